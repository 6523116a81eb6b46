package worksafe.registry.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.responsibility.ResponsibilityEntry.Content;
import worksafe.registry.responsibility.ResponsibilityEntry.Draft;
import worksafe.registry.responsibility.ResponsibilityEntry.Due;
import worksafe.registry.responsibility.ResponsibilityEntry.Holder;
import worksafe.registry.responsibility.ResponsibilityEntry.Post;
import worksafe.registry.responsibility.ResponsibilityRequests.AssessResponsibility;
import worksafe.registry.responsibility.ResponsibilityRequests.ContentRequest;
import worksafe.registry.responsibility.ResponsibilityRequests.EnterResponsibility;
import worksafe.registry.responsibility.ResponsibilityRequests.HolderRequest;
import worksafe.registry.responsibility.ResponsibilityRequests.ReplaceResponsibility;
import worksafe.registry.responsibility.ResponsibilityRequests.ReviseResponsibility;
import worksafe.registry.responsibility.ResponsibilityRequests.VacateResponsibility;
import worksafe.registry.responsibility.cover.ResponsibilityCover;
import worksafe.registry.responsibility.cover.ResponsibilityItemQueries;
import worksafe.registry.responsibility.value.ResponsibilityProblem;

/**
 * One method for each thing that can happen to an entry, each one transaction. Locked are, in this order: the enterprise, its system
 * as a whole, the clock, the entry, what it covers.
 */
@ApplicationScoped
public class ResponsibilityOperations {

    /** The kind of the duty; its title is the message {@code clock-responsibility-vacancy}. */
    private static final String DUTY = "responsibility-vacancy";

    private static final String VACANCY = "responsibility.vacancy-days";
    private static final String IDENTICAL = "responsibility.identical-scope-posts";
    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";
    private static final String ENDED_WITH_ENTERPRISE = "企业已注销";

    private final ResponsibilityEntries entries;
    private final ResponsibilityItemQueries items;
    private final ResponsibilityTasks tasks;
    private final ActiveEnterprises enterprises;
    private final DutyTemplate template;
    private final PolicyBook policies;
    private final Clocks clocks;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    ResponsibilityOperations(
            ResponsibilityEntries entries,
            ResponsibilityItemQueries items,
            ResponsibilityTasks tasks,
            ActiveEnterprises enterprises,
            DutyTemplate template,
            PolicyBook policies,
            Clocks clocks,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.items = items;
        this.tasks = tasks;
        this.enterprises = enterprises;
        this.template = template;
        this.policies = policies;
        this.clocks = clocks;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters what a post answers for, once however often the request comes. */
    @Transactional
    ResponsibilityView enter(IdempotencyKey key, EnterResponsibility request) {
        return idempotency.once(
                key,
                "enterResponsibility",
                request,
                ResponsibilityView.class,
                before -> entries.get(before.id()),
                () -> view(enter(request, false)));
    }

    /**
     * What became of an entry that is brought in.
     *
     * @param before whether the post had an entry of that holder already
     * @param changed whether anything was written
     */
    public record BroughtIn(UUID id, boolean before, boolean changed) {}

    /**
     * Brings an entry in, in the present transaction: where that post has one of that holder, it says from now on what this one
     * says.
     */
    @Transactional(TxType.MANDATORY)
    public BroughtIn bringIn(EnterResponsibility request, String reason) {
        var enterprise = held(request.enterpriseId());
        var there =
                entries.same(enterprise.id(), request.post(), request.holder().named());
        if (there.isEmpty()) {
            return new BroughtIn(enter(request, true).id(), false, true);
        }
        var id = there.get().id();
        var same = there.get().says(request.content());
        if (!same) {
            var unused = revise(entries.lock(id), request.content(), reason);
        }
        return new BroughtIn(id, true, !same);
    }

    /** The one entry in force of a post that is called so, with its unit before it or alone, in the present transaction. */
    @Transactional(TxType.MANDATORY)
    public UUID postNamed(UUID enterprise, String post) {
        return entries.named(enterprise, post);
    }

    private ResponsibilityEntry enter(EnterResponsibility request, boolean imported) {
        var enterprise = held(request.enterpriseId());
        var holder = holder(enterprise.id(), request.holder());
        requireAbsent(enterprise.id(), request.post(), holder);
        var content = content(enterprise.id(), request.content());
        return enter(enterprise, new Draft(request.post(), holder, content, request.from(), imported, null));
    }

    private void requireAbsent(UUID enterprise, Post post, Holder holder) {
        entries.same(enterprise, post, holder.name()).ifPresent(there -> {
            throw new RuleViolation(ResponsibilityProblem.RESPONSIBILITY_ALREADY_THERE, there.title(), holder.name());
        });
    }

    /** The enterprise, and its system, until the transaction ends. */
    private Active held(UUID enterpriseId) {
        var enterprise = enterprises
                .find(enterpriseId)
                .orElseThrow(() -> new RuleViolation(
                        ResponsibilityProblem.RESPONSIBILITY_ENTERPRISE_UNKNOWN, enterpriseId.toString()));
        items.hold(enterprise.id());
        return enterprise;
    }

    private Holder holder(UUID enterprise, HolderRequest request) {
        request.requireOne();
        var post = request.postId();
        return post == null ? new Holder(null, request.named()) : new Holder(post, items.holder(enterprise, post));
    }

    private Content content(UUID enterprise, ContentRequest request) {
        var superior = request.superiorId();
        var covered = new LinkedHashSet<>(request.covered());
        return new Content(
                request.level(),
                request.leads(),
                superior == null ? null : entries.above(superior),
                request.dangerDuty(),
                request.incomeLink(),
                request.duties(),
                items.covers(enterprise, covered),
                template.repeatedBy(request.duties()).orElse(null));
    }

    private ResponsibilityEntry enter(Active enterprise, Draft draft) {
        var created = ResponsibilityEntry.enter(Uuid7.next(clock), enterprise, draft, caller.actor(), clock.instant());
        var entry = created.aggregate();
        entries.persist(entry);
        outbox.append(created.event());
        settle(entry, entry.covers(), entry.scopeKey());
        return entry;
    }

    @Transactional
    ResponsibilityView get(UUID id) {
        return view(entries.get(id));
    }

    @Transactional
    ResponsibilityView revise(UUID id, IfMatch expected, ReviseResponsibility request) {
        return view(revise(held(id, expected), request.content(), request.reason()));
    }

    private ResponsibilityEntry revise(ResponsibilityEntry entry, ContentRequest request, String reason) {
        var before = entry.covers();
        var key = entry.scopeKey();
        var revised = entry.revise(content(entry.enterpriseId(), request), reason, caller.actor(), clock.instant());
        outbox.append(revised);
        settle(entry, Stream.concat(before.stream(), entry.covers().stream()).toList(), key, entry.scopeKey());
        tasks.follow(entry, "responsibility-revised");
        return entry;
    }

    @Transactional
    ResponsibilityView vacate(UUID id, IfMatch expected, VacateResponsibility request) {
        var entry = held(id, expected);
        var now = clock.instant();
        var due = due(entry, request.since(), now);
        outbox.append(entry.vacate(request.since(), due, request.reason(), caller.actor(), now));
        begin(entry, due, now);
        return followed(entry, "responsibility-vacated");
    }

    /** The day cannot lie before anybody heard of the vacancy. */
    private Due due(ResponsibilityEntry entry, LocalDate since, Instant now) {
        var today = ChinaTime.dayOf(now);
        var row = policy(VACANCY, entry.region(), entry.sector(), today);
        var from = since.isBefore(today) ? today : since;
        return new Due(from.plusDays(row.number(PolicyRow.VALUE).intValue()), PolicyBasis.of(row));
    }

    private void begin(ResponsibilityEntry entry, Due due, Instant now) {
        var debtor = ClockStart.Debtor.enterprise(entry.region(), entry.sector(), entry.enterpriseId());
        clocks.start(ClockStart.until(
                        due.date(), duty(entry.id()), debtor, due.basis().ofClock(), now)
                .about(entry.title()));
    }

    /** Names somebody else: in an entry of its own, which stands in the place of this one. */
    @Transactional
    ResponsibilityView replace(UUID id, IfMatch expected, ReplaceResponsibility request) {
        var enterprise = held(entries.get(id).enterpriseId());
        var entry = held(id, expected);
        var now = clock.instant();
        clocks.missFirst(duty(id), now);
        var successor = Uuid7.next(clock);
        outbox.append(entry.replace(successor, caller.actor(), now));
        entries.flush();
        var holder = holder(enterprise.id(), request.holder());
        requireAbsent(enterprise.id(), entry.post(), holder);
        var created = ResponsibilityEntry.enter(
                successor,
                enterprise,
                new Draft(entry.post(), holder, handedOn(entry), request.from(), false, id),
                caller.actor(),
                now);
        entries.persist(created.aggregate());
        outbox.append(created.event());
        clocks.deadline(duty(id)).ifPresent(owed -> clocks.meet(duty(id), now));
        entries.flush();
        items.putBelow(successor, id);
        return followed(entry, "responsibility-replaced");
    }

    /** The same, without an entry above that holds no more. */
    private Content handedOn(ResponsibilityEntry entry) {
        var superior = entry.superiorId();
        var above = superior == null ? null : entries.above(superior);
        return new Content(
                entry.level(),
                entry.leads(),
                above == null || above.status() != ResponsibilityStatus.IN_FORCE ? null : above,
                entry.dangerDuty(),
                entry.incomeLink(),
                entry.duties(),
                entry.covers(),
                entry.templateClause());
    }

    @Transactional
    ResponsibilityView assess(UUID id, IfMatch expected, AssessResponsibility request) {
        var entry = held(id, expected);
        outbox.append(entry.assess(
                request.on(),
                request.result(),
                request.incomeEffect(),
                request.note(),
                caller.actor(),
                clock.instant()));
        return followed(entry, "responsibility-assessed");
    }

    @Transactional
    ResponsibilityView end(UUID id, IfMatch expected, String reason) {
        var entry = held(id, expected);
        end(entry, reason, caller.actor());
        return followed(entry, "responsibility-ended");
    }

    private void end(ResponsibilityEntry entry, String reason, Actor by) {
        var now = clock.instant();
        clocks.missFirst(duty(entry.id()), now);
        outbox.append(entry.end(reason, by, now));
        clocks.deadline(duty(entry.id())).ifPresent(owed -> clocks.cancel(duty(entry.id()), reason));
    }

    /** The training context told that somebody holds a post no more; in the transaction of the consumer. */
    @Transactional(TxType.MANDATORY)
    void holderLeft(UUID enterprise, UUID postId, LocalDate since) {
        items.survivor(enterprise).ifPresent(items::hold);
        for (var id : entries.heldBy(postId)) {
            var unused = clocks.deadline(duty(id));
            var entry = entries.lock(id);
            var now = clock.instant();
            var due = due(entry, since, now);
            entry.holderLeft(since, due, now).ifPresent(vacated -> {
                outbox.append(vacated);
                begin(entry, due, now);
                settle(entry, entry.covers());
                tasks.follow(entry, "responsibility-vacated");
            });
        }
    }

    /** The enterprise is no more, in the transaction in which that is entered. It may have thousands of posts: all in sets. */
    @Transactional(TxType.MANDATORY)
    void cancelled(@Observes EventAppended appended) {
        var enterprise = appended.event().subject().enterpriseId();
        if (!appended.event().type().equals(CANCELLED)
                || enterprise == null
                || !appended.received().as(GoneEnterprise.class).state().equals("CANCELLED")) {
            return;
        }
        items.hold(enterprise);
        var now = clock.instant();
        var vacant = entries.vacant(enterprise);
        vacant.forEach(id -> clocks.missFirst(duty(id), now));
        clocks.cancelAll(vacant.stream().map(ResponsibilityOperations::duty).toList(), ENDED_WITH_ENTERPRISE);
        var open = entries.lockOpen(enterprise);
        outbox.append(open.stream()
                .map(entry -> entry.end(ENDED_WITH_ENTERPRISE, null, now))
                .toList());
        entries.flush();
        items.cover(open.stream()
                .flatMap(entry -> entry.covers().stream())
                .map(ResponsibilityCover::itemId)
                .distinct()
                .sorted()
                .toList());
        open.stream()
                .filter(entry -> vacant.contains(entry.id()))
                .forEach(entry -> tasks.follow(entry, "responsibility-ended"));
    }

    /** What entries hear of an enterprise that ended. One whose licence was revoked still owes what it owes. */
    record GoneEnterprise(String state) {}

    /** Its clock ran out: nobody else was named in time. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            entries.get(missed.duty().subjectId()).miss(missed.dueAt()).ifPresent(overdue -> {
                outbox.append(overdue);
                entries.flush(); // what is done too late needs the next version
            });
        }
    }

    /**
     * Lets what follows from all entries together agree with what was done to this one.
     *
     * @param keys of the scopes that it has now or had; none where it says the same as before
     */
    private void settle(ResponsibilityEntry entry, List<ResponsibilityCover> covers, String... keys) {
        entries.flush();
        items.cover(covers.stream()
                .map(ResponsibilityCover::itemId)
                .distinct()
                .sorted()
                .toList());
        if (keys.length > 0) {
            var row = policy(IDENTICAL, entry.region(), entry.sector(), ChinaTime.dayOf(clock.instant()));
            items.compare(
                    entry.enterpriseId(),
                    List.of(keys),
                    row.number(PolicyRow.VALUE).intValue());
        }
        entries.again(entry);
    }

    private ResponsibilityEntry held(UUID id, IfMatch expected) {
        items.hold(entries.get(id).enterpriseId());
        var unused = clocks.deadline(duty(id));
        return entries.get(id, expected);
    }

    private ResponsibilityView followed(ResponsibilityEntry entry, String verb) {
        settle(entry, entry.covers(), entry.scopeKey());
        tasks.follow(entry, verb);
        return view(entry);
    }

    private PolicyRow policy(String code, RegionCode region, @Nullable Sector sector, LocalDate day) {
        return policies.evaluate(code, region, sector, day).result();
    }

    private static Duty duty(UUID id) {
        return new Duty("responsibility", id, DUTY);
    }

    private ResponsibilityView view(ResponsibilityEntry entry) {
        return ResponsibilityView.of(entry, allowed.among(entry.actions()));
    }
}
