package worksafe.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import worksafe.stack.Pause;

/**
 * Processor time, in microseconds, since the machine was started, or between two looks.
 *
 * @param service of the registry
 * @param postgres of PostgreSQL with all its sessions
 * @param load of the bench itself and of the programs that it ran
 * @param rest of the other parts of the stack
 * @param busy of everything on the machine
 * @param steal what the machine's host gave to others
 * @param all what there was, of all processors
 */
record Spent(long service, long postgres, long load, long rest, long busy, long steal, long all) {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 30;
    private static final List<String> REST =
            List.of("hazards", "inspections", "training", "gateway", "kafka", "supervisor");

    static Spent now(Stand stand) {
        var processor = Machine.Processor.now();
        return new Spent(
                Machine.microseconds(stand.pid(Register.REGISTRY), false),
                Machine.microsecondsOfFamily(stand.postmaster()),
                Machine.microsecondsOfFamily(ProcessHandle.current().pid()),
                REST.stream()
                        .filter(stand::runs)
                        .mapToLong(part -> Machine.microseconds(stand.pid(part), false))
                        .sum(),
                Machine.inMicroseconds(processor.busy()),
                Machine.inMicroseconds(processor.steal()),
                Machine.inMicroseconds(processor.all()));
    }

    /** Waits until the stack has done what was begun, as far as its processor time shows; not longer than a while. */
    static void settle(Stand stand) {
        var before = now(stand);
        for (var look = 0; look < MOST_LOOKS; look++) {
            Pause.of(LOOK);
            var now = now(stand);
            var spent = now.since(before);
            if (spent.service + spent.postgres + spent.rest < Machine.QUIET * spent.all) {
                return;
            }
            before = now;
        }
    }

    Spent since(Spent before) {
        return new Spent(
                service - before.service,
                postgres - before.postgres,
                load - before.load,
                rest - before.rest,
                busy - before.busy,
                steal - before.steal,
                all - before.all);
    }

    Spent plus(Spent other) {
        return new Spent(
                service + other.service,
                postgres + other.postgres,
                load + other.load,
                rest + other.rest,
                busy + other.busy,
                steal + other.steal,
                all + other.all);
    }

    /** What can be said where processes came and went: nothing of others. */
    Spent ofMachine() {
        return new Spent(busy, 0, 0, 0, busy, steal, all);
    }

    /** The share of the processors that programs used which are none of the stack's or ours. */
    double others() {
        return all == 0 ? 0 : Math.max(0, (double) (busy - service - postgres - load - rest) / all);
    }

    /** The share that the machine's host gave to others. */
    double stolen() {
        return all == 0 ? 0 : (double) steal / all;
    }

    /** Microseconds of each for one of so many. */
    Map<String, Object> each(double count) {
        var values = new LinkedHashMap<String, Object>();
        values.put("service", Pairs.rounded(service / count));
        values.put("postgres", Pairs.rounded(postgres / count));
        values.put("load", Pairs.rounded(load / count));
        values.put("rest", Pairs.rounded(rest / count));
        return values;
    }

    /** Of one of so many, for people. */
    String told(double count) {
        return "%.0f µs the service, %.0f PostgreSQL".formatted(service / count, postgres / count);
    }
}
