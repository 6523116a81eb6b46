package worksafe.acceptance.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import worksafe.acceptance.Suite;
import worksafe.stack.Superuser;

/** Reads what the four databases, the topics and the files hold, past all services. */
final class ChaosTables {

    private static final String REGISTRY = "registry";
    private static final String HAZARDS = "hazards";
    private static final List<String> FOLLOWERS = List.of(HAZARDS, "inspections", "training");

    private static final String EVENTS = "select id::text from event_log union select id::text from outbox";

    /** What followers take of the registry; each has one consumer that is called as its context. */
    private static final String OF_ENTERPRISES = """
            select id::text from event_log where type in ('worksafe.registry.enterprise-registered.v1',
                'worksafe.registry.enterprise-changed.v1', 'worksafe.registry.enterprise-relocated.v1',
                'worksafe.registry.enterprise-cancelled.v1')""";

    /** A danger for which somebody has to do something. */
    private static final String WAITS = "status not in ('CLOSED', 'DISMISSED')";

    private static final int DIGEST_LETTERS = 64;

    private final Suite suite;
    private final Superuser superuser;
    private final String run;

    /** @param run what markers of the run begin with; letters and digits only */
    ChaosTables(Suite suite, Superuser superuser, String run) {
        this.suite = suite;
        this.superuser = superuser;
        this.run = run;
    }

    /** All that is compared, as it is now. */
    ChaosState state() {
        return new ChaosState(effects(), chains(), pairs(), none());
    }

    private Map<String, Integer> effects() {
        var effects = new HashMap<String, Integer>();
        effects.putAll(counts(
                REGISTRY, "select split_part(name, '号', 1), count(*) from enterprise where name ^@ ':run' group by 1"));
        effects.putAll(counts(REGISTRY, """
                select h.enterprise_id || '@' || h.revision, 1
                from enterprise_history h join enterprise e on e.id = h.enterprise_id where e.name ^@ ':run'"""));
        effects.putAll(counts(HAZARDS, "select title, count(*) from danger where title ^@ ':run' group by 1"));
        effects.putAll(counts(HAZARDS, """
                select s.danger_id || ':' || s.kind, count(*) from danger_step s join danger d on d.id = s.danger_id
                where d.title ^@ ':run' group by 1"""));
        effects.putAll(counts(HAZARDS, """
                select r.sensor_id || '@' || (extract(epoch from r.at) * 1000)::bigint, 1
                from reading r join sensor s on s.id = r.sensor_id where s.name ^@ ':run'"""));
        effects.putAll(counts(
                HAZARDS, "select split_part(name, '.', 1), count(*) from stored_file where name ^@ ':run' group by 1"));
        effects.putAll(counts("inspections", "select title, count(*) from accident where title ^@ ':run' group by 1"));
        effects.putAll(counts("training", "select name, count(*) from person where name ^@ ':run' group by 1"));
        return effects;
    }

    private List<ChaosState.Chain> chains() {
        var chains = new ArrayList<ChaosState.Chain>();
        chains(REGISTRY, "enterprise", "name", chains);
        chains(HAZARDS, "danger", "title", chains);
        chains("inspections", "accident", "title", chains);
        return chains;
    }

    private void chains(String context, String table, String name, List<ChaosState.Chain> chains) {
        query(context, """
                select a.id, a.version, array_agg(distinct e.revision order by e.revision) from %s a left join
                (select aggregate, aggregate_id, revision from event_log
                    union select aggregate, aggregate_id, revision from outbox) e
                on e.aggregate_id = a.id and e.aggregate = '%s' where a.%s ^@ ':run' group by 1, 2""".formatted(table, table, name), row -> {
            var announced = new ArrayList<Long>();
            for (var revision : (Object[]) row.getArray(3).getArray()) {
                if (revision instanceof Long number) {
                    announced.add(number);
                }
            }
            chains.add(new ChaosState.Chain(table, row.getString(1), row.getLong(2), List.copyOf(announced)));
        });
    }

    private List<ChaosState.Pair> pairs() {
        var pairs = new ArrayList<ChaosState.Pair>();
        for (var context : ChaosSchedule.SERVICES) {
            var events = set(context, EVENTS);
            pairs.add(new ChaosState.Pair(
                    ChaosCheckers.AUDIT,
                    "event of " + context,
                    events,
                    "audit entry of " + context,
                    set(context, "select event_id::text from audit_entry where event_id is not null"),
                    true));
            pairs.add(new ChaosState.Pair(
                    ChaosCheckers.TOPIC,
                    "event of " + context,
                    events,
                    "message of " + context,
                    ChaosTopics.ids(suite.broker(), "worksafe." + context),
                    true));
        }
        followed(pairs);
        pairs.add(new ChaosState.Pair(
                ChaosCheckers.COPY,
                "danger",
                set(HAZARDS, "select id || ' ' || status || ' ' || version from danger where title ^@ ':run'"),
                "archive entry",
                set(REGISTRY, """
                        select subject_id || ' ' || state || ' ' || revision from archive_entry
                        where context = 'hazards' and kind = 'danger'"""),
                false));
        pairs.add(new ChaosState.Pair(
                ChaosCheckers.TASK,
                "danger that waits",
                set(HAZARDS, "select id::text from danger where title ^@ ':run' and " + WAITS),
                "subject of a task",
                set(HAZARDS, """
                        select t.subject_id::text from task t join danger d on d.id = t.subject_id
                        where t.open and t.subject_type = 'danger' and t.kind ^@ 'danger-' and d.title ^@ ':run'"""),
                true));
        pairs.add(new ChaosState.Pair(
                ChaosCheckers.FILE,
                "row of a file",
                set(HAZARDS, "select sha256 || '-' || id from stored_file"),
                "file that is what its name says",
                files(),
                false));
        return pairs;
    }

    /** Who follows the registry took each of its events, none besides, and holds its enterprises as they are. */
    private void followed(List<ChaosState.Pair> pairs) {
        var owed = set(REGISTRY, OF_ENTERPRISES);
        var announced = set(REGISTRY, EVENTS);
        var facts = " || ' ' || name || ' ' || region || ' ' || sector || ' ' || state from ";
        var enterprises = set(REGISTRY, "select id || ' ' || version" + facts + "enterprise");
        for (var follower : FOLLOWERS) {
            var taken = set(follower, "select event_id::text from inbox where consumer = '%s'".formatted(follower));
            pairs.add(new ChaosState.Pair(
                    ChaosCheckers.INBOX, "event of the registry", owed, "taken by " + follower, taken, false));
            pairs.add(new ChaosState.Pair(
                    ChaosCheckers.INBOX,
                    "event that " + follower + " took",
                    taken,
                    "event of the registry",
                    announced,
                    false));
            pairs.add(new ChaosState.Pair(
                    ChaosCheckers.COPY,
                    "enterprise",
                    enterprises,
                    "copy of " + follower,
                    set(follower, "select enterprise_id || ' ' || revision" + facts + "enterprise_snapshot"),
                    true));
        }
    }

    private List<ChaosState.None> none() {
        var none = new ArrayList<ChaosState.None>();
        for (var context : ChaosSchedule.SERVICES) {
            none.add(new ChaosState.None(
                    ChaosCheckers.LEFT, "unsent event of " + context, number(context, "select count(*) from outbox")));
            none.add(new ChaosState.None(
                    ChaosCheckers.LEFT,
                    "dead letter of " + context,
                    number(context, "select count(*) from dead_letter where resolution is null")));
            if (number(context, "select count(*) from pg_class where relname = 'figure_aggregate'") > 0) {
                none.add(new ChaosState.None(
                        ChaosCheckers.FIGURE,
                        "figure of " + context + " that counting gives otherwise",
                        number(context, """
                                select count(*) from figure_aggregate a
                                cross join lateral figure_difference(a.code) d""")));
            }
        }
        return none;
    }

    /** How many rows wait to be sent that were written before this moment of the database. */
    long unsentBefore(String context, Instant moment) {
        return number(context, "select count(*) from outbox where appended_at <= '%s'".formatted(moment));
    }

    /** The kept files whose bytes have the digest that their name begins with. */
    private Set<String> files() {
        var kept = keptFiles();
        if (!Files.isDirectory(kept)) {
            return Set.of();
        }
        var whole = new HashSet<String>();
        try (var files = Files.walk(kept)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.length() > DIGEST_LETTERS && name.startsWith(digest(file))) {
                    whole.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole;
    }

    /** Where the files of hazards lie. */
    Path keptFiles() {
        return suite.data(HAZARDS).resolve("files").resolve("kept");
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(in.readAllBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Set<String> set(String context, String sql) {
        var found = new HashSet<String>();
        query(context, sql, row -> found.add(row.getString(1)));
        return found;
    }

    private Map<String, Integer> counts(String context, String sql) {
        var found = new HashMap<String, Integer>();
        query(context, sql, row -> found.put(row.getString(1), row.getInt(2)));
        return found;
    }

    private long number(String context, String sql) {
        var found = new ArrayList<Long>();
        query(context, sql, row -> found.add(row.getLong(1)));
        return found.getFirst();
    }

    /** What is done with each row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void query(String context, String sql, Row each) {
        try (var connection = connect(context);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.replace(":run", run))) {
            while (rows.next()) {
                each.take(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(context + ": " + sql, e);
        }
    }

    /** Changes a database past its service, its rights and its rules. */
    void change(String context, String... statements) {
        try (var connection = connect(context);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql.replace(":run", run));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(context, e);
        }
    }

    private Connection connect(String context) throws SQLException {
        return superuser.connect(context);
    }
}
