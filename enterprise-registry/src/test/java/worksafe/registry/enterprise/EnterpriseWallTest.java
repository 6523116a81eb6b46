package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.Intruder.in;
import static worksafe.platform.testing.Intruder.ofEnterprises;
import static worksafe.platform.testing.Intruder.ofSectors;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.OTHER_COUNTY;
import static worksafe.registry.enterprise.RegistryApi.TOWN;
import static worksafe.registry.enterprise.RegistryApi.get;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/** Attempts to see or change what is not one's own, past the service and with one wall taken down at a time. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EnterpriseWallTest {

    /** The tables of this module's own with the column that names a row. */
    private static final List<String> WALLED = List.of(
            "enterprise",
            "enterprise_identifier",
            "enterprise_history",
            "archive_entry",
            "archive_event",
            "enterprise_departure",
            "obligation",
            "obligation_change",
            "scorecard_result",
            "enterprise_grade",
            "enterprise_grade_change",
            "account_claim",
            "high_risk_enterprise",
            "risk_census_place",
            "bureau_fact",
            "lead",
            "blacklist_entry");

    /** Tables of its own without a wall, each with the reason. */
    private static final Map<String, String> UNWALLED = Map.ofEntries(
            Map.entry("api_client_nonce", "random numbers of requests that were taken; nothing about them"),
            Map.entry("region", "place names are public"),
            Map.entry("region_former_name", "place names are public"),
            Map.entry("reference_edition", "what was loaded; nobody's"),
            Map.entry("law_document", "law is public; written at start from what ships"),
            Map.entry(
                    "law_clause", "law is public; written at start, and quoted from texts that two persons confirmed"),
            Map.entry("archive_source", "when a context was last heard of; nobody's"),
            Map.entry("ownership_by_type", "a public word list"),
            Map.entry("obligation_rule", "which rows of public law all were judged by"),
            Map.entry("obligation_evaluation", "how far a change of public law is carried out, in numbers"),
            Map.entry("obligation_evaluation_portion", "how far each portion of that is, in numbers"),
            Map.entry("obligation_due", "ids of enterprises to look at again; nothing about them"),
            Map.entry("obligation_place_due", "places whose authorities are looked at again; nothing about them"),
            Map.entry("public_blacklist", "what everybody may read, as it was published"),
            Map.entry("law_revision", "how far documents were gone through; nothing of anybody"),
            Map.entry("risk_census", "of which months somebody counted; nothing of anybody"),
            Map.entry("public_safety_permit", "what everybody may read of permits"),
            Map.entry("bureau_mapping", "how columns of bureaus are read; nothing of anybody"),
            Map.entry("grade_run", "how far grading all is, in numbers"),
            Map.entry("exchange_fact", "names of facts and when one was last heard of; nothing of anybody"),
            Map.entry("grade_due", "ids of enterprises to look at again; nothing about them"),
            Map.entry("veto_bar", "which places and posts a government's veto bars, as announced; no enterprise's"),
            Map.entry("trade_derivation", "how far a change of public law is carried out, in numbers"));

    private UUID here;
    private UUID elsewhere;
    private UUID otherSector;

    @BeforeEach
    void plant() throws SQLException {
        here = plant(TOWN, "EMERGENCY");
        elsewhere = plant("120119001000", "EMERGENCY");
        otherSector = plant(TOWN, "TRANSPORT");
    }

    private static UUID plant(String region, String sector) throws SQLException {
        var id = Uuid7.next(InstantSource.system());
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) values (?, 1, '围墙企业', 'ACTIVE', ?, false, ?, 'test', now(), now())",
                    id,
                    Long.valueOf(region),
                    sector);
            TestDatabase.execute(
                    owner,
                    "insert into enterprise_identifier (id, enterprise_id, scheme, value, valid_from, region, sector)"
                            + " values (?, ?, 'OTHER', ?, current_date, ?, ?)",
                    Uuid7.next(InstantSource.system()),
                    id,
                    id.toString(),
                    Long.valueOf(region),
                    sector);
            TestDatabase.execute(
                    owner,
                    "insert into enterprise_history (enterprise_id, revision, changed_at, actor, changes, region, sector)"
                            + " values (?, 2, now(), 'test', '{}', ?, ?)",
                    id,
                    Long.valueOf(region),
                    sector);
            TestDatabase.execute(
                    owner,
                    "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, overdue,"
                            + " closed, revision, occurred_at, event_id, region, sector, region_at_event)"
                            + " values (?, ?, 'hazards', 'danger', ?, 't', 'REPORTED', false, false, 1, now(), ?, ?, ?, 0)",
                    id,
                    id,
                    id,
                    id,
                    Long.valueOf(region),
                    sector);
            TestDatabase.execute(
                    owner,
                    "insert into archive_event (id, enterprise_id, context, kind, subject_id, type, revision,"
                            + " occurred_at, entered_at, received_at, data, region, sector, region_at_event)"
                            + " values (?, ?, 'hazards', 'danger', ?, 't', 1, now(), now(), now(), '{}', ?, ?, 0)",
                    id,
                    id,
                    id,
                    Long.valueOf(region),
                    sector);
        }
        return id;
    }

    private Set<UUID> seen(String table, Scope scope) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            var ids = TestDatabase.column(
                    app,
                    "select enterprise_id from " + table + " where enterprise_id in (?, ?, ?)",
                    here,
                    elsewhere,
                    otherSector);
            app.rollback();
            return new TreeSet<>(ids.stream().map(UUID::fromString).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enterprise",
                "enterprise_identifier",
                "enterprise_history",
                "archive_entry",
                "archive_event",
                "enterprise_search"
            })
    void withoutThePredicateTheWallStillStands(String table) throws SQLException {
        assertThat(seen(table, in(COUNTY))).containsExactlyInAnyOrder(here, otherSector);
        assertThat(seen(table, in(TOWN))).containsExactlyInAnyOrder(here, otherSector);
        assertThat(seen(table, in("320281103000"))).isEmpty();
        assertThat(seen(table, in(OTHER_COUNTY))).containsExactly(elsewhere);
        assertThat(seen(table, ofSectors(COUNTY, Sector.TRANSPORT))).containsExactly(otherSector);
        assertThat(seen(table, ofSectors(COUNTY))).isEmpty();
        assertThat(seen(table, ofEnterprises(elsewhere))).containsExactly(elsewhere);
        assertThat(seen(table, ofEnterprises())).isEmpty();
        assertThat(seen(table, Scope.nothing())).isEmpty();
        try (var app = TestDatabase.asApp()) {
            assertThat(TestDatabase.column(app, "select count(*) from " + table))
                    .as("no scope stated at all")
                    .containsExactly("0");
        }
    }

    @Test
    void foreignRowsCannotBeChangedMovedInNorAdded() throws SQLException {
        try (var app = TestDatabase.asApp(in(COUNTY))) {
            assertThat(TestDatabase.execute(app, "update enterprise set name = 'x' where id = ?", elsewhere))
                    .isZero();
            assertThat(TestDatabase.execute(app, "delete from enterprise where id = ?", elsewhere))
                    .isZero();
            assertThatThrownBy(() ->
                            TestDatabase.execute(app, "update enterprise set region = 120119001000 where id = ?", here))
                    .isInstanceOfSatisfying(
                            PSQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
            app.rollback();
        }
        try (var app = TestDatabase.asApp(in(COUNTY))) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "insert into enterprise (id, version, name, state, region, unassigned, sector, source,"
                                    + " created_at, changed_at) values (?, 1, 'x', 'ACTIVE', 120119001000, false,"
                                    + " 'EMERGENCY', 'x', now(), now())",
                            Uuid7.next(InstantSource.system())))
                    .isInstanceOfSatisfying(
                            PSQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
            app.rollback();
        }
    }

    @Test
    void whatHappenedCannotBeRewritten() throws SQLException {
        for (var attempt : List.of(
                "update enterprise_history set changes = '{}'",
                "delete from enterprise_history",
                "update archive_event set data = '{}'",
                "delete from archive_event",
                "delete from archive_entry",
                "update enterprise_search set name = 'x'")) {
            Wall.assertNoRight(in(COUNTY), attempt);
        }
    }

    @Test
    void linesOfImportsAreSeenWithTheirImport() throws SQLException {
        var job = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into import (id, source, mode, file_sha256, file_bytes, encoding, region, submitter, created_at)"
                        + " values (?, 'x', 'MERGE', ?, 1, 'UTF_8', 320281000000, 'bureau', now())",
                job,
                "0".repeat(64));
        TestDatabase.execute(
                "insert into import_row (job, line, raw, verdict, flags, new_id) values (?, 1, 'r', 'TAKE', '{}', ?)",
                job,
                job);
        TestDatabase.execute("insert into import_fate (job, line, fate, flags) values (?, 1, 'HELD', '{}')", job);
        for (var table : List.of("import_row", "import_fate")) {
            var select = "select line from " + table + " where job = ?";
            try (var nobody = TestDatabase.asApp();
                    var elsewhere = TestDatabase.asApp(in("120119000000"));
                    var county = TestDatabase.asApp(in(COUNTY));
                    var own = TestDatabase.asApp(new Scope(null, null, null, "Bureau", null))) {
                assertThat(TestDatabase.column(nobody, select, job)).isEmpty();
                assertThat(TestDatabase.column(elsewhere, select, job)).isEmpty();
                assertThat(TestDatabase.column(county, select, job)).containsExactly("1");
                assertThat(TestDatabase.column(own, select, job)).containsExactly("1");
            }
        }
        Wall.assertNoRight(in(COUNTY), "select 1 from import_row_copied");
    }

    /** Names would stand in the text of the failure. */
    @Test
    void searchReadsNothingWithoutAScope() throws SQLException {
        try (var nobody = TestDatabase.asApp()) {
            assertThat(TestDatabase.column(nobody, "select name::int from enterprise_search where name::int = 7"))
                    .isEmpty();
        }
    }

    @Test
    void withoutTheWallThePredicateStillFilters() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            var view = TestDatabase.column(owner, "select pg_get_viewdef('enterprise_search'::regclass)")
                    .getFirst();
            try {
                for (var table : WALLED) {
                    TestDatabase.execute(owner, "alter table " + table + " disable row level security");
                }
                TestDatabase.execute(
                        owner,
                        "create or replace view enterprise_search as " + view.substring(0, view.indexOf("WHERE")));

                assertThat(ids(supervisor(TOWN), "?name=围墙企业"))
                        .contains(here, otherSector)
                        .doesNotContain(elsewhere);
                assertThat(ids(supervisor(TOWN), ""))
                        .contains(here, otherSector)
                        .doesNotContain(elsewhere);
                assertThat(ids(Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"), "?name=围墙"))
                        .contains(otherSector)
                        .doesNotContain(here, elsewhere);
                assertThat(ids(Tokens.ofEnterprise(here), "?name=围墙")).containsExactly(here);
                assertProblem(get(supervisor(TOWN), "/" + elsewhere), 404, "not-found");
                assertProblem(get(supervisor(TOWN), "/" + elsewhere + "/archive"), 404, "not-found");
                assertProblem(get(supervisor(TOWN), "/" + elsewhere + "/archive/timeline"), 404, "not-found");
                assertProblem(get(supervisor(TOWN), "/" + elsewhere + "/history"), 404, "not-found");
                assertProblem(get(Tokens.ofEnterprise(here), "/" + otherSector), 404, "not-found");
                assertProblem(get(Tokens.ofSector("supervisor", TOWN, "TRANSPORT"), "/" + here), 404, "not-found");
            } finally {
                for (var table : WALLED) {
                    TestDatabase.execute(owner, "alter table " + table + " enable row level security");
                }
                TestDatabase.execute(owner, "create or replace view enterprise_search as " + view);
            }
        }
        assertThat(seen("enterprise_search", in(TOWN))).containsExactlyInAnyOrder(here, otherSector);
    }

    private static List<UUID> ids(String token, String query) {
        var answer = get(token, query + (query.isEmpty() ? "?" : "&") + "limit=200");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", UUID.class);
    }

    @Test
    void refusedTransactionLeavesNoScopeBehindOnItsOnlyConnection() {
        // The pool of the tests has one connection, so every request meets the one before.
        assertThat(get(supervisor("000000000000"), "/" + elsewhere).statusCode())
                .isEqualTo(200);
        assertProblem(
                RegistryApi.act(
                        supervisor("000000000000"), elsewhere, 1, "assignment", "{\"region\": \"120119001001\"}"),
                422,
                "not-in-pool");

        assertProblem(get(supervisor(TOWN), "/" + elsewhere), 404, "not-found");
        assertThat(get(supervisor(TOWN), "/" + here).statusCode()).isEqualTo(200);
    }

    @Test
    void everyTableHasAWallOrAReason() {
        Wall.assertUnwalledAreOnly(UNWALLED);
        assertThat(TestDatabase.walledTables()).containsAll(WALLED);
    }

    /** Every table, also those of which no feature tells: with no predicate of the application to help. */
    @Test
    void noTableShowsByItselfWhatLiesElsewhere() throws SQLException {
        for (var place : List.of("820000000000", "120225000000", "320281101000")) {
            Wall.assertShowNothingOfElsewhere(in(place), Set.of());
        }
    }

    @Test
    void everyRowOfAnEnterpriseFollowsItOrStaysForAReason() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            var tables = TestDatabase.column(
                    owner,
                    "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace"
                            + " and c.relkind in ('r', 'p') and not c.relispartition"
                            + " and exists (select 1 from pg_attribute a where a.attrelid = c.oid"
                            + "             and a.attname = 'enterprise_id' and not a.attisdropped)"
                            + " and exists (select 1 from pg_attribute a where a.attrelid = c.oid"
                            + "             and a.attname = 'region' and not a.attisdropped)");
            var known = new TreeSet<>(FollowingRows.TABLES);
            known.addAll(FollowingRows.STAY.keySet());

            assertThat(known).containsExactlyInAnyOrderElementsOf(tables);
        }
    }
}
