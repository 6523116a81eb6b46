package worksafe.inspections.compulsion.power;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.compulsion.CompulsionProblem;
import worksafe.inspections.compulsion.power.PowerCutEvent.PowerCutProgressed;
import worksafe.inspections.compulsion.power.PowerCutEvent.PowerCutProposed;
import worksafe.inspections.compulsion.power.PowerCutRequests.ProposePowerCut;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.Sector;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A power cut; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it.
 */
@Entity
@Table(name = "power_cut")
class PowerCut extends VersionedRow implements Walled {

    @Column(name = "enterprise_id", updatable = false)
    private UUID concernedId;

    // The enterprise as far as walls go: nobody's, until it is told. The database makes it of toldAt.
    @Column(name = "visible_enterprise_id", insertable = false, updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private PowerCutStatus status;

    private Instant openedAt;
    private @Nullable Instant toldAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Supply supply;

    @Column(updatable = false)
    private @Nullable UUID stopOrderId;

    @Column(updatable = false)
    private @Nullable UUID measureId;

    @Column(updatable = false)
    private String decisionNumber;

    @Column(updatable = false)
    private String dangerNumber;

    @Column(updatable = false)
    private String risk;

    @Column(updatable = false)
    private String safeguard;

    @Column(updatable = false)
    private @Nullable String urgency;

    @Column(updatable = false)
    private String supplier;

    private @Nullable Instant noticedAt;
    private @Nullable Instant requestedAt;
    private @Nullable Instant cutAt;
    private @Nullable Instant restoredAt;
    private @Nullable UUID paperId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "power_cut_step", joinColumns = @JoinColumn(name = "power_cut_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected PowerCut() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // what is proposed fills in the rest
    private PowerCut(UUID id, String number, ActiveEnterprise at, PowerCutStatus status, Instant now) {
        super(id, at.region());
        this.number = number;
        this.status = status;
        concernedId = at.id();
        enterpriseName = at.name();
        sector = at.sector();
        openedAt = now;
    }

    /** It is proposed; what it needs was checked. */
    static Created<PowerCut> propose(
            UUID id,
            String number,
            ActiveEnterprise at,
            ProposePowerCut what,
            String decisionNumber,
            Actor by,
            Instant now) {
        var cut = new PowerCut(id, number, at, PowerCutStatus.PROPOSED, now);
        cut.supply = what.supply();
        cut.stopOrderId = what.stopOrderId();
        cut.measureId = what.measureId();
        cut.decisionNumber = decisionNumber;
        cut.dangerNumber = what.dangerNumber();
        cut.risk = what.risk();
        cut.safeguard = what.safeguard();
        cut.urgency = what.urgency();
        cut.supplier = what.supplier();
        cut.timeline.add(TimelineStep.by(by, PowerCutStep.PROPOSED, now, null));
        return new Created<>(cut, new PowerCutProposed(cut.facts(cut.version()), now));
    }

    /**
     * The principal head approves or refuses.
     *
     * @throws RuleViolation when the same account proposed it
     */
    PowerCutProgressed decide(boolean approved, String opinion, Actor by, Instant now) {
        var decided = status.to(approved ? PowerCutStatus.APPROVED : PowerCutStatus.REFUSED);
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(CompulsionProblem.COMPULSION_SAME_PERSON, by.name());
        }

        status = decided;
        return progressed(approved ? PowerCutStep.APPROVED : PowerCutStep.REFUSED, opinion, by, now);
    }

    /** Which paper comes next. */
    String nextPaper() {
        status.require(PowerCutAction.PAPER);
        return switch (status) {
            case APPROVED -> PowerCutPaperKinds.NOTICE;
            case NOTICED -> PowerCutPaperKinds.REQUEST;
            default -> PowerCutPaperKinds.RESTORATION;
        };
    }

    /** A paper was drawn up. */
    PowerCutProgressed drawUp(UUID paper, Actor by, Instant now) {
        status.require(PowerCutAction.PAPER);

        paperId = paper;
        return progressed(PowerCutStep.PAPER_DRAWN_UP, null, by, now);
    }

    /** A paper was served; empty where nothing follows from it. */
    Optional<PowerCutProgressed> served(String kind, Instant now) {
        if (kind.equals(PowerCutPaperKinds.NOTICE) && status == PowerCutStatus.APPROVED) {
            status = status.to(PowerCutStatus.NOTICED);
            noticedAt = now;
            toldAt = now;
            return Optional.of(itself(PowerCutStep.NOTICED, now));
        }
        if (kind.equals(PowerCutPaperKinds.REQUEST) && status == PowerCutStatus.NOTICED) {
            status = status.to(PowerCutStatus.SUPPLIER_TOLD);
            requestedAt = now;
            return Optional.of(itself(PowerCutStep.SUPPLIER_TOLD, now));
        }
        return Optional.empty();
    }

    /**
     * It is cut.
     *
     * @param notice how long the enterprise is told before
     * @param hours when of a day nothing is compelled
     * @throws RuleViolation when that was too early, at night or on a day off, and not urgent
     */
    PowerCutProgressed carryOut(
            String note, PolicyRow notice, PolicyRow hours, WorkingCalendar days, Actor by, FactTime when) {
        var cut = status.to(PowerCutStatus.CUT);
        if (urgency == null) {
            var told = Objects.requireNonNull(noticedAt);
            var earliest = told.plus(notice.period(PolicyRow.VALUE).length(), ChronoUnit.HOURS);
            if (when.at().isBefore(earliest)) {
                throw RuleViolation.byLaw(
                        LegalGround.of(notice),
                        CompulsionProblem.POWER_CUT_TOO_EARLY,
                        shown(earliest),
                        notice.source(),
                        notice.clause());
            }
            var hour = when.at().atZone(ChinaTime.ZONE).getHour();
            if (hour < hours.number("from").intValue()
                    || hour >= hours.number("until").intValue()
                    || !days.isWorkingDay(when.day())) {
                throw RuleViolation.byLaw(
                        LegalGround.of(hours),
                        CompulsionProblem.POWER_CUT_AT_NIGHT,
                        shown(when.at()),
                        hours.source(),
                        hours.clause());
            }
        }

        status = cut;
        cutAt = when.at();
        timeline.add(TimelineStep.by(by, PowerCutStep.CUT, when, note));
        return new PowerCutProgressed(facts(version() + 1), PowerCutStep.CUT, when.enteredAt());
    }

    private static String shown(Instant moment) {
        return moment.atZone(ChinaTime.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** The supply is restored. */
    PowerCutProgressed restore(String note, Actor by, FactTime when) {
        var restored = status.to(PowerCutStatus.RESTORED);

        status = restored;
        restoredAt = when.at();
        timeline.add(TimelineStep.by(by, PowerCutStep.RESTORED, when, note));
        return new PowerCutProgressed(facts(version() + 1), PowerCutStep.RESTORED, when.enteredAt());
    }

    /** It is dropped before anything is cut. */
    PowerCutProgressed drop(String reason, Actor by, Instant now) {
        var dropped = status.to(PowerCutStatus.DROPPED);

        status = dropped;
        return progressed(PowerCutStep.DROPPED, reason, by, now);
    }

    private PowerCutProgressed progressed(PowerCutStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new PowerCutProgressed(facts(version() + 1), step, now);
    }

    private PowerCutProgressed itself(PowerCutStep step, Instant now) {
        timeline.add(TimelineStep.itself(step, now, null));
        return new PowerCutProgressed(facts(version() + 1), step, now);
    }

    private boolean isProposedBy(String account) {
        return Accounts.same(Objects.requireNonNull(openedBy()), account);
    }

    /** What that account may do now. */
    Set<PowerCutAction> actions(String account) {
        var possible = EnumSet.noneOf(PowerCutAction.class);
        possible.addAll(status.actions());
        if (isProposedBy(account)) {
            possible.remove(PowerCutAction.DECISION);
        }
        return possible;
    }

    /** In one line, for lists, papers and tasks. */
    String title() {
        return supply.printed() + "：" + decisionNumber;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, toldAt == null ? null : concernedId);
    }

    UUID concernedId() {
        return concernedId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    PowerCutStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant toldAt() {
        return toldAt;
    }

    /** Who opened it; absent where it came by itself. */
    @Nullable
    String openedBy() {
        return timeline.getFirst().subject();
    }

    /** What happened since the enterprise knows of it. */
    List<TimelineStep> toldTimeline() {
        var since = toldAt;
        return since == null
                ? List.of()
                : timeline.stream()
                        .filter(step -> !step.occurredAt().isBefore(since))
                        .toList();
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    Supply supply() {
        return supply;
    }

    @Nullable
    UUID stopOrderId() {
        return stopOrderId;
    }

    @Nullable
    UUID measureId() {
        return measureId;
    }

    String decisionNumber() {
        return decisionNumber;
    }

    String dangerNumber() {
        return dangerNumber;
    }

    String risk() {
        return risk;
    }

    String safeguard() {
        return safeguard;
    }

    @Nullable
    String urgency() {
        return urgency;
    }

    String supplier() {
        return supplier;
    }

    @Nullable
    Instant noticedAt() {
        return noticedAt;
    }

    @Nullable
    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant cutAt() {
        return cutAt;
    }

    @Nullable
    Instant restoredAt() {
        return restoredAt;
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    private PowerCutEvent.Facts facts(long revision) {
        return new PowerCutEvent.Facts(
                id(),
                number,
                toldAt == null ? null : concernedId,
                region(),
                sector,
                revision,
                status,
                title(),
                supply,
                cutAt,
                restoredAt);
    }
}
