package worksafe.platform.service;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;

/** The life of a job. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** What may follow. A running job goes back to the queue when its holder is gone; it then resumes. */
    public Set<JobState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(RUNNING, SUCCEEDED, FAILED, CANCELLED);
            case SUCCEEDED, FAILED, CANCELLED -> EnumSet.noneOf(JobState.class);
        };
    }

    JobState to(JobState target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    public boolean isFinished() {
        return next().isEmpty();
    }
}
