package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Safety production permit applied for → returned → granted → renewed, with all of it on the enterprise's page. */
class PermitJourneyIT {

    private static final String REGISTRY = "/api/v1/registry";
    private static final String PERMITS = REGISTRY + "/safety-permits";
    private static final String JIANGSU = "320000000000";
    private static final String CONDITIONS = Stream.of(
                    "RESPONSIBILITY_AND_RULES",
                    "INVESTMENT",
                    "BODY_AND_STAFF",
                    "MANAGERS_QUALIFIED",
                    "SPECIAL_OPERATORS",
                    "STAFF_TRAINED",
                    "INJURY_INSURANCE",
                    "PREMISES_AND_PROCESSES",
                    "HEALTH_PROTECTION",
                    "SAFETY_EVALUATION",
                    "MAJOR_SOURCES",
                    "EMERGENCY_RESPONSE",
                    "OTHER")
            .map(condition -> "{\"condition\": \"" + condition + "\", \"state\": \"MET\"}")
            .collect(Collectors.joining(", ", "{\"conditions\": [", "]}"));
    private static final String APPROVED = """
            {"result": "APPROVED", "opinion": "具备安全生产条件"}
            """;

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);

    @Test
    void permitIsReturnedGrantedAndRenewed() {
        var code = Journey.creditCode("320281", 7_700);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        var examiner = suite.http(suite.token("supervisor", JIANGYIN));
        var office = suite.http(suite.token("supervisor", JIANGSU, "permit-office"));
        var chief = suite.http(suite.token("approver", JIANGSU, "permit-chief"));
        var permit = owner.create(PERMITS, key(), """
                {"enterpriseId": "%s", "trade": "HAZARDOUS_CHEMICALS_PRODUCTION"}
                """.formatted(enterprise))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var path = PERMITS + "/" + permit;

        var content = """
                {"principal": "陈卫东", "address": "滨江路 18 号", "scope": "液氯 30000 吨/年"}""";
        var application = applied(owner, "safety-permit", enterprise, permit, content);
        Journey.actOn(office, application, "return", """
                {"missing": ["安全评价报告"]}
                """);
        Journey.actOn(owner, application, "completion", "{\"content\": " + content + "}");
        Journey.actOn(office, application, "acceptance", "{}");
        Journey.actOn(examiner, path, "examination", CONDITIONS);
        Journey.actOn(chief, application, "decision", APPROVED);
        var granted = owner.get(path).expect(200).json();
        assertThat(granted.path("status").asText()).as("%s", granted).isEqualTo("IN_FORCE");
        assertThat(journey.archive(enterprise, JIANGYIN).path("open").findValuesAsText("subjectId"))
                .contains(permit);

        var renewal = applied(owner, "safety-permit-renewal", enterprise, permit, """
                {"withoutExamination": false, "statement": "守法，未降低条件，无死亡事故"}""");
        Journey.actOn(office, renewal, "acceptance", "{}");
        Journey.actOn(examiner, path, "examination", CONDITIONS);
        Journey.actOn(chief, renewal, "decision", APPROVED);
        var renewed = owner.get(path).expect(200).json();
        assertThat(day(renewed, "validFrom"))
                .isEqualTo(day(granted, "validUntil").plusDays(1));
        assertThat(renewed.path("editions")).hasSize(2);

        var check = REGISTRY + "/public/safety-permits/check?number="
                + encoded(renewed.path("number").asText()) + "&name="
                + encoded(renewed.path("particulars").path("name").asText());
        assertThat(owner.get(check).expect(200).json().path("valid").asBoolean())
                .isTrue();
    }

    private static String applied(Http owner, String kind, UUID enterprise, String permit, String content) {
        return REGISTRY + "/applications/"
                + owner.create(REGISTRY + "/applications", key(), """
                        {"kind": "%s", "enterpriseId": "%s", "subjectId": "%s", "content": %s}
                        """.formatted(kind, enterprise, permit, content))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    private static LocalDate day(JsonNode permit, String field) {
        return LocalDate.parse(permit.path(field).asText());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
