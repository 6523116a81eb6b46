package worksafe.inspections.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import worksafe.inspections.stop.StopProposals.Proposal;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The stop orders that the present scope shows. */
@ApplicationScoped
class KeptStopOrders extends WalledRepository<StopOrder> {

    private final Listing<StopOrderSummary> listing;

    KeptStopOrders(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(StopOrder.class, StopOrderSummary.class, StopOrderFilter.class, "-openedAt");
    }

    /** Those that the filter leaves. */
    Slice<StopOrderSummary> list(StopOrderFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** The open proposal of that ground about the same thing. */
    Optional<StopOrder> proposed(Proposal proposal) {
        var open = List.of(StopOrderStatus.PROPOSED, StopOrderStatus.TAKEN_UP);
        var same = "concernedId = ?1 and ground = ?2 and status in ?3 and referenceId ";
        var reference = proposal.referenceId();
        return (reference == null
                        ? find(same + "is null", proposal.enterpriseId(), proposal.ground(), open)
                        : find(same + "= ?4", proposal.enterpriseId(), proposal.ground(), open, reference))
                .firstResultOptional();
    }

    /** Those of an enterprise in these statuses, the oldest first. */
    List<StopOrder> of(UUID enterpriseId, Set<StopOrderStatus> statuses) {
        return find("concernedId = ?1 and status in ?2 order by openedAt, id", enterpriseId, statuses)
                .list();
    }

    /** The one of a penalty case. */
    Optional<StopOrder> ofCase(UUID caseId) {
        return find("caseId = ?1", caseId).firstResultOptional();
    }

    /** The one whose accepted application that is. */
    Optional<StopOrder> ofApplication(UUID applicationId) {
        return find("applicationId = ?1", applicationId).firstResultOptional();
    }

    /** How many other orders to rectify the enterprise has let become overdue since that moment. */
    int lateOrders(UUID enterpriseId, Instant since, UUID but) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from rectification_order where enterprise_id = :enterprise"
                                + " and overdue_since >= :since and status <> 'WITHDRAWN' and id <> :but")
                        .setParameter("enterprise", enterpriseId)
                        .setParameter("since", since)
                        .setParameter("but", but)
                        .getSingleResult())
                .intValue();
    }
}
