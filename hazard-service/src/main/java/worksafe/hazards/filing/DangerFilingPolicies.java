package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import worksafe.hazards.determination.Determinations;
import worksafe.hazards.filing.DangerFilingRequests.SubmitDangerFiling;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of filings: how promptly, and by which standards of the trades dangers are major ones. */
@ApplicationScoped
class DangerFilingPolicies {

    private static final String PERIOD = "danger.filing-period.";

    private final PolicyBook policies;
    private final Determinations determinations;

    DangerFilingPolicies(PolicyBook policies, Determinations determinations) {
        this.policies = policies;
        this.determinations = determinations;
    }

    /** How long there is to report to that recipient; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(DangerFilingRecipient recipient, DangerFiling filing, Instant from) {
        return policies.edition()
                .find(PERIOD + recipient.word(), filing.region(), filing.sector(), ChinaTime.dayOf(from));
    }

    /**
     * What is reported, with what the standards of that day say of its clause.
     *
     * @throws RuleViolation as {@link Determinations#judge}
     */
    DangerFilingContent judged(SubmitDangerFiling request, DangerFiling filing, LocalDate day) {
        return new DangerFilingContent(
                request.situation(),
                request.analysis(),
                request.plan(),
                request.standard(),
                request.clause(),
                determinations
                        .judge(request.standard(), request.clause(), filing, day)
                        .ofTrade());
    }
}
