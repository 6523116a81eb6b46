package worksafe.hazards.tipoff.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.WalledRepository;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;

/** The internal reports that the present scope shows: to an enterprise its own, to authorities none. */
@ApplicationScoped
class InternalReports extends WalledRepository<InternalReport> {

    private static final AdvisoryLock LOCK = new AdvisoryLock("request of an informer inside", 45);

    private final Listing<InternalReportSummary> listing;

    InternalReports(Scopes scopes, Listings listings) {
        super(scopes);
        listing = listings.walled(
                InternalReport.class, InternalReportSummary.class, InternalReportFilter.class, "-receivedAt");
    }

    /** Those that the filter leaves. */
    Slice<InternalReportSummary> list(InternalReportFilter filter, PageQuery query) {
        return listing.slice(filter, query);
    }

    /** The one of that receipt, locked. */
    @Transactional
    Optional<InternalReport> ofReceipt(String receipt) {
        return find("key.receipt", receipt)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What was received under that name of the request; others under the same name wait meanwhile. */
    @Transactional
    Optional<InternalReport> ofRequest(String hash) {
        LOCK.take(getEntityManager(), hash);
        return find("key.requestHash", hash).firstResultOptional();
    }

    /** How many were told about that enterprise since then. */
    @Transactional
    long toldOf(UUID enterprise, Instant since) {
        return count("enterpriseId = ?1 and receivedAt > ?2", enterprise, since);
    }

    /** How many a scope would be shown if it were shown any; past the wall, and never which. */
    @Transactional
    InternalReportView.Counts count(Scope of) {
        List<String> conditions = new ArrayList<>();
        conditions.add("1 = 1");
        var parameters = ScopePredicate.hql(of, "r", conditions);
        var query = getEntityManager()
                .createQuery(
                        "select count(r), coalesce(sum(case when r.result in :holding then 1 else 0 end), 0),"
                                + " coalesce(sum(case when r.answer is not null then 1 else 0 end), 0),"
                                + " coalesce(sum(case when r.status = :paid then 1 else 0 end), 0),"
                                + " coalesce(sum(case when r.status = :paid then r.rewardFen else 0 end), 0)"
                                + " from InternalReport r where "
                                + String.join(" and ", conditions),
                        Object[].class)
                .setParameter("holding", List.of(TipOffResult.TRUE, TipOffResult.PARTLY))
                .setParameter("paid", InternalReportStatus.PAID);
        parameters.forEach(query::setParameter);
        var row = query.getSingleResult();
        return new InternalReportView.Counts(
                number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static long number(Object counted) {
        return ((Number) counted).longValue();
    }
}
