package worksafe.platform.duties.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.platform.service.Scopes;

/** Reads entries within the caller's scope. */
@ApplicationScoped
class LedgerQueries {

    static final String NEWEST_FIRST = "-recordedAt";
    static final String OLDEST_FIRST = "recordedAt";
    static final List<String> SORTS = List.of(NEWEST_FIRST, OLDEST_FIRST);

    private final EntityManager entities;
    private final LedgerCatalogue catalogue;
    private final Scopes scopes;

    LedgerQueries(EntityManager entities, LedgerCatalogue catalogue, Scopes scopes) {
        this.entities = entities;
        this.catalogue = catalogue;
        this.scopes = scopes;
    }

    @Transactional
    Slice<LedgerKindView> kinds() {
        return Slice.complete(catalogue.all().stream().map(LedgerKindView::of).toList());
    }

    /** The latest version with those before it, the newest first. */
    @Transactional
    LedgerEntryView get(String kind, UUID entryId) {
        var versions = entities.createQuery(
                        "select e from LedgerEntry e where e.entryId = :id and e.kind = :kind order by e.version desc",
                        LedgerEntry.class)
                .setParameter("id", entryId)
                .setParameter("kind", kind)
                .getResultList();
        if (versions.isEmpty()) {
            throw new NotFound(entryId);
        }
        return versions.getFirst().view(versions.subList(1, versions.size()));
    }

    @Transactional
    Slice<LedgerEntryView> list(String code, @Nullable UUID enterpriseId, Page page) {
        var kind = catalogue.get(code);
        var query = new ListQuery("select e", "from LedgerEntry e", "e")
                .within(scopes.current())
                .where("e.latest = true")
                .where("e.kind = :kind", "kind", kind.code())
                .where("e.enterpriseId = :enterprise", "enterprise", enterpriseId);
        var rows = query.list(
                entities,
                LedgerEntry.class,
                page,
                new ListQuery.Sort(NEWEST_FIRST, "e.recordedAt", Instant::parse),
                new ListQuery.Sort(OLDEST_FIRST, "e.recordedAt", Instant::parse));
        return Slice.of(rows, page, row -> List.of(row.recordedAt(), row.id()), query.total(entities, page))
                .map(row -> row.view(List.of()));
    }
}
