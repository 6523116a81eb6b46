package worksafe.registry.archive;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Page;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.registry.archive.ArchiveView.ContextView;
import worksafe.registry.enterprise.EnterpriseHistoryQueries;
import worksafe.registry.enterprise.Enterprises;

/** Reads the archive of an enterprise; whoever may not see the enterprise finds no archive. */
@ApplicationScoped
class ArchiveQueries {

    /** The one sort of its lists. */
    static final String LATEST = "-occurredAt";

    private static final int FEW = 20;
    private static final int MANY = 50;

    private final Enterprises enterprises;
    private final EnterpriseHistoryQueries history;
    private final EntityManager entities;
    private final AgroalDataSource database;

    ArchiveQueries(
            Enterprises enterprises,
            EnterpriseHistoryQueries history,
            EntityManager entities,
            AgroalDataSource database) {
        this.enterprises = enterprises;
        this.history = history;
        this.entities = entities;
        this.database = database;
    }

    @Transactional
    ArchiveView page(UUID enterpriseId, Scope scope) {
        return new ArchiveView(
                enterprises.view(enterpriseId, scope),
                history.list(enterpriseId, first(EnterpriseHistoryQueries.LATEST, FEW), scope)
                        .items(),
                contexts(enterpriseId),
                entries(enterpriseId, new ArchiveFilter(null, null, false), first(LATEST, MANY), scope)
                        .items(),
                timeline(enterpriseId, new ArchiveFilter(null, null, null), first(LATEST, FEW), scope)
                        .items());
    }

    @Transactional
    Slice<ArchiveEntryView> entries(UUID enterpriseId, ArchiveFilter filter, Page page, Scope scope) {
        var enterprise = enterprises.view(enterpriseId, scope);
        var query = new ListQuery(
                        "select new " + ArchiveEntryView.class.getName() + "(" + ArchiveEntryView.COLUMNS + ")",
                        "from ArchiveEntry a",
                        "a")
                .where("a.enterpriseId = :enterprise", "enterprise", enterprise.id())
                .where("a.context = :context", "context", filter.context())
                .where("a.kind = :kind", "kind", filter.kind())
                .where("a.closed = :closed", "closed", filter.closed());
        var rows = query.list(entities, ArchiveEntryView.class, page, latest());
        return Slice.of(rows, page, row -> List.of(row.occurredAt(), row.id()), query.total(entities, page));
    }

    @Transactional
    Slice<ArchiveEventView> timeline(UUID enterpriseId, ArchiveFilter filter, Page page, Scope scope) {
        var enterprise = enterprises.view(enterpriseId, scope);
        var query = new ListQuery(
                        "select new " + ArchiveEventView.class.getName() + "(" + ArchiveEventView.COLUMNS + ")",
                        "from ArchiveEvent a",
                        "a")
                .where("a.enterpriseId = :enterprise", "enterprise", enterprise.id())
                .where("a.context = :context", "context", filter.context())
                .where("a.kind = :kind", "kind", filter.kind());
        var rows = query.list(entities, ArchiveEventView.class, page, latest());
        return Slice.of(rows, page, row -> List.of(row.occurredAt(), row.id()), query.total(entities, page));
    }

    /** Every context that tells of enterprises, heard of or not, in the order of their names. */
    private List<ContextView> contexts(UUID enterpriseId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select c.context,"
                        + " (select count(*) from archive_entry e where e.enterprise_id = ? and e.context = c.context"
                        + " and not e.closed),"
                        + " (select count(*) from archive_entry e where e.enterprise_id = ? and e.context = c.context"
                        + " and e.closed),"
                        + " (select max(v.received_at) from archive_event v where v.enterprise_id = ?"
                        + " and v.context = c.context),"
                        + " s.last_heard_at"
                        + " from unnest(array['hazards', 'inspections', 'registry', 'training']) as c (context)"
                        + " left join archive_source s on s.context = c.context order by c.context")) {
            select.setObject(1, enterpriseId);
            select.setObject(2, enterpriseId);
            select.setObject(3, enterpriseId);
            var contexts = new ArrayList<ContextView>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    contexts.add(new ContextView(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            instant(row.getObject(4, OffsetDateTime.class)),
                            instant(row.getObject(5, OffsetDateTime.class))));
                }
            }
            return contexts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ListQuery.Sort latest() {
        return new ListQuery.Sort(LATEST, "a.occurredAt", Instant::parse);
    }

    private static Page first(String sort, int limit) {
        return new Page(sort, limit, null, Page.Counting.NONE);
    }
}
