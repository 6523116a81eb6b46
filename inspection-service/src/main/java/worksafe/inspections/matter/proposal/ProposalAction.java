package worksafe.inspections.matter.proposal;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a proposal; it is taken up by opening a matter. */
enum ProposalAction implements PermittedAction {
    DISMISSAL;

    @Override
    public String permission() {
        return "matter-proposal:dismiss";
    }
}
