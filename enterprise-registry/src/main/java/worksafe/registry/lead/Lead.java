package worksafe.registry.lead;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.enterprise.ActiveEnterprises.Active;
import worksafe.registry.lead.LeadEvent.LeadDismissed;
import worksafe.registry.lead.LeadEvent.LeadRaised;
import worksafe.registry.lead.LeadEvent.LeadVerified;

/** Something that is to be verified; see the package for the whole life. */
@Entity
@Table(name = "lead")
class Lead extends VersionedRow implements Walled {

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private LeadKind kind;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String finding;

    /** Looked for, so that a matter raises a kind of lead once. */
    @Column(updatable = false)
    @SuppressWarnings("unused")
    private @Nullable UUID sourceId;

    @Column(updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    private @Nullable String outcome;

    @Column(updatable = false)
    private Instant raisedAt;

    private @Nullable Instant decidedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "lead_step", joinColumns = @JoinColumn(name = "lead_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Lead() {} // for Hibernate

    private Lead(UUID id, String number, Active enterprise, Suspicion suspicion, Instant now) {
        super(id, enterprise.region());
        enterpriseId = enterprise.id();
        enterpriseName = enterprise.name();
        sector = enterprise.sector();
        this.number = number;
        kind = suspicion.kind();
        title = suspicion.title();
        finding = suspicion.finding();
        sourceId = suspicion.sourceId();
        day = suspicion.day();
        status = LeadStatus.OPEN;
        raisedAt = now;
    }

    /** A rule raises it. */
    static Created<Lead> raise(UUID id, String number, Active enterprise, Suspicion suspicion, Instant now) {
        return opened(
                new Lead(id, number, enterprise, suspicion, now), TimelineStep.itself(LeadStep.RAISED, now, null));
    }

    /** A person records it. */
    static Created<Lead> record(UUID id, String number, Active enterprise, Suspicion suspicion, Actor by, Instant now) {
        return opened(
                new Lead(id, number, enterprise, suspicion, now), TimelineStep.by(by, LeadStep.RECORDED, now, null));
    }

    private static Created<Lead> opened(Lead lead, TimelineStep first) {
        lead.timeline.add(first);
        return new Created<>(lead, new LeadRaised(lead.facts(lead.version()), lead.raisedAt));
    }

    /** @param found what was found, and what is done about it */
    LeadVerified verify(String found, Actor by, Instant now) {
        decide(LeadStatus.VERIFIED, found, now);
        timeline.add(TimelineStep.by(by, LeadStep.VERIFIED, now, found));
        return new LeadVerified(facts(version() + 1), now);
    }

    LeadDismissed dismiss(String reason, Actor by, Instant now) {
        decide(LeadStatus.DISMISSED, reason, now);
        timeline.add(TimelineStep.by(by, LeadStep.DISMISSED, now, reason));
        return new LeadDismissed(facts(version() + 1), now);
    }

    private void decide(LeadStatus as, String words, Instant now) {
        status = status.to(as);
        outcome = words;
        decidedAt = now;
    }

    /** As every lead, hidden from whoever acts for an enterprise. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    UUID enterpriseId() {
        return enterpriseId;
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

    LeadKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String finding() {
        return finding;
    }

    LocalDate day() {
        return day;
    }

    LeadStatus status() {
        return status;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private LeadEvent.Facts facts(long revision) {
        return new LeadEvent.Facts(id(), number, enterpriseId, region(), sector, revision, status, kind, title, day);
    }
}
