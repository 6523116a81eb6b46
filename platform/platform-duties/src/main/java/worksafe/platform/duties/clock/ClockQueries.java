package worksafe.platform.duties.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What is owed, by whom, until when, within the caller's scope. */
@ApplicationScoped
class ClockQueries {

    // Not parameters, so that the partial indexes serve.
    private static final String OWED = "r.owed = true";
    private static final String NOT_OWED = "r.owed = false";

    private final EntityManager entities;
    private final Listing<Clock> listing;
    private final Instance<EnterpriseDirectory> enterprises;

    ClockQueries(EntityManager entities, Listings listings, Instance<EnterpriseDirectory> enterprises) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.listing = listings.walled(Clock.class, Clock.class, ClockFilter.class, "dueAt", "-dueAt");
    }

    @Transactional
    ClockView get(UUID id, Function<String, String> title) {
        var clock = entities.find(Clock.class, id);
        if (clock == null) {
            throw new NotFound(id);
        }
        return views(List.of(clock), title).getFirst();
    }

    /** @param title the words for a kind of duty */
    Slice<ClockView> list(ClockFilter filter, PageQuery query, Function<String, String> title) {
        return listing.slice(query, () -> narrowed(filter)).mapAll(clocks -> views(clocks, title));
    }

    private Listing<Clock>.Selection narrowed(ClockFilter filter) {
        var found = listing.of(filter);
        if (filter.open() != null) {
            return found.where(filter.open() ? OWED : NOT_OWED);
        }
        var states = filter.state() == null ? List.<ClockState>of() : filter.state();
        if (states.stream().allMatch(ClockQueries::isOwed)) {
            return found.where(OWED);
        }
        return states.stream().noneMatch(ClockQueries::isOwed) ? found.where(NOT_OWED) : found;
    }

    private static boolean isOwed(ClockState state) {
        return state.next().contains(ClockState.MET);
    }

    private List<ClockView> views(List<Clock> clocks, Function<String, String> title) {
        var concerned = clocks.stream()
                .flatMap(clock -> Stream.ofNullable(clock.enterpriseId()))
                .collect(Collectors.toSet());
        var names = concerned.isEmpty() || !enterprises.isResolvable()
                ? Map.<UUID, String>of()
                : QuarkusTransaction.joiningExisting()
                        .call(() -> enterprises.get().names(concerned));
        return clocks.stream()
                .map(clock -> clock.view(title.apply(clock.kind()), names))
                .toList();
    }
}
