package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.registry.plan.PlanRevision.PlanPart;

/** What the policy book says of plans: of which units more is asked, and until when what is due. */
@ApplicationScoped
class EmergencyPlanPolicies {

    static final String FILING = "plan.filing-period";
    static final String EVALUATION = "plan.evaluation-period";
    static final String REVISION = "plan.revision-period";

    private static final String REVIEW_UNITS = "plan.review-units";
    private static final String FILING_UNITS = "plan.filing-units";
    private static final String EVALUATION_UNITS = "plan.evaluation-units";
    private static final String REFILED_PARTS = "plan.refiled-parts";

    private final PolicyBook policies;
    private final EnterpriseDirectory enterprises;
    private final EmergencyPlans plans;

    EmergencyPlanPolicies(PolicyBook policies, EnterpriseDirectory enterprises, EmergencyPlans plans) {
        this.policies = policies;
        this.plans = plans;
        this.enterprises = enterprises;
    }

    /** By what the plan must be reviewed; absent where it need not be. */
    @Nullable
    LegalGround reviewOwed(EmergencyPlan plan, LocalDate day) {
        return isMinor(plan, day) ? null : ground(REVIEW_UNITS, plan, day);
    }

    /**
     * By what the plan must be filed; absent where it need not be. A minor revision need not where what it replaces is on file, or
     * need not be itself: nobody sheds a filing by revising what was never filed.
     */
    @Nullable
    LegalGround filingOwed(EmergencyPlan plan, LocalDate day) {
        var owed = ground(FILING_UNITS, plan, day);
        return owed != null && isMinor(plan, day) && isSettled(plan, day) ? null : owed;
    }

    private boolean isSettled(EmergencyPlan plan, LocalDate day) {
        return plan.replaces()
                .map(plans::get)
                .filter(former -> former.filedOn().isEmpty() && filingOwed(former, day) != null)
                .isEmpty();
    }

    /** By what the plan must be evaluated from time to time; absent where it need not be. */
    @Nullable
    LegalGround evaluationOwed(EmergencyPlan plan, LocalDate day) {
        return ground(EVALUATION_UNITS, plan, day);
    }

    /** The period of that duty; empty where the book is silent. */
    Optional<PolicyAnswer.Decided> period(String code, EmergencyPlan plan, LocalDate day) {
        return policies.edition().find(code, plan.region(), plan.sector(), day);
    }

    private boolean isMinor(EmergencyPlan plan, LocalDate day) {
        return plan.replaces().isPresent()
                && plan.isMinorRevision(row(REFILED_PARTS, plan.region(), plan.sector(), day)
                        .map(row -> row.items(PolicyRow.VALUE).stream()
                                .map(PlanPart::valueOf)
                                .collect(Collectors.toSet()))
                        .orElse(Set.of()));
    }

    private @Nullable LegalGround ground(String units, EmergencyPlan plan, LocalDate day) {
        return ground(units, plan.region(), plan.sector(), grounds(plan), day).orElse(null);
    }

    /** By what such units are asked for more; empty where it is none of them. */
    Optional<LegalGround> ground(
            String units, RegionCode region, Sector sector, Set<PlanUnitGround> grounds, LocalDate day) {
        return row(units, region, sector, day)
                .filter(row -> row.items(PolicyRow.VALUE).stream()
                        .map(PlanUnitGround::valueOf)
                        .anyMatch(grounds::contains))
                .map(LegalGround::of);
    }

    private Optional<PolicyRow> row(String code, RegionCode region, Sector sector, LocalDate day) {
        return policies.edition().find(code, region, sector, day).map(PolicyAnswer.Decided::result);
    }

    /** What kind of unit its enterprise is: by its trades as they are now, and by what the plan states. */
    Set<PlanUnitGround> grounds(EmergencyPlan plan) {
        return PlanUnitGround.of(
                enterprises
                        .find(plan.enterpriseId())
                        .map(EnterpriseDirectory.Place::trades)
                        .orElse(Set.of()),
                plan.stated());
    }
}
