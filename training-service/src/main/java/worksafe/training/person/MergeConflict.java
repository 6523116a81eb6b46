package worksafe.training.person;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.BrokenConstraint;
import worksafe.training.TrainingProblem;

/** Has the constraint that a merger would break tell why it is refused. */
final class MergeConflict {

    private MergeConflict() {}

    /** @throws RuleViolation when posts or certificates of the two cannot be one person's, or two persons' */
    static <T> T told(UUID one, UUID other, Supplier<T> work) {
        Supplier<RuleViolation> certificates = () ->
                new RuleViolation(TrainingProblem.PERSON_MERGE_CERTIFICATES_OVERLAP, one.toString(), other.toString());
        return BrokenConstraint.answered(
                work,
                Map.of(
                        "ex_post_overlap",
                        () -> new RuleViolation(
                                TrainingProblem.PERSON_MERGE_POSTS_OVERLAP, one.toString(), other.toString()),
                        "ex_certificate_overlap",
                        certificates,
                        "ex_certificate_number",
                        certificates));
    }
}
