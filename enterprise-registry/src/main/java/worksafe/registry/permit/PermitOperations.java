package worksafe.registry.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.kernel.Uuid7;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.PaperNumbers;
import worksafe.registry.RegistryProblem;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.permit.PermitPolicies.Place;
import worksafe.registry.permit.SafetyPermit.Findings;
import worksafe.registry.permit.SafetyPermit.Term;
import worksafe.registry.permit.SafetyPermit.Wanted;
import worksafe.registry.standardisation.HeldRatings;

/** One method for each thing that people do to a permit, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
class PermitOperations {

    /** Of the numbers of permits. */
    private static final String SERIES = "AX";

    private final SafetyPermits permits;
    private final PermitPolicies policies;
    private final PermitClocks clocks;
    private final PermitDecisionOperations decisions;
    private final OpenApplications applications;
    private final ActiveEnterprises enterprises;
    private final HeldRatings ratings;
    private final PaperNumbers numbers;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    PermitOperations(
            SafetyPermits permits,
            PermitPolicies policies,
            PermitClocks clocks,
            PermitDecisionOperations decisions,
            OpenApplications applications,
            ActiveEnterprises enterprises,
            HeldRatings ratings,
            PaperNumbers numbers,
            AllowedActions allowed,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.permits = permits;
        this.policies = policies;
        this.clocks = clocks;
        this.decisions = decisions;
        this.applications = applications;
        this.enterprises = enterprises;
        this.ratings = ratings;
        this.numbers = numbers;
        this.allowed = allowed;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PermitView get(UUID id) {
        return view(permits.get(id));
    }

    /** Prepares an application once, however often the request comes. */
    @Transactional
    PermitView prepare(IdempotencyKey key, PermitRequests.PreparePermit request) {
        return idempotency.once(
                key, "prepareSafetyPermit", request, PermitView.class, before -> permits.get(before.id()), () -> {
                    var now = clock.instant();
                    var wanted = wanted(request.enterpriseId(), request.trade(), request.unit(), now);
                    permits.requireNone(wanted.enterpriseId(), wanted.trade(), wanted.unit(), false);
                    permits.requireNone(wanted.enterpriseId(), wanted.trade(), wanted.unit(), true);
                    return begun(SafetyPermit.prepare(
                            Uuid7.next(clock),
                            numbers.next(SERIES, wanted.region(), now),
                            wanted,
                            caller.actor(),
                            now));
                });
    }

    /** Enters what was given before once, however often the request comes. */
    @Transactional
    PermitView enter(IdempotencyKey key, PermitRequests.EnterPastPermit request) {
        if (request.validUntil().isBefore(request.validFrom())) {
            throw RequestProblem.invalid(new Violation("/validUntil", "permit-days"));
        }
        return idempotency.once(
                key, "enterSafetyPermit", request, PermitView.class, before -> permits.get(before.id()), () -> {
                    var now = clock.instant();
                    var today = ChinaTime.dayOf(now);
                    var wanted = wanted(request.enterpriseId(), request.trade(), request.unit(), now);
                    var place = new Place(wanted.region(), wanted.sector(), wanted.trade());
                    var term = new Term(request.validFrom(), request.validUntil());
                    if (!term.until().isBefore(today)) {
                        permits.requireNone(wanted.enterpriseId(), wanted.trade(), wanted.unit(), true);
                    }
                    permits.requireNumberFree(request.number());
                    policies.requireNoLonger(place, term, today);
                    var entered = SafetyPermit.enter(
                            Uuid7.next(clock),
                            request.number(),
                            wanted,
                            new PermitParticulars(
                                    wanted.enterpriseName(), request.principal(), request.address(), request.scope()),
                            term,
                            policies.office(place, today),
                            caller.actor(),
                            now);
                    var view = begun(entered);
                    if (entered.aggregate().status() == PermitStatus.IN_FORCE) {
                        clocks.oweInForce(entered.aggregate(), now);
                    }
                    return view;
                });
    }

    private Wanted wanted(UUID enterpriseId, Trade trade, @Nullable String unit, Instant now) {
        var enterprise = enterprises.require(enterpriseId);
        policies.requireTrade(new Place(enterprise.region(), enterprise.sector(), trade), ChinaTime.dayOf(now));
        return new Wanted(
                enterprise.id(),
                enterprise.name(),
                enterprise.region(),
                enterprise.sector(),
                trade,
                unit == null ? "" : unit.strip());
    }

    private PermitView begun(Created<SafetyPermit> created) {
        var permit = created.aggregate();
        permits.persist(permit);
        outbox.append(created.event());
        decisions.written(permit);
        return view(permit);
    }

    /** What was prepared is not applied for after all; an application that nobody accepted yet lapses with it. */
    @Transactional
    PermitView withdraw(UUID id, IfMatch expected, PermitRequests.WithdrawPermit request) {
        return change(id, expected, (permit, now) -> {
            permit.status().require(PermitAction.WITHDRAWAL);
            applications.lapse(PermitApplications.ISSUE, id, _ -> Optional.of(request.reason()));
            return permit.giveUp(request.reason(), caller.actor(), now);
        });
    }

    /** The authority's time stands still, for a check on the spot or while the enterprise corrects. */
    @Transactional
    PermitView stand(UUID id, IfMatch expected, PermitRequests.StandStill request) {
        return change(id, expected, (permit, now) -> {
            permit.status().require(PermitAction.STANDSTILL);
            var unused = application(permit);
            applications.stand(kind(permit), id, request.reason());
            return permit.stand(request.cause(), request.reason(), caller.actor(), now);
        });
    }

    /** States each condition; the authority's time runs on. */
    @Transactional
    PermitView examine(UUID id, IfMatch expected, PermitRequests.ExaminePermit request) {
        for (var i = 0; i < request.conditions().size(); i++) {
            if (!request.conditions().get(i).explained()) {
                throw RequestProblem.invalid(new Violation("/conditions/" + i + "/note", "permit-condition-note"));
            }
        }
        return change(id, expected, (permit, now) -> {
            permit.status().require(PermitAction.EXAMINATION);
            var round = permit.nextRound();
            var findings = new Findings(
                    application(permit),
                    request.conditions().stream().map(one -> one.stated(round)).toList(),
                    request.opinion());
            applications.goOn(kind(permit), id);
            return permit.examine(
                    findings, policies.demanded(Place.of(permit), ChinaTime.dayOf(now)), caller.actor(), now);
        });
    }

    /** States that a renewal goes without examination; the authority's time runs on. */
    @Transactional
    PermitView waive(UUID id, IfMatch expected, PermitRequests.WaiveExamination request) {
        return change(id, expected, (permit, now) -> {
            permit.status().require(PermitAction.WAIVER);
            var application = application(permit);
            requireWaivable(permit, request, ChinaTime.dayOf(now));
            applications.goOn(kind(permit), id);
            return permit.waive(application, request.opinion(), caller.actor(), now);
        });
    }

    private void requireWaivable(SafetyPermit permit, PermitRequests.WaiveExamination request, LocalDate today) {
        if (!request.noFatalAccident() || !request.lawKept() || !request.conditionsKept()) {
            throw new RuleViolation(RegistryProblem.PERMIT_NOT_WAIVED, permit.number());
        }
        policies.waiverLevel(permit, today).ifPresent(row -> {
            var level = PermitPolicies.level(row);
            if (ratings.of(permit.enterpriseId()).stream().noneMatch(held -> held.isAtLeast(level))) {
                throw RuleViolation.byLaw(
                        PolicyBasis.of(row).ground(), RegistryProblem.PERMIT_LEVEL_NEEDED, permit.number(), level);
            }
        });
    }

    /** The application that is examined: for the permit itself, or for its renewal. */
    private UUID application(SafetyPermit permit) {
        return applications
                .acceptedAbout(kind(permit), permit.id())
                .orElseThrow(() -> new RuleViolation(RegistryProblem.PERMIT_NOTHING_APPLIED, permit.number()));
    }

    private static String kind(SafetyPermit permit) {
        return PermitStatus.UNDER_WAY.contains(permit.status()) ? PermitApplications.ISSUE : PermitApplications.RENEWAL;
    }

    @Transactional
    PermitView suspend(UUID id, IfMatch expected, PermitRequests.SuspendPermit request) {
        return change(id, expected, (permit, now) -> {
            var today = ChinaTime.dayOf(now);
            permit.status().require(PermitAction.SUSPENSION);
            requireOffice(permit, today);
            policies.requireSuspension(request.ground(), permit, today, request.until());
            var suspended = permit.suspend(request.ground(), request.until(), request.reason(), caller.actor(), now);
            clocks.oweSuspension(permit, request.until(), policies.suspension(request.ground(), permit, today), now);
            return suspended;
        });
    }

    @Transactional
    PermitView lift(UUID id, IfMatch expected, PermitRequests.LiftSuspension request) {
        return change(id, expected, (permit, now) -> {
            permit.status().require(PermitAction.LIFTING);
            requireOffice(permit, ChinaTime.dayOf(now));
            var lifted = permit.lift(request.reason(), caller.actor(), now);
            clocks.meet(PermitClocks.SUSPENSION, id, now);
            return lifted;
        });
    }

    @Transactional
    PermitView end(UUID id, IfMatch expected, PermitRequests.EndPermit request) {
        return change(id, expected, (permit, now) -> {
            var today = ChinaTime.dayOf(now);
            permit.status().require(PermitAction.ENDING);
            requireOffice(permit, today);
            var ended = permit.end(
                    request.ground(),
                    policies.ending(request.ground(), permit, today),
                    request.reason(),
                    caller.actor(),
                    now);
            clocks.dropAll(id, request.reason());
            return ended;
        });
    }

    private void requireOffice(SafetyPermit permit, LocalDate today) {
        var unused = policies.requireOffice(Place.of(permit), caller.scope(), today);
    }

    private PermitView change(UUID id, IfMatch expected, BiFunction<SafetyPermit, Instant, PermitEvent> verb) {
        applications.hold(PermitApplications.ISSUE, id);
        applications.hold(PermitApplications.RENEWAL, id);
        clocks.hold(id);
        var permit = permits.get(id, expected);
        outbox.append(verb.apply(permit, clock.instant()));
        decisions.written(permit);
        return view(permit);
    }

    private PermitView view(SafetyPermit permit) {
        return PermitView.of(permit, ratings.of(permit.enterpriseId()), allowed.among(permit.actions()));
    }
}
