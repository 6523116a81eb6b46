package worksafe.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import worksafe.stack.feed.GatewayClient;

/**
 * G14: 5,000 readings a second, each of another sensor, in requests of a thousand, while all services run; one sensor a second
 * goes beyond its limit and comes back. Counted is what lies in the database afterwards, and timed, by PostgreSQL's own record of
 * commits, is from the instant of the reading to the commit of its alarm. A request that is due while another one waits is sent
 * late, and that counts.
 */
final class Monitoring {

    private static final int SENSORS = 5_000;
    private static final int BLOCK = 1_000;
    private static final int SENDERS = 5;
    private static final double LEAST_SHARE = 0.98;
    private static final String HAZARDS = "hazards";
    private static final String PATH = "/api/v1/hazards/readings";

    private static final String SENSOR = """
            insert into sensor (id, version, code, name, quantity, unit, place, enterprise_id, region, sector, measures_from,
                                measures_to, high, high_high, hysteresis, delay_seconds, interval_seconds, status, registered_at,
                                adjusted_at)
            select uuidv7(), 1, 'BENCH-' || n, 'bench ' || n, 'TEMPERATURE', 'C', 'bench', e.enterprise_id, e.region, e.sector,
                   -20, 150, 60, 80, 1, 0, 1, 'IN_USE', now(), now()
            from generate_series(1, %d) n
                 join (select enterprise_id, region, sector, row_number() over (order by enterprise_id) as place
                       from enterprise_snapshot where state = 'ACTIVE' limit 100) e on e.place = 1 + n %% 100
            on conflict do nothing""".formatted(SENSORS);
    private static final String STATE = """
            insert into sensor_state (sensor_id, received_at, folded_until)
            select id, now(), date_trunc('minute', now()) from sensor where code like 'BENCH-%' on conflict do nothing""";
    private static final String IDS =
            "select id from sensor where code like 'BENCH-%%' order by id limit %d".formatted(SENSORS);
    private static final String KEPT = "select count(*) from reading where at >= '%s' and at < '%s'";
    private static final String ALARMS = "select (extract(epoch from pg_xact_commit_timestamp(s.xmin) - a.since)"
            + " * 1000000)::bigint from alarm a join alarm_step s on s.alarm_id = a.id and s.position = 0"
            + " where a.since >= '%s' and a.since < '%s' and a.kind = 'HIGH'";

    private final Stand stand;
    private final Register register;
    private final Report report;
    private final Options options;

    Monitoring(Stand stand, Register register, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.report = report;
        this.options = options;
    }

    void measure() {
        stand.require(Stand.Shape.WHOLE);
        register.fill(options.rows());
        register.awaitFollowers();
        stand.execute(HAZARDS, "alter system set track_commit_timestamp = on");
        try {
            stand.down();
            stand.require(Stand.Shape.WHOLE);
            stand.execute(HAZARDS, SENSOR, STATE);
            var sensors = stand.query(HAZARDS, IDS);
            if (sensors.size() < SENSORS) {
                throw new BenchException("there are " + sensors.size() + " sensors only");
            }
            // The first are the compilers'.
            var _ = send(sensors, options.seconds());
            Spent.settle(stand);
            var before = Spent.now(stand);
            var sent = send(sensors, options.seconds() * options.pairs());
            tell(sent, Spent.now(stand).since(before));
        } finally {
            stand.execute(HAZARDS, "alter system reset track_commit_timestamp");
            stand.down();
        }
    }

    /**
     * What was sent.
     *
     * @param begin the instant of the first readings
     * @param end after that of the last
     * @param taken as the answers say
     * @param seconds from the first request until the last answer
     * @param latencies from when a request was due to its answer, in microseconds
     */
    private record Sent(Instant begin, Instant end, long readings, long taken, double seconds, Histogram latencies) {}

    private Sent send(List<String> sensors, int seconds) {
        var blocks = sensors.size() / BLOCK;
        var token = stand.token("feed", Register.COUNTRY);
        var start = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(200);
        var begin = System.nanoTime() + Duration.ofMillis(200).toNanos();
        var answers = new ArrayList<Future<Long>>();
        var latencies = new Histogram(3);
        try (var client = new GatewayClient("http://127.0.0.1:" + stand.port(HAZARDS), () -> token);
                var threads = Executors.newFixedThreadPool(SENDERS)) {
            for (var request = 0; request < seconds * blocks; request++) {
                var second = request / blocks;
                var block = request % blocks;
                var due = begin + request * 1_000_000_000L / blocks;
                var at = start.plusNanos(request * 1_000_000_000L / blocks).truncatedTo(ChronoUnit.MILLIS);
                var body = body(sensors.subList(block * BLOCK, (block + 1) * BLOCK), block * BLOCK, second, at);
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                answers.add(threads.submit(() -> {
                    var answer = client.post(PATH, body, Map.of());
                    synchronized (latencies) {
                        latencies.recordValue((System.nanoTime() - due) / 1_000);
                    }
                    return answer.body().path("taken").asLong();
                }));
            }
            var taken = 0L;
            for (var answer : answers) {
                taken += answer.get();
            }
            return new Sent(
                    start,
                    start.plusSeconds(seconds),
                    (long) seconds * sensors.size(),
                    taken,
                    (System.nanoTime() - begin) / 1e9,
                    latencies);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException("a batch failed: " + e.getCause(), e);
        }
    }

    /** Each sensor once; in each second another one is beyond its limit, and within it again in the next. */
    private static Map<String, Object> body(List<String> sensors, int first, int second, Instant at) {
        var readings = new ArrayList<Map<String, Object>>(sensors.size());
        for (var i = 0; i < sensors.size(); i++) {
            var beyond = first + i == second % SENSORS;
            readings.add(Map.of("sensorId", sensors.get(i), "at", at.toString(), "value", beyond ? 70 : 20 + i % 10));
        }
        return Map.of("readings", readings);
    }

    private void tell(Sent sent, Spent usage) {
        var kept = stand.number(HAZARDS, KEPT.formatted(sent.begin(), sent.end()));
        var lost = sent.readings() - kept;
        var alarms = new Histogram(3);
        for (var micros : stand.query(HAZARDS, ALARMS.formatted(sent.begin(), sent.end()))) {
            alarms.recordValue(Math.max(0, Long.parseLong(micros)));
        }
        var rate = sent.readings() / sent.seconds();
        var most = alarms.getValueAtPercentile(99) / 1e6;
        var expected = sent.readings() / SENSORS;
        String verdict;
        if (lost != 0 || sent.taken() != sent.readings()) {
            verdict = "readings were lost";
        } else if (alarms.getTotalCount() < expected) {
            verdict = "alarms are missing";
        } else if (rate < LEAST_SHARE * SENSORS) {
            verdict = "the rate was not reached";
        } else {
            verdict = Goal.G14.atMost(new Quartiles(most, most, most));
        }
        var values = new LinkedHashMap<String, Object>();
        values.put("readings", sent.readings());
        values.put("lost", lost);
        values.put("perSecond", Pairs.rounded(rate));
        values.put("alarms", alarms.getTotalCount());
        values.put("alarmMedianSeconds", alarms.getValueAtPercentile(50) / 1e6);
        values.put("alarmP99Seconds", most);
        values.put("alarmWorstSeconds", alarms.getMaxValue() / 1e6);
        values.put("batchP99Millis", sent.latencies().getValueAtPercentile(99) / 1e3);
        values.put("goal", Goal.G14.goal());
        values.put("floor", Goal.G14.floor());
        values.put("verdict", verdict);
        values.put("micros", usage.each(sent.readings()));
        report.line(
                Goal.G14,
                "readings of %,d sensors, one a second each, in batches of %,d for %.0f s"
                        .formatted(SENSORS, BLOCK, sent.seconds()),
                "%s: %,d readings at %.0f/s, %,d lost; %,d alarms, p99 %.2f s, worst %.2f s; a batch p99 %.0f ms; a reading %s"
                        .formatted(
                                verdict,
                                sent.readings(),
                                rate,
                                lost,
                                alarms.getTotalCount(),
                                most,
                                alarms.getMaxValue() / 1e6,
                                sent.latencies().getValueAtPercentile(99) / 1e3,
                                usage.told(sent.readings())),
                values,
                usage);
    }
}
