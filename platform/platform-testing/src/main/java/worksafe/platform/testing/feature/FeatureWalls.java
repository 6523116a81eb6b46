package worksafe.platform.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Permissions;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;

/**
 * What a feature's strangers must not see: by asking the service, by asking the database as its serving role, and by
 * asking the service while the database lets everything through.
 */
final class FeatureWalls {

    /** SQLSTATE of what row security, or a missing right, refuses. */
    private static final String REFUSED = "42501";

    private final FeatureFixture fixture;
    private final FeatureCalls calls;
    private final FeatureRows rows;
    private final UUID neighbour = Uuid7.next(InstantSource.system());

    FeatureWalls(FeatureFixture fixture, FeatureCalls calls, FeatureRows rows) {
        this.fixture = fixture;
        this.calls = calls;
        this.rows = rows;
    }

    /** Who must not see the rows, by what keeps them out. */
    Map<String, List<Scope>> strangers() {
        var strangers = new LinkedHashMap<String, List<Scope>>();
        var home = fixture.home();
        add(strangers, "another place", places(home));
        add(
                strangers,
                "another sector",
                home.sector() == null ? List.of() : List.of(Intruder.ofSectors(home.county(), home.otherSector())));
        add(
                strangers,
                "another enterprise",
                home.enterprise() == null ? List.of() : List.of(Intruder.ofEnterprises(neighbour)));
        return strangers;
    }

    private void add(Map<String, List<Scope>> strangers, String who, List<Scope> scopes) {
        var all = Stream.concat(
                        scopes.stream(),
                        fixture.strangers().stream().filter(scope -> kind(scope).equals(who)))
                .toList();
        if (!all.isEmpty()) {
            strangers.put(who, all);
        }
    }

    private static String kind(Scope scope) {
        if (scope.enterprises() != null) {
            return "another enterprise";
        }
        return scope.sectors() != null ? "another sector" : "another place";
    }

    private static List<Scope> places(Home home) {
        return home.besides().stream()
                .map(place -> Intruder.in(place.toString()))
                .toList();
    }

    /** Everybody around the rows gets one, and lists it where the list is short enough. */
    void assertShownToInsiders() {
        var id = rows.untouched();
        for (var scope : fixture.insiders()) {
            token(scope, fixture.readPermission()).ifPresent(token -> {
                assertThat(calls.get(token, id).statusCode()).as("%s", scope).isEqualTo(200);
                if (!fixture.sorts().isEmpty() && !fixture.narrowed().isEmpty()) {
                    assertThat(FeatureCalls.ids(calls.list(token, fixture.narrowed(), "limit=200")))
                            .as("listed to %s", scope)
                            .contains(id.toString());
                }
            });
        }
    }

    /** Nobody of these gets, lists or changes a row; it is as though it were not there. */
    void assertHiddenFrom(List<Scope> scopes) {
        var id = rows.untouched();
        for (var scope : scopes) {
            token(scope, fixture.readPermission()).ifPresent(token -> {
                assertProblem(calls.get(token, id), 404, "not-found");
                assertThat(listed(token)).as("listed to %s", scope).doesNotContain(id.toString());
            });
            for (var verb : fixture.verbs()) {
                token(scope, verb.permission())
                        .ifPresent(token -> assertProblem(calls.act(token, verb, id, rows.tag(id)), 404, "not-found"));
            }
        }
    }

    /** The database shows its serving role just what is in scope, nothing when no scope is stated, and guards the rest. */
    void assertRowSecurityAlone() throws SQLException {
        var id = rows.untouched();
        var all = counts(TestDatabase.asOwner(), id);
        assertThat(all).as("the row and its parts, as the owner sees them").doesNotContain(0);
        var none = all.stream().map(count -> 0).toList();
        for (var scope : fixture.insiders()) {
            assertThat(counts(TestDatabase.asApp(scope), id)).as("%s", scope).isEqualTo(all);
        }
        for (var scope : outside()) {
            assertThat(counts(TestDatabase.asApp(scope), id)).as("%s", scope).isEqualTo(none);
        }
        assertThat(counts(TestDatabase.asApp(), id)).as("without a scope").isEqualTo(none);
        assertRowSecurityRefusesChanges(id);
    }

    private List<Scope> outside() {
        var outside = new ArrayList<>(
                strangers().values().stream().flatMap(List::stream).toList());
        outside.add(Scope.nothing());
        if (fixture.home().sector() != null) {
            outside.add(Intruder.ofSectors(fixture.home().county()));
        }
        if (fixture.home().enterprise() != null) {
            outside.add(Intruder.ofEnterprises());
        }
        return outside;
    }

    private List<Integer> counts(Connection connection, UUID id) throws SQLException {
        try (connection) {
            var counts = new ArrayList<Integer>();
            counts.add(TestDatabase.column(connection, "select 1 from " + fixture.table() + " where id = ?", id)
                    .size());
            for (var part : new TreeMap<>(fixture.parts()).entrySet()) {
                counts.add(TestDatabase.column(
                                connection,
                                "select 1 from %s where %s = ?".formatted(part.getKey(), part.getValue()),
                                id)
                        .size());
            }
            return counts;
        }
    }

    /** The serving role neither changes a hidden row nor moves one of its own out of scope. */
    private void assertRowSecurityRefusesChanges(UUID id) throws SQLException {
        var home = fixture.home();
        for (var scope : outside()) {
            try (var app = TestDatabase.asApp(scope)) {
                assertThat(TestDatabase.execute(
                                app, "update " + fixture.table() + " set version = version + 1 where id = ?", id))
                        .as("%s", scope)
                        .isZero();
            }
        }
        try (var app = TestDatabase.asApp(ofTheCounty())) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            app,
                            "update " + fixture.table() + " set region = ? where id = ?",
                            home.otherCounty().value(),
                            id))
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo(REFUSED);
        }
    }

    /** Who sees the rows and supervises their county, or sees no further than it. */
    private Scope ofTheCounty() {
        return fixture.insiders().stream()
                .filter(scope -> scope.sectors() == null)
                .filter(scope -> fixture.home().county().equals(String.valueOf(scope.region())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody of the county sees the rows"));
    }

    /** The serving role neither forgets rows nor tears the wall down. */
    void assertNothingIsTornDown() throws SQLException {
        var nation = Intruder.in("000000000000");
        for (var table : tables()) {
            for (var statement :
                    List.of("truncate %s", "alter table %s disable row level security", "drop policy wall on %s")) {
                Wall.assertNoRight(nation, statement.formatted(table));
            }
            if (!fixture.rewritten().contains(table)) {
                Wall.assertNoRight(nation, "delete from " + table);
            }
        }
    }

    /**
     * With row security off, a stranger still sees no more than with it. Whoever sees the row while it is on is another
     * claim's failure.
     */
    void assertPredicatesAlone() throws SQLException {
        var id = rows.untouched();
        var seen = new ArrayList<Scope>();
        Wall.takenDown(
                tables(),
                () -> strangers().values().stream()
                        .flatMap(List::stream)
                        .filter(scope -> sees(scope, id))
                        .forEach(seen::add));
        seen.removeIf(scope -> sees(scope, id));
        assertThat(seen).as("who sees the row by its predicates alone").isEmpty();
    }

    private boolean sees(Scope scope, UUID id) {
        return token(scope, fixture.readPermission())
                .map(token -> calls.get(token, id).statusCode() != 404
                        || listed(token).contains(id.toString()))
                .orElse(false);
    }

    private List<String> listed(String token) {
        return fixture.sorts().isEmpty() ? List.of() : FeatureCalls.ids(calls.list(token, "limit=200"));
    }

    private Set<String> tables() {
        var tables = new TreeSet<>(fixture.parts().keySet());
        tables.add(fixture.table());
        return tables;
    }

    /** A token with that scope for a role that may, where one can have it. */
    private static Optional<String> token(Scope scope, String permission) {
        var roles = rolesThatMay(permission);
        var enterprises = scope.enterprises();
        if (enterprises != null) {
            return roles.contains(Role.ENTERPRISE)
                    ? Optional.of(Tokens.ofEnterprise(enterprises.toArray(UUID[]::new)))
                    : Optional.empty();
        }
        var region = scope.region();
        if (region == null) {
            return Optional.empty();
        }
        var sectors = scope.sectors();
        return roles.stream()
                .filter(role -> role != Role.ENTERPRISE)
                .findFirst()
                .map(role -> sectors == null
                        ? Tokens.of(role.claim(), region.toString())
                        : Tokens.ofSector(
                                role.claim(),
                                region.toString(),
                                sectors.stream().map(Enum::name).toArray(String[]::new)));
    }

    /** The roles that the table of permissions names for an action. */
    static Set<Role> rolesThatMay(String permission) {
        var table =
                Permissions.load(Thread.currentThread().getContextClassLoader()).table();
        assertThat(table.keySet())
                .as("permissions.csv has a line for %s, which the feature's fixture names", permission)
                .contains(permission);
        return table.getOrDefault(permission, Set.of());
    }
}
