package worksafe.inspections.campaign.plan;

import java.util.List;

/**
 * What a kind of campaign asks for: a row of {@code campaign-kinds.csv}.
 *
 * @param phases the phases that it has, in their order; none where each plan names its own
 * @param superior whether it is a special campaign, which others than the own head approve
 * @param criteria whether it is founded by criteria
 * @param means whether it says by which means
 * @param unlicensed whether it names what is done without a licence
 */
public record CampaignKind(
        String code,
        List<CampaignPhaseKind> phases,
        boolean superior,
        boolean criteria,
        boolean means,
        boolean unlicensed) {

    public CampaignKind {
        phases = List.copyOf(phases);
    }
}
