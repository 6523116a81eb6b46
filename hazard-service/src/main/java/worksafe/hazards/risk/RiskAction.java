package worksafe.hazards.risk;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a risk point, named like the sub-resource that does it. */
enum RiskAction implements PermittedAction {
    ASSESSMENT("risk:assess"),
    CONTROL("risk:control"),
    CHANGE("risk:change"),
    CHALLENGE("risk:challenge"),
    RETIREMENT("risk:retire");

    private final String permission;

    RiskAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
