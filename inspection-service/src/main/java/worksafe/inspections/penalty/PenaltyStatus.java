package worksafe.inspections.penalty;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a penalty case stands; the picture is in {@code docs/lifecycles/penalty.md}. */
enum PenaltyStatus implements Lifecycle<PenaltyStatus> {
    /** It is investigated. */
    FILED,
    /** The investigators have reported. */
    INVESTIGATED,
    /** Another person has reviewed that. */
    REVIEWED,
    /** The party was told what is intended, and may state its case. */
    NOTICED,
    /** It was heard. */
    HEARD,
    /** The penalty is decided. */
    DECIDED,
    /** There is none, but an education record. */
    NOT_PUNISHED,
    /** It is handed over as a crime. */
    TRANSFERRED,
    /** What was suspected cannot be established. */
    DROPPED,
    /** The decision was served. */
    SERVED,
    /** What was decided on the spot was reported to the authority. */
    REPORTED,
    /** The last day to pay has passed. */
    OVERDUE,
    /** The party was reminded. */
    REMINDED,
    /** A court was asked to enforce it. */
    COURT,
    /** All that it demands is done. */
    PERFORMED,
    /** The file is closed. */
    CLOSED;

    @Override
    public Set<PenaltyStatus> next() {
        return switch (this) {
            case FILED -> EnumSet.of(INVESTIGATED, TRANSFERRED, DROPPED);
            case INVESTIGATED -> EnumSet.of(FILED, REVIEWED, TRANSFERRED, DROPPED);
            case REVIEWED -> EnumSet.of(FILED, NOTICED, NOT_PUNISHED, TRANSFERRED, DROPPED);
            case NOTICED -> EnumSet.of(FILED, HEARD, DECIDED, NOT_PUNISHED, TRANSFERRED, DROPPED);
            case HEARD -> EnumSet.of(FILED, DECIDED, NOT_PUNISHED, TRANSFERRED, DROPPED);
            case DECIDED -> EnumSet.of(SERVED, CLOSED);
            case SERVED -> EnumSet.of(REPORTED, OVERDUE, PERFORMED, CLOSED);
            case REPORTED -> EnumSet.of(OVERDUE, PERFORMED, CLOSED);
            case OVERDUE -> EnumSet.of(REMINDED, PERFORMED, CLOSED);
            case REMINDED -> EnumSet.of(COURT, PERFORMED, CLOSED);
            case COURT -> EnumSet.of(PERFORMED, CLOSED);
            case NOT_PUNISHED, TRANSFERRED, DROPPED, PERFORMED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(PenaltyStatus.class);
        };
    }

    @Override
    public Set<PenaltyAction> actions() {
        var possible = EnumSet.noneOf(PenaltyAction.class);
        if (this != CLOSED) {
            possible.add(PenaltyAction.PAPER);
        }
        possible.addAll(
                switch (this) {
                    case FILED ->
                        EnumSet.of(
                                PenaltyAction.INVESTIGATORS,
                                PenaltyAction.EVIDENCE,
                                PenaltyAction.INVESTIGATION,
                                PenaltyAction.EXTENSION,
                                PenaltyAction.DISMISSAL);
                    case INVESTIGATED ->
                        EnumSet.of(PenaltyAction.REVIEW, PenaltyAction.EXTENSION, PenaltyAction.DISMISSAL);
                    case REVIEWED ->
                        EnumSet.of(
                                PenaltyAction.REVIEW,
                                PenaltyAction.LEGALITY,
                                PenaltyAction.DISCUSSION,
                                PenaltyAction.EXTENSION,
                                PenaltyAction.DISMISSAL);
                    case NOTICED ->
                        EnumSet.of(
                                PenaltyAction.REVIEW,
                                PenaltyAction.STATEMENT,
                                PenaltyAction.ARRANGEMENT,
                                PenaltyAction.HEARING,
                                PenaltyAction.LEGALITY,
                                PenaltyAction.DISCUSSION,
                                PenaltyAction.EXTENSION,
                                PenaltyAction.DECISION,
                                PenaltyAction.DISMISSAL);
                    case HEARD ->
                        EnumSet.of(
                                PenaltyAction.REVIEW,
                                PenaltyAction.LEGALITY,
                                PenaltyAction.DISCUSSION,
                                PenaltyAction.EXTENSION,
                                PenaltyAction.DECISION,
                                PenaltyAction.DISMISSAL);
                    case DECIDED -> EnumSet.of(PenaltyAction.REMEDY, PenaltyAction.OUTCOME);
                    case SERVED ->
                        EnumSet.of(
                                PenaltyAction.REPORT,
                                PenaltyAction.PAYMENT,
                                PenaltyAction.INSTALMENTS,
                                PenaltyAction.PERFORMANCE,
                                PenaltyAction.REMEDY,
                                PenaltyAction.OUTCOME,
                                PenaltyAction.UNPUBLICATION);
                    case REPORTED, OVERDUE, REMINDED, COURT -> {
                        var paid = EnumSet.of(
                                PenaltyAction.PAYMENT,
                                PenaltyAction.INSTALMENTS,
                                PenaltyAction.PERFORMANCE,
                                PenaltyAction.REMEDY,
                                PenaltyAction.OUTCOME,
                                PenaltyAction.UNPUBLICATION);
                        if (this == REMINDED) {
                            paid.add(PenaltyAction.COURT_APPLICATION);
                        }
                        if (this == COURT) {
                            paid.add(PenaltyAction.CLOSURE);
                        }
                        yield paid;
                    }
                    case PERFORMED ->
                        EnumSet.of(
                                PenaltyAction.REMEDY,
                                PenaltyAction.OUTCOME,
                                PenaltyAction.UNPUBLICATION,
                                PenaltyAction.CLOSURE);
                    case NOT_PUNISHED, TRANSFERRED, DROPPED -> EnumSet.of(PenaltyAction.CLOSURE);
                    case CLOSED -> EnumSet.of(PenaltyAction.REMEDY, PenaltyAction.OUTCOME, PenaltyAction.UNPUBLICATION);
                });
        return possible;
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(PenaltyAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
