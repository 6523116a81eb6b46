package worksafe.stack;

import de.siegmar.fastcsv.reader.CsvReader;
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
import worksafe.stack.feed.FeedImport.Patience;
import worksafe.stack.feed.GatewayClient;
import worksafe.stack.feed.ImportStatus;

/** Hands a file to the registry and watches what becomes of it. */
final class ImportCommand {

    private static final String NATION = "000000000000";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);
    private static final int FIRST_REASONS = 10;

    /** Of a report: line, fate and reasons stand before the file's own columns. */
    private static final int REPORT_COLUMNS = 3;

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
        var file = Path.of(arguments.operand(Speech.of("operand.file")));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackException(Speech.of("file.unreadable", file));
        }
        var region = arguments.one("--region").map(TokenCommand::region).orElse(NATION);
        var started = System.nanoTime();
        try (var gateway = new GatewayClient(
                ports.url(ServiceDefinition.GATEWAY),
                () -> TokenCommand.request(home, ports, "feed", region).mint())) {
            var feed = FeedImport.submit(gateway, file, arguments.one("--as").orElse("industry-commerce"));
            out.println(Speech.of("import.job", feed.job()));
            var result = watch(feed);
            out.println(result.summary(Duration.ofNanos(System.nanoTime() - started)));
            var problems = result.lines("rejected") + result.lines("held");
            if (problems > 0) {
                tellProblems(feed);
            }
            if (result.hasSucceeded()) {
                out.println(Speech.of("import.report-address", ports.url(ServiceDefinition.GATEWAY) + feed.report()));
            }
            return result.hasSucceeded() && result.lines("rejected") == 0 ? 0 : 1;
        }
    }

    private ImportStatus watch(FeedImport feed) {
        var ended = new AtomicBoolean();
        var interrupted = new Thread(() -> offerCancellation(feed, ended), "offer-cancellation");
        Runtime.getRuntime().addShutdownHook(interrupted);
        var inPlace = System.console() != null && System.console().isTerminal();
        var result = feed.watch(
                job -> {
                    out.print(inPlace ? "\r\u001b[K" + job.line() : job.line() + "\n");
                    out.flush();
                },
                patience(inPlace));
        ended.set(true);
        if (inPlace) {
            out.println();
        }
        return result;
    }

    private Patience patience(boolean inPlace) {
        return new Patience(
                LONGEST_SILENCE,
                reason -> tell(inPlace, Speech.of("import.waiting", reason)),
                () -> tell(inPlace, Speech.of("import.answers")));
    }

    private void tell(boolean inPlace, String text) {
        out.println(inPlace ? "\n" + text : text);
        out.flush();
    }

    /** Keeps the lines that were not taken where they can be corrected and sent again, and shows the first. */
    private void tellProblems(FeedImport feed) {
        var file = home.imports().resolve(feed.id() + ".csv");
        try {
            Folders.createPrivate(home.imports());
            Folders.writePrivate(file, "");
            feed.problems(file, patience(false));
            out.println(Speech.of("import.reasons"));
            try (var lines = CsvReader.builder().ofCsvRecord(file)) {
                lines.stream()
                        .skip(1)
                        .limit(FIRST_REASONS)
                        .filter(line -> line.getFieldCount() >= REPORT_COLUMNS)
                        .forEach(line -> out.println(
                                Speech.of("import.reason", line.getField(0), line.getField(1), line.getField(2))));
            }
            out.println(Speech.of("import.report", file));
        } catch (IOException | StackException e) {
            out.println(Speech.of("import.no-report", e.getMessage()));
        }
    }

    /** Runs when this process is told to end, for example by Ctrl-C; the job does not end with it. */
    private void offerCancellation(FeedImport feed, AtomicBoolean ended) {
        if (ended.get()) {
            return;
        }
        if (System.console() == null || !System.console().isTerminal()) {
            out.println(Speech.of("import.goes-on", feed.job()));
            return;
        }
        out.print("\n" + Speech.of("import.cancel"));
        out.flush();
        try {
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if ("y".equalsIgnoreCase(answer)) {
                out.println(feed.cancel().line());
            }
        } catch (IOException | StackException e) {
            out.println(Speech.of("import.not-cancelled", e.getMessage()));
        }
    }
}
