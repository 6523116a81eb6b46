package worksafe.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.DoubleSupplier;
import worksafe.stack.Pause;

/** G1, G1C1, G2 and G3: reads of the registry, asked directly, against pgbench with the statements that they send. */
final class Reads {

    private static final int CONNECTIONS = 8;
    private static final String ROOT = "/api/v1/registry/enterprises";
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_WARMING = 16;
    private static final int LEAST_WARMING = 10_000;
    private static final double STEADY = 0.03;
    /** What a request sends is the same each time; this is long enough for some. */
    private static final Duration GLANCE = Duration.ofMillis(80);

    private static final int MOST_GLANCES = 20;

    private final Stand stand;
    private final Register register;
    private final Report report;
    private final Options options;

    Reads(Stand stand, Register register, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.report = report;
        this.options = options;
    }

    void measure(Goal goal) {
        stand.require(goal == Goal.G1 ? Stand.Shape.BOTH_COMPILERS : Stand.Shape.WHOLE);
        register.fill(options.rows());
        var paths = paths(goal);
        var token = token();
        var port = stand.port(Register.REGISTRY);
        var load = new Load(port, token, paths);
        var transactions = statements(port, token, paths);
        var pgbench = new Pgbench(stand, Register.REGISTRY, transactions);
        warm(load);
        var time = Duration.ofSeconds(options.seconds());
        var ours = new Side();
        var limit = new Side();
        var pairs = new Pairs(
                options.pairs(),
                () -> ours.turn(() -> {
                    var outcome = load.full(CONNECTIONS, time);
                    ours.failures += outcome.failures();
                    return outcome.perSecond();
                }),
                () -> limit.turn(() -> pgbench.run(CONNECTIONS, options.seconds())));
        var shares = Profile.of(stand, () -> {
            var _ = load.full(CONNECTIONS, time);
        });
        var values = new LinkedHashMap<>(pairs.values(goal));
        if (goal == Goal.G1C1) {
            values.put("verdict", goal.atLeast(pairs.ours()));
        }
        if (ours.failures > 0) {
            values.put("verdict", "failed");
        }
        values.put("unit", "requests/s");
        values.put("failures", ours.failures);
        values.put(
                "statements", transactions.stream().mapToInt(List::size).max().orElse(0));
        values.put("micros", ours.usage().each(ours.done));
        values.put("microsLimit", limit.usage().each(limit.done));
        values.put("shares", shares.layers());
        values.put("places", shares.places());
        report.line(
                goal,
                "%s, %,d enterprises, %s".formatted(title(goal), register.size(), flags(goal)),
                "%s: %s; a request %s, of pgbench %.0f; of the service's time %s; tokens %.1f %%%s"
                        .formatted(
                                values.get("verdict"),
                                pairs.told("requests/s"),
                                ours.usage().told(ours.done),
                                limit.usage().postgres() / limit.done,
                                shares.told(),
                                shares.of("tokens") * 100,
                                ours.failures > 0 ? "; %d failed".formatted(ours.failures) : ""),
                values,
                ours.usage().plus(limit.usage()));
    }

    /** What one side did in all its turns. */
    private final class Side {

        private final List<Spent> usages = new ArrayList<>();
        private double done;
        private long failures;

        double turn(DoubleSupplier rate) {
            var before = Spent.now(stand);
            var perSecond = rate.getAsDouble();
            done += perSecond * options.seconds();
            usages.add(Spent.now(stand).since(before));
            return perSecond;
        }

        Spent usage() {
            return usages.stream().reduce(Spent::plus).orElseThrow();
        }
    }

    /** What a goal reads, for people. */
    static String title(Goal goal) {
        return switch (goal) {
            case G1, G1C1 -> "reads of one enterprise";
            case G2 -> "pages of 20 by region and state";
            default -> "pages of 20 by part of a name";
        };
    }

    private static String flags(Goal goal) {
        return goal == Goal.G1 ? "both compilers" : "the local stack's flags";
    }

    /** A load of the reads of a goal, for those who measure what else happens to them. */
    Load load(Goal goal) {
        return new Load(stand.port(Register.REGISTRY), token(), paths(goal));
    }

    private String token() {
        return stand.token("supervisor", Register.COUNTRY);
    }

    private List<String> paths(Goal goal) {
        return switch (goal) {
            case G1, G1C1 ->
                register.some("id", 50).stream().map(id -> ROOT + "/" + id).toList();
            case G2 ->
                List.of(
                        ROOT + "?limit=20&region=320281000000",
                        ROOT + "?limit=20&region=320281000000&state=ACTIVE",
                        ROOT + "?limit=20&region=120119000000&state=ACTIVE",
                        ROOT + "?limit=20&region=320200000000",
                        ROOT + "?limit=20&region=120000000000&state=ACTIVE&state=REVOKED",
                        ROOT + "?limit=20");
            case G3 ->
                // Words of every length, one that nearly all names hold, and one that none holds.
                List.of("机械制造", "化工", "恒源", "公司", "有限公司", "木业", "再生资源", "鑫禾", "不存在的名").stream()
                        .map(word -> ROOT + "?limit=20&name=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                        .toList();
            default -> throw new IllegalArgumentException(goal.name());
        };
    }

    /**
     * Until the compilers have nothing more to gain, as two steps without any gain show after as many requests as make a method
     * one that is compiled for good; or a minute and a half, on a machine that is not steady.
     */
    void warm(Load load) {
        var before = 0.0;
        var steady = 0;
        var sent = 0L;
        for (var i = 0; i < MOST_WARMING && (steady < 2 || sent < LEAST_WARMING); i++) {
            var outcome = load.full(CONNECTIONS, WARM);
            var now = outcome.perSecond();
            sent += outcome.requests();
            Pause.of(PAUSE);
            steady = before > 0 && Math.abs(now - before) / before < STEADY ? steady + 1 : 0;
            before = now;
        }
    }

    private List<List<String>> statements(int port, String token, List<String> paths) {
        var setting = "alter system set log_statement = 'all'";
        stand.execute(Register.REGISTRY, setting, "select pg_reload_conf()");
        Pause.of(Duration.ofSeconds(1));
        try {
            var all = new ArrayList<List<String>>();
            for (var path : paths) {
                var load = new Load(port, token, List.of(path));
                var before = stand.log("postgres").toFile().length();
                var seen = "";
                for (var tries = 0; tries < MOST_GLANCES && !seen.contains(Stand.SUBJECT); tries++) {
                    var _ = load.full(1, GLANCE);
                    Pause.of(GLANCE);
                    seen = tail(before);
                }
                all.add(Statements.ofLastRequest(seen, Stand.SUBJECT));
            }
            return all;
        } finally {
            stand.execute(Register.REGISTRY, "alter system reset log_statement", "select pg_reload_conf()");
        }
    }

    private String tail(long from) {
        try (var file = new RandomAccessFile(stand.log("postgres").toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException("PostgreSQL's log could not be read", e);
        }
    }
}
