package worksafe.stack;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * Ends the processes that a killed supervisor left running, and no others: services, the witness and the broker by their pid
 * files, PostgreSQL by the pid file in its data folder.
 */
final class AbandonedProcesses {

    private final StackHome home;
    private final Console console;

    AbandonedProcesses(StackHome home, Console console) {
        this.home = home;
        this.console = console;
    }

    /** Ends all that is found, and says whether there was any. */
    @CanIgnoreReturnValue
    boolean end() {
        var found = new ArrayList<String>();
        Stream.concat(
                        ServiceDefinition.ALL.stream().map(ServiceDefinition::name),
                        Stream.of(PortPlan.WITNESS, PortPlan.KEYCLOAK, PortPlan.KAFKA))
                .forEach(part -> {
                    var file = home.pid(part);
                    file.process().ifPresent(process -> {
                        found.add(part);
                        console.progress(part, Speech.of("left-by-earlier-run", process.pid()));
                        process.end(Duration.ofSeconds(25), "TERM", "KILL");
                    });
                    file.delete();
                });
        PostmasterFile.server(home.postgres()).ifPresent(server -> {
            found.add(PortPlan.POSTGRES);
            console.progress(PortPlan.POSTGRES, Speech.of("left-by-earlier-run", server.pid()));
            PostgresServer.stopLeftover(home.postgres());
        });
        return !found.isEmpty();
    }
}
