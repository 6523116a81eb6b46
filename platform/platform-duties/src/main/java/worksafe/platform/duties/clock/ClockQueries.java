package worksafe.platform.duties.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.kernel.Accounts;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.duties.clock.Clocks.Deputised;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What is owed, by whom, until when, within the caller's scope. */
@ApplicationScoped
class ClockQueries {

    // Not parameters, so that the partial indexes serve.
    private static final String OWED = "r.owed = true";
    private static final String NOT_OWED = "r.owed = false";
    private static final String DUE_SOON = "r.dueSoon = true";
    private static final String NOT_DUE_SOON = "r.dueSoon = false";
    private static final String FOR_ANOTHER = " or r.assignee = :other%1$d and r.region between :low%1$d and :high%1$d";

    private final EntityManager entities;
    private final Listing<Clock> listing;
    private final Instance<EnterpriseDirectory> enterprises;
    private final Instance<Clocks.Deputising> deputising;
    private final Scopes scopes;

    ClockQueries(
            EntityManager entities,
            Listings listings,
            Instance<EnterpriseDirectory> enterprises,
            @Any Instance<Clocks.Deputising> deputising,
            Scopes scopes) {
        this.entities = entities;
        this.scopes = scopes;
        this.enterprises = enterprises;
        this.deputising = deputising;
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
        var account = filter.assignee() == null ? null : Accounts.folded(filter.assignee());
        var found = AssignClock.ME.equals(account)
                ? mine(listing.of(filter))
                : listing.of(filter).where("r.assignee = :assignee", "assignee", account);
        if (filter.dueSoon() != null) {
            var unused = found.where(filter.dueSoon() ? DUE_SOON : NOT_DUE_SOON);
        }
        if (filter.open() != null) {
            return found.where(filter.open() ? OWED : NOT_OWED);
        }
        var states = filter.state() == null ? List.<ClockState>of() : filter.state();
        if (states.stream().allMatch(ClockState::isOwed)) {
            return found.where(OWED);
        }
        return states.stream().noneMatch(ClockState::isOwed) ? found.where(NOT_OWED) : found;
    }

    /** Those of the caller's account, and of whom the caller deputises today, where that is. */
    private Listing<Clock>.Selection mine(Listing<Clock>.Selection found) {
        var any = new StringBuilder("r.assignee = :me");
        var values = new HashMap<String, Object>();
        values.put("me", account());
        var number = 0;
        for (var other : deputised()) {
            any.append(FOR_ANOTHER.formatted(number));
            values.put("other" + number, other.account());
            values.put("low" + number, other.region().low());
            values.put("high" + number, other.region().high());
            if (other.sector() != null) {
                any.append(" and r.sector = :sector").append(number);
                values.put("sector" + number, other.sector());
            }
            number++;
        }
        return found.where(List.of("(" + any + ")"), Map.copyOf(values));
    }

    private String account() {
        return Accounts.folded(scopes.current().subject());
    }

    private Set<Deputised> deputised() {
        return deputising.stream()
                .flatMap(source -> source.today(account()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For whom the caller acts, where that can matter. */
    private Set<Deputised> deputised(List<Clock> clocks) {
        return clocks.stream().noneMatch(clock -> clock.isOfAnother(account()))
                ? Set.of()
                : QuarkusTransaction.joiningExisting().call(this::deputised);
    }

    private List<ClockView> views(List<Clock> clocks, Function<String, String> title) {
        var concerned = clocks.stream()
                .flatMap(clock -> Stream.ofNullable(clock.enterpriseId()))
                .collect(Collectors.toSet());
        var names = concerned.isEmpty() || !enterprises.isResolvable()
                ? Map.<UUID, String>of()
                : QuarkusTransaction.joiningExisting()
                        .call(() -> enterprises.get().names(concerned));
        var deputised = deputised(clocks);
        return clocks.stream()
                .map(clock -> clock.view(title.apply(clock.kind()), names, deputised))
                .toList();
    }
}
