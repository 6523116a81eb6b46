package worksafe.platform.applications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.FreshIds.id;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Calls of the applications and panels of one enterprise of the probe service. */
record Applied(UUID enterprise) {

    static final String ROOT = "/api/v1/probe/";
    static final String COUNTY = "320281000000";
    static final String VILLAGE = "320281102005";
    static final String CLERK = Tokens.of("supervisor", COUNTY, "zhang.wei");
    static final String CHIEF = Tokens.of("approver", COUNTY, "li.na");

    static Applied anEnterprise() {
        var id = id();
        TestDatabase.execute(
                "insert into probe_enterprise (id, region, sector) values (?, ?, 'EMERGENCY')",
                id,
                RegionCode.of(VILLAGE).value());
        return new Applied(id);
    }

    String owner() {
        return Tokens.ofEnterprise(enterprise);
    }

    String note(String content) {
        return """
                {"kind": "note", "enterpriseId": "%s", "subjectId": "%s", "content": %s}""".formatted(enterprise, id(), content);
    }

    UUID submitted() {
        return made(create(owner(), "applications", note("{\"text\": \"请予备注\"}")));
    }

    UUID accepted() {
        var id = submitted();
        act(CLERK, "applications", id, "acceptance", "").then().statusCode(200);
        return id;
    }

    static UUID panel(UUID application, String... experts) {
        var members = new ArrayList<String>();
        for (var expert : experts) {
            members.add(named(expert, members.isEmpty()));
        }
        return made(create(CLERK, "panels", """
                {"subjectType": "application", "subjectId": "%s", "experts": [%s]}""".formatted(application, String.join(", ", members))));
    }

    static String named(String account, boolean leader) {
        return """
                {"account": "%s", "name": "专家%s", "expertise": "危险化学品", "leader": %s}""".formatted(account, account, leader);
    }

    static String expert(String account) {
        return Tokens.of("expert", COUNTY, account);
    }

    static Response sign(UUID panel, String account, String verdict) {
        return act(expert(account), "panels", panel, "opinion", """
                {"verdict": "%s", "opinion": "意见"}""".formatted(verdict));
    }

    static String member(UUID panel, int position) {
        return get(CLERK, "panels/" + panel).jsonPath().getString("members[" + position + "].id");
    }

    /** Kinds, assignees and days of what is open about a subject, as its reader is shown it. */
    static List<String> waiting(String token, UUID subject) {
        List<java.util.Map<String, Object>> items =
                get(token, "tasks?subjectId=" + subject).jsonPath().getList("items");
        return items.stream()
                .map(task -> task.get("kind") + " " + task.get("role") + " " + task.getOrDefault("assignee", "-"))
                .sorted()
                .toList();
    }

    static Response create(String token, String what, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", id().toString())
                .contentType("application/json")
                .body(body)
                .post(ROOT + what);
    }

    static UUID made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    static Response act(String token, String what, UUID id, String verb, String body) {
        var request = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", get(CLERK, what + "/" + id).header("ETag"));
        return (body.isEmpty() ? request : request.body(body)).post(ROOT + what + "/" + id + "/" + verb);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }
}
