package worksafe.registry.project;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a project, named like the sub-resources that do it. */
enum ProjectAction implements PermittedAction {
    SUBMISSION("construction-project:write"),
    ACCEPTANCE("construction-project:review"),
    RETURN("construction-project:review"),
    EXTENSION("construction-project:decide"),
    DECISION("construction-project:decide"),
    PASSAGE("construction-project:write"),
    CHANGE("construction-project:write"),
    TRIAL_PLAN("construction-project:write"),
    TRIAL_RUN("construction-project:write"),
    HEALTH_PAPER("construction-project:write"),
    BREACH("construction-project:review"),
    USE("construction-project:write"),
    CHECK("construction-project:review"),
    ABANDONMENT("construction-project:write");

    private final String permission;

    ProjectAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
