package worksafe.platform.service;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Scope;

/** One attempt at a job, as its kind sees it. */
public final class JobRun {

    private final Jobs jobs;
    private final Jobs.Claimed claimed;
    private final UUID holder;

    JobRun(Jobs jobs, Jobs.Claimed claimed, UUID holder) {
        this.jobs = jobs;
        this.claimed = claimed;
        this.holder = holder;
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
