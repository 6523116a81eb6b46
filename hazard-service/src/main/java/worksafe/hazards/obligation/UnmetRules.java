package worksafe.hazards.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import worksafe.hazards.danger.value.DangerGrade;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.enterprises.ActiveEnterprise;

/** What the policy book says of obligations that are not met, by kind and trade. */
@ApplicationScoped
class UnmetRules {

    static final String GRADE = "danger.unmet.grade.";

    private final PolicyBook policies;

    UnmetRules(PolicyBook policies) {
        this.policies = policies;
    }

    /** Empty where no law, regulation or rule makes a danger of that kind, there and then. */
    Optional<UnmetRule> of(String kind, ActiveEnterprise enterprise, LocalDate day) {
        if (!UnmetKinds.ALL.contains(kind)) {
            return Optional.empty();
        }
        return policies.edition()
                .find(GRADE + kind, enterprise.region(), enterprise.sector(), enterprise.trades(), day)
                .map(answer -> rule(answer.result()));
    }

    private static UnmetRule rule(PolicyRow row) {
        return new UnmetRule(
                DangerGrade.valueOf(row.text(PolicyRow.VALUE)),
                row.text("requirement"),
                row.text("penalty"),
                row.source() + row.clause(),
                row.force(),
                row.certainty());
    }

    /**
     * What is said of an obligation that is not met.
     *
     * @param grade how grave a danger that is
     * @param requirement what must be done
     * @param penaltyClause the clause that punishes it
     * @param source the document and clause that set the grade
     */
    record UnmetRule(
            DangerGrade grade,
            String requirement,
            String penaltyClause,
            String source,
            Force force,
            Certainty certainty) {}
}
