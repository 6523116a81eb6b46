package worksafe.platform.tasks;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Scopes;

/**
 * Where a verb says what waits for whom from now on, in its own transaction: both are committed or neither is. Idempotent for
 * each subject and kind, so that a verb may say again what it said before. Lock what the task is about first: tasks are locked
 * last of all.
 */
@ApplicationScoped
public class Tasks {

    private static final List<String> TYPES =
            List.of("uuid", "text", "text", "uuid", "text", "bigint", "text", "uuid", "text", "text", "text", "date");
    private static final String OPEN = "select task_open(w.id, w.kind, w.type, w.subject, w.part, w.region, w.sector,"
            + " w.enterprise, w.title, w.role, w.assignee, w.due, ?, ?) from unnest("
            + TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "))
            + ") as w (id, kind, type, subject, part, region, sector, enterprise, title, role, assignee, due)";
    private static final String END = "select task_end(?, ?, ?, ?, ?, ?, ?)";
    private static final String HOLDER = "select task_holder(?, ?, ?)";

    private final AgroalDataSource database;
    private final TaskCodes codes;
    private final Assignees assignees;
    private final Scopes scopes;
    private final InstantSource clock;

    Tasks(AgroalDataSource database, TaskCodes codes, Assignees assignees, Scopes scopes, InstantSource clock) {
        this.database = database;
        this.codes = codes;
        this.assignees = assignees;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Makes the open tasks of a subject agree with it after a verb: those that wait are open, those of the feature's other
     * kinds are done.
     *
     * @param kinds all that the feature opens about that subject
     * @param waiting what waits now; one that is open already keeps whom it waits for
     * @param verb what was done, in kebab case
     */
    @Transactional(TxType.MANDATORY)
    public void follow(TaskSubject subject, Set<String> kinds, List<NewTask> waiting, String verb) {
        var over = kinds.stream()
                .filter(kind -> waiting.stream().noneMatch(task -> task.kind().equals(kind)))
                .sorted()
                .toList();
        end(subject.type(), subject.id(), over, null, verb);
        open(waiting, verb);
    }

    /**
     * Opens a task, unless one of its kind is open for the subject.
     *
     * @param verb what made it wait, in kebab case
     * @throws RuleViolation 422 {@code task-assignee-elsewhere} for an account that is known to work elsewhere, where no
     *     other will do
     * @throws IllegalArgumentException for a kind that no feature of the context has
     */
    @Transactional(TxType.MANDATORY)
    public void open(NewTask task, String verb) {
        open(List.of(task), verb);
    }

    /** As {@link #open(NewTask, String)}, several. */
    @Transactional(TxType.MANDATORY)
    public void open(Collection<NewTask> tasks, String verb) {
        if (tasks.isEmpty()) {
            return;
        }
        tasks.forEach(task -> codes.require(task.kind()));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var outside = outside(tasks);
        var rows = tasks.stream()
                .map(task -> row(task, outside.getOrDefault(Place.of(task), Set.of())))
                .toList();
        JdbcRows.run(database, connection -> {
            try (var open = connection.prepareStatement(OPEN)) {
                var parameters = new ArrayList<Object>(List.of(verb, now));
                parameters.addAll(JdbcRows.columns(connection, TYPES, rows));
                JdbcRows.fill(open, parameters);
                open.execute();
            }
        });
    }

    /** Where a task is supervised. */
    private record Place(RegionCode region, @Nullable Sector sector) {

        private static Place of(NewTask task) {
            return new Place(task.subject().region(), task.subject().sector());
        }
    }

    /** Whom, of those that the tasks name, each place knows to work elsewhere; experts work for no authority. */
    private Map<Place, Set<String>> outside(Collection<NewTask> tasks) {
        var named = new LinkedHashMap<Place, Set<String>>();
        for (var task : tasks) {
            var account = task.assignee();
            if (account != null && task.role() != Role.EXPERT) {
                var unused = named.computeIfAbsent(Place.of(task), place -> new LinkedHashSet<>())
                        .add(account);
            }
        }
        var outside = new HashMap<Place, Set<String>>();
        named.forEach(
                (place, accounts) -> outside.put(place, assignees.outside(accounts, place.region(), place.sector())));
        return outside;
    }

    private List<@Nullable Object> row(NewTask task, Set<String> outside) {
        var subject = task.subject();
        return Arrays.asList(
                Uuid7.next(clock),
                task.kind(),
                subject.type(),
                subject.id(),
                task.part(),
                subject.region().value(),
                subject.sector() == null ? null : subject.sector().name(),
                subject.enterpriseId(),
                task.title(),
                task.role().name(),
                assignee(task, outside),
                task.dueDate() == null ? Task.NO_DAY : task.dueDate());
    }

    private static @Nullable String assignee(NewTask task, Set<String> outside) {
        var account = task.assignee();
        // Experts work for no authority, and share no pool: what waits for one waits for that one.
        if (account == null || task.role() == Role.EXPERT || !outside.contains(account)) {
            return account;
        }
        var subject = task.subject();
        if (task.strict()) {
            throw new RuleViolation(
                    TaskProblem.TASK_ASSIGNEE_ELSEWHERE,
                    account,
                    subject.region().toString());
        }
        return null;
    }

    /**
     * What waited was done, or fell away; nothing happens where nothing waits.
     *
     * @param verb how, in kebab case
     */
    @Transactional(TxType.MANDATORY)
    public void done(String subjectType, UUID subjectId, String kind, String verb) {
        end(subjectType, subjectId, List.of(kind), null, verb);
    }

    /** As {@link #done}, of one among several of the kind. */
    @Transactional(TxType.MANDATORY)
    public void donePart(TaskSubject subject, String kind, String part, String verb) {
        end(subject.type(), subject.id(), List.of(kind), part, verb);
    }

    private void end(String subjectType, UUID subjectId, List<String> kinds, @Nullable String part, String verb) {
        if (kinds.isEmpty()) {
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var by = scopes.current().subject();
        JdbcRows.run(database, connection -> {
            try (var end = connection.prepareStatement(END)) {
                JdbcRows.fill(end, Arrays.asList(subjectType, subjectId, kinds, part, now, by, verb));
                end.execute();
            }
        });
    }

    /** The account that last had a task of that kind about the subject, open or done, if one had. */
    @Transactional(TxType.MANDATORY)
    public Optional<String> holder(String subjectType, UUID subjectId, String kind) {
        return JdbcRows.within(database, connection -> {
            try (var select = connection.prepareStatement(HOLDER)) {
                JdbcRows.fill(select, List.of(subjectType, subjectId, kind));
                try (var row = select.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getString(1));
                }
            }
        });
    }
}
