package worksafe.acceptance.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import worksafe.stack.Pause;

/** Does the faults of a schedule one after another while clients work, and waits after each until all works again. */
final class ChaosRun {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ChaosStage stage;
    private final ChaosRecord record;
    private final ChaosTables tables;
    private final List<FaultRecovery> done = new ArrayList<>();
    private final List<ChaosFinding> findings = new ArrayList<>();

    ChaosRun(ChaosStage stage, ChaosRecord record, ChaosTables tables) {
        this.stage = stage;
        this.record = record;
        this.tables = tables;
    }

    List<FaultRecovery> done() {
        return List.copyOf(done);
    }

    /** What did not recover in time. */
    List<ChaosFinding> findings() {
        return List.copyOf(findings);
    }

    void all(List<ChaosFault> schedule) {
        for (var round : ChaosSchedule.rounds(schedule)) {
            awaitCalls(round.getFirst().calls());
            round(round);
        }
    }

    /** A round begins where so many calls have ended since the last. */
    private void awaitCalls(int calls) {
        var before = record.size();
        try {
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> record.size() >= before + calls);
        } catch (ConditionTimeoutException notInTime) {
            findings.add(new ChaosFinding(
                    ChaosCheckers.RECOVERY, "after " + done.size() + " faults", "clients get no answers any more"));
        }
    }

    /** A fault that has begun. */
    private record Begun(ChaosFault fault, Instant at, boolean struck) {}

    private void round(List<ChaosFault> round) {
        var begun = round.stream()
                .map(fault -> {
                    var at = Instant.now();
                    return new Begun(fault, at, stage.begin(fault));
                })
                .toList();
        var ended = new ArrayList<Instant>();
        for (var one : begun) {
            var left = Duration.between(Instant.now(), one.at().plus(one.fault().lasting()));
            if (left.isPositive()) {
                Pause.of(left);
            }
            stage.end(one.fault());
            ended.add(Instant.now());
        }
        for (int i = 0; i < begun.size(); i++) {
            var one = begun.get(i);
            var recovered = recovered(one.fault(), ended.get(i));
            done.add(new FaultRecovery(one.fault(), one.at(), one.struck(), ended.get(i), recovered));
            if (recovered.isEmpty()) {
                findings.add(new ChaosFinding(
                        ChaosCheckers.RECOVERY,
                        one.fault().toString(),
                        "did not recover within " + PATIENCE.toSeconds() + " s"));
            }
        }
    }

    /**
     * How long after an instant each context that it concerns did something that was asked after it; of the broker, how long
     * until nothing waits any more that had been written by then.
     */
    private Optional<Duration> recovered(ChaosFault fault, Instant since) {
        var contexts = ChaosSchedule.contexts(fault.target());
        try {
            if (contexts.isEmpty()) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(200))
                        .ignoreExceptions()
                        .until(() -> ChaosSchedule.SERVICES.stream()
                                .allMatch(context -> tables.unsentBefore(context, since) == 0));
                return Optional.of(Duration.between(since, Instant.now()));
            }
            if (fault.target().equals(ChaosSchedule.SECOND_REGISTRY)) {
                await().atMost(PATIENCE).pollInterval(LOOK).until(() -> stage.isReady(ChaosSchedule.SECOND_REGISTRY));
            }
            await().atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .until(() -> contexts.stream()
                            .allMatch(
                                    context -> record.firstDone(context, since).isPresent()));
            return contexts.stream()
                    .map(context -> record.firstDone(context, since).orElseThrow())
                    .max(Instant::compareTo)
                    .map(last -> Duration.between(since, last));
        } catch (ConditionTimeoutException notInTime) {
            return Optional.empty();
        }
    }

    /**
     * What is wrong once all is quiet: it is read again until nothing is, or until it has stayed the same for a while.
     *
     * @param patience how long it may take
     * @param settled how often in a row the same findings end the wait
     */
    static List<ChaosFinding> settled(
            ChaosTables tables, ChaosRecord record, String run, Duration patience, int settled) {
        var end = Instant.now().plus(patience);
        List<ChaosFinding> last = List.of();
        for (int same = 0; ; ) {
            var now = ChaosCheckers.findings(record.calls(), run, tables.state());
            same = now.equals(last) ? same + 1 : 0;
            last = now;
            if (now.isEmpty() || same >= settled || Instant.now().isAfter(end)) {
                return now;
            }
            Pause.of(Duration.ofSeconds(2));
        }
    }
}
