package worksafe.registry.grade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Enterprises with what is told of them, and the API of their grades, as a client calls it. */
final class GradeApi {

    static final String ROOT = "/api/v1/registry";
    static final String TOWN = "330106110000";

    private GradeApi() {}

    static String supervisor() {
        return Tokens.of("supervisor", TOWN);
    }

    /** All contexts were heard of, and all enterprises are graded. */
    static void settled() {
        TestDatabase.execute("insert into archive_source (context, last_heard_at) values ('hazards', now()),"
                + " ('inspections', now()), ('training', now()) on conflict do nothing");
        TestDatabase.execute("delete from grade_due");
        sweep();
    }

    static void sweep() {
        PassingTime.run("enterprise-grading");
        await().atMost(Duration.ofSeconds(400))
                .until(() -> TestDatabase.column("select finished_at is not null from grade_run")
                        .equals(List.of("t")));
        PassingTime.run("enterprise-grading");
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(ROOT + path);
    }

    static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static UUID id() {
        return Uuid7.next(InstantSource.system());
    }

    static UUID planted(boolean tradesKnown) {
        var id = id();
        TestDatabase.execute(
                "insert into enterprise (id, version, name, state, region, unassigned, sector, source, industry,"
                        + " derived_trades, trades_policy_region, trades_policy_from, trades_source, trades_clause,"
                        + " created_at, changed_at) values (?, 1, '分级企业', 'ACTIVE', ?, false, 'EMERGENCY', 'test', "
                        + (tradesKnown
                                ? "'C2614', '{HAZARDOUS_CHEMICALS_PRODUCTION}', 0, '2021-09-01', '测试', '测试'"
                                : "null, null, null, null, null, null")
                        + ", now(), now())",
                id,
                Long.valueOf(TOWN));
        return id;
    }

    static void stands(UUID enterprise, String kind, String state) {
        TestDatabase.execute(
                "insert into obligation (id, version, kind, holder, enterprise_id, region, sector, state, reminder, missing,"
                        + " changed_at) values (?, 1, ?, 'ENTERPRISE', ?, ?, 'EMERGENCY', ?, 'NOT_APPLICABLE', '{}', now())",
                id(),
                kind,
                enterprise,
                Long.valueOf(TOWN),
                state);
    }

    static UUID told(UUID enterprise, String context, String kind, String grade, boolean closed) {
        var subject = id();
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, grade, overdue,"
                        + " closed, revision, occurred_at, event_id, region, sector, region_at_event) values (?, ?, ?, ?, ?,"
                        + " '测试', 'LISTED', ?, false, ?, 1, now(), ?, ?, 'EMERGENCY', ?)",
                id(),
                enterprise,
                context,
                kind,
                subject,
                grade,
                closed,
                id(),
                Long.valueOf(TOWN),
                Long.valueOf(TOWN));
        return subject;
    }

    static JsonPath grade(UUID enterprise) {
        return ok(get(supervisor(), "/enterprises/" + enterprise + "/grade"));
    }

    static List<String> kept(UUID enterprise) {
        return TestDatabase.column(
                "select coalesce(grade, array_to_string(missing, ',')) from enterprise_grade where enterprise_id = ?",
                enterprise);
    }

    static List<String> announced(UUID enterprise) {
        return TestDatabase.column(
                "select data from outbox where type = 'worksafe.registry.enterprise-graded.v1' and enterprise_id = ?"
                        + " order by position",
                enterprise);
    }
}
