package worksafe.registry.archive;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.registry.archive.ArchiveView.ContextView;
import worksafe.registry.enterprise.EnterpriseHistoryQueries;
import worksafe.registry.enterprise.Enterprises;
import worksafe.registry.grade.GradeQueries;

/** Reads the archive of an enterprise; whoever may not see the enterprise finds no archive. */
@ApplicationScoped
class ArchiveQueries {

    private static final String OF_ENTERPRISE = "r.enterpriseId = :enterprise";

    private static final String CONTEXTS = """
            select c.context,
                (select count(*) from archive_entry e
                    where e.enterprise_id = ? and e.context = c.context and not e.closed),
                (select count(*) from archive_entry e
                    where e.enterprise_id = ? and e.context = c.context and e.closed),
                (select max(v.received_at) from archive_event v
                    where v.enterprise_id = ? and v.context = c.context),
                s.last_heard_at
            from unnest(array['hazards', 'inspections', 'registry', 'training']) as c (context)
            left join archive_source s on s.context = c.context order by c.context""";

    /** The one sort of its lists. */
    private static final String LATEST = "-occurredAt";

    private static final int FEW = 20;
    private static final int MANY = 50;

    private final Enterprises enterprises;
    private final EnterpriseHistoryQueries history;
    private final GradeQueries grades;
    private final AgroalDataSource database;
    private final Messages words;
    private final Listing<ArchiveEntryRow> entries;
    private final Listing<ArchiveEventView> events;

    ArchiveQueries(
            Enterprises enterprises,
            EnterpriseHistoryQueries history,
            GradeQueries grades,
            AgroalDataSource database,
            Problems problems,
            Listings listings) {
        this.enterprises = enterprises;
        this.history = history;
        this.grades = grades;
        this.database = database;
        this.words = problems.messages();
        this.entries = listings.open(ArchiveEntry.class, ArchiveEntryRow.class, ArchiveFilter.class, LATEST);
        this.events = listings.open(ArchiveEvent.class, ArchiveEventView.class, TimelineFilter.class, LATEST);
    }

    @Transactional
    ArchiveView page(UUID enterpriseId) {
        return new ArchiveView(
                enterprises.view(enterpriseId),
                grades.find(enterpriseId).orElse(null),
                history.list(enterpriseId, first(EnterpriseHistoryQueries.LATEST, FEW))
                        .items(),
                contexts(enterpriseId),
                entries(enterpriseId, new ArchiveFilter(null, null, false))
                        .page(first(LATEST, MANY))
                        .map(row -> row.view(words))
                        .items(),
                timeline(enterpriseId, new TimelineFilter(null, null))
                        .page(first(LATEST, FEW))
                        .items());
    }

    Slice<ArchiveEntryView> entries(UUID enterpriseId, ArchiveFilter filter, PageQuery query) {
        return entries.slice(query, () -> entries(enterpriseId, filter)).map(row -> row.view(words));
    }

    private Listing<ArchiveEntryRow>.Selection entries(UUID enterpriseId, ArchiveFilter filter) {
        return entries.of(filter).where(OF_ENTERPRISE, "enterprise", visible(enterpriseId));
    }

    Slice<ArchiveEventView> timeline(UUID enterpriseId, TimelineFilter filter, PageQuery query) {
        return events.slice(query, () -> timeline(enterpriseId, filter));
    }

    private Listing<ArchiveEventView>.Selection timeline(UUID enterpriseId, TimelineFilter filter) {
        return events.of(filter).where(OF_ENTERPRISE, "enterprise", visible(enterpriseId));
    }

    private UUID visible(UUID enterpriseId) {
        return enterprises.view(enterpriseId).id();
    }

    /** Every context that tells of enterprises, heard of or not, in the order of their names. */
    private List<ContextView> contexts(UUID enterpriseId) {
        var contexts = JdbcRows.list(
                database,
                CONTEXTS,
                Collections.nCopies(3, enterpriseId),
                row -> new ContextView(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        instant(row.getObject(5, OffsetDateTime.class))));
        return contexts;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Page first(String sort, int limit) {
        return new Page(sort, limit, null, Page.Counting.NONE);
    }
}
