package worksafe.hazards.danger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import worksafe.kernel.PolicyRow;
import worksafe.platform.duties.policy.PolicyBook;

/** What the policy book asks of plans. */
@ApplicationScoped
class PlanRules {

    private static final String PRECAUTIONS = "danger.plan-precautions.major";

    private final PolicyBook policies;

    PlanRules(PolicyBook policies) {
        this.policies = policies;
    }

    /** The rule for a plan that is made on that day. */
    PlanRule of(Danger danger, LocalDate day) {
        return switch (danger.observation().grade()) {
            case GENERAL -> PlanRule.PLAIN;
            case MAJOR -> {
                var row = policies.evaluate(PRECAUTIONS, danger.region(), danger.sector(), day)
                        .result();
                yield new PlanRule(row.flag(PolicyRow.VALUE), row.source() + row.clause());
            }
        };
    }

    /**
     * What the policy book asks of a plan for a danger.
     *
     * @param precautionsRequired whether it must say what protects people until the danger is put right
     * @param source the document and clause that say so
     */
    record PlanRule(boolean precautionsRequired, String source) {

        /** Nothing beyond the five implementations. */
        static final PlanRule PLAIN = new PlanRule(false, "");
    }
}
