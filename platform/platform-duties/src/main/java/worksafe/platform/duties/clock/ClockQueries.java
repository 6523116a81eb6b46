package worksafe.platform.duties.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.Slice;
import worksafe.platform.service.ListQuery;
import worksafe.platform.service.Scopes;

/** What is owed, by whom, until when, within the caller's scope. */
@ApplicationScoped
class ClockQueries {

    static final String SOONEST_FIRST = "dueAt";
    static final String LATEST_FIRST = "-dueAt";

    private final EntityManager entities;
    private final Scopes scopes;

    ClockQueries(EntityManager entities, Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
    }

    @Transactional
    ClockView get(UUID id, Function<String, String> title) {
        var clock = entities.find(Clock.class, id);
        if (clock == null) {
            throw new NotFound(id);
        }
        return clock.view(title.apply(clock.kind()));
    }

    /** @param title the words for a kind of duty */
    @Transactional
    Slice<ClockView> list(ClockFilter filter, Page page, Function<String, String> title) {
        var owed = filter.state == null || filter.state.next().contains(ClockState.MET);
        var query = new ListQuery("select c", "from Clock c", "c")
                .within(scopes.current())
                .where("c.owed = " + owed)
                .where("c.enterpriseId = :enterprise", "enterprise", filter.enterpriseId)
                .where("c.subjectId = :subject", "subject", filter.subjectId)
                .where("c.kind = :kind", "kind", filter.kind)
                .where("c.sector = :sector", "sector", filter.sector)
                .where("c.state = :state", "state", filter.state)
                .where("c.dueAt < :dueBefore", "dueBefore", filter.dueBefore);
        var rows = query.list(
                entities,
                Clock.class,
                page,
                new ListQuery.Sort(SOONEST_FIRST, "c.dueAt", Instant::parse),
                new ListQuery.Sort(LATEST_FIRST, "c.dueAt", Instant::parse));
        return Slice.of(rows, page, row -> List.of(row.dueAt(), row.id()), query.total(entities, page))
                .map(row -> row.view(title.apply(row.kind())));
    }
}
