package worksafe.inspections.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.PolicyAnswer;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;

/** What visits ask of the plans: whether special inspections of an authority are approved by the government. */
@ApplicationScoped
public class ApprovedPlans {

    private static final String PLANNED = "inspection.special-planned";

    private final EntityManager entities;
    private final PolicyBook policies;

    ApprovedPlans(EntityManager entities, PolicyBook policies) {
        this.entities = entities;
        this.policies = policies;
    }

    /**
     * The number of the plan that was approved with special inspections, of that authority, or of one above it, for the year of
     * that day; a later edition that waits for approval leaves the former one in force.
     */
    public Optional<String> special(RegionCode authority, Sector sector, LocalDate day) {
        return Optional.ofNullable(
                (String) entities.createNativeQuery("select special_plan(:authority, :sector, :year)", String.class)
                        .setParameter("authority", authority.value())
                        .setParameter("sector", sector.name())
                        .setParameter("year", day.getYear())
                        .getSingleResultOrNull());
    }

    /**
     * Lets a special visit through that an approved plan plans, or where no policy asks for one.
     *
     * @return the number of the plan; absent where none is asked for and none is there
     * @throws RuleViolation {@code plan-special-unplanned}, which names the row
     */
    public @Nullable String requireSpecial(RegionCode authority, Sector sector, LocalDate day) {
        var plan = special(authority, sector, day);
        if (plan.isEmpty()) {
            policies.edition()
                    .find(PLANNED, authority, sector, day)
                    .map(PolicyAnswer.Decided::result)
                    .filter(row -> row.flag(PolicyRow.VALUE))
                    .ifPresent(row -> {
                        throw RuleViolation.byLaw(
                                LegalGround.of(row),
                                PlanProblem.PLAN_SPECIAL_UNPLANNED,
                                String.valueOf(day.getYear()),
                                sector);
                    });
        }
        return plan.orElse(null);
    }
}
