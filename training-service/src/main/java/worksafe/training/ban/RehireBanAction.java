package worksafe.training.ban;

import worksafe.platform.service.PermittedAction;

/** What the enterprise may do about a re-hire ban, named like the sub-resource that does it. */
enum RehireBanAction implements PermittedAction {
    APPEAL,
    UPHOLDING,
    LIFTING;

    @Override
    public String permission() {
        return "rehire-ban:handle";
    }
}
