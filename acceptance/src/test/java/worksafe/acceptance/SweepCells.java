package worksafe.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import worksafe.acceptance.authorisation.PolicyOracle;
import worksafe.acceptance.authorisation.Reach.Shown;
import worksafe.acceptance.authorisation.Relation;

/** What was asked, what was expected by the reading, and where the answer was another one. */
final class SweepCells {

    /** Roles that are shown whatever their place permits, where the object has no say. */
    private static final Set<String> SEE_ALL = Set.of("supervisor", "inspector", "approver", "auditor");
    /** Of these an operation refuses some of the roles that the table permits, by what is asked for. */
    private static final Set<String> NARROWED = Set.of("figure", "panel", "application", "task");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PolicyOracle oracle;
    private final Map<String, LongAdder> tried = new ConcurrentSkipListMap<>();
    /** What was answered and proves nothing, counted apart. */
    private final Map<String, LongAdder> apart = new ConcurrentSkipListMap<>();

    private final Set<String> differences = new ConcurrentSkipListSet<>();
    private final Set<String> without = new ConcurrentSkipListSet<>();
    private final Set<String> unproven = new ConcurrentSkipListSet<>();

    SweepCells(PolicyOracle oracle) {
        this.oracle = oracle;
    }

    /** Asks again while the gateway says that the caller has enough. */
    static Http.Answer patiently(Supplier<Http.Answer> call) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(call::get, answer -> answer.status() != 429 && answer.status() != 503);
    }

    boolean permits(SweepOperation operation, String role) {
        return oracle.permits(operation.context(), operation.action(), role)
                && (operation.kindRoles().isEmpty() || operation.kindRoles().contains(role));
    }

    /** Whether whatever lies elsewhere is hidden, so that lists and events can be held to the place. */
    boolean isBound(SweepOperation operation) {
        return reach(operation, Relation.ANCESTOR) == Shown.HIDDEN;
    }

    /** Whether the place alone decides, so that lists can be held to be complete. */
    boolean isByPlaceAlone(SweepOperation operation, String role) {
        return SEE_ALL.contains(role)
                && reach(operation, Relation.OWN) == Shown.SHOWN
                && reach(operation, Relation.NONE) == Shown.HIDDEN;
    }

    private Shown reach(SweepOperation operation, Relation relation) {
        return oracle.of(operation.context(), operation.action())
                .map(line -> line.reach().of(relation))
                .orElse(Shown.HIDDEN);
    }

    /** What a role is shown of an object in that relation, if it may at all. */
    Shown shown(SweepOperation operation, String role, Relation relation) {
        var shown = reach(operation, relation);
        if (role.equals("enterprise")) {
            // Its own enterprise is that of its place, and no other.
            var isElsewhere = relation != Relation.OWN && reach(operation, Relation.NONE) == Shown.HIDDEN;
            return isElsewhere && shown != Shown.HIDDEN && isBound(operation) ? Shown.HIDDEN : atMostByRow(shown);
        }
        var isWhatIsShown = operation.isReading() && operation.isTheThing();
        return SEE_ALL.contains(role) && isWhatIsShown ? shown : atMostByRow(shown);
    }

    private static Shown atMostByRow(Shown shown) {
        return shown == Shown.SHOWN ? Shown.BY_ROW : shown;
    }

    /** A cell about one object. */
    void object(SweepOperation operation, String role, String relation, Shown shown, Http.Answer answer) {
        if (!permits(operation, role)) {
            forbidden(operation, role, relation, answer);
            return;
        }
        switch (shown) {
            case HIDDEN -> check("hidden", operation, role, relation, answer, answer.status() == 404);
            case SHOWN -> check("shown", operation, role, relation, answer, answer.status() == 200);
            case BY_ROW -> admitted(operation, role, relation, answer);
        }
    }

    /** Whether a change was refused for what the request alone shows, perhaps before its object was looked for. */
    static boolean isOfForm(Http.Answer answer) {
        return answer.status() == 400 || answer.status() == 415;
    }

    /**
     * A cell about an object that is hidden, whose change was refused for its form. That says something only where who acts in the
     * object's own place is answered otherwise.
     */
    void refusedForItsForm(
            SweepOperation operation, String role, String relation, Http.Answer answer, Http.Answer ofOwnPlace) {
        apart("refused for its form");
        if (answer.status() == ofOwnPlace.status() && code(answer).equals(code(ofOwnPlace))) {
            unproven.add("%s as %s, %s: %d %s, as in its own place: %s"
                    .formatted(
                            operation,
                            role,
                            relation,
                            answer.status(),
                            code(answer),
                            answer.json().path("violations")));
        }
    }

    /** A cell in which the role decides alone. */
    void role(SweepOperation operation, String role, Http.Answer answer) {
        if (permits(operation, role)) {
            admitted(operation, role, "any", answer);
        } else {
            forbidden(operation, role, "any", answer);
        }
    }

    private void forbidden(SweepOperation operation, String role, String relation, Http.Answer answer) {
        check("forbidden", operation, role, relation, answer, isForbidden(answer));
    }

    private void admitted(SweepOperation operation, String role, String relation, Http.Answer answer) {
        var isNarrowed = NARROWED.contains(operation.action().split("[:-]", 2)[0]);
        check(
                "admitted",
                operation,
                role,
                relation,
                answer,
                answer.status() != 401 && answer.status() < 500 && (isNarrowed || !isForbidden(answer)));
    }

    private static boolean isForbidden(Http.Answer answer) {
        return answer.status() == 403 && code(answer).equals("forbidden");
    }

    private static String code(Http.Answer answer) {
        return answer.json().path("code").asText();
    }

    /** Without a token nobody is told anything but what everybody reads. */
    void anonymous(SweepOperation operation, Http.Answer answer) {
        check("anonymous", operation, "nobody", "any", answer, (answer.status() == 401) != operation.isPublic());
    }

    /** Nothing may come of it. */
    void refused(SweepOperation operation, String role, String relation, Http.Answer answer) {
        check("refused", operation, role, relation, answer, answer.status() >= 400 && answer.status() < 500);
    }

    private void check(
            String expected,
            SweepOperation operation,
            String role,
            String relation,
            Http.Answer answer,
            boolean isAsExpected) {
        holds(
                expected,
                isAsExpected,
                "%s as %s, %s: expected %s, was %d %s"
                        .formatted(
                                operation,
                                role,
                                relation,
                                expected,
                                answer.status(),
                                answer.status() < 400 ? "" : code(answer)));
    }

    /** A cell of any other kind. */
    void holds(String kind, boolean isAsExpected, String difference) {
        tried.computeIfAbsent(kind, _ -> new LongAdder()).increment();
        if (!isAsExpected) {
            differences.add(difference);
        }
    }

    /** Counts what is no cell, since nothing can be told by it. */
    void apart(String what) {
        apart.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /** Notes that an operation was asked for what is not there, for want of an object. */
    void withoutObject(SweepOperation operation) {
        without.add(operation.toString());
    }

    Set<String> differences() {
        return new TreeSet<>(differences);
    }

    Set<String> withoutObjects() {
        return new TreeSet<>(without);
    }

    /** Changes of hidden objects that are refused for their form from everywhere, so that nothing shows whether they are hidden. */
    Set<String> unproven() {
        return new TreeSet<>(unproven);
    }

    long tried(String kind) {
        var cells = tried.get(kind);
        return cells == null ? 0 : cells.sum();
    }

    long tried() {
        return tried.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How many cells of which kind. */
    Map<String, LongAdder> kinds() {
        return new TreeMap<>(tried);
    }

    /** How much of what was counted apart. */
    Map<String, LongAdder> countedApart() {
        return new TreeMap<>(apart);
    }
}
