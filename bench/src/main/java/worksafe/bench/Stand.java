package worksafe.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The suite that is measured: a local stack of its own, apart from the one that people use, whose data are kept from run
 * to run.
 */
final class Stand {

    /** Whom the measured requests come from; by this name their statements are found in the log. */
    static final String SUBJECT = "bench-reader";

    private static final String BASE_PORT = "28080";

    private final Path project;
    private final Path home;
    private @Nullable Shape running;

    Stand(Path project) {
        this.project = project;
        this.home = project.resolve(".worksafe-bench");
    }

    /** What of the suite runs, and how. */
    enum Shape {
        /** All of it with the flags that the local stack gives. */
        WHOLE(List.of(), Map.of()),
        /** All of it, the registry with both compilers and without a cache of its start, as one runs it for throughput. */
        BOTH_COMPILERS(
                List.of(), Map.of("WORKSAFE_AOT", "off", "WORKSAFE_REGISTRY_JAVA_OPTS", "-XX:TieredStopAtLevel=4")),
        /** The registry with what it needs, so that nobody receives what it sends. */
        REGISTRY_ALONE(List.of("--only", Register.REGISTRY), Map.of());

        private final List<String> words;
        private final Map<String, String> environment;

        Shape(List<String> words, Map<String, String> environment) {
            this.words = words;
            this.environment = environment;
        }
    }

    /** Sees to it that the suite runs in that shape. */
    void require(Shape shape) {
        if (running != shape) {
            if (running != null) {
                down();
            }
            up(shape);
        }
    }

    void up(Shape shape) {
        var words = new ArrayList<>(List.of("up", "--detach", "--no-sample", "--base-port", BASE_PORT));
        words.addAll(shape.words);
        var _ = worksafe(words, shape.environment);
        running = shape;
    }

    void down() {
        running = null;
        var _ = worksafe(List.of("down"), Map.of());
    }

    /** Throws all data away; what was made up can be made up again. */
    void empty() {
        running = null;
        var _ = worksafe(List.of("reset", "--yes"), Map.of());
    }

    private String worksafe(List<String> words, Map<String, String> more) {
        var environment = new HashMap<>(Map.of("WORKSAFE_HOME", home.toString(), "LANG", "C.UTF-8"));
        environment.putAll(more);
        var command = new ArrayList<String>();
        command.add(project.resolve("worksafe").toString());
        command.addAll(words);
        return Commands.run(project, environment, command);
    }

    String token(String role, String region) {
        return worksafe(List.of("token", role, "--region", region, "--subject", SUBJECT, "--ttl", "12h"), Map.of())
                .strip();
    }

    /** Whether a part was started. */
    boolean runs(String part) {
        return Files.exists(pidFile(part));
    }

    private Path pidFile(String part) {
        return home.resolve("run/" + part + ".pid");
    }

    int port(String part) {
        return Integer.parseInt(property(home.resolve("run/ports.properties"), part));
    }

    long pid(String part) {
        return Long.parseLong(property(pidFile(part), "pid"));
    }

    /** Where a part's messages are. */
    Path log(String part) {
        return home.resolve("logs/" + part + ".log");
    }

    Path folder() {
        return home;
    }

    long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(home.resolve("data/postgres/postmaster.pid"))
                    .getFirst());
        } catch (IOException e) {
            throw new BenchException("PostgreSQL of the bench does not run", e);
        }
    }

    /** What psql and pgbench need to reach a database as its superuser. */
    Map<String, String> superuser(String database) {
        return reach(database, "postgres", "postgres.password");
    }

    /** What they need to reach it as the role that the service itself is, behind its walls. */
    Map<String, String> application(String database) {
        return reach(database, database + "_app", database + ".app.password");
    }

    private Map<String, String> reach(String database, String user, String password) {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port("postgres")),
                "PGUSER",
                user,
                "PGDATABASE",
                database,
                "PGPASSWORD",
                property(home.resolve("secrets.properties"), password));
    }

    /** Runs statements as superuser, one by one. */
    void execute(String database, String... statements) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new BenchException("a statement failed in " + database, e);
        }
    }

    /** The first column of all rows, as text. */
    List<String> query(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new BenchException("a query failed in " + database, e);
        }
    }

    long number(String database, String sql) {
        return Long.parseLong(query(database, sql).getFirst());
    }

    private Connection connect(String database) throws SQLException {
        var reach = superuser(database);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port("postgres"), database),
                reach.get("PGUSER"),
                reach.get("PGPASSWORD"));
    }

    private static String property(Path file, String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new BenchException(file + " could not be read; is the bench's stack up?", e);
        }
        var value = properties.getProperty(name);
        if (value == null) {
            throw new BenchException("there is no " + name + " in " + file);
        }
        return value;
    }
}
