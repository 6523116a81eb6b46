package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Emergency plan filed → drilled → revised, with all of it on the enterprise's page. */
class EmergencyPlanJourneyIT {

    private static final String REGISTRY = "/api/v1/registry";
    private static final String PLANS = REGISTRY + "/emergency-plans";
    private static final String PDF =
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void planIsFiledDrilledAndRevised() {
        var code = Journey.creditCode("320281", 7_600);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        var supervisor = suite.http(suite.token("supervisor", JIANGYIN));

        var plan = published(owner, enterprise, "");
        var filed = filed(plan, enterprise, owner, supervisor);
        assertThat(filed.path("status").asText()).as("%s", filed).isEqualTo("FILED");
        drilled(plan, enterprise, owner);
        assertThat(owner.get(PLANS + "/" + plan)
                        .expect(200)
                        .json()
                        .path("revisionReason")
                        .asText())
                .isEqualTo("疏散路线被占用");

        var next = published(owner, enterprise, """
                , "revision": {"replaces": "%s", "cause": "FOUND_IN_DRILL", "changes": ["PROCEDURES"]}""".formatted(plan));
        assertThat(owner.get(PLANS + "/" + plan)
                        .expect(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("REVISED");
        assertThat(owner.get(PLANS + "/" + next)
                        .expect(200)
                        .json()
                        .path("edition")
                        .asInt())
                .isEqualTo(2);
        assertThat(journey.archive(enterprise, JIANGYIN).path("open").findValuesAsText("subjectId"))
                .contains(next);
    }

    /** A plan of a crowded place that is in force. */
    private String published(Http owner, UUID enterprise, String revision) {
        var plan = owner.create(
                        PLANS, key(), """
                {"enterpriseId": "%s",
                 "content": {"kind": "COMPREHENSIVE", "title": "生产安全事故综合应急预案", "risks": "火灾、踩踏",
                             "risksAssessedOn": "%s", "resourcesSurveyedOn": "%s", "neighbours": false,
                             "grounds": ["CROWDED_PLACE"]}%s}
                """.formatted(enterprise, today.minusDays(10), today.minusDays(10), revision))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Journey.actOn(owner, PLANS + "/" + plan, "signature", """
                {"signedBy": "陈卫东", "signedOn": "%s"}
                """.formatted(today));
        Journey.actOn(owner, PLANS + "/" + plan, "publication", """
                {"publishedOn": "%s"}
                """.formatted(today));
        return plan;
    }

    private JsonNode filed(String plan, UUID enterprise, Http owner, Http supervisor) {
        var application = owner.create(REGISTRY + "/applications", key(), """
                {"kind": "plan-filing", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"form": %s, "plan": [%s], "survey": [%s]}}
                """.formatted(
                                enterprise, plan, paper(owner), paper(owner), paper(owner)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var path = REGISTRY + "/applications/" + application;
        Journey.actOn(supervisor, path, "acceptance", "{}");
        Journey.actOn(supervisor, path, "decision", """
                {"result": "APPROVED", "opinion": "材料齐全"}
                """);
        return owner.get(PLANS + "/" + plan).expect(200).json();
    }

    private void drilled(String plan, UUID enterprise, Http owner) {
        var drill = owner.create(REGISTRY + "/emergency-drills", key(), """
                {"enterpriseId": "%s", "planId": "%s", "title": "疏散演练", "form": "IN_THE_FIELD", "plannedOn": "%s"}
                """.formatted(enterprise, plan, today))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var path = REGISTRY + "/emergency-drills/" + drill;
        Journey.actOn(owner, path, "holding", """
                {"heldOn": "%s", "participants": 86, "course": "疏散 86 人，用时 6 分钟"}
                """.formatted(today));
        var evaluated = Journey.actOn(owner, path, "evaluation", """
                {"evaluatedOn": "%s", "evaluation": "指挥到位", "effective": true, "revise": "疏散路线被占用"}
                """.formatted(today));
        assertThat(evaluated.path("status").asText()).isEqualTo("EVALUATED");
    }

    /** A file as a field of an application names it. */
    private static String paper(Http owner) {
        var file = owner.upload(
                        REGISTRY + "/files?name=plan.pdf",
                        key(),
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofString(PDF))
                .expect(201)
                .json();
        return """
                {"id": "%s", "name": "%s", "sha256": "%s"}""".formatted(
                        file.path("id").asText(),
                        file.path("name").asText(),
                        file.path("receivedSha256").asText());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
