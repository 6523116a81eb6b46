package worksafe.platform.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.Sector;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.platform.tasks.StandIns.StoodFor;

/** One thing that waits for somebody. It is opened by {@link Tasks}; here people take it, give it back and take note. */
@Entity
@Table(name = "task")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class Task extends VersionedRow implements Walled {

    /** The day of a task that has none: the last of the list. */
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String subjectType;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String assignee;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueDate;

    @Column(updatable = false)
    private String openedBy;

    @Column(updatable = false)
    private Instant openedAt;

    private @Nullable Instant doneAt;
    private @Nullable String doneBy;
    private @Nullable String doneHow;

    @Column(insertable = false, updatable = false)
    private boolean open;

    protected Task() {} // for Hibernate

    /**
     * Who acts upon it.
     *
     * @param account in its one spelling
     * @param standsFor for whom that account stands today, and where
     */
    record Doer(String account, Set<Role> roles, Set<StoodFor> standsFor) {}

    /**
     * The account takes it.
     *
     * @throws RuleViolation when somebody else has it, or it is of another role
     */
    void claim(Doer by) {
        requireForAnybody();
        if (assignee != null && !standsIn(by)) {
            throw new RuleViolation(TaskProblem.TASK_TAKEN, assignee);
        }
        if (!by.roles().contains(role)) {
            throw new RuleViolation(TaskProblem.TASK_OF_OTHER_ROLE, role.claim());
        }
        assignee = by.account();
    }

    /**
     * The account gives it back to its role, or whoever stands for it and has that role.
     *
     * @throws RuleViolation when it is not the account's, or nobody's but the account's
     */
    void release(Doer by) {
        requireForAnybody();
        if (!isOf(by) && !(standsIn(by) && by.roles().contains(role))) {
            throw new RuleViolation(TaskProblem.TASK_NOT_YOURS);
        }
        if (role == Role.EXPERT) {
            // What waits for an expert waits for that one: guests share no pool.
            throw new RuleViolation(TaskProblem.TASK_PERSONAL);
        }
        assignee = null;
    }

    /** It waits for that account from now on, whomever it waited for before. */
    void assign(String account) {
        requireForAnybody();
        assignee = Accounts.folded(account);
    }

    /**
     * The account took note, for which nobody stands in; nothing more is asked.
     *
     * @throws RuleViolation when more is asked, or it is not the account's
     */
    void acknowledge(Doer by, Instant now) {
        requireOpen();
        if (!isPersonal()) {
            throw new RuleViolation(TaskProblem.TASK_ENDS_BY_ITSELF);
        }
        if (!isOf(by)) {
            throw new RuleViolation(TaskProblem.TASK_NOT_YOURS);
        }
        doneAt = now.isBefore(openedAt) ? openedAt : now;
        doneBy = by.account();
        doneHow = "acknowledged";
    }

    /** Whether it is one person's and nobody else's: who was mentioned was. */
    private boolean isPersonal() {
        return kind.equals(TaskCodes.MENTION);
    }

    /** Whether it stays with its account: also a visit, which is a secret of its team; the team is changed, not its tasks. */
    private boolean stays() {
        return isPersonal() || kind.equals(TaskCodes.VISIT);
    }

    private void requireForAnybody() {
        requireOpen();
        if (stays()) {
            throw new RuleViolation(TaskProblem.TASK_PERSONAL);
        }
    }

    private void requireOpen() {
        if (doneAt != null) {
            throw new RuleViolation(TaskProblem.TASK_DONE);
        }
    }

    private boolean isOf(Doer by) {
        return by.account().equals(assignee);
    }

    /** Whether it waits for somebody for whom that one stands at this place and in this sector. */
    private boolean standsIn(Doer by) {
        return by.standsFor().stream()
                .anyMatch(other -> other.account().equals(assignee) && other.covers(region(), sector));
    }

    /** What can be done to it by somebody, permissions apart. */
    Set<TaskAction> actions(Doer by) {
        var possible = EnumSet.noneOf(TaskAction.class);
        if (doneAt != null) {
            return possible;
        }
        if (isPersonal()) {
            if (isOf(by)) {
                possible.add(TaskAction.ACKNOWLEDGEMENT);
            }
            return possible;
        }
        if (stays()) {
            return possible;
        }
        possible.add(TaskAction.ASSIGNMENT);
        var mayStandIn = by.roles().contains(role) && standsIn(by);
        if ((isOf(by) || mayStandIn) && role != Role.EXPERT) {
            possible.add(TaskAction.RELEASE);
        }
        if (mayStandIn || assignee == null && by.roles().contains(role)) {
            possible.add(TaskAction.CLAIM);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId)
                && (scope.enterprises() == null || role == Role.ENTERPRISE)
                && (scope.standing() != Scope.Standing.GUEST
                        || Accounts.folded(scope.subject()).equals(assignee));
    }

    String kind() {
        return kind;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    @Nullable
    UUID enterpriseId() {
        return enterpriseId;
    }

    UUID subjectId() {
        return subjectId;
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    /**
     * As people see it.
     *
     * @param what the words for its kind
     * @param names of enterprises, by id
     * @param today tells whether its day has passed
     */
    TaskView view(String what, Map<UUID, String> names, LocalDate today, Set<TaskAction> allowed) {
        return new TaskView(
                id(),
                version(),
                kind,
                what,
                title,
                subjectType,
                subjectId,
                enterpriseId,
                enterpriseId == null ? null : names.get(enterpriseId),
                region().toString(),
                sector,
                role,
                assignee,
                dueDate.equals(NO_DAY) ? null : dueDate,
                doneAt == null && dueDate.isBefore(today),
                openedAt,
                openedBy,
                doneAt,
                doneBy,
                doneHow,
                allowed);
    }
}
