package worksafe.acceptance.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Compares what clients were told with what the suite holds, and what the suite holds with itself. Pure. */
final class ChaosCheckers {

    /** Of what a client was told that it was done, nothing is there. */
    static final String LOST = "lost";
    /** Something is there that no client asked for, or of which a client was told that it was not done. */
    static final String PHANTOM = "phantom";
    /** One call had two effects. */
    static final String DOUBLED = "doubled";
    /** Versions of a row and revisions of its events differ, or have a gap. */
    static final String CHAIN = "chain";
    /** An event without its entry in the audit trail, or an entry without its event. */
    static final String AUDIT = "audit";
    /** An event that no topic holds, or a message that nobody announced. */
    static final String TOPIC = "topic";
    /** An event that a follower did not take, or took without its being announced. */
    static final String INBOX = "inbox";
    /** A copy of another context's rows is not what follows from its events. */
    static final String COPY = "copy";
    /** Something that waits for somebody without a task, or a task for nothing. */
    static final String TASK = "task";
    /** Kept figures are not what counting gives. */
    static final String FIGURE = "figure";
    /** A row without its file, or with another one. */
    static final String FILE = "file";
    /** What must have been sent or taken still lies there. */
    static final String LEFT = "left";
    /** The audit log does not verify. */
    static final String LOG = "log";
    /** Something did not work again in time. */
    static final String RECOVERY = "recovery";

    private ChaosCheckers() {}

    /**
     * All that is wrong.
     *
     * @param run what markers of this run begin with: an effect that bears it and that nobody asked for is a phantom
     */
    static List<ChaosFinding> findings(List<ChaosCall> calls, String run, ChaosState state) {
        var findings = new ArrayList<ChaosFinding>();
        effects(calls, run, state.effects(), findings);
        state.chains().forEach(chain -> chain(chain, findings));
        state.pairs().forEach(pair -> pair(pair, findings));
        state.none().stream()
                .filter(none -> none.count() != 0)
                .map(none -> new ChaosFinding(none.checker(), none.what(), "is there " + none.count() + " times"))
                .forEach(findings::add);
        // In one order, so that two lists can be compared.
        return findings.stream()
                .sorted(Comparator.comparing(ChaosFinding::checker).thenComparing(ChaosFinding::subject))
                .toList();
    }

    private static void effects(
            List<ChaosCall> calls, String run, Map<String, Integer> effects, List<ChaosFinding> findings) {
        var asked = new HashSet<String>();
        for (var call : calls) {
            if (!asked.add(call.marker())) {
                throw new IllegalArgumentException("two calls have the marker " + call.marker());
            }
            int found = effects.getOrDefault(call.marker(), 0);
            var said = "of a %s that ended %s (%s) after %d attempts"
                    .formatted(call.kind(), call.outcome(), call.said(), call.attempts());
            if (call.outcome() == CallOutcome.OK && found == 0) {
                findings.add(new ChaosFinding(LOST, call.marker(), said));
            }
            if (call.outcome() == CallOutcome.FAIL && found > 0) {
                findings.add(new ChaosFinding(PHANTOM, call.marker(), said));
            }
            if (found > 1) {
                findings.add(new ChaosFinding(DOUBLED, call.marker(), said + ": " + found));
            }
        }
        effects.keySet().stream()
                .filter(marker -> marker.startsWith(run) && !asked.contains(marker))
                .map(marker -> new ChaosFinding(PHANTOM, marker, "that nobody asked for"))
                .forEach(findings::add);
    }

    /** Each version from the first was announced, and none besides. */
    private static void chain(ChaosState.Chain chain, List<ChaosFinding> findings) {
        var owed = LongStream.rangeClosed(1, chain.version()).boxed().toList();
        if (!chain.announced().equals(owed)) {
            findings.add(new ChaosFinding(
                    CHAIN,
                    chain.kind() + " " + chain.id(),
                    "has version " + chain.version() + " and announced " + chain.announced()));
        }
    }

    private static void pair(ChaosState.Pair pair, List<ChaosFinding> findings) {
        missing(pair.checker(), pair.left(), pair.lefts(), pair.right(), pair.rights(), findings);
        if (pair.both()) {
            missing(pair.checker(), pair.right(), pair.rights(), pair.left(), pair.lefts(), findings);
        }
    }

    private static void missing(
            String checker,
            String what,
            Set<String> those,
            String where,
            Set<String> there,
            List<ChaosFinding> findings) {
        those.stream()
                .filter(one -> !there.contains(one))
                .sorted()
                .map(one -> new ChaosFinding(checker, what + " " + one, "is not among " + where))
                .forEach(findings::add);
    }
}
