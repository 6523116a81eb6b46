package worksafe.hazards.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.HazardProblem;
import worksafe.hazards.filing.DangerFilingRequests.SubmitDangerFiling;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RuleViolation;

/** What the policy book says of filings: how promptly, and by which standards of the trades dangers are major ones. */
@ApplicationScoped
class DangerFilingPolicies {

    private static final String PERIOD = "danger.filing-period.";
    private static final String DETERMINATION = "danger.determination";
    private static final String CLAUSES = "clauses";

    private final PolicyBook policies;
    private final EnterpriseDirectory enterprises;

    DangerFilingPolicies(PolicyBook policies, EnterpriseDirectory enterprises) {
        this.policies = policies;
        this.enterprises = enterprises;
    }

    /** How long there is to report to that recipient; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(DangerFilingRecipient recipient, DangerFiling filing, Instant from) {
        return policies.edition()
                .find(PERIOD + recipient.word(), filing.region(), filing.sector(), ChinaTime.dayOf(from));
    }

    /**
     * What is reported, with what the standards of that day say of its clause. A standard that no row has is taken as it is
     * named: there are more than were read.
     *
     * @throws RuleViolation when all clauses of that standard were read, and this is none of them
     */
    DangerFilingContent judged(SubmitDangerFiling request, DangerFiling filing, LocalDate day) {
        Arrays.stream(Trade.values())
                .flatMap(trade -> standard(trade, filing, day).stream())
                .filter(row -> row.text(PolicyRow.VALUE).equals(request.standard()))
                .findFirst()
                .filter(known ->
                        known.find(CLAUSES).isPresent() && !known.items(CLAUSES).contains(request.clause()))
                .ifPresent(known -> {
                    throw new RuleViolation(
                            HazardProblem.DANGER_DETERMINATION_UNKNOWN, known.text("name"), request.clause());
                });
        return new DangerFilingContent(
                request.situation(),
                request.analysis(),
                request.plan(),
                request.standard(),
                request.clause(),
                ofTrade(request.standard(), filing, day));
    }

    /** Whether it is the standard of a trade of the enterprise; nothing where none of those has one. */
    private @Nullable Boolean ofTrade(String standard, DangerFiling filing, LocalDate day) {
        var own =
                enterprises.find(filing.enterpriseId()).map(EnterpriseDirectory.Place::trades).orElse(Set.of()).stream()
                        .flatMap(trade -> standard(trade, filing, day).stream())
                        .map(row -> row.text(PolicyRow.VALUE))
                        .toList();
        return own.isEmpty() ? null : own.contains(standard);
    }

    private Optional<PolicyRow> standard(Trade trade, DangerFiling filing, LocalDate day) {
        return policies.edition()
                .find(DETERMINATION, filing.region(), filing.sector(), Set.of(trade), day)
                .map(PolicyAnswer.Decided::result);
    }
}
