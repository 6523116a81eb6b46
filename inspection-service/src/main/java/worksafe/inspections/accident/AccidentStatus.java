package worksafe.inspections.accident;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an accident stands; the picture is in {@code docs/lifecycles/accident.md}. */
enum AccidentStatus implements Lifecycle<AccidentStatus> {
    /** It was reported. */
    REPORTED,
    /** It is an accident of production. */
    CONFIRMED,
    /** It is none (核销). */
    NOT_ONE,
    /** A group investigates. */
    INVESTIGATING,
    /** The report lies before the government. */
    REPORT_IN,
    /** The government approved the report. */
    APPROVED,
    /** The report was published. */
    PUBLISHED,
    /** Measures are being implemented. */
    IMPLEMENTING,
    /** It was evaluated a year after the approval and a year after the closure. */
    EVALUATED,
    /** The evaluation was filed. */
    FILED;

    @Override
    public Set<AccidentStatus> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(CONFIRMED, NOT_ONE);
            case CONFIRMED -> EnumSet.of(INVESTIGATING, NOT_ONE);
            case INVESTIGATING -> EnumSet.of(REPORT_IN, NOT_ONE);
            case REPORT_IN -> EnumSet.of(INVESTIGATING, APPROVED);
            case APPROVED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(IMPLEMENTING);
            case IMPLEMENTING -> EnumSet.of(EVALUATED);
            case EVALUATED -> EnumSet.of(FILED);
            case NOT_ONE, FILED -> EnumSet.noneOf(AccidentStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<AccidentAction> actions() {
        return switch (this) {
            case REPORTED ->
                EnumSet.of(
                        AccidentAction.CONFIRMATION,
                        AccidentAction.DISMISSAL,
                        AccidentAction.TOLL,
                        AccidentAction.LOSS,
                        AccidentAction.NOTICE,
                        AccidentAction.FLAGS);
            case CONFIRMED ->
                EnumSet.of(
                        AccidentAction.DISMISSAL,
                        AccidentAction.TOLL,
                        AccidentAction.LOSS,
                        AccidentAction.NOTICE,
                        AccidentAction.FLAGS,
                        AccidentAction.TAKEOVER,
                        AccidentAction.INVESTIGATION);
            case INVESTIGATING ->
                EnumSet.of(
                        AccidentAction.DISMISSAL,
                        AccidentAction.TOLL,
                        AccidentAction.LOSS,
                        AccidentAction.NOTICE,
                        AccidentAction.FLAGS,
                        AccidentAction.TAKEOVER,
                        AccidentAction.INVESTIGATION,
                        AccidentAction.EXTENSION,
                        AccidentAction.APPRAISAL,
                        AccidentAction.REPORT);
            case REPORT_IN -> EnumSet.of(AccidentAction.RETURN, AccidentAction.DELAY, AccidentAction.APPROVAL);
            case APPROVED -> EnumSet.of(AccidentAction.PAPER, AccidentAction.PUBLICATION);
            case PUBLISHED -> EnumSet.of(AccidentAction.IMPLEMENTATION);
            case IMPLEMENTING ->
                EnumSet.of(
                        AccidentAction.MEASURE, AccidentAction.GATE, AccidentAction.CLOSURE, AccidentAction.EVALUATION);
            case EVALUATED -> EnumSet.of(AccidentAction.FILING);
            case NOT_ONE, FILED -> EnumSet.noneOf(AccidentAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(AccidentAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }

    boolean isOpen() {
        return !next().isEmpty();
    }

    /** Whether the government has decided on the report. */
    boolean isDecided() {
        return compareTo(APPROVED) >= 0;
    }
}
