package worksafe.acceptance.chaos;

import java.time.Duration;

/**
 * One fault of a schedule.
 *
 * @param number its place in the schedule, from 1
 * @param kind what is done
 * @param target the part or the way to which it is done
 * @param calls so many calls of clients end before it begins
 * @param lasting how long it lasts; a kill is over at once
 * @param strength of {@link FaultKind#SLOW} milliseconds, of {@link FaultKind#SLICED} bytes, of {@link FaultKind#CLOCK} minutes;
 *     of others 0
 * @param withNext whether the next fault begins at the same moment
 */
record ChaosFault(
        int number, FaultKind kind, String target, int calls, Duration lasting, int strength, boolean withNext) {

    /** By which its recovery is counted together with that of others. */
    String group() {
        return kind + " " + target;
    }

    @Override
    public String toString() {
        return "%d %s %s %d ms %d".formatted(number, kind, target, lasting.toMillis(), strength);
    }
}
