package worksafe.platform.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.Scope;

/**
 * Runs the jobs of this process, one at a time. Whoever holds a job renews a lease; a job whose holder was killed is
 * taken up by the next process when the lease ends, and goes on at its last checkpoint. A job whose turn is over stands behind
 * those that wait.
 */
@ApplicationScoped
class JobRunner {

    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Scope KEEPER = Scope.system(Scope.SystemTask.JOB_KEEPER);

    private final Jobs jobs;
    private final Scopes scopes;
    private final Instance<JobKind> kinds;
    private final UUID holder;
    private final InstantSource clock;
    private final Duration interval;
    private final Duration turn;
    private final MeterRegistry meters;
    private final Semaphore wake = new Semaphore(0);
    private final ScheduledExecutorService leases = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-lease").daemon().factory());
    private final Thread worker =
            Thread.ofPlatform().name("job-runner").daemon().unstarted(this::work);
    private volatile boolean stopping;

    JobRunner(
            Jobs jobs,
            Scopes scopes,
            @Any Instance<JobKind> kinds,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.jobs.interval") Duration interval,
            @ConfigProperty(name = "worksafe.jobs.turn") Duration turn,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.scopes = scopes;
        this.kinds = kinds;
        this.holder = Uuid7.next(clock);
        this.clock = clock;
        this.interval = interval;
        this.turn = turn;
        this.meters = meters;
    }

    void start(@Observes @Priority(5_000) StartupEvent event) {
        if (!MigrationStep.isThis() && kinds.stream().findAny().isPresent()) {
            worker.start();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (worker.getState() != Thread.State.NEW) {
            worker.interrupt();
            worker.join(Duration.ofSeconds(15));
        }
        leases.shutdownNow();
    }

    /** A job was submitted and committed. */
    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted event) {
        wake.release();
    }

    private void work() {
        while (!stopping) {
            try {
                var claimed = scopes.call(KEEPER, () -> jobs.claim(holder));
                if (claimed.isPresent()) {
                    run(claimed.get());
                } else {
                    var unused = wake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf(e, "jobs cannot be claimed for now");
                pause();
            }
        }
    }

    private void pause() {
        try {
            var unused = wake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Jobs.Claimed job) throws InterruptedException {
        LOG.infof("job %s (%s) begins, attempt %d", job.id(), job.kind(), job.attempt());
        var renewal = leases.scheduleAtFixedRate(
                () -> renew(job), LEASE.toSeconds() / 3, LEASE.toSeconds() / 3, TimeUnit.SECONDS);
        var turnEnds = clock.instant().plus(turn);
        try {
            var kind = kinds.stream()
                    .filter(k -> k.kind().equals(job.kind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no such kind of job: " + job.kind()));
            var unused = scopes.call(job.scope(), () -> {
                kind.run(new JobRun(
                        jobs, job, holder, () -> !clock.instant().isBefore(turnEnds) && isAnyOtherWaiting(job)));
                return job;
            });
            finish(job, JobState.SUCCEEDED, null);
        } catch (JobRun.JobStopped stopped) {
            if (stopped.cancelled()) {
                finish(job, JobState.CANCELLED, null);
            } else {
                LOG.warnf("job %s is held by another process now", job.id());
            }
        } catch (JobRun.SetAside later) {
            var unused = scopes.<Boolean, RuntimeException>call(
                    KEEPER, () -> jobs.setAside(job.id(), holder, later.pause()));
        } catch (InterruptedException stop) {
            Thread.interrupted();
            var unused = scopes.<Boolean, RuntimeException>call(KEEPER, () -> jobs.release(job.id(), holder));
            throw stop;
        } catch (RuntimeException failure) {
            failed(job, failure);
        } finally {
            renewal.cancel(false);
        }
    }

    private void failed(Jobs.Claimed job, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                finish(job, JobState.FAILED, refusal.type().slug());
                return;
            }
        }
        if (stopping || PersistenceFailures.isUnavailable(failure) || job.attempt() < MOST_ATTEMPTS) {
            // The lease runs out and the job is taken up again, here or elsewhere.
            LOG.warnf(failure, "job %s will be taken up again", job.id());
            return;
        }
        LOG.errorf(failure, "job %s failed", job.id());
        finish(job, JobState.FAILED, "internal-error");
    }

    private void finish(Jobs.Claimed job, JobState state, @org.jspecify.annotations.Nullable String failure) {
        var done = scopes.<Boolean, RuntimeException>call(KEEPER, () -> jobs.finish(job.id(), holder, state, failure));
        LOG.infof("job %s (%s) %s", job.id(), job.kind(), done ? state : "was taken away");
        if (done) {
            meters.counter("worksafe_jobs_finished", "kind", job.kind(), "state", state.name())
                    .increment();
        }
    }

    private boolean isAnyOtherWaiting(Jobs.Claimed job) {
        return scopes.<Boolean, RuntimeException>call(KEEPER, () -> jobs.isAnyOtherWaiting(job.id()));
    }

    private void renew(Jobs.Claimed job) {
        try {
            var unused = scopes.<Boolean, RuntimeException>call(KEEPER, () -> jobs.renew(job.id(), holder));
        } catch (RuntimeException e) {
            LOG.warnf("the lease of job %s could not be renewed: %s", job.id(), e.toString());
        }
    }

    /** Fired by {@link Jobs#submit} inside the transaction. */
    record JobSubmitted(UUID id) {}
}
