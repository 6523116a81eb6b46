package worksafe.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import worksafe.kernel.Uuid7;
import worksafe.stack.Pause;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.sample.PilotArea;

/**
 * G6B: from the commit of a change to the commit of the context that follows it, both by PostgreSQL's own record of commits,
 * at 500 events a second: ten requests a second that each lead fifty enterprises from the pool to a town.
 */
final class Arrivals {

    private static final int REQUESTS_A_SECOND = 10;
    private static final int ENTERPRISES = 50;
    private static final int SENDERS = 4;
    private static final double LEAST_SHARE = 0.95;
    private static final int ID = 36;
    private static final Duration LOOK = Duration.ofMillis(200);
    /** Two minutes of a context. */
    private static final int MOST_LOOKS = 600;

    private static final String PATH = "/api/v1/registry/enterprises/assignments";
    private static final String POOL =
            "select id from enterprise where unassigned and state = 'ACTIVE' and region = %d and version = 1 order by id limit 100000";
    private static final String ANNOUNCED = "select l.id || ' ' || (extract(epoch from"
            + " pg_xact_commit_timestamp(e.xmin)) * 1000000)::bigint from event_log l join enterprise e on e.id ="
            + " l.aggregate_id and e.version = l.revision where l.occurred_at >= '%s'"
            + " and l.type = 'worksafe.registry.enterprise-relocated.v1'";
    private static final String TAKEN = "select event_id || ' ' || (extract(epoch from pg_xact_commit_timestamp(xmin))"
            + " * 1000000)::bigint from inbox where received_at >= '%s'";

    private final Stand stand;
    private final Register register;
    private final Report report;
    private final Options options;

    Arrivals(Stand stand, Register register, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.report = report;
        this.options = options;
    }

    void measure() {
        stand.require(Stand.Shape.WHOLE);
        register.fill(options.rows());
        stand.execute(Register.REGISTRY, "alter system set track_commit_timestamp = on");
        try {
            stand.down();
            stand.require(Stand.Shape.WHOLE);
            // The first are the compilers'.
            var _ = send(bodies(REQUESTS_A_SECOND * options.seconds()));
            register.awaitFollowers();
            Spent.settle(stand);
            var before = Spent.now(stand);
            var sent = send(bodies(REQUESTS_A_SECOND * options.seconds() * options.pairs()));
            var usage = Spent.now(stand).since(before);
            await(sent);
            tell(sent, usage);
        } finally {
            stand.execute(Register.REGISTRY, "alter system reset track_commit_timestamp");
            stand.down();
        }
    }

    /** A request: where, and whom. */
    private record Body(PilotArea area, List<Map<String, Object>> items) {}

    private List<Body> bodies(int count) {
        var bodies = new ArrayList<Body>();
        while (true) {
            for (var area : PilotArea.values()) {
                var ids = stand.query(Register.REGISTRY, POOL.formatted(Long.parseLong(area.region())));
                var town = area.towns().getFirst().code();
                for (var from = 0; from + ENTERPRISES <= ids.size() && bodies.size() < count; from += ENTERPRISES) {
                    bodies.add(new Body(
                            area,
                            ids.subList(from, from + ENTERPRISES).stream()
                                    .map(id ->
                                            Map.<String, Object>of("enterpriseId", id, "revision", 1, "region", town))
                                    .toList()));
                }
            }
            if (bodies.size() == count) {
                return bodies;
            }
            report.say("importing, as the pool has become small");
            var _ = register.load(
                    register.file((count - bodies.size()) * ENTERPRISES * 2, 800_000_000L + register.size()));
            bodies.clear();
        }
    }

    /** When the first was due, by the clock of the machine and of PostgreSQL; how many were sent in how many seconds. */
    private record Sent(Instant begin, int events, double seconds) {}

    private Sent send(List<Body> bodies) {
        var tokens = Arrays.stream(PilotArea.values())
                .collect(Collectors.toMap(area -> area, area -> stand.token("supervisor", area.region())));
        var clients = tokens.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        token -> new GatewayClient(
                                "http://127.0.0.1:" + stand.port(Register.REGISTRY), token::getValue)));
        var start = Instant.now();
        var begin = System.nanoTime();
        var due = begin;
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newFixedThreadPool(SENDERS)) {
            for (var body : bodies) {
                for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                answers.add(threads.submit(() -> assigned(Objects.requireNonNull(clients.get(body.area())), body)));
                due += 1_000_000_000L / REQUESTS_A_SECOND;
            }
            var events = 0;
            for (var answer : answers) {
                events += answer.get();
            }
            return new Sent(start, events, (System.nanoTime() - begin) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchException("an assignment failed: " + e.getCause(), e);
        } finally {
            clients.values().forEach(GatewayClient::close);
        }
    }

    private static int assigned(GatewayClient client, Body body) {
        var key = Uuid7.next(InstantSource.system()).toString();
        var answer = client.post(PATH, Map.of("items", body.items()), Map.of("Idempotency-Key", key));
        return answer.body().path("assigned").asInt();
    }

    private void tell(Sent sent, Spent usage) {
        var values = new LinkedHashMap<String, Object>();
        var all = new Histogram(3);
        for (var context : Register.FOLLOWERS) {
            var lags = lags(context, sent);
            values.put(context + "P99Millis", lags.getValueAtPercentile(99) / 1e3);
            all.add(lags);
        }
        var median = all.getValueAtPercentile(50) / 1e3;
        var most = all.getValueAtPercentile(99) / 1e3;
        var worst = all.getMaxValue() / 1e3;
        var rate = sent.events() / sent.seconds();
        var verdict = rate < LEAST_SHARE * REQUESTS_A_SECOND * ENTERPRISES
                ? "the rate was not reached"
                : Goal.G6B.atMost(new Quartiles(most, most, most));
        values.put("events", sent.events());
        values.put("perSecond", Pairs.rounded(rate));
        values.put("medianMillis", median);
        values.put("p99Millis", most);
        values.put("worstMillis", worst);
        values.put("goal", Goal.G6B.goal());
        values.put("floor", Goal.G6B.floor());
        values.put("verdict", verdict);
        values.put("micros", usage.each(sent.events()));
        report.line(
                Goal.G6B,
                "from commit to the consumer's commit, three contexts, %d requests of %d enterprises a second"
                        .formatted(REQUESTS_A_SECOND, ENTERPRISES),
                "%s: median %.1f, p99 %.1f, worst %.1f ms of %,d events at %.0f/s; an event %s, %.0f the contexts and the broker"
                        .formatted(
                                verdict,
                                median,
                                most,
                                worst,
                                sent.events(),
                                rate,
                                usage.told(sent.events()),
                                (double) usage.rest() / sent.events()),
                values,
                usage);
    }

    private void await(Sent sent) {
        for (var context : Register.FOLLOWERS) {
            var arrived = "select count(*) from inbox where received_at >= '%s'".formatted(sent.begin());
            for (var look = 0; look < MOST_LOOKS && stand.number(context, arrived) < sent.events(); look++) {
                Pause.of(LOOK);
            }
        }
    }

    /** In microseconds. */
    private Histogram lags(String context, Sent sent) {
        var taken = new HashMap<String, Long>();
        for (var row : stand.query(context, TAKEN.formatted(sent.begin()))) {
            taken.put(row.substring(0, ID), Long.parseLong(row.substring(ID + 1)));
        }
        var lags = new Histogram(3);
        for (var row : stand.query(Register.REGISTRY, ANNOUNCED.formatted(sent.begin()))) {
            var at = taken.get(row.substring(0, ID));
            if (at == null) {
                throw new BenchException("an event did not arrive at " + context);
            }
            lags.recordValue(Math.max(0, at - Long.parseLong(row.substring(ID + 1))));
        }
        return lags;
    }
}
