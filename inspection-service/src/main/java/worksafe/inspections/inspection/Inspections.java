package worksafe.inspections.inspection;

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

/** The visits that the present scope shows. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, UUID> {

    static final Sort NEWEST_FIRST = new Sort("-assignedAt", "i.assignedAt", Instant::parse);

    private static final String SUMMARY = """
            select new worksafe.inspections.inspection.InspectionSummary(
                i.id, i.number, i.visitedId, i.enterpriseName, cast(i.region as string), i.sector, i.grounds.origin,
                i.grounds.drawId,
                i.status, i.findings, i.assignedAt, i.startedAt, i.concludedAt)""";

    private final Scopes scopes;

    Inspections(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * One visit, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Inspection get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One visit, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    Inspection lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One visit, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    Inspection get(UUID id, IfMatch expected) {
        var inspection = lock(id);
        expected.require(inspection.version());
        return inspection;
    }

    /** The visit that a draw sent to an enterprise, locked; empty where it sent nobody. */
    Optional<Inspection> drawn(UUID drawId, UUID enterpriseId) {
        return find("grounds.drawId = ?1 and visitedId = ?2", drawId, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Whether a visit of the draw is still to come or under way, within the scope or not. */
    boolean pending(UUID drawId) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select visits_pending(:draw)", Boolean.class)
                .setParameter("draw", drawId)
                .getSingleResult();
    }

    private Inspection visible(Optional<Inspection> found, UUID id) {
        return found.filter(inspection -> inspection.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** A page of those that the filter leaves. */
    @Transactional
    Slice<InspectionSummary> list(InspectionFilter filter, Page page) {
        var query = new ListQuery(SUMMARY, "from Inspection i", "i")
                .within(scopes.current().narrowedTo(filter.region))
                .where("i.visitedId = :enterprise", "enterprise", filter.enterpriseId)
                .where("i.status = :status", "status", filter.status)
                .where("i.grounds.drawId = :draw", "draw", filter.drawId)
                .where(
                        "exists (select 1 from i.team m where m.inspectorId = :inspector)",
                        "inspector",
                        filter.inspectorId);
        var rows = query.list(getEntityManager(), InspectionSummary.class, page, NEWEST_FIRST);
        return Slice.of(rows, page, row -> List.of(row.assignedAt(), row.id()), query.total(getEntityManager(), page));
    }
}
