package worksafe.inspections.assessment.veto;

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
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.AssessmentProblem;
import worksafe.inspections.assessment.veto.VetoEvent.VetoDecided;
import worksafe.inspections.assessment.veto.VetoEvent.VetoEnded;
import worksafe.inspections.assessment.veto.VetoEvent.VetoInForce;
import worksafe.inspections.assessment.veto.VetoEvent.VetoTriggered;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A veto; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "veto")
class Veto extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: no enterprise's.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Embedded
    private VetoCase particulars;

    @Column(updatable = false)
    private long decidedIn;

    @Enumerated(EnumType.STRING)
    private VetoStatus status;

    private @Nullable LocalDate barsFrom;
    private @Nullable LocalDate barsUntil;

    @Column(updatable = false)
    private Instant triggeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "veto_step", joinColumns = @JoinColumn(name = "veto_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Veto() {} // for Hibernate

    private Veto(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            VetoCase of,
            RegionCode own,
            Instant now) {
        super(id, region);
        this.number = number;
        this.sector = sector;
        particulars = of;
        decidedIn = of.decidedIn(own).value();
        status = VetoStatus.TRIGGERED;
        triggeredAt = now;
    }

    /**
     * Brings it up.
     *
     * @param own the place of who does
     * @throws RuleViolation when the accident is not grave enough, or of another year
     */
    static Created<Veto> trigger(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            VetoCase of,
            RegionCode own,
            Actor by,
            Instant now) {
        of.require(ChinaTime.dayOf(now).getYear());
        var veto = new Veto(id, number, region, sector, of, own, now);
        veto.timeline.add(TimelineStep.by(by, VetoStep.TRIGGERED, now, null));
        return new Created<>(veto, new VetoTriggered(veto.facts(veto.version()), now));
    }

    /**
     * The government decides.
     *
     * @param place of which it is
     * @throws RuleViolation when it is for another level, or who brought it up would decide
     */
    VetoDecided decide(boolean confirmed, String opinion, RegionCode place, Actor by, Instant now) {
        var decided = status.to(confirmed ? VetoStatus.CONFIRMED : VetoStatus.DROPPED);
        requireDecider(place);
        if (Accounts.same(
                by.subject(), Objects.requireNonNull(timeline.getFirst().subject()))) {
            throw new RuleViolation(AssessmentProblem.VETO_SAME_PERSON, by.name());
        }

        status = decided;
        timeline.add(TimelineStep.by(by, confirmed ? VetoStep.CONFIRMED : VetoStep.DROPPED, now, opinion));
        return new VetoDecided(facts(version() + 1), now);
    }

    /** @throws RuleViolation when that is not the level that decides */
    private void requireDecider(RegionCode place) {
        if (!place.contains(new RegionCode(decidedIn))) {
            throw new RuleViolation(AssessmentProblem.VETO_FOR_SUPERIOR, new RegionCode(decidedIn).toString());
        }
    }

    /** It was announced to whom it bars, and does so to the end of the year. */
    VetoInForce announce(String document, Actor by, Instant now) {
        status = status.to(VetoStatus.IN_FORCE);
        barsFrom = LocalDate.of(particulars.year(), 1, 1);
        barsUntil = LocalDate.of(particulars.year(), 12, 31);
        timeline.add(TimelineStep.by(by, VetoStep.ANNOUNCED, now, document));
        return new VetoInForce(facts(version() + 1), barsFrom, barsUntil, now);
    }

    /**
     * The government takes it back.
     *
     * @throws RuleViolation when it is for another level
     */
    VetoEnded lift(String reason, RegionCode place, Actor by, Instant now) {
        var ended = status.to(VetoStatus.ENDED);
        requireDecider(place);
        status = ended;
        timeline.add(TimelineStep.by(by, VetoStep.LIFTED, now, reason));
        return new VetoEnded(facts(version() + 1), now);
    }

    /**
     * Its year, and the time in which that year is assessed, are over; empty where they are not.
     *
     * @param assessedUntil the last day on which the year is assessed
     */
    Optional<VetoEnded> expire(LocalDate assessedUntil, Instant now) {
        if (status != VetoStatus.IN_FORCE || !ChinaTime.dayOf(now).isAfter(assessedUntil)) {
            return Optional.empty();
        }
        status = status.to(VetoStatus.ENDED);
        timeline.add(TimelineStep.itself(VetoStep.EXPIRED, now, null));
        return Optional.of(new VetoEnded(facts(version() + 1), now));
    }

    /** What an account of that place may do now. */
    Set<VetoAction> actions(RegionCode place) {
        var possible = EnumSet.noneOf(VetoAction.class);
        possible.addAll(status.actions());
        if (!place.contains(new RegionCode(decidedIn))) {
            possible.remove(VetoAction.CONFIRMATION);
            possible.remove(VetoAction.LIFTING);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    String number() {
        return number;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    VetoCase particulars() {
        return particulars;
    }

    RegionCode decidedIn() {
        return new RegionCode(decidedIn);
    }

    VetoStatus status() {
        return status;
    }

    @Nullable
    LocalDate barsFrom() {
        return barsFrom;
    }

    @Nullable
    LocalDate barsUntil() {
        return barsUntil;
    }

    Instant triggeredAt() {
        return triggeredAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private VetoEvent.Facts facts(long revision) {
        return new VetoEvent.Facts(
                id(),
                number,
                region(),
                sector,
                revision,
                status,
                particulars.ground(),
                particulars.year(),
                particulars.subject(),
                particulars.body(),
                particulars.post(),
                new RegionCode(decidedIn));
    }
}
