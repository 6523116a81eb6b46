package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SQL that a deployment provisions with makes what the local stack makes. */
class DeployedProvisioningTest {

    private static final Path SQL = Path.of("../deploy/postgres/service.sql");
    private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");

    private static final List<String> FACTS = List.of(
            """
            select rolname, rolcanlogin, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
                   (select setconfig::text from pg_db_role_setting where setrole = pg_authid.oid and setdatabase = 0),
                   substr(rolpassword, 1, 13)
            from pg_authid where rolname like '@%' order by 1""",
            """
            select g.rolname, m.rolname, a.admin_option, a.inherit_option, a.set_option from pg_auth_members a
            join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member
            where g.rolname like '@%' order by 1, 2""",
            """
            select pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datlocprovider, datlocale, datacl::text
            from pg_database where datname = '@'""",
            "select pg_get_userbyid(nspowner), nspacl::text from pg_namespace where nspname = 'public'",
            "select extname from pg_extension order by 1");

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.ephemeral();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void deployedSqlMakesWhatTheLocalStackMakes() throws Exception {
        assertThat(Provisioning.service(server.superuser(), "alpha", Passwords.random())
                        .url())
                .isNotEmpty();

        provision("gamma", "first");

        assertThat(facts("gamma")).isEqualTo(facts("alpha").replace("alpha", "gamma"));
    }

    @Test
    void repeatingChangesPasswordsAndMendsWhatDiffers() throws Exception {
        provision("delta", "first");
        var before = facts("delta");
        try (var connection = server.superuser().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role delta_app createdb");
            statement.execute("alter role delta_app set statement_timeout = 0");
            statement.execute("grant all on database delta to public");
        }

        provision("delta", "second");

        assertThat(facts("delta")).isEqualTo(before);
        var url = server.superuser().url("delta");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "delta_app", "app-first"))
                .hasMessageContaining("password");
        try (var connection = DriverManager.getConnection(url, "delta_app", "app-second")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static String facts(String service) throws SQLException {
        var said = new StringBuilder();
        try (var connection = server.superuser().connect(service);
                var statement = connection.createStatement()) {
            for (var question : FACTS) {
                try (var row = statement.executeQuery(question.replace("@", service))) {
                    while (row.next()) {
                        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            said.append(row.getString(column)).append(" | ");
                        }
                        said.append('\n');
                    }
                }
            }
        }
        return said.toString();
    }

    private static void provision(String service, String generation) throws IOException, SQLException {
        var variables = new LinkedHashMap<>(Map.of("service", service));
        var environment = Map.of(
                "OWNER_PASSWORD", "owner-" + generation,
                "APP_PASSWORD", "app-" + generation,
                "JOBS_PASSWORD", "jobs-" + generation);
        var connection = server.superuser().connect("postgres");
        try {
            for (var statement : statements(Files.readString(SQL))) {
                var words = statement.split("\\s+");
                switch (words[0]) {
                    case "\\set" -> variables.put(words[1], value(words, variables));
                    case "\\getenv" -> variables.put(words[1], environment.get(words[2]));
                    case "\\connect" -> {
                        connection.close();
                        connection = server.superuser().connect(service);
                    }
                    default -> execute(connection, substituted(statement, variables));
                }
            }
        } finally {
            connection.close();
        }
    }

    /** What psql would do one after another: its own commands are lines, statements end with a semicolon or \gexec. */
    private static List<String> statements(String script) {
        var statements = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : script.lines().toList()) {
            if (line.startsWith("--") || line.isBlank()) {
                continue;
            }
            if (line.startsWith("\\") && !line.equals("\\gexec")) {
                assertThat(open.toString()).isEmpty();
                statements.add(line);
                continue;
            }
            open.append(line).append('\n');
            var text = open.toString();
            var isWithinBody = text.split("\\$\\$", -1).length == 2;
            if (line.equals("\\gexec") || (line.endsWith(";") && !isWithinBody)) {
                statements.add(text.strip());
                open.setLength(0);
            }
        }
        assertThat(open.toString()).isEmpty();
        return statements;
    }

    /** {@code \set owner :service '_owner'} joins its arguments. */
    private static String value(String[] words, Map<String, String> variables) {
        var value = new StringBuilder();
        for (var index = 2; index < words.length; index++) {
            value.append(
                    words[index].startsWith(":")
                            ? variables.get(words[index].substring(1))
                            : words[index].replace("'", ""));
        }
        return value.toString();
    }

    private static String substituted(String statement, Map<String, String> variables) {
        return VARIABLE.matcher(statement).replaceAll(match -> {
            var value = variables.get(match.group(2));
            assertThat(value).as(match.group(2)).isNotNull();
            return Matcher.quoteReplacement(match.group(1) + value + match.group(1));
        });
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            if (!statement.endsWith("\\gexec")) {
                sql.execute(statement);
                return;
            }
            var made = new ArrayList<String>();
            try (var rows = sql.executeQuery(statement.replace("\\gexec", ""))) {
                while (rows.next()) {
                    made.add(rows.getString(1));
                }
            }
            for (var one : made) {
                sql.execute(one);
            }
        }
    }
}
