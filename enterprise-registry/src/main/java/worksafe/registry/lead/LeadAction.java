package worksafe.registry.lead;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a lead, named like the sub-resource that does it. */
enum LeadAction implements PermittedAction {
    VERIFICATION,
    DISMISSAL;

    @Override
    public String permission() {
        return "lead:decide";
    }
}
