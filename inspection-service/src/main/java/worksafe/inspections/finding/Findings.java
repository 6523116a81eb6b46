package worksafe.inspections.finding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.platform.service.ListQuery.Sort;
import worksafe.platform.service.Scopes;

/** The findings that the present scope shows. */
@ApplicationScoped
class Findings implements PanacheRepositoryBase<Finding, UUID> {

    static final Sort NEWEST_FIRST = new Sort("-recordedAt", "f.recordedAt", Instant::parse);

    private static final String SUMMARY = """
            select new worksafe.inspections.finding.FindingSummary(
                f.id, f.number, f.inspectionId, f.enterpriseId, f.enterpriseName, cast(f.region as string), f.sector,
                f.observation.title, f.observation.cause, f.observation.grade, f.status, f.orderId, f.dangerId,
                f.dangerOutcome, f.recordedAt)""";

    private final Scopes scopes;

    Findings(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * One finding, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Finding get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One finding, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    Finding lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One finding, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    Finding get(UUID id, IfMatch expected) {
        var finding = lock(id);
        expected.require(finding.version());
        return finding;
    }

    /**
     * The visit that found it, without reading the finding itself, which is locked later and must be read then.
     *
     * @throws NotFound as above
     */
    UUID inspectionOf(UUID id) {
        return getEntityManager()
                .createQuery("select f.inspectionId from Finding f where f.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The order that demands it, likewise. */
    Optional<UUID> orderOf(UUID id) {
        return getEntityManager()
                .createQuery("select f.orderId from Finding f where f.id = :id and f.orderId is not null", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Those of an order, locked. */
    List<Finding> ofOrder(UUID orderId) {
        return find("orderId = ?1 order by id", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private Finding visible(Optional<Finding> found, UUID id) {
        return found.filter(finding -> finding.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** A page of those that the filter leaves. */
    @Transactional
    Slice<FindingSummary> list(FindingFilter filter, Page page) {
        var query = new ListQuery(SUMMARY, "from Finding f", "f")
                .within(scopes.current())
                .where("f.inspectionId = :inspection", "inspection", filter.inspectionId)
                .where("f.enterpriseId = :enterprise", "enterprise", filter.enterpriseId)
                .where("f.status = :status", "status", filter.status)
                .where("case when f.settledAt is null then false else true end = :settled", "settled", filter.settled);
        var rows = query.list(getEntityManager(), FindingSummary.class, page, NEWEST_FIRST);
        return Slice.of(rows, page, row -> List.of(row.recordedAt(), row.id()), query.total(getEntityManager(), page));
    }
}
