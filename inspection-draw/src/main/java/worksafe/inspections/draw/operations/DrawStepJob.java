package worksafe.inspections.draw.operations;

import java.util.function.Consumer;
import worksafe.inspections.draw.DrawAction;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/** A step of a draw that is too long for a request: see {@link DrawStepJobs} for the four. */
record DrawStepJob(String kind, Consumer<JobRun> step) implements JobKind {

    /** The kind of job that takes a step. */
    static String kindOf(DrawAction verb) {
        return switch (verb) {
            case FREEZE -> "freeze-draw";
            case SEAL -> "seal-draw";
            case DRAW -> "open-draw";
            case DISCLOSURE -> "disclose-draw";
            case COMMITMENT, SUBSTITUTION, ABORT, SUPERSESSION ->
                throw new IllegalArgumentException("never long: " + verb);
        };
    }

    @Override
    public void run(JobRun run) {
        step.accept(run);
    }
}
