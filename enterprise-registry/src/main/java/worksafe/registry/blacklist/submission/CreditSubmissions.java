package worksafe.registry.blacklist.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;

/**
 * What was done about an entry in the credit publicity system.
 *
 * @param recorded in the order in which it was recorded
 */
public record CreditSubmissions(List<RecordedCreditSubmission> recorded) {

    public CreditSubmissions {
        recorded = List.copyOf(recorded);
    }

    public Optional<RecordedCreditSubmission> last() {
        return recorded.isEmpty() ? Optional.empty() : Optional.of(recorded.getLast());
    }

    private @Nullable CreditSubmissionStep step() {
        return last().map(RecordedCreditSubmission::step).orElse(null);
    }

    /** Whether the entry stands there, or is about to. */
    public boolean stands() {
        var step = step();
        return step != null && step.stands();
    }

    /** What the office owes: a receipt for what is public, its retraction for what is not and stands there. */
    public Optional<CreditDuty> owed(boolean isPublic) {
        if (isPublic) {
            return step() == CreditSubmissionStep.RECEIVED ? Optional.empty() : Optional.of(CreditDuty.SUBMISSION);
        }
        return stands() ? Optional.of(CreditDuty.RETRACTION) : Optional.empty();
    }

    /** @throws RuleViolation when what is handed in is not public, it does not follow the last one, or a receipt lacks its number */
    public void requireNext(RecordedCreditSubmission next, boolean isPublic) {
        if (next.step() == CreditSubmissionStep.SUBMITTED && !isPublic) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_NOT_PUBLISHED);
        }
        var before = step();
        if (!next.step().follows(before)) {
            throw new RuleViolation(
                    RegistryProblem.BLACKLIST_SUBMISSION_STEP,
                    next.step().name(),
                    before == null ? "-" : before.name());
        }
        if (next.step() == CreditSubmissionStep.RECEIVED && next.receipt() == null) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_RECEIPT_NEEDED);
        }
    }
}
