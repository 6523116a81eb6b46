package worksafe.inspections.accident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.inspections.accident.AccidentTerms.LossItem;
import worksafe.inspections.accident.AccidentTerms.NoticeWay;

/** What an accident is made of, row by row; none is ever changed but a measure, which is done. */
final class AccidentParts {

    private AccidentParts() {}

    /**
     * How many, as it was known at a moment.
     *
     * @param missing who do not count as dead yet
     * @param seriousInjuries with acute industrial poisoning
     * @param atRisk who were in danger, unhurt
     * @param evacuated who were moved away in a hurry
     */
    @Embeddable
    record Toll(
            Instant asOf,
            Instant enteredAt,
            int deaths,
            int missing,
            int seriousInjuries,
            int minorInjuries,
            int atRisk,
            int trapped,
            int evacuated,
            @Nullable String note) {

        boolean nobodyHurt() {
            return deaths + seriousInjuries + minorInjuries == 0;
        }

        /** The same with those missing as dead. */
        Toll withMissingDead(Instant at) {
            return new Toll(
                    asOf, at, deaths + missing, 0, seriousInjuries, minorInjuries, atRisk, trapped, evacuated, note);
        }
    }

    /** An amount of loss. */
    @Embeddable
    record LossLine(
            @Enumerated(EnumType.STRING) LossItem item,
            @Column(name = "amount_fen") long fen) {}

    /**
     * Somebody was told.
     *
     * @param inTime absent where nothing was owed
     */
    @Embeddable
    record Notice(
            @Enumerated(EnumType.STRING) Addressee addressee,
            @Enumerated(EnumType.STRING) NoticeWay way,
            Instant toldAt,
            @Nullable Boolean inTime,
            @Nullable String receipt) {}

    /**
     * Somebody of the group.
     *
     * @param account in which he acts here, where he has one
     * @param recused why he takes no part, where he does not
     */
    @Embeddable
    record Member(
            @Enumerated(EnumType.STRING) GroupBody body,
            String name,
            String office,
            @Nullable String account,
            @Nullable String recused) {}

    /** What is to be done, by whom and until when. */
    @Embeddable
    record Measure(
            String measure,
            String owner,
            LocalDate dueDate,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String doneBy) {

        Measure done(LocalDate day, String proof, String by) {
            return new Measure(measure, owner, dueDate, day, proof, by);
        }
    }

    /** A gate that was passed. */
    @Embeddable
    record Gate(
            @Enumerated(EnumType.STRING) @Column(name = "gate")
            ClosureGate passed,

            LocalDate passedOn,
            String passedBy,
            String evidence) {}

    /** How measures were implemented. */
    @Embeddable
    record Evaluation(
            @Enumerated(EnumType.STRING) EvaluationOccasion occasion,
            LocalDate evaluatedOn,
            String evaluatedBy,
            String result,
            boolean satisfactory,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedWhere) {}
}
