package worksafe.inspections.exposure;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.exposure.ExposureEvent.ExposureClosed;
import worksafe.inspections.exposure.ExposureEvent.ExposureOpened;
import worksafe.inspections.exposure.ExposureEvent.ExposureProgressed;
import worksafe.kernel.Accounts;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** An exposure; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "exposure")
class Exposure extends VersionedRow implements Walled {

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Embedded
    private Shown shown;

    @Enumerated(EnumType.STRING)
    private ExposureStatus status;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    private LocalDate dueDate;
    private @Nullable Instant overdueSince;
    private Instant openedAt;
    private @Nullable String evidence;
    private @Nullable String reportedBy;
    private @Nullable Instant closedAt;
    private @Nullable UUID paperId;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable ExposureOutcome outcome;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "exposure_step", joinColumns = @JoinColumn(name = "exposure_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Exposure() {} // for Hibernate

    private Exposure(UUID id, String number, Place place, Shown shown, LocalDate due, PolicyBasis basis, Instant now) {
        super(id, place.region());
        this.number = number;
        sector = place.sector();
        enterpriseId = place.enterpriseId();
        enterpriseName = place.enterpriseName();
        this.shown = shown;
        dueDate = due;
        this.basis = basis;
        status = ExposureStatus.OPENED;
        openedAt = now;
    }

    /**
     * Where it belongs.
     *
     * @param enterpriseId absent where it is about a place
     */
    record Place(
            RegionCode region,
            Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName) {}

    /**
     * Exposes something and follows it up.
     *
     * @param number for people, for example {@code BG320281-2026-000004}
     * @param due the last day; absent: the latest that the policy allows
     * @param latest that day
     * @throws RuleViolation when the day is over or too late, or it was exposed on a day to come
     */
    static Created<Exposure> open(
            UUID id,
            String number,
            Place place,
            Shown shown,
            @Nullable LocalDate due,
            LocalDate latest,
            PolicyBasis basis,
            Actor by,
            Instant now) {
        shown.requireSince(now);
        var until = due == null ? latest : due;
        Shown.requireWithin(until, latest, basis, now);
        var exposure = new Exposure(id, number, place, shown, until, basis, now);
        exposure.timeline.add(TimelineStep.by(by, ExposureStep.OPENED, now, null));
        return new Created<>(exposure, new ExposureOpened(exposure.facts(exposure.version()), now));
    }

    /** The body that answers for it tells how far it is. */
    ExposureProgressed progress(String note, Actor by, Instant now) {
        status.require(ExposureAction.PROGRESS);

        timeline.add(TimelineStep.by(by, ExposureStep.PROGRESS, now, note));
        return new ExposureProgressed(facts(version() + 1), ExposureStep.PROGRESS, now);
    }

    /** The body reports it done. */
    ExposureProgressed complete(String proof, Actor by, Instant now) {
        var reported = status.to(ExposureStatus.REPORTED);

        status = reported;
        evidence = proof;
        reportedBy = by.subject();
        timeline.add(TimelineStep.by(by, ExposureStep.REPORTED, now, proof));
        return new ExposureProgressed(facts(version() + 1), ExposureStep.REPORTED, now);
    }

    /**
     * Confirms that it is done.
     *
     * @throws RuleViolation when the same account reported it done
     */
    ExposureClosed confirm(String opinion, Actor by, Instant now) {
        var closed = status.to(ExposureStatus.CLOSED);
        requireAnother(by);

        status = closed;
        closedAt = now;
        timeline.add(TimelineStep.by(by, ExposureStep.CLOSED, now, opinion));
        return new ExposureClosed(facts(version() + 1), opinion, now);
    }

    /**
     * It is not done: the follow-up goes on.
     *
     * @throws RuleViolation when the same account reported it done
     */
    ExposureProgressed sendBack(String opinion, Actor by, Instant now) {
        status.require(ExposureAction.CONFIRMATION);
        var opened = status.to(ExposureStatus.OPENED);
        requireAnother(by);

        status = opened;
        evidence = null;
        reportedBy = null;
        timeline.add(TimelineStep.by(by, ExposureStep.RETURNED, now, opinion));
        return new ExposureProgressed(facts(version() + 1), ExposureStep.RETURNED, now);
    }

    /** Takes it back. */
    ExposureClosed withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(ExposureStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(TimelineStep.by(by, ExposureStep.WITHDRAWN, now, reason));
        return new ExposureClosed(facts(version() + 1), reason, now);
    }

    /** Notes that the day was missed; empty where that is known already, or nothing is followed up any more. */
    Optional<ExposureProgressed> miss(Instant dueAt) {
        if (overdueSince != null || !status.isOpen()) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(ExposureStep.OVERDUE, dueAt, null));
        return Optional.of(new ExposureProgressed(facts(version() + 1), ExposureStep.OVERDUE, dueAt));
    }

    /**
     * @throws RuleViolation when it is about no enterprise
     * @throws IllegalTransition when it has a paper, or is over
     */
    UUID requirePaper() {
        status.require(ExposureAction.PAPER);
        if (enterpriseId == null) {
            throw new RuleViolation(InspectionProblem.EXPOSURE_WITHOUT_ENTERPRISE, number);
        }
        if (paperId != null) {
            throw new IllegalTransition(status, ExposureAction.PAPER);
        }
        return enterpriseId;
    }

    /** The paper was drawn up by which it may be published. */
    ExposureProgressed drawUp(UUID paper, Actor by, Instant now) {
        paperId = paper;
        timeline.add(TimelineStep.by(by, ExposureStep.PAPER_DRAWN_UP, now, null));
        return new ExposureProgressed(facts(version() + 1), ExposureStep.PAPER_DRAWN_UP, now);
    }

    /**
     * Its paper was taken back; another may be drawn up. Empty where it was another paper, or where the exposure was withdrawn,
     * which tells that already.
     */
    Optional<ExposureProgressed> paperWithdrawn(UUID paper, Instant now) {
        if (!paper.equals(paperId)) {
            return Optional.empty();
        }

        paperId = null;
        timeline.add(TimelineStep.itself(ExposureStep.PAPER_WITHDRAWN, now, null));
        return status == ExposureStatus.WITHDRAWN
                ? Optional.empty()
                : Optional.of(new ExposureProgressed(facts(version() + 1), ExposureStep.PAPER_WITHDRAWN, now));
    }

    private boolean isReportedBy(String account) {
        return reportedBy != null && Accounts.same(account, reportedBy);
    }

    private void requireAnother(Actor by) {
        if (isReportedBy(by.subject())) {
            throw new RuleViolation(InspectionProblem.EXPOSURE_SAME_PERSON, by.name());
        }
    }

    /** What that account may do now. */
    Set<ExposureAction> actions(String account) {
        var possible = EnumSet.noneOf(ExposureAction.class);
        possible.addAll(status.actions());
        if (isReportedBy(account)) {
            possible.remove(ExposureAction.CONFIRMATION);
        }
        if (enterpriseId == null || paperId != null) {
            possible.remove(ExposureAction.PAPER);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    Place place() {
        return new Place(region(), sector, enterpriseId, enterpriseName);
    }

    String number() {
        return number;
    }

    Shown shown() {
        return shown;
    }

    ExposureStatus status() {
        return status;
    }

    PolicyBasis basis() {
        return basis;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Who opened it. */
    String openedBy() {
        return Optional.ofNullable(timeline.getFirst().subject()).orElseThrow();
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private ExposureEvent.Facts facts(long revision) {
        return new ExposureEvent.Facts(
                id(),
                number,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                shown.about(),
                shown.inspectionId(),
                shown.dangerNumber(),
                shown.title(),
                shown.medium(),
                shown.exposedOn(),
                dueDate);
    }
}
