package worksafe.platform.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class WallTest {

    private static final String PROBES = "/api/v1/probe/probes";
    private static final String JIANGYIN = "320281000000";
    private static final String JIZHOU = "120119000000";
    private static final UUID ENTERPRISE = UUID.fromString("0197f3c4-0000-7000-8000-0000000000aa");

    @BeforeEach
    void plant() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "delete from probe");
            plant(owner, 320281000000L, "EMERGENCY", null, "jiangyin");
            plant(owner, 320281103000L, "TRANSPORT", null, "jiangyin town");
            plant(owner, 120119000000L, "EMERGENCY", ENTERPRISE, "jizhou");
            plant(owner, 320282000000L, "EMERGENCY", null, "look-alike");
        }
    }

    private static void plant(java.sql.Connection owner, long region, String sector, UUID enterprise, String name)
            throws SQLException {
        TestDatabase.execute(
                owner,
                "insert into probe (id, region, sector, enterprise_id, name) values (uuidv7(), ?, ?, ?, ?)",
                region,
                sector,
                enterprise,
                name);
    }

    private static List<String> seenBy(String token) {
        return given().auth().oauth2(token).get(PROBES).jsonPath().getList("$", String.class);
    }

    /** A table without a sector or an enterprise is walled by place alone. */
    @Test
    void wallStandsWithoutSectorAndEnterpriseToo() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "drop table if exists placed");
            TestDatabase.execute(owner, "create table placed (region bigint not null)");
            TestDatabase.execute(owner, "call raise_wall('placed', null, null)");
            TestDatabase.execute(owner, "grant select on placed to probe_rw");
            TestDatabase.execute(owner, "insert into placed values (320281000000), (120119000000)");
        }
        var jiangyin = new Scope(RegionCode.of(JIANGYIN), null, null, "tester", null);
        try (var app = TestDatabase.asApp(jiangyin)) {
            assertThat(TestDatabase.column(app, "select region::text from placed"))
                    .containsExactly(JIANGYIN);
        } finally {
            try (var owner = TestDatabase.asOwner()) {
                TestDatabase.execute(owner, "drop table placed");
            }
        }
    }

    @Test
    void everyCallerSeesJustTheirOwn() {
        assertThat(seenBy(Tokens.of("supervisor", JIANGYIN))).containsExactly("jiangyin", "jiangyin town");
        assertThat(seenBy(Tokens.of("supervisor", "320281103000"))).containsExactly("jiangyin town");
        assertThat(seenBy(Tokens.of("supervisor", "320200000000")))
                .containsExactly("jiangyin", "jiangyin town", "look-alike");
        assertThat(seenBy(Tokens.of("supervisor", JIZHOU))).containsExactly("jizhou");
        assertThat(seenBy(Tokens.ofSector("supervisor", JIANGYIN, "TRANSPORT"))).containsExactly("jiangyin town");
        assertThat(seenBy(Tokens.ofEnterprise(ENTERPRISE))).containsExactly("jizhou");
        assertThat(seenBy(Tokens.ofEnterprise())).isEmpty();
    }

    @Test
    void readWithoutATransactionSeesNothing() {
        var names = given().auth()
                .oauth2(Tokens.of("supervisor", JIANGYIN))
                .get(PROBES + "/untransacted")
                .jsonPath()
                .getList("$");

        assertThat(names).isEmpty();
    }

    @Test
    void scopeDoesNotOutliveARollbackOnTheOneConnection() {
        assertThat(seenBy(Tokens.of("supervisor", JIZHOU))).containsExactly("jizhou");
        assertThat(write("/failures", Tokens.of("supervisor", JIANGYIN), "lost", JIANGYIN)
                        .statusCode())
                .isEqualTo(500);
        assertThat(seenBy(Tokens.of("supervisor", JIANGYIN))).containsExactly("jiangyin", "jiangyin town");
        assertThat(seenBy(Tokens.of("supervisor", JIZHOU))).containsExactly("jizhou");
    }

    @Test
    void writeOutsideTheScopeIsRefusedByTheWall() {
        assertProblem(write("", Tokens.of("supervisor", JIZHOU), "foreign", JIANGYIN), 404, "not-found");
        assertThat(seenBy(Tokens.of("supervisor", JIANGYIN))).doesNotContain("foreign");
    }

    @Test
    void thousandConcurrentCallersNeverSeeEachOther() throws Exception {
        var jiangyin = Tokens.of("supervisor", JIANGYIN);
        var jizhou = Tokens.of("supervisor", JIZHOU);
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Boolean>> calls = IntStream.range(0, 1_000)
                    .<Callable<Boolean>>mapToObj(i -> switch (i % 4) {
                        case 0 ->
                            () -> write("/failures", jiangyin, "never", JIANGYIN)
                                            .statusCode()
                                    == 500;
                        case 1 -> () -> seenBy(jizhou).equals(List.of("jizhou"));
                        default -> () -> seenBy(jiangyin).equals(List.of("jiangyin", "jiangyin town"));
                    })
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void databaseItselfShowsNothingWithoutAScope() throws SQLException {
        try (var app = TestDatabase.asApp()) {
            assertThat(TestDatabase.column(app, "select name from probe")).isEmpty();
        }
    }

    @Test
    void databaseItselfRefusesToMoveARowOutOfScope() throws SQLException {
        var scope = new Scope(RegionCode.of(JIANGYIN), null, null, "s", null);
        try (var app = TestDatabase.asApp(scope)) {
            assertThat(TestDatabase.execute(app, "update probe set name = 'x' where name = 'jizhou'"))
                    .isZero();
            assertThatThrownBy(() ->
                            TestDatabase.execute(app, "update probe set region = 120119000000 where name = 'jiangyin'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void databaseAndScopeAgreeOnWhatIsCovered() throws SQLException {
        var scopes = List.of(
                Scope.nothing(),
                Scope.system(Scope.SystemTask.RELAY),
                new Scope(RegionCode.of(JIANGYIN), null, null, "s", null),
                new Scope(RegionCode.of(JIANGYIN), Set.of(Sector.TRANSPORT), null, "s", null),
                new Scope(RegionCode.of(JIANGYIN), Set.of(), null, "s", null),
                new Scope(RegionCode.NATION, null, Set.of(ENTERPRISE), "s", null));
        for (var scope : scopes) {
            try (var app = TestDatabase.asApp(scope);
                    var owner = TestDatabase.asOwner();
                    var all = owner.createStatement()
                            .executeQuery("select region, sector, enterprise_id, name from probe")) {
                while (all.next()) {
                    var covered = scope.covers(
                            new RegionCode(all.getLong(1)),
                            Sector.valueOf(all.getString(2)),
                            all.getObject(3, UUID.class));
                    assertThat(TestDatabase.column(app, "select name from probe where name = ?", all.getString(4)))
                            .as("%s and %s", scope, all.getString(4))
                            .hasSize(covered ? 1 : 0);
                }
            }
        }
    }

    @Test
    void serviceRolesOwnNothingAndCannotLeaveTheWall() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            owner,
                            "select rolname from pg_roles where rolname in ('probe_app', 'probe_jobs', 'probe_rw')"
                                    + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                    .isEmpty();
            assertThat(TestDatabase.column(
                            owner, "select tableowner from pg_tables where schemaname = 'public' group by tableowner"))
                    .containsExactly("probe_owner");
        }
    }

    @Test
    void tablesOutsideTheWallAreThoseOnTheList() {
        // The histories are Flyway's; paper_series counts; counted is this test's
        // own.
        assertThat(TestDatabase.unwalledTables())
                .containsExactly("counted", "flyway_schema_history", "paper_series", "platform_history");
    }

    @Test
    void historyOfMigrationsIsTheOwners() {
        Wall.assertHistoriesAreTheOwners();
    }

    @Test
    void answersKeptForRetriesAreTheirPrincipals() throws SQLException {
        TestDatabase.execute("insert into idempotency values ('someone', 'op', 'key', 'f', 'answer', now())"
                + " on conflict do nothing");
        try (var nobody = TestDatabase.asApp();
                var other = TestDatabase.asApp(Intruder.in(JIANGYIN));
                var own = TestDatabase.asApp(new Scope(null, null, null, "someone", null))) {
            var select = "select answer from idempotency where key = 'key'";
            assertThat(TestDatabase.column(nobody, select)).isEmpty();
            assertThat(TestDatabase.column(other, select)).isEmpty();
            assertThat(TestDatabase.column(own, select)).containsExactly("answer");
        }
    }

    private static Response write(String path, String token, String name, String region) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", name)
                .body("{\"name\":\"%s\",\"region\":\"%s\"}".formatted(name, region))
                .post(PROBES + path);
    }
}
