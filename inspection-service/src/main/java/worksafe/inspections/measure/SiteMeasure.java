package worksafe.inspections.measure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.delegation.Warrant;
import worksafe.inspections.inspection.SourceInspections.Visit;
import worksafe.inspections.measure.MeasureEvent.MeasureProgressed;
import worksafe.inspections.measure.MeasureEvent.MeasureProposed;
import worksafe.inspections.measure.MeasureEvent.MeasureServed;
import worksafe.inspections.measure.MeasureRequests.ProposeMeasure;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.enterprises.ActiveEnterprise;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/**
 * A measure on the spot; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it.
 */
@Entity
@Table(name = "site_measure")
class SiteMeasure extends VersionedRow implements Walled {

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
    private MeasureStatus status;

    private Instant openedAt;
    private @Nullable Instant toldAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Column(updatable = false)
    private String part;

    @Column(updatable = false)
    private String danger;

    @Column(updatable = false)
    private @Nullable String dangerNumber;

    @Column(updatable = false)
    private UUID inspectionId;

    @Column(updatable = false)
    private String inspectionNumber;

    @Embedded
    @EmbeddedColumnNaming("term_%s")
    private @Nullable PolicyBasis basis;

    @Embedded
    @EmbeddedColumnNaming("warrant_%s")
    private @Nullable Warrant warrant;

    private @Nullable LocalDate lastDay;
    private @Nullable UUID paperId;
    private @Nullable LocalDate servedOn;
    private @Nullable Instant refusedAt;
    private @Nullable String report;
    private @Nullable UUID stopOrderId;
    private @Nullable Instant overdueSince;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "site_measure_step", joinColumns = @JoinColumn(name = "site_measure_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected SiteMeasure() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // what is proposed fills in the rest
    private SiteMeasure(UUID id, String number, ActiveEnterprise at, MeasureStatus status, Instant now) {
        super(id, at.region());
        this.number = number;
        this.status = status;
        concernedId = at.id();
        enterpriseName = at.name();
        sector = at.sector();
        openedAt = now;
    }

    /**
     * Those on a visit propose it.
     *
     * @param dangerNumber the danger's number, where it has one
     */
    static Created<SiteMeasure> propose(
            UUID id, String number, ActiveEnterprise at, Visit visit, ProposeMeasure what, Actor by, Instant now) {
        var measure = new SiteMeasure(id, number, at, MeasureStatus.PROPOSED, now);
        measure.kind = what.kind();
        measure.part = what.part();
        measure.danger = what.danger();
        measure.dangerNumber = what.dangerNumber();
        measure.inspectionId = visit.id();
        measure.inspectionNumber = visit.number();
        measure.timeline.add(TimelineStep.by(by, MeasureStep.PROPOSED, now, null));
        return new Created<>(measure, new MeasureProposed(measure.facts(measure.version()), now));
    }

    /**
     * The approver decides it.
     *
     * @param until the last day; absent: the latest
     * @param latest that the policy allows
     * @throws RuleViolation when the day is over or too late, or the same account proposed it
     */
    MeasureProgressed decide(
            String opinion, @Nullable LocalDate until, LocalDate latest, PolicyBasis row, Actor by, Instant now) {
        var decided = status.to(MeasureStatus.DECIDED);
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(MeasureProblem.MEASURE_SAME_PERSON, by.name());
        }
        var day = until == null ? latest : until;
        if (day.isBefore(ChinaTime.dayOf(now)) || day.isAfter(latest)) {
            throw RuleViolation.byLaw(
                    row.ground(),
                    MeasureProblem.MEASURE_BEYOND_TERM,
                    day.toString(),
                    latest.toString(),
                    row.source(),
                    row.clause());
        }

        status = decided;
        lastDay = day;
        basis = row;
        return progressed(MeasureStep.DECIDED, opinion, by, now);
    }

    /** Notes by what a town decides it, before it does. */
    void decideBy(Warrant delegated) {
        status.require(MeasureAction.DECISION);

        warrant = delegated;
    }

    /** By what a town decided it; empty where no town did. */
    Optional<Warrant> warrant() {
        return Optional.ofNullable(warrant);
    }

    /** The approver declines it. */
    MeasureProgressed decline(String opinion, Actor by, Instant now) {
        var declined = status.to(MeasureStatus.DECLINED);

        status = declined;
        return progressed(MeasureStep.DECLINED, opinion, by, now);
    }

    /** @throws IllegalTransition when no paper is due, or one stands */
    void requirePaperDue() {
        status.require(MeasureAction.PAPER);
        if (paperId != null) {
            throw new IllegalTransition(status, MeasureAction.PAPER);
        }
    }

    /** Its paper was drawn up. */
    MeasureProgressed drawUp(UUID paper, Actor by, Instant now) {
        requirePaperDue();

        paperId = paper;
        return progressed(MeasureStep.PAPER_DRAWN_UP, null, by, now);
    }

    /** Its paper was served: it holds. Empty where it was another paper, or it is past that. */
    Optional<MeasureServed> served(UUID paper, LocalDate day, Instant now) {
        if (!paper.equals(paperId) || status != MeasureStatus.DECIDED) {
            return Optional.empty();
        }
        status = status.to(MeasureStatus.SERVED);
        servedOn = day;
        toldAt = now;
        timeline.add(TimelineStep.itself(MeasureStep.SERVED, now, null));
        return Optional.of(new MeasureServed(facts(version() + 1), now));
    }

    /** Its paper was taken back; empty where it was another paper, or it holds already. */
    Optional<MeasureProgressed> paperWithdrawn(UUID paper, Instant now) {
        if (!paper.equals(paperId) || status != MeasureStatus.DECIDED) {
            return Optional.empty();
        }
        paperId = null;
        timeline.add(TimelineStep.itself(MeasureStep.PAPER_WITHDRAWN, now, null));
        return Optional.of(new MeasureProgressed(facts(version() + 1), MeasureStep.PAPER_WITHDRAWN, now));
    }

    /** It is not obeyed. */
    MeasureProgressed refuse(String note, Actor by, FactTime when) {
        status.require(MeasureAction.REFUSAL);

        refusedAt = when.at();
        timeline.add(TimelineStep.by(by, MeasureStep.REFUSED, when, note));
        return new MeasureProgressed(facts(version() + 1), MeasureStep.REFUSED, when.enteredAt());
    }

    /** The enterprise says that the danger is removed. */
    MeasureProgressed askReview(String told, Actor by, Instant now) {
        var asked = status.to(MeasureStatus.REVIEW_ASKED);

        status = asked;
        report = told;
        return progressed(MeasureStep.REVIEW_ASKED, told, by, now);
    }

    /**
     * The review is answered.
     *
     * @throws RuleViolation when the same account proposed the measure
     */
    MeasureProgressed answer(boolean lifted, String opinion, Actor by, Instant now) {
        status.require(MeasureAction.ANSWER);
        var answered = status.to(lifted ? MeasureStatus.LIFTED : MeasureStatus.SERVED);
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(MeasureProblem.MEASURE_SAME_PERSON, by.name());
        }

        status = answered;
        return progressed(lifted ? MeasureStep.LIFTED : MeasureStep.NOT_LIFTED, opinion, by, now);
    }

    /** A stop order in force takes its place. */
    MeasureProgressed convert(UUID order, String orderNumber, Actor by, Instant now) {
        var converted = status.to(MeasureStatus.CONVERTED);

        status = converted;
        stopOrderId = order;
        return progressed(MeasureStep.CONVERTED, orderNumber, by, now);
    }

    /** It is taken back, or the enterprise is closed. */
    MeasureProgressed end(String why, Actor by, Instant now) {
        var ended = status.to(MeasureStatus.ENDED);

        status = ended;
        return progressed(MeasureStep.ENDED, why, by, now);
    }

    /** Notes that its last day has passed; empty where that is known, or it is over. */
    Optional<MeasureProgressed> miss(Instant dueAt) {
        if (overdueSince != null || !status.isOpen()) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(MeasureStep.OVERDUE, dueAt, null));
        return Optional.of(new MeasureProgressed(facts(version() + 1), MeasureStep.OVERDUE, dueAt));
    }

    private MeasureProgressed progressed(MeasureStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new MeasureProgressed(facts(version() + 1), step, now);
    }

    private boolean isProposedBy(String account) {
        return Accounts.same(Objects.requireNonNull(openedBy()), account);
    }

    /** What that account may do now. */
    Set<MeasureAction> actions(String account) {
        var possible = EnumSet.noneOf(MeasureAction.class);
        possible.addAll(status.actions());
        if (isProposedBy(account)) {
            possible.removeAll(EnumSet.of(MeasureAction.DECISION, MeasureAction.ANSWER));
        }
        if (paperId != null) {
            possible.remove(MeasureAction.PAPER);
        }
        return possible;
    }

    /** In one line, for lists, papers and tasks. */
    String title() {
        return "现场处理措施：" + part;
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

    MeasureStatus status() {
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

    MeasureKind kind() {
        return kind;
    }

    String part() {
        return part;
    }

    String danger() {
        return danger;
    }

    @Nullable
    String dangerNumber() {
        return dangerNumber;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String inspectionNumber() {
        return inspectionNumber;
    }

    @Nullable
    PolicyBasis basis() {
        return basis;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    @Nullable
    LocalDate servedOn() {
        return servedOn;
    }

    @Nullable
    Instant refusedAt() {
        return refusedAt;
    }

    @Nullable
    String report() {
        return report;
    }

    @Nullable
    UUID stopOrderId() {
        return stopOrderId;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    private MeasureEvent.Facts facts(long revision) {
        return new MeasureEvent.Facts(
                id(),
                number,
                toldAt == null ? null : concernedId,
                region(),
                sector,
                revision,
                status,
                title(),
                kind,
                inspectionId,
                servedOn,
                lastDay);
    }
}
