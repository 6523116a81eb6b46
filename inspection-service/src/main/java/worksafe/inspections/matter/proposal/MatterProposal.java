package worksafe.inspections.matter.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.matter.MatterCause;
import worksafe.inspections.matter.proposal.ProposalEvent.MatterProposalDecided;
import worksafe.inspections.matter.proposal.ProposalEvent.MatterProposed;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A proposal; see the package. */
@Entity
@Table(name = "matter_proposal")
class MatterProposal extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: no enterprise sees what an authority thinks of.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private MatterCause cause;

    @Column(name = "subject_key", updatable = false)
    private String key;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String explanation;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable UUID matterId;
    private @Nullable String reason;
    private @Nullable Instant decidedAt;

    /** Kept for who looks into the row; clients are shown the name. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String decidedBy;

    private @Nullable String decidedByName;

    @SuppressWarnings("NullAway.Init")
    protected MatterProposal() {} // for Hibernate

    private MatterProposal(UUID id, Proposed proposed, Instant now) {
        super(id, proposed.region());
        sector = proposed.sector();
        cause = proposed.cause();
        key = proposed.key();
        title = proposed.title();
        explanation = proposed.explanation();
        basis = proposed.basis();
        status = ProposalStatus.PROPOSED;
        proposedAt = now;
    }

    static Created<MatterProposal> propose(UUID id, Proposed proposed, Instant now) {
        var proposal = new MatterProposal(id, proposed, now);
        return new Created<>(proposal, new MatterProposed(proposal.facts(proposal.version()), now));
    }

    /** A matter was opened upon it. */
    MatterProposalDecided takeUp(UUID matter, Actor by, Instant now) {
        status = status.to(ProposalStatus.TAKEN_UP);
        matterId = matter;
        return decided(by, now);
    }

    /** Nothing has to follow. */
    MatterProposalDecided dismiss(String why, Actor by, Instant now) {
        status = status.to(ProposalStatus.DISMISSED);
        reason = why;
        return decided(by, now);
    }

    private MatterProposalDecided decided(Actor by, Instant now) {
        decidedAt = now;
        decidedBy = by.subject();
        decidedByName = by.name();
        return new MatterProposalDecided(facts(version() + 1), matterId, now);
    }

    Set<ProposalAction> actions() {
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

    MatterCause cause() {
        return cause;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String explanation() {
        return explanation;
    }

    PolicyBasis basis() {
        return basis;
    }

    ProposalStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    UUID matterId() {
        return matterId;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedByName() {
        return decidedByName;
    }

    private ProposalEvent.Facts facts(long revision) {
        return new ProposalEvent.Facts(id(), cause, region(), sector, revision, status, title);
    }
}
