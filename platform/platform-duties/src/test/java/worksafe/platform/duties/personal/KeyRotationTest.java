package worksafe.platform.duties.personal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.Probe;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KeyRotationTest {

    private static final String ROTATIONS = "/api/v1/probe/personal-key-rotations";
    private static final String JOBS = "/api/v1/probe/jobs/";
    private static final String OPERATOR = Tokens.of("operator", "000000000000");
    private static final String PHONE = "probe_person.phone";
    private static final String OLD_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String LOST_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Probe probe;

    @Inject
    Audit audit;

    @Inject
    PersonalData present;

    @Inject
    KeyRotationOperations operations;

    @Inject
    AgroalDataSource serving;

    @Inject
    @DataSource("jobs")
    AgroalDataSource database;

    @Inject
    @Any
    Instance<SealedDocument> documents;

    @Inject
    Jobs jobs;

    @Inject
    Scopes scopes;

    @Inject
    Idempotency idempotency;

    @Inject
    InstantSource clock;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "worksafe.personal-data.key")
    String key;

    @ConfigProperty(name = "worksafe.blind-index.key")
    String indexKey;

    @BeforeEach
    void clear() {
        ProbeSheet.STUMBLES.set(false);
        TestDatabase.execute("delete from probe_person");
        TestDatabase.execute("delete from probe_sheet");
    }

    private PersonalData of(String dataKey, int version) {
        return of(dataKey, version, SealAlgorithm.AES_GCM);
    }

    private PersonalData of(String dataKey, int version, SealAlgorithm algorithm) {
        return new PersonalData(
                audit,
                "production",
                Optional.of(dataKey),
                version,
                Optional.empty(),
                algorithm.name(),
                Optional.of(indexKey));
    }

    private PersonalData old() {
        return of(OLD_KEY, 2);
    }

    /** As the process is once the old key was taken out. */
    private PersonalData withoutOldKeys() {
        return of(key, 3);
    }

    private static String phone(int number) {
        return Long.toString(13_900_000_000L + number);
    }

    /** People with phones that count up, sealed by these keys. */
    private List<UUID> people(PersonalData by, int from, int count) throws SQLException {
        var ids = new ArrayList<UUID>(count);
        try (var owner = TestDatabase.asOwner();
                var insert = owner.prepareStatement("insert into probe_person values (?, ?, ?)")) {
            owner.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                var id = probe.id();
                ids.add(id);
                insert.setObject(1, id);
                insert.setString(2, by.seal(id, PHONE, phone(from + i)).text());
                insert.setString(3, phone(from + i));
                insert.addBatch();
                if (i % 10_000 == 9_999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            owner.commit();
        }
        return ids;
    }

    private void sheet(PersonalData one, PersonalData two) {
        var id = probe.id();
        TestDatabase.execute(
                "insert into probe_sheet values (?, ?)",
                id,
                "one=" + one.seal(id, "probe_sheet.one", "甲").text() + ";two="
                        + two.seal(id, "probe_sheet.two", "乙").text());
    }

    private Response rotate(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", probe.id().toString())
                .post(ROTATIONS);
    }

    private String begun() {
        var begun = rotate(OPERATOR);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return begun.jsonPath().getString("id");
    }

    private static JsonPath job(String id) {
        return given().auth().oauth2(OPERATOR).get(JOBS + id).jsonPath();
    }

    private static boolean isLeft(String id, int count) {
        return Integer.valueOf(count).equals(job(id).<Object>get("counts.left"));
    }

    private static JsonPath ended(String id) {
        await().atMost(LONG).until(() -> {
            settle(id);
            return job(id).getString("finishedAt") != null;
        });
        return job(id);
    }

    /** As if nothing had been left for long. */
    private static void settle(String id) {
        TestDatabase.execute(
                "update key_rotation_look set since = since - interval '1 minute' where job_id = ?::uuid and remaining = 0",
                id);
        PassingTime.endPause(id);
    }

    private static List<String> phoneOf(UUID id) {
        return TestDatabase.column("select phone from probe_person where id = ?", id);
    }

    private void assertAllOpenWithoutOldKeys() {
        var keys = withoutOldKeys();
        for (var line : TestDatabase.column("select id || ' ' || phone || ' ' || phone_index from probe_person")) {
            var parts = List.of(line.split(" "));
            assertThat(opened(keys, UUID.fromString(parts.get(0)), PHONE, parts.get(1)))
                    .isEqualTo(parts.get(2));
        }
        for (var line : TestDatabase.column("select id || ';' || sealed from probe_sheet")) {
            var parts = List.of(line.split(";"));
            var id = UUID.fromString(parts.get(0));
            assertThat(opened(keys, id, "probe_sheet.one", parts.get(1).substring(4)))
                    .isEqualTo("甲");
            assertThat(opened(keys, id, "probe_sheet.two", parts.get(2).substring(4)))
                    .isEqualTo("乙");
        }
    }

    private String opened(PersonalData keys, UUID id, String column, String sealed) {
        return probe.here(() -> keys.open(
                id,
                column,
                new SealedValue(sealed),
                "case-handling",
                AuditedAct.of("phone-read", "person", id, Probe.TOWN)));
    }

    @Test
    void everythingIsSealedAnewWhileOthersWrite() throws SQLException {
        var ids = people(old(), 0, 600);
        var unused = people(present, 600, 5);
        sheet(old(), old());
        sheet(present, old());
        sheet(present, present);

        String job;
        try (var writer = TestDatabase.asOwner()) {
            writer.setAutoCommit(false);
            // A process with the old configuration is about to write.
            written(writer, ids.get(300), phone(9_999));
            job = begun();
            await().atMost(LONG).until(() -> isLeft(job, 1));
            assertThat(job(job).getString("state")).isEqualTo("RUNNING");
            assertThat(job(job).getInt("counts.resealed")).isEqualTo(601);
            writer.commit();
        }
        var ended = ended(job);

        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("processed")).isEqualTo(602);
        assertThat(ended.getInt("total")).isEqualTo(602);
        assertThat(ended.getInt("counts.left")).isZero();
        assertThat(ended.getInt("counts.unreadable")).isZero();
        assertThat(TestDatabase.column("select phone_index from probe_person where id = ?", ids.get(300)))
                .containsExactly(phone(9_999));
        assertAllOpenWithoutOldKeys();
    }

    private void written(Connection writer, UUID id, String phone) throws SQLException {
        TestDatabase.execute(
                writer,
                "update probe_person set phone = ?, phone_index = ? where id = ?",
                old().seal(id, PHONE, phone).text(),
                phone,
                id);
    }

    @Test
    void whoReadBeforeAndWritesAfterwardsKeepsNoOldValue() throws SQLException {
        var id = people(old(), 0, 3).getFirst();
        // An entity that writes all its columns, whichever changed.
        var read = phoneOf(id).getFirst();
        var job = begun();
        await().atMost(LONG).until(() -> isLeft(job, 0));
        assertThat(phoneOf(id)).doesNotContain(read);

        TestDatabase.execute("update probe_person set phone = ? where id = ?", read, id);
        assertThat(job(job).getString("state")).isEqualTo("RUNNING");
        var ended = ended(job);

        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("counts.resealed")).isEqualTo(4);
        assertAllOpenWithoutOldKeys();
    }

    @Test
    void whoOnlyRefersToARowHoldsNothingUp() throws SQLException {
        var id = people(old(), 0, 3).getFirst();
        try (var referring = TestDatabase.asOwner()) {
            referring.setAutoCommit(false);
            // As the check of a foreign key does.
            assertThat(TestDatabase.column(referring, "select 1 from probe_person where id = ? for key share", id))
                    .hasSize(1);

            var job = begun();
            await().atMost(LONG).until(() -> isLeft(job, 0));
            referring.rollback();
            assertThat(ended(job).getString("state")).isEqualTo("SUCCEEDED");
        }
        assertAllOpenWithoutOldKeys();
    }

    @Test
    void rotationLetsOthersGoFirstBetweenTwoBatches() throws SQLException {
        var count = 1_200;
        var unused = people(old(), 0, count);
        String first;
        String second;
        try (var holding = TestDatabase.asOwner()) {
            holding.setAutoCommit(false);
            TestDatabase.execute(holding, "lock table probe_person in access exclusive mode");
            first = begun();
            second = begun();
            holding.rollback();
        }

        assertThat(ended(first).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended(second).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job(second).getInt("total"))
                .as("what was left when it came to its turn")
                .isBetween(1, count - 1);
        assertThat(job(first).getInt("processed") + job(second).getInt("processed"))
                .isEqualTo(count);
        assertAllOpenWithoutOldKeys();
    }

    @Test
    void rotationWithNothingToDoGoesThroughNoRow() throws SQLException {
        var unused = people(present, 0, 3);
        var job = begun();

        var ended = ended(job);

        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("total")).isZero();
        assertThat(ended.getInt("counts.left")).isZero();
        assertThat(ended.getInt("counts.keyVersion")).isEqualTo(3);
        assertThat(TestDatabase.column("select 1 from key_rotation where job_id = ?::uuid", job))
                .isEmpty();
    }

    @Test
    void oneStatementLooksAtSoManyRowsOnlyWhereHardlyAnyIsLeft() throws SQLException {
        var most = 5;
        var unused = people(present, 0, 4 * most + 1);
        var ids = TestDatabase.column("select id from probe_person order by id");
        var last = UUID.fromString(ids.getLast());
        written(last, old().seal(last, PHONE, phone(1)).text());
        var select =
                "select through || ' ' || cardinality(keys) from keys_to_reseal('probe_person.phone', 'v1.3', ?::uuid, ?)";

        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.KEY_ROTATION))) {
            assertThat(TestDatabase.column(app, select, "00000000-0000-0000-0000-000000000000", most))
                    .containsExactly(ids.get(4 * most - 1) + " 0");
            assertThat(TestDatabase.column(app, select, ids.get(4 * most - 1), most))
                    .containsExactly(last + " 1");
            assertThat(TestDatabase.column(app, select, last.toString(), most)).containsOnlyNulls();
        }
    }

    private static void written(UUID id, String text) {
        TestDatabase.execute("update probe_person set phone = ? where id = ?", text, id);
    }

    @Test
    void whatIsNotSealedIsNotGivenOut() throws SQLException {
        var id = people(present, 0, 1).getFirst();
        written(id, phone(0));

        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.KEY_ROTATION))) {
            assertThat(TestDatabase.column(
                            app,
                            "select sealed from values_to_reseal('probe_person.phone', 'v1.3', array[?::uuid])",
                            id))
                    .isEmpty();
            assertThat(TestDatabase.column(app, "select count_to_reseal('probe_person.phone', 'v1.3')"))
                    .containsExactly("0");
        }
    }

    @Test
    void valuesOfTheOtherAlgorithmAreTakenAlong() throws SQLException {
        var national = of(key, 3, SealAlgorithm.SM4_GCM);
        var unused = people(national, 0, 3);
        sheet(national, present);
        sheet(present, present);

        var ended = ended(begun());

        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("total")).isEqualTo(4);
        assertThat(ended.getInt("counts.left")).isZero();
        assertThat(TestDatabase.column("select phone from probe_person")).allMatch(text -> text.startsWith("v1.3."));
        assertThat(TestDatabase.column("select sealed from probe_sheet")).noneMatch(text -> text.contains("v2."));
        assertAllOpenWithoutOldKeys();
    }

    @Test
    void aProcessThatSealsBySm4TakesEverythingToIt() throws SQLException {
        var unused = people(old(), 0, 2);
        var others = people(present, 2, 2);
        sheet(old(), present);
        var reading = new PersonalData(
                audit,
                "production",
                Optional.of(key),
                3,
                Optional.of(List.of("2=" + OLD_KEY)),
                "SM4_GCM",
                Optional.of(indexKey));
        var towards = new KeyRotationOperations(
                serving, database, reading, documents, jobs, scopes, audit, idempotency, clock, meters);
        var wanted = new SealPrefix(SealAlgorithm.SM4_GCM, 3);

        assertThatThrownBy(() -> operations.requirePresent(wanted))
                .as("a process that seals by AES")
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(DutyProblem.PERSONAL_KEY_OTHER));
        towards.requirePresent(wanted);
        // The statements of a batch, as the job runs them: its bean in this process seals by AES.
        try (var app = TestDatabase.asApp(Scope.system(Scope.SystemTask.KEY_ROTATION))) {
            for (var column : List.of("probe_person.phone", "probe_sheet.sealed")) {
                var keys = TestDatabase.column(
                                app,
                                "select keys from keys_to_reseal(?, 'v2.3', '00000000-0000-0000-0000-000000000000', 500)",
                                column)
                        .getFirst();
                var batch = towards.reseal(app, column, wanted, ids(keys));
                assertThat(batch.unreadable()).isZero();
                assertThat(batch.resealed()).isEqualTo(column.equals(PHONE) ? 4 : 1);
                assertThat(TestDatabase.column(app, "select count_to_reseal(?, 'v2.3')", column))
                        .containsExactly("0");
            }
            app.commit();
        }

        assertThat(others).hasSize(2);
        assertThat(TestDatabase.column("select phone from probe_person"))
                .hasSize(4)
                .allMatch(text -> text.startsWith("v2.3."));
        assertAllOpenWithoutOldKeys();
    }

    /** Of the text in which the database writes a list. */
    private static List<UUID> ids(String list) {
        return Stream.of(list.substring(1, list.length() - 1).split(","))
                .map(UUID::fromString)
                .toList();
    }

    @Test
    void rotationThatWasKilledGoesOn() throws SQLException {
        var unused = people(old(), 0, 600);
        sheet(old(), old());
        ProbeSheet.STUMBLES.set(true);

        var job = begun();
        PassingTime.endLease(job);
        var ended = ended(job);

        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("counts.resealed"))
                .as("each once, over both attempts")
                .isEqualTo(601);
        assertAllOpenWithoutOldKeys();
    }

    @Test
    void rotationDoesNotSucceedWhileAValueIsLeft() throws SQLException {
        var unused = people(old(), 0, 3);
        var lost = people(of(LOST_KEY, 1), 3, 1).getFirst();
        var before = TestDatabase.column("select phone from probe_person where id = ?", lost);

        var ended = ended(begun());

        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("failure")).isEqualTo("personal-keys-in-use");
        assertThat(ended.getInt("counts.left")).isEqualTo(1);
        assertThat(ended.getInt("counts.unreadable")).isEqualTo(1);
        assertThat(TestDatabase.column("select phone from probe_person where id = ?", lost))
                .isEqualTo(before);
        assertThat(TestDatabase.column("select 1 from probe_person where phone ^@ 'v1.3.'"))
                .hasSize(3);
    }

    @Test
    void processWithAnotherKeyDoesNotTakeItUp() {
        assertThatThrownBy(() -> operations.requirePresent(new SealPrefix(SealAlgorithm.AES_GCM, 4)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(DutyProblem.PERSONAL_KEY_OTHER));
    }

    @Test
    void processThatKnowsANewerKeyRotatesToNone() {
        // As before the new key is that of all processes, while they are restarted one by one.
        var reading = new PersonalData(
                audit,
                "production",
                Optional.of(OLD_KEY),
                2,
                Optional.of(List.of("3=" + key)),
                "AES_GCM",
                Optional.of(indexKey));
        var older = new KeyRotationOperations(
                serving, database, reading, documents, jobs, scopes, audit, idempotency, clock, meters);
        var asked = new IdempotencyKey(probe.id().toString());

        assertThatThrownBy(() -> scopes.run(Intruder.in("000000000000"), () -> {
                    var unused = older.begin(asked);
                }))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(DutyProblem.PERSONAL_KEY_OTHER));
        assertThatThrownBy(() -> older.requirePresent(new SealPrefix(SealAlgorithm.AES_GCM, 2)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.type()).isEqualTo(DutyProblem.PERSONAL_KEY_OTHER));
    }

    @Test
    void onlyOperatorsOfTheNationRotate() {
        assertProblem(rotate(Tokens.of("supervisor", "000000000000")), 403, "forbidden");
        assertProblem(rotate(Tokens.of("operator", "320281000000")), 422, "outside-jurisdiction");
        assertThat(ended(begun()).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(
                        TestDatabase.column(
                                "select 1 from audit_entry where action = 'personal-key-rotation-asked' and object_type = 'job'"))
                .isNotEmpty();
    }

    @Test
    void databaseExchangesSealedValuesForSealedValuesOnly() throws SQLException {
        var id = people(old(), 0, 1).getFirst();
        var rotation = Scope.system(Scope.SystemTask.KEY_ROTATION);
        var nation = Intruder.in("000000000000");

        Wall.assertNoRight(nation, "select * from values_to_reseal('probe_person.phone', 'v1.3', '{}')");
        Wall.assertNoRight(nation, "select reseal('probe_person.phone', '{}', '{}', '{}')");
        Wall.assertNoRight(rotation, "update sealed_column set held = 'phone_index'");
        Wall.assertNoRight(
                rotation, "insert into sealed_column values ('job.kind', 'job', 'kind', 'id', 'id', 'job.kind')");
        try (var app = TestDatabase.asApp(rotation)) {
            assertThatThrownBy(() -> TestDatabase.column(
                            app,
                            "select reseal('probe_person.phone', array[id], array[phone], array['13900000000'])"
                                    + " from probe_person where id = ?",
                            id))
                    .hasMessageContaining("only a sealed value");
        }
    }

    @Test
    @Tag("proof")
    void aMillionValuesAreSealedAnewWhilePeopleReadAndWrite() throws SQLException {
        var count = 1_000_000;
        var ids = people(old(), 0, count);
        var began = System.nanoTime();
        var job = begun();
        var slowest = 0L;
        var acts = 0;
        while (!isLeft(job, 0) && job(job).getString("finishedAt") == null) {
            var id = ids.get((int) (acts * 7_919L % count));
            var before = System.nanoTime();
            var read = probe.here(() -> present.open(
                    id,
                    PHONE,
                    new SealedValue(TestDatabase.column("select phone from probe_person where id = ?", id)
                            .getFirst()),
                    "case-handling",
                    AuditedAct.of("phone-read", "person", id, Probe.TOWN)));
            TestDatabase.execute(
                    "update probe_person set phone = ? where id = ?",
                    present.seal(id, PHONE, read).text(),
                    id);
            slowest = Math.max(slowest, System.nanoTime() - before);
            acts++;
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "personal: %,d values sealed anew in %.1f s (%,.0f a second), %,d readings and writings meanwhile, the slowest"
                        + " %d ms%n",
                count, seconds, count / seconds, acts, slowest / 1_000_000);

        assertThat(ended(job).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(acts).isPositive();
        assertThat(TestDatabase.column("select 1 from probe_person where not phone ^@ 'v1.3.'"))
                .isEmpty();
        for (int i = 0; i < count; i += 1_009) {
            var id = ids.get(i);
            assertThat(opened(
                            withoutOldKeys(),
                            id,
                            PHONE,
                            TestDatabase.column("select phone from probe_person where id = ?", id)
                                    .getFirst()))
                    .isEqualTo(phone(i));
        }
        looksAgain("none", 0);
        var last = UUID.fromString(TestDatabase.column("select id from probe_person order by id desc limit 1")
                .getFirst());
        written(last, old().seal(last, PHONE, phone(1)).text());
        looksAgain("one", 1);
    }

    /** The rotation that is run once more, before the old key is taken out. */
    private void looksAgain(String much, int count) {
        var began = System.nanoTime();
        var job = begun();
        await().atMost(LONG).until(() -> isLeft(job, 0));
        System.out.printf("personal: %s left, found in %.1f s%n", much, (System.nanoTime() - began) / 1e9);
        var ended = ended(job);
        assertThat(ended.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(ended.getInt("total")).isEqualTo(count);
        assertThat(ended.getInt("counts.resealed")).isEqualTo(count);
    }
}
