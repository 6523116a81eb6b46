package worksafe.inspections.measure;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a measure on the spot stands; the picture is in {@code docs/lifecycles/measure.md}. */
enum MeasureStatus implements Lifecycle<MeasureStatus> {
    /** Those on the visit propose it. */
    PROPOSED,
    /** The approver has declined it. */
    DECLINED,
    /** The approver has decided it. */
    DECIDED,
    /** Its paper was served: it holds. */
    SERVED,
    /** The enterprise says that the danger is removed. */
    REVIEW_ASKED,
    /** The authority consents: things go on. */
    LIFTED,
    /** A stop order took its place. */
    CONVERTED,
    /** It was withdrawn, or the enterprise is closed. */
    ENDED;

    @Override
    public Set<MeasureStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(DECIDED, DECLINED, ENDED);
            case DECIDED -> EnumSet.of(SERVED, ENDED);
            case SERVED -> EnumSet.of(REVIEW_ASKED, CONVERTED, ENDED);
            case REVIEW_ASKED -> EnumSet.of(SERVED, LIFTED, CONVERTED, ENDED);
            case DECLINED, LIFTED, CONVERTED, ENDED -> EnumSet.noneOf(MeasureStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<MeasureAction> actions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(MeasureAction.DECISION, MeasureAction.WITHDRAWAL);
            case DECLINED, LIFTED, CONVERTED, ENDED -> EnumSet.noneOf(MeasureAction.class);
            case DECIDED -> EnumSet.of(MeasureAction.PAPER, MeasureAction.WITHDRAWAL);
            case SERVED ->
                EnumSet.of(
                        MeasureAction.REFUSAL,
                        MeasureAction.REVIEW,
                        MeasureAction.CONVERSION,
                        MeasureAction.WITHDRAWAL);
            case REVIEW_ASKED ->
                EnumSet.of(
                        MeasureAction.REFUSAL,
                        MeasureAction.ANSWER,
                        MeasureAction.CONVERSION,
                        MeasureAction.WITHDRAWAL);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(MeasureAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
