package worksafe.inspections.plan;

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
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.plan.AnnualPlanEvent.AnnualPlanClosed;
import worksafe.inspections.plan.AnnualPlanEvent.AnnualPlanDrafted;
import worksafe.inspections.plan.AnnualPlanEvent.AnnualPlanProgressed;
import worksafe.inspections.plan.PlanLine.PlanLineClass;
import worksafe.inspections.plan.PlanLine.PlanLineKind;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** An annual plan; see the package for the whole life. Each verb first asks whether it is legal and right, and returns the event. */
@Entity
@Table(name = "annual_plan")
class AnnualPlan extends VersionedRow implements Walled {

    private static final int HUNDRED = 100;

    /** Steps whose takers wrote what is to be submitted; who submitted it before may do so again once it is completed. */
    private static final Set<String> WRITTEN = Set.of(
            AnnualPlanStep.DRAFTED.name(), AnnualPlanStep.CHANGED.name(), AnnualPlanStep.REVISION_SUBMITTED.name());

    /** Steps whose takers have had their part in what is to be decided. */
    private static final Set<String> PARTS = Set.of(
            AnnualPlanStep.DRAFTED.name(),
            AnnualPlanStep.CHANGED.name(),
            AnnualPlanStep.SUBMITTED.name(),
            AnnualPlanStep.REVISION_SUBMITTED.name());

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    // Never set: a plan is of an authority, and no enterprise is shown it.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    private int year;

    private String authority;

    @Enumerated(EnumType.STRING)
    private AnnualPlanStatus status;

    @Embedded
    private PlanCapacity capacity;

    private int edition;
    private @Nullable Integer approvedEdition;
    private int plannedVisits;
    private int specialInspections;
    private @Nullable LocalDate filedOn;
    private @Nullable String filedWith;
    private @Nullable String report;
    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private Instant draftedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "annual_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanItem> items = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "annual_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanLine> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "annual_plan_step", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AnnualPlan() {} // for Hibernate

    private AnnualPlan(UUID id, Authority of, String number, Content content, Instant now) {
        super(id, of.region());
        this.number = number;
        sector = of.sector();
        year = of.year();
        status = AnnualPlanStatus.DRAFT;
        edition = 1;
        draftedAt = now;
        authority = content.authority();
        capacity = content.capacity();
        write(content);
    }

    /** Whose plan it is, and of which year. */
    record Authority(RegionCode region, Sector sector, int year) {}

    /** What it says. */
    record Content(String authority, PlanCapacity capacity, List<PlanItem> items, List<PlanLine> lines) {

        Content {
            items = List.copyOf(items);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Drafts the plan of a year.
     *
     * @param number for people, for example {@code JH320281-2026-000001}
     * @throws RuleViolation when the place has no authority that plans, the year lies too far ahead, or the days exceed the
     *     capacity
     */
    static Created<AnnualPlan> draft(UUID id, Authority of, String number, Content content, Actor by, Instant now) {
        var level = of.region().level();
        if (level == RegionLevel.NATION || level == RegionLevel.VILLAGE) {
            throw new RuleViolation(
                    PlanProblem.PLAN_PLACE_WITHOUT_AUTHORITY, of.region().toString());
        }
        if (of.year() > ChinaTime.dayOf(now).getYear() + 1) {
            throw new RuleViolation(PlanProblem.PLAN_YEAR_OUTSIDE, String.valueOf(of.year()));
        }
        content.capacity().requireEnough(content.items(), content.lines());
        var plan = new AnnualPlan(id, of, number, content, now);
        plan.timeline.add(TimelineStep.by(by, AnnualPlanStep.DRAFTED, now, null));
        return new Created<>(plan, new AnnualPlanDrafted(plan.facts(plan.version()), now));
    }

    /** @throws RuleViolation when the days exceed the capacity */
    AnnualPlanProgressed change(Content content, Actor by, Instant now) {
        status.require(AnnualPlanAction.CHANGE);
        content.capacity().requireEnough(content.items(), content.lines());

        authority = content.authority();
        capacity = content.capacity();
        write(content);
        return step(AnnualPlanStep.CHANGED, by, null, now);
    }

    private void write(Content content) {
        items.clear();
        items.addAll(content.items());
        lines.removeIf(line -> line.edition() == edition);
        add(content.lines());
    }

    private void add(List<PlanLine> planned) {
        planned.forEach(line -> lines.add(line.ofEdition(edition)));
        plannedVisits = PlanLine.visits(planned);
        specialInspections = PlanLine.specials(planned);
    }

    /**
     * Submits it to the government.
     *
     * @throws RuleViolation when it plans nothing, leaves days of supervision unplanned, plans too many special inspections, or
     *     the same account drafted it
     */
    AnnualPlanProgressed submit(Checks checks, Actor by, Instant now) {
        status.require(AnnualPlanAction.SUBMISSION);
        requireAnother(by, WRITTEN);
        var planned = lines(edition);
        if (planned.isEmpty()) {
            throw new RuleViolation(PlanProblem.PLAN_EMPTY, number);
        }
        var left = capacity.daysLeft(items);
        if (left != 0) {
            throw new RuleViolation(
                    PlanProblem.PLAN_DAYS_LEFT,
                    String.valueOf(capacity.supervisionDays(items)),
                    String.valueOf(capacity.keyDays()),
                    String.valueOf(capacity.generalDays()));
        }
        checks.require(planned);

        status = status.to(AnnualPlanStatus.SUBMITTED);
        return step(AnnualPlanStep.SUBMITTED, by, null, now);
    }

    /** What the outside says of planned lines; see {@link PlanChecks}. */
    interface Checks {
        /** @throws RuleViolation when they plan too much of an enterprise, too many special ones, or leave a listed one out */
        void require(List<PlanLine> planned);
    }

    /**
     * The government approves it.
     *
     * @throws RuleViolation when the account drafted, changed or submitted it
     */
    AnnualPlanProgressed approve(String opinion, Actor by, Instant now) {
        status.require(AnnualPlanAction.DECISION);
        requireAnother(by, PARTS);

        status = status.to(filedOn == null ? AnnualPlanStatus.APPROVED : AnnualPlanStatus.REVISED);
        approvedEdition = edition;
        return step(AnnualPlanStep.APPROVED, by, opinion, now);
    }

    /**
     * The government sends it back for completion; a former edition that was approved holds on.
     *
     * @throws RuleViolation when the account drafted, changed or submitted it
     */
    AnnualPlanProgressed sendBack(String missing, Actor by, Instant now) {
        status.require(AnnualPlanAction.DECISION);
        requireAnother(by, PARTS);

        status = status.to(AnnualPlanStatus.RETURNED);
        return step(AnnualPlanStep.RETURNED, by, missing, now);
    }

    /**
     * It was filed with the authority above, and is in force.
     *
     * @throws RuleViolation when that was before it was approved, or is to come
     */
    AnnualPlanProgressed file(String with, LocalDate on, Actor by, Instant now) {
        var inForce = status.to(AnnualPlanStatus.IN_FORCE);
        var approvedOn = timeline.stream()
                .filter(step -> step.is(AnnualPlanStep.APPROVED))
                .map(step -> ChinaTime.dayOf(step.occurredAt()))
                .toList()
                .getLast();
        if (on.isBefore(approvedOn) || on.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(PlanProblem.PLAN_FILED_OUTSIDE, on.toString(), approvedOn.toString());
        }

        status = inForce;
        filedWith = with;
        filedOn = on;
        return step(AnnualPlanStep.FILED, by, with, now);
    }

    /**
     * Plans other lines within the same capacity. They hold at once where the key objects stay and no more of the visits change
     * than the share; else the government decides, and the former edition holds until then.
     *
     * @param freeShare how many of a hundred visits may change without approval
     * @throws RuleViolation when the days exceed the capacity, or nothing changes
     */
    AnnualPlanProgressed revise(
            List<PlanLine> planned, String reason, int freeShare, Checks checks, Actor by, Instant now) {
        status.require(AnnualPlanAction.REVISION);
        capacity.requireEnough(items, planned);
        if (planned.isEmpty()) {
            throw new RuleViolation(PlanProblem.PLAN_EMPTY, number);
        }
        var before = lines(edition);
        if (before.equals(planned.stream().map(line -> line.ofEdition(edition)).toList())) {
            throw new RuleViolation(PlanProblem.PLAN_UNCHANGED, number);
        }
        checks.require(planned);

        var free = keyObjects(before).equals(keyObjects(planned))
                && HUNDRED * moved(before, planned) <= freeShare * PlanLine.visits(before);
        status = status.to(free ? AnnualPlanStatus.REVISED : AnnualPlanStatus.SUBMITTED);
        edition++;
        add(planned);
        if (free) {
            approvedEdition = edition;
        }
        return step(free ? AnnualPlanStep.REVISED : AnnualPlanStep.REVISION_SUBMITTED, by, reason, now);
    }

    /** Visits that one of the two plans in a month, class and kind, and the other does not: the greater sum of the two ways. */
    private static int moved(List<PlanLine> before, List<PlanLine> after) {
        record Cell(int month, PlanLineClass visitClass, PlanLineKind kind, String about) {
            static Cell of(PlanLine line) {
                return new Cell(line.month(), line.visitClass(), line.kind(), line.enterpriseId() + " " + line.grade());
            }
        }
        var was = before.stream().collect(Collectors.groupingBy(Cell::of, Collectors.summingInt(PlanLine::visits)));
        var is = after.stream().collect(Collectors.groupingBy(Cell::of, Collectors.summingInt(PlanLine::visits)));
        var cells = new HashSet<>(was.keySet());
        cells.addAll(is.keySet());
        var added = 0;
        var dropped = 0;
        for (var cell : cells) {
            var difference = is.getOrDefault(cell, 0) - was.getOrDefault(cell, 0);
            added += Math.max(0, difference);
            dropped += Math.max(0, -difference);
        }
        return Math.max(added, dropped);
    }

    private static Set<UUID> keyObjects(List<PlanLine> lines) {
        return lines.stream()
                .map(PlanLine::enterpriseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Closes it with the report of its year.
     *
     * @throws RuleViolation before the last day of the year
     */
    AnnualPlanClosed close(String yearReport, Actor by, Instant now) {
        var closed = status.to(AnnualPlanStatus.CLOSED);
        var lastDay = LocalDate.of(year, Month.DECEMBER, 31);
        if (ChinaTime.dayOf(now).isBefore(lastDay)) {
            throw new RuleViolation(PlanProblem.PLAN_YEAR_RUNNING, lastDay.toString());
        }

        status = closed;
        report = yearReport;
        timeline.add(TimelineStep.by(by, AnnualPlanStep.CLOSED, now, null));
        return new AnnualPlanClosed(facts(version() + 1), now);
    }

    /** A day was missed by which something of it was owed; empty where nothing is any more. */
    Optional<AnnualPlanProgressed> miss(String duty, Instant dueAt) {
        if (status == AnnualPlanStatus.CLOSED) {
            return Optional.empty();
        }
        overdueSince = overdueSince == null ? dueAt : overdueSince;
        timeline.add(TimelineStep.itself(AnnualPlanStep.OVERDUE, dueAt, duty));
        return Optional.of(new AnnualPlanProgressed(facts(version() + 1), AnnualPlanStep.OVERDUE, dueAt));
    }

    private AnnualPlanProgressed step(AnnualPlanStep kind, Actor by, @Nullable String note, Instant now) {
        timeline.add(TimelineStep.by(by, kind, now, note));
        return new AnnualPlanProgressed(facts(version() + 1), kind, now);
    }

    private void requireAnother(Actor by, Set<String> steps) {
        if (tookPart(by.subject(), steps)) {
            throw new RuleViolation(PlanProblem.PLAN_SAME_PERSON, by.name());
        }
    }

    /** Whether the account took one of these steps towards what is to be submitted or decided now. */
    private boolean tookPart(String account, Set<String> steps) {
        var decided = IntStream.range(0, timeline.size())
                .filter(at -> timeline.get(at).is(AnnualPlanStep.APPROVED))
                .max()
                .orElse(-1);
        return timeline.subList(decided + 1, timeline.size()).stream()
                .filter(step -> steps.contains(step.kind()))
                .anyMatch(step -> step.subject() != null && Accounts.same(account, step.subject()));
    }

    /** What that account may do now. */
    Set<AnnualPlanAction> actions(String account) {
        var possible = EnumSet.noneOf(AnnualPlanAction.class);
        possible.addAll(status.actions());
        if (tookPart(account, WRITTEN)) {
            possible.remove(AnnualPlanAction.SUBMISSION);
        }
        if (tookPart(account, PARTS)) {
            possible.remove(AnnualPlanAction.DECISION);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    String number() {
        return number;
    }

    Sector sector() {
        return sector;
    }

    int year() {
        return year;
    }

    String authority() {
        return authority;
    }

    AnnualPlanStatus status() {
        return status;
    }

    PlanCapacity capacity() {
        return capacity;
    }

    List<PlanItem> items() {
        return List.copyOf(items);
    }

    int edition() {
        return edition;
    }

    @Nullable
    Integer approvedEdition() {
        return approvedEdition;
    }

    int plannedVisits() {
        return plannedVisits;
    }

    int specialInspections() {
        return specialInspections;
    }

    List<PlanLine> lines(int number) {
        return lines.stream().filter(line -> line.edition() == number).toList();
    }

    /** Those that hold: of the edition that was approved, else of the draft. */
    List<PlanLine> holding() {
        return lines(approvedEdition == null ? edition : approvedEdition);
    }

    @Nullable
    LocalDate filedOn() {
        return filedOn;
    }

    @Nullable
    String filedWith() {
        return filedWith;
    }

    @Nullable
    String report() {
        return report;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    /** Who drafted it. */
    String draftedBy() {
        return Objects.requireNonNull(timeline.getFirst().subject());
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private AnnualPlanEvent.Facts facts(long revision) {
        return new AnnualPlanEvent.Facts(
                id(),
                number,
                region(),
                sector,
                revision,
                status,
                year,
                authority,
                edition,
                capacity.people(),
                capacity.supervisionDays(items),
                capacity.keyDays(),
                capacity.generalDays(),
                plannedVisits,
                specialInspections);
    }
}
