package worksafe.inspections.inspection;

import worksafe.platform.service.PermittedAction;

/** What may be done about a visit, named like the sub-resources that do it; {@code FINDING} is {@code POST findings}. */
enum InspectionAction implements PermittedAction {
    PLAN("inspection:plan", false),
    TEAM_CHANGE("inspection:change-team", false),
    START("inspection:start", true),
    FINDING("finding:record", true),
    CONCLUSION("inspection:conclude", true),
    CANCELLATION("inspection:cancel", false);

    private final String permission;
    private final boolean ofTheTeam;

    InspectionAction(String permission, boolean ofTheTeam) {
        this.permission = permission;
        this.ofTheTeam = ofTheTeam;
    }

    @Override
    public String permission() {
        return permission;
    }

    /** Whether only members of the team do it. */
    boolean isOfTheTeam() {
        return ofTheTeam;
    }
}
