package worksafe.platform.tasks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.ScopePredicate;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** What waits, for whom, until when, within the caller's scope. */
@ApplicationScoped
class TaskQueries {

    // Not parameters, so that the indexes of the pools serve.
    private static final String OPEN = "r.open = true";
    private static final String DONE = "r.open = false";
    private static final String UNCLAIMED = "r.assignee is null";
    private static final String CLAIMED = "r.assignee is not null";
    private static final String OF_ENTERPRISES = "r.role = Role.ENTERPRISE";
    private static final String OF_GUEST = "r.assignee = :guest";
    private static final String MINE = "r.assignee = :me or r.assignee is null and r.role in :roles";
    private static final String FOR_ANOTHER = " or r.assignee = :other%1$d and r.region between :low%1$d and :high%1$d"
            + " and r.role in :roles and r.kind <> '" + TaskCodes.MENTION + "'";

    private final EntityManager entities;
    private final Listing<Task> listing;
    private final Instance<EnterpriseDirectory> enterprises;
    private final StoodForToday standIns;
    private final AllowedActions allowed;
    private final Caller caller;
    private final InstantSource clock;

    TaskQueries(
            EntityManager entities,
            Listings listings,
            Instance<EnterpriseDirectory> enterprises,
            StoodForToday standIns,
            AllowedActions allowed,
            Caller caller,
            InstantSource clock) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.standIns = standIns;
        this.allowed = allowed;
        this.caller = caller;
        this.clock = clock;
        this.listing = listings.walled(Task.class, Task.class, TaskFilter.class, "dueDate", "-dueDate");
    }

    /** @param title the words for a kind */
    @Transactional
    TaskView get(UUID id, Function<String, String> title) {
        return views(List.of(visible(entities.find(Task.class, id), id)), title).getFirst();
    }

    /**
     * One to be changed, locked.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Task lock(UUID id) {
        return visible(entities.find(Task.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private Task visible(@Nullable Task found, UUID id) {
        if (found == null || !found.isWithin(caller.scope())) {
            throw new NotFound(id);
        }
        return found;
    }

    Slice<TaskView> list(TaskFilter filter, PageQuery query, Function<String, String> title) {
        return listing.slice(query, () -> narrowed(filter))
                .mapAll(tasks -> QuarkusTransaction.joiningExisting().call(() -> views(tasks, title)));
    }

    private Listing<Task>.Selection narrowed(TaskFilter filter) {
        var selection = listing.of(filter);
        var conditions = conditions(filter);
        return selection.where(conditions.all(), conditions.parameters());
    }

    /** How many there are of each kind that the filter leaves, in the order of kinds. */
    @Transactional
    List<TaskCount> counts(TaskFilter filter, Function<String, String> title) {
        var wanted = conditions(filter);
        var conditions = new ArrayList<>(wanted.all());
        var parameters = new HashMap<>(wanted.parameters());
        parameters.putAll(ScopePredicate.hql(caller.scope().narrowedTo(filter.region()), "r", conditions));
        equal(conditions, parameters, "r.subjectId = :subjectId", "subjectId", filter.subjectId());
        equal(conditions, parameters, "r.enterpriseId = :enterpriseId", "enterpriseId", filter.enterpriseId());
        equal(conditions, parameters, "r.dueDate < :dueBefore", "dueBefore", filter.dueBefore());
        equal(
                conditions,
                parameters,
                "r.kind in :kind",
                "kind",
                filter.kind() == null || filter.kind().isEmpty() ? null : filter.kind());
        parameters.put("today", today());
        var query = entities.createQuery(
                "select r.kind, count(*), sum(case when r.open = true and r.dueDate < :today then 1L else 0L end)"
                        + " from Task r where " + String.join(" and ", conditions) + " group by r.kind order by r.kind",
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new TaskCount(
                        (String) row[0], title.apply((String) row[0]), (Long) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String hql, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(hql);
            parameters.put(name, value);
        }
    }

    private record Conditions(List<String> all, Map<String, Object> parameters) {}

    /** What no annotation of the filter says. */
    private Conditions conditions(TaskFilter filter) {
        var all = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        all.add(Boolean.TRUE.equals(filter.done()) ? DONE : OPEN);
        if (caller.scope().enterprises() != null) {
            all.add(OF_ENTERPRISES);
        }
        if (caller.scope().standing() == Scope.Standing.GUEST) {
            all.add(OF_GUEST);
            parameters.put("guest", Accounts.folded(caller.subject()));
        }
        if (filter.unclaimed() != null) {
            all.add(filter.unclaimed() ? UNCLAIMED : CLAIMED);
        }
        if (filter.assignee() != null) {
            var account = Accounts.folded(filter.assignee());
            if (WrittenAccount.ME.equals(account)) {
                all.add(mine(doer(), parameters));
            } else {
                all.add("r.assignee = :account");
                parameters.put("account", account);
            }
        }
        return new Conditions(List.copyOf(all), Map.copyOf(parameters));
    }

    /** What waits for the caller, for the caller's roles, and where the caller stands in, for those stood for. */
    private static String mine(Task.Doer doer, Map<String, Object> parameters) {
        var any = new StringBuilder(MINE);
        parameters.put("me", doer.account());
        parameters.put("roles", doer.roles());
        var number = 0;
        for (var other : doer.standsFor()) {
            any.append(FOR_ANOTHER.formatted(number));
            parameters.put("other" + number, other.account());
            parameters.put("low" + number, other.region().low());
            parameters.put("high" + number, other.region().high());
            if (other.sector() != null) {
                any.append(" and r.sector = :sector").append(number);
                parameters.put("sector" + number, other.sector());
            }
            number++;
        }
        return "(" + any + ")";
    }

    /** The caller, with whom the caller stands for today. */
    @Transactional
    Task.Doer doer() {
        var account = Accounts.folded(caller.subject());
        return new Task.Doer(account, caller.roles(), standIns.of(account));
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    private List<TaskView> views(List<Task> tasks, Function<String, String> title) {
        var concerned = tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.enterpriseId()))
                .collect(Collectors.toSet());
        var names = concerned.isEmpty() || !enterprises.isResolvable()
                ? Map.<UUID, String>of()
                : enterprises.get().names(concerned);
        var today = today();
        var doer = doer();
        return tasks.stream()
                .map(task -> task.view(title.apply(task.kind()), names, today, allowed.among(task.actions(doer))))
                .toList();
    }
}
