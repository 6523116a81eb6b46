package worksafe.stack;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Starts the stack, in the foreground or in the background. */
final class UpCommand {

    private static final String SUPERVISOR_LOG = "supervisor";

    private final StackHome home;
    private final Map<String, String> environment;
    private final PrintStream out;

    UpCommand(StackHome home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.environment = environment;
        this.out = out;
    }

    int run(List<String> words) {
        var arguments = new Arguments(
                words,
                Set.of("--detach", "--no-sample", "--with-keycloak", "--tls"),
                Set.of("--base-port", "--only", "--sample-lines"));
        arguments.noOperands();
        var plain = PortPlan.of(arguments.number("--base-port"), environment);
        var ports = arguments.has("--tls") ? plain.encrypted() : plain;
        if (ports.tls() && arguments.has("--with-keycloak")) {
            throw new StackException(Speech.of("tls.no-keycloak"));
        }
        var only = only(arguments.all("--only"));
        return arguments.has("--detach")
                ? detached(
                        words.stream().filter(word -> !word.equals("--detach")).toList())
                : attached(
                        ports,
                        only,
                        arguments.has("--with-keycloak"),
                        arguments.has("--no-sample")
                                ? 0
                                : arguments.number("--sample-lines").orElse(SampleData.LINES));
    }

    private static Set<String> only(List<String> lists) {
        var known = ServiceDefinition.ALL.stream().map(ServiceDefinition::name).collect(Collectors.toSet());
        known.add("none");
        var chosen = lists.stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .collect(Collectors.toCollection(TreeSet::new));
        chosen.stream().filter(part -> !known.contains(part)).findFirst().ifPresent(part -> {
            throw new StackException(Speech.of("up.unknown-part", part, String.join(", ", new TreeSet<>(known))));
        });
        return chosen;
    }

    private int attached(PortPlan ports, Set<String> only, boolean withKeycloak, int sampleLines) {
        var console = new Console(out);
        var secrets = new Secrets(home.secrets());
        var parts = new Parts(home, ports, secrets, environment, withKeycloak, tls(ports, secrets));
        var supervisor = new Supervisor(home, ports, parts, only, longestDelay(), console);
        supervisor.start();
        console.progress("stack", Speech.of("up.all-ready"));
        var sample = new SampleData(home, ports, sampleLines, only.isEmpty(), console);
        var servesFeeds = only.isEmpty() || only.containsAll(Set.of("registry", ServiceDefinition.GATEWAY));
        if (sampleLines > 0 && servesFeeds && !sample.isLoaded()) {
            console.progress("sample", Speech.of("up.sample", ports.url(ServiceDefinition.GATEWAY)));
            try {
                sample.load();
            } catch (StackException e) {
                console.progress("sample", Speech.of("up.sample-failed", e.getMessage()));
            }
        }
        var keycloak = withKeycloak ? new Keycloak(ports.url(PortPlan.KEYCLOAK), secrets.keycloakAdmin()) : null;
        new ReadyMessage(home, ports, only, keycloak, console).print();
        supervisor.announceReady();
        supervisor.awaitEnd();
        return 0;
    }

    /** Whoever kills parts all the time does not want to wait longer each time. */
    private Duration longestDelay() {
        var seconds = environment.getOrDefault("WORKSAFE_LONGEST_DELAY", "");
        return seconds.isBlank() ? Supervisor.LONGEST_DELAY : Duration.ofSeconds(Long.parseLong(seconds.strip()));
    }

    /** What an encrypted run is made of; nothing for a plain one. */
    private @Nullable StackTls tls(PortPlan ports, Secrets secrets) {
        if (!ports.tls()) {
            return null;
        }
        home.create();
        var tls = StackTls.kept(home, secrets);
        tls.prepare(InstantSource.system().instant());
        SSLContext.setDefault(tls.context(StackTls.OPERATOR));
        return tls;
    }

    /** Starts another process that has nothing to do with this terminal, and shows what it says until it is ready. */
    private int detached(List<String> words) {
        home.create();
        var log = home.log(SUPERVISOR_LOG);
        Logs.rotate(log);
        var shown = log.toFile().length();
        var program = new ArrayList<>(List.of(
                "-Dworksafe.project=" + home.project(),
                "-cp",
                System.getProperty("java.class.path"),
                Stack.class.getName(),
                "up"));
        program.addAll(words);
        var command = OwnSession.command(Jvm.command(96, "", program));
        try {
            var supervisor = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            while (!isReady(supervisor.pid())) {
                shown = Logs.printFrom(log, shown, "", out);
                if (supervisor.waitFor(200, TimeUnit.MILLISECONDS)) {
                    Logs.printFrom(log, shown, "", out);
                    throw new StackException(Speech.of("up.no-start", log));
                }
            }
            Logs.printFrom(log, shown, "", out);
            out.println(Speech.of("up.background"));
            return 0;
        } catch (IOException e) {
            throw new StackException(Speech.of("up.no-background", e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    private boolean isReady(long supervisor) throws IOException {
        return Files.exists(home.ready())
                && Files.readString(home.ready()).strip().equals(Long.toString(supervisor));
    }
}
