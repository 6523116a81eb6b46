package worksafe.inspections.accident;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentEvent.AccidentApproved;
import worksafe.inspections.accident.AccidentEvent.AccidentConfirmed;
import worksafe.inspections.accident.AccidentEvent.AccidentEvaluated;
import worksafe.inspections.accident.AccidentEvent.AccidentProgressed;
import worksafe.inspections.accident.AccidentEvent.AccidentPublished;
import worksafe.inspections.accident.AccidentEvent.AccidentRegraded;
import worksafe.inspections.accident.AccidentEvent.AccidentReported;
import worksafe.inspections.accident.AccidentParts.Evaluation;
import worksafe.inspections.accident.AccidentParts.Gate;
import worksafe.inspections.accident.AccidentParts.LossLine;
import worksafe.inspections.accident.AccidentParts.Measure;
import worksafe.inspections.accident.AccidentParts.Member;
import worksafe.inspections.accident.AccidentParts.Notice;
import worksafe.inspections.accident.AccidentParts.Toll;
import worksafe.inspections.accident.AccidentRules.Judged;
import worksafe.inspections.accident.AccidentTerms.AccidentOutcome;
import worksafe.inspections.accident.AccidentTerms.AccidentSource;
import worksafe.inspections.accident.AccidentTerms.AccidentStep;
import worksafe.inspections.accident.AccidentTerms.Addressee;
import worksafe.inspections.accident.AccidentTerms.ClosureGate;
import worksafe.inspections.accident.AccidentTerms.EvaluationOccasion;
import worksafe.inspections.accident.AccidentTerms.GroupBody;
import worksafe.inspections.accident.AccidentTerms.NoticeWay;
import worksafe.inspections.accident.AccidentTerms.ProcuratorateAnswer;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** An accident; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "accident")
class Accident extends VersionedRow implements Walled {

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String number;

    @Embedded
    private Occurrence happened;

    @Enumerated(EnumType.STRING)
    private AccidentStatus status;

    @Column(updatable = false)
    private String reportedBy;

    private boolean told;
    private boolean nearMiss;

    @Enumerated(EnumType.STRING)
    private @Nullable AccidentGrade grade;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable AccidentGrade firstGrade;

    private int deaths;
    private int missing;
    private int seriousInjuries;
    private int minorInjuries;
    private long lossFen;
    private LocalDate tollUntil;
    private @Nullable Instant tollSettledAt;
    private @Nullable Boolean responsibility;
    private boolean late;
    private boolean omitted;
    private boolean falsified;
    private boolean concealed;

    @Column(updatable = false)
    private boolean historic;

    private boolean regraded;
    private boolean takenOver;
    private boolean byUnit;
    private long investigator;
    private @Nullable LocalDate confirmedOn;
    private @Nullable String confirmedBy;
    private @Nullable String notOneReason;
    private @Nullable String groupLeader;
    private @Nullable LocalDate groupSetOn;
    private @Nullable String groupSetBy;

    @Enumerated(EnumType.STRING)
    private @Nullable ProcuratorateAnswer procuratorate;

    private @Nullable LocalDate reportDue;
    private int extendedDays;
    private @Nullable LocalDate appraisalFrom;
    private int appraisalDays;
    private @Nullable String directCause;
    private @Nullable String indirectCause;
    private @Nullable LocalDate reportInOn;
    private @Nullable String reportInBy;
    private @Nullable LocalDate approvalDue;
    private boolean approvalExtended;
    private @Nullable LocalDate approvedOn;
    private @Nullable String approvedBy;
    private @Nullable String approvalPaper;
    private @Nullable LocalDate publicationDue;
    private @Nullable UUID paperId;
    private @Nullable LocalDate publishedOn;
    private @Nullable String publishedWhere;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate filedOn;
    private @Nullable String filingReceipt;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable AccidentOutcome outcome;

    @ElementCollection
    @CollectionTable(name = "accident_toll", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<Toll> tolls = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_loss", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<LossLine> losses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_notice", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<Notice> notices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_member", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<Member> members = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_measure", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<Measure> measures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_gate", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<Gate> gates = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_evaluation", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<Evaluation> evaluations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "accident_step", joinColumns = @JoinColumn(name = "accident_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Accident() {} // for Hibernate

    private Accident(Draft draft, Actor by) {
        super(draft.id(), draft.place().region());
        number = draft.number();
        sector = draft.place().sector();
        enterpriseId = draft.place().enterpriseId();
        enterpriseName = draft.place().enterpriseName();
        happened = draft.happened();
        status = AccidentStatus.REPORTED;
        reportedBy = by.subject();
        told = happened.source() != AccidentSource.TIP_OFF;
        late = draft.late();
        tollUntil = draft.tollUntil();
        losses = new ArrayList<>(draft.losses());
        lossFen = sum(draft.losses());
        count(draft.toll());
        nearMiss = draft.judged().nearMiss();
        grade = draft.judged().grade();
        firstGrade = grade;
        investigator = draft.judged().investigator().value();
    }

    /**
     * Where it belongs: where it happened, which need not be where its enterprise is supervised (493 Art. 21).
     *
     * @param enterpriseId absent where the unit is not registered
     */
    record Place(
            RegionCode region,
            Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName) {}

    /**
     * What is known of it at first.
     *
     * @param number for people, for example {@code SG320281-2026-000003}
     * @param late whether the unit told it later than it had to
     */
    record Draft(
            UUID id,
            String number,
            Place place,
            Occurrence happened,
            Toll toll,
            List<LossLine> losses,
            Judged judged,
            LocalDate tollUntil,
            boolean late) {}

    /** It is reported. */
    static Created<Accident> report(Draft draft, Actor by, Instant now) {
        draft.happened().requireOrder(now);
        var accident = new Accident(draft, by);
        accident.timeline.add(TimelineStep.by(by, AccidentStep.REPORTED, now, null));
        return new Created<>(accident, new AccidentReported(accident.facts(accident.version()), now));
    }

    /** What old files say of how it ended. */
    record History(
            @Nullable Boolean responsibility,
            boolean concealed,
            @Nullable LocalDate approvedOn,
            @Nullable String approvalPaper,
            LocalDate filedOn) {}

    /** It comes in as history: filed, without any clock. */
    static Created<Accident> recall(Draft draft, History history, Actor by, Instant now) {
        draft.happened().requireOrder(now);
        requireDay(history.filedOn(), draft.happened().occurredOn(), now);
        var accident = new Accident(draft, by);
        accident.historic = true;
        accident.told = true;
        accident.late = false;
        accident.responsibility = history.responsibility();
        accident.concealed = history.concealed();
        accident.status = AccidentStatus.CONFIRMED
                .to(AccidentStatus.INVESTIGATING)
                .to(AccidentStatus.REPORT_IN)
                .to(AccidentStatus.APPROVED)
                .to(AccidentStatus.PUBLISHED)
                .to(AccidentStatus.IMPLEMENTING)
                .to(AccidentStatus.EVALUATED)
                .to(AccidentStatus.FILED);
        if (history.approvedOn() != null && history.approvalPaper() != null) {
            requireDay(history.approvedOn(), draft.happened().occurredOn(), now);
            accident.approvedOn = history.approvedOn();
            accident.approvalPaper = history.approvalPaper();
            accident.approvedBy = "history";
        }
        accident.filedOn = history.filedOn();
        accident.tollSettledAt = now;
        accident.timeline.add(TimelineStep.by(by, AccidentStep.FILED, now, null));
        return new Created<>(accident, new AccidentReported(accident.facts(accident.version()), now));
    }

    /** It is an accident of production; the enterprise is told. */
    AccidentConfirmed confirm(@Nullable Boolean responsible, String opinion, Actor by, Instant now) {
        status.require(AccidentAction.CONFIRMATION);
        var confirmed = status.to(AccidentStatus.CONFIRMED);

        status = confirmed;
        told = true;
        responsibility = responsible;
        confirmedOn = ChinaTime.dayOf(now);
        confirmedBy = by.subject();
        timeline.add(TimelineStep.by(by, AccidentStep.CONFIRMED, now, opinion));
        return new AccidentConfirmed(facts(version() + 1), now);
    }

    /** It is none. */
    AccidentProgressed dismiss(String reason, Actor by, Instant now) {
        status.require(AccidentAction.DISMISSAL);
        var dismissed = status.to(AccidentStatus.NOT_ONE);
        requireUninvolved(by);

        status = dismissed;
        notOneReason = reason;
        timeline.add(TimelineStep.by(by, AccidentStep.NOT_ONE, now, reason));
        return progressed(AccidentStep.NOT_ONE, now);
    }

    /**
     * How many, as it is known now.
     *
     * @throws RuleViolation when it was so later than the toll is told, or would be so in the future
     */
    AccidentEvent supplement(Toll toll, Judged judged, Actor by, Instant now) {
        status.require(AccidentAction.TOLL);
        requireTollOf(toll.asOf(), now);

        count(toll);
        timeline.add(TimelineStep.by(by, AccidentStep.TOLL, now, toll.note()));
        return regradeOr(judged, AccidentStep.TOLL, by, now);
    }

    /**
     * The toll is settled.
     *
     * @param last with those missing as dead, where they count so
     * @throws RuleViolation when it is, or people are missing and the days run
     */
    AccidentEvent settle(Toll last, Judged judged, Actor by, Instant now) {
        status.require(AccidentAction.TOLL);
        if (tollSettledAt != null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TOLL_OVER, tollUntil.toString());
        }
        if (missing > 0 && !ChinaTime.dayOf(now).isAfter(tollUntil)) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_STILL_MISSING, String.valueOf(missing), tollUntil.toString());
        }

        if (!last.equals(tolls.getLast())) {
            count(last);
        }
        tollSettledAt = now;
        timeline.add(TimelineStep.by(by, AccidentStep.TOLL_SETTLED, now, null));
        return regradeOr(judged, AccidentStep.TOLL_SETTLED, by, now);
    }

    /** The days of the toll are over: it is settled by itself. Empty where it is, or nobody counts any more. */
    Optional<AccidentEvent> settleItself(Toll last, Judged judged, Instant dueAt) {
        if (tollSettledAt != null || !status.actions().contains(AccidentAction.TOLL)) {
            return Optional.empty();
        }

        if (!last.equals(tolls.getLast())) {
            count(last);
        }
        tollSettledAt = dueAt;
        timeline.add(TimelineStep.itself(AccidentStep.TOLL_SETTLED, dueAt, null));
        return Optional.of(regradeOr(judged, AccidentStep.TOLL_SETTLED, null, dueAt));
    }

    private void requireTollOf(Instant asOf, Instant now) {
        if (asOf.isAfter(now)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_TO_COME, Occurrence.shown(asOf));
        }
        if (asOf.isBefore(happened.occurredAt())) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_TIME_ORDER,
                    Occurrence.shown(asOf),
                    Occurrence.shown(happened.occurredAt()));
        }
        if (tollSettledAt != null || ChinaTime.dayOf(asOf).isAfter(tollUntil)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TOLL_OVER, tollUntil.toString());
        }
    }

    private void count(Toll toll) {
        tolls.add(toll);
        deaths = toll.deaths();
        missing = toll.missing();
        seriousInjuries = toll.seriousInjuries();
        minorInjuries = toll.minorInjuries();
    }

    /** What was lost, item by item, in place of what was known. */
    AccidentEvent lose(List<LossLine> lines, Judged judged, Actor by, Instant now) {
        status.require(AccidentAction.LOSS);

        losses.clear();
        losses.addAll(lines);
        lossFen = sum(lines);
        timeline.add(TimelineStep.by(by, AccidentStep.LOSS, now, null));
        return regradeOr(judged, AccidentStep.LOSS, by, now);
    }

    static long sum(List<LossLine> lines) {
        return lines.stream().mapToLong(LossLine::fen).reduce(0, Math::addExact);
    }

    private AccidentEvent regradeOr(Judged judged, AccidentStep step, @Nullable Actor by, Instant now) {
        if (judged.nearMiss() == nearMiss && judged.grade() == grade) {
            return progressed(step, now);
        }
        var formerGrade = grade;
        var former = investigator();
        nearMiss = judged.nearMiss();
        grade = judged.grade();
        regraded = true;
        // Who took it over keeps it, unless somebody above is competent by the grade.
        if (!takenOver || judged.investigator().contains(former)) {
            investigator = judged.investigator().value();
        }
        timeline.add(
                by == null
                        ? TimelineStep.itself(AccidentStep.REGRADED, now, null)
                        : TimelineStep.by(by, AccidentStep.REGRADED, now, null));
        return new AccidentRegraded(facts(version() + 1), formerGrade, former, now);
    }

    /** @throws RuleViolation when somebody would be told in the future, or before it happened */
    void requireTellable(Instant toldAt, Instant now) {
        status.require(AccidentAction.NOTICE);
        if (toldAt.isAfter(now)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_TO_COME, Occurrence.shown(toldAt));
        }
        if (toldAt.isBefore(happened.occurredAt())) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_TIME_ORDER,
                    Occurrence.shown(toldAt),
                    Occurrence.shown(happened.occurredAt()));
        }
    }

    /** Somebody was told. */
    AccidentProgressed tell(Notice notice, Actor by, Instant now) {
        requireTellable(notice.toldAt(), now);

        notices.add(notice);
        timeline.add(
                TimelineStep.by(by, AccidentStep.NOTICE, now, notice.addressee().name()));
        return progressed(AccidentStep.NOTICE, now);
    }

    /** The accounts that decided, as far as it has come. */
    record Deciders(
            @Nullable String confirmedBy,
            @Nullable String groupSetBy,
            @Nullable LocalDate groupSetOn,
            @Nullable String approvedBy) {}

    /** How it was not reported as it must be (令 14 Art. 5). */
    record ReportFaults(boolean late, boolean omitted, boolean falsified, boolean concealed) {}

    /** Says how it was reported. */
    AccidentProgressed flag(ReportFaults faults, String reason, Actor by, Instant now) {
        status.require(AccidentAction.FLAGS);

        late = faults.late();
        omitted = faults.omitted();
        falsified = faults.falsified();
        concealed = faults.concealed();
        timeline.add(TimelineStep.by(by, AccidentStep.FLAGGED, now, reason));
        return progressed(AccidentStep.FLAGGED, now);
    }

    /**
     * A higher government investigates (493 Art. 20).
     *
     * @throws RuleViolation when that office is not above
     */
    AccidentProgressed takeOver(RegionCode office, String reason, Actor by, Instant now) {
        status.require(AccidentAction.TAKEOVER);
        if (!isAbove(office)) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_NOT_HIGHER,
                    office.toString(),
                    investigator().toString());
        }

        takenOver = true;
        investigator = office.value();
        timeline.add(TimelineStep.by(by, AccidentStep.TAKEN_OVER, now, reason));
        return progressed(AccidentStep.TAKEN_OVER, now);
    }

    /**
     * Who investigates.
     *
     * @param byUnit whether its own unit does (493 Art. 19(3))
     * @param leader the name of one of the members
     */
    record InvestigationGroup(
            String leader, List<Member> members, @Nullable ProcuratorateAnswer procuratorate, boolean byUnit) {}

    /**
     * The government names the group.
     *
     * @param required who must send somebody
     * @param due until when it reports
     * @throws RuleViolation when a body is missing, the procuratorate was not asked, or the government is not competent
     */
    AccidentProgressed investigate(
            InvestigationGroup group,
            List<GroupBody> required,
            LocalDate due,
            RegionCode office,
            Actor by,
            Instant now) {
        status.require(AccidentAction.INVESTIGATION);
        var investigating = status == AccidentStatus.INVESTIGATING ? status : status.to(AccidentStatus.INVESTIGATING);
        requireCompetent(office);
        if (group.byUnit()) {
            if (grade != AccidentGrade.GENERAL || deaths + missing + seriousInjuries + minorInjuries > 0) {
                throw new RuleViolation(AccidentProblem.ACCIDENT_NOT_FOR_UNIT);
            }
        } else {
            requireBodies(group, required);
        }
        if (group.members().stream()
                .noneMatch(member -> member.recused() == null && member.name().equals(group.leader()))) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_LEADER_RECUSED, group.leader());
        }

        status = investigating;
        groupLeader = group.leader();
        groupSetOn = ChinaTime.dayOf(now);
        groupSetBy = by.subject();
        procuratorate = group.procuratorate();
        byUnit = group.byUnit();
        members.clear();
        members.addAll(group.members());
        reportDue = due.plusDays(extendedDays).plusDays(appraisalDays);
        timeline.add(TimelineStep.by(by, AccidentStep.INVESTIGATION, now, null));
        return progressed(AccidentStep.INVESTIGATION, now);
    }

    private static void requireBodies(InvestigationGroup group, List<GroupBody> required) {
        for (var body : required) {
            if (group.members().stream().noneMatch(member -> member.body() == body && member.recused() == null)) {
                throw new RuleViolation(AccidentProblem.ACCIDENT_GROUP_INCOMPLETE, body);
            }
        }
        if (group.procuratorate() == null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_PROCURATORATE_UNASKED);
        }
    }

    /** @throws RuleViolation when the place of that office is not the one whose government investigates, or above it */
    private void requireCompetent(RegionCode office) {
        if (!office.contains(investigator())) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_NOT_COMPETENT,
                    office.toString(),
                    investigator().toString());
        }
    }

    private boolean isAbove(RegionCode office) {
        return office.contains(investigator()) && !office.equals(investigator());
    }

    /** The government gives the group more days, together no more than that many (493 Art. 29). */
    AccidentProgressed extend(int days, int most, String reason, RegionCode office, Actor by, Instant now) {
        status.require(AccidentAction.EXTENSION);
        requireCompetent(office);
        requireUninvolved(by);
        if (extendedDays + days > most) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_EXTENSION_TOO_LONG,
                    String.valueOf(extendedDays + days),
                    String.valueOf(most));
        }

        extendedDays += days;
        reportDue = Objects.requireNonNull(reportDue).plusDays(days);
        timeline.add(TimelineStep.by(by, AccidentStep.EXTENDED, now, reason));
        return progressed(AccidentStep.EXTENDED, now);
    }

    /** A technical appraisal begins; its days do not count (493 Art. 27). */
    AccidentProgressed beginAppraisal(LocalDate from, String by, Actor actor, Instant now) {
        status.require(AccidentAction.APPRAISAL);
        if (appraisalFrom != null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_APPRAISAL_STATE);
        }
        requireDay(from, happened.occurredOn(), now);

        appraisalFrom = from;
        timeline.add(TimelineStep.by(actor, AccidentStep.APPRAISAL_BEGUN, now, by));
        return progressed(AccidentStep.APPRAISAL_BEGUN, now);
    }

    /** It has ended, and the period moves back by its days. */
    AccidentProgressed endAppraisal(LocalDate on, String result, Actor actor, Instant now) {
        status.require(AccidentAction.APPRAISAL);
        var from = appraisalFrom;
        if (from == null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_APPRAISAL_STATE);
        }
        requireDay(on, from, now);

        var days = Math.toIntExact(on.toEpochDay() - from.toEpochDay());
        appraisalFrom = null;
        appraisalDays += days;
        reportDue = Objects.requireNonNull(reportDue).plusDays(days);
        timeline.add(TimelineStep.by(actor, AccidentStep.APPRAISAL_ENDED, now, result));
        return progressed(AccidentStep.APPRAISAL_ENDED, now);
    }

    private static void requireDay(LocalDate day, LocalDate earliest, Instant now) {
        if (day.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_TO_COME, day.toString());
        }
        if (day.isBefore(earliest)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_TIME_ORDER, day.toString(), earliest.toString());
        }
    }

    /** What the group found. */
    record InvestigationReport(
            String directCause, String indirectCause, boolean responsibility, List<Measure> measures) {}

    /**
     * The group hands its report in.
     *
     * @param due until when the government decides
     */
    AccidentProgressed handIn(InvestigationReport report, LocalDate due, Actor by, Instant now) {
        status.require(AccidentAction.REPORT);
        var handedIn = status.to(AccidentStatus.REPORT_IN);
        if (appraisalFrom != null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_APPRAISAL_STATE);
        }
        var today = ChinaTime.dayOf(now);
        for (var measure : report.measures()) {
            if (measure.dueDate().isBefore(today)) {
                throw new RuleViolation(
                        AccidentProblem.ACCIDENT_MEASURE_PAST,
                        measure.measure(),
                        measure.dueDate().toString());
            }
        }

        status = handedIn;
        directCause = report.directCause();
        indirectCause = report.indirectCause();
        responsibility = report.responsibility();
        measures.clear();
        measures.addAll(report.measures());
        reportInOn = today;
        reportInBy = by.subject();
        approvalDue = due;
        timeline.add(TimelineStep.by(by, AccidentStep.REPORT_IN, now, null));
        return progressed(AccidentStep.REPORT_IN, now);
    }

    /** The government returns the report. */
    AccidentProgressed giveBack(String reason, RegionCode office, Actor by, Instant now) {
        status.require(AccidentAction.RETURN);
        var investigating = status.to(AccidentStatus.INVESTIGATING);
        requireCompetent(office);
        requireUninvolved(by);

        status = investigating;
        reportInOn = null;
        reportInBy = null;
        approvalDue = null;
        timeline.add(TimelineStep.by(by, AccidentStep.RETURNED, now, reason));
        return progressed(AccidentStep.RETURNED, now);
    }

    /** The government takes more time for its approval, once, of an exceptional accident (493 Art. 32). */
    AccidentProgressed delay(int days, int most, String reason, RegionCode office, Actor by, Instant now) {
        status.require(AccidentAction.DELAY);
        requireCompetent(office);
        if (grade != AccidentGrade.EXCEPTIONAL || approvalExtended) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_DELAY_NOT_ALLOWED);
        }
        if (days > most) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_EXTENSION_TOO_LONG, String.valueOf(days), String.valueOf(most));
        }

        approvalExtended = true;
        approvalDue = Objects.requireNonNull(approvalDue).plusDays(days);
        timeline.add(TimelineStep.by(by, AccidentStep.APPROVAL_EXTENDED, now, reason));
        return progressed(AccidentStep.APPROVAL_EXTENDED, now);
    }

    /**
     * The government approves the report.
     *
     * @param published until when the report is published
     * @throws RuleViolation when the same account investigated or handed the report in
     */
    AccidentApproved approve(String paper, LocalDate published, RegionCode office, Actor by, Instant now) {
        status.require(AccidentAction.APPROVAL);
        var approved = status.to(AccidentStatus.APPROVED);
        requireCompetent(office);
        requireUninvolved(by);

        status = approved;
        var today = ChinaTime.dayOf(now);
        approvedOn = today;
        approvedBy = by.subject();
        approvalPaper = paper;
        publicationDue = published;
        timeline.add(TimelineStep.by(by, AccidentStep.APPROVED, now, paper));
        return new AccidentApproved(facts(version() + 1), today, paper, now);
    }

    /** @throws RuleViolation when that account investigated it or handed the report in */
    private void requireUninvolved(Actor by) {
        if (isInvolved(by.subject())) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_SAME_PERSON, by.name());
        }
    }

    private boolean isInvolved(String account) {
        return reportInBy != null && Accounts.same(reportInBy, account)
                || members.stream()
                        .anyMatch(member -> member.account() != null && Accounts.same(member.account(), account));
    }

    /**
     * @throws RuleViolation when its unit is not registered
     * @throws IllegalTransition when it has a paper, or its report is not approved
     */
    UUID requirePaper() {
        status.require(AccidentAction.PAPER);
        if (enterpriseId == null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_WITHOUT_ENTERPRISE, number);
        }
        if (paperId != null) {
            throw new IllegalTransition(status, AccidentAction.PAPER);
        }
        return enterpriseId;
    }

    /** The paper was drawn up by which the report may be published. */
    AccidentProgressed drawUp(UUID paper, Actor by, Instant now) {
        paperId = paper;
        timeline.add(TimelineStep.by(by, AccidentStep.PAPER_DRAWN_UP, now, null));
        return progressed(AccidentStep.PAPER_DRAWN_UP, now);
    }

    /** Its paper was taken back; another may be drawn up. Empty where it was another paper. */
    Optional<AccidentProgressed> paperWithdrawn(UUID paper, Instant now) {
        if (!paper.equals(paperId)) {
            return Optional.empty();
        }

        paperId = null;
        timeline.add(TimelineStep.itself(AccidentStep.PAPER_WITHDRAWN, now, null));
        return Optional.of(progressed(AccidentStep.PAPER_WITHDRAWN, now));
    }

    /** Its report was published somewhere. */
    AccidentPublished publish(LocalDate day, String where, Actor by, Instant now) {
        status.require(AccidentAction.PUBLICATION);
        var published = status.to(AccidentStatus.PUBLISHED);
        requireDay(day, Objects.requireNonNull(approvedOn), now);

        status = published;
        publishedOn = day;
        publishedWhere = where;
        timeline.add(TimelineStep.by(by, AccidentStep.PUBLISHED, now, where));
        return new AccidentPublished(facts(version() + 1), day, now);
    }

    /** Its paper was published; empty where the report was published already. */
    Optional<AccidentPublished> paperPublished(UUID paper, LocalDate day, String channel, Instant now) {
        if (!paper.equals(paperId) || status != AccidentStatus.APPROVED) {
            return Optional.empty();
        }

        status = status.to(AccidentStatus.PUBLISHED);
        publishedOn = day;
        publishedWhere = channel;
        timeline.add(TimelineStep.itself(AccidentStep.PUBLISHED, now, channel));
        return Optional.of(new AccidentPublished(facts(version() + 1), day, now));
    }

    /** Its measures go to their owners. */
    AccidentProgressed implement(@Nullable String note, Actor by, Instant now) {
        status.require(AccidentAction.IMPLEMENTATION);
        status = status.to(AccidentStatus.IMPLEMENTING);
        timeline.add(TimelineStep.by(by, AccidentStep.IMPLEMENTATION, now, note));
        return progressed(AccidentStep.IMPLEMENTATION, now);
    }

    /** A measure was implemented, as evidence shows. */
    AccidentProgressed doMeasure(int position, String evidence, Actor by, Instant now) {
        status.require(AccidentAction.MEASURE);
        if (position < 1 || position > measures.size()) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_MEASURE_ABSENT, String.valueOf(position));
        }
        var measure = measures.get(position - 1);
        if (measure.doneOn() != null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_DONE_ALREADY, measure.measure());
        }

        measures.set(position - 1, measure.done(ChinaTime.dayOf(now), evidence, by.subject()));
        timeline.add(TimelineStep.by(by, AccidentStep.MEASURE_DONE, now, evidence));
        return progressed(AccidentStep.MEASURE_DONE, now);
    }

    /**
     * A gate is passed.
     *
     * @param peopleOpen whether somebody is still to be dealt with
     */
    AccidentProgressed pass(ClosureGate gate, String evidence, boolean peopleOpen, Actor by, Instant now) {
        status.require(AccidentAction.GATE);
        if (hasPassed(gate)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_DONE_ALREADY, gate);
        }
        if (gate == ClosureGate.MEASURES_IMPLEMENTED) {
            measures.stream()
                    .filter(measure -> measure.doneOn() == null)
                    .findFirst()
                    .ifPresent(open -> {
                        throw new RuleViolation(AccidentProblem.ACCIDENT_MEASURE_OPEN, open.measure());
                    });
        }
        if (gate == ClosureGate.PEOPLE_DEALT_WITH && peopleOpen) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_GATE_OPEN, gate);
        }

        gates.add(new Gate(gate, ChinaTime.dayOf(now), by.subject(), evidence));
        timeline.add(TimelineStep.by(by, AccidentStep.GATE_PASSED, now, gate.name()));
        return progressed(AccidentStep.GATE_PASSED, now);
    }

    private boolean hasPassed(ClosureGate gate) {
        return gates.stream().anyMatch(passed -> passed.passed() == gate);
    }

    /** It is closed; all four gates are passed. */
    AccidentProgressed close(@Nullable String note, Actor by, Instant now) {
        status.require(AccidentAction.CLOSURE);
        if (closedOn != null) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_DONE_ALREADY, number);
        }
        for (var gate : ClosureGate.values()) {
            if (!hasPassed(gate)) {
                throw new RuleViolation(AccidentProblem.ACCIDENT_GATE_OPEN, gate);
            }
        }

        closedOn = ChinaTime.dayOf(now);
        timeline.add(TimelineStep.by(by, AccidentStep.CLOSED, now, note));
        return progressed(AccidentStep.CLOSED, now);
    }

    /**
     * How its measures were implemented; once both are there, it is evaluated.
     *
     * @param earliest from which day on the evaluation after the closure is made; absent while it is not closed
     */
    AccidentEvaluated evaluate(Evaluation evaluation, @Nullable LocalDate earliest, Actor by, Instant now) {
        status.require(AccidentAction.EVALUATION);
        var occasion = evaluation.occasion();
        if (hasEvaluated(occasion)) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_DONE_ALREADY, occasion);
        }
        if (occasion == EvaluationOccasion.CLOSURE
                && (earliest == null || evaluation.evaluatedOn().isBefore(earliest))) {
            throw new RuleViolation(
                    AccidentProblem.ACCIDENT_EVALUATION_EARLY, earliest == null ? "-" : earliest.toString());
        }
        requireDay(evaluation.evaluatedOn(), Objects.requireNonNull(approvedOn), now);
        if (evaluation.publishedOn() != null) {
            requireDay(evaluation.publishedOn(), evaluation.evaluatedOn(), now);
        } else if (occasion == EvaluationOccasion.APPROVAL) {
            throw new RuleViolation(AccidentProblem.ACCIDENT_EVALUATION_UNPUBLISHED);
        }

        evaluations.add(evaluation);
        if (evaluations.size() == EvaluationOccasion.values().length) {
            status = status.to(AccidentStatus.EVALUATED);
        }
        timeline.add(TimelineStep.by(by, AccidentStep.EVALUATED, now, occasion.name()));
        return new AccidentEvaluated(facts(version() + 1), occasion, evaluation.satisfactory(), now);
    }

    private boolean hasEvaluated(EvaluationOccasion occasion) {
        return evaluations.stream().anyMatch(done -> done.occasion() == occasion);
    }

    /** The evaluation was filed with the office of the city's committee. */
    AccidentProgressed file(String receipt, Actor by, Instant now) {
        status.require(AccidentAction.FILING);
        status = status.to(AccidentStatus.FILED);
        filedOn = ChinaTime.dayOf(now);
        filingReceipt = receipt;
        timeline.add(TimelineStep.by(by, AccidentStep.FILED, now, receipt));
        return progressed(AccidentStep.FILED, now);
    }

    /** A day was missed; nothing where it is over. */
    Optional<AccidentProgressed> miss(String duty, Instant dueAt) {
        if (!status.isOpen()) {
            return Optional.empty();
        }
        timeline.add(TimelineStep.itself(AccidentStep.OVERDUE, dueAt, duty));
        return Optional.of(progressed(AccidentStep.OVERDUE, dueAt));
    }

    private AccidentProgressed progressed(AccidentStep step, Instant now) {
        return new AccidentProgressed(facts(version() + 1), step, now);
    }

    /** What that account of that office may do now. */
    Set<AccidentAction> actions(String account, RegionCode office) {
        var possible = EnumSet.noneOf(AccidentAction.class);
        possible.addAll(status.actions());
        if (isInvolved(account)) {
            possible.removeAll(EnumSet.of(
                    AccidentAction.APPROVAL,
                    AccidentAction.RETURN,
                    AccidentAction.EXTENSION,
                    AccidentAction.DISMISSAL));
        }
        if (!office.contains(investigator())) {
            possible.removeAll(EnumSet.of(
                    AccidentAction.INVESTIGATION,
                    AccidentAction.APPROVAL,
                    AccidentAction.RETURN,
                    AccidentAction.DELAY,
                    AccidentAction.EXTENSION));
        }
        if (!isAbove(office)) {
            possible.remove(AccidentAction.TAKEOVER);
        }
        if (tollSettledAt != null) {
            possible.remove(AccidentAction.TOLL);
        }
        if (grade != AccidentGrade.EXCEPTIONAL || approvalExtended) {
            possible.remove(AccidentAction.DELAY);
        }
        if (enterpriseId == null || paperId != null) {
            possible.remove(AccidentAction.PAPER);
        }
        if (closedOn != null) {
            possible.remove(AccidentAction.CLOSURE);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId) && (told || scope.enterprises() == null);
    }

    boolean hasTold(Addressee addressee, NoticeWay way) {
        return notices.stream().anyMatch(notice -> notice.addressee() == addressee && notice.way() == way);
    }

    Optional<Instant> toldAt(Addressee addressee) {
        return notices.stream()
                .filter(notice -> notice.addressee() == addressee && notice.way() == NoticeWay.WRITTEN)
                .map(Notice::toldAt)
                .findFirst();
    }

    Place place() {
        return new Place(region(), sector, enterpriseId, enterpriseName);
    }

    /** Whom a clock or a task names: the enterprise once it was told. */
    @Nullable
    UUID toldEnterprise() {
        return told ? enterpriseId : null;
    }

    String number() {
        return number;
    }

    Occurrence happened() {
        return happened;
    }

    AccidentStatus status() {
        return status;
    }

    String reportedBy() {
        return reportedBy;
    }

    boolean isTold() {
        return told;
    }

    boolean isNearMiss() {
        return nearMiss;
    }

    @Nullable
    AccidentGrade grade() {
        return grade;
    }

    @Nullable
    AccidentGrade firstGrade() {
        return firstGrade;
    }

    Toll toll() {
        return tolls.getLast();
    }

    List<Toll> tolls() {
        return List.copyOf(tolls);
    }

    long lossFen() {
        return lossFen;
    }

    List<LossLine> losses() {
        return List.copyOf(losses);
    }

    LocalDate tollUntil() {
        return tollUntil;
    }

    @Nullable
    Instant tollSettledAt() {
        return tollSettledAt;
    }

    @Nullable
    Boolean responsibility() {
        return responsibility;
    }

    ReportFaults faults() {
        return new ReportFaults(late, omitted, falsified, concealed);
    }

    boolean isHistoric() {
        return historic;
    }

    boolean isRegraded() {
        return regraded;
    }

    boolean isTakenOver() {
        return takenOver;
    }

    boolean isByUnit() {
        return byUnit;
    }

    RegionCode investigator() {
        return new RegionCode(investigator);
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }

    @Nullable
    String notOneReason() {
        return notOneReason;
    }

    @Nullable
    String groupLeader() {
        return groupLeader;
    }

    /** Which accounts decided, and when the group was named. */
    Deciders deciders() {
        return new Deciders(confirmedBy, groupSetBy, groupSetOn, approvedBy);
    }

    @Nullable
    ProcuratorateAnswer procuratorate() {
        return procuratorate;
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Nullable
    LocalDate reportDue() {
        return reportDue;
    }

    @Nullable
    LocalDate appraisalFrom() {
        return appraisalFrom;
    }

    @Nullable
    String directCause() {
        return directCause;
    }

    @Nullable
    String indirectCause() {
        return indirectCause;
    }

    @Nullable
    LocalDate reportInOn() {
        return reportInOn;
    }

    @Nullable
    LocalDate approvalDue() {
        return approvalDue;
    }

    @Nullable
    LocalDate approvedOn() {
        return approvedOn;
    }

    @Nullable
    String approvalPaper() {
        return approvalPaper;
    }

    @Nullable
    LocalDate publicationDue() {
        return publicationDue;
    }

    @Nullable
    UUID paperId() {
        return paperId;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    String publishedWhere() {
        return publishedWhere;
    }

    List<Measure> measures() {
        return List.copyOf(measures);
    }

    List<Gate> gates() {
        return List.copyOf(gates);
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    List<Evaluation> evaluations() {
        return List.copyOf(evaluations);
    }

    @Nullable
    LocalDate filedOn() {
        return filedOn;
    }

    @Nullable
    String filingReceipt() {
        return filingReceipt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private AccidentEvent.Facts facts(long revision) {
        return new AccidentEvent.Facts(
                id(),
                number,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                happened.title(),
                happened.kind(),
                happened.occurredOn(),
                nearMiss,
                grade,
                deaths,
                missing,
                seriousInjuries,
                minorInjuries,
                lossFen,
                responsibility,
                late,
                omitted,
                falsified,
                concealed,
                historic,
                investigator(),
                told);
    }
}
