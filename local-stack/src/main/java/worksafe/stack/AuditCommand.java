package worksafe.stack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import worksafe.tlog.LogVerdict;
import worksafe.tlog.LogVerifier;
import worksafe.tlog.NoteKey;
import worksafe.tlog.NoteSigner;

/** Verifies the audit logs of this stack's contexts, and names the first broken place of each. */
final class AuditCommand {

    /** What the logs of this stack are called, before the context. */
    static final String NAME = "worksafe.local";

    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    private final StackHome home;
    private final PortPlan ports;
    private final PrintStream out;
    private final PrintStream err;

    AuditCommand(StackHome home, Map<String, String> environment, PrintStream out, PrintStream err) {
        this.home = home;
        this.ports = PortPlan.kept(home.ports(), environment);
        this.out = out;
        this.err = err;
    }

    /** 0 when all that was looked at holds, 1 when something is broken, 2 when it could not be looked at. */
    int run(List<String> words) {
        try {
            var arguments = new Arguments(words, Set.of(), Set.of("--from", "--to"));
            var operands = arguments.operands();
            if (operands.size() < 2
                    || operands.size() > 3
                    || !operands.getFirst().equals("verify")) {
                throw new StackException(Speech.of("audit.usage"));
            }
            if (!Files.exists(home.secrets())) {
                throw new StackException(Speech.of("audit.never-up"));
            }
            var isWhole = true;
            for (var context : contexts(operands)) {
                isWhole &= verify(operands.get(1), context, arguments);
            }
            return isWhole ? 0 : BROKEN;
        } catch (StackException e) {
            err.println("worksafe: " + e.getMessage());
            return USAGE;
        }
    }

    private static List<String> contexts(List<String> operands) {
        var known = ServiceDefinition.ALL.stream()
                .filter(ServiceDefinition::hasDatabase)
                .map(ServiceDefinition::name)
                .toList();
        if (operands.size() == 2) {
            return known;
        }
        if (!known.contains(operands.get(2))) {
            throw new StackException(Speech.of("audit.no-context", operands.get(2), String.join(", ", known)));
        }
        return List.of(operands.get(2));
    }

    private boolean verify(String what, String context, Arguments arguments) {
        var secrets = new Secrets(home.secrets());
        var key = NoteSigner.ofLog(NAME + "/" + context, Base64.getDecoder().decode(secrets.auditLogKey(context)))
                .key();
        try {
            return switch (what) {
                case "log" -> log(context, key);
                case "db" -> {
                    try (var tables = tables(context, secrets)) {
                        yield db(context, key, tables);
                    }
                }
                case "range" -> {
                    var from = arguments.number("--from").orElse(0);
                    var to = arguments.number("--to").orElse(Integer.MAX_VALUE);
                    try (var tables = tables(context, secrets)) {
                        yield range(context, key, from, to, tables);
                    }
                }
                default -> throw new StackException(Speech.of("audit.usage"));
            };
        } catch (SQLException e) {
            throw new StackException(Speech.of("audit.no-database", e.getMessage()), e);
        }
    }

    private AuditTables tables(String context, Secrets secrets) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(PortPlan.POSTGRES), context);
        return AuditTables.open(url, context + "_owner", secrets.of(context).owner());
    }

    private boolean log(String context, NoteKey key) {
        var served =
                new ServedAuditLog(ports.url(ServiceDefinition.GATEWAY) + "/api/v1/" + context + "/public/audit/log");
        return say(
                context,
                "audit.log-holds",
                served.checkpoint().map(checkpoint -> LogVerifier.trusting(key).verifyTiles(checkpoint, served::tile)));
    }

    private boolean range(String context, NoteKey key, int from, int to, AuditTables tables) throws SQLException {
        return say(
                context,
                "audit.range-holds",
                tables.checkpoint()
                        .map(checkpoint -> LogVerifier.trusting(key)
                                .verifyRange(checkpoint, from, to, tables.entries(from, to), tables::tile)));
    }

    /** The log, what else its tables say of the same, and that each event has its entry. */
    boolean db(String context, NoteKey key, AuditTables tables) throws SQLException {
        var holds = say(
                context,
                "audit.db-holds",
                tables.checkpoint()
                        .map(checkpoint -> LogVerifier.trusting(key)
                                .andEarlier(tables.checkpoints())
                                .verify(checkpoint, tables.entries(0, Long.MAX_VALUE), tables::tile, List.of())));
        var broken = new ArrayList<String>();
        tables.columnsUnlikeLeaf().ifPresent(index -> broken.add(Speech.of("audit.columns", index)));
        tables.eventWithoutEntry().ifPresent(event -> broken.add(Speech.of("audit.event-without-entry", event)));
        tables.entryWithoutEvent().ifPresent(index -> broken.add(Speech.of("audit.entry-without-event", index)));
        broken.forEach(line -> out.printf("%-11s %s%n", context, line));
        var waiting = tables.waiting();
        if (waiting > 0) {
            out.printf("%-11s %s%n", context, Speech.of("audit.waiting", waiting));
        }
        return holds && broken.isEmpty();
    }

    private boolean say(String context, String held, Optional<LogVerdict> looked) {
        if (looked.isEmpty()) {
            out.printf("%-11s %s%n", context, Speech.of("audit.no-checkpoint"));
            return false;
        }
        var verdict = looked.get();
        out.printf(
                "%-11s %s%n",
                context,
                verdict.broken()
                        .map(found -> Speech.of(
                                "audit.broken."
                                        + found.kind()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                found.name(),
                                found.from(),
                                Math.max(found.from(), found.before() - 1)))
                        .orElseGet(() -> Speech.of(held, verdict.size())));
        return verdict.holds();
    }
}
