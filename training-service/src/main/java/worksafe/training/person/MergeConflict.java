package worksafe.training.person;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import worksafe.platform.http.RuleViolation;
import worksafe.training.TrainingProblem;

/** Has the constraint that a merger would break tell why it is refused. */
final class MergeConflict {

    private static final Map<String, TrainingProblem> PROBLEMS = Map.of(
            "ex_post_overlap", TrainingProblem.PERSON_MERGE_POSTS_OVERLAP,
            "ex_certificate_overlap", TrainingProblem.PERSON_MERGE_CERTIFICATES_OVERLAP,
            "ex_certificate_number", TrainingProblem.PERSON_MERGE_CERTIFICATES_OVERLAP);

    private MergeConflict() {}

    /** @throws RuleViolation when posts or certificates of the two cannot be one person's, or two persons' */
    static <T> T told(UUID one, UUID other, Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException failure) {
            throw PROBLEMS.entrySet().stream()
                    .filter(problem -> isBroken(failure, problem.getKey()))
                    .findFirst()
                    .<RuntimeException>map(
                            problem -> new RuleViolation(problem.getValue(), one.toString(), other.toString()))
                    .orElse(failure);
        }
    }

    private static boolean isBroken(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && String.valueOf(refused.getMessage()).contains('"' + constraint + '"')) {
                return true;
            }
        }
        return false;
    }
}
