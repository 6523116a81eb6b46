package worksafe.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** The program behind the script {@code ./worksafe}. */
public final class Stack {

    private static final int USAGE = 2;

    /** The commands that call parts of a running stack. */
    private static final Set<String> CALLING =
            Set.of("status", "token", "import", "audit", "demo", "renew-certificates");

    private Stack() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(List.of(words), out));
        } catch (StackException e) {
            err.println("worksafe: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> words, PrintStream out) {
        var command = words.isEmpty() ? "help" : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (Set.of("help", "--help", "-h").contains(command)) {
            out.println(rest.isEmpty() ? Usage.all() : Usage.of(rest.getFirst()));
            return 0;
        }
        if (!Usage.knows(command)) {
            out.println(Usage.all());
            throw new StackException(Speech.of("command.unknown", command));
        }
        if (rest.contains("--help") || rest.contains("-h")) {
            out.println(Usage.of(command));
            return 0;
        }
        var environment = System.getenv();
        var home = StackHome.of(Path.of(System.getProperty("worksafe.project", "")), environment);
        if (CALLING.contains(command)) {
            trustOwnAuthority(home, environment);
        }
        return switch (command) {
            case "up" -> new UpCommand(home, environment, out).run(rest);
            case "down" -> new DownCommand(home, out).run(rest);
            case "status" -> new StatusCommand(home, environment, out).run(rest);
            case "logs" -> logs(home, rest, out);
            case "token" -> new TokenCommand(home, environment, out).run(rest);
            case "import" -> new ImportCommand(home, environment, out).run(rest);
            case "verify-draw" ->
                new VerifyDrawCommand(out, new PrintStream(System.err, true, StandardCharsets.UTF_8)).run(rest);
            case "audit" ->
                new AuditCommand(home, environment, out, new PrintStream(System.err, true, StandardCharsets.UTF_8))
                        .run(rest);
            case "demo" -> new DemoCommand(home, environment, out).run(rest);
            case "clock" -> new ClockCommand(home, InstantSource.system(), out).run(rest);
            case "renew-certificates" -> new RenewCertificatesCommand(home, environment, out).run(rest);
            case "reset" -> new ResetCommand(home, out).run(rest);
            default -> USAGE;
        };
    }

    /** Of an encrypted stack: commands show the operator's certificate and believe the stack's authority alone. */
    private static void trustOwnAuthority(StackHome home, Map<String, String> environment) {
        if (PortPlan.kept(home.ports(), environment).tls() && Files.exists(home.secrets())) {
            SSLContext.setDefault(
                    StackTls.kept(home, Secrets.kept(home.secrets())).context(StackTls.OPERATOR));
        }
    }

    private static int logs(StackHome home, List<String> words, PrintStream out) {
        var arguments = new Arguments(words, Set.of("-f"), Set.of());
        var known = Logs.parts(home.logs());
        var chosen = arguments.operands().isEmpty() ? known : new ArrayList<>(arguments.operands());
        Map<String, Path> files = new LinkedHashMap<>();
        for (var part : chosen) {
            if (!known.contains(part)) {
                throw new StackException(Speech.of(
                        "logs.none", part, known.isEmpty() ? Speech.of("logs.none-at-all") : String.join(", ", known)));
            }
            files.put(part, home.log(part));
        }
        Logs.print(files, arguments.has("-f"), out);
        return 0;
    }
}
