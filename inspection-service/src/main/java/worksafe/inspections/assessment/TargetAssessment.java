package worksafe.inspections.assessment;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.AssessmentEvent.AssessmentConfirmed;
import worksafe.inspections.assessment.AssessmentEvent.AssessmentIssued;
import worksafe.inspections.assessment.AssessmentEvent.AssessmentProgressed;
import worksafe.inspections.assessment.AssessmentEvent.AssessmentScored;
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

/** An assessment; see the package for the whole life. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "assessment")
class TargetAssessment extends VersionedRow implements Walled {

    /** The items that every assessment has (R-INS-082, R-GOV-023). */
    private static final Set<AssessmentTopic> ALWAYS =
            EnumSet.of(AssessmentTopic.GRASS_ROOTS, AssessmentTopic.PILOT_PROMOTION);

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    // Never set: no enterprise's.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private long issuedIn;

    @Embedded
    private Assessed assessed;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    @Column(updatable = false)
    private BigDecimal fullMarks;

    private @Nullable BigDecimal marks;

    @Enumerated(EnumType.STRING)
    private @Nullable AssessmentGrade grade;

    private @Nullable String reportedBy;
    private @Nullable String checkedBy;
    private @Nullable String scoredBy;
    private @Nullable LocalDate objectUntil;
    private boolean objected;
    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private Instant issuedAt;

    private @Nullable Instant confirmedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "assessment_item", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<AssessmentItem> items = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "assessment_step", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected TargetAssessment() {} // for Hibernate

    private TargetAssessment(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            Assessed assessed,
            List<AssessmentItem> items,
            RegionCode issuedIn,
            Instant now) {
        super(id, region);
        this.number = number;
        this.sector = sector;
        this.assessed = assessed;
        this.issuedIn = issuedIn.value();
        this.items.addAll(items);
        fullMarks = items.stream().map(AssessmentItem::fullMarks).reduce(BigDecimal.ZERO, BigDecimal::add);
        status = AssessmentStatus.ISSUED;
        issuedAt = now;
    }

    /**
     * Sets the targets of a place or department for a year.
     *
     * @param latest the last day on which it may have to report on itself
     * @throws RuleViolation when it is the own place, an item is missing that every assessment has, or the day does not fit
     */
    static Created<TargetAssessment> issue(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector sector,
            Assessed assessed,
            List<AssessmentItem> items,
            LocalDate latest,
            Scope issuer,
            RegionCode issuedIn,
            Actor by,
            Instant now) {
        requireNotOwn(issuer, issuedIn, region, sector, assessed.body());
        var missing = EnumSet.copyOf(ALWAYS);
        missing.removeAll(items.stream().map(AssessmentItem::topic).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    AssessmentProblem.ASSESSMENT_ITEM_MISSING,
                    missing.iterator().next());
        }
        var due = assessed.reportDue();
        if (due.isBefore(ChinaTime.dayOf(now)) || due.isAfter(latest)) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_DAY_OUTSIDE, due.toString(), latest.toString());
        }
        var assessment = new TargetAssessment(id, number, region, sector, assessed, items, issuedIn, now);
        assessment.timeline.add(TimelineStep.by(by, AssessmentStep.ISSUED, now, null));
        return new Created<>(assessment, new AssessmentIssued(assessment.facts(assessment.version()), now));
    }

    private static void requireNotOwn(
            Scope scope, RegionCode place, RegionCode region, @Nullable Sector sector, String body) {
        var ownDepartment =
                scope.sectors() != null && sector != null && scope.sectors().contains(sector);
        if (place.equals(region) && (sector == null || ownDepartment)) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_OWN_PLACE, body);
        }
    }

    /** Who is assessed has spread its targets among its own. */
    AssessmentProgressed spread(String statement, Actor by, Instant now) {
        status = status.to(AssessmentStatus.SPREAD);
        return progressed(AssessmentStep.SPREAD, statement, by, now);
    }

    /** Its report is owed from now on. */
    AssessmentProgressed start(Actor by, Instant now) {
        status.require(AssessmentAction.START);
        status = status.to(AssessmentStatus.RUNNING);
        return progressed(AssessmentStep.STARTED, null, by, now);
    }

    /**
     * Who is assessed marks itself.
     *
     * @throws RuleViolation when not every item has its marks, or more than it is worth
     */
    AssessmentProgressed report(List<MarkedItem> given, Actor by, Instant now) {
        var reported = status.to(AssessmentStatus.SELF_REPORTED);
        requireComplete(given);
        given.forEach(mark ->
                items.set(mark.position() - 1, items.get(mark.position() - 1).reported(mark.marks(), mark.note())));
        status = reported;
        reportedBy = by.subject();
        return progressed(AssessmentStep.SELF_REPORTED, null, by, now);
    }

    /** Its report is to be completed. */
    AssessmentProgressed sendBack(String list, Actor by, Instant now) {
        status.require(AssessmentAction.RETURN);
        status = status.to(AssessmentStatus.RUNNING);
        return progressed(AssessmentStep.RETURNED, list, by, now);
    }

    /**
     * Its report was looked at.
     *
     * @throws RuleViolation as above, and when who reported would look
     */
    AssessmentProgressed check(List<MarkedItem> given, Actor by, Instant now) {
        var checked = status.to(AssessmentStatus.CHECKED);
        requireComplete(given);
        requireAnother(by, reportedBy);
        given.forEach(mark ->
                items.set(mark.position() - 1, items.get(mark.position() - 1).checked(mark.marks(), mark.note())));
        status = checked;
        checkedBy = by.subject();
        return progressed(AssessmentStep.CHECKED, null, by, now);
    }

    /**
     * The grade that was given, and the line that it has to keep.
     *
     * @param barred whether a veto is in force
     */
    record Grading(AssessmentGrade grade, AssessmentScale scale, boolean barred, String opinion) {}

    /**
     * It is marked, and has a grade.
     *
     * @param until the last day on which it may be objected to
     * @throws RuleViolation as above, when who reported or checked would do it, when the marks do not reach that grade, or a veto
     *     bars it
     */
    AssessmentScored score(List<MarkedItem> given, Grading grading, LocalDate until, Actor by, Instant now) {
        status.require(AssessmentAction.SCORE);
        var scored = status.to(AssessmentStatus.SCORED);
        requireAnother(by, reportedBy, checkedBy);
        mark(given, grading);
        status = scored;
        scoredBy = by.subject();
        objectUntil = until;
        timeline.add(TimelineStep.by(by, AssessmentStep.SCORED, now, grading.opinion()));
        return scored(now);
    }

    private void mark(List<MarkedItem> given, Grading grading) {
        requireComplete(given);
        var sum = given.stream().map(MarkedItem::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        var best = grading.scale().best(sum, fullMarks);
        if (grading.grade().isBetterThan(best)) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_GRADE_TOO_GOOD, sum.toPlainString(), best);
        }
        if (grading.barred() && grading.grade() == AssessmentGrade.EXCELLENT) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_VETOED, assessed.body());
        }
        given.forEach(mark ->
                items.set(mark.position() - 1, items.get(mark.position() - 1).marked(mark.marks(), mark.note())));
        marks = sum;
        grade = grading.grade();
    }

    private AssessmentScored scored(Instant now) {
        return new AssessmentScored(
                facts(version() + 1), Objects.requireNonNull(marks), Objects.requireNonNull(grade), now);
    }

    /**
     * Who is assessed objects, once.
     *
     * @throws RuleViolation when it did before, or its days are over
     */
    AssessmentProgressed object(String reason, Actor by, Instant now) {
        var objecting = status.to(AssessmentStatus.OBJECTED);
        if (objected || ChinaTime.dayOf(now).isAfter(Objects.requireNonNull(objectUntil))) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_OBJECTION_LATE, String.valueOf(objectUntil));
        }
        status = objecting;
        objected = true;
        return progressed(AssessmentStep.OBJECTED, reason, by, now);
    }

    /**
     * The objection is answered, with the marks that hold in the end.
     *
     * @throws RuleViolation as for the first marks, and when who gave these would answer
     */
    AssessmentScored answerObjection(List<MarkedItem> given, Grading grading, Actor by, Instant now) {
        status.require(AssessmentAction.OBJECTION_ANSWER);
        var scored = status.to(AssessmentStatus.SCORED);
        requireAnother(by, reportedBy, scoredBy);
        mark(given, grading);
        status = scored;
        timeline.add(TimelineStep.by(by, AssessmentStep.OBJECTION_ANSWERED, now, grading.opinion()));
        return scored(now);
    }

    /**
     * The government confirms it.
     *
     * @param barred whether a veto is in force
     * @throws RuleViolation while it may still be objected to, when who scored would confirm, or a veto bars the grade
     */
    AssessmentConfirmed confirm(String opinion, boolean barred, Actor by, Instant now) {
        var confirmed = status.to(AssessmentStatus.CONFIRMED);
        if (!objected && !ChinaTime.dayOf(now).isAfter(Objects.requireNonNull(objectUntil))) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_OBJECTION_OPEN, objectUntil.toString());
        }
        requireAnother(by, reportedBy, checkedBy, scoredBy);
        if (barred && grade == AssessmentGrade.EXCELLENT) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_VETOED, assessed.body());
        }
        status = confirmed;
        confirmedAt = now;
        timeline.add(TimelineStep.by(by, AssessmentStep.CONFIRMED, now, opinion));
        return new AssessmentConfirmed(
                facts(version() + 1), Objects.requireNonNull(marks), fullMarks, Objects.requireNonNull(grade), now);
    }

    /** Takes it back. */
    AssessmentProgressed withdraw(String reason, Actor by, Instant now) {
        status = status.to(AssessmentStatus.WITHDRAWN);
        return progressed(AssessmentStep.WITHDRAWN, reason, by, now);
    }

    /** Notes that the day of its report was missed; empty where that is known already, or none is owed. */
    Optional<AssessmentProgressed> miss(Instant dueAt) {
        if (overdueSince != null || status != AssessmentStatus.RUNNING) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(AssessmentStep.OVERDUE, dueAt, null));
        return Optional.of(new AssessmentProgressed(facts(version() + 1), AssessmentStep.OVERDUE, dueAt));
    }

    private AssessmentProgressed progressed(AssessmentStep step, @Nullable String note, Actor by, Instant now) {
        timeline.add(TimelineStep.by(by, step, now, note));
        return new AssessmentProgressed(facts(version() + 1), step, now);
    }

    private void requireComplete(List<MarkedItem> given) {
        var positions = given.stream().map(MarkedItem::position).collect(Collectors.toSet());
        if (given.size() != items.size()
                || positions.size() != items.size()
                || positions.stream().anyMatch(position -> position > items.size())) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_ITEMS_INCOMPLETE, String.valueOf(items.size()));
        }
        for (var mark : given) {
            var item = items.get(mark.position() - 1);
            if (mark.marks().compareTo(item.fullMarks()) > 0) {
                throw new RuleViolation(
                        AssessmentProblem.ASSESSMENT_MARKS_OUTSIDE,
                        item.title(),
                        item.fullMarks().toPlainString());
            }
        }
    }

    private static void requireAnother(Actor by, @Nullable String... accounts) {
        for (var account : accounts) {
            if (account != null && Accounts.same(account, by.subject())) {
                throw new RuleViolation(AssessmentProblem.ASSESSMENT_SAME_PERSON, by.name());
            }
        }
    }

    /** @throws RuleViolation unless the place issued it, or where it would assess itself */
    void requireIssuer(Scope scope, RegionCode place) {
        if (place.value() != issuedIn) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_NOT_ISSUER, number);
        }
        requireNotOwn(scope, place, region(), sector, assessed.body());
    }

    /** @throws RuleViolation unless the place is assessed */
    void requireAssessed(RegionCode place) {
        if (!place.equals(region())) {
            throw new RuleViolation(AssessmentProblem.ASSESSMENT_NOT_ASSESSED, number);
        }
    }

    /** What an account of that place may do now. */
    Set<AssessmentAction> actions(RegionCode place) {
        var possible = EnumSet.noneOf(AssessmentAction.class);
        possible.addAll(status.actions());
        if (place.value() != issuedIn) {
            possible.removeIf(AssessmentAction::isOfIssuer);
        }
        if (!place.equals(region())) {
            possible.removeIf(action -> !action.isOfIssuer());
        }
        if (objected) {
            possible.remove(AssessmentAction.OBJECTION);
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

    @Nullable
    Sector sector() {
        return sector;
    }

    RegionCode issuedIn() {
        return new RegionCode(issuedIn);
    }

    Assessed assessed() {
        return assessed;
    }

    AssessmentStatus status() {
        return status;
    }

    BigDecimal fullMarks() {
        return fullMarks;
    }

    @Nullable
    BigDecimal marks() {
        return marks;
    }

    @Nullable
    AssessmentGrade grade() {
        return grade;
    }

    @Nullable
    LocalDate objectUntil() {
        return objectUntil;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    List<AssessmentItem> items() {
        return List.copyOf(items);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private AssessmentEvent.Facts facts(long revision) {
        return new AssessmentEvent.Facts(
                id(),
                number,
                region(),
                sector,
                new RegionCode(issuedIn),
                revision,
                status,
                assessed.year(),
                assessed.body());
    }
}
