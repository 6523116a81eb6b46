package worksafe.registry.permit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Trade;
import worksafe.platform.applications.OpenApplications;
import worksafe.platform.applications.kind.ApplicationKind.Approval;
import worksafe.platform.applications.kind.ApplicationKind.Claim;
import worksafe.platform.duties.clock.ClockMissed;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.EventAppended;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.FactTime.FactProblem;
import worksafe.registry.enterprise.ActiveEnterprises;
import worksafe.registry.permit.PermitPolicies.Place;
import worksafe.registry.permit.notice.PublicPermits;

/** What becomes of a permit by the applications about it, by time, and by what is heard of its enterprise. */
@ApplicationScoped
class PermitDecisionOperations {

    private static final String CHANGED = "worksafe.registry.enterprise-changed.v1";
    private static final String CANCELLED = "worksafe.registry.enterprise-cancelled.v1";
    private static final Actor NOBODY = new Actor("system", "系统");
    private static final String ENDED = "企业已终止";

    private final SafetyPermits permits;
    private final PermitPolicies policies;
    private final PermitClocks clocks;
    private final PermitTasks tasks;
    private final OpenApplications applications;
    private final PublicPermits notices;
    private final ActiveEnterprises enterprises;
    private final Outbox outbox;
    private final Caller caller;

    PermitDecisionOperations(
            SafetyPermits permits,
            PermitPolicies policies,
            PermitClocks clocks,
            PermitTasks tasks,
            OpenApplications applications,
            PublicPermits notices,
            ActiveEnterprises enterprises,
            Outbox outbox,
            Caller caller) {
        this.permits = permits;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.applications = applications;
        this.notices = notices;
        this.enterprises = enterprises;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** Keeps the sweep from the permit's clocks until the transaction ends. */
    void hold(UUID id) {
        clocks.hold(id);
    }

    /** For which trade a permit is that somebody applies for. */
    Set<Trade> trades(Claim claim) {
        return Set.of(permits.get(claim.subject()).trade());
    }

    /**
     * Whether it may be applied for, which changes nothing.
     *
     * @throws NotFound when the enterprise has no such permit
     */
    @Transactional(TxType.MANDATORY)
    void requireAppliable(Claim claim) {
        var unused = lock(claim).status().to(PermitStatus.ACCEPTED);
    }

    /** Its application was accepted by the office that grants it. */
    @Transactional(TxType.MANDATORY)
    void accept(Claim claim, Instant at) {
        var permit = lock(claim);
        var unused = policies.requireOffice(Place.of(permit), caller.scope(), ChinaTime.dayOf(at));
        outbox.append(permit.accept(claim.applicationId(), claim.number(), caller.actor(), at));
        written(permit);
    }

    /** Its application was approved: it is given, unless a condition is unmet. */
    @Transactional(TxType.MANDATORY)
    void grant(Claim claim, Approval approval) {
        var permit = lock(claim);
        var place = Place.of(permit);
        var today = ChinaTime.dayOf(approval.at());
        enterprises.requireStill(permit.enterpriseId());
        policies.requireTrade(place, today);
        permits.requireNone(permit.enterpriseId(), permit.trade(), permit.unit(), true);
        outbox.append(permit.grant(
                claim.applicationId(),
                new PermitParticulars(
                        permit.enterpriseName(),
                        text(claim.content(), "principal", ""),
                        text(claim.content(), "address", ""),
                        text(claim.content(), "scope", "")),
                policies.term(place, today),
                policies.requireOffice(place, caller.scope(), today),
                policies.demanded(place, today).ground(),
                approval.by(),
                approval.at()));
        clocks.oweInForce(permit, approval.at());
        written(permit);
    }

    /** Its application was not accepted, turned down or taken back. */
    @Transactional(TxType.MANDATORY)
    void endApplication(Claim claim, boolean turnedDown, Approval answer) {
        var permit = lock(claim);
        if (turnedDown) {
            var unused = policies.requireOffice(Place.of(permit), caller.scope(), ChinaTime.dayOf(answer.at()));
            outbox.append(permit.refuse(answer.opinion(), answer.by(), answer.at()));
            written(permit);
        } else {
            permit.takeBack(answer.opinion(), answer.by(), answer.at()).ifPresent(back -> {
                outbox.append(back);
                written(permit);
            });
        }
    }

    /** Whether it may be renewed, asked for on that day; that it was asked for meets the clock. */
    @Transactional(TxType.MANDATORY)
    void requireRenewable(Claim claim) {
        lock(claim).requireRenewableOn(ChinaTime.dayOf(claim.at()));
        clocks.meet(PermitClocks.RENEWAL, claim.subject(), claim.at());
    }

    @Transactional(TxType.MANDATORY)
    void acceptRenewal(Claim claim) {
        var permit = lock(claim);
        permit.requireRenewable();
        var unused = policies.requireOffice(Place.of(permit), caller.scope(), ChinaTime.dayOf(claim.at()));
        tasks.follow(permit);
    }

    /** Its renewal was approved, or nobody answered until its last day was over. */
    @Transactional(TxType.MANDATORY)
    void renew(Claim claim, Approval approval) {
        var permit = lock(claim);
        permit.requireRenewable();
        var place = Place.of(permit);
        var today = ChinaTime.dayOf(approval.at());
        if (!approval.bySilence()) {
            var unused = policies.requireOffice(place, caller.scope(), today);
        }
        if (permit.status() == PermitStatus.EXPIRED) {
            permits.requireNone(permit.enterpriseId(), permit.trade(), permit.unit(), true);
        }
        var next = permit.lastDay().plusDays(1);
        outbox.append(permit.renew(
                claim.applicationId(),
                policies.term(place, permit.status() == PermitStatus.IN_FORCE || next.isAfter(today) ? next : today),
                policies.demanded(place, today).ground(),
                approval.bySilence(),
                approval.by(),
                approval.at()));
        clocks.oweInForce(permit, approval.at());
        written(permit);
    }

    @Transactional(TxType.MANDATORY)
    void endRenewal(Claim claim, boolean turnedDown) {
        var permit = lock(claim);
        if (turnedDown) {
            var unused = policies.requireOffice(Place.of(permit), caller.scope(), ChinaTime.dayOf(claim.at()));
        }
        tasks.follow(permit);
    }

    /**
     * Whether it may be changed as is asked; that it was asked for meets the clock.
     *
     * @throws RequestProblem when nothing would change
     * @throws RuleViolation when it changed on a day to come
     */
    @Transactional(TxType.MANDATORY)
    void requireChangeable(Claim claim) {
        var permit = lock(claim);
        permit.requireHeld(PermitStep.CHANGED);
        if (changed(permit, claim.content()).equals(permit.particularsHeld())) {
            throw RequestProblem.invalid(new Violation("/content", "permit-change-nothing"));
        }
        var changedOn = changedOn(claim);
        if (changedOn.isAfter(ChinaTime.dayOf(claim.at()))) {
            throw new RuleViolation(FactProblem.FACT_IN_FUTURE, changedOn.toString());
        }
        clocks.meet(PermitClocks.CHANGE, permit.id(), claim.at());
    }

    /** Its change was approved. */
    @Transactional(TxType.MANDATORY)
    void change(Claim claim, Approval approval) {
        var permit = lock(claim);
        var unused = policies.requireOffice(Place.of(permit), caller.scope(), ChinaTime.dayOf(approval.at()));
        var changedOn = changedOn(claim);
        var late = policies.changeBy(permit, changedOn)
                .filter(last -> ChinaTime.dayOf(claim.at()).isAfter(last))
                .isPresent();
        outbox.append(permit.change(
                changed(permit, claim.content()),
                changedOn,
                late,
                claim.number() + (late ? "（逾期申请）" : ""),
                approval.by(),
                approval.at()));
        written(permit);
    }

    private static LocalDate changedOn(Claim claim) {
        return LocalDate.parse(text(claim.content(), "changedOn", ""));
    }

    private static PermitParticulars changed(SafetyPermit permit, ObjectNode content) {
        var held = permit.particularsHeld();
        return new PermitParticulars(
                text(content, "name", held.name()),
                text(content, "principal", held.principal()),
                text(content, "address", held.address()),
                text(content, "scope", held.scope()));
    }

    private static String text(ObjectNode content, String field, String otherwise) {
        return content.path(field).asText(otherwise);
    }

    /** A clock ran out: its last day is over. In the transaction of the sweep, or of what came too late. */
    @Transactional
    void missed(@Observes ClockMissed missed) {
        if (!missed.duty().kind().equals(PermitClocks.EXPIRY)) {
            return;
        }
        var permit = permits.get(missed.duty().subjectId());
        if (isToBeRenewedBySilence(permit)
                && applications.approveBySilence(PermitApplications.RENEWAL, permit.id(), missed.dueAt())) {
            return;
        }
        permit.expire(missed.dueAt()).ifPresent(expired -> {
            outbox.append(expired);
            clocks.drop(PermitClocks.CHANGE, permit.id(), "许可证已到期");
            clocks.drop(PermitClocks.SUSPENSION, permit.id(), "许可证已到期");
            written(permit);
        });
    }

    /** Whether it was asked for in time, waits for the authority, and the law counts its silence for a renewal. */
    private boolean isToBeRenewedBySilence(SafetyPermit permit) {
        var day = permit.lastDay();
        return permit.status() == PermitStatus.IN_FORCE
                && policies.isRenewedBySilence(permit, day)
                && applications
                        .awaitingAnswer(PermitApplications.RENEWAL, permit.id())
                        .filter(claim -> policies.renewalBy(permit, day)
                                .filter(last -> ChinaTime.dayOf(claim.at()).isAfter(last.day()))
                                .isEmpty())
                        .isPresent();
    }

    /** Its enterprise has another name, or is no more. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes EventAppended appended) {
        var event = appended.event();
        if (event.type().equals(CHANGED)) {
            var enterprise = appended.received().as(FollowedEnterprise.class);
            permits.of(event.subject().aggregateId(), PermitStatus.HELD)
                    .forEach(id -> followName(id, enterprise.name(), event.occurredAt()));
        } else if (event.type().equals(CANCELLED)
                && "CANCELLED"
                        .equals(appended.received().as(FollowedEnterprise.class).state())) {
            permits.of(event.subject().aggregateId(), PermitStatus.UNDER_WAY)
                    .forEach(id -> giveUp(id, event.occurredAt()));
            permits.of(
                            event.subject().aggregateId(),
                            EnumSet.of(PermitStatus.IN_FORCE, PermitStatus.SUSPENDED, PermitStatus.EXPIRED))
                    .forEach(id -> cancel(id, event.occurredAt()));
        }
    }

    private void followName(UUID id, @Nullable String name, Instant now) {
        clocks.hold(id);
        var permit = permits.lock(id);
        if (permit.particularsHeld().name().equals(name)) {
            clocks.drop(PermitClocks.CHANGE, id, "名称与许可证一致");
        } else {
            clocks.oweChange(permit, now);
        }
    }

    /** Nothing is granted to an enterprise that is no more. Clocks of applications are locked before the permit's. */
    private void lapse(UUID id, List<String> kinds) {
        kinds.forEach(kind -> applications.hold(kind, id));
        clocks.hold(id);
        kinds.forEach(kind -> applications.lapse(kind, id, _ -> Optional.of(ENDED)));
    }

    private void giveUp(UUID id, Instant now) {
        lapse(id, List.of(PermitApplications.ISSUE)); // so that it is prepared again
        var permit = permits.lock(id);
        outbox.append(permit.giveUp(ENDED, NOBODY, now));
        written(permit);
    }

    private void cancel(UUID id, Instant now) {
        lapse(id, List.of(PermitApplications.RENEWAL, PermitApplications.CHANGE));
        var permit = permits.lock(id);
        outbox.append(permit.end(
                PermitGround.ENTERPRISE_ENDED,
                policies.ending(PermitGround.ENTERPRISE_ENDED, permit, ChinaTime.dayOf(now)),
                ENDED,
                NOBODY,
                now));
        clocks.dropAll(id, ENDED);
        written(permit);
    }

    /** A government had its enterprise closed. */
    @Transactional(TxType.MANDATORY)
    void revoke(UUID id, String reason, Actor by, Instant now) {
        lapse(id, List.of(PermitApplications.RENEWAL, PermitApplications.CHANGE));
        var permit = permits.lock(id);
        outbox.append(permit.end(
                PermitGround.CLOSURE,
                policies.ending(PermitGround.CLOSURE, permit, ChinaTime.dayOf(now)),
                reason,
                by,
                now));
        clocks.dropAll(id, reason);
        written(permit);
    }

    /** What permits hear of their enterprise. One whose licence was revoked may still be revived. */
    record FollowedEnterprise(
            @Nullable String name, @Nullable String state) {}

    /**
     * The permit, locked.
     *
     * @throws NotFound when it is another enterprise's
     */
    private SafetyPermit lock(Claim claim) {
        var permit = permits.lock(claim.subject());
        if (!permit.enterpriseId().equals(claim.enterpriseId())) {
            throw new NotFound(claim.subject());
        }
        return permit;
    }

    /** Lets tasks and what everybody may read agree with it, and raises the version. */
    void written(SafetyPermit permit) {
        tasks.follow(permit);
        permits.flush(); // what is next done to it needs the next version
        permit.particulars()
                .ifPresent(held -> notices.show(new PublicPermits.Published(
                        permit.id(),
                        permit.number(),
                        held.name(),
                        permit.trade(),
                        held.scope(),
                        permit.authority().orElseThrow(),
                        permit.status().name(),
                        permit.firstDay(),
                        permit.lastDay(),
                        permit.timeline().getLast().occurredAt())));
    }
}
