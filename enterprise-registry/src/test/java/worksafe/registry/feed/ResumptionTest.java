package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.oldNumber;
import static worksafe.registry.feed.FeedFile.wrong;
import static worksafe.registry.feed.Imports.JIANGYIN;
import static worksafe.registry.feed.Imports.ROOT;
import static worksafe.registry.feed.Imports.sums;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.sheet.SheetReader;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.registry.feed.ImportJob.StageProgress;
import worksafe.registry.feed.reading.StagedRow;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ResumptionTest {

    private static final Imports BUREAU = Imports.of(JIANGYIN);
    private static final StageProgress ON = (processed, total, counts) -> {};
    private static final Scope SUBMITTER = scope(JIANGYIN);
    private static final int LINES = 500;
    private static final int CHUNK = 60;

    private final ImportStagingOperations staging;
    private final ImportMergeOperations merging;
    private final ImportCleanup cleanup;
    private final Scopes scopes;
    private final InstantSource clock;

    ResumptionTest(
            ImportStagingOperations staging,
            ImportMergeOperations merging,
            ImportCleanup cleanup,
            Scopes scopes,
            InstantSource clock) {
        this.staging = staging;
        this.merging = merging;
        this.cleanup = cleanup;
        this.scopes = scopes;
        this.clock = clock;
    }

    private static Scope scope(String region) {
        return new Scope(RegionCode.of(region), null, null, "dev-feed-" + region, null);
    }

    /** A file with everything in it, in which only the codes differ from one call to the next. */
    private static FeedFile file() {
        var file = new FeedFile();
        for (int i = 0; i < LINES; i++) {
            var code = code("320281");
            switch (i % 25) {
                case 7 -> file.add(line(wrong(code), "江阴市第" + i + "厂"));
                case 11 -> file.add(file.lines().get(i - 5));
                case 13 -> file.add(FeedFile.with(file.lines().get(i - 3), 4, "另某"));
                case 17 -> file.add(line(code("120119"), "蓟州第" + i + "厂"));
                case 19 -> file.add(List.of("残缺", "第" + i));
                default -> file.add(line(code, "江阴市第" + i + "厂"));
            }
        }
        return file;
    }

    private UUID entered() {
        return entered("MERGE");
    }

    private UUID entered(String mode) {
        var id = Uuid7.next(clock);
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into import (id, source, mode, file_sha256, file_bytes, encoding, region, submitter,"
                            + " created_at) values (?, 'industry-commerce', ?, repeat('0', 64), 1, 'UTF_8',"
                            + " 320281000000, 'dev-feed-320281000000', now())",
                    id,
                    mode);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return id;
    }

    private void stage(UUID job, FeedFile file, StageProgress progress) {
        var mapper = staging.mapper(seat -> Sector.EMERGENCY);
        try {
            var reader = new SheetReader(
                    new ByteArrayInputStream(file.bytes()), staging.begun(job).layout());
            var rows = new ArrayList<StagedRow>();
            var through = staging.begun(job).through();
            for (var record = reader.next(); record.isPresent(); record = reader.next()) {
                if (record.get().line() > through) {
                    rows.add(StagedRow.of(record.get(), mapper));
                }
                if (rows.size() == CHUNK) {
                    staging.write(job, rows, progress);
                    rows.clear();
                }
            }
            staging.write(job, rows, progress);
            staging.end(job, progress);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void merge(UUID job, StageProgress progress) {
        merge(job, CHUNK, progress);
    }

    private void merge(UUID job, int chunk, StageProgress progress) {
        while (merging.next(job, SUBMITTER, chunk, progress) > 0) {
            // Until nothing is left.
        }
    }

    /** Everything that an import leaves behind, without codes, ids and times. */
    private static String hash(UUID job) {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                            owner,
                            "select md5(string_agg(f.line || f.fate || f.flags::text || coalesce(concat_ws('|', e.name,"
                                    + " e.version, e.region, e.legal_representative, e.capital_fen, o.type, o.revision,"
                                    + " a.object_version), '-'), ';' order by f.line))"
                                    + " from import_fate f left join enterprise e on e.id = f.enterprise_id"
                                    + " left join outbox o on o.aggregate_id = e.id"
                                    + " left join audit_entry a on a.event_id = o.id where f.job = ?",
                            job)
                    .getFirst();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Breaks off at the n-th checkpoint, in the transaction, before its commit. */
    private static StageProgress breakingAt(int checkpoint) {
        var seen = new AtomicInteger();
        return (processed, total, counts) -> {
            if (seen.incrementAndGet() == checkpoint) {
                throw new IllegalStateException("broken off");
            }
        };
    }

    @Test
    void importBrokenOffAtAnyChunkEndsAsIfItHadNot() {
        var whole = entered();
        scopes.run(SUBMITTER, () -> {
            stage(whole, file(), ON);
            merge(whole, ON);
        });

        var chunks = (LINES + CHUNK - 1) / CHUNK;
        for (int at = 1; at <= chunks; at++) {
            var broken = entered();
            var file = file();
            var checkpoint = at;
            scopes.run(SUBMITTER, () -> {
                assertThatThrownBy(() -> stage(broken, file, breakingAt(checkpoint)))
                        .hasMessage("broken off");
                stage(broken, file, ON);
                assertThatThrownBy(() -> merge(broken, breakingAt(checkpoint))).hasMessage("broken off");
                assertThat(TestDatabase.column("select count(*) from import_fate where job = ?", broken))
                        .as("what is not committed is not there")
                        .containsExactly(String.valueOf((checkpoint - 1) * CHUNK));
                merge(broken, ON);
            });

            assertThat(hash(broken)).as("broken off at chunk %d", at).isEqualTo(hash(whole));
        }
        assertThat(TestDatabase.column(
                        "select fate || ' ' || count(*) from import_fate where job = ? group by fate order by 1",
                        whole))
                .containsExactly("HELD 40", "REGISTERED 400", "REJECTED 40", "UNCHANGED 20");
    }

    @ParameterizedTest
    @CsvSource({"MERGE, 1", "MERGE, 60", "VALIDATE, 1", "VALIDATE, 60"})
    void enterpriseThatStandsThereUnderBothItsCodesIsHeldTheSecondTimeHoweverTheChunksFall(String mode, int chunk) {
        var file = new FeedFile();
        for (var name : List.of("江阴市先号后码厂", "江阴市先码后号厂", "江阴市越界厂")) {
            // Enterprises of no other run.
            var own = name + code("320281").substring(9, 17);
            var number = line(oldNumber("320281"), own);
            var code = line(code(name.contains("越界") ? "120119" : "320281"), own);
            file.add(name.contains("先号") ? number : code)
                    .add(line(code("320281"), "江阴市第" + own))
                    .add(name.contains("先号") ? code : number);
        }
        var job = entered(mode);

        scopes.run(SUBMITTER, () -> {
            stage(job, file, ON);
            merge(job, chunk, ON);
        });

        assertThat(TestDatabase.column(
                        "select f.fate || coalesce(' ' || g.line, '') from import_fate f"
                                + " left join import_fate g on g.job = f.job and g.line < f.line"
                                + " and g.enterprise_id = f.enterprise_id where f.job = ? order by f.line",
                        job))
                .isEqualTo(
                        mode.equals("VALIDATE")
                                ? FATES.stream().map(fate -> fate.split(" ")[0]).toList()
                                : FATES);
        assertThat(TestDatabase.column(
                        "select line from import_fate where job = ? and 'PERHAPS_SAME_ENTERPRISE' = any (flags)"
                                + " order by line",
                        job))
                .containsExactly("4", "7");
    }

    /** With the line whose enterprise it is, too. */
    private static final List<String> FATES = List.of(
            "REGISTERED",
            "REGISTERED",
            "HELD 2",
            "REGISTERED",
            "REGISTERED",
            "HELD 5",
            "REJECTED",
            "REGISTERED",
            "REGISTERED");

    @Test
    void nothingIsVisibleOfAChunkBeforeItsCommit() {
        var job = entered();
        var file = file();
        scopes.run(SUBMITTER, () -> {
            stage(job, file, ON);
            var sizes = new ArrayList<String>();
            merge(
                    job,
                    (processed, total, counts) -> sizes.addAll(TestDatabase.column(
                            "select count(*) from enterprise e join import_row r on r.new_id = e.id where r.job = ?",
                            job)));
            assertThat(sizes.getFirst()).isEqualTo("0");
            assertThat(sizes).hasSize((LINES + CHUNK - 1) / CHUNK);
        });
    }

    @Test
    void foreignLinesAreRefusedByTheWallAlone() {
        var job = entered();
        var file = new FeedFile()
                .many(3, "320281")
                .add(line(code("120119"), "蓟州厂"))
                .many(3, "320281");
        var everything = new Scope(RegionCode.NATION, null, null, "everything", null);

        scopes.run(SUBMITTER, () -> {
            stage(job, file, ON);
            assertThatThrownBy(() -> merging.next(job, everything, CHUNK, ON))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refusal -> assertThat(refusal.type()).isEqualTo(FeedProblem.IMPORT_REFUSED_BY_WALL));
        });

        assertThat(TestDatabase.column(
                        "select 1 from enterprise e join import_row r on r.new_id = e.id where r.job = ?", job))
                .isEmpty();
        assertThat(TestDatabase.column("select 1 from import_fate where job = ?", job))
                .isEmpty();
        scopes.run(SUBMITTER, () -> merge(job, ON));
        assertThat(TestDatabase.column("select fate from import_fate where job = ? order by line", job))
                .containsExactly(
                        "REGISTERED", "REGISTERED", "REGISTERED", "REJECTED", "REGISTERED", "REGISTERED", "REGISTERED");
    }

    @Test
    void withoutAScopeAnImportSeesNothingToMerge() {
        var job = entered();
        scopes.run(SUBMITTER, () -> stage(job, new FeedFile().many(1, "320281"), ON));

        assertThatThrownBy(() -> merging.next(job, SUBMITTER, CHUNK, ON)).hasMessageContaining("has no import");
    }

    @Test
    void killedConnectionInTheMiddleOfAChunkLosesAndDoublesNothing() throws SQLException {
        var file = new FeedFile().many(300, "320281");
        String id;
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            // The chunk has written enterprises, events and leaves when it comes to its fates.
            TestDatabase.execute(owner, "lock table import_fate in exclusive mode");
            id = BUREAU.send(file.bytes()).jsonPath().getString("id");
            awaitWaiting();
            killWaiting();
            owner.rollback();
        }
        PassingTime.endLease(id);

        BUREAU.ended(id, "SUCCEEDED");

        assertThat(sums(BUREAU.get(id))).isEqualTo(List.of(300, 0, 0, 0, 0));
        assertThat(TestDatabase.column("select attempts from job where id = ?::uuid", id))
                .containsExactly("2");
        assertThat(TestDatabase.column(
                        "select concat_ws('|', count(*), count(distinct e.id), count(distinct o.id), count(distinct"
                                + " a.id)) from import_row r join enterprise e on e.id = r.new_id join outbox o on"
                                + " o.aggregate_id = e.id join audit_entry a on a.event_id = o.id where r.job = ?::uuid",
                        id))
                .containsExactly("300|300|300|300");
    }

    @Test
    void cancelledImportStopsBetweenChunksAndKeepsWhatItDid() throws SQLException {
        String id;
        try (var owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            TestDatabase.execute(owner, "lock table import_fate in exclusive mode");
            id = BUREAU.send(new FeedFile().many(50, "320281").bytes())
                    .jsonPath()
                    .getString("id");
            awaitWaiting();
            assertThat(BUREAU.job(id).getMap("counts")).isEqualTo(Map.of("staged", 50));
            var cancelled = given().auth().oauth2(BUREAU.token()).post(ROOT + "/jobs/" + id + "/cancellation");
            assertThat(cancelled.statusCode()).as(cancelled.asString()).isEqualTo(200);
            owner.rollback();
        }

        BUREAU.ended(id, "CANCELLED");

        var summary = BUREAU.get(id);
        assertThat(summary.getString("state")).isEqualTo("CANCELLED");
        assertThat(summary.getLong("lines")).isEqualTo(50);
        assertThat(summary.getLong("settled")).isZero();
        assertThat(BUREAU.rows(id, "").getString("items[0].fate")).isNull();
        assertThat(TestDatabase.column(
                        "select 1 from enterprise e join import_row r on r.new_id = e.id where r.job = ?::uuid", id))
                .isEmpty();
    }

    private static final String WAITING = " from pg_locks where not granted and relation = 'import_fate'::regclass";

    private static void awaitWaiting() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !TestDatabase.column("select 1" + WAITING).isEmpty());
    }

    /** As the server would end it, from outside: only its own role may. */
    private static void killWaiting() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var jobs = DriverManager.getConnection(
                config.getValue("WORKSAFE_DB_URL", String.class),
                config.getValue("WORKSAFE_DB_JOBS", String.class),
                config.getValue("WORKSAFE_DB_JOBS_PASSWORD", String.class))) {
            assertThat(TestDatabase.column(jobs, "select pg_terminate_backend(pid)" + WAITING))
                    .containsExactly("t");
        }
    }

    @Test
    void linesOfOldImportsAreRemovedAndTheirSumsStay() throws SQLException {
        var id = BUREAU.imported(new FeedFile().many(3, "320281").bytes()).getString("id");
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner, "update job set finished_at = now() - interval '91 days' where id = ?::uuid", id);
        }

        cleanup.run();

        assertThat(TestDatabase.column(
                        "select 1 from import_row where job = ?::uuid union all"
                                + " select 1 from import_fate where job = ?::uuid",
                        id,
                        id))
                .isEmpty();
        assertThat(sums(BUREAU.get(id))).isEqualTo(List.of(3, 0, 0, 0, 0));
        assertThat(BUREAU.get(id).getString("linesRemovedAt")).isNotNull();
        assertProblem(
                given().auth().oauth2(BUREAU.token()).get(ROOT + "/imports/" + id + "/rows"),
                410,
                "import-lines-removed");
    }
}
