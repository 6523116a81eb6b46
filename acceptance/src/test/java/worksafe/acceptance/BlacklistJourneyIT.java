package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.VisitSteps.REGISTRY;
import static worksafe.acceptance.VisitSteps.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Penalty → candidate → listed → published → removed early: decided in inspections, listed in the registry. */
class BlacklistJourneyIT {

    private static final String ENTRIES = REGISTRY + "/blacklist-entries";
    private static final String JIANGSU = "320000000000";

    private static final int SERIAL = 7_920;
    /** Beyond the day from which the province lets it be applied for. */
    private static final int DAYS_LATER = 2;

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final EnterpriseSteps enterprises = new EnterpriseSteps(suite, journey);
    private final VisitSteps visits = new VisitSteps(suite);
    private final PenaltySteps penalties = new PenaltySteps(visits);
    private final Http supervisor = visits.as("supervisor", "blacklist-office");
    private final Http approver = visits.as("approver", "blacklist-decider");
    private final LocalDate today = visits.today();

    @AfterEach
    void setTheClockBack() {
        visits.setTheClockBack();
    }

    @Test
    void graveViolationIsPunishedListedPublishedAndRemovedEarly() {
        var enterprise = enterprises.imported(SERIAL);
        enterprises.correct(enterprise, facts -> facts.put("industry", "C2614").put("headcount", 60));
        var owner = visits.owner(enterprise);
        removableTheNextDay();

        var penalty = punished(enterprise, owner);
        assertThat(penalty.path("status").asText()).as("%s", penalty).isEqualTo("SERVED");
        var candidate = candidate(enterprise);
        assertThat(candidate.path("status").asText()).isEqualTo("CANDIDATE");
        assertThat(candidate.path("ground").asText()).isEqualTo("OTHER_GRAVE");
        assertThat(candidate.path("penaltyNumber").asText())
                .isEqualTo(penalty.path("decisionNumber").asText());
        var entry = ENTRIES + "/" + candidate.path("id").asText();
        assertThat(owner.get(entry).status()).as("it was not told yet").isEqualTo(404);

        listed(entry, owner);
        var number = candidate.path("number").asText();
        assertThat(inPublic(number)).get().satisfies(shown -> {
            assertThat(shown.path("penaltyNumber").asText())
                    .isEqualTo(penalty.path("decisionNumber").asText());
            assertThat(shown.path("listedOn").asText()).isEqualTo(today.toString());
        });
        eventually(() -> assertThat(veto(enterprise).path("decided").asBoolean())
                .as("who stands on the list has the worst grade")
                .isTrue());
        eventually(() -> assertThat(
                        archived(enterprise).map(item -> item.path("state").asText()))
                .contains("LISTED"));

        assertThat(removalAsked(owner, enterprise, candidate).status())
                .as("the day has not come")
                .isEqualTo(422);
        visits.ahead(DAYS_LATER);
        var asked = await().atMost(Duration.ofSeconds(60))
                .until(() -> removalAsked(owner, enterprise, candidate), answer -> answer.status() != 422)
                .expect(201);
        var application = REGISTRY + "/applications/" + asked.json().path("id").asText();
        Journey.actOn(supervisor, application, "acceptance", "{}");
        Journey.actOn(approver, application, "decision", """
                {"result": "APPROVED", "opinion": "已履行义务、消除危害后果，准予提前移出。"}
                """);

        var removed = supervisor.get(entry).expect(200).json();
        assertThat(removed.path("status").asText()).isEqualTo("REMOVED");
        assertThat(removed.path("end").asText()).isEqualTo("EARLY");
        assertThat(inPublic(number)).isEmpty();
        eventually(() -> {
            assertThat(archived(enterprise)).get().satisfies(item -> {
                assertThat(item.path("state").asText()).isEqualTo("REMOVED");
                assertThat(item.path("closed").asBoolean()).isTrue();
            });
            assertThat(veto(enterprise).path("present").asBoolean()).isFalse();
        });
        assertThat(types(enterprise))
                .contains(
                        "worksafe.inspections.penalty-served.v1",
                        "worksafe.registry.blacklist-listed.v1",
                        "worksafe.registry.blacklist-removed.v1");
    }

    /** The province's own row: by the rule of the State a year would have to pass. */
    private void removableTheNextDay() {
        var added = suite.http(suite.token("approver", JIANGSU, "blacklist-province"))
                .create(REGISTRY + "/policies", key(), """
                        {"code": "blacklist.early-removal-after", "region": "%s", "parameters": {"value": "1 CALENDAR_DAYS"},
                         "validFrom": "%s", "source": "江苏省失信信用修复办法（验收）", "clause": "第五条", "force": "DOCUMENT"}
                        """.formatted(JIANGSU, today));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    /** A penalty from its filing to the service of its decision. */
    private JsonNode punished(UUID enterprise, Http owner) {
        var act = key().substring(24);
        var id = penalties.filed(enterprise, "\"kind\": \"TIP_OFF\", \"number\": \"JB-" + act + "\"", "关闭可燃气体报警器组织生产");
        penalties.putForward(id, PenaltySteps.sentence("""
                "act": "JC-%s", "title": "关闭可燃气体报警器组织生产", "band": "aq-99", "clauseId": "aqscf-2021.99.1.3",
                "fineFen": 3000000""".formatted(act), "\"FINE\"", true));
        penalties.told(id);
        penalties.waived(id, owner);
        penalties.decided(id);
        var unused = penalties.decisionServed(id);
        return penalties.shown(id);
    }

    /** The candidate that the penalty makes, by event. */
    private JsonNode candidate(UUID enterprise) {
        return visits.awaited(
                        supervisor,
                        ENTRIES + "?enterpriseId=" + enterprise,
                        found -> !found.path("items").isEmpty())
                .path("items")
                .path(0);
    }

    /** Told, heard, decided by somebody else than made it a candidate, entered and made public. */
    private void listed(String entry, Http owner) {
        Journey.actOn(supervisor, entry, "notice", """
                {"number": "澄应急失信告〔验收〕1号", "servedOn": "%s"}
                """.formatted(today));
        Journey.actOn(owner, entry, "statement", """
                {"statement": "处罚事实无异议，已停产整改。"}
                """);
        Journey.actOn(approver, entry, "decision", """
                {"number": "澄应急失信决〔验收〕1号", "decidedOn": "%s", "answer": "不予采纳"}
                """.formatted(today));
        Journey.actOn(supervisor, entry, "listing", """
                {"listedOn": "%s"}
                """.formatted(today));
        Journey.actOn(supervisor, entry, "publication", "{}");
    }

    private Optional<JsonNode> inPublic(String number) {
        return visits.anybody()
                .get(REGISTRY + "/public/blacklist?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(shown -> shown.path("number").asText().equals(number))
                .findFirst();
    }

    /** Whether standing on the list forbids a good grade. */
    private JsonNode veto(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/grade")
                .expect(200)
                .json()
                .path("vetoes")
                .valueStream()
                .filter(line -> line.path("veto").asText().equals("BLACKLIST"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<JsonNode> archived(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/archive/entries?limit=200&kind=blacklist")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .findFirst();
    }

    private List<String> types(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/archive/timeline?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("type");
    }

    private static Http.Answer removalAsked(Http owner, UUID enterprise, JsonNode candidate) {
        return owner.create(REGISTRY + "/applications", key(), """
                {"kind": "blacklist-early-removal", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"performed": "罚款已缴清", "repaired": "报警联动已恢复并经检测"}}
                """.formatted(
                        enterprise, candidate.path("id").asText()));
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(assertion);
    }
}
