package worksafe.training.session;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a session stands; the picture is in {@code docs/lifecycles/training-session.md}. */
enum TrainingSessionStatus implements Lifecycle<TrainingSessionStatus> {
    OPEN,
    FULL,
    HELD,
    /** Its results are known. */
    CLOSED,
    /** Hours were credited. */
    CREDITED,
    CANCELLED;

    @Override
    public Set<TrainingSessionStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(FULL, HELD, CANCELLED);
            case FULL -> EnumSet.of(OPEN, HELD, CANCELLED);
            case HELD -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.of(CREDITED);
            case CREDITED, CANCELLED -> EnumSet.noneOf(TrainingSessionStatus.class);
        };
    }

    @Override
    public Set<TrainingSessionAction> actions() {
        return switch (this) {
            case OPEN ->
                EnumSet.of(
                        TrainingSessionAction.ENROLMENT,
                        TrainingSessionAction.WITHDRAWAL,
                        TrainingSessionAction.HOLDING,
                        TrainingSessionAction.CANCELLATION);
            case FULL ->
                EnumSet.of(
                        TrainingSessionAction.WITHDRAWAL,
                        TrainingSessionAction.HOLDING,
                        TrainingSessionAction.CANCELLATION);
            case HELD -> EnumSet.of(TrainingSessionAction.CLOSURE);
            case CLOSED -> EnumSet.of(TrainingSessionAction.CREDITING);
            case CREDITED, CANCELLED -> EnumSet.noneOf(TrainingSessionAction.class);
        };
    }

    /**
     * The target, once it is known that the verb may lead there from here.
     *
     * @throws IllegalTransition otherwise
     */
    TrainingSessionStatus by(TrainingSessionAction verb, TrainingSessionStatus target) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, target);
        }
        return this == target ? this : to(target);
    }
}
