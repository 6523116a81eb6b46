package worksafe.inspections.matter;

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
import worksafe.inspections.matter.MatterEvent.SupervisionMatterClosed;
import worksafe.inspections.matter.MatterEvent.SupervisionMatterEscalated;
import worksafe.inspections.matter.MatterEvent.SupervisionMatterOpened;
import worksafe.inspections.matter.MatterEvent.SupervisionMatterProgressed;
import worksafe.inspections.matter.MatterEvent.SupervisionMatterServed;
import worksafe.inspections.matter.MatterStatus.MatterOutcome;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
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

/** A matter; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "supervision_matter")
class SupervisionMatter extends VersionedRow implements Walled {

    private static final Set<MatterAction> OF_ADDRESSEES =
            Set.of(MatterAction.RECEIPT, MatterAction.ANSWER, MatterAction.MEASURE);

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private long issuedIn;

    @Column(updatable = false)
    private long addressedTo;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private MatterAddressee addressee;

    /** The enterprise that it is about, whether that knows of it or not. */
    @Column(name = "enterprise_id", updatable = false)
    private @Nullable UUID concernedId;

    /** The enterprise, once it was served: the column of the wall. */
    @Column(name = "visible_enterprise_id")
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Column(updatable = false)
    private String body;

    @Column(updatable = false)
    private @Nullable String post;

    @Embedded
    private MatterSubject told;

    @Column(updatable = false)
    private @Nullable UUID proposalId;

    @Enumerated(EnumType.STRING)
    private MatterStatus status;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private @Nullable PolicyBasis basis;

    private @Nullable LocalDate servedOn;
    private @Nullable LocalDate dueDate;
    private @Nullable Instant overdueSince;
    private Instant openedAt;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable LocalDate openedOn;

    private @Nullable UUID paperId;

    @Embedded
    @EmbeddedColumnNaming("meeting_%s")
    private @Nullable MatterMeeting meeting;

    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Long escalatedTo;
    private @Nullable String experience;
    private @Nullable Instant closedAt;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable MatterOutcome outcome;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "supervision_matter_measure", joinColumns = @JoinColumn(name = "matter_id"))
    @OrderColumn(name = "position")
    private List<MatterMeasure> measures = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "supervision_matter_step", joinColumns = @JoinColumn(name = "matter_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SupervisionMatter() {} // for Hibernate

    private SupervisionMatter(UUID id, String number, MatterPlace place, MatterSubject told, Instant now) {
        super(id, place.region());
        this.number = number;
        issuedIn = place.issuedIn().value();
        addressedTo = place.addressedTo().value();
        sector = place.sector();
        addressee = place.addressee();
        concernedId = place.enterpriseId();
        body = place.body();
        post = place.post();
        this.told = told;
        status = MatterStatus.OPENED;
        openedAt = now;
    }

    /**
     * Opens a matter.
     *
     * @param number for people, for example {@code DC320281-2026-000004}
     * @param measures what units are to carry out; none of an interview, where they are promised
     * @throws RuleViolation when its day is over, or levels do not fit
     */
    static Created<SupervisionMatter> open(
            UUID id,
            String number,
            MatterPlace place,
            MatterSubject told,
            List<MatterMeasure> measures,
            @Nullable UUID proposalId,
            Actor by,
            Instant now) {
        if (told.kind() == MatterKind.COOPERATION) {
            place.requireCooperating();
        }
        requireDay(told.dueOn(), now);
        measures.forEach(measure -> requireDay(measure.dueOn(), now));
        var matter = new SupervisionMatter(id, number, place, told, now);
        matter.proposalId = proposalId;
        matter.measures.addAll(measures);
        matter.timeline.add(TimelineStep.by(by, MatterStep.OPENED, now, null));
        return new Created<>(matter, new SupervisionMatterOpened(matter.facts(matter.version()), now));
    }

    private static void requireDay(@Nullable LocalDate day, Instant now) {
        if (day != null && day.isBefore(ChinaTime.dayOf(now))) {
            throw new RuleViolation(MatterProblem.MATTER_DAY_PAST, day.toString());
        }
    }

    /**
     * The addressee was told, and owes an answer.
     *
     * @param due what the policy says, from the day of service
     */
    SupervisionMatterServed serve(
            LocalDate on, LocalDate due, PolicyBasis by, @Nullable Actor who, @Nullable String note, Instant now) {
        status.require(MatterAction.SERVICE);
        var served = status.to(MatterStatus.SERVED);

        status = served;
        servedOn = on;
        var named = told.dueOn();
        dueDate = named == null || named.isBefore(on) ? due : named;
        basis = by;
        enterpriseId = concernedId;
        timeline.add(
                who == null
                        ? TimelineStep.itself(MatterStep.SERVED, now, note)
                        : TimelineStep.by(who, MatterStep.SERVED, now, note));
        return new SupervisionMatterServed(facts(version() + 1), now);
    }

    /** @throws RuleViolation when it is an enterprise's, which a paper serves */
    void requireServedByHand() {
        status.require(MatterAction.SERVICE);
        if (addressee == MatterAddressee.ENTERPRISE) {
            throw new RuleViolation(MatterProblem.MATTER_SERVED_BY_PAPER, number);
        }
    }

    /**
     * The addressee signs for it, once.
     *
     * @throws RuleViolation when it is an enterprise's, which signs for the paper, or who opened it would sign
     */
    SupervisionMatterProgressed receive(@Nullable String note, Actor by, Instant now) {
        status.require(MatterAction.RECEIPT);
        if (addressee == MatterAddressee.ENTERPRISE) {
            throw new RuleViolation(MatterProblem.MATTER_SERVED_BY_PAPER, number);
        }
        if (isReceived()) {
            throw new IllegalTransition(status, MatterAction.RECEIPT);
        }
        requireAnother(openedBy(), by);
        return progressed(TimelineStep.by(by, MatterStep.RECEIVED, now, note), MatterStep.RECEIVED, now);
    }

    private boolean isReceived() {
        return timeline.stream().anyMatch(step -> step.is(MatterStep.RECEIVED));
    }

    /**
     * The enterprise that a paper goes to.
     *
     * @throws RuleViolation when it is addressed to none
     */
    UUID requirePaper() {
        status.require(MatterAction.PAPER);
        if (concernedId == null) {
            throw new RuleViolation(MatterProblem.MATTER_WITHOUT_ENTERPRISE, number);
        }
        if (paperId != null) {
            throw new IllegalTransition(status, MatterAction.PAPER);
        }
        return concernedId;
    }

    /** The paper by which it will be served was drawn up. */
    SupervisionMatterProgressed drawUp(UUID paper, Actor by, Instant now) {
        paperId = paper;
        return progressed(TimelineStep.by(by, MatterStep.PAPER_DRAWN_UP, now, null), MatterStep.PAPER_DRAWN_UP, now);
    }

    /** Its paper was taken back; another may be drawn up while it is not served. Empty where that says nothing new. */
    Optional<SupervisionMatterProgressed> paperWithdrawn(UUID paper, Instant now) {
        if (!paper.equals(paperId)) {
            return Optional.empty();
        }
        paperId = null;
        var step = TimelineStep.itself(MatterStep.PAPER_WITHDRAWN, now, null);
        if (status == MatterStatus.WITHDRAWN) {
            timeline.add(step);
            return Optional.empty();
        }
        return Optional.of(progressed(step, MatterStep.PAPER_WITHDRAWN, now));
    }

    /**
     * The interview was held.
     *
     * @param promised the measures that were promised there
     * @throws RuleViolation when it is no interview, or the day does not fit
     */
    SupervisionMatterProgressed meet(MatterMeeting held, List<MatterMeasure> promised, Actor by, Instant now) {
        status.require(MatterAction.MEETING);
        if (told.kind() != MatterKind.INTERVIEW) {
            throw new RuleViolation(MatterProblem.MATTER_NO_INTERVIEW, number);
        }
        if (meeting != null) {
            throw new IllegalTransition(status, MatterAction.MEETING);
        }
        held.requireBetween(Objects.requireNonNull(servedOn), now);
        promised.forEach(measure -> requireDay(measure.dueOn(), now));

        meeting = held;
        measures.addAll(promised);
        return progressed(TimelineStep.by(by, MatterStep.MET, now, null), MatterStep.MET, now);
    }

    /**
     * How far a measure is.
     *
     * @param position counted from 1
     * @throws RuleViolation when there is none such, or it was reported already
     */
    SupervisionMatterProgressed report(int position, boolean done, String note, Actor by, Instant now) {
        status.require(MatterAction.MEASURE);
        if (position > measures.size() || !measures.get(position - 1).isOpen()) {
            throw new RuleViolation(MatterProblem.MATTER_MEASURE_UNKNOWN, String.valueOf(position));
        }

        measures.set(position - 1, measures.get(position - 1).reported(done, note, now));
        return progressed(
                TimelineStep.by(by, MatterStep.MEASURE_REPORTED, now, position + "：" + note),
                MatterStep.MEASURE_REPORTED,
                now);
    }

    /**
     * The addressee answers.
     *
     * @throws RuleViolation when an interview was not held, a measure was not reported, or who opened it would answer
     */
    SupervisionMatterProgressed answer(String text, Actor by, Instant now) {
        var answered = status.to(MatterStatus.ANSWERED);
        if (told.kind() == MatterKind.INTERVIEW && meeting == null) {
            throw new RuleViolation(MatterProblem.MATTER_NOT_MET, number);
        }
        var open = measures.stream().filter(MatterMeasure::isOpen).count();
        if (open > 0) {
            throw new RuleViolation(MatterProblem.MATTER_MEASURES_OPEN, String.valueOf(open));
        }
        requireAnother(openedBy(), by);

        status = answered;
        answer = text;
        answeredBy = by.subject();
        return progressed(TimelineStep.by(by, MatterStep.ANSWERED, now, text), MatterStep.ANSWERED, now);
    }

    /**
     * It is done.
     *
     * @throws RuleViolation when who answered would say so
     */
    SupervisionMatterProgressed check(String opinion, Actor by, Instant now) {
        var checked = status.to(MatterStatus.CHECKED);
        requireNotAnsweredBy(by);

        status = checked;
        return progressed(TimelineStep.by(by, MatterStep.CHECKED, now, opinion), MatterStep.CHECKED, now);
    }

    /**
     * It is not done: an answer is owed again.
     *
     * @throws RuleViolation when who answered would say so
     */
    SupervisionMatterProgressed sendBack(String opinion, LocalDate due, PolicyBasis by, Actor who, Instant now) {
        status.require(MatterAction.CHECK);
        var served = status.to(MatterStatus.SERVED);
        requireNotAnsweredBy(who);

        status = served;
        answer = null;
        answeredBy = null;
        dueDate = due;
        basis = by;
        overdueSince = null;
        return progressed(TimelineStep.by(who, MatterStep.RETURNED, now, opinion), MatterStep.RETURNED, now);
    }

    /**
     * It is over.
     *
     * @param learnt what was learnt; needed of a coordination
     * @throws RuleViolation when that is missing, or who answered would close it
     */
    SupervisionMatterClosed close(String opinion, @Nullable String learnt, Actor by, Instant now) {
        var closed = status.to(MatterStatus.CLOSED);
        requireNotAnsweredBy(by);
        if (told.kind() == MatterKind.COORDINATION && learnt == null) {
            throw new RuleViolation(MatterProblem.MATTER_EXPERIENCE_MISSING, number);
        }

        status = closed;
        experience = learnt;
        closedAt = now;
        timeline.add(TimelineStep.by(by, MatterStep.CLOSED, now, opinion));
        return new SupervisionMatterClosed(facts(version() + 1), now);
    }

    /**
     * It is brought before a level above, which does not end the duty to answer.
     *
     * @throws RuleViolation when that is no level above who opened it
     */
    SupervisionMatterEscalated escalate(RegionCode to, String reason, Actor by, Instant now) {
        var escalated = status.to(MatterStatus.ESCALATED);
        if (to.equals(new RegionCode(issuedIn)) || !to.contains(new RegionCode(issuedIn))) {
            throw new RuleViolation(MatterProblem.MATTER_NOT_ABOVE, to.toString());
        }

        status = escalated;
        escalatedTo = to.value();
        timeline.add(TimelineStep.by(by, MatterStep.ESCALATED, now, reason));
        return new SupervisionMatterEscalated(facts(version() + 1), to, now);
    }

    /** Takes it back. */
    SupervisionMatterClosed withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(MatterStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(TimelineStep.by(by, MatterStep.WITHDRAWN, now, reason));
        return new SupervisionMatterClosed(facts(version() + 1), now);
    }

    /** Notes that the day was missed; empty where that is known already, or no answer is owed. */
    Optional<SupervisionMatterProgressed> miss(Instant dueAt) {
        if (overdueSince != null || !status.owesAnswer()) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        return Optional.of(progressed(TimelineStep.itself(MatterStep.OVERDUE, dueAt, null), MatterStep.OVERDUE, dueAt));
    }

    private SupervisionMatterProgressed progressed(TimelineStep entry, MatterStep step, Instant now) {
        timeline.add(entry);
        return new SupervisionMatterProgressed(facts(version() + 1), step, now);
    }

    private void requireNotAnsweredBy(Actor by) {
        requireAnother(Objects.requireNonNull(answeredBy), by);
    }

    private static void requireAnother(String account, Actor by) {
        if (Accounts.same(account, by.subject())) {
            throw new RuleViolation(MatterProblem.MATTER_SAME_PERSON, by.name());
        }
    }

    /** @throws RuleViolation unless the place opened it */
    void requireIssuer(RegionCode place) {
        if (place.value() != issuedIn) {
            throw new RuleViolation(MatterProblem.MATTER_NOT_ISSUER, number);
        }
    }

    /** @throws RuleViolation unless it is addressed to the place; whoever sees an enterprise's matter may report for it */
    void requireAddressee(RegionCode place) {
        if (addressee != MatterAddressee.ENTERPRISE && place.value() != addressedTo) {
            throw new RuleViolation(MatterProblem.MATTER_NOT_ADDRESSEE, number);
        }
    }

    /** What that account of that place may do now. */
    Set<MatterAction> actions(String account, RegionCode place, boolean ofEnterprise) {
        var possible = EnumSet.noneOf(MatterAction.class);
        possible.addAll(status.actions());
        if (ofEnterprise || place.value() != issuedIn) {
            possible.removeIf(action -> !OF_ADDRESSEES.contains(action));
        }
        if (addressee != MatterAddressee.ENTERPRISE && place.value() != addressedTo) {
            possible.removeAll(OF_ADDRESSEES);
        }
        if (addressee == MatterAddressee.ENTERPRISE || isReceived()) {
            possible.remove(MatterAction.RECEIPT);
        }
        possible.remove(addressee == MatterAddressee.ENTERPRISE ? MatterAction.SERVICE : MatterAction.PAPER);
        if (paperId != null) {
            possible.remove(MatterAction.PAPER);
        }
        if (told.kind() != MatterKind.INTERVIEW || meeting != null) {
            possible.remove(MatterAction.MEETING);
        }
        if (answeredBy != null && Accounts.same(account, answeredBy)) {
            possible.remove(MatterAction.CHECK);
            possible.remove(MatterAction.CLOSURE);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    MatterPlace place() {
        return new MatterPlace(
                new RegionCode(issuedIn),
                new RegionCode(addressedTo),
                sector,
                addressee,
                concernedId,
                enterpriseName == null ? body : enterpriseName,
                post);
    }

    String number() {
        return number;
    }

    MatterSubject told() {
        return told;
    }

    @Nullable
    UUID proposalId() {
        return proposalId;
    }

    MatterStatus status() {
        return status;
    }

    /** The enterprise, once it knows. */
    @Nullable
    UUID enterpriseId() {
        return enterpriseId;
    }

    Optional<PolicyBasis> basis() {
        return Optional.ofNullable(basis);
    }

    @Nullable
    LocalDate servedOn() {
        return servedOn;
    }

    @Nullable
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
        return Objects.requireNonNull(timeline.getFirst().subject());
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    @Nullable
    MatterMeeting meeting() {
        return meeting;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    RegionCode escalatedTo() {
        return escalatedTo == null ? null : new RegionCode(escalatedTo);
    }

    @Nullable
    String experience() {
        return experience;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    List<MatterMeasure> measures() {
        return List.copyOf(measures);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private MatterEvent.Facts facts(long revision) {
        return new MatterEvent.Facts(
                id(),
                number,
                told.kind(),
                told.cause(),
                addressee,
                enterpriseId,
                region(),
                sector,
                new RegionCode(issuedIn),
                new RegionCode(addressedTo),
                revision,
                status,
                told.title(),
                dueDate);
    }
}
