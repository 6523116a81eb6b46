package worksafe.registry.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import worksafe.platform.applications.kind.ApplicationKind;

/** The filing of a plan by an application (应急预案备案, 令第88号 Arts. 26 to 28); the authority's silence files it. */
@ApplicationScoped
class PlanFilings implements ApplicationKind {

    /** The code of the kind. */
    static final String CODE = "plan-filing";

    private final EmergencyPlanOperations plans;

    PlanFilings(EmergencyPlanOperations plans) {
        this.plans = plans;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void hold(UUID subjectId) {
        plans.hold(subjectId);
    }

    @Override
    public void submitted(Claim claim) {
        plans.examine(claim, claim.content().has("review"));
    }

    @Override
    public void approved(Claim claim, Approval approval) {
        plans.file(claim, approval);
    }

    @Override
    public void ended(Claim claim, boolean turnedDown, Approval answer) {
        plans.notFiled(claim, turnedDown, answer);
    }
}
