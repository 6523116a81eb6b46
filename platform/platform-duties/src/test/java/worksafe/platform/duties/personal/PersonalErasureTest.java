package worksafe.platform.duties.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** A visitor is kept for a year by a default of the system, a call for 30 days by a document, hearsay by one that nobody checked. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PersonalErasureTest {

    private static final String RETENTION = "/api/v1/probe/personal-data/retention";
    private static final String ERASURES = "/api/v1/probe/personal-data/erasures";
    private static final String JOBS = "/api/v1/probe/jobs/";
    private static final String OPERATOR = Tokens.of("operator", "000000000000");
    private static final String PHONE = "probe_visitor.phone";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Probe probe;

    @Inject
    PersonalData personal;

    @BeforeEach
    void clear() {
        TestDatabase.execute("delete from personal_erasure_part");
        TestDatabase.execute("delete from personal_erasure");
        TestDatabase.execute("delete from probe_visitor");
        TestDatabase.execute("delete from probe_call");
        TestDatabase.execute("delete from probe_hearsay");
    }

    private LocalDate today() {
        return ChinaTime.dayOf(probe.now());
    }

    private LocalDate longAgo() {
        return today().minusYears(1).minusDays(1);
    }

    private UUID visitor(LocalDate leftOn, boolean caseOpen) {
        var id = visitor(caseOpen);
        TestDatabase.execute("update probe_visitor set left_on = ? where id = ?", leftOn, id);
        return id;
    }

    /** One who has not left. */
    private UUID visitor(boolean caseOpen) {
        var id = probe.id();
        TestDatabase.execute(
                "insert into probe_visitor (id, phone, phone_masked, phone_index, case_open) values (?, ?, ?, ?, ?)",
                id,
                personal.seal(id, PHONE, "13912345678").text(),
                "*******5678",
                personal.blindIndex("probe-visitor", "13912345678"),
                caseOpen);
        return id;
    }

    private UUID call(LocalDate calledOn) {
        var id = probe.id();
        TestDatabase.execute("insert into probe_call values (?, '王芳', ?)", id, calledOn);
        return id;
    }

    private static List<String> visitorsWithPhone() {
        return TestDatabase.column(
                "select id from probe_visitor where num_nonnulls(phone, phone_masked, phone_index, phone_key) = 4");
    }

    private static List<String> visitorsWithout() {
        return TestDatabase.column(
                "select id from probe_visitor where num_nonnulls(phone, phone_masked, phone_index, phone_key) = 0");
    }

    private Response erase(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", probe.id().toString())
                .post(ERASURES);
    }

    private String begun() {
        var begun = erase(OPERATOR);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return begun.jsonPath().getString("id");
    }

    private static JsonPath ended(String id) {
        await().atMost(LONG).until(() -> job(id).getString("finishedAt") != null);
        assertThat(job(id).getString("state")).isEqualTo("SUCCEEDED");
        return job(id);
    }

    private static JsonPath job(String id) {
        return given().auth().oauth2(OPERATOR).get(JOBS + id).jsonPath();
    }

    private static JsonPath retention() {
        var answer = given().auth().oauth2(OPERATOR).get(RETENTION);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Object of(JsonPath retention, String name, String property) {
        return retention.get("retained.find { it.retention == '" + name + "' }." + property);
    }

    private static List<String> entries(String retention) {
        return TestDatabase.column(
                "select id from audit_entry where action = 'personal-data-erased' and object_id = ?", retention);
    }

    @Test
    void whatIsPastItsTermGoesAndNothingElse() {
        var past = visitor(longAgo(), false);
        var held = visitor(longAgo(), true);
        var recent = visitor(today().minusYears(1).plusDays(1), false);
        var still = visitor(false);
        var before = entries("probe-visitor").size();

        var looked = retention();
        assertThat(of(looked, "probe-visitor", "due")).isEqualTo(1);
        assertThat(of(looked, "probe-visitor", "kept")).isEqualTo(1);
        assertThat(of(looked, "probe-visitor", "nextDueOn")).isNotNull();
        assertThat(of(looked, "probe-visitor", "daily")).isEqualTo(false);
        assertThat(of(looked, "probe-visitor", "onRequest")).isEqualTo(true);
        assertThat(of(looked, "probe-visitor", "basis.certainty")).isEqualTo("SYSTEM_DEFAULT");
        assertThat(visitorsWithPhone()).as("nothing is erased by looking").hasSize(4);

        var job = begun();
        assertThat(ended(job).getInt("counts.erased")).isEqualTo(1);

        assertThat(visitorsWithout()).containsExactly(past.toString());
        assertThat(visitorsWithPhone()).containsExactlyInAnyOrder(held.toString(), recent.toString(), still.toString());
        assertThat(TestDatabase.column(
                        "select concat_ws(' ', p.retention, p.erased, p.term, p.certainty, e.asked, e.day) from personal_erasure e"
                                + " join personal_erasure_part p using (job_id) where e.job_id = ?::uuid and p.erased > 0",
                        job))
                .containsExactly("probe-visitor 1 1 YEARS SYSTEM_DEFAULT t " + today());
        assertThat(entries("probe-visitor")).hasSize(before + 1);
        assertThat(TestDatabase.column(
                        "select actor from audit_entry where action = 'personal-data-erased' and object_id = 'probe-visitor'"
                                + " order by recorded_at desc limit 1"))
                .containsExactly("system:ERASURE");
        var after = retention();
        assertThat(of(after, "probe-visitor", "due")).isEqualTo(0);
        assertThat(of(after, "probe-visitor", "erased")).isEqualTo(1);
        assertThat(of(after, "probe-visitor", "lastErasedOn")).isEqualTo(today().toString());

        assertThat(ended(begun()).getInt("counts.erased")).as("done again").isZero();
        assertThat(entries("probe-visitor")).hasSize(before + 1);
    }

    @Test
    void caseThatIsClosedKeepsNothingAnyMore() {
        var held = visitor(longAgo(), true);
        assertThat(ended(begun()).getInt("counts.erased")).isZero();

        TestDatabase.execute("update probe_visitor set case_open = false where id = ?", held);
        assertThat(ended(begun()).getInt("counts.erased")).isEqualTo(1);
        assertThat(visitorsWithout()).containsExactly(held.toString());
    }

    @Test
    void eachRowIsErasedOnceBatchByBatch() {
        var count = 2 * PersonalErasureOperations.BATCH + 1;
        TestDatabase.execute(
                "insert into probe_call select uuidv7(), '王芳', ?::date from generate_series(1, ?)", longAgo(), count);

        var first = begun();
        var second = begun();
        var erased = ended(first).getInt("counts.erased") + ended(second).getInt("counts.erased");

        assertThat(erased).isEqualTo(count);
        assertThat(TestDatabase.column("select sum(erased) from personal_erasure_part"))
                .containsExactly(Integer.toString(count));
        assertThat(TestDatabase.column("select 1 from probe_call")).isEmpty();
    }

    @Test
    void twoAtOnceTakeDifferentRows() throws SQLException {
        var one = call(longAgo());
        var two = call(longAgo());
        var erasure = Scope.system(Scope.SystemTask.ERASURE);
        var next = "select erased || ' ' || through from erase_next('probe-call', interval '30 days', ?, ?, 1)";

        try (var here = TestDatabase.asApp(erasure);
                var there = TestDatabase.asApp(erasure)) {
            assertThat(TestDatabase.column(here, next, today(), FIRST)).containsExactly("1 " + one);
            assertThat(TestDatabase.column(there, next, today(), FIRST)).containsExactly("1 " + two);
            here.commit();
            there.commit();
        }
        assertThat(TestDatabase.column("select 1 from probe_call")).isEmpty();
    }

    @Test
    void whatSomebodyHoldsIsLeftForAnotherDay() throws SQLException {
        var id = call(longAgo());
        try (var holding = TestDatabase.asOwner()) {
            holding.setAutoCommit(false);
            assertThat(TestDatabase.column(holding, "select 1 from probe_call where id = ? for update", id))
                    .hasSize(1);
            assertThat(ended(begun()).getInt("counts.erased")).isZero();
            holding.rollback();
        }
        assertThat(ended(begun()).getInt("counts.erased")).isEqualTo(1);
    }

    @Test
    void dayErasesByItselfWhatADocumentSaysAndNoDefault() {
        var visited = visitor(longAgo(), false);
        var called = call(longAgo());
        var recent = call(today());
        TestDatabase.execute("insert into probe_hearsay values (?, '王芳', ?)", probe.id(), longAgo());

        PassingTime.run("personal-data-erasure");
        PassingTime.run("personal-data-erasure");
        var jobs = TestDatabase.column("select job_id from personal_erasure");
        assertThat(jobs).as("one a day").hasSize(1);
        assertThat(ended(jobs.getFirst()).getInt("counts.erased")).isEqualTo(1);

        assertThat(TestDatabase.column("select id from probe_call"))
                .containsExactly(recent.toString())
                .doesNotContain(called.toString());
        assertThat(visitorsWithPhone()).containsExactly(visited.toString());

        assertThat(ended(begun()).getInt("counts.erased")).isEqualTo(1);
        assertThat(visitorsWithout()).containsExactly(visited.toString());
        assertThat(TestDatabase.column("select told_by from probe_hearsay"))
                .as("by a term that nobody checked nothing is erased")
                .containsExactly("王芳");
        assertThat(of(retention(), "probe-hearsay", "onRequest")).isEqualTo(false);
    }

    @Test
    void commitmentStaysAndCannotBeTestedAnyMore() {
        var id = visitor(longAgo(), false);
        var sealedText = TestDatabase.column("select phone from probe_visitor where id = ?", id)
                .getFirst();
        read(id, sealedText);
        read(id, sealedText);
        var told = commitments(id);
        assertThat(told).as("the salt stands with the value: the same twice").hasSize(2);
        assertThat(told.get(0)).hasSize(64).isEqualTo(told.get(1));

        assertThat(ended(begun()).getInt("counts.erased")).isEqualTo(1);

        assertThat(commitments(id)).as("the log is as it was").isEqualTo(told);
        // Whoever guesses the very number, with all keys, finds another commitment: the salt is gone.
        read(id, personal.seal(id, PHONE, "13912345678").text());
        assertThat(commitments(id)).hasSize(3).startsWith(told.get(0), told.get(1));
        assertThat(commitments(id).getLast()).isNotEqualTo(told.getFirst());
    }

    private void read(UUID id, String sealedText) {
        var opened = probe.here(() -> personal.open(
                id,
                PHONE,
                new SealedValue(sealedText),
                "case-handling",
                AuditedAct.of("phone-read", "visitor", id, Probe.TOWN)));
        assertThat(opened).isEqualTo("13912345678");
    }

    private static List<String> commitments(UUID id) {
        return TestDatabase.column(
                "select leaf::jsonb -> 'commitments' ->> 'probe_visitor.phone' from audit_entry where object_id = ?"
                        + " order by recorded_at, id",
                id.toString());
    }

    @Test
    void onlyOperatorsOfTheNationErase() {
        assertProblem(erase(Tokens.of("supervisor", "000000000000")), 403, "forbidden");
        assertProblem(erase(Tokens.of("operator", "320281000000")), 422, "outside-jurisdiction");
        assertProblem(
                given().auth().oauth2(Tokens.of("supervisor", "000000000000")).get(RETENTION), 403, "forbidden");
        assertProblem(
                given().auth().oauth2(Tokens.of("operator", "320281000000")).get(RETENTION),
                422,
                "outside-jurisdiction");
        var job = begun();
        assertThat(ended(job).getInt("counts.erased")).isZero();
        assertThat(TestDatabase.column(
                        "select 1 from audit_entry where action = 'personal-data-erasure-asked' and object_id = ?",
                        job))
                .hasSize(1);
    }

    @Test
    void databaseErasesForNobodyElse() throws SQLException {
        var erasure = Scope.system(Scope.SystemTask.ERASURE);
        var nation = Intruder.in("000000000000");

        Wall.assertNoRight(
                nation,
                "select erase_next('probe-call', interval '1 day', current_date, '00000000-0000-0000-0000-000000000000', 1)");
        Wall.assertNoRight(nation, "select count_to_erase('probe-call', interval '1 day', current_date)");
        Wall.assertNoRight(erasure, "update personal_retention set kept_while = 'false'");
        Wall.assertNoRight(erasure, "delete from personal_erasure_part");
        Wall.assertNoRight(erasure, "delete from personal_erasure");
    }
}
