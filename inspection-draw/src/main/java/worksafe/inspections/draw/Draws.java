package worksafe.inspections.draw;

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

/** The draws that the present scope shows. */
@ApplicationScoped
public class Draws implements PanacheRepositoryBase<Draw, UUID> {

    public static final Sort NEWEST_FIRST = new Sort("-createdAt", "d.createdAt", Instant::parse);

    private static final String SUMMARY = """
            select new worksafe.inspections.draw.DrawSummary(
                d.id, cast(d.region as string), d.sector, d.rules.plan, d.status, d.createdAt, d.seal.number,
                d.seal.hex, d.roots.poolSize, d.outcome.drawnCount)""";

    private final Scopes scopes;

    Draws(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * One draw, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    public Draw get(UUID id) {
        return visible(findByIdOptional(id), id);
    }

    /**
     * One draw, to be changed on the strength of a version, and locked until the transaction ends.
     *
     * @throws NotFound as above
     * @throws RequestProblem 412 when it has moved on
     */
    @Transactional
    public Draw get(UUID id, IfMatch expected) {
        var draw = locked(id);
        expected.require(draw.version());
        return draw;
    }

    /** One draw, to be added to whatever its version; locked until the transaction ends. */
    @Transactional
    public Draw locked(UUID id) {
        return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private Draw visible(Optional<Draw> found, UUID id) {
        return found.filter(draw -> draw.isWithin(scopes.current())).orElseThrow(() -> new NotFound(id));
    }

    /** A page of those that the filter leaves. */
    @Transactional
    public Slice<DrawSummary> list(DrawFilter filter, Page page) {
        var query = new ListQuery(SUMMARY, "from Draw d", "d")
                .within(scopes.current())
                .where("d.status = :status", "status", filter.status);
        var rows = query.list(getEntityManager(), DrawSummary.class, page, NEWEST_FIRST);
        return Slice.of(rows, page, row -> List.of(row.createdAt(), row.id()), query.total(getEntityManager(), page));
    }
}
