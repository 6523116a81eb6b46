package worksafe.registry.blacklist;

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
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.RegistryProblem;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistDecided;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistDropped;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistListed;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistNoticed;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistProposed;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistPublished;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistRemoved;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistRestored;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistSanctioned;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistStated;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistSubmissionRecorded;
import worksafe.registry.blacklist.BlacklistEvent.BlacklistUnpublished;
import worksafe.registry.blacklist.sanction.RecordedSanction;
import worksafe.registry.blacklist.submission.CreditDuty;
import worksafe.registry.blacklist.submission.CreditSubmissions;
import worksafe.registry.blacklist.submission.RecordedCreditSubmission;

/**
 * An entry of the list of the seriously dishonest; see the package for the whole life. Each verb first asks whether it is legal and
 * right, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "blacklist_entry")
class BlacklistEntry extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    private @Nullable String creditCode;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    /** The place of the office that punished. */
    @Column(updatable = false)
    private long authority;

    @Column(updatable = false)
    private String authorityName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private BlacklistGround ground;

    @Embedded
    @EmbeddedColumnNaming("penalty_%s")
    private BlacklistPenalty penalty;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "blacklist_person", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<BlacklistedPerson> persons = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private BlacklistStatus status;

    @Column(updatable = false)
    private Instant proposedAt;

    @Column(updatable = false)
    private String proposedBy;

    private @Nullable String noticeNumber;
    private @Nullable LocalDate noticeServedOn;
    private @Nullable LocalDate statementUntil;
    private @Nullable String statement;

    /** Whether its enterprise stated its case itself, rather than somebody who wrote down what it said. */
    private boolean statedItself;

    private @Nullable String decisionNumber;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedBy;
    private @Nullable String statementAnswer;

    /** Last day of a ban from the trade or the profession; no early removal before. */
    private @Nullable LocalDate banUntil;

    private @Nullable LocalDate listedOn;
    private @Nullable LocalDate listedUntil;
    private @Nullable LocalDate publishedOn;

    @Column(name = "ending")
    @Enumerated(EnumType.STRING)
    private @Nullable BlacklistEnd end;

    private @Nullable LocalDate endedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "blacklist_sanction", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<RecordedSanction> sanctions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "blacklist_submission", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<RecordedCreditSubmission> submissions = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "blacklist_step", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BlacklistEntry() {} // for Hibernate

    private BlacklistEntry(UUID id, String number, Candidate candidate, Office office, Actor by, Instant now) {
        super(id, candidate.region());
        this.number = number;
        enterpriseId = candidate.enterpriseId();
        enterpriseName = candidate.enterpriseName();
        creditCode = candidate.creditCode();
        sector = candidate.sector();
        authority = office.place().value();
        authorityName = office.name();
        ground = candidate.ground();
        penalty = candidate.penalty();
        basis = candidate.basis();
        persons.addAll(candidate.persons());
        status = BlacklistStatus.CANDIDATE;
        proposedAt = now;
        proposedBy = by.subject();
    }

    /**
     * What is proposed.
     *
     * @param basis the row that says what the ground is
     */
    record Candidate(
            UUID enterpriseId,
            String enterpriseName,
            @Nullable String creditCode,
            RegionCode region,
            Sector sector,
            BlacklistGround ground,
            BlacklistPenalty penalty,
            PolicyBasis basis,
            List<BlacklistedPerson> persons) {}

    /** The office that punished. */
    record Office(RegionCode place, String name) {}

    /** @throws RuleViolation when the punishment is of a day to come */
    static Created<BlacklistEntry> propose(
            UUID id, String number, Candidate candidate, Office office, Actor by, Instant now) {
        notBefore(candidate.penalty().imposedOn(), null, now);
        var entry = new BlacklistEntry(id, number, candidate, office, by, now);
        entry.timeline.add(TimelineStep.by(by, BlacklistStep.PROPOSED, now, null));
        return new Created<>(entry, new BlacklistProposed(entry.facts(entry.version()), now));
    }

    /** It was told in writing: by when it may state its case, the policy book says. */
    BlacklistNoticed notice(String paper, LocalDate servedOn, LocalDate mayStateUntil, Actor by, Instant now) {
        status.require(BlacklistAction.NOTICE);
        notBefore(servedOn, penalty.imposedOn(), now);
        var noticed = status.to(BlacklistStatus.NOTICED);

        status = noticed;
        noticeNumber = paper;
        noticeServedOn = servedOn;
        statementUntil = mayStateUntil;
        timeline.add(TimelineStep.by(by, BlacklistStep.NOTICED, now, paper));
        return new BlacklistNoticed(facts(version() + 1), mayStateUntil, now);
    }

    /**
     * It states its case, or that it has none to state; what it stated last counts.
     *
     * @param itself whether that is its own account
     */
    BlacklistStated state(String text, boolean itself, Actor by, Instant now) {
        status.require(BlacklistAction.STATEMENT);

        statement = text;
        statedItself = statedItself || itself;
        timeline.add(TimelineStep.by(by, BlacklistStep.STATED, now, text));
        return new BlacklistStated(facts(version() + 1), now);
    }

    /**
     * Decides that it is listed.
     *
     * @throws RuleViolation when who proposed it decides, its days to state its case are not over and it did not itself, or what it
     *     stated is not answered
     */
    BlacklistDecided decide(Decision decision, Actor by, Instant now) {
        status.require(BlacklistAction.DECISION);
        notBefore(decision.on(), noticeServedOn, now);
        separate(SeparatedAct.BLACKLIST_PROPOSED, proposedBy, SeparatedAct.BLACKLIST_DECIDED, by);
        var last = statementUntil;
        if (!statedItself && last != null && !decision.on().isAfter(last)) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_TOO_EARLY, last.toString());
        }
        if (statement != null && decision.answer() == null) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_UNANSWERED);
        }
        var decided = status.to(BlacklistStatus.DECIDED);

        status = decided;
        decisionNumber = decision.number();
        decidedOn = decision.on();
        decidedBy = by.subject();
        statementAnswer = decision.answer();
        banUntil = decision.banUntil();
        timeline.add(TimelineStep.by(by, BlacklistStep.DECIDED, now, decision.number()));
        return new BlacklistDecided(facts(version() + 1), decision.number(), decision.on(), now);
    }

    /**
     * A decision in writing.
     *
     * @param answer to what was stated; needed where something was
     * @param banUntil last day of a ban from the trade or the profession; absent where there is none
     */
    record Decision(
            String number,
            LocalDate on,
            @Nullable String answer,
            @Nullable LocalDate banUntil) {}

    /** It is not listed, for a reason. */
    BlacklistDropped drop(String reason, Actor by, Instant now) {
        status.require(BlacklistAction.DISMISSAL);
        var dropped = status.to(BlacklistStatus.DROPPED);

        status = dropped;
        endedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, BlacklistStep.DROPPED, now, reason));
        return new BlacklistDropped(facts(version() + 1), reason, now);
    }

    /** The decision is served and entered: it stands on the list from that day until another. */
    BlacklistListed list(LocalDate on, LocalDate until, Actor by, Instant now) {
        status.require(BlacklistAction.LISTING);
        notBefore(on, decidedOn, now);
        var listed = status.to(BlacklistStatus.LISTED);

        status = listed;
        listedOn = on;
        listedUntil = until;
        timeline.add(TimelineStep.by(by, BlacklistStep.LISTED, now, null));
        return new BlacklistListed(facts(version() + 1), on, now);
    }

    /** @throws RuleViolation when it is public already, or who decided it makes it public */
    BlacklistPublished publish(Actor by, Instant now) {
        status.require(BlacklistAction.PUBLICATION);
        if (publishedOn != null) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_PUBLISHED, publishedOn.toString());
        }
        separate(SeparatedAct.BLACKLIST_DECIDED, decidedBy, SeparatedAct.BLACKLIST_PUBLISHED, by);

        publishedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, BlacklistStep.PUBLISHED, now, null));
        return new BlacklistPublished(facts(version() + 1), now);
    }

    /** @throws RuleViolation when it is not public */
    BlacklistUnpublished unpublish(String reason, Actor by, Instant now) {
        status.require(BlacklistAction.UNPUBLICATION);
        if (publishedOn == null) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_NOT_PUBLISHED);
        }

        publishedOn = null;
        timeline.add(TimelineStep.by(by, BlacklistStep.UNPUBLISHED, now, reason));
        return new BlacklistUnpublished(facts(version() + 1), reason, now);
    }

    /** @throws RuleViolation when its days are not those of the entry */
    BlacklistSanctioned sanction(RecordedSanction recorded, Actor by, Instant now) {
        status.require(BlacklistAction.SANCTION);
        var last = listedUntil;
        if (recorded.until().isBefore(recorded.validFrom())
                || last != null && recorded.until().isAfter(last)) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_SANCTION_DAYS, String.valueOf(last));
        }

        sanctions.add(recorded);
        timeline.add(TimelineStep.by(by, BlacklistStep.SANCTIONED, now, recorded.department()));
        return new BlacklistSanctioned(
                facts(version() + 1),
                recorded.field(),
                recorded.degree(),
                recorded.department(),
                recorded.until(),
                now);
    }

    /**
     * Records what the office did in the national credit publicity system. What is not public here is not handed in there; what was
     * handed in is taken back also after it left the list.
     *
     * @throws RuleViolation when it is not public, the step does not follow the last one, a receipt lacks its number, or its day is to
     *     come or before that of the last one
     */
    BlacklistSubmissionRecorded submit(RecordedCreditSubmission recorded, Actor by, Instant now) {
        status.require(BlacklistAction.SUBMISSION);
        var before = new CreditSubmissions(submissions);
        before.requireNext(recorded, publishedOn != null);
        notBefore(
                recorded.doneOn(),
                before.last().map(RecordedCreditSubmission::doneOn).orElse(listedOn),
                now);

        submissions.add(recorded);
        timeline.add(TimelineStep.by(by, BlacklistStep.SUBMISSION, now, recorded.platform()));
        return new BlacklistSubmissionRecorded(
                facts(version() + 1), recorded.step(), recorded.platform(), recorded.receipt(), recorded.doneOn(), now);
    }

    /** What its office owes in the credit publicity system. */
    Optional<CreditDuty> creditDuty() {
        return new CreditSubmissions(submissions).owed(publishedOn != null);
    }

    /** Takes it off the list before its term, for what the office found out itself. */
    BlacklistRemoved remove(BlacklistEnd why, String reason, Actor by, Instant now) {
        status.require(BlacklistAction.REMOVAL);
        return remove(why, reason, TimelineStep.by(by, BlacklistStep.REMOVED, now, reason), now);
    }

    /** Takes it off the list by itself once its term is over; empty before. */
    Optional<BlacklistRemoved> expire(Instant now) {
        var last = listedUntil;
        if (status != BlacklistStatus.LISTED || last == null || !last.isBefore(ChinaTime.dayOf(now))) {
            return Optional.empty();
        }
        return Optional.of(
                remove(BlacklistEnd.EXPIRED, null, TimelineStep.itself(BlacklistStep.REMOVED, now, null), now));
    }

    private BlacklistRemoved remove(BlacklistEnd why, @Nullable String reason, TimelineStep step, Instant now) {
        var removed = status.to(BlacklistStatus.REMOVED);

        status = removed;
        end = why;
        endedOn = ChinaTime.dayOf(now);
        publishedOn = null;
        timeline.add(step);
        return new BlacklistRemoved(facts(version() + 1), why, reason, now);
    }

    /**
     * Puts it back on the list, as its early removal rested on falsehoods: its term begins anew.
     *
     * @throws RuleViolation when it was not removed early
     */
    BlacklistRestored restore(String reason, LocalDate until, Actor by, Instant now) {
        status.require(BlacklistAction.RESTORATION);
        if (end != BlacklistEnd.EARLY) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_NOT_REMOVED_EARLY);
        }
        var listed = status.to(BlacklistStatus.LISTED);

        status = listed;
        end = null;
        endedOn = null;
        listedOn = ChinaTime.dayOf(now);
        listedUntil = until;
        timeline.add(TimelineStep.by(by, BlacklistStep.RESTORED, now, reason));
        return new BlacklistRestored(facts(version() + 1), reason, now);
    }

    /**
     * That its enterprise may ask to be removed early.
     *
     * @param earliest the first day on which it may
     * @throws RuleViolation when it is too early, or a ban runs
     */
    void requireRemovable(LocalDate earliest, Instant now) {
        status.require(BlacklistAction.REMOVAL);
        var today = ChinaTime.dayOf(now);
        if (today.isBefore(earliest)) {
            throw RuleViolation.byLaw(basis.ground(), RegistryProblem.BLACKLIST_REMOVAL_EARLY, earliest.toString());
        }
        if (banUntil != null && !banUntil.isBefore(today)) {
            throw RuleViolation.byLaw(basis.ground(), RegistryProblem.BLACKLIST_BAN_RUNS, banUntil.toString());
        }
    }

    /** A day that somebody names is not to come, and not before what must have been. */
    private static void notBefore(LocalDate day, @Nullable LocalDate first, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (day.isAfter(today) || first != null && day.isBefore(first)) {
            throw new RuleViolation(
                    RegistryProblem.BLACKLIST_DAY,
                    day.toString(),
                    first == null ? "-" : first.toString(),
                    today.toString());
        }
    }

    private static void separate(SeparatedAct taken, @Nullable String account, SeparatedAct next, Actor by) {
        new ActsTaken().and(taken, account).excluding(next, by.subject()).ifPresent(act -> {
            throw new RuleViolation(RegistryProblem.BLACKLIST_SAME_PERSON, by.name());
        });
    }

    /** What its status allows and whoever has that scope may do. */
    Set<BlacklistAction> actions(Scope scope) {
        var possible = EnumSet.noneOf(BlacklistAction.class);
        possible.addAll(status.actions());
        possible.remove(publishedOn == null ? BlacklistAction.UNPUBLICATION : BlacklistAction.PUBLICATION);
        if (end != BlacklistEnd.EARLY) {
            possible.remove(BlacklistAction.RESTORATION);
        }
        if (publishedOn == null && !new CreditSubmissions(submissions).stands()) {
            possible.remove(BlacklistAction.SUBMISSION);
        }
        if (!isOfficeOf(scope)) {
            possible.retainAll(EnumSet.of(BlacklistAction.STATEMENT, BlacklistAction.SANCTION));
        }
        return possible;
    }

    /** Whether that is the office that punished. */
    boolean isOfficeOf(Scope scope) {
        return authority().equals(scope.region())
                && scope.enterprises() == null
                && (scope.sectors() == null || scope.sectors().contains(sector));
    }

    /** @throws RuleViolation for any other office than the one that punished */
    void requireOffice(Scope scope) {
        if (!isOfficeOf(scope)) {
            throw new RuleViolation(RegistryProblem.BLACKLIST_NOT_YOURS, authorityName);
        }
    }

    /** Until it is told, an enterprise is shown nothing. */
    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId) && (scope.enterprises() == null || isTold());
    }

    boolean isTold() {
        return noticeServedOn != null;
    }

    String number() {
        return number;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    Sector sector() {
        return sector;
    }

    RegionCode authority() {
        return new RegionCode(authority);
    }

    String authorityName() {
        return authorityName;
    }

    BlacklistGround ground() {
        return ground;
    }

    BlacklistPenalty penalty() {
        return penalty;
    }

    PolicyBasis basis() {
        return basis;
    }

    List<BlacklistedPerson> persons() {
        return List.copyOf(persons);
    }

    BlacklistStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<String> noticeNumber() {
        return Optional.ofNullable(noticeNumber);
    }

    Optional<LocalDate> noticeServedOn() {
        return Optional.ofNullable(noticeServedOn);
    }

    Optional<LocalDate> statementUntil() {
        return Optional.ofNullable(statementUntil);
    }

    Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    Optional<String> decisionNumber() {
        return Optional.ofNullable(decisionNumber);
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<String> statementAnswer() {
        return Optional.ofNullable(statementAnswer);
    }

    Optional<LocalDate> banUntil() {
        return Optional.ofNullable(banUntil);
    }

    Optional<LocalDate> listedOn() {
        return Optional.ofNullable(listedOn);
    }

    Optional<LocalDate> listedUntil() {
        return Optional.ofNullable(listedUntil);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<BlacklistEnd> end() {
        return Optional.ofNullable(end);
    }

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    List<RecordedSanction> sanctions() {
        return List.copyOf(sanctions);
    }

    List<RecordedCreditSubmission> submissions() {
        return List.copyOf(submissions);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private BlacklistEvent.Facts facts(long revision) {
        return new BlacklistEvent.Facts(
                id(),
                number,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                isTold(),
                ground,
                penalty.number(),
                authority(),
                authorityName,
                listedUntil);
    }
}
