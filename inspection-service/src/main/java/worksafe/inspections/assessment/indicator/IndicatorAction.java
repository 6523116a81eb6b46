package worksafe.inspections.assessment.indicator;

import worksafe.platform.service.PermittedAction;

/** What clients may do about an indicator, named like the sub-resource that does it. */
enum IndicatorAction implements PermittedAction {
    REVISION("indicator:issue"),
    REPORT("indicator:report"),
    EXPLANATION("indicator:report"),
    WITHDRAWAL("indicator:issue");

    private final String permission;

    IndicatorAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
