package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;
import static worksafe.acceptance.VisitSteps.INSPECTIONS;
import static worksafe.acceptance.VisitSteps.status;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Accident → told up the levels, larger than it seemed → investigated by the city → approved → published → measures → evaluated. */
class AccidentJourneyIT {

    private static final String ACCIDENTS = INSPECTIONS + "/accidents";
    private static final String WUXI = "320200000000";
    private static final List<String> GATES =
            List.of("CAUSES_FOUND", "PEOPLE_DEALT_WITH", "MEASURES_IMPLEMENTED", "STAFF_EDUCATED");
    private static final String GROUP = """
            {"leader": "周明", "procuratorate": "JOINED", "members": [
              {"body": "SAFETY_AUTHORITY", "name": "周明", "office": "无锡市应急管理局", "account": "accident-member"},
              {"body": "POLICE", "name": "吴警", "office": "无锡市公安局"},
              {"body": "UNION", "name": "郑工", "office": "无锡市总工会"}]}
            """;

    private final Suite suite = Suite.running();
    private final VisitSteps visits = new VisitSteps(suite);
    private final Http county = visits.supervisor();
    private final Http desk = visits.as("clerk", "accident-desk");
    private final Http city = suite.http(suite.token("supervisor", WUXI, "accident-city"));
    private final Http cityDesk = suite.http(suite.token("clerk", WUXI, "accident-city-desk"));
    private final Http member = suite.http(suite.token("supervisor", WUXI, "accident-member"));
    private final Http cityApprover = suite.http(suite.token("approver", WUXI, "accident-city-approver"));

    @Test
    void accidentIsToldUpTheLevelsInvestigatedPublishedAndEvaluated() {
        var enterprise = visits.enterprise(7_750);
        var owner = visits.owner(enterprise);
        var id = Journey.createOnceKnown(owner, ACCIDENTS, VisitSteps.key(), """
                {"enterpriseId": "%s", "title": "液氨泄漏中毒事故", "kind": "POISONING", "occurredAt": "%s",
                 "site": "制冷车间液氨储罐区", "course": "检修管道时液氨泄漏，作业人员中毒。", "toll": %s,
                 "losses": [{"item": "ESTIMATE", "amountFen": 180000000}]}
                """.formatted(
                                enterprise, Instant.now().truncatedTo(ChronoUnit.SECONDS), toll(1)))
                .path("id")
                .asText();
        var path = ACCIDENTS + "/" + id;
        var reported = county.get(path).expect(200).json();
        assertThat(reported.path("grade").asText()).as("%s", reported).isEqualTo("GENERAL");
        assertThat(reported.path("late").asBoolean()).isFalse();
        assertThat(visits.running(id)).contains("accident-tell-city").doesNotContain("accident-tell-province");

        toldUpwards(path, id);
        investigated(path);
        var publication = published(path, enterprise, owner);
        improved(path, enterprise, owner);

        assertThat(visits.running(id)).doesNotContain("accident-measures", "accident-evaluation");
        var entry = visits.archived(
                enterprise, id, shown -> shown.path("state").asText().equals("IMPLEMENTING"));
        assertThat(entry.path("grade").asText()).isEqualTo("LARGER");
        assertThat(visits.anybody()
                        .get(VisitSteps.inPublic(publication))
                        .expect(200)
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("accident-report");
        assertCounted();
    }

    private static String toll(int deaths) {
        return """
                {"deaths": %d, "missing": 0, "seriousInjuries": 2, "minorInjuries": 0, "atRisk": 0, "trapped": 0,
                 "evacuated": 0}""".formatted(deaths);
    }

    /** The county tells the city in time; two more die, and the city owes the province a report. */
    private void toldUpwards(String path, String id) {
        Journey.actOn(desk, path, "notice", "{\"addressee\": \"CITY\", \"way\": \"WRITTEN\", \"receipt\": \"收到\"}");
        assertThat(visits.running(id)).doesNotContain("accident-tell-city");
        var larger = Journey.actOn(desk, path, "toll", "{\"toll\": %s}".formatted(toll(3)));
        assertThat(larger.path("grade").asText()).as("%s", larger).isEqualTo("LARGER");
        assertThat(larger.path("firstGrade").asText()).isEqualTo("GENERAL");
        assertThat(larger.path("investigator").asText()).isEqualTo(WUXI);
        assertThat(visits.running(id)).contains("accident-tell-province", "accident-phone-province");

        Journey.actOn(cityDesk, path, "notice", "{\"addressee\": \"PROVINCE\", \"way\": \"PHONE\"}");
        Journey.actOn(cityDesk, path, "notice", "{\"addressee\": \"PROVINCE\", \"way\": \"WRITTEN\"}");

        assertThat(visits.running(id)).doesNotContain("accident-tell-province", "accident-phone-province");
        var told = county.get(path).expect(200).json().path("internal").path("notices");
        assertThat(told.findValuesAsText("addressee")).containsExactly("CITY", "PROVINCE", "PROVINCE");
        assertThat(told.findValues("inTime")).allMatch(inTime -> inTime.asBoolean());
    }

    /** By a group that the city names: the county is not competent any more, and who investigated does not approve. */
    private void investigated(String path) {
        Journey.actOn(county, path, "confirmation", """
                {"responsibility": true, "opinion": "经现场核实，属于生产安全事故。"}
                """);
        var countyApprover = visits.approver();
        var tag = countyApprover.get(path).expect(200).header("ETag");
        countyApprover.act(path + "/investigation", tag, GROUP).expect(422);
        Journey.actOn(cityApprover, path, "investigation", GROUP);
        Journey.actOn(member, path, "report", """
                {"directCause": "阀门老化破裂。", "indirectCause": "未按规定检修。", "responsibility": true,
                 "measures": [{"measure": "更换阀门并定期检测", "owner": "事故企业", "dueDate": "%s"}]}
                """.formatted(visits.today().plusDays(90)));
        var approved = Journey.actOn(cityApprover, path, "approval", "{\"paper\": \"锡政复〔2026〕12号\"}");
        assertThat(approved.path("publicationDue").asText()).as("%s", approved).isNotEmpty();
    }

    /** The report is published by two people of the city, and its enterprise reads what caused the accident. */
    private String published(String path, UUID enterprise, Http owner) {
        var drawn = Journey.actOn(city, path, "paper", """
                {"authority": "无锡市应急管理局", "summary": "发生液氨泄漏中毒事故，造成三人死亡。"}
                """);
        var paper = drawn.path("paperId").asText();
        Journey.actOn(city, VisitSteps.PAPERS + "/" + paper, "signature", "{}");
        var publication = visits.published(paper, "液氨泄漏中毒事故调查报告。", city, cityApprover);

        var shown = visits.awaited(owner, path, status("PUBLISHED"));
        assertThat(shown.path("publishedOn").asText()).isEqualTo(visits.today().toString());
        assertThat(shown.path("directCause").asText()).isEqualTo("阀门老化破裂。");
        assertThat(shown.path("enterpriseId").asText()).isEqualTo(enterprise.toString());
        assertThat(shown.hasNonNull("internal"))
                .as("who investigated stays with the authorities")
                .isFalse();
        return publication;
    }

    /** What the report demands is done, the four gates are passed, and it is evaluated how. */
    private void improved(String path, UUID enterprise, Http owner) {
        Journey.actOn(city, path, "implementation", "{}");
        var tag = city.get(path).expect(200).header("ETag");
        city.act(path + "/gate", tag, gate("MEASURES_IMPLEMENTED")).expect(422);
        Journey.actOn(owner, path, "measure", "{\"position\": 1, \"evidence\": \"阀门已更换，附检测报告\"}");
        GATES.forEach(gate -> Journey.actOn(city, path, "gate", gate(gate)));
        var closed = Journey.actOn(city, path, "closure", "{}");
        assertThat(closed.path("gates")).as("%s", closed).hasSize(GATES.size());
        var evaluated = Journey.actOn(city, path, "evaluation", """
                {"occasion": "APPROVAL", "evaluatedOn": "%s", "result": "措施已全部落实", "satisfactory": true,
                 "publishedOn": "%s", "publishedWhere": "无锡市人民政府网站"}
                """.formatted(visits.today(), visits.today()));
        assertThat(evaluated.path("evaluations").path(0).path("satisfactory").asBoolean())
                .as("%s of %s", evaluated, enterprise)
                .isTrue();
        assertThat(evaluated.path("measures").path(0).path("doneOn").asText())
                .isEqualTo(visits.today().toString());
    }

    private static String gate(String gate) {
        return "{\"gate\": \"%s\", \"evidence\": \"有记录\"}".formatted(gate);
    }

    /** Where the government reads how many there were. */
    private void assertCounted() {
        var counted = county.get(INSPECTIONS + "/accident-statistics?region=" + JIANGYIN + "&from="
                        + visits.today().minusDays(1) + "&before="
                        + visits.today().plusDays(1) + "&by=GRADE")
                .expect(200)
                .json();
        assertThat(counted.path("groups")
                        .valueStream()
                        .filter(group -> group.path("grade").asText().equals("LARGER"))
                        .map(group -> group.path("tally").path("accidents").asLong()))
                .as("%s", counted)
                .singleElement()
                .satisfies(accidents -> assertThat(accidents).isPositive());
    }
}
