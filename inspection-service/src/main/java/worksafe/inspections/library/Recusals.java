package worksafe.inspections.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.platform.service.ListQuery.Sort;
import worksafe.platform.service.Scopes;

/** The recusals that the present scope shows. */
@ApplicationScoped
class Recusals implements PanacheRepositoryBase<Recusal, UUID> {

    static final Sort NEWEST_FIRST = new Sort("-declaredAt", "r.declaredAt", Instant::parse);

    private final Scopes scopes;

    Recusals(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * One recusal, to be read.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional
    Recusal get(UUID id) {
        return findByIdOptional(id)
                .filter(recusal -> recusal.isWithin(scopes.current()))
                .orElseThrow(() -> new NotFound(id));
    }

    /** One recusal, to be changed on the strength of a version. */
    @Transactional
    Recusal get(UUID id, IfMatch expected) {
        var recusal = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.isWithin(scopes.current()))
                .orElseThrow(() -> new NotFound(id));
        expected.require(recusal.version());
        return recusal;
    }

    /** @throws RuleViolation when one is in force on that day */
    void requireNone(UUID inspectorId, UUID enterpriseId, LocalDate day) {
        list("inspectorId = ?1 and enterpriseId = ?2", inspectorId, enterpriseId)
                .forEach(recusal -> recusal.requireNone(day));
    }

    /** A page of those that the filter leaves. */
    @Transactional
    Slice<RecusalView> list(RecusalFilter filter, Page page) {
        var query = new ListQuery("select r", "from Recusal r", "r")
                .within(scopes.current())
                .where("r.inspectorId = :inspector", "inspector", filter.inspectorId)
                .where("r.enterpriseId = :enterprise", "enterprise", filter.enterpriseId);
        var rows = query.list(getEntityManager(), Recusal.class, page, NEWEST_FIRST).stream()
                .map(RecusalView::of)
                .toList();
        return Slice.of(rows, page, row -> List.of(row.declaredAt(), row.id()), query.total(getEntityManager(), page));
    }
}
