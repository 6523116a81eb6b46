package worksafe.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import worksafe.stack.feed.FeedImport;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.feed.ImportStatus;

/** Hands a file to the registry and watches what becomes of it. */
final class ImportCommand {

    private static final String NATION = "000000000000";

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;

    ImportCommand(StackHome home, Map<String, String> environment, PrintStream out) {
        this.home = home;
        this.ports = PortPlan.kept(home.ports(), environment);
        this.out = out;
    }

    int run(List<String> words) {
        var arguments = new Arguments(words, Set.of(), Set.of("--as", "--region"));
        var file = Path.of(arguments.operand("file"));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackException("there is no file " + file + " that can be read");
        }
        var region = arguments.one("--region").map(TokenCommand::region).orElse(NATION);
        var started = System.nanoTime();
        try (var gateway = new GatewayClient(
                ports.url(ServiceDefinition.GATEWAY),
                () -> TokenCommand.request(home, ports, "feed", region).mint())) {
            var feed = FeedImport.submit(gateway, file, arguments.one("--as").orElse("industry-commerce"));
            out.println("Job " + feed.job());
            var result = watch(feed);
            out.println(result.summary(Duration.ofNanos(System.nanoTime() - started)));
            return result.hasSucceeded() ? 0 : 1;
        }
    }

    private ImportStatus watch(FeedImport feed) {
        var ended = new AtomicBoolean();
        var interrupted = new Thread(() -> offerCancellation(feed, ended), "offer-cancellation");
        Runtime.getRuntime().addShutdownHook(interrupted);
        var inPlace = System.console() != null && System.console().isTerminal();
        var result = feed.watch(job -> {
            out.print(inPlace ? "\r\u001b[K" + job.line() : job.line() + "\n");
            out.flush();
        });
        ended.set(true);
        if (inPlace) {
            out.println();
        }
        return result;
    }

    /** Runs when this process is told to end, for example by Ctrl-C; the job does not end with it. */
    private void offerCancellation(FeedImport feed, AtomicBoolean ended) {
        if (ended.get()) {
            return;
        }
        if (System.console() == null || !System.console().isTerminal()) {
            out.println("The job goes on: " + feed.job());
            return;
        }
        out.print("\nThe job goes on in the registry. Cancel it? [y/N] ");
        out.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if ("y".equalsIgnoreCase(answer)) {
                out.println(feed.cancel().line());
            }
        } catch (IOException | StackException e) {
            out.println("It could not be cancelled: " + e.getMessage());
        }
    }
}
