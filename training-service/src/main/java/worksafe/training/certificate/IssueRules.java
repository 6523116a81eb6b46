package worksafe.training.certificate;

import java.time.LocalDate;
import java.util.List;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.training.certificate.rule.TermChange;
import worksafe.training.certificate.rule.TermRule;

/**
 * What the policies say of a certificate that is entered, each of the day that it speaks of.
 *
 * @param validity how long it is valid, as of its first day
 * @param review how often it is reviewed, as of its first day
 * @param passed the reviews that it passed so far, in order, with what each took as of its own day
 * @param changes of law since, that date anew what was dated before them, in the order in which they came into force
 * @param lapse the document and clause by which one runs out that was not reviewed, as of today
 */
record IssueRules(
        TermRule validity, TermRule review, List<RuledReview> passed, List<TermChange> changes, LegalGround lapse) {

    IssueRules {
        passed = List.copyOf(passed);
        changes = List.copyOf(changes);
    }

    /** A review that was passed, with what it took. */
    record RuledReview(LocalDate passedOn, int trainingHours, ReviewRule rule) {}
}
