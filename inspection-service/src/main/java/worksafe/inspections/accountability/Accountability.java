package worksafe.inspections.accountability;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accountability.AccountabilityEvent.AccountabilityDropped;
import worksafe.inspections.accountability.AccountabilityEvent.AccountabilityMoved;
import worksafe.inspections.accountability.AccountabilityEvent.AccountabilityProposed;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOrigin;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityOutcome;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilityStep;
import worksafe.inspections.accountability.AccountabilityTerms.AccountabilitySubject;
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

/** Somebody who is held to account; see the package for the whole life. */
@Entity
@Table(name = "accountability")
class Accountability extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Embedded
    private Case about;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = concerned_id)")
    private @Nullable String concernedName;

    /** Sealed. */
    @Column(updatable = false)
    private @Nullable String name;

    @Column(updatable = false)
    private @Nullable String nameMasked;

    @Enumerated(EnumType.STRING)
    private AccountabilityStatus status;

    @Column(updatable = false)
    private String proposedBy;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable String handedTo;
    private @Nullable LocalDate handedOn;
    private @Nullable String receipt;
    private @Nullable LocalDate answerDue;

    @Enumerated(EnumType.STRING)
    private @Nullable AccountabilityOutcome outcome;

    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate carriedOutOn;
    private @Nullable String evidence;
    private @Nullable String dropReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "accountability_step", joinColumns = @JoinColumn(name = "accountability_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Accountability() {} // for Hibernate

    private Accountability(
            UUID id, String number, Office office, Case about, @Nullable Named named, Actor by, Instant now) {
        super(id, office.region());
        this.number = number;
        sector = office.sector();
        this.about = about;
        name = named == null ? null : named.sealed();
        nameMasked = named == null ? null : named.masked();
        status = AccountabilityStatus.PROPOSED;
        proposedBy = by.subject();
        proposedAt = now;
    }

    /** The office that handles it. */
    record Office(RegionCode region, Sector sector) {}

    /** The name, as its column holds it, and as lists show it. */
    record Named(String sealed, String masked) {}

    /**
     * What it is about. Never changes.
     *
     * @param concernedId the enterprise; for no wall, clock, task or event
     * @param postId the post of whoever was not trained
     * @param post what the person is, not who
     * @param conduct what the person did or left undone
     */
    @Embeddable
    record Case(
            @Enumerated(EnumType.STRING) @Column(updatable = false)
            AccountabilitySubject subjectKind,

            @Enumerated(EnumType.STRING) @Column(updatable = false)
            AccountabilityOrigin origin,

            @Column(updatable = false) @Nullable UUID concernedId,
            @Column(updatable = false) @Nullable UUID accidentId,
            @Column(updatable = false) @Nullable UUID findingId,
            @Column(updatable = false) @Nullable UUID postId,
            @Column(updatable = false) String post,
            @Column(updatable = false) String conduct,
            @Column(updatable = false) String basis,
            @Column(updatable = false) boolean malfeasance) {

        /** @throws RuleViolation when the origin and what was named do not fit, or it is no malfeasance */
        void requireFitting() {
            var named = switch (origin) {
                case ACCIDENT -> accidentId != null && findingId == null && postId == null;
                case FINDING -> findingId != null && accidentId == null && postId == null;
                case TRAINING -> accidentId == null && findingId == null;
                case OTHER -> accidentId == null && findingId == null && postId == null;
            };
            if (!named) {
                throw new RuleViolation(AccountabilityProblem.ACCOUNTABILITY_ORIGIN, origin);
            }
            if (malfeasance && subjectKind == AccountabilitySubject.ENTERPRISE_STAFF) {
                throw new RuleViolation(AccountabilityProblem.ACCOUNTABILITY_MALFEASANCE_OFFICIAL);
            }
        }
    }

    /** Somebody is to be held to account. */
    static Created<Accountability> propose(
            UUID id, String number, Office office, Case about, @Nullable Named named, Actor by, Instant now) {
        about.requireFitting();
        var proposed = new Accountability(id, number, office, about, named, by, now);
        proposed.timeline.add(TimelineStep.by(by, AccountabilityStep.PROPOSED, now, null));
        return new Created<>(proposed, new AccountabilityProposed(proposed.facts(proposed.version()), now));
    }

    /**
     * It goes to whoever decides.
     *
     * @param due until when that is told
     * @throws RuleViolation when it is a transfer for suspected malfeasance without a receipt
     */
    AccountabilityMoved handOver(
            String to, LocalDate on, @Nullable String acknowledged, LocalDate due, Actor by, Instant now) {
        status.require(AccountabilityAction.HANDOVER);
        var handedOver = status.to(AccountabilityStatus.HANDED_OVER);
        requireDay(on, ChinaTime.dayOf(proposedAt), now);
        if (about.malfeasance() && acknowledged == null) {
            throw new RuleViolation(AccountabilityProblem.ACCOUNTABILITY_RECEIPT_MISSING);
        }

        status = handedOver;
        handedTo = to;
        handedOn = on;
        receipt = acknowledged;
        answerDue = due;
        timeline.add(TimelineStep.by(by, AccountabilityStep.HANDED_OVER, now, to));
        return new AccountabilityMoved(facts(version() + 1), now);
    }

    /** What was decided. */
    AccountabilityMoved decide(AccountabilityOutcome as, String words, LocalDate on, Actor by, Instant now) {
        status.require(AccountabilityAction.DECISION);
        var decided = status.to(AccountabilityStatus.DECIDED);
        requireDay(on, Objects.requireNonNull(handedOn), now);

        status = decided;
        outcome = as;
        decision = words;
        decidedOn = on;
        timeline.add(TimelineStep.by(by, AccountabilityStep.DECIDED, now, null));
        return new AccountabilityMoved(facts(version() + 1), now);
    }

    /** It was carried out. */
    AccountabilityMoved carryOut(LocalDate on, String proof, Actor by, Instant now) {
        status.require(AccountabilityAction.EXECUTION);
        var carriedOut = status.to(AccountabilityStatus.CARRIED_OUT);
        requireDay(on, Objects.requireNonNull(decidedOn), now);

        status = carriedOut;
        carriedOutOn = on;
        evidence = proof;
        timeline.add(TimelineStep.by(by, AccountabilityStep.CARRIED_OUT, now, null));
        return new AccountabilityMoved(facts(version() + 1), now);
    }

    /**
     * It is not pursued.
     *
     * @throws RuleViolation when the same account proposed it
     */
    AccountabilityDropped drop(String reason, Actor by, Instant now) {
        status.require(AccountabilityAction.DROP);
        var dropped = status.to(AccountabilityStatus.NOT_PURSUED);
        if (Accounts.same(proposedBy, by.subject())) {
            throw new RuleViolation(AccountabilityProblem.ACCOUNTABILITY_SAME_PERSON, by.name());
        }

        status = dropped;
        dropReason = reason;
        timeline.add(TimelineStep.by(by, AccountabilityStep.NOT_PURSUED, now, reason));
        return new AccountabilityDropped(facts(version() + 1), now);
    }

    /** The day on which an answer was owed is over; nothing where it came. */
    void miss(Instant dueAt) {
        if (status == AccountabilityStatus.HANDED_OVER) {
            timeline.add(TimelineStep.itself(AccountabilityStep.OVERDUE, dueAt, null));
        }
    }

    private static void requireDay(LocalDate day, LocalDate earliest, Instant now) {
        if (day.isBefore(earliest) || day.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    AccountabilityProblem.ACCOUNTABILITY_DAY_ORDER, day.toString(), earliest.toString());
        }
    }

    /** What that account may do now. */
    Set<AccountabilityAction> actions(String account) {
        var possible = EnumSet.noneOf(AccountabilityAction.class);
        possible.addAll(status.actions());
        if (Accounts.same(proposedBy, account)) {
            possible.remove(AccountabilityAction.DROP);
        }
        return possible;
    }

    /** Leaders of the very office that handles it, and nobody else. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.leads(region()) && scope.covers(region(), sector, null);
    }

    String number() {
        return number;
    }

    Sector sector() {
        return sector;
    }

    Case about() {
        return about;
    }

    @Nullable
    String concernedName() {
        return concernedName;
    }

    @Nullable
    String sealedName() {
        return name;
    }

    @Nullable
    String nameMasked() {
        return nameMasked;
    }

    AccountabilityStatus status() {
        return status;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    String handedTo() {
        return handedTo;
    }

    @Nullable
    LocalDate handedOn() {
        return handedOn;
    }

    @Nullable
    String receipt() {
        return receipt;
    }

    @Nullable
    LocalDate answerDue() {
        return answerDue;
    }

    @Nullable
    AccountabilityOutcome outcome() {
        return outcome;
    }

    @Nullable
    String decision() {
        return decision;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    LocalDate carriedOutOn() {
        return carriedOutOn;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    String dropReason() {
        return dropReason;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private AccountabilityEvent.Facts facts(long revision) {
        return new AccountabilityEvent.Facts(
                id(),
                number,
                region(),
                sector,
                revision,
                status,
                about.subjectKind(),
                about.origin(),
                about.malfeasance());
    }
}
