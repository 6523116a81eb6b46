package worksafe.inspections.plan;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an annual plan, named like the sub-resource that does it. */
enum AnnualPlanAction implements PermittedAction {
    CHANGE("annual-plan:draft"),
    SUBMISSION("annual-plan:submit"),
    DECISION("annual-plan:decide"),
    FILING("annual-plan:file"),
    REVISION("annual-plan:revise"),
    CLOSURE("annual-plan:close");

    private final String permission;

    AnnualPlanAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
