package worksafe.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Creates a service's database and roles as production has them, so that rights and row security are real on every
 * machine. For a service {@code registry}: the database {@code registry}; {@code registry_owner}, who owns it and runs
 * migrations; {@code registry_rw}, which nobody logs in as and to which migrations grant; {@code registry_app} for
 * serving and {@code registry_jobs} for long work, both members of it.
 */
public final class Provisioning {

    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** What a login of the suite must not be able to do, whoever created it before. */
    private static final String ORDINARY = " nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit";

    private static final List<String> APP_LIMITS = List.of(
            "statement_timeout = '5s'",
            "transaction_timeout = '15s'",
            "lock_timeout = '2s'",
            "idle_in_transaction_session_timeout = '10s'");
    private static final List<String> JOBS_LIMITS =
            List.of("statement_timeout = '10min'", "idle_in_transaction_session_timeout = '60s'");

    private Provisioning() {}

    /**
     * Creates what is missing, corrects what differs and sets the passwords; may be repeated at any time.
     *
     * @throws StackException when the server refuses, or cannot search Chinese text
     */
    public static ServiceDatabase service(Superuser superuser, String service, Passwords passwords) {
        if (!SERVICE.matcher(service).matches()) {
            throw new StackException(Speech.of("provisioning.name", service));
        }
        var database = new ServiceDatabase(
                superuser.url(service),
                service + "_owner",
                passwords.owner(),
                service + "_app",
                passwords.app(),
                service + "_jobs",
                passwords.jobs());
        var group = service + "_rw";
        try {
            try (var server = superuser.connect("postgres")) {
                role(server, group, "nologin");
                login(server, database.owner(), passwords.owner(), List.of());
                login(server, database.app(), passwords.app(), APP_LIMITS);
                login(server, database.jobs(), passwords.jobs(), JOBS_LIMITS);
                execute(server, "grant %s to %s, %s".formatted(group, database.app(), database.jobs()));
                if (!exists(server, "select 1 from pg_database where datname = ?", service)) {
                    execute(server, "create database %s owner %s".formatted(service, database.owner()));
                }
                execute(server, "alter database %s owner to %s".formatted(service, database.owner()));
                execute(server, "revoke all on database %s from public".formatted(service));
                execute(server, "grant connect on database %s to %s".formatted(service, group));
            }
            try (var inside = superuser.connect(service)) {
                execute(inside, "create extension if not exists pg_trgm");
                execute(inside, "alter schema public owner to " + database.owner());
                execute(inside, "revoke all on schema public from public");
                execute(inside, "grant usage on schema public to " + group);
                requireChineseTrigrams(inside);
            }
        } catch (SQLException e) {
            throw new StackException(Speech.of("provisioning.failed", service, superuser, e.getMessage()), e);
        }
        return database;
    }

    private static void login(Connection server, String name, String password, List<String> limits)
            throws SQLException {
        role(server, name, "login");
        // Encodes on this side, so that no server log ever holds the password.
        server.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
        execute(server, "alter role " + name + " reset all");
        for (var limit : limits) {
            execute(server, "alter role " + name + " set " + limit);
        }
    }

    private static void role(Connection server, String name, String login) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", name)) {
            execute(server, "create role " + name);
        }
        execute(server, "alter role " + name + " " + login + ORDINARY);
    }

    private static void requireChineseTrigrams(Connection inside) throws SQLException {
        try (var statement = inside.createStatement();
                var rows = statement.executeQuery("select cardinality(show_trgm('安全生产')) > 0")) {
            if (!rows.next() || !rows.getBoolean(1)) {
                throw new StackException(Speech.of("provisioning.locale"));
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
