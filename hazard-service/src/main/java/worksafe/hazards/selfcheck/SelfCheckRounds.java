package worksafe.hazards.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The rounds that the present scope shows. */
@ApplicationScoped
class SelfCheckRounds extends WalledRepository<SelfCheckRound> {

    private final Listing<SelfCheckRoundSummary> listing;

    SelfCheckRounds(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                SelfCheckRound.class, SelfCheckRoundSummary.class, SelfCheckRoundFilter.class, "-dueDate");
    }

    /** Those that the filter leaves. */
    Slice<SelfCheckRoundSummary> list(SelfCheckRoundFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** The last round of an enterprise. */
    record Last(UUID enterpriseId, SelfCheckDuty duty, LocalDate fromDate, LocalDate dueDate) {}

    /** The last rounds of these enterprises. */
    @Transactional
    List<Last> last(Collection<UUID> enterprises) {
        return getEntityManager()
                .createQuery(
                        "select r.enterpriseId, r.duty, max(r.fromDate), max(r.dueDate) from SelfCheckRound r"
                                + " where r.enterpriseId in :ids and r.status <> :released"
                                + " group by r.enterpriseId, r.duty",
                        Object[].class)
                .setParameter("ids", enterprises)
                .setParameter("released", SelfCheckRoundStatus.RELEASED)
                .getResultStream()
                .map(row -> new Last((UUID) row[0], (SelfCheckDuty) row[1], (LocalDate) row[2], (LocalDate) row[3]))
                .toList();
    }

    /** The checks that the enterprise owes of rounds that had begun by that day, the oldest first. */
    @Transactional
    List<UUID> owed(UUID enterpriseId, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select r.id from SelfCheckRound r where r.enterpriseId = :enterprise and r.duty = :check"
                                + " and r.status = :owed and r.fromDate <= :day order by r.dueDate, r.id",
                        UUID.class)
                .setParameter("enterprise", enterpriseId)
                .setParameter("check", SelfCheckDuty.CHECK)
                .setParameter("owed", SelfCheckRoundStatus.OWED)
                .setParameter("day", day)
                .getResultList();
    }

    /** The next rounds that are owed by enterprises which trade no longer. */
    @Transactional
    List<UUID> orphaned(int limit) {
        return getEntityManager()
                .createQuery(
                        "select r.id from SelfCheckRound r where r.status = :owed and not exists (select 1 from"
                                + " EnterpriseSnapshot s where s.enterpriseId = r.enterpriseId and s.state = 'ACTIVE')"
                                + " order by r.id",
                        UUID.class)
                .setParameter("owed", SelfCheckRoundStatus.OWED)
                .setMaxResults(limit)
                .getResultList();
    }
}
