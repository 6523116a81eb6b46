package worksafe.stack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints what runs. */
final class StatusCommand {

    private static final int NOT_RUNNING = 3;
    private static final int NOT_READY = 4;
    private static final String NOT_READY_STATE = "status.not-ready";

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;

    private record Row(String part, String state, String place, Optional<ProcessIdentity> process) {}

    StatusCommand(StackHome home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.ports = PortPlan.kept(home.ports(), environment);
        this.out = out;
    }

    int run(List<String> words) {
        new Arguments(words, Set.of(), Set.of()).noOperands();
        var supervisor = home.pid("supervisor").process();
        var rows = new ArrayList<Row>();
        var postgres = PostmasterFile.server(home.postgres());
        rows.add(row(PortPlan.POSTGRES, postgres, "127.0.0.1:" + ports.of(PortPlan.POSTGRES), true));
        var kafka = home.pid(PortPlan.KAFKA).process();
        rows.add(row(PortPlan.KAFKA, kafka, "127.0.0.1:" + ports.of(PortPlan.KAFKA), true));
        rows.add(row(PortPlan.ISSUER, supervisor, ports.url(PortPlan.ISSUER), true));
        var witness = home.pid(PortPlan.WITNESS).process();
        var witnessUrl = ports.url(PortPlan.WITNESS);
        rows.add(row(PortPlan.WITNESS, witness, witnessUrl, witness.isPresent() && Health.isReady(witnessUrl)));
        if (Files.exists(home.loginIssuer())) {
            var keycloak = home.pid(PortPlan.KEYCLOAK).process();
            var url = ports.url(PortPlan.KEYCLOAK);
            rows.add(row(PortPlan.KEYCLOAK, keycloak, url, keycloak.isPresent() && Keycloak.isReady(url)));
        }
        for (var service : ServiceDefinition.ALL) {
            var process = home.pid(service.name()).process();
            var url = ports.url(service.name());
            rows.add(row(service.name(), process, url, process.isPresent() && Health.isReady(url)));
        }
        out.printf(
                "%-11s %-12s %-24s %8s %8s%n",
                Speech.of("status.part"), Speech.of("status.state"), Speech.of("status.at"), "pid", "MiB");
        var total = 0L;
        for (var row : rows) {
            // The issuer lives in the supervisor, whose children are all the other parts.
            var own = row.process()
                    .map(process -> row.part().equals(PortPlan.ISSUER)
                            ? Memory.ofProcessAlone(process.pid())
                            : Memory.megabytes(process.pid()));
            total += own.orElse(0L);
            out.printf(
                    "%-11s %-12s %-24s %8s %8s%n",
                    row.part(),
                    Speech.of(row.state()),
                    row.place(),
                    row.process().map(process -> Long.toString(process.pid())).orElse("-"),
                    own.map(megabytes -> Long.toString(megabytes)).orElse("-"));
        }
        out.printf("%-11s %-12s %-24s %8s %8d%n", Speech.of("status.together"), "", "", "", total);
        if (supervisor.isEmpty()) {
            out.println(Speech.of(
                    rows.stream().anyMatch(row -> row.process().isPresent()) ? "status.parts-left" : "status.down"));
            return NOT_RUNNING;
        }
        var ready = home.ready().toFile().exists()
                && rows.stream().noneMatch(row -> row.state().equals(NOT_READY_STATE));
        if (!ready) {
            out.println(Speech.of("status.not-all-ready"));
        }
        return ready ? 0 : NOT_READY;
    }

    private static Row row(String part, Optional<ProcessIdentity> process, String place, boolean ready) {
        var state = process.isEmpty() ? "status.not-running" : ready ? "status.ready" : NOT_READY_STATE;
        return new Row(part, state, process.isEmpty() ? "" : place, process);
    }
}
