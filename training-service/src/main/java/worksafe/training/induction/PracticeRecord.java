package worksafe.training.induction;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The exam of the practical workshop, as a result that is recorded.
 *
 * @param practicedOn the day
 * @param workshop which workshop
 * @param practiceExaminer who examined
 */
@Embeddable
record PracticeRecord(
        LocalDate practicedOn,
        String workshop,
        String practiceExaminer,
        @Nullable Integer practiceScore) {}
