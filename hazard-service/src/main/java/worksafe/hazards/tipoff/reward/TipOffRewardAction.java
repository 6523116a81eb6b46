package worksafe.hazards.tipoff.reward;

import worksafe.platform.service.PermittedAction;

/** What officials may do about a reward, named like the sub-resource that does it. */
enum TipOffRewardAction implements PermittedAction {
    COMPLETION("tip-off-reward:propose"),
    DECISION("tip-off-reward:decide"),
    NOTIFICATION("tip-off-reward:notify"),
    PAYMENT("tip-off-reward:pay"),
    WAIVER("tip-off-reward:waive");

    private final String permission;

    TipOffRewardAction(String permission) {
        this.permission = permission;
    }

    @Override
    public String permission() {
        return permission;
    }
}
