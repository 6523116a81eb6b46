package worksafe.inspections.transfer;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.transfer.CrimeTransferEvent.CrimeTransferEnded;
import worksafe.inspections.transfer.CrimeTransferEvent.CrimeTransferOpened;
import worksafe.inspections.transfer.CrimeTransferEvent.CrimeTransferProgressed;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A case on its way to the police; see the package for the life. Each verb first asks whether it is legal and right. */
@Entity
@Table(name = "crime_transfer")
class CrimeTransfer extends VersionedRow implements Walled {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    // Never set: no enterprise is shown which one it is about.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private String number;

    @Embedded
    private SuspectedAct act;

    @Enumerated(EnumType.STRING)
    private CrimeTransferStatus status;

    private @Nullable String report;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> materials;

    private @Nullable LocalDate decidedOn;
    private @Nullable String refusal;
    private @Nullable String police;
    private @Nullable Instant transferredAt;
    private @Nullable String procuratorate;
    private @Nullable LocalDate copiedOn;
    private @Nullable LocalDate receivedOn;
    private @Nullable String receiptBy;
    private @Nullable String policePaper;
    private @Nullable String policeReason;
    private @Nullable LocalDate policeOn;
    private int objections;
    private @Nullable LocalDate handedOverOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CrimeTransferOutcome outcome;

    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private Instant openedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "crime_transfer_step", joinColumns = @JoinColumn(name = "transfer_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CrimeTransfer() {} // for Hibernate

    private CrimeTransfer(UUID id, String number, RegionCode region, Sector sector, SuspectedAct act, Instant now) {
        super(id, region);
        this.number = number;
        this.sector = sector;
        this.act = act;
        status = CrimeTransferStatus.SUSPECTED;
        openedAt = now;
    }

    /**
     * Somebody looks into it.
     *
     * @param least the row that says how many at least
     * @throws RuleViolation when fewer do
     */
    static Created<CrimeTransfer> open(
            UUID id,
            String number,
            RegionCode region,
            Sector sector,
            SuspectedAct act,
            PolicyRow least,
            Actor by,
            Instant now) {
        var asked = least.number(PolicyRow.VALUE).intValueExact();
        if (act.team().stream().map(Accounts::folded).distinct().count() < asked) {
            throw RuleViolation.byLaw(
                    PolicyBasis.of(least).ground(),
                    CrimeTransferProblem.TRANSFER_TEAM_TOO_SMALL,
                    String.valueOf(asked),
                    least.source(),
                    least.clause());
        }
        var transfer = new CrimeTransfer(id, number, region, sector, act, now);
        transfer.timeline.add(TimelineStep.by(by, CrimeTransferStep.OPENED, now, null));
        return new Created<>(transfer, new CrimeTransferOpened(transfer.facts(transfer.version()), now));
    }

    /**
     * The team reports in writing, with the list of what goes along.
     *
     * @throws RuleViolation when somebody else would
     */
    CrimeTransferProgressed report(String text, List<String> list, Actor by, Instant now) {
        var reported = status.to(CrimeTransferStatus.REPORTED);
        if (!isOfTeam(by.subject())) {
            throw new RuleViolation(CrimeTransferProblem.TRANSFER_NOT_OF_TEAM, by.name());
        }

        status = reported;
        report = text;
        materials = List.copyOf(list);
        return progressed(CrimeTransferStep.REPORTED, null, by, now);
    }

    /**
     * The head approves that it is handed over.
     *
     * @throws RuleViolation when a member of the team would
     */
    CrimeTransferProgressed approve(String opinion, Actor by, Instant now) {
        var approved = status.to(CrimeTransferStatus.APPROVED);
        requireAnother(by);

        status = approved;
        decidedOn = ChinaTime.dayOf(now);
        overdueSince = null;
        return progressed(CrimeTransferStep.APPROVED, opinion, by, now);
    }

    /**
     * The head does not; the reason is on record.
     *
     * @throws RuleViolation when a member of the team would
     */
    CrimeTransferEnded refuse(String reason, Actor by, Instant now) {
        var refused = status.to(CrimeTransferStatus.REFUSED);
        requireAnother(by);

        status = refused;
        decidedOn = ChinaTime.dayOf(now);
        refusal = reason;
        timeline.add(TimelineStep.by(by, CrimeTransferStep.REFUSED, now, reason));
        return new CrimeTransferEnded(next(), CrimeTransferStep.REFUSED, now);
    }

    /**
     * It is handed over to the police of the same level, with a copy to the procuratorate.
     *
     * @param copied the day of the copy; absent: today
     * @throws RuleViolation for a day to come
     */
    CrimeTransferProgressed handOver(
            String organ, String supervisor, @Nullable LocalDate copied, Actor by, Instant now) {
        var transferred = status.to(CrimeTransferStatus.TRANSFERRED);
        var day = copied == null ? ChinaTime.dayOf(now) : copied;
        requireDay(day, Objects.requireNonNull(decidedOn), now);

        status = transferred;
        police = organ;
        transferredAt = now;
        procuratorate = supervisor;
        copiedOn = day;
        overdueSince = null;
        return progressed(CrimeTransferStep.TRANSFERRED, organ, by, now);
    }

    /**
     * The police have signed the receipt.
     *
     * @throws RuleViolation for a day to come, or before the hand-over
     */
    CrimeTransferProgressed receive(LocalDate on, String signedBy, Actor by, Instant now) {
        var received = status.to(CrimeTransferStatus.RECEIVED);
        requireDay(on, ChinaTime.dayOf(Objects.requireNonNull(transferredAt)), now);

        status = received;
        receivedOn = on;
        receiptBy = signedBy;
        return progressed(CrimeTransferStep.RECEIVED, signedBy, by, now);
    }

    /**
     * What the police have decided.
     *
     * @param filed whether they have filed the case
     * @param reason why not; needed then
     * @throws RuleViolation without a reason, for a day to come, or before the receipt
     */
    CrimeTransferProgressed policeDecide(
            boolean filed, LocalDate on, String paper, @Nullable String reason, Actor by, Instant now) {
        status.require(CrimeTransferAction.POLICE_DECISION);
        if (!filed && reason == null) {
            throw new RuleViolation(CrimeTransferProblem.TRANSFER_REASON_MISSING, number);
        }
        requireDay(on, Objects.requireNonNull(receivedOn), now);

        status = status.to(filed ? CrimeTransferStatus.ACCEPTED_BY_POLICE : CrimeTransferStatus.NOT_ACCEPTED);
        policeOn = on;
        policePaper = paper;
        policeReason = reason;
        overdueSince = null;
        return progressed(filed ? CrimeTransferStep.ACCEPTED : CrimeTransferStep.NOT_ACCEPTED, paper, by, now);
    }

    /**
     * The authority holds that the police have to file it.
     *
     * @throws RuleViolation when the police have reconsidered before
     */
    CrimeTransferProgressed object(TransferObjection way, String grounds, Actor by, Instant now) {
        var objected = status.to(CrimeTransferStatus.OBJECTED);
        if (objections > 0 && (way == TransferObjection.RECONSIDERATION || objections > 1)) {
            throw new RuleViolation(CrimeTransferProblem.TRANSFER_OBJECTED_BEFORE, number);
        }

        status = objected;
        objections++;
        return progressed(CrimeTransferStep.OBJECTED, way + "：" + grounds, by, now);
    }

    /**
     * Goods and materials are handed over to the police.
     *
     * @throws RuleViolation for a day to come, or before they filed the case
     */
    CrimeTransferProgressed handOverMaterials(LocalDate on, String list, Actor by, Instant now) {
        status.require(CrimeTransferAction.MATERIALS);
        requireDay(on, Objects.requireNonNull(policeOn), now);

        handedOverOn = on;
        overdueSince = null;
        return progressed(CrimeTransferStep.HANDED_OVER, list, by, now);
    }

    /** It is over. */
    CrimeTransferEnded end(CrimeTransferOutcome how, String note, Actor by, Instant now) {
        status = status.to(CrimeTransferStatus.ENDED);
        outcome = how;
        timeline.add(TimelineStep.by(by, CrimeTransferStep.ENDED, now, note));
        return new CrimeTransferEnded(next(), CrimeTransferStep.ENDED, now);
    }

    /** A day was missed; empty where that is known already, or it is over. */
    Optional<CrimeTransferProgressed> miss(Instant dueAt) {
        if (overdueSince != null || status.actions().isEmpty()) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(CrimeTransferStep.OVERDUE, dueAt, null));
        return Optional.of(new CrimeTransferProgressed(next(), CrimeTransferStep.OVERDUE, dueAt));
    }

    private CrimeTransferProgressed progressed(CrimeTransferStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new CrimeTransferProgressed(next(), step, now);
    }

    private static void requireDay(LocalDate day, LocalDate first, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (day.isAfter(today) || day.isBefore(first)) {
            throw new RuleViolation(
                    CrimeTransferProblem.TRANSFER_DAY, day.toString(), first.toString(), today.toString());
        }
    }

    private void requireAnother(Actor by) {
        if (isOfTeam(by.subject())) {
            throw new RuleViolation(CrimeTransferProblem.TRANSFER_SAME_PERSON, by.name());
        }
    }

    private boolean isOfTeam(String account) {
        return act.team().stream().anyMatch(member -> Accounts.same(account, member));
    }

    /** What that account may do now. */
    Set<CrimeTransferAction> actions(String account) {
        var possible = EnumSet.noneOf(CrimeTransferAction.class);
        possible.addAll(status.actions());
        possible.remove(isOfTeam(account) ? CrimeTransferAction.DECISION : CrimeTransferAction.REPORT);
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, null);
    }

    Sector sector() {
        return sector;
    }

    String number() {
        return number;
    }

    SuspectedAct act() {
        return act;
    }

    CrimeTransferStatus status() {
        return status;
    }

    @Nullable
    String report() {
        return report;
    }

    List<String> materials() {
        return materials == null ? List.of() : List.copyOf(materials);
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    @Nullable
    String police() {
        return police;
    }

    @Nullable
    Instant transferredAt() {
        return transferredAt;
    }

    @Nullable
    String procuratorate() {
        return procuratorate;
    }

    @Nullable
    LocalDate copiedOn() {
        return copiedOn;
    }

    @Nullable
    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable
    String receiptBy() {
        return receiptBy;
    }

    @Nullable
    String policePaper() {
        return policePaper;
    }

    @Nullable
    String policeReason() {
        return policeReason;
    }

    @Nullable
    LocalDate policeOn() {
        return policeOn;
    }

    /** How often the authority objected. */
    int objections() {
        return objections;
    }

    @Nullable
    LocalDate handedOverOn() {
        return handedOverOn;
    }

    @Nullable
    CrimeTransferOutcome outcome() {
        return outcome;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    Instant openedAt() {
        return openedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private CrimeTransferEvent.Facts next() {
        return facts(version() + 1);
    }

    private CrimeTransferEvent.Facts facts(long revision) {
        return new CrimeTransferEvent.Facts(id(), number, region(), sector, revision, status);
    }
}
