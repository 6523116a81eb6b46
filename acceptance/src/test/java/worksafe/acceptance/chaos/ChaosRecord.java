package worksafe.acceptance.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What clients asked for and were told; many write at once. */
final class ChaosRecord {

    private final List<ChaosCall> calls = new ArrayList<>();

    synchronized void add(ChaosCall call) {
        calls.add(call);
    }

    synchronized List<ChaosCall> calls() {
        return List.copyOf(calls);
    }

    synchronized int size() {
        return calls.size();
    }

    /** When a context first did what it was asked for after an instant; empty as long as it has not. */
    synchronized Optional<Instant> firstDone(String context, Instant since) {
        var found = Optional.<Instant>empty();
        for (int i = calls.size() - 1; i >= 0; i--) {
            var call = calls.get(i);
            if (call.ended().isBefore(since)) {
                // Those before ended earlier, but for what threads overtake; an hour of calls need not be looked
                // through.
                if (call.ended().isBefore(since.minusSeconds(5))) {
                    break;
                }
            } else if (call.context().equals(context)
                    && call.outcome() == CallOutcome.OK
                    && !call.lastBegun().isBefore(since)
                    && found.filter(call.ended()::isAfter).isEmpty()) {
                found = Optional.of(call.ended());
            }
        }
        return found;
    }

    synchronized Map<CallOutcome, Integer> outcomes() {
        var outcomes = new EnumMap<CallOutcome, Integer>(CallOutcome.class);
        for (var outcome : CallOutcome.values()) {
            outcomes.put(outcome, 0);
        }
        calls.forEach(call -> outcomes.merge(call.outcome(), 1, Integer::sum));
        return outcomes;
    }

    /** By kind of call and outcome, for people. */
    synchronized Map<String, Integer> kinds() {
        var kinds = new TreeMap<String, Integer>();
        calls.forEach(call -> kinds.merge(call.kind() + " " + call.outcome(), 1, Integer::sum));
        return kinds;
    }

    /** Calls that got their answer only when they asked again. */
    synchronized long retried() {
        return calls.stream().filter(call -> call.attempts() > 1).count();
    }
}
