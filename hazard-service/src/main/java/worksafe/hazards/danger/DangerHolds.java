package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.danger.DangerHold.Held;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.platform.http.RuleViolation;

/** Asks all that may keep a danger from ending, or from being a major one no more. */
@ApplicationScoped
class DangerHolds {

    /** What a major danger may not end by, or cease to be one. */
    private static final Set<DangerAction> ENDING =
            EnumSet.of(DangerAction.CLOSURE, DangerAction.DISMISSAL, DangerAction.REGRADING);

    private final Instance<DangerHold> holds;

    DangerHolds(@Any Instance<DangerHold> holds) {
        this.holds = holds;
    }

    /** By what the danger is held; empty where it may end. */
    Optional<Held> on(Danger danger) {
        if (danger.observation().grade() != DangerGrade.MAJOR) {
            return Optional.empty(); // only major ones are held
        }
        return holds.stream()
                .flatMap(hold -> hold.holding(danger.id()).stream())
                .findFirst();
    }

    /**
     * Lets the danger end, or cease to be a major one, once it is known that that is legal.
     *
     * @throws RuleViolation when something holds it
     */
    void requireFree(Danger danger, DangerAction ending) {
        if (danger.status().actions().contains(ending)) {
            on(danger).ifPresent(held -> {
                throw new RuleViolation(HazardProblem.DANGER_LISTED, danger.number(), held.number());
            });
        }
    }

    /**
     * Lets more time be given to the danger itself: what holds it has a day of its own, and an application of its own.
     *
     * @throws RuleViolation when something holds it
     */
    void requireOwnExtension(Danger danger) {
        on(danger).ifPresent(held -> {
            throw new RuleViolation(HazardProblem.DANGER_EXTENSION_LISTED, danger.number(), held.number());
        });
    }

    /**
     * Lets a day be named for the danger that what holds it does not want sooner.
     *
     * @throws RuleViolation when the day is later than that of what holds it
     */
    void requireWithin(Danger danger, @Nullable LocalDate named) {
        if (named == null) {
            return;
        }
        on(danger).ifPresent(held -> {
            if (held.until() != null && named.isAfter(held.until())) {
                throw new RuleViolation(
                        HazardProblem.DANGER_DAY_BEYOND_LISTING,
                        named.toString(),
                        held.number(),
                        held.until().toString());
            }
        });
    }

    /** Those that remain while it is held. */
    Set<DangerAction> among(Danger danger, Set<DangerAction> actions) {
        if (actions.stream().noneMatch(ENDING::contains) || on(danger).isEmpty()) {
            return actions;
        }
        var rest = EnumSet.copyOf(actions);
        rest.removeAll(ENDING);
        return rest;
    }
}
