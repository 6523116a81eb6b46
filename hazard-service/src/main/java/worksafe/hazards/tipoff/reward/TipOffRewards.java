package worksafe.hazards.tipoff.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import worksafe.hazards.tipoff.RewardNews;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The rewards that the present scope shows; to whoever acts for an enterprise, none. */
@ApplicationScoped
class TipOffRewards extends WalledRepository<TipOffReward> implements RewardNews {

    private final Listing<TipOffRewardSummary> listing;

    TipOffRewards(Scopes scopes, Listings listings) {
        super(scopes);
        listing =
                listings.walled(TipOffReward.class, TipOffRewardSummary.class, TipOffRewardFilter.class, "-proposedAt");
    }

    /** Those that the filter leaves. */
    Slice<TipOffRewardSummary> list(TipOffRewardFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** Whether one stands for that tip-off already. */
    @Transactional
    boolean stands(UUID tipOffId) {
        return count("tipOffId = ?1 and status <> ?2", tipOffId, TipOffRewardStatus.WAIVED) > 0;
    }

    /** Who told hears of it once it is granted. */
    @Override
    @Transactional
    public Optional<Told> of(UUID tipOffId) {
        return find("tipOffId = ?1 and status <> ?2 order by proposedAt desc", tipOffId, TipOffRewardStatus.PROPOSED)
                .firstResultOptional()
                .map(reward -> new Told(
                        reward.status().name(),
                        reward.amount().fen(),
                        reward.fetchBy().orElse(null)));
    }
}
