package worksafe.inspections.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
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

/** The orders that the present scope shows. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<RectificationOrder, UUID> {

    static final Sort NEWEST_FIRST = new Sort("-issuedAt", "o.issuedAt", Instant::parse);
    static final Sort DUE_FIRST = new Sort("dueDate", "o.limit.dueDate", LocalDate::parse);

    private static final String SUMMARY = """
            select new worksafe.inspections.order.OrderSummary(
                o.id, o.number, o.inspectionId, o.enterpriseId, o.enterpriseName, cast(o.region as string), o.sector,
                o.title, o.status, o.issuedAt, o.limit.dueDate, o.overdueSince, o.answeredAt)""";

    private final Scopes scopes;

    Orders(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * One order, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    RectificationOrder get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One order, locked until the transaction ends.
     *
     * @throws NotFound as above
     */
    @Transactional
    RectificationOrder lock(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * One order, to be changed on the strength of a version of it, and locked.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    RectificationOrder get(UUID id, IfMatch expected) {
        var order = lock(id);
        expected.require(order.version());
        return order;
    }

    private RectificationOrder visible(Optional<RectificationOrder> found, UUID id) {
        return found.filter(order -> order.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** A page of those that the filter leaves. */
    @Transactional
    Slice<OrderSummary> list(OrderFilter filter, Page page) {
        var query = new ListQuery(SUMMARY, "from RectificationOrder o", "o")
                .within(scopes.current())
                .where("o.inspectionId = :inspection", "inspection", filter.inspectionId)
                .where("o.enterpriseId = :enterprise", "enterprise", filter.enterpriseId)
                .where("o.status = :status", "status", filter.status)
                .where(
                        "case when o.overdueSince is null then false else true end = :overdue",
                        "overdue",
                        filter.overdue)
                .where("o.limit.dueDate < :dueBefore", "dueBefore", filter.dueBefore);
        var rows = query.list(getEntityManager(), OrderSummary.class, page, NEWEST_FIRST, DUE_FIRST);
        return Slice.of(rows, page, row -> keyset(row, page), query.total(getEntityManager(), page));
    }

    private static List<Object> keyset(OrderSummary row, Page page) {
        return List.of(page.sort().equals(DUE_FIRST.name()) ? row.dueDate() : row.issuedAt(), row.id());
    }
}
