package worksafe.platform.tasks.handover;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.JdbcRows;
import worksafe.platform.service.Jobs;
import worksafe.platform.service.Scopes;
import worksafe.platform.tasks.TaskProblem;

/**
 * Gives all open tasks of an account to another one from a day on, within the scope of whoever asks: a supervisor's place, or
 * everywhere for a consumer of the roster's events. The work is a job, in pieces; begun again after a crash, it goes on behind
 * its last piece.
 */
@ApplicationScoped
public class TaskHandover {

    private final AgroalDataSource database;
    private final Jobs jobs;
    private final Scopes scopes;
    private final Audit audit;
    private final InstantSource clock;

    TaskHandover(AgroalDataSource database, Jobs jobs, Scopes scopes, Audit audit, InstantSource clock) {
        this.database = database;
        this.jobs = jobs;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hands over once, however often it is asked for under the same id.
     *
     * @param id of this hand-over; of an event, best the event's own
     * @param onDay from today on it begins with the present transaction's commit, later on its day
     * @throws RuleViolation 422 {@code task-same-account}
     */
    @Transactional(TxType.MANDATORY)
    public void begin(UUID id, String from, String to, LocalDate onDay) {
        var former = Accounts.folded(from);
        var next = Accounts.folded(to);
        if (former.equals(next)) {
            throw new RuleViolation(TaskProblem.TASK_SAME_ACCOUNT);
        }
        var scope = scopes.current();
        var region = scope.region();
        if (region == null) {
            throw new IllegalStateException("a hand-over in no scope");
        }
        var now = clock.instant();
        var isNew = JdbcRows.<Boolean>within(database, connection -> {
            try (var insert = connection.prepareStatement("insert into task_handover (id, version, region, sectors,"
                    + " from_account, to_account, on_day, asked_by, asked_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing")) {
                JdbcRows.fill(
                        insert,
                        Arrays.asList(
                                id,
                                region.value(),
                                sectors(scope),
                                former,
                                next,
                                onDay,
                                scope.subject(),
                                now.atOffset(ZoneOffset.UTC)));
                return insert.executeUpdate() == 1;
            }
        });
        if (!isNew) {
            return;
        }
        audit.record(AuditedAct.of("task-handover-asked", "task-handover", id, region)
                .version(1)
                .leadingTo(former + "\n" + next + "\n" + onDay));
        if (!onDay.isAfter(ChinaTime.dayOf(now))) {
            submit(id);
        }
    }

    /** Begins the work of one whose day has come, in the name of whoever asked; the thread acts under that scope. */
    void submit(UUID id) {
        var job = Uuid7.next(clock);
        JdbcRows.run(database, connection -> {
            try (var update = connection.prepareStatement(
                    "update task_handover set job_id = ?, tries = tries + 1, version = version + 1 where id = ?")) {
                JdbcRows.fill(update, Arrays.asList(job, id));
                update.executeUpdate();
            }
        });
        var unused = jobs.submit(job, HandoverJob.KIND, id.toString(), null);
    }

    private static @Nullable String sectors(Scope scope) {
        return scope.sectors() == null
                ? null
                : scope.sectors().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
