package worksafe.platform.duties.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.platform.service.Scopes;

/** Reads audit entries within the caller's scope. */
@ApplicationScoped
class AuditQueries {

    static final String NEWEST_FIRST = "-recordedAt";
    static final String OLDEST_FIRST = "recordedAt";

    private final EntityManager entities;
    private final Scopes scopes;

    AuditQueries(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    @Transactional
    Slice<AuditEntryView> list(AuditFilter filter, Page page) {
        var query = new ListQuery("select e", "from AuditEntry e", "e")
                .within(scopes.current())
                .where("e.objectId = :objectId", "objectId", filter.objectId)
                .where("e.actor = :actor", "actor", filter.actor)
                .where("e.action = :action", "action", filter.action)
                .where("e.recordedAt >= :since", "since", filter.from)
                .where("e.recordedAt < :until", "until", filter.to);
        var rows = query.list(
                entities,
                AuditEntry.class,
                page,
                new ListQuery.Sort(NEWEST_FIRST, "e.recordedAt", Instant::parse),
                new ListQuery.Sort(OLDEST_FIRST, "e.recordedAt", Instant::parse));
        return Slice.of(rows, page, row -> List.of(row.recordedAt(), row.id()), query.total(entities, page))
                .map(AuditEntry::view);
    }
}
