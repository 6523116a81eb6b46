package worksafe.registry.plan;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a plan, named like the sub-resources that do it. */
enum EmergencyPlanAction implements PermittedAction {
    REVIEW("emergency-plan:write"),
    SIGNATURE("emergency-plan:write"),
    PUBLICATION("emergency-plan:write"),
    EVALUATION("emergency-plan:write"),
    WITHDRAWAL("emergency-plan:write");

    private final String permission;

    EmergencyPlanAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
