package worksafe.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import worksafe.stack.Pause;

/** G1, G2 and G3: reads of the registry, asked directly, against pgbench with the statements that they send. */
final class Reads {

    private static final int CONNECTIONS = 8;
    private static final String ROOT = "/api/v1/registry/enterprises";
    private static final Duration WARM = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_WARMING = 8;
    private static final double STEADY = 0.03;

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
        register.fill(options.rows());
        var paths = paths(goal);
        var token = token();
        var port = stand.port(Register.REGISTRY);
        var load = new Load(port, token, paths);
        var pgbench = new Pgbench(stand, Register.REGISTRY, statements(port, token, paths));
        warm(load);
        var spent = new ArrayList<Double>();
        var spentByPostgres = new ArrayList<Double>();
        var time = Duration.ofSeconds(options.seconds());
        var pairs = new Pairs(
                options.pairs(),
                () -> {
                    var own = Machine.microseconds(stand.pid(Register.REGISTRY), false);
                    var postgres = Machine.microsecondsOfFamily(stand.postmaster());
                    var outcome = load.full(CONNECTIONS, time);
                    spent.add((double) (Machine.microseconds(stand.pid(Register.REGISTRY), false) - own)
                            / outcome.requests());
                    spentByPostgres.add((double) (Machine.microsecondsOfFamily(stand.postmaster()) - postgres)
                            / outcome.requests());
                    return outcome.perSecond();
                },
                () -> pgbench.run(CONNECTIONS, options.seconds()));
        var values = new LinkedHashMap<>(pairs.values(goal));
        values.put("unit", "requests/s");
        values.put("cpuMicrosService", Pairs.rounded(Quartiles.of(spent)));
        values.put("cpuMicrosPostgres", Pairs.rounded(Quartiles.of(spentByPostgres)));
        report.line(goal.name(), values);
    }

    /** A load of point reads, for those who measure what others suffer. */
    Load points() {
        return new Load(stand.port(Register.REGISTRY), token(), paths(Goal.G1));
    }

    /** A load of pages by region and state. */
    Load pages() {
        return new Load(stand.port(Register.REGISTRY), token(), paths(Goal.G2));
    }

    private String token() {
        return stand.token("supervisor", Register.COUNTRY);
    }

    private List<String> paths(Goal goal) {
        return switch (goal) {
            case G1 ->
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

    /** Until the compilers have nothing more to gain. */
    void warm(Load load) {
        var before = 0.0;
        for (var i = 0; i < MOST_WARMING; i++) {
            var now = load.full(CONNECTIONS, WARM).perSecond();
            Pause.of(PAUSE);
            if (before > 0 && Math.abs(now - before) / before < STEADY) {
                return;
            }
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
                var log = stand.log("postgres");
                var before = log.toFile().length();
                var _ = new Load(port, token, List.of(path)).full(1, Duration.ofMillis(200));
                Pause.of(Duration.ofMillis(100));
                all.add(Statements.ofLastRequest(tail(before), Stand.SUBJECT));
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
