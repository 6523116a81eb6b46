package worksafe.inspections.accountability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentQueries;
import worksafe.inspections.accident.AccidentQueries.PeopleDealtWith;
import worksafe.inspections.accountability.Accountability.Case;
import worksafe.inspections.accountability.Accountability.Named;
import worksafe.inspections.accountability.Accountability.Office;
import worksafe.inspections.accountability.AccountabilityRequests.AccountabilityNameView;
import worksafe.inspections.accountability.AccountabilityRequests.HandOverAccountability;
import worksafe.inspections.accountability.AccountabilityRequests.ProposeAccountability;
import worksafe.inspections.accountability.AccountabilityRequests.RecordAccountabilityDecision;
import worksafe.inspections.accountability.AccountabilityRequests.RecordAccountabilityExecution;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
import worksafe.inspections.finding.DemandedFindings;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.ClockStart.Basis;
import worksafe.platform.duties.clock.ClockStart.Debtor;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about an accountability, each one transaction. Clock and row are locked so. */
@ApplicationScoped
class AccountabilityOperations implements PeopleDealtWith {

    /** Who proposes what news of training propose by themselves. */
    private static final Actor TRAINING = new Actor("system:training", "培训系统");

    private static final String PERIOD = "accountability.answer-period";
    private static final String DUTY = "accountability-answer";

    private final Accountabilities accountabilities;
    private final AccountabilityTasks tasks;
    private final AccountableNames names;
    private final AccidentQueries accidents;
    private final DemandedFindings findings;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    AccountabilityOperations(
            Accountabilities accountabilities,
            AccountabilityTasks tasks,
            AccountableNames names,
            AccidentQueries accidents,
            DemandedFindings findings,
            PolicyBook policies,
            Calendar calendar,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.accountabilities = accountabilities;
        this.tasks = tasks;
        this.names = names;
        this.accidents = accidents;
        this.findings = findings;
        this.policies = policies;
        this.calendar = calendar;
        this.clocks = clocks;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Proposes one once, however often the request comes; the caller's own office handles it. */
    @Transactional
    AccountabilityView propose(IdempotencyKey key, ProposeAccountability request) {
        return idempotency.once(
                key,
                "proposeAccountability",
                request,
                AccountabilityView.class,
                before -> accountabilities.get(before.id()),
                () -> propose(request));
    }

    private AccountabilityView propose(ProposeAccountability request) {
        var office = new Office(caller.region(), request.sector());
        if (!caller.scope().leads(office.region()) || !caller.scope().covers(office.region(), office.sector(), null)) {
            throw Scope.outside(office.region(), office.sector());
        }
        var concerned = request.concernedId();
        if (request.accidentId() != null) {
            var accident = accidents.get(request.accidentId());
            concerned = concerned == null ? accident.enterpriseId() : concerned;
        }
        if (request.findingId() != null
                && findings.described(List.of(request.findingId())).isEmpty()) {
            throw new NotFound(request.findingId());
        }
        var id = Uuid7.next(clock);
        var about = new Case(
                request.subjectKind(),
                request.origin(),
                concerned,
                request.accidentId(),
                request.findingId(),
                null,
                request.post(),
                request.conduct(),
                request.basis(),
                Boolean.TRUE.equals(request.malfeasance()));
        return view(add(id, office, about, names.seal(id, request.name()), caller.actor()));
    }

    private Accountability add(UUID id, Office office, Case about, @Nullable Named named, Actor by) {
        var now = clock.instant();
        var created =
                Accountability.propose(id, numbers.next("ZR", office.region(), now), office, about, named, by, now);
        accountabilities.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate(), "accountability-proposed");
        return created.aggregate();
    }

    /** Somebody was posted, or left at a post, without the training or certificate that it needs: whoever posted them answers. */
    @Transactional(TxType.MANDATORY)
    void postedUntrained(UUID postId, UUID enterprise, RegionCode region, Sector sector, String conduct, String basis) {
        if (accountabilities.hasOpenOver(postId)) {
            return;
        }
        var about = new Case(
                AccountabilitySubject.ENTERPRISE_STAFF,
                AccountabilityOrigin.TRAINING,
                enterprise,
                null,
                null,
                postId,
                "安排上岗和负责培训的管理人员",
                conduct,
                basis,
                false);
        var unused = add(Uuid7.next(clock), new Office(region.at(RegionLevel.COUNTY), sector), about, null, TRAINING);
    }

    @Transactional
    AccountabilityView get(UUID id) {
        return view(accountabilities.get(id));
    }

    @Transactional
    AccountabilityView handOver(UUID id, IfMatch expected, HandOverAccountability request) {
        return change(id, expected, (accountability, by) -> {
            var now = clock.instant();
            var today = ChinaTime.dayOf(now);
            var answer = policies.evaluate(PERIOD, accountability.region(), accountability.sector(), today);
            var due = answer.result().dueDate(today, calendar.edition().days()).date();
            var event =
                    accountability.handOver(request.handedTo(), request.handedOn(), request.receipt(), due, by, now);
            clocks.start(ClockStart.until(
                            due,
                            duty(id),
                            Debtor.authority(accountability.region(), accountability.sector(), null, null),
                            Basis.of(answer),
                            now)
                    .about(accountability.number()));
            return event;
        });
    }

    @Transactional
    AccountabilityView decide(UUID id, IfMatch expected, RecordAccountabilityDecision request) {
        return change(id, expected, (accountability, by) -> {
            var now = clock.instant();
            clocks.missFirst(duty(id), now);
            var event = accountability.decide(request.outcome(), request.decision(), request.decidedOn(), by, now);
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.meet(duty(id), now);
            }
            return event;
        });
    }

    @Transactional
    AccountabilityView carryOut(UUID id, IfMatch expected, RecordAccountabilityExecution request) {
        return change(
                id,
                expected,
                (accountability, by) ->
                        accountability.carryOut(request.carriedOutOn(), request.evidence(), by, clock.instant()));
    }

    @Transactional
    AccountabilityView drop(UUID id, IfMatch expected, String reason) {
        return change(id, expected, (accountability, by) -> {
            var event = accountability.drop(reason, by, clock.instant());
            if (clocks.deadline(duty(id)).isPresent()) {
                clocks.cancel(duty(id), "不予追究");
            }
            return event;
        });
    }

    private AccountabilityView change(
            UUID id, IfMatch expected, BiFunction<Accountability, Actor, AccountabilityEvent> verb) {
        var unused = clocks.deadline(duty(id));
        var accountability = accountabilities.get(id, expected);
        var event = verb.apply(accountability, caller.actor());
        outbox.append(event);
        tasks.follow(
                accountability,
                "accountability-"
                        + accountability
                                .status()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        accountabilities.flush(); // raises the version that the view shows
        return view(accountability);
    }

    /** The name in clear, for a stated purpose. */
    @Transactional
    AccountabilityNameView disclose(UUID id, StatedPurpose stated) {
        return new AccountabilityNameView(id, names.disclose(accountabilities.get(id), stated));
    }

    @Override
    @Transactional
    public boolean isOpen(UUID accidentId) {
        return accountabilities.hasOpenOverAccident(accidentId);
    }

    /** Its clock ran out, in the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (missed.duty().kind().equals(DUTY)) {
            accountabilities.lock(missed.duty().subjectId()).miss(missed.dueAt());
        }
    }

    private static Duty duty(UUID id) {
        return new Duty("accountability", id, DUTY);
    }

    private AccountabilityView view(Accountability accountability) {
        return AccountabilityView.of(accountability, actions.among(accountability.actions(caller.subject())));
    }
}
