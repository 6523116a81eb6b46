package worksafe.inspections.penalty;

import java.util.Locale;
import java.util.stream.Stream;
import worksafe.inspections.penalty.PenaltyCase.PenaltyProcedure;
import worksafe.inspections.penalty.remedy.PenaltyEffect;

/** The papers of a penalty case; the template of each is {@code papers/penalty-<kind>-1.json}. */
enum PenaltyPaperKind {
    /** 立案审批表. */
    FILING,
    /** 调查询问笔录. */
    INTERVIEW,
    /** 行政处罚告知书, which also tells of the right to a hearing. */
    NOTICE,
    /** 听证会通知书. */
    HEARING_NOTICE,
    /** 听证笔录. */
    HEARING_RECORD,
    /** 听证会报告书. */
    HEARING_REPORT,
    /** 法制审核意见书. */
    LEGALITY,
    /** 案件集体讨论记录. */
    DISCUSSION,
    /** 当场行政处罚决定书. */
    SPOT_DECISION,
    /** 行政处罚决定书. */
    DECISION,
    /** 不予行政处罚决定书, with what the party was taught. */
    NO_PENALTY,
    /** 催告书. */
    REMINDER,
    /** 加处罚款决定书. */
    SURCHARGE,
    /** 延（分）期缴纳罚款批准书. */
    DEFERRAL,
    /** 结案审批表. */
    CLOSING;

    /** The code of its template. */
    String code() {
        return "penalty-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a paper of that code decides, or executes what was decided: such papers fall with the decision. */
    static boolean executes(String code) {
        return Stream.of(DECISION, SPOT_DECISION, REMINDER, SURCHARGE, DEFERRAL)
                .anyMatch(kind -> kind.code().equals(code));
    }

    /** Whether it decides. */
    boolean isDecision() {
        return this == DECISION || this == SPOT_DECISION;
    }

    /** Whether such a paper may be drawn up of the case as it stands. */
    boolean fits(PenaltyCase kept) {
        return switch (this) {
            case FILING, INTERVIEW -> kept.procedure() == PenaltyProcedure.ORDINARY;
            case NOTICE -> kept.status() == PenaltyStatus.REVIEWED;
            case HEARING_NOTICE ->
                kept.status() == PenaltyStatus.NOTICED
                        && kept.hearing().filter(one -> one.day() != null).isPresent();
            case HEARING_RECORD, HEARING_REPORT -> kept.status() == PenaltyStatus.HEARD;
            case LEGALITY -> kept.counsel().legalityBy() != null;
            case DISCUSSION -> kept.counsel().discussedOn() != null;
            case SPOT_DECISION -> kept.procedure() == PenaltyProcedure.SIMPLE && kept.status() == PenaltyStatus.DECIDED;
            case DECISION ->
                kept.procedure() == PenaltyProcedure.ORDINARY
                        && (kept.status() == PenaltyStatus.DECIDED
                                || kept.effect()
                                        .filter(PenaltyEffect.CHANGED::equals)
                                        .isPresent());
            case NO_PENALTY -> kept.status() == PenaltyStatus.NOT_PUNISHED;
            case REMINDER -> kept.status() == PenaltyStatus.OVERDUE;
            case SURCHARGE -> kept.status() == PenaltyStatus.OVERDUE || kept.status() == PenaltyStatus.REMINDED;
            case DEFERRAL -> !kept.instalments().isEmpty();
            case CLOSING ->
                switch (kept.status()) {
                    case PERFORMED, NOT_PUNISHED, TRANSFERRED, DROPPED, COURT -> true;
                    case FILED,
                            INVESTIGATED,
                            REVIEWED,
                            NOTICED,
                            HEARD,
                            DECIDED,
                            SERVED,
                            REPORTED,
                            OVERDUE,
                            REMINDED,
                            CLOSED -> false;
                };
        };
    }
}
