package worksafe.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import worksafe.stack.Pause;

/** G10: seconds until the whole suite is ready with data there, and until the registry alone answers a read. */
final class Starts {

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final List<String> PARTS = List.of("registry", "hazards", "inspections", "training", "gateway");

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
        // Prepares the caches too, if there are none.
        stand.require(Stand.Shape.WHOLE);
        register.fill(options.rows());
        var whole = new ArrayList<Double>();
        var alone = new ArrayList<Double>();
        var busy = new ArrayList<Double>();
        var before = Spent.now(stand);
        for (var i = 0; i < options.pairs(); i++) {
            stand.down();
            var begin = System.nanoTime();
            var spent = Machine.Processor.now();
            stand.up(Stand.Shape.WHOLE);
            whole.add((System.nanoTime() - begin) / 1e9);
            busy.add(Machine.inMicroseconds(Machine.Processor.now().busy() - spent.busy()) / 1e6);
            alone.add(registryAlone());
        }
        var resident = PARTS.stream()
                .mapToLong(part -> Machine.residentMiB(stand.pid(part)))
                .sum();
        var starts = Quartiles.of(whole);
        var single = Quartiles.of(alone);
        var processor = Quartiles.of(busy);
        var values = new LinkedHashMap<String, Object>();
        values.put("up", Pairs.rounded(starts));
        values.put("upGoal", Goal.G10.goal());
        values.put("upProcessorSeconds", Pairs.rounded(processor));
        values.put("registryAlone", Pairs.rounded(single));
        values.put("registryAloneGoal", Goal.G10.floor());
        values.put("unit", "s");
        values.put("turns", whole.size());
        values.put("residentMiBOfServices", resident);
        report.line(
                Goal.G10,
                "`./worksafe up --detach` with %,d enterprises there, from AOT caches; the registry alone from its process to its first read"
                        .formatted(register.size()),
                "%s: %s s, of two processors %.1f s; %s: %s s; %d MiB of the four services and the gateway"
                        .formatted(
                                starts.median() <= Goal.G10.goal() ? "met" : "missed",
                                starts.told("%.1f"),
                                processor.median(),
                                single.median() <= Goal.G10.floor() ? "met" : "missed",
                                single.told("%.2f"),
                                resident),
                values,
                Spent.now(stand).since(before).ofMachine());
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
