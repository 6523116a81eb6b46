package worksafe.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import worksafe.stack.Pause;

/** G10: seconds until the whole suite is ready with data there, and until the registry alone answers a read. */
final class Starts {

    private static final Duration LOOK = Duration.ofMillis(5);

    private final Stand stand;
    private final Register register;
    private final Report report;
    private final Options options;

    Starts(Stand stand, Register register, Report report, Options options) {
        this.stand = stand;
        this.register = register;
        this.report = report;
        this.options = options;
    }

    void measure() {
        register.fill(options.rows());
        var whole = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        for (var i = 0; i < options.pairs(); i++) {
            stand.down();
            var begin = System.nanoTime();
            stand.up();
            whole.add((System.nanoTime() - begin) / 1e9);
            alone.add(registryAlone());
        }
        var resident = List.of("registry", "hazards", "inspections", "training", "gateway").stream()
                .mapToLong(part -> Machine.residentMiB(stand.pid(part)))
                .sum();
        report.line(
                Goal.G10.name(),
                Map.of(
                        "up",
                        Pairs.rounded(Quartiles.of(whole)),
                        "registryAlone",
                        Pairs.rounded(Quartiles.of(alone)),
                        "unit",
                        "s",
                        "residentMiBOfServices",
                        resident));
    }

    /** Ends the registry the hard way and counts from when its supervisor starts it again. */
    private double registryAlone() {
        var old = stand.pid(Register.REGISTRY);
        var path = "http://127.0.0.1:%d/api/v1/registry/enterprises/%s"
                .formatted(stand.port(Register.REGISTRY), register.some("id", 1).getFirst());
        var token = stand.token("supervisor", Register.COUNTRY);
        ProcessHandle.of(old).ifPresent(ProcessHandle::destroyForcibly);
        while (stand.pid(Register.REGISTRY) == old) {
            Pause.of(LOOK);
        }
        var started = Machine.startedAt(stand.pid(Register.REGISTRY));
        while (!answers(path, token)) {
            Pause.of(LOOK);
        }
        return Machine.uptime() - started;
    }

    private static boolean answers(String path, String token) {
        try {
            var connection = (HttpURLConnection) URI.create(path).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setConnectTimeout(200);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
