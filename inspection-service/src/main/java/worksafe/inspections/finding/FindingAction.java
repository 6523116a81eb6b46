package worksafe.inspections.finding;

import worksafe.platform.service.PermittedAction;

/** What may be done about a finding, named like the sub-resource that does it. */
enum FindingAction implements PermittedAction {
    WITHDRAWAL("finding:withdraw");

    private final String permission;

    FindingAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
