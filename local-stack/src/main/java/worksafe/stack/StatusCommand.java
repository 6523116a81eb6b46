package worksafe.stack;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints what runs. */
final class StatusCommand {

    private static final int NOT_RUNNING = 3;
    private static final int NOT_READY = 4;

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
        for (var service : ServiceDefinition.ALL) {
            var process = home.pid(service.name()).process();
            var url = ports.url(service.name());
            rows.add(row(service.name(), process, url, process.isPresent() && Health.isReady(url)));
        }
        out.printf("%-11s %-12s %-24s %8s %8s%n", "part", "state", "at", "pid", "MiB");
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
                    row.state(),
                    row.place(),
                    row.process().map(process -> Long.toString(process.pid())).orElse("-"),
                    own.map(megabytes -> Long.toString(megabytes)).orElse("-"));
        }
        out.printf("%-11s %-12s %-24s %8s %8d%n", "together", "", "", "", total);
        if (supervisor.isEmpty()) {
            out.println(
                    rows.stream().anyMatch(row -> row.process().isPresent())
                            ? "The stack does not run; an earlier run left parts. ./worksafe down ends them."
                            : "The stack does not run.");
            return NOT_RUNNING;
        }
        var ready = home.ready().toFile().exists()
                && rows.stream().noneMatch(row -> row.state().equals("not ready"));
        if (!ready) {
            out.println("Not all is ready.");
        }
        return ready ? 0 : NOT_READY;
    }

    private static Row row(String part, Optional<ProcessIdentity> process, String place, boolean ready) {
        var state = process.isEmpty() ? "not running" : ready ? "ready" : "not ready";
        return new Row(part, state, process.isEmpty() ? "" : place, process);
    }
}
