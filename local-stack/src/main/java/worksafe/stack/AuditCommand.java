package worksafe.stack;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import worksafe.tlog.LogVerdict;
import worksafe.tlog.LogVerifier;
import worksafe.tlog.NoteKey;
import worksafe.tlog.witness.HttpLog;
import worksafe.tlog.witness.LogUnreachable;

/** Verifies the audit logs of this stack's contexts, and names the first broken place of each. */
final class AuditCommand {

    private static final String WITHOUT_WITNESS = "--without-witness";
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
            var arguments = new Arguments(words, Set.of(WITHOUT_WITNESS), Set.of("--from", "--to"));
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
        var key = AuditKeys.log(secrets, context);
        var withWitness = !arguments.has(WITHOUT_WITNESS);
        try {
            return switch (what) {
                case "log" -> log(context, key, withWitness);
                case "db" -> {
                    // Before the tables: afterwards it may have seen more than they are read with.
                    var remembered = remembered(key, withWitness);
                    try (var tables = tables(context, secrets)) {
                        yield db(context, key, tables, withWitness, remembered);
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

    private LogVerifier verifier(NoteKey key, boolean withWitness) {
        var verifier = LogVerifier.trusting(key);
        return withWitness ? verifier.andWitness(AuditKeys.witness(home)) : verifier;
    }

    /** What the witness remembers of a log; nothing where it never saw it. */
    private List<byte[]> remembered(NoteKey key, boolean withWitness) {
        if (!withWitness) {
            return List.of();
        }
        try {
            var address = URI.create(ports.url(PortPlan.WITNESS) + "/" + key.name());
            return new HttpLog(address).checkpoint().stream().toList();
        } catch (LogUnreachable e) {
            throw new StackException(Speech.of("audit.no-witness", e.getMessage(), WITHOUT_WITNESS), e);
        }
    }

    private boolean log(String context, NoteKey key, boolean withWitness) {
        var served = new ServedAuditLog(ports.url(ServiceDefinition.GATEWAY) + AuditKeys.path(context));
        // Before the checkpoint: afterwards it may have seen a later one.
        var remembered = remembered(key, withWitness);
        return say(
                context,
                "audit.log-holds",
                withWitness,
                served.checkpoint()
                        .map(checkpoint ->
                                verifier(key, withWitness).verifyTiles(checkpoint, served::tile, remembered)));
    }

    private boolean range(String context, NoteKey key, int from, int to, AuditTables tables) throws SQLException {
        return say(
                context,
                "audit.range-holds",
                false,
                tables.checkpoint()
                        .map(checkpoint -> LogVerifier.trusting(key)
                                .verifyRange(checkpoint, from, to, tables.entries(from, to), tables::tile)));
    }

    /** The log, what else its tables say of the same, and that each event has its entry. */
    private boolean db(String context, NoteKey key, AuditTables tables, boolean withWitness, List<byte[]> remembered)
            throws SQLException {
        var countersigned = new ArrayList<>(remembered);
        if (withWitness) {
            countersigned.addAll(tables.countersigned());
        }
        var holds = say(
                context,
                "audit.db-holds",
                withWitness,
                tables.checkpoint()
                        .map(checkpoint -> verifier(key, withWitness)
                                .andEarlier(tables.checkpoints())
                                .verify(checkpoint, tables.entries(0, Long.MAX_VALUE), tables::tile, countersigned)));
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

    private boolean say(String context, String held, boolean withWitness, Optional<LogVerdict> looked) {
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
                        .orElseGet(() -> Speech.of(held, verdict.size())
                                + (withWitness ? Speech.of("audit.witnessed", verdict.witnessed()) : "")));
        return verdict.holds();
    }
}
