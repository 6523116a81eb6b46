package worksafe.inspections.assessment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of an assessment, with its marks as far as they are given.
 *
 * @param criterion how it is marked
 * @param fullMarks the most that it is worth
 * @param selfMarks what who is assessed gives itself, with the evidence
 * @param checkedMarks what was found, with the note of who looked
 * @param marks what it has in the end
 */
@Embeddable
record AssessmentItem(
        @Enumerated(EnumType.STRING) AssessmentTopic topic,
        String title,
        String criterion,
        BigDecimal fullMarks,
        @Nullable BigDecimal selfMarks,
        @Nullable String evidence,
        @Nullable BigDecimal checkedMarks,
        @Nullable String checkNote,
        @Nullable BigDecimal marks,
        @Nullable String markNote) {

    static AssessmentItem of(AssessmentTopic topic, String title, String criterion, BigDecimal fullMarks) {
        return new AssessmentItem(topic, title, criterion, fullMarks, null, null, null, null, null, null);
    }

    AssessmentItem reported(BigDecimal given, String proof) {
        return new AssessmentItem(
                topic, title, criterion, fullMarks, given, proof, checkedMarks, checkNote, marks, markNote);
    }

    AssessmentItem checked(BigDecimal given, String note) {
        return new AssessmentItem(
                topic, title, criterion, fullMarks, selfMarks, evidence, given, note, marks, markNote);
    }

    AssessmentItem marked(BigDecimal given, String note) {
        return new AssessmentItem(
                topic, title, criterion, fullMarks, selfMarks, evidence, checkedMarks, checkNote, given, note);
    }
}
