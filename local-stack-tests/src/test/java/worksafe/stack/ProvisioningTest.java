package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisioningTest {

    private static PostgresServer server;
    private static ServiceDatabase registry;

    @BeforeAll
    static void start() {
        server = PostgresServer.ephemeral();
        registry = Provisioning.service(server.superuser(), "registry", Passwords.random());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noLoginOfTheSuiteIsPrivileged() throws SQLException {
        try (var connection = server.superuser().connect("postgres")) {
            assertThat(strings(connection, """
                            select rolname from pg_roles
                            where rolname like 'registry_%'
                            and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)""")).isEmpty();
            assertThat(strings(
                            connection,
                            "select rolname from pg_roles where rolname like 'registry_%' and rolcanlogin order by 1"))
                    .containsExactly("registry_app", "registry_jobs", "registry_owner");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "jobs"})
    void servingRolesOwnNothingAndCreateNothing(String role) throws SQLException {
        try (var connection = connect(role)) {
            assertThat(strings(connection, """
                            select c.relname from pg_class c
                            where c.relowner in (select oid from pg_roles where rolname = current_user)""")).isEmpty();
            for (var forbidden : List.of(
                    "create table intruder (x int)",
                    "create schema intruder",
                    "create temporary table intruder (x int)",
                    "set role registry_owner",
                    "alter role registry_app superuser",
                    "create extension postgres_fdw")) {
                assertThatThrownBy(() -> execute(connection, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasFieldOrPropertyWithValue("SQLState", "42501");
            }
        }
    }

    @Test
    void whatTheOwnerGrantsToTheGroupBothServingRolesMayDo() throws SQLException {
        try (var owner = connect("owner")) {
            execute(owner, "create table shared (name text)");
            execute(owner, "create index on shared using gin (name gin_trgm_ops)");
            execute(owner, "grant select, insert on shared to registry_rw");
            execute(owner, "alter table shared enable row level security");
            execute(owner, "create policy nothing on shared for select using (false)");
            execute(owner, "create policy all_in on shared for insert with check (true)");
            execute(owner, "insert into shared values ('owner')");
        }

        for (var role : List.of("app", "jobs")) {
            try (var connection = connect(role)) {
                execute(connection, "insert into shared values ('江阴市某厂')");
                assertThat(strings(connection, "select name from shared")).isEmpty();
                assertThatThrownBy(() -> execute(connection, "delete from shared"))
                        .hasFieldOrPropertyWithValue("SQLState", "42501");
            }
        }
        try (var owner = connect("owner")) {
            assertThat(strings(owner, "select name from shared")).hasSize(3);
        }
    }

    @Test
    void limitsDifferByRole() throws SQLException {
        try (var app = connect("app");
                var jobs = connect("jobs")) {
            assertThat(strings(app, "show statement_timeout")).containsExactly("5s");
            assertThat(strings(app, "show transaction_timeout")).containsExactly("15s");
            assertThat(strings(app, "show lock_timeout")).containsExactly("2s");
            assertThat(strings(app, "show idle_in_transaction_session_timeout")).containsExactly("10s");
            assertThat(strings(jobs, "show statement_timeout")).containsExactly("10min");
            assertThat(strings(jobs, "show idle_in_transaction_session_timeout"))
                    .containsExactly("1min");
        }
    }

    @Test
    void oneServiceCannotEnterTheDatabaseOfAnother() {
        var hazards = Provisioning.service(server.superuser(), "hazards", Passwords.random());

        assertThatThrownBy(() -> DriverManager.getConnection(registry.url(), hazards.app(), hazards.appPassword())
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database \"registry\"");
    }

    @Test
    void repeatingSetsNewPasswordsAndTakesRightsBack() throws SQLException {
        var before = Provisioning.service(server.superuser(), "training", Passwords.random());
        try (var superuser = server.superuser().connect("postgres")) {
            execute(superuser, "alter role training_app superuser bypassrls");
        }

        var after = Provisioning.service(server.superuser(), "training", Passwords.random());

        assertThatThrownBy(() -> DriverManager.getConnection(before.url(), before.app(), before.appPassword())
                        .close())
                .hasMessageContaining("password authentication failed");
        try (var connection = DriverManager.getConnection(after.url(), after.app(), after.appPassword())) {
            assertThat(strings(
                            connection,
                            "select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"))
                    .isEmpty();
        }
    }

    @Test
    void chineseNamesHaveTrigramsAndAreSortedByTheBuiltinLocale() throws SQLException {
        try (var connection = connect("app")) {
            assertThat(strings(connection, "select cardinality(show_trgm('安全生产'))::text"))
                    .isNotEqualTo(List.of("0"));
            assertThat(strings(connection, "select datlocale from pg_database where datname = current_database()"))
                    .containsExactly("C.UTF-8");
        }
    }

    @Test
    void theEnvironmentCarriesAllLoginsAndToStringNone() {
        assertThat(registry.environment())
                .containsEntry("WORKSAFE_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.port() + "/registry")
                .containsEntry("WORKSAFE_DB_OWNER", "registry_owner")
                .containsEntry("WORKSAFE_DB_APP", "registry_app")
                .containsEntry("WORKSAFE_DB_JOBS", "registry_jobs")
                .containsKeys("WORKSAFE_DB_OWNER_PASSWORD", "WORKSAFE_DB_APP_PASSWORD", "WORKSAFE_DB_JOBS_PASSWORD");
        assertThat(registry.toString()).doesNotContain(registry.ownerPassword(), registry.appPassword());
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Provisioning.service(server.superuser(), "x; drop", Passwords.random()))
                .isInstanceOf(StackException.class);
    }

    private static Connection connect(String role) throws SQLException {
        return switch (role) {
            case "owner" -> DriverManager.getConnection(registry.url(), registry.owner(), registry.ownerPassword());
            case "app" -> DriverManager.getConnection(registry.url(), registry.app(), registry.appPassword());
            case "jobs" -> DriverManager.getConnection(registry.url(), registry.jobs(), registry.jobsPassword());
            default -> throw new IllegalArgumentException(role);
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
