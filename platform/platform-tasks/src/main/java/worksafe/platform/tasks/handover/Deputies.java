package worksafe.platform.tasks.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.lock.AdvisoryLock;
import worksafe.platform.tasks.Assignees;
import worksafe.platform.tasks.TaskProblem;

/**
 * Who sees another one's tasks of a place beside his own, takes them and gives them back, from one day to another. What a deputy may see
 * and do at all stays what the deputy's own place and roles allow. It ends by itself.
 */
@ApplicationScoped
public class Deputies {

    private static final AdvisoryLock LOCK = new AdvisoryLock("deputies of an account", 48);

    private final EntityManager entities;
    private final Listing<TaskDeputy> listing;
    private final Assignees assignees;
    private final Scopes scopes;
    private final Audit audit;
    private final InstantSource clock;

    Deputies(
            EntityManager entities,
            Listings listings,
            Assignees assignees,
            Scopes scopes,
            Audit audit,
            InstantSource clock) {
        this.entities = entities;
        this.listing = listings.open(TaskDeputy.class, TaskDeputy.class, DeputyFilter.class, "-lastDay");
        this.assignees = assignees;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Appoints a deputy, once however often it is asked for under the same id.
     *
     * @param id of the appointment; of an event, best the event's own
     * @param region the place whose matter it is: the deputy stands for tasks there and below, and supervisors there see it
     * @param sector of tasks of this sector alone; absent where of all
     * @throws RuleViolation 422 for the same account, an account that is known to work elsewhere, days that are past or too many
     */
    @Transactional(TxType.MANDATORY)
    public void appoint(
            UUID id,
            String from,
            String deputy,
            LocalDate firstDay,
            LocalDate lastDay,
            RegionCode region,
            @Nullable Sector sector) {
        if (entities.find(TaskDeputy.class, id) != null) {
            return;
        }
        var stands = Accounts.folded(deputy);
        var stoodFor = Accounts.folded(from);
        for (var elsewhere : assignees.outside(new LinkedHashSet<>(List.of(stoodFor, stands)), region, sector)) {
            throw new RuleViolation(TaskProblem.TASK_ASSIGNEE_ELSEWHERE, elsewhere, region.toString());
        }
        var now = clock.instant();
        var appointed = TaskDeputy.appoint(
                id,
                new TaskDeputy.Place(region, sector),
                new TaskDeputy.Pair(stoodFor, stands),
                new TaskDeputy.Days(firstDay, lastDay),
                scopes.current().subject(),
                now);
        entities.persist(appointed);
        record("task-deputy-appointed", appointed);
    }

    /**
     * Refuses what a person appointed already; one at a time for each account that is stood for, so that two requests at
     * once are not both the first.
     *
     * @throws RuleViolation 409 when that very appointment is there
     */
    @Transactional(TxType.MANDATORY)
    void requireNew(TaskDeputy.Pair pair, TaskDeputy.Days days, TaskDeputy.Place place) {
        LOCK.take(entities, pair.from());
        var same = entities.createQuery(
                        "select count(d) from TaskDeputy d where d.fromAccount = :from and d.deputy = :deputy"
                                + " and d.firstDay = :first and d.lastDay = :last and d.region = :region"
                                + " and d.sector is not distinct from :sector",
                        Long.class)
                .setParameter("from", pair.from())
                .setParameter("deputy", pair.deputy())
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("region", place.region().value())
                .setParameter("sector", place.sector())
                .getSingleResult();
        if (same > 0) {
            throw new RuleViolation(
                    TaskProblem.TASK_DEPUTY_APPOINTED,
                    pair.from(),
                    pair.deputy(),
                    days.first().toString(),
                    days.last().toString());
        }
    }

    /**
     * Ends it after today, where it has not ended by itself.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional(TxType.MANDATORY)
    public void end(UUID id) {
        end(id, null);
    }

    void end(UUID id, @Nullable IfMatch expected) {
        var found = entities.find(TaskDeputy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound(id);
        }
        if (expected != null) {
            expected.require(found.version());
        }
        if (found.end(ChinaTime.dayOf(clock.instant()))) {
            entities.flush();
            record("task-deputy-ended", found);
        }
    }

    private void record(String action, TaskDeputy deputy) {
        entities.flush();
        audit.record(
                AuditedAct.of(action, "task-deputy", deputy.id(), deputy.place().region())
                        .version(deputy.version())
                        .belongingTo(deputy.place().sector(), null)
                        .leadingTo(deputy.view(today()).toString()));
    }

    @Transactional
    DeputyView get(UUID id) {
        var found = entities.find(TaskDeputy.class, id);
        if (found == null) {
            throw new NotFound(id);
        }
        return found.view(today());
    }

    Slice<DeputyView> list(DeputyFilter filter, PageQuery query) {
        return listing.slice(filter, query).map(deputy -> deputy.view(today()));
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
