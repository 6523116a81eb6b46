package worksafe.inspections.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.delegation.DelegationRequests.DraftDelegation;
import worksafe.inspections.delegation.DelegationRequests.PublishDelegation;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.duties.clock.ClockStart;
import worksafe.platform.duties.clock.Clocks;
import worksafe.platform.duties.clock.Clocks.Duty;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can be done about a delegation, each one transaction. Clocks and delegation are locked so. */
@ApplicationScoped
class DelegationOperations {

    private static final String SUBJECT = "delegation";

    /** The kinds of the duties; their titles are the messages {@code clock-delegation-evaluation} and {@code -term}. */
    private static final String EVALUATION = "delegation-evaluation";

    private static final String TERM = "delegation-term";

    private final Delegations delegations;
    private final DelegatedPowers powers;
    private final DelegationPolicies policies;
    private final DelegationTasks tasks;
    private final Clocks clocks;
    private final PaperNumbers numbers;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    DelegationOperations(
            Delegations delegations,
            DelegatedPowers powers,
            DelegationPolicies policies,
            DelegationTasks tasks,
            Clocks clocks,
            PaperNumbers numbers,
            AllowedActions actions,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.delegations = delegations;
        this.powers = powers;
        this.policies = policies;
        this.tasks = tasks;
        this.clocks = clocks;
        this.numbers = numbers;
        this.actions = actions;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Drafts a delegation once, however often the request comes. */
    @Transactional
    DelegationView draft(IdempotencyKey key, DraftDelegation request) {
        return idempotency.once(
                key,
                "draftDelegation",
                request,
                DelegationView.class,
                before -> delegations.get(before.id()),
                () -> draft(request.required()));
    }

    private DelegationView draft(DraftDelegation request) {
        var now = clock.instant();
        caller.scope().requireCovered(request.region(), request.sector(), null);
        var name = policies.name(request.mode(), request.region(), request.sector(), ChinaTime.dayOf(now));
        var draft = new Delegation.Draft(
                numbers.next("WT", request.region(), now),
                request.region(),
                request.sector(),
                request.mode(),
                request.paper(),
                request.powers().stream()
                        .map(power -> new DelegatedPower(power.code(), power.title(), power.clause()))
                        .toList());
        var created = Delegation.draft(Uuid7.next(clock), draft, caller.region(), name, caller.actor(), now);
        delegations.persist(created.aggregate());
        outbox.append(created.event());
        tasks.follow(created.aggregate(), "delegation-drafted");
        return view(created.aggregate());
    }

    @Transactional
    DelegationView get(UUID id) {
        return view(delegations.get(id));
    }

    @Transactional
    DelegationView publish(UUID id, IfMatch expected, PublishDelegation request) {
        return change(
                id,
                expected,
                delegation -> delegation.publish(
                        request.publishedOn(), request.publishedIn(), caller.actor(), clock.instant()));
    }

    @Transactional
    DelegationView commence(UUID id, IfMatch expected, String capacity) {
        return change(id, expected, delegation -> {
            var now = clock.instant();
            delegation.status().require(DelegationAction.COMMENCEMENT);
            delegations.requireAlone(delegation, ChinaTime.dayOf(now)); // before it is in force itself
            var commenced = delegation.commence(capacity, caller.actor(), now);
            if (delegation.mode() == DelegationMode.ASSIGNED) {
                startEvaluation(delegation, now);
            }
            var last = delegation.paper().validUntil();
            if (last != null) {
                clocks.start(ClockStart.until(
                                last,
                                duty(id, TERM),
                                debtor(delegation),
                                delegation.basis().ofClock(),
                                now)
                        .about(title(delegation)));
            }
            return commenced;
        });
    }

    @Transactional
    DelegationView evaluate(UUID id, IfMatch expected, String result) {
        return change(id, expected, delegation -> {
            var now = clock.instant();
            clocks.missFirst(duty(id, EVALUATION), now);
            var evaluated = delegation.evaluate(result, caller.actor(), now);
            if (clocks.deadline(duty(id, EVALUATION)).isPresent()) {
                clocks.meet(duty(id, EVALUATION), now);
                startEvaluation(delegation, now);
            }
            return evaluated;
        });
    }

    @Transactional
    DelegationView end(UUID id, IfMatch expected, String reason) {
        return change(id, expected, delegation -> {
            var ended = delegation.end(reason, caller.actor(), clock.instant());
            clocks.cancelAll(List.of(duty(id, EVALUATION), duty(id, TERM)), reason);
            return ended;
        });
    }

    private DelegationView change(UUID id, IfMatch expected, Function<Delegation, DelegationEvent> verb) {
        hold(id);
        var delegation = delegations.get(id, expected);
        var event = verb.apply(delegation);
        outbox.append(event);
        tasks.follow(
                delegation,
                "delegation-" + delegation.timeline().getLast().kind().toLowerCase(Locale.ROOT));
        delegations.flush(); // raises the version that the view shows
        return view(delegation);
    }

    /** Keeps the sweep from its clocks until the transaction ends. */
    private void hold(UUID id) {
        var unused = clocks.deadline(duty(id, EVALUATION));
        var unusedToo = clocks.deadline(duty(id, TERM));
    }

    private void startEvaluation(Delegation delegation, Instant now) {
        clocks.start(ClockStart.by(
                        policies.evaluation(delegation.region(), delegation.sector(), ChinaTime.dayOf(now)),
                        duty(delegation.id(), EVALUATION),
                        debtor(delegation),
                        now)
                .about(title(delegation)));
    }

    /** A clock ran out: nobody evaluated it, or its last day is over. In the transaction of the sweep. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (!missed.duty().subjectType().equals(SUBJECT)) {
            return;
        }
        var delegation = delegations.get(missed.duty().subjectId());
        switch (missed.duty().kind()) {
            case EVALUATION -> delegation.missEvaluation(missed.dueAt()).ifPresent(outbox::append);
            case TERM ->
                delegation.expire(missed.dueAt()).ifPresent(expired -> {
                    outbox.append(expired);
                    clocks.cancelAll(List.of(duty(delegation.id(), EVALUATION), duty(delegation.id(), TERM)), "期限届满");
                    tasks.follow(delegation, "delegation-expired");
                });
            default -> {}
        }
    }

    /**
     * Whether a place may exercise a power on a day, in whose name and by what.
     *
     * @param day absent: today
     */
    @Transactional
    DelegatedPowerView ask(String power, RegionCode region, Sector sector, @Nullable LocalDate day) {
        var on = day == null ? ChinaTime.dayOf(clock.instant()) : day;
        if (!DelegatedPowers.isTown(region)) {
            throw new RuleViolation(DelegationProblem.DELEGATION_NOT_TO_TOWN, region.toString());
        }
        var town = region.at(RegionLevel.TOWN);
        var needed = policies.needed(power, town, sector, on);
        return DelegatedPowerView.of(
                power,
                town,
                on,
                powers.find(power, town, sector, on).orElse(null),
                needed.flag(PolicyRow.VALUE),
                PolicyBasis.of(needed));
    }

    private static ClockStart.Debtor debtor(Delegation delegation) {
        return ClockStart.Debtor.authority(delegation.region(), delegation.sector(), null, delegation.draftedBy());
    }

    private static String title(Delegation delegation) {
        return delegation.number() + " " + delegation.paper().townBody();
    }

    private static Duty duty(UUID id, String kind) {
        return new Duty(SUBJECT, id, kind);
    }

    private DelegationView view(Delegation delegation) {
        return DelegationView.of(delegation, actions.among(delegation.actions(caller.subject())));
    }
}
