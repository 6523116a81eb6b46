package worksafe.stack;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import worksafe.tlog.LogVerdict;
import worksafe.tlog.LogVerifier;
import worksafe.tlog.NoteKey;
import worksafe.tlog.witness.HttpLog;
import worksafe.tlog.witness.LogUnreachable;

/** Verifies the audit logs of this stack's contexts, and names the first broken place of each; or a file by its proof. */
final class AuditCommand {

    private static final String WITHOUT_WITNESS = "--without-witness";

    private static final Set<String> KINDS = Set.of("log", "db", "range");

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

    /**
     * 0 when all that was looked at holds, 1 when something is broken, 2 when something could not be looked at and nothing that
     * could is broken.
     */
    int run(List<String> words) {
        try {
            if (words.size() > 1
                    && words.getFirst().equals("verify")
                    && words.get(1).equals("document")) {
                return new DocumentCommand(home, ports, out).run(words.subList(2, words.size()));
            }
            var arguments = new Arguments(words, Set.of(WITHOUT_WITNESS), Set.of("--from", "--to"));
            var operands = arguments.operands();
            if (operands.size() < 2
                    || operands.size() > 3
                    || !operands.getFirst().equals("verify")
                    || !KINDS.contains(operands.get(1))) {
                throw new StackException(Speech.of("audit.usage"));
            }
            var range = Range.of(operands.get(1), arguments);
            var withWitness = !arguments.has(WITHOUT_WITNESS);
            if (!Files.exists(home.secrets())) {
                throw new StackException(Speech.of("audit.never-up"));
            }
            var codes = contexts(operands).stream()
                    .map(context -> look(operands.get(1), context, range, withWitness))
                    .toList();
            return codes.contains(BROKEN) ? BROKEN : Collections.max(codes);
        } catch (StackException e) {
            err.println("worksafe: " + e.getMessage());
            return USAGE;
        }
    }

    private int look(String what, String context, Range range, boolean withWitness) {
        try {
            return verify(what, context, range, withWitness) ? 0 : BROKEN;
        } catch (StackException e) {
            err.println("worksafe: " + context + ": " + e.getMessage());
            return USAGE;
        }
    }

    /** Which entries are looked at: those from a number and before another one. */
    private record Range(int from, int before) {

        private static Range of(String what, Arguments arguments) {
            var from = arguments.number("--from");
            var to = arguments.number("--to");
            if ((from.isPresent() || to.isPresent()) != what.equals("range")) {
                throw new StackException(Speech.of("audit.bounds"));
            }
            var range = new Range(from.orElse(0), to.orElse(Integer.MAX_VALUE));
            if (range.from < 0 || range.before <= range.from) {
                throw new StackException(Speech.of("audit.no-range", range.from, range.before));
            }
            return range;
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

    private boolean verify(String what, String context, Range range, boolean withWitness) {
        var secrets = Secrets.kept(home.secrets());
        var key = AuditKeys.log(secrets, context);
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
                    try (var tables = tables(context, secrets)) {
                        yield range(context, key, range, tables);
                    }
                }
                default -> throw new StackException(Speech.of("audit.usage"));
            };
        } catch (SQLException e) {
            throw new StackException(Speech.of("audit.no-database", e.getMessage()), e);
        }
    }

    private AuditTables tables(String context, Secrets secrets) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(PortPlan.POSTGRES), context)
                + (ports.tls() ? StackTls.kept(home, secrets).database(StackTls.OPERATOR) : "");
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
        var checkpoint = served.checkpoint();
        var verifier = verifier(key, withWitness);
        return checkpoint.isEmpty()
                ? sayNothingSigned(context, served.hasTiles(), verifier.verifyNothingShown(remembered))
                : say(
                        context,
                        "audit.log-holds",
                        withWitness,
                        verifier.verifyTiles(checkpoint.get(), served::tile, remembered));
    }

    private boolean range(String context, NoteKey key, Range range, AuditTables tables) throws SQLException {
        var checkpoint = tables.checkpoint();
        var verifier = LogVerifier.trusting(key);
        if (checkpoint.isEmpty()) {
            return sayNothingSigned(context, tables.isNumbered(), verifier.verifyNothingShown(List.of()));
        }
        var verdict = verifier.verifyRange(
                checkpoint.get(),
                range.from(),
                range.before(),
                tables.entries(range.from(), range.before()),
                tables::tile);
        if (verdict.holds() && verdict.size() == 0) {
            throw new StackException(Speech.of("audit.beyond", range.from()));
        }
        return say(context, "audit.range-holds", false, verdict);
    }

    /** The log, what else its tables say of the same, and that each event has its entry. */
    private boolean db(String context, NoteKey key, AuditTables tables, boolean withWitness, List<byte[]> remembered)
            throws SQLException {
        var countersigned = new ArrayList<>(remembered);
        if (withWitness) {
            countersigned.addAll(tables.countersigned());
        }
        var checkpoint = tables.checkpoint();
        var verifier = verifier(key, withWitness);
        var holds = checkpoint.isEmpty()
                ? sayNothingSigned(context, tables.isNumbered(), verifier.verifyNothingShown(countersigned))
                : say(
                        context,
                        "audit.db-holds",
                        withWitness,
                        verifier.andEarlier(tables.checkpoints())
                                .verify(
                                        checkpoint.get(),
                                        tables.entries(0, Long.MAX_VALUE),
                                        tables::tile,
                                        countersigned));
        var broken = new ArrayList<String>();
        tables.checkpointsUnlikeNotes().ifPresent(found -> broken.add(told("audit.checkpoint-columns", found)));
        tables.columnsUnlikeLeaf().ifPresent(found -> broken.add(told("audit.columns", found)));
        tables.eventsWithoutEntry().ifPresent(found -> broken.add(told("audit.event-without-entry", found)));
        tables.entriesWithoutEvent().ifPresent(found -> broken.add(told("audit.entry-without-event", found)));
        tables.entriesLeftOut().ifPresent(found -> broken.add(told("audit.left-out", found)));
        var waiting = tables.waiting();
        if (waiting.isStuck()) {
            broken.add(Speech.of("audit.stuck", waiting.count()));
        }
        broken.forEach(line -> print(context, line));
        tables.maskedEvents().ifPresent(found -> print(context, Speech.of("audit.masked", found.count())));
        if (waiting.count() > 0 && !waiting.isStuck()) {
            print(context, Speech.of("audit.waiting", waiting.count()));
        }
        return holds && broken.isEmpty();
    }

    private static String told(String sentence, AuditTables.Unlike found) {
        return Speech.of(sentence, found.first(), found.count());
    }

    private void print(String context, String line) {
        out.printf("%-11s %s%n", context, line);
    }

    /** Of a context that never wrote nothing is numbered, and no witness saw it; else somebody took the checkpoints away. */
    private boolean sayNothingSigned(String context, boolean isNumbered, LogVerdict seen) {
        if (isNumbered) {
            print(context, Speech.of("audit.checkpoint-gone"));
        }
        if (!seen.holds()) {
            return say(context, "audit.no-checkpoint", false, seen);
        }
        if (!isNumbered) {
            print(context, Speech.of("audit.no-checkpoint"));
        }
        return !isNumbered;
    }

    private boolean say(String context, String held, boolean withWitness, LogVerdict verdict) {
        print(
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
