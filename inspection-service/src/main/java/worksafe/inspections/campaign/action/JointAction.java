package worksafe.inspections.campaign.action;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.action.JointActionEvent.JointActionRecorded;
import worksafe.inspections.campaign.action.JointActionEvent.JointActionWithdrawn;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A joint action that was held; see the package. */
@Entity
@Table(name = "joint_action")
class JointAction extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: it is about places.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String number;

    @Embedded
    private ActionRecord held;

    @Enumerated(EnumType.STRING)
    private JointActionStatus status;

    @Column(updatable = false)
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "joint_action_step", joinColumns = @JoinColumn(name = "joint_action_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected JointAction() {} // for Hibernate

    private JointAction(
            UUID id, String number, RegionCode region, @Nullable Sector sector, ActionRecord held, Instant now) {
        super(id, region);
        this.number = number;
        this.sector = sector;
        this.held = held;
        status = JointActionStatus.RECORDED;
        recordedAt = now;
    }

    /**
     * Records it.
     *
     * @param region the place of the authority that led it
     * @param sector absent where all sectors are meant
     * @throws RuleViolation when its day or towns cannot be
     */
    static Created<JointAction> record(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            ActionRecord held,
            Actor by,
            Instant now) {
        held.require(region, now);
        var action = new JointAction(id, number, region, sector, held, now);
        action.timeline.add(TimelineStep.by(by, JointActionStep.RECORDED, now, null));
        return new Created<>(action, new JointActionRecorded(action.facts(action.version()), now));
    }

    /** It is taken back, and counts no more. */
    JointActionWithdrawn withdraw(String reason, Actor by, Instant now) {
        status = status.to(JointActionStatus.WITHDRAWN);
        timeline.add(TimelineStep.by(by, JointActionStep.WITHDRAWN, now, reason));
        return new JointActionWithdrawn(facts(version() + 1), now);
    }

    Set<JointActionAction> actions() {
        return status.actions();
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    ActionRecord held() {
        return held;
    }

    JointActionStatus status() {
        return status;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private JointActionEvent.Facts facts(long revision) {
        return new JointActionEvent.Facts(
                id(),
                number,
                held.campaignId(),
                region(),
                sector,
                revision,
                status,
                held.heldOn(),
                held.field(),
                held.covered());
    }
}
