package worksafe.platform.service;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Scope;

/** One attempt at a job, as its kind sees it. */
public final class JobRun {

    private final Jobs jobs;
    private final Jobs.Claimed claimed;
    private final UUID holder;
    private final BooleanSupplier isAwaited;

    /** @param isAwaited whether the job has worked for long enough while others wait */
    JobRun(Jobs jobs, Jobs.Claimed claimed, UUID holder, BooleanSupplier isAwaited) {
        this.jobs = jobs;
        this.claimed = claimed;
        this.holder = holder;
        this.isAwaited = isAwaited;
    }

    public UUID id() {
        return claimed.id();
    }

    /** The submitter's scope, under which the job runs. */
    public Scope scope() {
        return claimed.scope();
    }

    /** As given at submission. */
    public String parameters() {
        return claimed.parameters();
    }

    /**
     * Writes progress in the present transaction, together with what was done.
     *
     * @param processed items done so far, over all attempts
     * @param counts items by fate so far, over all attempts
     * @throws JobStopped when the job was cancelled or taken away; the transaction must roll back
     */
    public void checkpoint(long processed, @Nullable Long total, Map<String, Long> counts) {
        var progress = jobs.checkpoint(claimed.id(), holder, processed, total, counts);
        if (progress != Jobs.Progress.GO_ON) {
            throw new JobStopped(progress == Jobs.Progress.CANCEL_REQUESTED);
        }
    }

    /**
     * Lets others go first that wait, once the job has worked for some time: a process does one job at a time. To be called
     * between two transactions, where the work can be left and gone on with.
     *
     * @throws SetAside when it is others' turn
     */
    public void giveWay() {
        if (isAwaited.getAsBoolean()) {
            throw new SetAside(Duration.ZERO);
        }
    }

    /**
     * Thrown by a kind, outside any transaction, to be run again later: it then goes on at its last checkpoint. Until then
     * nobody holds the job, and others are done.
     */
    public static final class SetAside extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Duration pause;

        /** @param pause how long it is at least until the job goes on */
        public SetAside(Duration pause) {
            super("set aside", null, false, false);
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }

    /** Thrown through the kind's work to stop it. */
    public static final class JobStopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean cancelled;

        JobStopped(boolean cancelled) {
            super(cancelled ? "cancelled" : "another process holds the job", null, false, false);
            this.cancelled = cancelled;
        }

        boolean cancelled() {
            return cancelled;
        }
    }
}
