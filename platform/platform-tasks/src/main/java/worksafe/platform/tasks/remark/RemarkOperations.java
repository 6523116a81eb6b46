package worksafe.platform.tasks.remark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.tasks.Assignees;
import worksafe.platform.tasks.NewTask;
import worksafe.platform.tasks.TaskProblem;
import worksafe.platform.tasks.Tasks;

/** One method for each thing that people do about remarks, each one transaction; the mentioned get their tasks with it. */
@ApplicationScoped
class RemarkOperations {

    private static final String MENTION = "mention";

    // Not parameters, so that what an enterprise reads is known to the planner.
    private static final String FOR_ENTERPRISES = "r.audience = RemarkAudience.ENTERPRISE_TOO";

    private final EntityManager entities;
    private final Listing<Remark> listing;
    private final Instance<RemarkSubjects> subjects;
    private final Assignees assignees;
    private final Tasks tasks;
    private final AllowedActions allowed;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final ObjectMapper json;
    private final InstantSource clock;

    RemarkOperations(
            EntityManager entities,
            Listings listings,
            @Any Instance<RemarkSubjects> subjects,
            Assignees assignees,
            Tasks tasks,
            AllowedActions allowed,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            ObjectMapper json,
            InstantSource clock) {
        this.entities = entities;
        this.listing = listings.walled(Remark.class, Remark.class, RemarkFilter.class, "writtenAt", "-writtenAt");
        this.subjects = subjects;
        this.assignees = assignees;
        this.tasks = tasks;
        this.allowed = allowed;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    RemarkView write(IdempotencyKey key, RemarkRequests.WriteRemark request) {
        return idempotency.once(
                key, "writeRemark", request, RemarkView.class, before -> visible(before.id(), null), () -> {
                    var subject = kind(request.subjectType()).find(request.subjectId());
                    var remark = Remark.write(
                            Uuid7.next(clock),
                            subject,
                            audience(request.audience()),
                            request.text(),
                            request.mentioned(caller.subject()),
                            caller.actor(),
                            clock.instant());
                    entities.persist(remark);
                    mention(remark, remark.mentions());
                    return recorded("remark-written", remark);
                });
    }

    private RemarkSubjects kind(String type) {
        return subjects.stream()
                .filter(known -> known.type().equals(type))
                .findFirst()
                .orElseThrow(() -> noSuchKind(type));
    }

    private RuleViolation noSuchKind(String type) {
        return new RuleViolation(
                TaskProblem.REMARK_SUBJECT_KIND,
                type,
                subjects.stream().map(RemarkSubjects::type).sorted().collect(Collectors.joining(", ")));
    }

    private RemarkAudience audience(@Nullable RemarkAudience asked) {
        if (caller.scope().enterprises() == null) {
            return asked == null ? RemarkAudience.AUTHORITY : asked;
        }
        if (asked == RemarkAudience.AUTHORITY) {
            throw new RuleViolation(TaskProblem.REMARK_AUDIENCE);
        }
        return RemarkAudience.ENTERPRISE_TOO;
    }

    @Transactional
    RemarkView get(UUID id) {
        return view(visible(id, null));
    }

    Slice<RemarkView> list(RemarkFilter filter, PageQuery query) {
        return listing.slice(
                        query,
                        () -> caller.scope().enterprises() == null
                                ? listing.of(filter)
                                : listing.of(filter).where(FOR_ENTERPRISES))
                .mapAll(remarks -> QuarkusTransaction.joiningExisting()
                        .call(() -> remarks.stream().map(this::view).toList()));
    }

    @Transactional
    RemarkView correct(UUID id, IfMatch expected, RemarkRequests.CorrectRemark request) {
        var remark = held(id, expected);
        var before = remark.mentions();
        remark.correct(request.text(), request.mentioned(caller.subject()), caller.subject(), clock.instant());
        var gone = new HashSet<>(before);
        gone.removeAll(remark.mentions());
        unmention(remark, gone, "remark-corrected");
        var fresh = new HashSet<>(remark.mentions());
        fresh.removeAll(before);
        mention(remark, fresh);
        return recorded("remark-corrected", remark);
    }

    @Transactional
    RemarkView withdraw(UUID id, IfMatch expected, String reason) {
        var remark = held(id, expected);
        remark.withdraw(reason, caller.subject(), clock.instant());
        unmention(remark, remark.mentions(), "remark-withdrawn");
        return recorded("remark-withdrawn", remark);
    }

    /** What a mention leads to is shown to the enterprise only where the remark is. */
    private void mention(Remark remark, Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        var subject = remark.subject();
        var elsewhere = assignees.outside(accounts, subject.region(), subject.sector());
        if (!elsewhere.isEmpty()) {
            throw new RuleViolation(
                    TaskProblem.TASK_ASSIGNEE_ELSEWHERE,
                    String.join(", ", elsewhere.stream().sorted().toList()),
                    subject.region().toString());
        }
        var role = remark.audience() == RemarkAudience.ENTERPRISE_TOO ? Role.ENTERPRISE : Role.INSPECTOR;
        var title = kind(subject.type()).title(subject.id());
        tasks.open(
                accounts.stream()
                        .map(account -> NewTask.of(subject, MENTION, title, role)
                                .preferring(account)
                                .part(part(remark, account)))
                        .toList(),
                "remark-written");
    }

    private void unmention(Remark remark, Collection<String> accounts, String verb) {
        accounts.forEach(account -> tasks.donePart(remark.subject(), MENTION, part(remark, account), verb));
    }

    private static String part(Remark remark, String account) {
        return remark.id() + " " + account;
    }

    private Remark held(UUID id, IfMatch expected) {
        var remark = visible(id, LockModeType.PESSIMISTIC_WRITE);
        expected.require(remark.version());
        return remark;
    }

    private Remark visible(UUID id, @Nullable LockModeType lock) {
        var found = lock == null ? entities.find(Remark.class, id) : entities.find(Remark.class, id, lock);
        if (found == null || !found.isWithin(caller.scope())) {
            throw new NotFound(id);
        }
        return found;
    }

    private RemarkView recorded(String action, Remark remark) {
        entities.flush(); // raises the version that the view shows
        var subject = remark.subject();
        audit.record(AuditedAct.of(action, "remark", remark.id(), subject.region())
                .version(remark.version())
                .belongingTo(subject.sector(), subject.enterpriseId())
                .leadingTo(state(remark)));
        return view(remark);
    }

    private String state(Remark remark) {
        try {
            return json.writeValueAsString(remark.view(Set.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RemarkView view(Remark remark) {
        return remark.view(allowed.among(remark.actions(caller.subject())));
    }
}
