package worksafe.inspections.penalty;

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
import org.jspecify.annotations.Nullable;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyCaseFiled;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyChanged;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyDecided;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyPerformed;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyProgressed;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyRevoked;
import worksafe.inspections.penalty.PenaltyEvent.PenaltyServed;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.inspections.penalty.hearing.Counsel;
import worksafe.inspections.penalty.hearing.Hearing;
import worksafe.inspections.penalty.hearing.Investigator;
import worksafe.inspections.penalty.hearing.Notice;
import worksafe.inspections.penalty.hearing.PenaltyParty;
import worksafe.inspections.penalty.payment.Instalment;
import worksafe.inspections.penalty.payment.Payment;
import worksafe.inspections.penalty.payment.Surcharge;
import worksafe.inspections.penalty.remedy.PenaltyEffect;
import worksafe.inspections.penalty.remedy.Remedy;
import worksafe.inspections.penalty.remedy.RemedyKind;
import worksafe.inspections.penalty.remedy.RemedyOutcome;
import worksafe.kernel.Accounts;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;

/** A penalty case; see the package for the whole life. Each verb asks whether it is legal, changes, and returns the event that tells it. */
@Entity
@Table(name = "penalty_case")
class PenaltyCase extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private PenaltyProcedure procedure;

    @Enumerated(EnumType.STRING)
    private PenaltyStatus status;

    @Column(updatable = false)
    private String title;

    @Embedded
    @EmbeddedColumnNaming("party_%s")
    private PenaltyParty party;

    @Embedded
    @EmbeddedColumnNaming("origin_%s")
    private PenaltyOrigin origin;

    private Instant filedAt;
    private boolean filedLate;
    private LocalDate decisionDue;
    private int extensions;
    private @Nullable String conclusion;

    @Embedded
    @EmbeddedColumnNaming("sentence_%s")
    private @Nullable PenaltySentence sentence;

    @Embedded
    private @Nullable Counsel counsel;

    @Embedded
    @EmbeddedColumnNaming("notice_%s")
    private @Nullable Notice notice;

    @Embedded
    @EmbeddedColumnNaming("hearing_%s")
    private @Nullable Hearing hearing;

    private @Nullable LocalDate decidedOn;

    @SuppressWarnings({"unused", "UnusedVariable"}) // for the database
    private @Nullable String decidedBy;

    private @Nullable String decisionReason;

    @Enumerated(EnumType.STRING)
    private @Nullable SparedGround sparedGround;

    private @Nullable String education;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate toldOn;
    private @Nullable LocalDate servedOn;
    private @Nullable LocalDate payBy;
    private long paidFen;
    private @Nullable Instant overdueSince;

    @SuppressWarnings({"unused", "UnusedVariable"}) // for the database
    private @Nullable LocalDate reportedOn;

    private @Nullable LocalDate remindedOn;

    @SuppressWarnings({"unused", "UnusedVariable"}) // for the database
    private @Nullable LocalDate courtOn;

    @SuppressWarnings({"unused", "UnusedVariable"}) // for the database
    private @Nullable LocalDate performedOn;

    @SuppressWarnings({"unused", "UnusedVariable"}) // for the database
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable PenaltyEffect effect;

    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate publicationWithdrawnOn;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "penalty_investigator", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Investigator> investigators = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "penalty_violation", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Violation> violations = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "penalty_remedy", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Remedy> remedies = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "penalty_payment", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Payment> payments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "penalty_instalment", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Instalment> instalments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "penalty_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected PenaltyCase() {} // for Hibernate

    private PenaltyCase(UUID id, Filing filing, PenaltyProcedure procedure, PenaltyStatus status, Instant now) {
        super(
                id,
                filing.place().region(),
                filing.place().sector(),
                filing.place().enterpriseId(),
                filing.place().name());
        number = filing.number();
        this.procedure = procedure;
        this.status = status;
        title = filing.title();
        party = filing.party();
        origin = filing.origin();
        investigators.addAll(filing.investigators());
        filedAt = now;
        filedLate = filing.late();
        decisionDue = filing.decisionDue();
    }

    /** By which procedure a penalty is decided. */
    enum PenaltyProcedure {
        /** 简易程序, on the spot (行政处罚法 Arts. 51–53). */
        SIMPLE,
        /** 普通程序 (Arts. 54–62). */
        ORDINARY
    }

    /** Where the enterprise concerned is supervised. */
    record Place(UUID enterpriseId, String name, RegionCode region, Sector sector) {}

    /**
     * What a case begins with.
     *
     * @param late whether it was investigated before, for longer than that is allowed without a case
     */
    record Filing(
            String number,
            Place place,
            PenaltyParty party,
            PenaltyOrigin origin,
            String title,
            List<Investigator> investigators,
            boolean late,
            LocalDate decisionDue) {

        Filing {
            investigators = List.copyOf(investigators);
        }
    }

    /** What is decided. */
    record Judgement(PenaltySentence sentence, List<Violation> violations) {

        Judgement {
            violations = List.copyOf(violations);
        }
    }

    /** Why there is no penalty. */
    enum SparedGround {
        /** Slight, corrected in time, without harm (行政处罚法 Art. 33 (1)). */
        SLIGHT_CORRECTED,
        /** The first time, slight harm, corrected in time (Art. 33 (1)). */
        FIRST_OFFENCE,
        /** Proved to be without fault (Art. 33 (2)). */
        NO_FAULT,
        /** Found out too late (Art. 36). */
        LIMIT_PASSED
    }

    /** Files a case of the ordinary procedure. */
    static Created<PenaltyCase> file(UUID id, Filing filing, Actor by, Instant now) {
        var filed = new PenaltyCase(id, filing, PenaltyProcedure.ORDINARY, PenaltyStatus.FILED, now);
        filed.timeline.add(TimelineStep.by(by, PenaltyStep.FILED, now, filing.late() ? "逾期补办立案" : null));
        return new Created<>(filed, new PenaltyCaseFiled(filed.facts(filed.version()), now));
    }

    /** Decides on the spot, by one of the two who are there. */
    static Created<PenaltyCase> decideOnTheSpot(UUID id, Filing filing, Judgement judged, Actor by, Instant now) {
        var decided = new PenaltyCase(id, filing, PenaltyProcedure.SIMPLE, PenaltyStatus.DECIDED, now);
        decided.requireInvestigator(by);
        decided.adopt(judged);
        decided.timeline.add(TimelineStep.by(by, PenaltyStep.FILED, now, null));
        decided.note(judged.sentence().correction(), by, now);
        return new Created<>(decided, new PenaltyDecided(decided.facts(decided.version()), false, now));
    }

    private void adopt(Judgement judged) {
        sentence = judged.sentence();
        violations.clear();
        violations.addAll(judged.violations());
    }

    /** The decision itself. */
    private void note(String reason, Actor by, Instant now) {
        decidedOn = ChinaTime.dayOf(now);
        decidedBy = by.subject();
        decisionReason = reason;
        effect = PenaltyEffect.IN_FORCE;
        timeline.add(TimelineStep.by(by, PenaltyStep.DECIDED, now, reason));
    }

    /** Others investigate it from now on, because of a recusal or for another reason. */
    PenaltyProgressed changeInvestigators(List<Investigator> others, String reason, Actor by, Instant now) {
        status.require(PenaltyAction.INVESTIGATORS);

        investigators.clear();
        investigators.addAll(others);
        return step(PenaltyStep.INVESTIGATORS_CHANGED, by, now, reason);
    }

    /** Evidence is registered and kept (先行登记保存), or what becomes of it is decided. */
    PenaltyProgressed evidence(boolean kept, String what, Actor by, Instant now) {
        status.require(PenaltyAction.EVIDENCE);
        requireInvestigator(by);

        return step(kept ? PenaltyStep.EVIDENCE_KEPT : PenaltyStep.EVIDENCE_SETTLED, by, now, what);
    }

    /** The investigators report, with a sentence in mind. */
    PenaltyProgressed investigate(String report, Judgement intended, Actor by, Instant now) {
        var investigated = status.to(PenaltyStatus.INVESTIGATED);
        requireInvestigator(by);

        status = investigated;
        conclusion = report;
        adopt(intended);
        return step(PenaltyStep.INVESTIGATED, by, now, report);
    }

    /**
     * Another person reviews that, or sends it back to be investigated more, also after the party was heard.
     *
     * @throws RuleViolation when an investigator does
     */
    PenaltyProgressed review(boolean passed, String opinion, Actor by, Instant now) {
        status.require(PenaltyAction.REVIEW);
        var reviewed = passed ? status.to(PenaltyStatus.REVIEWED) : status.to(PenaltyStatus.FILED);
        requireApart(SeparatedAct.PENALTY_REVIEWED, by);

        status = reviewed;
        if (passed) {
            counsel = counsel().reviewed(by.subject(), opinion);
            return step(PenaltyStep.REVIEWED, by, now, opinion);
        }
        counsel = null;
        notice = null;
        hearing = null;
        return step(PenaltyStep.RETURNED, by, now, opinion);
    }

    /** Somebody who had nothing to do with it reviews the legality (Art. 58). */
    PenaltyProgressed reviewLegality(boolean passed, String opinion, Actor by, Instant now) {
        status.require(PenaltyAction.LEGALITY);
        requireApart(SeparatedAct.PENALTY_LEGALITY_REVIEWED, by);

        counsel = counsel().legality(by.subject(), passed, opinion);
        return step(PenaltyStep.LEGALITY_REVIEWED, by, now, opinion);
    }

    /** The party was told. */
    PenaltyProgressed notified(Notice told, Instant now) {
        var noticed = status.to(PenaltyStatus.NOTICED);

        status = noticed;
        notice = told;
        tell(told.servedOn());
        timeline.add(
                TimelineStep.itself(PenaltyStep.NOTICED, now, told.servedOn().toString()));
        return progressed(PenaltyStep.NOTICED, now);
    }

    private void tell(LocalDate day) {
        toldOn = toldOn == null ? day : toldOn;
    }

    /** What the fine was that the party is told of. */
    long intendedFineFen() {
        return Optional.ofNullable(sentence).map(PenaltySentence::fineFen).orElse(0L);
    }

    /**
     * The party states its case.
     *
     * @throws RuleViolation when its time is over
     */
    PenaltyProgressed state(String statement, LocalDate day, Actor by, Instant now) {
        status.require(PenaltyAction.STATEMENT);

        notice = told().stated(statement, day);
        return step(PenaltyStep.STATED, by, now, statement);
    }

    /** The party says that it will not state its case, and needs no hearing. */
    PenaltyProgressed waive(@Nullable String statement, LocalDate day, Actor by, Instant now) {
        status.require(PenaltyAction.STATEMENT);

        notice = told().waived(statement, day);
        return step(PenaltyStep.WAIVED, by, now, statement);
    }

    /**
     * The party asks for a hearing.
     *
     * @throws RuleViolation when it has no right to one, it is too late, or one was asked for before
     */
    PenaltyProgressed askHearing(LocalDate day, LocalDate dueOn, Actor by, Instant now) {
        status.require(PenaltyAction.STATEMENT);
        told().requireHearingRight(day);
        if (hearing != null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_HEARING_ASKED, number);
        }

        hearing = Hearing.asked(day, dueOn);
        return step(PenaltyStep.HEARING_ASKED, by, now, day.toString());
    }

    /**
     * A hearing is arranged, presided over by somebody who had nothing to do with the case.
     *
     * @param earliest the first day that is long enough after the party was told
     */
    PenaltyProgressed arrangeHearing(
            Actor officer, String place, LocalDate day, LocalDate told, LocalDate earliest, Actor by, Instant now) {
        status.require(PenaltyAction.ARRANGEMENT);
        var asked = hearing()
                .filter(one -> one.heldOn() == null)
                .orElseThrow(() -> new RuleViolation(PenaltyProblem.PENALTY_HEARING_NONE, "-", day.toString()));
        requireApart(SeparatedAct.PENALTY_HEARD, officer);
        if (day.isBefore(earliest) || told.isBefore(asked.askedOn())) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_HEARING_DAY, day.toString(), told.toString(), earliest.toString());
        }

        hearing = asked.arranged(officer.subject(), officer.name(), place, day, told);
        return step(PenaltyStep.HEARING_ARRANGED, by, now, day + " " + place);
    }

    /**
     * It was held, or the party did not come.
     *
     * @throws RuleViolation when another than the one who was named reports it, or before its day
     */
    PenaltyProgressed hold(boolean absent, String report, Actor by, Instant now) {
        status.require(PenaltyAction.HEARING);
        var heard = status.to(PenaltyStatus.HEARD);
        var arranged = hearing()
                .filter(one -> one.officer() != null && one.day() != null)
                .orElseThrow(() -> new RuleViolation(PenaltyProblem.PENALTY_HEARING_NONE, "-", "-"));
        if (!Accounts.same(by.subject(), String.valueOf(arranged.officer()))) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_NOT_OFFICER, by.name(), String.valueOf(arranged.officerName()));
        }
        var today = ChinaTime.dayOf(now);
        if (today.isBefore(arranged.day())) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_HEARING_DAY,
                    today.toString(),
                    String.valueOf(arranged.toldOn()),
                    String.valueOf(arranged.day()));
        }

        status = heard;
        hearing = arranged.held(today, absent, report);
        return step(PenaltyStep.HEARD, by, now, absent ? "当事人未到" : null);
    }

    /**
     * The leaders have discussed it.
     *
     * @throws RuleViolation when one of them investigated it, or too few did
     */
    PenaltyProgressed discuss(List<String> members, int least, String opinion, Actor by, Instant now) {
        status.require(PenaltyAction.DISCUSSION);
        var different = members.stream().map(Accounts::folded).distinct().toList();
        if (different.size() < least) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_DISCUSSION_SMALL, String.valueOf(different.size()), String.valueOf(least));
        }
        for (var member : different) {
            if (isInvestigator(member)) {
                throw new RuleViolation(PenaltyProblem.PENALTY_SAME_PERSON, member);
            }
        }

        counsel = counsel().discussed(ChinaTime.dayOf(now), different, opinion);
        return step(PenaltyStep.DISCUSSED, by, now, opinion);
    }

    /** There is more time to decide. */
    PenaltyProgressed prolong(LocalDate until, String reason, Actor by, Instant now) {
        status.require(PenaltyAction.EXTENSION);
        if (!until.isAfter(decisionDue)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_EXTENSION, until.toString(), decisionDue.toString());
        }

        decisionDue = until;
        extensions++;
        return step(PenaltyStep.EXTENDED, by, now, until + " " + reason);
    }

    /**
     * How heavy cases are decided.
     *
     * @param discussedFromFen from which fine on it is discussed collectively
     */
    record Gates(long discussedFromFen) {

        boolean needsDiscussion(PenaltySentence sentence, List<Violation> violations) {
            return sentence.isHeavy()
                    || sentence.fineFen() >= discussedFromFen
                    || sentence.confiscatedFen() >= discussedFromFen
                    || violations.stream().anyMatch(Violation::leavesItsStep);
        }
    }

    /**
     * Punishes.
     *
     * @param lighter what is decided; absent: what the party was told of
     * @throws RuleViolation when the party's time is not over, a review or discussion is missing, it is heavier than what the party
     *     was told, or the approver had another part in the case
     */
    PenaltyDecided punish(@Nullable Judgement lighter, Gates gates, String reason, Actor by, Instant now) {
        status.require(PenaltyAction.DECISION);
        var decided = status.to(PenaltyStatus.DECIDED);
        requireApart(SeparatedAct.PENALTY_DECIDED, by);
        var today = ChinaTime.dayOf(now);
        told().requireOver(today, hearing != null, status == PenaltyStatus.HEARD);
        var intended = intended();
        var imposed = lighter == null ? intended : lighter;
        if (!imposed.sentence().isWithin(intended.sentence())) {
            throw new RuleViolation(PenaltyProblem.PENALTY_HEAVIER, number);
        }
        if ((imposed.sentence().complex() || hearing != null) && !counsel().passedLegality()) {
            throw new RuleViolation(PenaltyProblem.PENALTY_LEGALITY_MISSING, number);
        }
        if (gates.needsDiscussion(imposed.sentence(), imposed.violations())
                && counsel().discussedOn() == null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_DISCUSSION_MISSING, number);
        }

        status = decided;
        if (lighter != null) {
            adopt(lighter);
        }
        note(reason, by, now);
        return new PenaltyDecided(facts(version() + 1), true, now);
    }

    private Judgement intended() {
        return new Judgement(Optional.ofNullable(sentence).orElseThrow(), violations);
    }

    /** There is no penalty, but the party is taught better, of which a record is kept (Art. 33). */
    PenaltyProgressed spare(SparedGround ground, String lesson, String reason, Actor by, Instant now) {
        var spared = end(PenaltyStatus.NOT_PUNISHED, by);

        status = spared;
        sparedGround = ground;
        education = lesson;
        return ended(PenaltyStep.NOT_PUNISHED, reason, by, now);
    }

    /** It is handed over as a crime. */
    PenaltyProgressed transfer(String reason, Actor by, Instant now) {
        status = end(PenaltyStatus.TRANSFERRED, by);
        return ended(PenaltyStep.TRANSFERRED, reason, by, now);
    }

    /** What was suspected cannot be established. */
    PenaltyProgressed drop(String reason, Actor by, Instant now) {
        status = end(PenaltyStatus.DROPPED, by);
        return ended(PenaltyStep.DROPPED, reason, by, now);
    }

    private PenaltyStatus end(PenaltyStatus as, Actor by) {
        status.require(PenaltyAction.DISMISSAL);
        var ended = status.to(as);
        requireApart(SeparatedAct.PENALTY_DECIDED, by);
        return ended;
    }

    private PenaltyProgressed ended(PenaltyStep kind, String reason, Actor by, Instant now) {
        decidedOn = ChinaTime.dayOf(now);
        decidedBy = by.subject();
        decisionReason = reason;
        return step(kind, by, now, reason);
    }

    /** The decision was served. */
    PenaltyServed serve(String paperNumber, LocalDate day, @Nullable LocalDate lastDay, Instant now) {
        var served = status.to(PenaltyStatus.SERVED);
        var imposed = Optional.ofNullable(sentence).orElseThrow();

        status = served;
        decisionNumber = paperNumber;
        servedOn = day;
        payBy = imposed.fineFen() == 0 ? null : lastDay;
        tell(day);
        timeline.add(TimelineStep.itself(PenaltyStep.SERVED, now, day.toString()));
        return new PenaltyServed(facts(version() + 1), payBy, imposed.correction(), imposed.correctBy(), now);
    }

    /** What was decided on the spot is reported to the authority. */
    PenaltyProgressed report(Actor by, Instant now) {
        status.require(PenaltyAction.REPORT);
        if (procedure != PenaltyProcedure.SIMPLE) {
            throw new IllegalTransition(status, PenaltyAction.REPORT);
        }
        var reported = status.to(PenaltyStatus.REPORTED);

        status = reported;
        reportedOn = ChinaTime.dayOf(now);
        return step(PenaltyStep.REPORTED, by, now, null);
    }

    /** What is owed by that day: the fine, and what was added to it, less what was paid. */
    long owedFen(Surcharge surcharge, LocalDate day) {
        return fineFen() + addedFen(surcharge, day) - paidFen;
    }

    /** What was added to the fine by that day. */
    long addedFen(Surcharge surcharge, LocalDate day) {
        if (payBy == null || effect == PenaltyEffect.REVOKED || fineFen() == 0) {
            return 0;
        }
        var pauses = remedies.stream()
                .filter(remedy -> remedy.kind() != RemedyKind.CORRECTION)
                .map(remedy -> new Surcharge.Pause(remedy.askedOn(), remedy.lastDay(day)))
                .toList();
        return surcharge.fen(fineFen(), payBy, day, pauses);
    }

    private long fineFen() {
        return intendedFineFen();
    }

    /**
     * Money came in.
     *
     * @throws RuleViolation when it is more than is owed by its day, or its day is to come
     */
    PenaltyEvent pay(Payment payment, Surcharge surcharge, Actor by, Instant now) {
        status.require(PenaltyAction.PAYMENT);
        if (payment.paidOn().isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(PenaltyProblem.PENALTY_DAY, payment.paidOn().toString());
        }
        var owed = owedFen(surcharge, payment.paidOn());
        if (payment.amountFen() > owed || servedOn == null || payment.paidOn().isBefore(servedOn)) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_AMOUNT,
                    String.valueOf(payment.amountFen()),
                    String.valueOf(Math.max(0, owed)));
        }

        payments.add(payment);
        paidFen += payment.amountFen();
        timeline.add(TimelineStep.by(by, PenaltyStep.PAID, now, payment.receipt()));
        return payment.amountFen() == owed && !otherwiseOwed()
                ? performed(payment.paidOn(), by, now)
                : progressed(PenaltyStep.PAID, now);
    }

    /** Whether it demands something beside money. */
    private boolean otherwiseOwed() {
        return sentence != null && (sentence.confiscatedFen() > 0 || sentence.isHeavy());
    }

    private PenaltyPerformed performed(LocalDate day, Actor by, Instant now) {
        status = status.to(PenaltyStatus.PERFORMED);
        performedOn = day;
        timeline.add(TimelineStep.by(by, PenaltyStep.PERFORMED, now, null));
        return new PenaltyPerformed(facts(version() + 1), paidFen, now);
    }

    /**
     * What it demands beside money was done, or it demands nothing.
     *
     * @throws RuleViolation while money is owed
     */
    PenaltyPerformed perform(Surcharge surcharge, String note, Actor by, Instant now) {
        status.require(PenaltyAction.PERFORMANCE);
        var owed = owedFen(surcharge, ChinaTime.dayOf(now));
        if (owed > 0 && paidFen < fineFen()) {
            throw new RuleViolation(PenaltyProblem.PENALTY_AMOUNT, "0", String.valueOf(owed));
        }
        timeline.add(TimelineStep.by(by, PenaltyStep.PERFORMED, now, note));
        status = status.to(PenaltyStatus.PERFORMED);
        performedOn = ChinaTime.dayOf(now);
        return new PenaltyPerformed(facts(version() + 1), paidFen, now);
    }

    /**
     * The fine may be paid later, or in parts.
     *
     * @throws RuleViolation when the parts do not make what is left of it, or come in no order
     */
    PenaltyProgressed putOff(List<Instalment> parts, String reason, Actor by, Instant now) {
        status.require(PenaltyAction.INSTALMENTS);
        var left = fineFen() - paidFen;
        var sum = parts.stream().mapToLong(Instalment::amountFen).sum();
        var last = payBy;
        for (var part : parts) {
            if (last != null && !part.dueOn().isAfter(last)) {
                throw new RuleViolation(PenaltyProblem.PENALTY_DAY, part.dueOn().toString());
            }
            last = part.dueOn();
        }
        if (sum != left || left <= 0 || overdueSince != null) {
            throw new RuleViolation(PenaltyProblem.PENALTY_AMOUNT, String.valueOf(sum), String.valueOf(left));
        }

        instalments.clear();
        instalments.addAll(parts);
        payBy = last;
        return step(PenaltyStep.PUT_OFF, by, now, reason);
    }

    /** Notes that the last day to pay has passed; empty where that matters no more. */
    Optional<PenaltyProgressed> miss(Instant dueAt) {
        if (status != PenaltyStatus.SERVED && status != PenaltyStatus.REPORTED) {
            return Optional.empty();
        }

        status = status.to(PenaltyStatus.OVERDUE);
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(PenaltyStep.OVERDUE, dueAt, null));
        return Optional.of(progressed(PenaltyStep.OVERDUE, dueAt));
    }

    /** The reminder was served. */
    PenaltyProgressed remind(LocalDate day, Instant now) {
        status = status.to(PenaltyStatus.REMINDED);
        remindedOn = day;
        timeline.add(TimelineStep.itself(PenaltyStep.REMINDED, now, day.toString()));
        return progressed(PenaltyStep.REMINDED, now);
    }

    /**
     * A court is asked to enforce it.
     *
     * @param from the first day on which it may be
     * @param until the last
     * @throws RuleViolation on another day, or while a remedy is open
     */
    PenaltyProgressed askCourt(String court, LocalDate from, LocalDate until, Actor by, Instant now) {
        status.require(PenaltyAction.COURT_APPLICATION);
        var today = ChinaTime.dayOf(now);
        if (today.isBefore(from) || today.isAfter(until) || openRemedy().isPresent()) {
            throw new RuleViolation(
                    PenaltyProblem.PENALTY_COURT_DAY, today.toString(), from.toString(), until.toString());
        }

        status = status.to(PenaltyStatus.COURT);
        courtOn = today;
        return step(PenaltyStep.COURT_ASKED, by, now, court);
    }

    private Optional<Remedy> openRemedy() {
        return remedies.stream().filter(Remedy::isOpen).findFirst();
    }

    /**
     * The party asks for a remedy, or the authority looks at it again.
     *
     * @throws RuleViolation while another is open, where nothing is decided any more, and for a day to come or before the decision
     */
    PenaltyProgressed askRemedy(Remedy asked, Actor by, Instant now) {
        status.require(PenaltyAction.REMEDY);
        if (openRemedy().isPresent() || effect == null || effect == PenaltyEffect.REVOKED) {
            throw new RuleViolation(PenaltyProblem.PENALTY_REMEDY, number);
        }
        if (asked.askedOn().isAfter(ChinaTime.dayOf(now))
                || decidedOn != null && asked.askedOn().isBefore(decidedOn)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_DAY, asked.askedOn().toString());
        }

        remedies.add(asked);
        timeline.add(TimelineStep.by(by, PenaltyStep.REMEDY_ASKED, now, asked.body()));
        if (!asked.suspended()) {
            return progressed(PenaltyStep.REMEDY_ASKED, now);
        }
        effect = PenaltyEffect.SUSPENDED;
        timeline.add(TimelineStep.by(by, PenaltyStep.SUSPENDED, now, null));
        return progressed(PenaltyStep.SUSPENDED, now);
    }

    /** What was stopped goes on: there is time to pay until that day, or longer where there was before. */
    void resume(LocalDate last) {
        if (payBy != null && overdueSince == null && last.isAfter(payBy)) {
            payBy = last;
        }
    }

    /** Whether something of the fine is still to be paid in time. */
    boolean isToBePaid() {
        return (status == PenaltyStatus.SERVED || status == PenaltyStatus.REPORTED) && paidFen < fineFen();
    }

    /**
     * It was decided on.
     *
     * @param fineFen the fine as it was changed to
     * @throws RuleViolation when none is open, or a change makes it heavier
     */
    PenaltyEvent decideRemedy(
            RemedyOutcome outcome, @Nullable Long fineFen, LocalDate day, String reason, Actor by, Instant now) {
        status.require(PenaltyAction.OUTCOME);
        var open = openRemedy().orElseThrow(() -> new RuleViolation(PenaltyProblem.PENALTY_REMEDY, number));
        var imposed = Optional.ofNullable(sentence).orElseThrow();
        if (outcome == RemedyOutcome.CHANGED && (fineFen == null || fineFen > imposed.fineFen())) {
            throw new RuleViolation(PenaltyProblem.PENALTY_HEAVIER, number);
        }
        if (day.isBefore(open.askedOn()) || day.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(PenaltyProblem.PENALTY_DAY, day.toString());
        }

        remedies.set(remedies.indexOf(open), open.decided(outcome, day, reason));
        return switch (outcome) {
            case UPHELD, ENDED -> {
                effect = remedies.stream().anyMatch(one -> one.outcome() == RemedyOutcome.CHANGED)
                        ? PenaltyEffect.CHANGED
                        : PenaltyEffect.IN_FORCE;
                yield step(PenaltyStep.UPHELD, by, now, reason);
            }
            case CHANGED -> {
                var former = imposed.fineFen();
                effect = PenaltyEffect.CHANGED;
                changeFine(imposed, fineFen == null ? former : fineFen);
                unpublish(day);
                timeline.add(TimelineStep.by(by, PenaltyStep.CHANGED, now, reason));
                yield new PenaltyChanged(facts(version() + 1), reason, former, now);
            }
            case REVOKED -> {
                effect = PenaltyEffect.REVOKED;
                unpublish(day);
                timeline.add(TimelineStep.by(by, PenaltyStep.REVOKED, now, reason));
                if (status != PenaltyStatus.CLOSED) {
                    status = status.to(PenaltyStatus.CLOSED);
                    closedAt = now;
                }
                yield new PenaltyRevoked(facts(version() + 1), reason, now);
            }
        };
    }

    /** A court or who reconsiders may go below the band, so that it is told as reduced. */
    private void changeFine(PenaltySentence imposed, long fen) {
        sentence = imposed.fined(fen);
        var left = fen;
        for (var i = 0; i < violations.size(); i++) {
            var one = violations.get(i);
            var share = Math.min(left, one.fineFen());
            left -= share;
            if (share != one.fineFen()) {
                violations.set(i, one.reducedTo(share));
            }
        }
    }

    private void unpublish(LocalDate day) {
        publicationWithdrawnOn = publishedOn == null ? publicationWithdrawnOn : day;
        publishedOn = null;
    }

    /** The decision was published. */
    PenaltyProgressed published(LocalDate day, Instant now) {
        publishedOn = day;
        publicationWithdrawnOn = null;
        timeline.add(TimelineStep.itself(PenaltyStep.PUBLISHED, now, day.toString()));
        return progressed(PenaltyStep.PUBLISHED, now);
    }

    /** What was published elsewhere was withdrawn there, with the reason in public. */
    PenaltyProgressed withdrawnElsewhere(String where, Actor by, Instant now) {
        status.require(PenaltyAction.UNPUBLICATION);
        if (effect != PenaltyEffect.CHANGED && effect != PenaltyEffect.REVOKED) {
            throw new IllegalTransition(status, PenaltyAction.UNPUBLICATION);
        }
        return step(PenaltyStep.PUBLICATION_WITHDRAWN, by, now, where);
    }

    /**
     * The file is closed.
     *
     * @throws RuleViolation while a remedy is open
     */
    PenaltyProgressed close(String opinion, Actor by, Instant now) {
        status.require(PenaltyAction.CLOSURE);
        var closed = status.to(PenaltyStatus.CLOSED);
        if (openRemedy().isPresent()) {
            throw new RuleViolation(PenaltyProblem.PENALTY_OPEN, number);
        }

        status = closed;
        closedAt = now;
        return step(PenaltyStep.CLOSED, by, now, opinion);
    }

    /** A paper was drawn up. */
    PenaltyProgressed drawUp(String title, Actor by, Instant now) {
        status.require(PenaltyAction.PAPER);

        return step(PenaltyStep.PAPER_DRAWN_UP, by, now, title);
    }

    private PenaltyProgressed step(PenaltyStep kind, Actor by, Instant now, @Nullable String note) {
        timeline.add(TimelineStep.by(by, kind, now, note));
        return progressed(kind, now);
    }

    private PenaltyProgressed progressed(PenaltyStep kind, Instant now) {
        return new PenaltyProgressed(facts(version() + 1), kind, toldOn != null, payBy, now);
    }

    /** @throws RuleViolation unless the account investigates the case */
    void requireInvestigator(Actor by) {
        if (!isInvestigator(by.subject())) {
            throw new RuleViolation(PenaltyProblem.PENALTY_NOT_INVESTIGATOR, by.name());
        }
    }

    private boolean isInvestigator(String account) {
        return investigators.stream().anyMatch(one -> Accounts.same(one.account(), account));
    }

    /** @throws RuleViolation when the account had another part in the case that excludes this one */
    private void requireApart(SeparatedAct next, Actor by) {
        if (taken().excluding(next, by.subject()).isPresent()) {
            throw new RuleViolation(PenaltyProblem.PENALTY_SAME_PERSON, by.name());
        }
    }

    private ActsTaken taken() {
        var taken = new ActsTaken()
                .and(SeparatedAct.PENALTY_REVIEWED, counsel().reviewedBy())
                .and(SeparatedAct.PENALTY_LEGALITY_REVIEWED, counsel().legalityBy())
                .and(SeparatedAct.PENALTY_HEARD, hearing().map(Hearing::officer).orElse(null));
        investigators.forEach(one -> taken.and(SeparatedAct.PENALTY_INVESTIGATED, one.account()));
        timeline.stream()
                .filter(step -> step.is(PenaltyStep.INVESTIGATED) || step.is(PenaltyStep.EVIDENCE_KEPT))
                .forEach(step -> taken.and(SeparatedAct.PENALTY_INVESTIGATED, step.subject()));
        return taken;
    }

    private Notice told() {
        return Optional.ofNullable(notice).orElseThrow();
    }

    /** What that account may do now. */
    Set<PenaltyAction> actions(String account) {
        var possible = EnumSet.noneOf(PenaltyAction.class);
        possible.addAll(status.actions());
        var taken = taken();
        if (taken.excluding(SeparatedAct.PENALTY_REVIEWED, account).isPresent()) {
            possible.remove(PenaltyAction.REVIEW);
        }
        if (taken.excluding(SeparatedAct.PENALTY_LEGALITY_REVIEWED, account).isPresent()) {
            possible.remove(PenaltyAction.LEGALITY);
        }
        if (taken.excluding(SeparatedAct.PENALTY_DECIDED, account).isPresent()) {
            possible.remove(PenaltyAction.DECISION);
            possible.remove(PenaltyAction.DISMISSAL);
        }
        if (procedure != PenaltyProcedure.SIMPLE) {
            possible.remove(PenaltyAction.REPORT);
        }
        if (!isInvestigator(account)) {
            possible.remove(PenaltyAction.INVESTIGATION);
            possible.remove(PenaltyAction.EVIDENCE);
        }
        return possible;
    }

    /** What the enterprise was not told, and what a person is accused of, it is not shown. */
    @Override
    public boolean isWithin(Scope scope) {
        return super.isWithin(scope)
                && (scope.enterprises() == null || toldOn != null && party.kind() == PartyKind.ENTERPRISE);
    }

    /** Whether whom it concerns knows of it. */
    boolean isTold() {
        return toldOn != null;
    }

    String number() {
        return number;
    }

    PenaltyProcedure procedure() {
        return procedure;
    }

    PenaltyStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    PenaltyParty party() {
        return party;
    }

    PenaltyOrigin origin() {
        return origin;
    }

    Instant filedAt() {
        return filedAt;
    }

    boolean filedLate() {
        return filedLate;
    }

    LocalDate decisionDue() {
        return decisionDue;
    }

    int extensions() {
        return extensions;
    }

    Optional<String> conclusion() {
        return Optional.ofNullable(conclusion);
    }

    Optional<PenaltySentence> sentence() {
        return Optional.ofNullable(sentence);
    }

    Counsel counsel() {
        return counsel == null ? Counsel.NONE : counsel;
    }

    Optional<Notice> notice() {
        return Optional.ofNullable(notice);
    }

    Optional<Hearing> hearing() {
        return Optional.ofNullable(hearing);
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    Optional<SparedGround> sparedGround() {
        return Optional.ofNullable(sparedGround);
    }

    Optional<String> education() {
        return Optional.ofNullable(education);
    }

    Optional<String> decisionNumber() {
        return Optional.ofNullable(decisionNumber);
    }

    Optional<LocalDate> servedOn() {
        return Optional.ofNullable(servedOn);
    }

    Optional<LocalDate> payBy() {
        return Optional.ofNullable(payBy);
    }

    long paidFen() {
        return paidFen;
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Optional<LocalDate> remindedOn() {
        return Optional.ofNullable(remindedOn);
    }

    Optional<PenaltyEffect> effect() {
        return Optional.ofNullable(effect);
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    List<Investigator> investigators() {
        return List.copyOf(investigators);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    List<Remedy> remedies() {
        return List.copyOf(remedies);
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }

    List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    PenaltyEvent.Facts facts(long revision) {
        var imposed = effect == null ? null : sentence;
        return new PenaltyEvent.Facts(
                id(),
                number,
                decisionNumber,
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                procedure,
                party.kind(),
                origin.kind(),
                origin.sourceId(),
                origin.number(),
                title,
                imposed == null ? List.of() : imposed.kinds(),
                imposed == null || imposed.fineFen() == 0 ? null : imposed.fineFen(),
                imposed == null || imposed.confiscatedFen() == 0 ? null : imposed.confiscatedFen(),
                imposed == null ? List.of() : imposed.permits(),
                imposed == null
                        ? List.of()
                        : violations.stream()
                                .map(Violation::clauseId)
                                .distinct()
                                .toList(),
                imposed != null && violations.stream().anyMatch(Violation::isUnderSafetyLaw),
                imposed != null && imposed.grave(),
                decidedOn,
                servedOn,
                effect,
                publishedOn);
    }
}
