package worksafe.inspections.matter;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a matter stands; the picture is in {@code docs/lifecycles/supervision-matter.md}. */
enum MatterStatus implements Lifecycle<MatterStatus> {
    /** Decided on; the addressee has not been told. */
    OPENED,
    /** The addressee has been told, and owes an answer. */
    SERVED,
    /** It was brought before the level above. */
    ESCALATED,
    /** The addressee has answered. */
    ANSWERED,
    /** Somebody else has found that it is done. */
    CHECKED,
    CLOSED,
    /** It was taken back. */
    WITHDRAWN;

    /** As what figures count a matter; one that was withdrawn counts as nothing. */
    @Schema(name = "MatterOutcome")
    enum MatterOutcome {
        OPEN,
        DONE
    }

    @Override
    public Set<MatterStatus> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(SERVED, WITHDRAWN);
            case SERVED -> EnumSet.of(ANSWERED, ESCALATED, WITHDRAWN);
            case ESCALATED -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.of(SERVED, CHECKED);
            case CHECKED -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(MatterStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<MatterAction> actions() {
        return switch (this) {
            case OPENED -> EnumSet.of(MatterAction.PAPER, MatterAction.SERVICE, MatterAction.WITHDRAWAL);
            case SERVED ->
                EnumSet.of(
                        MatterAction.RECEIPT,
                        MatterAction.MEETING,
                        MatterAction.MEASURE,
                        MatterAction.ANSWER,
                        MatterAction.ESCALATION,
                        MatterAction.WITHDRAWAL);
            case ESCALATED ->
                EnumSet.of(MatterAction.RECEIPT, MatterAction.MEETING, MatterAction.MEASURE, MatterAction.ANSWER);
            case ANSWERED -> EnumSet.of(MatterAction.CHECK);
            case CHECKED -> EnumSet.of(MatterAction.CLOSURE);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(MatterAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(MatterAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }

    /** Whether an answer is owed. */
    boolean owesAnswer() {
        return this == SERVED || this == ESCALATED;
    }
}
