package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway joins for a caller. Inspections and training are away in all these tests. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CallerTest {

    private static final String OF_REGISTRY = """
            {"items": [{"id": "0198f4a0-0000-7aaa-8bbb-000000000001", "dueDate": "2026-03-01", "kind": "mention"},
                       {"id": "0198f4a0-0000-7aaa-8bbb-000000000003", "kind": "mention"}]}""";
    private static final String OF_HAZARDS = """
            {"items": [{"id": "0198f4a0-0000-7aaa-8bbb-000000000002", "dueDate": "2026-02-01", "kind": "danger-recheck"}]}""";
    private static final String ACCOUNT = """
            {"account": "zhang.wei", "name": "张伟", "roles": ["INSPECTOR"], "region": "320281000000",
             "permissions": ["task:read"], "deputyOf": ["li.na"],
             "tasks": [{"kind": "mention", "what": "备注中提及我", "count": 2, "overdue": 1}]}""";

    private static final String STREAM = "5d2c1f0e-8a41-3b6f-9c77-1e2d3c4b5a69";

    @TestHTTPResource("/")
    URI gateway;

    @AfterEach
    void forget() {
        for (var path : new String[] {"tasks", "account", "changes"}) {
            Surroundings.registry.prepare("/api/v1/registry/" + path, null);
            Surroundings.hazards.prepare("/api/v1/hazards/" + path, null);
        }
    }

    @Test
    void tasksOfTheContextsAreOneListAndWhoIsAwayIsNamed() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/tasks", request -> OF_REGISTRY);
        Surroundings.hazards.prepare("/api/v1/hazards/tasks", request -> OF_HAZARDS);

        var answer = Wire.ask(
                gateway,
                "GET",
                "/api/v1/tasks?assignee=me&kind=mention&kind=%E5%AE%89&limit=2&mark=no",
                Tokens.header());
        assertThat(answer.status()).isEqualTo(400);
        answer = Wire.ask(
                gateway, "GET", "/api/v1/tasks?assignee=me&kind=mention&kind=%E5%AE%89&limit=2", Tokens.header());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var page = new JsonObject(answer.body());
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("context"))
                .isEqualTo("hazards");
        assertThat(page.getJsonArray("items").getJsonObject(1).getString("dueDate"))
                .isEqualTo("2026-03-01");
        assertThat(page.getJsonArray("missing")).containsExactly("inspections", "training");
        assertThat(page.getBoolean("complete")).isFalse();
        var asked = Surroundings.registry.seen("/tasks?assignee=me").getLast();
        assertThat(asked.uri())
                .isEqualTo("/api/v1/registry/tasks?assignee=me&kind=mention&kind=%E5%AE%89&limit=2&sort=dueDate");
        assertThat(asked.all("Authorization").getFirst()).startsWith("Bearer ");

        var next = Wire.ask(
                gateway, "GET", "/api/v1/tasks?limit=2&cursor=" + page.getString("nextCursor"), Tokens.header());
        assertThat(next.status()).isEqualTo(200);
        assertThat(Surroundings.registry.seen("/tasks?limit=2").getLast().uri()).contains("&cursor=");
    }

    @Test
    void whatAContextSaysAboutTheRequestIsHandedOn() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/tasks", request -> {
            request.response().setStatusCode(400).putHeader("Content-Type", "application/problem+json");
            return "{\"code\": \"invalid-request\"}";
        });
        Surroundings.hazards.prepare("/api/v1/hazards/tasks", request -> OF_HAZARDS);

        var answer = Wire.ask(gateway, "GET", "/api/v1/tasks?dueBefore=tomorrow", Tokens.header());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo("invalid-request");
    }

    @Test
    void contextThatTheCallersRolesDoNotReachHasNothingForHim() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/tasks", request -> {
            request.response().setStatusCode(403);
            return "{}";
        });
        Surroundings.hazards.prepare("/api/v1/hazards/tasks", request -> OF_HAZARDS);

        var page = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/tasks", Tokens.header()).body());

        assertThat(page.getJsonArray("items")).hasSize(1);
        assertThat(page.getJsonArray("missing")).containsExactly("inspections", "training");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503})
    void troubleOfOneContextIsNotTheOthers(int status) throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/tasks", request -> {
            request.response().setStatusCode(status);
            return "{}";
        });
        Surroundings.hazards.prepare("/api/v1/hazards/tasks", request -> OF_HAZARDS);

        var answer = Wire.ask(gateway, "GET", "/api/v1/tasks", Tokens.header());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var page = new JsonObject(answer.body());
        assertThat(page.getJsonArray("items")).hasSize(1);
        assertThat(page.getJsonArray("missing")).containsExactly("registry", "inspections", "training");
        assertThat(page.getString("nextCursor")).isNotNull();
    }

    @Test
    void whereNobodyAnswersThatIsSaid() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/tasks", request -> "<html>");
        Surroundings.hazards.prepare("/api/v1/hazards/tasks", request -> {
            request.response().setStatusCode(500);
            return "{}";
        });

        var answer = Wire.ask(gateway, "GET", "/api/v1/tasks", Tokens.header());

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void callerIsToldWhoHeIsWithTheNamesOfAllLevels() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/account", request -> ACCOUNT);
        Surroundings.hazards.prepare("/api/v1/hazards/account", request -> ACCOUNT.replace("task:read", "danger:read"));

        var me = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/me", Tokens.header()).body());

        assertThat(me.getString("account")).isEqualTo("zhang.wei");
        assertThat(me.getJsonArray("places").stream().map(place -> ((JsonObject) place).getString("code")))
                .endsWith("320000000000", "320200000000", "320281000000");
        assertThat(me.getJsonArray("places")
                        .getJsonObject(me.getJsonArray("places").size() - 1)
                        .getString("name"))
                .isEqualTo("江阴市");
        assertThat(me.getJsonObject("permissions").getJsonArray("hazards")).containsExactly("danger:read");
        assertThat(me.getJsonArray("tasks")).hasSize(2);
        assertThat(me.getJsonArray("deputyOf")).containsExactly("li.na");
        assertThat(me.getJsonArray("standingIn")).singleElement().satisfies(standing -> {
            assertThat(((JsonObject) standing).getString("account")).isEqualTo("li.na");
            assertThat(((JsonObject) standing).getJsonArray("contexts"))
                    .containsExactlyInAnyOrder("registry", "hazards");
        });
        assertThat(me.getJsonArray("missing")).containsExactly("inspections", "training");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/api/v1/me", "/api/v1/changes"})
    void nobodyIsAnsweredWithoutAToken(String path) throws Exception {
        assertThat(Wire.ask(gateway, "GET", path).status()).isEqualTo(401);
        assertThat(Wire.ask(gateway, "POST", path, Tokens.header()).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/api/v1/me", "/api/v1/changes"})
    void nothingButJsonIsAnswered(String path) throws Exception {
        for (var form : new String[] {"text/event-stream", "application/pdf"}) {
            var refused = Wire.ask(gateway, "GET", path, Tokens.header(), "Accept: " + form);
            assertThat(refused.status()).isEqualTo(406);
            assertThat(refused.isProblem()).isTrue();
        }
    }

    @Test
    void headOfTheIndexIsAnswered() throws Exception {
        assertThat(Wire.ask(gateway, "HEAD", "/").status()).isEqualTo(200);
    }

    @Test
    void feedsOfTheContextsAreOneAndEachIsAskedForItsOwnTypesFromWhereItWas() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/changes", request -> changes(7, "2026-03-02T08:00:00+08:00"));
        Surroundings.hazards.prepare("/api/v1/hazards/changes", request -> changes(3, "2026-03-01T08:00:00+08:00"));

        var first = new JsonObject(Wire.ask(
                        gateway,
                        "GET",
                        "/api/v1/changes?limit=20&type=worksafe.hazards.*&type=worksafe.registry.enterprise-changed.v1",
                        Tokens.header())
                .body());

        assertThat(first.getJsonArray("items").stream().map(event -> ((JsonObject) event).getString("context")))
                .containsExactly("hazards", "registry");
        assertThat(first.getBoolean("complete")).isTrue();
        assertThat(Surroundings.registry.seen("/changes?").getLast().uri())
                .isEqualTo("/api/v1/registry/changes?type=worksafe.registry.enterprise-changed.v1&limit=20");

        var next = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/changes?cursor=" + first.getString("cursor"), Tokens.header())
                        .body());

        assertThat(next.getJsonArray("missing")).containsExactly("inspections", "training");
        assertThat(Surroundings.hazards.seen("/changes?").getLast().uri())
                .isEqualTo("/api/v1/hazards/changes?limit=50&after=3&stream=" + STREAM + "&scope=c2NvcGU");
    }

    @Test
    void contextWhoseDatabaseWasRestoredIsReadFromItsBeginning() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/changes", request -> changes(7, "2026-03-02T08:00:00+08:00"));
        Surroundings.hazards.prepare("/api/v1/hazards/changes", request -> {
            request.response().setStatusCode(410);
            return "{\"code\": \"stream-changed\", \"facts\": {\"head\": 2, \"stream\": \"" + STREAM + "\"}}";
        });

        var page = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/changes", Tokens.header()).body());

        assertThat(page.getJsonArray("restarted")).containsExactly("hazards");
        assertThat(page.getJsonArray("missing")).containsExactly("inspections", "training");
        assertThat(page.getBoolean("more")).isTrue();
        var again = Wire.ask(gateway, "GET", "/api/v1/changes?cursor=" + page.getString("cursor"), Tokens.header());
        assertThat(again.status()).isEqualTo(200);
        assertThat(Surroundings.hazards.seen("/changes?").getLast().uri()).endsWith("&after=0&stream=" + STREAM);
    }

    @Test
    void contextThatTheCallerMayNotReadIsNamed() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/changes", request -> changes(7, "2026-03-02T08:00:00+08:00"));
        Surroundings.hazards.prepare("/api/v1/hazards/changes", request -> {
            request.response().setStatusCode(403);
            return "{\"code\": \"forbidden\"}";
        });

        var page = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/changes", Tokens.header()).body());
        var none = Wire.ask(gateway, "GET", "/api/v1/changes?type=worksafe.hazards.*", Tokens.header());

        assertThat(page.getJsonArray("forbidden")).containsExactly("hazards");
        assertThat(page.getBoolean("complete")).isFalse();
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.body()).contains("forbidden");
    }

    private static String changes(int seq, String time) {
        return """
                {"items": [{"seq": %d, "type": "worksafe.some.thing.v1", "time": "%s", "data": {}}], "nextAfter": %d,
                 "stream": "%s", "scope": "c2NvcGU", "head": %d, "backfill": false}""".formatted(seq, time, seq, STREAM, seq);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "cursor=x",
                "from=then",
                "from=now&cursor=eyJ2IjoxLCJwIjp7fX0",
                "type=worksafe.nowhere.*",
                "type=x",
                "wait=5"
            })
    void nonsenseAboutFeedsIsRefused(String query) throws Exception {
        assertThat(Wire.ask(gateway, "GET", "/api/v1/changes?" + query, Tokens.header())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void beginningAndGoingOnAreNotAskedTogether() throws Exception {
        var refused = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/changes?from=now&cursor=eyJ2IjoxLCJwIjp7fX0", Tokens.header())
                        .body());

        var violation = refused.getJsonArray("violations").getJsonObject(0);
        assertThat(violation.getString("code")).isEqualTo("not-together-with");
        assertThat(violation.getString("message")).contains("cursor");
    }

    @Test
    void unknownParameterIsToldWhichThereAre() throws Exception {
        var refused = new JsonObject(
                Wire.ask(gateway, "GET", "/api/v1/tasks?foo=1", Tokens.header()).body());

        assertThat(refused.getJsonArray("violations").getJsonObject(0).getString("message"))
                .contains("assignee, cursor, done, dueBefore, enterpriseId, kind, limit, region, subjectId, unclaimed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=x", "cursor=x", "sort=id", "assignee=me&other=1"})
    void nonsenseIsRefused(String query) throws Exception {
        assertThat(Wire.ask(gateway, "GET", "/api/v1/tasks?" + query, Tokens.header())
                        .status())
                .isEqualTo(400);
    }
}
