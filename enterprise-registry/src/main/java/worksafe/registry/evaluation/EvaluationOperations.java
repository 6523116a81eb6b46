package worksafe.registry.evaluation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.obligations.ObligationKind;
import worksafe.platform.obligations.ShippedObligations;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.registry.evaluation.RuleQueries.Rules;

/**
 * Begins a judgement of all whom other rules concern, does it a chunk at a time, and judges single ones that are due. Of
 * enterprises a job looks at all; authorities, of which there are few, are noted as due.
 */
@ApplicationScoped
class EvaluationOperations {

    /** So many are held where they are until their answers are written: whoever changes one waits no longer than that. */
    private static final int CHUNK = 250;

    /** While one portion is judged another is written: both take about as long. */
    private static final int PORTIONS = 2;

    private static final int LONGEST_TRANSACTION_SECONDS = 300;

    /** Of several who judge the same, one writes at a time: no two have seen the same answer and both change it. */
    private static final AdvisoryLock SETS = new AdvisoryLock("obligation-sets", 71);

    private static final String IN_FORCE = "select id || ' v' || version, region, sector from policy"
            + " where code like 'obligation.%' and valid_from <= ? and (valid_to is null or valid_to > ?)";

    /** One that runs, or that somebody stopped: that is begun again only by other rules. */
    private static final String RUNNING = "select j.state, d.rules from obligation_evaluation d"
            + " left join job j on j.id = d.job_id where d.finished_at is null";

    private static final String BEGUN = "select p.low, p.sector from obligation_evaluation d,"
            + " unnest(d.lows, d.sectors) as p (low, sector) where d.finished_at is null";

    private static final String BEGIN =
            "insert into obligation_evaluation (job_id, begun_at, rules, lows, highs, sectors)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (one) do update set job_id = excluded.job_id,"
                    + " begun_at = excluded.begun_at, rules = excluded.rules, lows = excluded.lows, highs = excluded.highs,"
                    + " sectors = excluded.sectors, processed = 0, changed = 0, finished_at = null";

    private static final String DIVIDE = "insert into obligation_evaluation_portion (number, portions)"
            + " select number, ? from generate_series(0, ? - 1) number";

    private static final String CONCERNED =
            "select count(*) from enterprise e where e.state = 'ACTIVE' and exists (select"
                    + " from unnest(?, ?, ?) as p (low, high, sector) where e.region between p.low and p.high"
                    + " and (p.sector = '' or p.sector = e.sector))";

    private static final String NEXT = "select e.id from enterprise e, obligation_evaluation d where e.state = 'ACTIVE'"
            + " and e.id > ? and get_byte(uuid_send(e.id), 15) % ? = ? and exists (select from unnest(d.lows, d.highs, d.sectors) as p (low, high, sector)"
            + " where e.region between p.low and p.high and (p.sector = '' or p.sector = e.sector)) order by e.id limit ?";

    private static final String OF_TODAY =
            "select enterprise_id from obligation where look_on <= ? and enterprise_id is not null and kind = any (?)"
                    + " order by look_on, enterprise_id limit ?";

    /** Every place that takes part and lies where other rules hold: an authority is founded in its county. */
    private static final String PLACES_CONCERNED =
            "insert into obligation_place_due (region) select r.code from region r"
                    + " join (select distinct county as low, county + 999999 as high from authority"
                    + " union select distinct city, city from authority) k on r.code between k.low and k.high"
                    + " where r.valid_to is null and r.level in ('CITY', 'COUNTY', 'TOWN', 'VILLAGE')"
                    + " and exists (select from unnest(?::bigint[], ?::bigint[]) as p (low, high)"
                    + " where r.code between p.low and p.high)";

    private static final String PLACES_WRITTEN =
            "delete from obligation_place_due where n in (select n from obligation_place_due order by n"
                    + " limit ?) returning region";

    private static final String PLACES_OF_TODAY =
            "select distinct region from obligation where look_on <= ? and authority_id is not null and kind = any (?)"
                    + " limit ?";

    private static final String KEEP = "insert into obligation_rule (key, region, sector) select * from"
            + " unnest(?::text[], ?::bigint[], ?::text[])";

    private final AgroalDataSource serving;
    private final AgroalDataSource database;
    private final EvaluationSets sets;
    private final ShippedObligations obligations;
    private final Jobs jobs;
    private final InstantSource clock;

    EvaluationOperations(
            AgroalDataSource serving,
            @DataSource("jobs") AgroalDataSource database,
            EvaluationSets sets,
            ShippedObligations obligations,
            Jobs jobs,
            InstantSource clock) {
        this.serving = serving;
        this.database = database;
        this.sets = sets;
        this.obligations = obligations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Submits a job where other rules hold than those by which all were judged last, and none is at it. */
    @Transactional
    void begin() {
        JdbcRows.run(serving, connection -> {
            if (!JdbcRows.isAlone(connection, "obligation-evaluation")) {
                return;
            }
            var rules = inForce(connection, ChinaTime.dayOf(clock.instant()));
            if (isAtIt(connection, Rule.written(rules.values()))) {
                return;
            }
            var places = new ArrayList<>(others(rules, judgedBy(connection)));
            places.addAll(begun(connection));
            if (!places.isEmpty()) {
                begin(connection, rules.values(), widest(places));
            }
        });
    }

    private static boolean isAtIt(Connection connection, String rules) throws SQLException {
        var at = new ArrayList<Boolean>();
        JdbcRows.each(
                connection,
                RUNNING,
                List.of(),
                row -> at.add("QUEUED".equals(row.getString(1))
                        || "RUNNING".equals(row.getString(1))
                        || "CANCELLED".equals(row.getString(1)) && rules.equals(row.getString(2))));
        return at.contains(true);
    }

    private Map<String, Rule> inForce(Connection connection, LocalDate today) throws SQLException {
        var rules = new TreeMap<String, Rule>();
        for (var kind : obligations.kinds()) {
            var rule = new Rule("kind " + kind.code() + " v" + kind.version(), RegionCode.NATION, null);
            rules.put(rule.key(), rule);
        }
        for (var card : obligations.scorecards()) {
            var rule = new Rule("scorecard " + card.code() + " v" + card.version(), RegionCode.NATION, null);
            rules.put(rule.key(), rule);
        }
        JdbcRows.each(connection, IN_FORCE, List.of(today, today), row -> {
            var rule = Rule.of(row.getString(1), row.getLong(2), row.getString(3));
            rules.put(rule.key(), rule);
        });
        return rules;
    }

    private static Map<String, Rule> judgedBy(Connection connection) throws SQLException {
        var rules = new TreeMap<String, Rule>();
        JdbcRows.each(
                connection,
                "select key, region, sector from obligation_rule",
                List.of(),
                row -> rules.put(row.getString(1), Rule.of(row.getString(1), row.getLong(2), row.getString(3))));
        return rules;
    }

    /** The places and sectors of a judgement that was not finished: some there are judged by its rules, some by those before. */
    private static List<Rule> begun(Connection connection) throws SQLException {
        var places = new ArrayList<Rule>();
        JdbcRows.each(
                connection,
                BEGUN,
                List.of(),
                row -> places.add(
                        Rule.of("begun", row.getLong(1), row.getString(2).isEmpty() ? null : row.getString(2))));
        return places;
    }

    /** The places and sectors of rules that are new or hold no longer. */
    private static List<Rule> others(Map<String, Rule> now, Map<String, Rule> before) {
        var keys = new TreeSet<>(now.keySet());
        keys.addAll(before.keySet());
        keys.removeIf(key -> now.containsKey(key) && before.containsKey(key));
        return keys.stream()
                .map(key -> now.containsKey(key) ? now.get(key) : before.get(key))
                .toList();
    }

    /** One within the nation goes without saying. */
    private static List<Rule> widest(List<Rule> places) {
        return places.stream()
                .filter(rule -> rule.sector() == null && rule.region().equals(RegionCode.NATION))
                .findFirst()
                .map(List::of)
                .orElse(places);
    }

    private void begin(Connection connection, Collection<Rule> rules, List<Rule> places) throws SQLException {
        var job = Uuid7.next(clock);
        var lows = array(
                connection,
                "bigint",
                places.stream().map(place -> place.region().low()).toList());
        var highs = array(
                connection,
                "bigint",
                places.stream().map(place -> place.region().high()).toList());
        var sectors = array(
                connection,
                "text",
                places.stream()
                        .map(place -> place.sector() == null ? "" : place.sector())
                        .toList());
        try (var insert = connection.prepareStatement(BEGIN)) {
            JdbcRows.fill(
                    insert,
                    Arrays.asList(
                            job, clock.instant().atOffset(ZoneOffset.UTC), Rule.written(rules), lows, highs, sectors));
            insert.executeUpdate();
        }
        JdbcRows.change(connection, "delete from obligation_evaluation_portion", List.of());
        JdbcRows.change(connection, DIVIDE, List.of(PORTIONS, PORTIONS));
        JdbcRows.change(connection, PLACES_CONCERNED, List.of(lows, highs));
        var total = new ArrayList<Long>();
        JdbcRows.each(connection, CONCERNED, List.of(lows, highs, sectors), row -> total.add(row.getLong(1)));
        var unused = jobs.submit(job, EvaluationJob.KIND, "", total.getFirst());
    }

    private static Object array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** The portions of those concerned, which may be worked off side by side. */
    @Transactional
    List<Portion> portions() {
        return JdbcRows.within(database, connection -> {
            var portions = new ArrayList<Portion>();
            JdbcRows.each(
                    connection,
                    "select number, portions from obligation_evaluation_portion order by number",
                    List.of(),
                    row -> portions.add(new Portion(row.getInt(1), row.getInt(2))));
            return portions;
        });
    }

    /**
     * Judges the next chunk of a portion, and writes how far that is with it.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean next(JobRun run, Rules rules, Portion portion) {
        return JdbcRows.within(database, connection -> {
            // Portions have no enterprise in common, and judge beside each other.
            SETS.share(connection, SETS.name());
            var through = new ArrayList<@Nullable UUID>();
            JdbcRows.each(
                    connection,
                    "select through from obligation_evaluation_portion where number = ? for update",
                    List.of(portion.number()),
                    row -> through.add(row.getObject(1, UUID.class)));
            var last = through.getFirst();
            var chunk = new ArrayList<UUID>(CHUNK);
            JdbcRows.each(
                    connection,
                    NEXT,
                    List.of(last == null ? new UUID(0, 0) : last, portion.of(), portion.number(), CHUNK),
                    row -> chunk.add(row.getObject(1, UUID.class)));
            if (chunk.isEmpty()) {
                return false;
            }
            var changed = sets.evaluate(connection, rules, chunk);
            JdbcRows.change(
                    connection,
                    "update obligation_evaluation_portion set through = ? where number = ?",
                    List.of(chunk.getLast(), portion.number()));
            // Last of all: from here on the other portions wait for this one.
            var soFar = new ArrayList<Long>();
            JdbcRows.each(
                    connection,
                    "update obligation_evaluation set processed = processed + ?, changed = changed + ?"
                            + " returning processed, changed",
                    List.of(chunk.size(), changed),
                    row -> soFar.addAll(List.of(row.getLong(1), row.getLong(2))));
            run.checkpoint(soFar.getFirst(), null, Map.of("changed", soFar.getLast()));
            return true;
        });
    }

    /** Nothing is left in any portion: keeps by what all are judged now. */
    @Transactional
    void finish(JobRun run) {
        JdbcRows.run(database, connection -> {
            var rules = new ArrayList<String>();
            JdbcRows.each(
                    connection,
                    "update obligation_evaluation set finished_at = ? where job_id = ? returning rules",
                    List.of(clock.instant().atOffset(ZoneOffset.UTC), run.id()),
                    row -> rules.add(row.getString(1)));
            if (!rules.isEmpty()) {
                keep(connection, Rule.read(rules.getFirst()));
            }
        });
    }

    /**
     * Judges the next set of enterprises of which something was written, or whose day has come.
     *
     * @param beside whether what feeds brought is judged even while an import is at work
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean due(Rules rules, boolean beside) {
        return JdbcRows.within(database, connection -> {
            inTurn(connection);
            // Of one enterprise much may have been written: what was taken says whether there is more, not of how many
            // it told.
            var written = DueQueue.OBLIGATIONS.take(connection, CHUNK, beside);
            var ids = new LinkedHashSet<>(written);
            JdbcRows.each(
                    connection,
                    OF_TODAY,
                    List.of(rules.today(), kinds(connection, false), CHUNK),
                    row -> ids.add(row.getObject(1, UUID.class)));
            return sets.evaluate(connection, rules, ids) > 0 || written.size() >= CHUNK || ids.size() >= CHUNK;
        });
    }

    /**
     * Judges the authorities of the next places of which something was written, or whose day has come.
     *
     * @return whether there may be more
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_TRANSACTION_SECONDS)
    boolean duePlaces(Rules rules) {
        return JdbcRows.within(database, connection -> {
            inTurn(connection);
            var written = new ArrayList<RegionCode>();
            JdbcRows.each(
                    connection, PLACES_WRITTEN, List.of(CHUNK), row -> written.add(new RegionCode(row.getLong(1))));
            var places = new LinkedHashSet<>(written);
            JdbcRows.each(
                    connection,
                    PLACES_OF_TODAY,
                    List.of(rules.today(), kinds(connection, true), CHUNK),
                    row -> places.add(new RegionCode(row.getLong(1))));
            var unused = sets.evaluateAt(connection, rules, places);
            return written.size() >= CHUNK || places.size() >= CHUNK;
        });
    }

    /** How many notes of enterprises wait to be judged. */
    @Transactional
    DueQueue.Waiting waiting() {
        return JdbcRows.within(database, DueQueue.OBLIGATIONS::waiting);
    }

    /** The codes of the kinds that are asked of authorities, or of enterprises. */
    private Object kinds(Connection connection, boolean ofAuthorities) throws SQLException {
        return array(
                connection,
                "text",
                obligations.kinds().stream()
                        .filter(kind -> kind.isOfAuthorities() == ofAuthorities)
                        .map(ObligationKind::code)
                        .toList());
    }

    private static void inTurn(Connection connection) throws SQLException {
        SETS.take(connection, SETS.name());
    }

    private static void keep(Connection connection, List<Rule> rules) throws SQLException {
        try (var clear = connection.prepareStatement("delete from obligation_rule");
                var keep = connection.prepareStatement(KEEP)) {
            clear.executeUpdate();
            JdbcRows.fill(
                    keep,
                    List.of(
                            array(
                                    connection,
                                    "text",
                                    rules.stream().map(Rule::key).toList()),
                            array(
                                    connection,
                                    "bigint",
                                    rules.stream()
                                            .map(rule -> rule.region().value())
                                            .toList()),
                            array(
                                    connection,
                                    "text",
                                    rules.stream().map(Rule::sector).toList())));
            keep.executeUpdate();
        }
    }

    /**
     * One of several portions of those concerned: an enterprise falls into it by the last byte of its id.
     *
     * @param of how many portions there are
     */
    record Portion(int number, int of) {}

    /** Something by which is judged: a row of the policy book or a kind, in one version, and for which place and sector. */
    private record Rule(
            String key, RegionCode region, @Nullable String sector) {

        static Rule of(String key, long region, @Nullable String sector) {
            return new Rule(key, new RegionCode(region), sector);
        }

        static String written(Collection<Rule> rules) {
            return rules.stream()
                    .map(rule ->
                            rule.key + '\t' + rule.region.value() + '\t' + (rule.sector == null ? "" : rule.sector))
                    .collect(Collectors.joining("\n"));
        }

        static List<Rule> read(String written) {
            return written.lines()
                    .map(line -> line.split("\t", -1))
                    .map(parts -> of(parts[0], Long.parseLong(parts[1]), parts[2].isEmpty() ? null : parts[2]))
                    .toList();
        }
    }
}
