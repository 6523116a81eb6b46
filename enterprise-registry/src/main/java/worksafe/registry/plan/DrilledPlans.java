package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.registry.RegistryProblem;

/** What drills ask of the plans that they try. */
@ApplicationScoped
public class DrilledPlans {

    private final EmergencyPlans plans;
    private final EmergencyPlanPolicies policies;
    private final EmergencyPlanOperations operations;

    DrilledPlans(EmergencyPlans plans, EmergencyPlanPolicies policies, EmergencyPlanOperations operations) {
        this.plans = plans;
        this.policies = policies;
        this.operations = operations;
    }

    /**
     * A plan of the enterprise that is in force.
     *
     * @throws NotFound when the scope shows no such plan of that enterprise
     * @throws RuleViolation when it is not in force
     */
    public Drilled requireInForce(UUID id, UUID enterpriseId) {
        var plan = plans.get(id);
        if (!plan.enterpriseId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        if (!plan.isInForce()) {
            throw new RuleViolation(RegistryProblem.PLAN_NOT_IN_FORCE, plan.number(), plan.status());
        }
        return drilled(plan);
    }

    /** A plan, whatever became of it. */
    public Drilled get(UUID id) {
        return drilled(plans.get(id));
    }

    private Drilled drilled(EmergencyPlan plan) {
        return new Drilled(
                plan.id(),
                plan.number(),
                plan.title(),
                plan.kind(),
                plan.enterpriseId(),
                plan.region(),
                plan.sector(),
                plan.publishedOn().orElseThrow(),
                policies.grounds(plan));
    }

    /** Whether the enterprise has a plan of one of these kinds in force. */
    public boolean isAnyInForce(UUID enterpriseId, Set<EmergencyPlanKind> kinds) {
        return plans.isAnyInForce(enterpriseId, kinds);
    }

    /** By what units like its enterprise are asked for more; empty where it is none of them. */
    public Optional<LegalGround> ground(String units, Drilled plan, LocalDate day) {
        return policies.ground(units, plan.region(), plan.sector(), plan.grounds(), day);
    }

    /** A drill showed that it is to be revised. Locks its clocks and itself. */
    public void demandRevision(UUID id, UUID drillId, String reason, Instant now) {
        operations.demandRevision(id, drillId, reason, now);
    }

    /**
     * A plan that is or was in force, as a drill needs to know it.
     *
     * @param publishedOn since when it is in force
     * @param grounds what kind of unit its enterprise is
     */
    public record Drilled(
            UUID id,
            String number,
            String title,
            EmergencyPlanKind kind,
            UUID enterpriseId,
            RegionCode region,
            Sector sector,
            LocalDate publishedOn,
            Set<PlanUnitGround> grounds) {

        public Drilled {
            grounds = Set.copyOf(grounds);
        }
    }
}
