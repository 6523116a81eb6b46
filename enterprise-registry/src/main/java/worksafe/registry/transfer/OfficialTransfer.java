package worksafe.registry.transfer;

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
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.official.RosterMoves.PostHolder;
import worksafe.registry.official.RosterMoves.Target;
import worksafe.registry.transfer.TransferEvent.OfficialTransferConsulted;
import worksafe.registry.transfer.TransferEvent.OfficialTransferDone;
import worksafe.registry.transfer.TransferEvent.OfficialTransferFiled;
import worksafe.registry.transfer.TransferEvent.OfficialTransferObjected;
import worksafe.registry.transfer.TransferEvent.OfficialTransferOverdue;
import worksafe.registry.transfer.TransferEvent.OfficialTransferProposed;
import worksafe.registry.transfer.TransferEvent.OfficialTransferWithdrawn;

/** A transfer of an official; see the package for the whole life. Each verb first asks whether it is legal and right. */
@Entity
@Table(name = "official_transfer")
class OfficialTransfer extends VersionedRow implements Walled {

    private static final int LATEST_DAYS = 366;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID officialId;

    @Column(updatable = false)
    private String account;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private UUID authorityId;

    @Column(updatable = false)
    private String authorityName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set, as of officials themselves, which hides transfers from enterprise users.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String postCode;

    @Column(updatable = false)
    private String postName;

    @Column(updatable = false)
    private LocalDate heldSince;

    @Column(updatable = false)
    private LocalDate onDay;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TransferGround ground;

    @Column(updatable = false)
    private @Nullable UUID targetAuthorityId;

    @Column(updatable = false)
    private @Nullable String targetPostCode;

    @Column(updatable = false)
    private @Nullable String targetSectionCode;

    @Column(updatable = false)
    private @Nullable LocalDate freeFrom;

    @Column(updatable = false)
    private boolean early;

    @Column(updatable = false)
    private boolean opinionNeeded;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @Column(updatable = false)
    private LocalDate dueDate;

    private @Nullable Instant overdueSince;

    @Enumerated(EnumType.STRING)
    private TransferStatus status;

    private @Nullable Boolean agreed;
    private @Nullable UUID newOfficialId;

    @Column(updatable = false)
    private String proposedBy;

    @Column(updatable = false)
    private Instant proposedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "official_transfer_step", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected OfficialTransfer() {} // for Hibernate

    private OfficialTransfer(UUID id, PostHolder who, Plan plan, Rule rule, Actor by, Instant now) {
        super(id, who.region());
        number = plan.number();
        officialId = who.officialId();
        account = who.account();
        name = who.name();
        authorityId = who.authorityId();
        authorityName = who.authorityName();
        sector = who.sector();
        postCode = who.postCode();
        postName = who.postName();
        heldSince = who.heldSince();
        onDay = plan.onDay();
        ground = plan.ground();
        var target = plan.target();
        targetAuthorityId = target == null ? null : target.authorityId();
        targetPostCode = target == null ? null : target.postCode();
        targetSectionCode = target == null ? null : target.sectionCode();
        freeFrom = rule.years() == 0 ? null : who.heldSince().plusYears(rule.years());
        early = freeFrom != null && plan.onDay().isBefore(freeFrom) && !rule.excepted();
        opinionNeeded = early || rule.heard();
        basis = rule.basis();
        dueDate = rule.due();
        status = TransferStatus.PROPOSED;
        proposedBy = by.subject();
        proposedAt = now;
    }

    /**
     * What is proposed.
     *
     * @param target absent: the account leaves the roster
     * @param onDay the first day on which it is so
     */
    record Plan(String number, @Nullable Target target, LocalDate onDay, TransferGround ground, String reason) {}

    /**
     * What the policy of the place says of it.
     *
     * @param years how many years the post is held in principle; 0: the place has no such rule
     * @param excepted whether the ground is one for which that does not hold
     * @param heard whether the department above is heard whenever somebody leaves that kind of post
     * @param due by when the opinion is given and the move filed or objected to
     */
    record Rule(int years, boolean excepted, boolean heard, PolicyBasis basis, LocalDate due) {}

    /** @throws RuleViolation when its day is more than a year away, or past although somebody chose it */
    static Created<OfficialTransfer> propose(UUID id, PostHolder who, Plan plan, Rule rule, Actor by, Instant now) {
        var today = ChinaTime.dayOf(now);
        var earliest = plan.ground().happens() ? today.minusDays(LATEST_DAYS) : today;
        if (plan.onDay().isBefore(earliest)
                || !plan.onDay().isAfter(who.heldSince())
                || plan.onDay().isAfter(today.plusDays(LATEST_DAYS))) {
            throw new RuleViolation(
                    TransferProblem.TRANSFER_DAY_OUTSIDE, plan.onDay().toString());
        }
        var transfer = new OfficialTransfer(id, who, plan, rule, by, now);
        transfer.timeline.add(TimelineStep.by(by, TransferStep.PROPOSED, now, plan.reason()));
        return new Created<>(transfer, new OfficialTransferProposed(transfer.facts(transfer.version()), now));
    }

    /**
     * The department above says what it thinks of it.
     *
     * @param above whether the account stands above the authority
     */
    OfficialTransferConsulted consult(boolean agrees, String opinion, boolean above, Actor by, Instant now) {
        var consulted = status.to(TransferStatus.CONSULTED);
        requireDecider(above, by);

        status = consulted;
        agreed = agrees;
        timeline.add(TimelineStep.by(by, TransferStep.CONSULTED, now, opinion));
        return new OfficialTransferConsulted(facts(version() + 1), agrees, now);
    }

    /** @throws RuleViolation when the department above is to be heard first */
    OfficialTransferFiled file(String opinion, boolean above, Actor by, Instant now) {
        var filed = status.to(TransferStatus.FILED);
        requireDecider(above, by);
        if (opinionNeeded && agreed == null) {
            throw RuleViolation.byLaw(basis.ground(), TransferProblem.TRANSFER_OPINION_FIRST, name, postName);
        }

        status = filed;
        timeline.add(TimelineStep.by(by, TransferStep.FILED, now, opinion));
        return new OfficialTransferFiled(facts(version() + 1), now);
    }

    /** The department above does not let it happen. */
    OfficialTransferObjected object(String reason, boolean above, Actor by, Instant now) {
        var objected = status.to(TransferStatus.OBJECTED);
        requireDecider(above, by);

        status = objected;
        timeline.add(TimelineStep.by(by, TransferStep.OBJECTED, now, reason));
        return new OfficialTransferObjected(facts(version() + 1), reason, now);
    }

    /** That it may be completed now, and what the roster is to say. */
    Optional<Target> requireFiled() {
        var unused = status.to(TransferStatus.DONE);
        return target();
    }

    /**
     * The roster says so.
     *
     * @param entry of the other post; absent where there is none
     */
    OfficialTransferDone complete(@Nullable UUID entry, Actor by, Instant now) {
        var done = status.to(TransferStatus.DONE);

        status = done;
        newOfficialId = entry;
        timeline.add(TimelineStep.by(by, TransferStep.DONE, now, null));
        return new OfficialTransferDone(facts(version() + 1), entry, now);
    }

    /** It does not happen after all. */
    OfficialTransferWithdrawn withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(TransferStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(TimelineStep.by(by, TransferStep.WITHDRAWN, now, reason));
        return new OfficialTransferWithdrawn(facts(version() + 1), reason, now);
    }

    /** Nobody decided in time; empty where that is known, or somebody did. */
    Optional<OfficialTransferOverdue> miss(Instant dueAt) {
        if (overdueSince != null || !status.awaitsDecision()) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(TransferStep.OVERDUE, dueAt, null));
        return Optional.of(new OfficialTransferOverdue(facts(version() + 1), dueAt));
    }

    private void requireDecider(boolean above, Actor by) {
        if (!above) {
            throw new RuleViolation(TransferProblem.TRANSFER_NOT_ABOVE, by.name(), authorityName);
        }
        if (Accounts.same(proposedBy, by.subject())) {
            throw new RuleViolation(TransferProblem.TRANSFER_SAME_PERSON, by.name());
        }
    }

    /** What that account may do now. */
    Set<TransferAction> actions(String by) {
        var possible = EnumSet.noneOf(TransferAction.class);
        possible.addAll(status.actions());
        if (Accounts.same(proposedBy, by)) {
            possible.removeAll(EnumSet.of(TransferAction.OPINION, TransferAction.FILING, TransferAction.OBJECTION));
        }
        if (opinionNeeded && agreed == null) {
            possible.remove(TransferAction.FILING);
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

    /** What people call it. */
    String title() {
        return number + " " + name + " " + authorityName + postName;
    }

    UUID officialId() {
        return officialId;
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    UUID authorityId() {
        return authorityId;
    }

    String authorityName() {
        return authorityName;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    String postName() {
        return postName;
    }

    LocalDate heldSince() {
        return heldSince;
    }

    LocalDate onDay() {
        return onDay;
    }

    TransferGround ground() {
        return ground;
    }

    Optional<Target> target() {
        return targetAuthorityId == null
                ? Optional.empty()
                : Optional.of(new Target(targetAuthorityId, Objects.requireNonNull(targetPostCode), targetSectionCode));
    }

    @Nullable
    LocalDate freeFrom() {
        return freeFrom;
    }

    boolean early() {
        return early;
    }

    boolean opinionNeeded() {
        return opinionNeeded;
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

    TransferStatus status() {
        return status;
    }

    @Nullable
    Boolean agreed() {
        return agreed;
    }

    @Nullable
    UUID newOfficialId() {
        return newOfficialId;
    }

    String reason() {
        return Objects.requireNonNull(timeline.getFirst().note());
    }

    Instant proposedAt() {
        return proposedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private TransferEvent.Facts facts(long revision) {
        return new TransferEvent.Facts(
                id(),
                number,
                officialId,
                account,
                authorityId,
                region(),
                sector,
                revision,
                status,
                postCode,
                ground,
                onDay,
                early,
                opinionNeeded,
                targetAuthorityId,
                targetPostCode,
                dueDate);
    }
}
