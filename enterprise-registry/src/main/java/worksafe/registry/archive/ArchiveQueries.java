package worksafe.registry.archive;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.archive.ArchiveView.ContextView;
import worksafe.registry.enterprise.EnterpriseHistoryQueries;
import worksafe.registry.enterprise.Enterprises;

/** Reads the archive of an enterprise; whoever may not see the enterprise finds no archive. */
@ApplicationScoped
class ArchiveQueries {

    private static final String OF_ENTERPRISE = "r.enterpriseId = :enterprise";

    /** The one sort of its lists. */
    private static final String LATEST = "-occurredAt";

    private static final int FEW = 20;
    private static final int MANY = 50;

    private final Enterprises enterprises;
    private final EnterpriseHistoryQueries history;
    private final AgroalDataSource database;
    private final Listing<ArchiveEntryView> entries;
    private final Listing<ArchiveEventView> events;

    ArchiveQueries(
            Enterprises enterprises, EnterpriseHistoryQueries history, AgroalDataSource database, Listings listings) {
        this.enterprises = enterprises;
        this.history = history;
        this.database = database;
        this.entries = listings.open(ArchiveEntry.class, ArchiveEntryView.class, ArchiveFilter.class, LATEST);
        this.events = listings.open(ArchiveEvent.class, ArchiveEventView.class, TimelineFilter.class, LATEST);
    }

    @Transactional
    ArchiveView page(UUID enterpriseId, Scope scope) {
        return new ArchiveView(
                enterprises.view(enterpriseId, scope),
                history.list(enterpriseId, first(EnterpriseHistoryQueries.LATEST, FEW), scope)
                        .items(),
                contexts(enterpriseId),
                entries(enterpriseId, new ArchiveFilter(null, null, false), scope)
                        .page(first(LATEST, MANY))
                        .items(),
                timeline(enterpriseId, new TimelineFilter(null, null), scope)
                        .page(first(LATEST, FEW))
                        .items());
    }

    Slice<ArchiveEntryView> entries(UUID enterpriseId, ArchiveFilter filter, PageQuery query, Scope scope) {
        return entries.slice(query, () -> entries(enterpriseId, filter, scope));
    }

    private Listing<ArchiveEntryView>.Selection entries(UUID enterpriseId, ArchiveFilter filter, Scope scope) {
        return entries.of(filter).where(OF_ENTERPRISE, "enterprise", visible(enterpriseId, scope));
    }

    Slice<ArchiveEventView> timeline(UUID enterpriseId, TimelineFilter filter, PageQuery query, Scope scope) {
        return events.slice(query, () -> timeline(enterpriseId, filter, scope));
    }

    private Listing<ArchiveEventView>.Selection timeline(UUID enterpriseId, TimelineFilter filter, Scope scope) {
        return events.of(filter).where(OF_ENTERPRISE, "enterprise", visible(enterpriseId, scope));
    }

    private UUID visible(UUID enterpriseId, Scope scope) {
        return enterprises.view(enterpriseId, scope).id();
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

    private static Page first(String sort, int limit) {
        return new Page(sort, limit, null, Page.Counting.NONE);
    }
}
