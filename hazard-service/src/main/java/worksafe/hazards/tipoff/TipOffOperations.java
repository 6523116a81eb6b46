package worksafe.hazards.tipoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.hazards.danger.TipOffDangerOperations;
import worksafe.hazards.tipoff.receipt.TipOffKeys;
import worksafe.hazards.tipoff.receipt.TipOffReceipt;
import worksafe.hazards.tipoff.value.TipOffVerification;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.officials.Officials;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** One method for each thing that officials can do about a tip-off, each one transaction: load, act, audit, follow. */
@ApplicationScoped
public class TipOffOperations {

    private final TipOffs tipOffs;
    private final TipOffIntake intake;
    private final TipOffKeys keys;
    private final TipOffClock tipOffClock;
    private final TipOffTasks tasks;
    private final TipOffAudit audit;
    private final TipOffDangerOperations dangers;
    private final Officials officials;
    private final PolicyBook policies;
    private final PersonalData personal;
    private final Disclosures disclosures;
    private final AllowedActions allowed;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    TipOffOperations(
            TipOffs tipOffs,
            TipOffIntake intake,
            TipOffKeys keys,
            TipOffClock tipOffClock,
            TipOffTasks tasks,
            TipOffAudit audit,
            TipOffDangerOperations dangers,
            Officials officials,
            PolicyBook policies,
            PersonalData personal,
            Disclosures disclosures,
            AllowedActions allowed,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.tipOffs = tipOffs;
        this.intake = intake;
        this.keys = keys;
        this.tipOffClock = tipOffClock;
        this.tasks = tasks;
        this.audit = audit;
        this.dangers = dangers;
        this.officials = officials;
        this.policies = policies;
        this.personal = personal;
        this.disclosures = disclosures;
        this.allowed = allowed;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Writes down what somebody told a clerk, once however often the request comes. */
    @Transactional
    TipOffView record(IdempotencyKey key, TipOffRequests.RecordTipOff request) {
        // What was told is kept where it belongs, and not with the answers of requests.
        var kept = idempotency.once(
                key,
                "recordTipOff",
                request,
                RecordedTipOff.class,
                before -> tipOffs.get(before.id()),
                () -> new RecordedTipOff(record(request).id()));
        return view(tipOffs.get(kept.id()));
    }

    /** What a retry is answered by. */
    record RecordedTipOff(UUID id) {}

    private TipOffView record(TipOffRequests.RecordTipOff request) {
        var now = clock.instant();
        var place = intake.place(request.told(), now).within(caller.scope());
        var when = policies.when(request.happenedAt(), now, place.region(), place.sector());
        var id = Uuid7.next(clock);
        var tipOff =
                TipOff.record(intake.draft(id, request.told(), request.channel(), place, null, now), actor(), when);
        tipOffs.persist(tipOff);
        tipOffClock.received(tipOff, when.at());
        return followed(tipOff, TipOffStep.RECORDED);
    }

    @Transactional
    TipOffView get(UUID id) {
        return view(tipOffs.get(id));
    }

    @Transactional
    TipOffView accept(UUID id, IfMatch expected, TipOffRequests.AcceptTipOff request) {
        return change(id, expected, (tipOff, now) -> {
            if (request.sameAs() != null) {
                var unused = tipOffs.get(request.sameAs());
            }
            var step = tipOff.accept(request.duty(), request.sameAs(), actor(), now);
            tipOffClock.accepted(tipOff, now);
            return step;
        });
    }

    @Transactional
    TipOffView refuse(UUID id, IfMatch expected, String ground) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.refuse(ground, actor(), now);
            tipOffClock.triaged(tipOff, now);
            return step;
        });
    }

    /** Under a scope that reaches from this place to the other; that the caller sees it was asked before. */
    @Transactional
    TipOffView forward(UUID id, IfMatch expected, TipOffRequests.ForwardTipOff request) {
        return change(id, expected, (tipOff, now) -> {
            var region = request.region();
            var step = tipOff.forward(request.authority(), region == null, request.reason(), actor(), now);
            tipOffClock.triaged(tipOff, now);
            if (region != null) {
                intake.requirePlace(region);
                tasks.leave(tipOff);
                tipOffs.move(tipOff, region, request.sector());
                tipOffClock.received(tipOff, now);
            }
            return step;
        });
    }

    @Transactional
    TipOffView assign(UUID id, IfMatch expected, TipOffRequests.AssignVerifiers request) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.assign(
                    TipOffVerification.by(request.first(), request.second(), request.organisedBy()), actor(), now);
            requireOfficials(tipOff, now);
            return step;
        });
    }

    /** Others look into it from now on, for whom it waits; whoever of the two stays keeps what he reported. */
    @Transactional
    TipOffView replaceVerifiers(UUID id, IfMatch expected, TipOffRequests.ReplaceVerifiers request) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.replaceVerifiers(request.first(), request.second(), request.reason(), actor(), now);
            requireOfficials(tipOff, now);
            tasks.leaveVerifiers(tipOff);
            return step;
        });
    }

    /** @throws RuleViolation 422 as the roster of officials says, where one is kept for its place */
    private void requireOfficials(TipOff tipOff, Instant now) {
        var two = tipOff.verification().orElseThrow();
        for (var account : List.of(two.first(), two.second())) {
            var unused = officials.require(account, tipOff.region(), tipOff.sector(), ChinaTime.dayOf(now));
        }
    }

    @Transactional
    TipOffView reportVerification(UUID id, IfMatch expected, TipOffRequests.ReportVerification request) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.reportVerification(request.result(), request.report(), actor(), now);
            tipOffClock.reported(tipOff, now);
            return step;
        });
    }

    @Transactional
    TipOffView confirmVerification(UUID id, IfMatch expected, TipOffRequests.ConfirmVerification request) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.confirmVerification(request.agreed(), request.opinion(), actor(), now);
            if (step == TipOffStep.VERIFIED) {
                tipOffClock.verified(tipOff, now);
            }
            return step;
        });
    }

    @Transactional
    TipOffView link(UUID id, IfMatch expected, TipOffRequests.LinkDanger request) {
        return change(id, expected, (tipOff, now) -> {
            tipOff.requireLinkable();
            var entered = request.entered();
            var known = request.dangerId();
            var danger = known != null
                    ? dangers.known(known)
                    : dangers.enter(Objects.requireNonNull(entered).enterpriseId(), entered.observation(), actor());
            return tipOff.link(danger.id(), danger.number(), actor(), now);
        });
    }

    @Transactional
    TipOffView handle(UUID id, IfMatch expected, String measures) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.handle(measures, actor(), now);
            tipOffClock.handled(tipOff, now);
            return step;
        });
    }

    @Transactional
    TipOffView answer(UUID id, IfMatch expected, String words) {
        return change(id, expected, (tipOff, now) -> {
            var step = tipOff.answer(words, actor(), now);
            tipOffClock.answered(tipOff, now);
            return step;
        });
    }

    @Transactional
    TipOffView close(UUID id, IfMatch expected, String opinion) {
        return change(id, expected, (tipOff, now) -> tipOff.close(opinion, actor(), now));
    }

    @Transactional
    TipOffView extend(UUID id, IfMatch expected, TipOffRequests.ExtendTipOff request) {
        return change(id, expected, (tipOff, now) -> {
            tipOff.require(TipOffAction.EXTENSION);
            var before = tipOffClock.handledBy(tipOff);
            var step = tipOff.extend(
                    request.until(), before, tipOffClock.extendableTo(tipOff, now), request.reason(), actor(), now);
            tipOffClock.extended(tipOff, request.until(), now);
            return step;
        });
    }

    /** Gives who told a clerk a number and a secret, shown once and never again. */
    @Transactional
    TipOffReceipt giveKey(UUID id, IfMatch expected) {
        var tipOff = tipOffs.get(id, expected);
        var fresh = keys.fresh();
        var step = tipOff.giveKey(fresh.key(), actor(), clock.instant());
        audit.record(tipOff, step);
        return new TipOffReceipt(fresh.key().receipt(), fresh.secret(), tipOff.receivedAt());
    }

    /** Who told, in clear; the reading is audited. */
    @Transactional
    ContactView openContact(UUID id, StatedPurpose purpose) {
        var tipOff = tipOffs.get(id);
        var reading = TipOffAudit.act(tipOff, "tip-off-contact-read");
        disclosures.permit(purpose, reading);
        var informant = tipOff.informant();
        return new ContactView(
                id,
                informant.nameSealed() == null
                        ? null
                        : personal.open(
                                id,
                                TipOffIntake.NAME,
                                new SealedValue(informant.nameSealed()),
                                purpose.purpose(),
                                reading),
                informant.phoneSealed() == null
                        ? null
                        : personal.open(
                                id,
                                TipOffIntake.PHONE,
                                new SealedValue(informant.phoneSealed()),
                                purpose.purpose(),
                                reading));
    }

    private TipOffView change(UUID id, IfMatch expected, BiFunction<TipOff, Instant, TipOffStep> verb) {
        var tipOff = tipOffs.get(id, expected);
        return followed(tipOff, verb.apply(tipOff, clock.instant()));
    }

    private TipOffView followed(TipOff tipOff, TipOffStep step) {
        audit.record(tipOff, step);
        tasks.follow(tipOff, step);
        return view(tipOff);
    }

    private TipOffView view(TipOff tipOff) {
        var possible = tipOff.actions();
        var notVerifier = tipOff.verification()
                .filter(two -> !two.isOf(caller.subject())
                        || two.reportedBy() != null && Accounts.same(two.reportedBy(), caller.subject()))
                .isPresent();
        if (notVerifier) {
            possible.remove(TipOffAction.VERIFICATION);
            possible.remove(TipOffAction.CONFIRMATION);
        }
        return TipOffView.of(tipOff, allowed.among(possible));
    }

    private Actor actor() {
        return caller.actor();
    }
}
