package worksafe.inspections.matter.proposal;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a proposal stands; the picture is in {@code docs/lifecycles/matter-proposal.md}. */
enum ProposalStatus implements Lifecycle<ProposalStatus> {
    PROPOSED,
    /** A matter was opened upon it. */
    TAKEN_UP,
    /** Somebody found that nothing has to follow. */
    DISMISSED;

    @Override
    public Set<ProposalStatus> next() {
        return this == PROPOSED ? EnumSet.of(TAKEN_UP, DISMISSED) : EnumSet.noneOf(ProposalStatus.class);
    }

    @Override
    public Set<ProposalAction> actions() {
        return this == PROPOSED ? EnumSet.allOf(ProposalAction.class) : EnumSet.noneOf(ProposalAction.class);
    }
}
