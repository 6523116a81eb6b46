package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;
import static worksafe.acceptance.PenaltySteps.path;
import static worksafe.acceptance.VisitSteps.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Penalty → hearing → decision, published and a ground of the blacklist → changed on reconsideration, which withdraws the
 * publication → revoked by a court, with which the entry of the list ends and the grade follows.
 */
class PenaltyJourneyIT {

    private static final String ENTRIES = REGISTRY + "/blacklist-entries";
    private static final long FINE_FEN = 5_000_000;
    private static final long CHANGED_FEN = 3_000_000;

    /** Beyond the working days for which a hearing is announced. */
    private static final int DAYS_TO_HEARING = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final VisitSteps visits = new VisitSteps(suite);
    private final PenaltySteps penalties = new PenaltySteps(visits);
    private final Http supervisor = visits.supervisor();

    @AfterEach
    void setTheClockBack() {
        visits.setTheClockBack();
    }

    @Test
    void penaltyIsHeardDecidedPublishedChangedAndRevokedAndAllThatRestedOnItFollows() {
        var code = Journey.creditCode("320281", 7_740);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var owner = visits.owner(enterprise);
        Journey.actOn(supervisor, REGISTRY + "/enterprises/" + enterprise, "trade-correction", """
                {"trade": "HAZARDOUS_CHEMICALS_PRODUCTION", "applies": true, "reason": "现场核实从事危险化学品生产"}
                """);
        var visit = visits.begun(enterprise, "TIP_OFF", "群众举报仓库违规存放危化品");
        var finding = visits.found(visits.leader(), visit);
        visits.conclude(visits.leader(), visit);

        var id = heard(enterprise, finding, owner);
        penalties.decided(id);
        var paper = penalties.decisionServed(id);
        assertThat(visits.running(id)).contains("penalty-payment", "penalty-publication");
        var publication =
                visits.published(paper, "未按规定维护可燃气体报警器，罚款五万元。", supervisor, visits.as("approver", "penalty-publisher"));
        var notice = visits.anybody()
                .get(VisitSteps.inPublic(publication))
                .expect(200)
                .json();
        assertThat(notice.path("excerpt").asText()).contains("罚款五万元");
        assertThat(penalties.shown(id).path("publishedOn").asText())
                .isEqualTo(visits.today().toString());
        assertThat(visits.running(id)).doesNotContain("penalty-publication");
        assertThat(heldAgainst(enterprise)).contains(id);

        var entry = listed(enterprise, owner);
        awaitVeto(enterprise, true);
        assertThat(graded(enterprise).path("grade").asText()).isEqualTo("D");
        assertThat(publicly()).contains(code);

        penalties.remedyAsked(id, "RECONSIDERATION", "江阴市人民政府");
        var changed = penalties.remedyDecided(id, "\"CHANGED\", \"fineFen\": " + CHANGED_FEN, "事实清楚，处罚过重，变更为三万元");
        assertThat(changed.path("effect").asText()).as("%s", changed).isEqualTo("CHANGED");
        assertThat(changed.path("fineFen").asLong()).isEqualTo(CHANGED_FEN);
        assertThat(changed.hasNonNull("publishedOn")).isFalse();
        visits.anybody().get(VisitSteps.inPublic(publication)).expect(404);
        assertThat(status(supervisor, VisitSteps.PAPERS + "/" + paper)).isEqualTo("WITHDRAWN");
        assertThat(visits.running(id)).contains("penalty-withdrawal");
        Journey.actOn(supervisor, path(id), "unpublication", "{\"where\": \"国家企业信用信息公示系统\"}");
        assertThat(visits.running(id)).doesNotContain("penalty-withdrawal");
        assertThat(status(supervisor, ENTRIES + "/" + entry))
                .as("a lighter fine is still what the entry rests on")
                .isEqualTo("LISTED");

        penalties.remedyAsked(id, "LITIGATION", "江阴市人民法院");
        var revoked = penalties.remedyDecided(id, "\"REVOKED\"", "主要证据不足，判决撤销");
        assertThat(revoked.path("effect").asText()).as("%s", revoked).isEqualTo("REVOKED");
        assertThat(visits.tasks(id)).isEmpty();
        var removed = visits.awaited(supervisor, ENTRIES + "/" + entry, VisitSteps.status("REMOVED"));
        assertThat(VisitSteps.timeline(removed)).last().isEqualTo("REMOVED");
        assertThat(publicly()).doesNotContain(code);
        awaitVeto(enterprise, false);
        assertThat(graded(enterprise).path("grade").asText()).isNotEqualTo("D");
        assertThat(credit(enterprise).path("listed").asBoolean()).isFalse();
        assertThat(VisitSteps.timeline(owner.get(path(id)).expect(200).json()))
                .as("what the party is told of its case")
                .contains("NOTICED", "HEARD", "SERVED", "CHANGED", "REVOKED");
    }

    /** Investigated, told, asked to be heard, heard a month later by somebody apart, reviewed and discussed. */
    private String heard(UUID enterprise, String finding, Http owner) {
        var id = penalties.filed(
                enterprise,
                "\"kind\": \"FINDING\", \"sourceId\": \"%s\"".formatted(finding),
                "未对可燃气体报警器进行经常性维护、保养和定期检测");
        penalties.putForward(id, PenaltySteps.sentence("""
                "act": "CF-%s", "title": "未对可燃气体报警器进行经常性维护、保养和定期检测", "band": "aq-99",
                "clauseId": "aqscf-2021.99.1.3", "fineFen": %d""".formatted(id, FINE_FEN), "\"FINE\"", true));
        penalties.told(id);
        Journey.actOn(owner, path(id), "statement", "{\"hearingAsked\": true}");
        assertThat(visits.running(id)).contains("penalty-hearing");
        var day = visits.today().plusDays(DAYS_TO_HEARING);
        Journey.actOn(penalties.reviewer(), path(id), "arrangement", """
                {"officer": "penalty-presides", "officerName": "钱主持", "place": "三楼听证室", "day": "%s"}
                """.formatted(day));
        var tag = supervisor.get(path(id)).expect(200).header("ETag");
        penalties
                .chief()
                .act(path(id) + "/decision", tag, "{\"reason\": \"事实清楚。\"}")
                .expect(422);

        visits.ahead(DAYS_TO_HEARING);
        var unused = visits.actOnceAllowed(visits.as("supervisor", "penalty-presides"), path(id), "hearing", """
                        {"report": "当事人对事实无异议，请求从轻。"}
                        """);
        assertThat(visits.running(id)).doesNotContain("penalty-hearing");
        Journey.actOn(visits.as("supervisor", "penalty-jurist"), path(id), "legality", """
                {"passed": true, "opinion": "程序合法，适用法律正确。"}
                """);
        penalties.discussed(id);
        return id;
    }

    /** The candidate that the penalty made by itself: told, stated, decided, listed and published. */
    private String listed(UUID enterprise, Http owner) {
        var candidates = visits.awaited(
                supervisor,
                ENTRIES + "?enterpriseId=" + enterprise,
                page -> !page.path("items").isEmpty());
        assertThat(candidates.path("items")).as("%s", candidates).hasSize(1);
        assertThat(candidates.path("items").path(0).path("ground").asText()).isEqualTo("OTHER_GRAVE");
        var entry = candidates.path("items").path(0).path("id").asText();
        var path = ENTRIES + "/" + entry;
        var today = visits.today();
        Journey.actOn(supervisor, path, "notice", """
                {"number": "告〔2026〕3号", "servedOn": "%s"}
                """.formatted(today));
        Journey.actOn(owner, path, "statement", "{\"statement\": \"已全部整改，请求不予列入。\"}");
        Journey.actOn(visits.approver(), path, "decision", """
                {"number": "决〔2026〕2号", "decidedOn": "%s", "answer": "情节严重，陈述理由不成立，不予采纳。"}
                """.formatted(today));
        Journey.actOn(supervisor, path, "listing", "{\"listedOn\": \"%s\"}".formatted(today));
        Journey.actOn(supervisor, path, "publication", "{}");
        return entry;
    }

    private List<String> publicly() {
        return visits.anybody()
                .get(REGISTRY + "/public/blacklist?limit=100")
                .expect(200)
                .json()
                .findValuesAsText("creditCode");
    }

    private static String status(Http http, String path) {
        return http.get(path).expect(200).json().path("status").asText();
    }

    private JsonNode graded(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/grade")
                .expect(200)
                .json();
    }

    /** Until the grade says so of the list. */
    private void awaitVeto(UUID enterprise, boolean present) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(graded(enterprise)
                                .path("vetoes")
                                .valueStream()
                                .filter(line -> line.path("veto").asText().equals("BLACKLIST"))
                                .map(line -> line.path("present").asBoolean()))
                        .containsExactly(present));
    }

    private JsonNode credit(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/credit-record")
                .expect(200)
                .json();
    }

    /** What stands in the credit record of the enterprise, once a penalty does. */
    private List<String> heldAgainst(UUID enterprise) {
        return visits.awaited(
                        supervisor,
                        REGISTRY + "/enterprises/" + enterprise + "/credit-record",
                        record -> record.path("badRecords")
                                .findValuesAsText("kind")
                                .contains("penalty"))
                .path("badRecords")
                .findValuesAsText("subjectId");
    }
}
