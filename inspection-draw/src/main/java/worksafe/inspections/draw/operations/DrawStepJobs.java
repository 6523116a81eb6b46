package worksafe.inspections.draw.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawAction;
import worksafe.inspections.draw.lists.ListMemory;
import worksafe.inspections.draw.lists.ListReadOperations;
import worksafe.inspections.draw.lists.ListWriteOperations;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;

/**
 * The steps that jobs take. Each waits for the memory that its lists need, reads them apart, and takes the step as a whole;
 * an attempt that breaks off is taken up again, and one that comes too late finds nothing to do.
 */
@ApplicationScoped
class DrawStepJobs {

    private final DrawOperations draws;
    private final StepOperations steps;
    private final ListWriteOperations writing;
    private final ListReadOperations reading;
    private final ListMemory memory;

    DrawStepJobs(
            DrawOperations draws,
            StepOperations steps,
            ListWriteOperations writing,
            ListReadOperations reading,
            ListMemory memory) {
        this.draws = draws;
        this.steps = steps;
        this.writing = writing;
        this.reading = reading;
        this.memory = memory;
    }

    @Produces
    @Singleton
    JobKind freezing() {
        return new DrawStepJob(DrawStepJob.kindOf(DrawAction.FREEZE), this::freeze);
    }

    @Produces
    @Singleton
    JobKind sealing() {
        return new DrawStepJob(DrawStepJob.kindOf(DrawAction.SEAL), this::seal);
    }

    @Produces
    @Singleton
    JobKind opening() {
        return new DrawStepJob(DrawStepJob.kindOf(DrawAction.DRAW), this::open);
    }

    @Produces
    @Singleton
    JobKind disclosing() {
        return new DrawStepJob(DrawStepJob.kindOf(DrawAction.DISCLOSURE), this::disclose);
    }

    /**
     * The libraries are read as they are at one moment and all lists are written together; only then is the draw frozen. An
     * attempt that breaks off between the two is taken up again with the lists that were written.
     */
    private void freeze(JobRun run) {
        var draw = UUID.fromString(run.parameters());
        try (var _ = memory.awaitAll()) {
            draws.unwritten(draw).ifPresent(sources -> writing.write(writing.prepare(sources), run));
            draws.unfrozen(draw).ifPresent(one -> draws.frozen(draw, reading.written(one)));
        }
    }

    private void seal(JobRun run) {
        steps.before(run.id(), Draw::isSealed, (draw, request) -> draw).ifPresent(draw -> {
            try (var _ = memory.await(draw.roots().poolSize())) {
                var lists = reading.unchanged(draw, run);
                steps.take(run.id(), Draw::isSealed, (locked, request) -> steps.seal(locked, lists, request.by()));
            }
        });
    }

    /** Opens once, with the public value that was asked for. */
    private void open(JobRun run) {
        steps.before(run.id(), Draw::isDrawn, (draw, request) -> steps.opening(draw, request.beacon(), request.by()))
                .ifPresent(opening -> {
                    try (var _ = memory.await(opening.sealedRecord().poolSize())) {
                        var result = opening.open(reading.sealed(opening.sealedRecord(), run))
                                .result();
                        steps.take(
                                run.id(),
                                Draw::isDrawn,
                                (draw, request) -> steps.open(draw, request.beacon(), result, request.by()));
                    }
                });
    }

    /** Makes public what recomputing gives again from what is stored. */
    private void disclose(JobRun run) {
        steps.before(run.id(), Draw::isDisclosed, (draw, request) -> steps.disclosing(draw))
                .ifPresent(disclosure -> {
                    try (var _ = memory.await(disclosure.sealedRecord().poolSize())) {
                        disclosure.verify(reading.sealed(disclosure.sealedRecord(), run));
                    }
                    steps.take(run.id(), Draw::isDisclosed, (draw, request) -> steps.disclose(draw, disclosure));
                });
    }
}
