package worksafe.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * What would come by itself after a while, done at once. In tests no schedule runs, so that a test decides when its sweep
 * comes and how often.
 */
public final class PassingTime {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private PassingTime() {}

    /** Looks for clocks that ran out, as the service does from time to time. */
    public static void sweepClocks() {
        run("clock-sweep");
    }

    /**
     * Runs a scheduled method once, in this thread.
     *
     * @param identity of its {@code @Scheduled}
     */
    public static void run(String identity) {
        var scheduler = Arc.container().instance(SchedulerContext.class).get();
        var scheduled = scheduler.getScheduledMethods().stream()
                .filter(method -> method.getSchedules().stream()
                        .anyMatch(schedule -> schedule.identity().equals(identity)))
                .map(ScheduledMethod::getInvokerClassName)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is scheduled as " + identity));
        try {
            scheduler
                    .createInvoker(scheduled)
                    .invoke(null)
                    .toCompletableFuture()
                    .join();
        } catch (Exception e) {
            throw new AssertionError(identity + " failed", e);
        }
    }

    /**
     * Ends the lease of a job whose first attempt broke off, as if its holder had been gone for long enough, and waits
     * until the job is taken up again.
     *
     * @param job its id
     */
    public static void endLease(Object job) {
        Awaitility.await().atMost(LONGEST).until(() -> {
            TestDatabase.execute(
                    "update job set lease_until = now() - interval '1 second'"
                            + " where id = ?::uuid and attempts = 1 and state = 'RUNNING' and lease_holder is not null",
                    job.toString());
            // Whoever took it up may have set it aside already, which is no attempt.
            return !TestDatabase.column(
                            "select 1 from job where id = ?::uuid"
                                    + " and (attempts > 1 or state = 'RUNNING' and lease_holder is null)",
                            job.toString())
                    .isEmpty();
        });
    }

    /**
     * Ends the pause of a job that was set aside, if it is.
     *
     * @param job its id
     */
    public static void endPause(Object job) {
        TestDatabase.execute(
                "update job set lease_until = now() - interval '1 second'"
                        + " where id = ?::uuid and state = 'RUNNING' and lease_holder is null and lease_until > now()",
                job.toString());
    }
}
