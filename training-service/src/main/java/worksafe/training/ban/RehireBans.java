package worksafe.training.ban;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.training.TrainingProblem;

/** The re-hire bans that the present scope shows: to an enterprise its own, to authorities none. */
@ApplicationScoped
class RehireBans extends WalledRepository<RehireBan> {

    private static final int AT_ONCE = 500;

    private final Listing<RehireBanSummary> listing;

    RehireBans(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(RehireBan.class, RehireBanSummary.class, RehireBanFilter.class, "-imposedAt");
    }

    /** Those that the filter leaves. */
    Slice<RehireBanSummary> list(RehireBanFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** @throws RuleViolation when the enterprise does not hire the person anyway */
    void requireNone(UUID enterpriseId, UUID personId) {
        find(
                        "enterpriseId = ?1 and personId = ?2 and status in ?3",
                        enterpriseId,
                        personId,
                        List.of(RehireBanStatus.IMPOSED, RehireBanStatus.APPEALED, RehireBanStatus.UPHELD))
                .firstResultOptional()
                .ifPresent(other -> {
                    throw new RuleViolation(TrainingProblem.REHIRE_BAN_EXISTS, other.number());
                });
    }

    /** Those whose time is over, or whose appeal should have been answered, before that day. */
    @Transactional
    List<UUID> dueBefore(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select b.id from RehireBan b where b.status <> :ended and (b.lastDay < :day"
                                + " or b.status = :appealed and b.overdueSince is null and b.answerDueOn < :day)"
                                + " order by b.id",
                        UUID.class)
                .setParameter("ended", RehireBanStatus.ENDED)
                .setParameter("appealed", RehireBanStatus.APPEALED)
                .setParameter("day", day)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
