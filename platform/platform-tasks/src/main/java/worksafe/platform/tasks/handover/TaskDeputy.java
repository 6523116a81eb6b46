package worksafe.platform.tasks.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.tasks.TaskProblem;

/** One account stands for another one. */
@Entity
@Table(name = "task_deputy")
final class TaskDeputy {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private long region;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private String fromAccount;

    @Column(updatable = false)
    private String deputy;

    @Column(updatable = false)
    private LocalDate firstDay;

    private LocalDate lastDay;

    @Column(updatable = false)
    private String appointedBy;

    @Column(updatable = false)
    private Instant appointedAt;

    protected TaskDeputy() {} // for Hibernate

    /** Whose matter it is. */
    record Place(RegionCode region, @Nullable Sector sector) {}

    /** Who stands for whom, in their one spelling. */
    record Pair(String from, String deputy) {}

    /** From when to when, both included. */
    record Days(LocalDate first, LocalDate last) {}

    /** @throws RuleViolation for one account, or days that cannot be */
    static TaskDeputy appoint(UUID id, Place place, Pair pair, Days days, String by, Instant now) {
        if (pair.from().equals(pair.deputy())) {
            throw new RuleViolation(TaskProblem.TASK_SAME_ACCOUNT);
        }
        var today = ChinaTime.dayOf(now);
        if (days.first().isBefore(today)
                || days.last().isBefore(days.first())
                || days.last().isAfter(days.first().plusYears(1))) {
            throw new RuleViolation(TaskProblem.TASK_DEPUTY_DAYS, today.toString());
        }
        var appointed = new TaskDeputy();
        appointed.id = id;
        appointed.version = 1;
        appointed.region = place.region().value();
        appointed.sector = place.sector();
        appointed.fromAccount = pair.from();
        appointed.deputy = pair.deputy();
        appointed.firstDay = days.first();
        appointed.lastDay = days.last();
        appointed.appointedBy = by;
        appointed.appointedAt = now;
        return appointed;
    }

    /** Makes it end with today, or, where it begins later, with its first day; tells whether that changed anything. */
    boolean end(LocalDate today) {
        var last = today.isAfter(firstDay) ? today : firstDay;
        if (!last.isBefore(lastDay)) {
            return false;
        }
        lastDay = last;
        return true;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Place place() {
        return new Place(new RegionCode(region), sector);
    }

    DeputyView view(LocalDate today) {
        return new DeputyView(
                id,
                version,
                place().region().toString(),
                sector,
                fromAccount,
                deputy,
                firstDay,
                lastDay,
                !today.isBefore(firstDay) && !today.isAfter(lastDay),
                appointedBy,
                appointedAt);
    }
}
