package worksafe.inspections.draw.operations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawAction;
import worksafe.inspections.draw.DrawProblem;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Jobs;

/**
 * The steps that jobs take, one at a time for each draw. Whoever asks or begins holds the draw locked, so that nobody asks
 * for another meanwhile.
 */
@ApplicationScoped
class StepRequests implements PanacheRepositoryBase<StepRequest, UUID> {

    private final Jobs jobs;
    private final InstantSource clock;

    StepRequests(Jobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Has a job take a step; the same job, when the same account asks for the same again.
     *
     * @param beacon the string with which the draw is opened; absent of other steps
     * @throws RuleViolation 409 {@code draw-step-under-way} when another step, or another's, is being taken
     */
    JobView ask(Draw draw, DrawAction verb, @Nullable String beacon, Actor by) {
        var asked = new StepRequest(Uuid7.next(clock), draw.id(), verb, beacon, by, clock.instant());
        var other = pending(draw.id());
        if (other.isPresent()) {
            if (other.get().isRepeatedBy(asked)) {
                return jobs.get(other.get().jobId());
            }
            throw underWay(other.get());
        }
        persist(asked);
        return jobs.submit(asked.jobId(), DrawStepJob.kindOf(verb), draw.id().toString(), (long)
                draw.roots().poolSize());
    }

    /** @throws RuleViolation 409 {@code draw-step-under-way} while a job takes a step of the draw */
    void requireNone(UUID draw) {
        pending(draw).ifPresent(step -> {
            throw underWay(step);
        });
    }

    /** What a job was asked for. */
    StepRequest of(UUID job) {
        return findByIdOptional(job).orElseThrow(() -> new IllegalStateException("nothing was asked of " + job));
    }

    /**
     * Asks, once the draw is locked, whether a job is still the one that takes the step.
     *
     * @throws IllegalStateException when it was cancelled or given up meanwhile
     */
    void requirePending(StepRequest step) {
        if (pending(step.drawId())
                .filter(pending -> pending.jobId().equals(step.jobId()))
                .isEmpty()) {
            throw new IllegalStateException("no longer asked for: " + step.jobId());
        }
    }

    private Optional<StepRequest> pending(UUID draw) {
        return Optional.ofNullable((UUID) getEntityManager()
                        .createNativeQuery("select draw_step_pending(:draw)", UUID.class)
                        .setParameter("draw", draw)
                        .getSingleResult())
                .map(this::of);
    }

    private static RuleViolation underWay(StepRequest step) {
        return new RuleViolation(
                DrawProblem.STEP_UNDER_WAY,
                step.verb().name().toLowerCase(Locale.ROOT),
                step.jobId().toString());
    }
}
