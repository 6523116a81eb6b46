package worksafe.inspections.order;

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
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.delegation.Warrant;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.order.OrderEvent.OrderAnswered;
import worksafe.inspections.order.OrderEvent.OrderExtensionAsked;
import worksafe.inspections.order.OrderEvent.OrderExtensionDeclined;
import worksafe.inspections.order.OrderEvent.OrderIssued;
import worksafe.inspections.order.OrderEvent.OrderOverdue;
import worksafe.inspections.order.OrderEvent.OrderReopened;
import worksafe.inspections.order.OrderEvent.OrderRescheduled;
import worksafe.inspections.order.OrderEvent.OrderWithdrawn;
import worksafe.inspections.order.OrderExtension.ExtensionAnswer;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.WorkingCalendar;
import worksafe.platform.figures.definition.FigureOutcome;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;

/**
 * An order to put right within a time limit (责令限期整改指令); see the package for the whole life. Each verb first asks
 * whether it is legal, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "rectification_order")
class RectificationOrder extends EnterpriseRow {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID inspectionId;

    @Column(updatable = false)
    private String inspectionNumber;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Embedded
    @EmbeddedColumnNaming("due_%s")
    private OrderLimit limit;

    @Embedded
    @EmbeddedColumnNaming("ground_%s")
    private OrderGround ground;

    @Embedded
    @EmbeddedColumnNaming("warrant_%s")
    private @Nullable Warrant warrant;

    @Embedded
    @EmbeddedColumnNaming("extension_%s")
    private @Nullable OrderExtension extension;

    private @Nullable Instant overdueSince;
    private Instant issuedAt;
    private @Nullable Instant answeredAt;
    private @Nullable UUID paperId;
    private @Nullable LocalDate servedOn;

    /** As what figures count it; the database says so, lists filter by it. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused")
    private @Nullable FigureOutcome outcome;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_finding", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    @Column(name = "finding_id")
    private List<UUID> findings = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_step", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected RectificationOrder() {} // for Hibernate

    private RectificationOrder(UUID id, SourceInspections.Visit visit, Demand demand, FactTime when) {
        super(id, visit.region(), visit.sector(), visit.enterpriseId(), visit.enterpriseName());
        number = demand.number();
        inspectionId = visit.id();
        inspectionNumber = visit.number();
        title = demand.title();
        findings.addAll(demand.findings());
        limit = demand.limit();
        ground = OrderGround.of(demand.limit().basis());
        warrant = demand.warrant();
        status = OrderStatus.ISSUED;
        issuedAt = when.enteredAt();
    }

    /**
     * What is demanded.
     *
     * @param number for people and papers, for example {@code ZL320281-2026-000005}
     * @param findings what must be put right
     * @param limit until when
     * @param warrant by what a town orders it; absent where no town does
     */
    record Demand(
            String number,
            String title,
            List<UUID> findings,
            OrderLimit limit,
            @Nullable Warrant warrant) {

        Demand {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Orders what a visit found to be put right.
     *
     * @param when it was handed over, perhaps before that is entered; its time limit counts from there
     */
    static Created<RectificationOrder> issue(
            UUID id, SourceInspections.Visit visit, Demand demand, Actor by, FactTime when) {
        var order = new RectificationOrder(id, visit, demand, when);
        order.timeline.add(TimelineStep.by(by, OrderStep.ISSUED, when, null));
        return new Created<>(order, new OrderIssued(order.facts(order.version()), when.earlier(), when.enteredAt()));
    }

    /**
     * All that it demands is settled.
     *
     * @param when the last of it was
     */
    OrderAnswered answer(Instant when) {
        var answered = status.to(OrderStatus.ANSWERED);

        status = answered;
        answeredAt = when;
        extension = null;
        timeline.add(TimelineStep.itself(OrderStep.ANSWERED, when, null));
        return new OrderAnswered(facts(version() + 1), when);
    }

    /**
     * Something that it demands is not settled any more.
     *
     * @param until the day by which it must be now; absent where nobody named one
     */
    OrderReopened reopen(@Nullable LocalDate until, String reason, Instant when) {
        var issued = status.to(OrderStatus.ISSUED);

        status = issued;
        answeredAt = null;
        overdueSince = null;
        limit = until == null ? limit : limit.renewedTo(until);
        timeline.add(TimelineStep.itself(OrderStep.REOPENED, when, reason));
        return new OrderReopened(facts(version() + 1), reason, when);
    }

    /** The major dangers that it is about have plans, of which that is the last day; empty where it keeps its own. */
    Optional<OrderRescheduled> follow(LocalDate planned, Instant when) {
        var followed = limit.following(planned);
        if (status != OrderStatus.ISSUED || followed.date().equals(limit.date())) {
            return Optional.empty();
        }
        timeline.add(TimelineStep.itself(OrderStep.PLANNED, when, moved(followed, null)));
        return Optional.of(reschedule(followed, when));
    }

    /**
     * Takes the application of the enterprise for more time.
     *
     * @param window within how many days before the last one it may be made, where its ground has such
     * @throws RuleViolation when it is too late, too early, or for no later day
     */
    OrderExtensionAsked askExtension(OrderExtension asked, @Nullable PolicyRow window, WorkingCalendar days, Actor by) {
        require(OrderAction.EXTENSION_APPLICATION);
        asked.requireInTime(limit.date(), window, days, ChinaTime.dayOf(asked.askedAt()), extension);

        extension = asked;
        timeline.add(TimelineStep.by(by, OrderStep.EXTENSION_ASKED, asked.askedAt(), asked.reason()));
        return new OrderExtensionAsked(
                facts(version() + 1), asked.until(), asked.ground(), asked.reason(), asked.askedAt());
    }

    /**
     * Gives more time.
     *
     * @param until absent: the day that was asked for
     * @param most how much an extension may give
     * @throws RuleViolation when the same account asked, or the day is none that the policy allows
     */
    OrderRescheduled extend(
            @Nullable LocalDate until, String opinion, PolicyRow most, WorkingCalendar days, Actor by, Instant now) {
        var asked = requireAsked(by);
        var extended = limit.extendedTo(until == null ? asked.until() : until, most, days, ChinaTime.dayOf(now));

        extension = asked.answered(ExtensionAnswer.GRANTED);
        timeline.add(TimelineStep.by(by, OrderStep.EXTENSION_GRANTED, now, moved(extended, opinion)));
        return reschedule(extended, now);
    }

    /**
     * Whether more time may be asked for like that by an application of its own, which leaves the order as it is.
     *
     * @throws RuleViolation as {@link #askExtension} does
     */
    void requireExtendable(OrderExtension asked, @Nullable PolicyRow window, WorkingCalendar days) {
        require(OrderAction.EXTENSION_APPLICATION);
        asked.requireInTime(limit.date(), window, days, ChinaTime.dayOf(asked.askedAt()), null);
    }

    /**
     * Gives the time that an application of its own asked for. The timeline tells both: when it was asked for, and now.
     *
     * @throws RuleViolation when the same account asked, or the day is none that the policy allows
     */
    OrderRescheduled extendAsApplied(
            OrderExtension asked,
            Actor applicant,
            String opinion,
            PolicyRow most,
            WorkingCalendar days,
            Actor by,
            Instant now) {
        require(OrderAction.EXTENSION_APPLICATION);
        requireAnother(asked, by);
        var extended = limit.extendedTo(asked.until(), most, days, ChinaTime.dayOf(now));

        extension = asked.answered(ExtensionAnswer.GRANTED);
        timeline.add(TimelineStep.by(
                applicant, OrderStep.EXTENSION_ASKED, new FactTime(asked.askedAt(), now), asked.reason()));
        timeline.add(TimelineStep.by(by, OrderStep.EXTENSION_GRANTED, now, moved(extended, opinion)));
        return reschedule(extended, now);
    }

    /**
     * Gives no more time: refuses, or returns the application for completion.
     *
     * @throws RuleViolation when the same account asked
     */
    OrderExtensionDeclined declineExtension(
            ExtensionAnswer answer, String opinion, @Nullable String clause, Actor by, Instant now) {
        var asked = requireAsked(by);

        extension = asked.answered(answer);
        timeline.add(TimelineStep.by(
                by,
                answer == ExtensionAnswer.REFUSED ? OrderStep.EXTENSION_REFUSED : OrderStep.EXTENSION_RETURNED,
                now,
                clause == null ? opinion : clause + "：" + opinion));
        return new OrderExtensionDeclined(facts(version() + 1), answer, opinion, clause, now);
    }

    /** @throws IllegalTransition when none can be drawn up, or one is there already */
    void requirePaper() {
        require(OrderAction.PAPER);
    }

    /** The paper that tells the enterprise was drawn up; its signing and service go their own way. */
    void drawUp(UUID paper, Actor by, Instant now) {
        require(OrderAction.PAPER);
        paperId = paper;
        timeline.add(TimelineStep.by(by, OrderStep.PAPER_DRAWN_UP, now, null));
    }

    /** Its paper was served: the enterprise knows from that day. */
    void served(UUID paper, LocalDate day, Instant now) {
        if (paper.equals(paperId)) {
            servedOn = day;
            timeline.add(TimelineStep.itself(OrderStep.SERVED, now, day.toString()));
        }
    }

    /** Its paper was taken back; another may be drawn up. */
    void paperWithdrawn(UUID paper, Instant now) {
        if (paper.equals(paperId)) {
            paperId = null;
            servedOn = null;
            timeline.add(TimelineStep.itself(OrderStep.PAPER_WITHDRAWN, now, null));
        }
    }

    private OrderExtension requireAsked(Actor by) {
        require(OrderAction.EXTENSION_ANSWER);
        var asked = extension().orElseThrow();
        requireAnother(asked, by);
        return asked;
    }

    private static void requireAnother(OrderExtension asked, Actor by) {
        if (asked.askedBy(by.subject())) {
            throw new RuleViolation(InspectionProblem.ORDER_EXTENSION_SAME_PERSON, by.name());
        }
    }

    private void require(OrderAction action) {
        if (status == OrderStatus.ISSUED && action == OrderAction.EXTENSION_APPLICATION) {
            requireNothingAsked();
        }
        if (!actions().contains(action)) {
            throw new IllegalTransition(status, status);
        }
    }

    private void requireNothingAsked() {
        extension().filter(OrderExtension::pending).ifPresent(asked -> {
            throw new RuleViolation(
                    InspectionProblem.ORDER_EXTENSION_ASKED,
                    number,
                    ChinaTime.dayOf(asked.askedAt()).toString(),
                    asked.until().toString());
        });
    }

    /** What clients may do now; the rest does itself. */
    Set<OrderAction> actions() {
        if (status != OrderStatus.ISSUED) {
            return EnumSet.noneOf(OrderAction.class);
        }
        var possible = EnumSet.of(
                OrderAction.WITHDRAWAL,
                extension().filter(OrderExtension::pending).isPresent()
                        ? OrderAction.EXTENSION_ANSWER
                        : OrderAction.EXTENSION_APPLICATION);
        if (paperId == null) {
            possible.add(OrderAction.PAPER);
        }
        return possible;
    }

    /** The same without what another account than that one must do. */
    Set<OrderAction> actions(String account) {
        var possible = actions();
        if (extension().filter(asked -> asked.askedBy(account)).isPresent()) {
            possible.remove(OrderAction.EXTENSION_ANSWER);
        }
        return possible;
    }

    private OrderRescheduled reschedule(OrderLimit renewed, Instant when) {
        var former = limit.date();
        limit = renewed;
        overdueSince = null;
        return new OrderRescheduled(facts(version() + 1), renewed.origin(), former, when);
    }

    private String moved(OrderLimit renewed, @Nullable String opinion) {
        return limit.date() + " → " + renewed.date() + (opinion == null ? "" : "：" + opinion);
    }

    /** Takes it back. */
    OrderWithdrawn withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(OrderStatus.WITHDRAWN);

        status = withdrawn;
        extension = null;
        timeline.add(TimelineStep.by(by, OrderStep.WITHDRAWN, now, reason));
        return new OrderWithdrawn(facts(version() + 1), reason, now);
    }

    /**
     * Notes that the time limit was missed; empty where that is known already, or nothing is demanded any more.
     *
     * @param dueAt the first moment that was too late, as its clock counted it
     */
    Optional<OrderOverdue> miss(Instant dueAt) {
        if (overdueSince != null || status != OrderStatus.ISSUED) {
            return Optional.empty();
        }

        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(OrderStep.OVERDUE, dueAt, null));
        return Optional.of(new OrderOverdue(facts(version() + 1), dueAt));
    }

    String number() {
        return number;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String inspectionNumber() {
        return inspectionNumber;
    }

    String title() {
        return title;
    }

    OrderStatus status() {
        return status;
    }

    OrderLimit limit() {
        return limit;
    }

    /** By what a town ordered it; empty where no town did. */
    Optional<Warrant> warrant() {
        return Optional.ofNullable(warrant);
    }

    /** By what it was issued, which no later day replaces. */
    OrderGround ground() {
        return ground;
    }

    Optional<OrderExtension> extension() {
        return Optional.ofNullable(extension);
    }

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The paper that tells the enterprise, unless it was withdrawn. */
    Optional<UUID> paperId() {
        return Optional.ofNullable(paperId);
    }

    /** The day on which that was served. */
    Optional<LocalDate> servedOn() {
        return Optional.ofNullable(servedOn);
    }

    /** Since when it has been demanding something: its issue, or its last reopening. */
    Instant lastIssuedAt() {
        return timeline.reversed().stream()
                .filter(step -> step.is(OrderStep.ISSUED) || step.is(OrderStep.REOPENED))
                .findFirst()
                .map(TimelineStep::at)
                .orElse(issuedAt);
    }

    /** The account that issued it. */
    @Nullable
    String issuedBy() {
        return timeline.getFirst().subject();
    }

    List<UUID> findings() {
        return List.copyOf(findings);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private OrderEvent.Facts facts(long revision) {
        return new OrderEvent.Facts(
                id(),
                number,
                inspectionId,
                enterpriseId(),
                region(),
                sector(),
                revision,
                status,
                findings(),
                limit.date(),
                title);
    }
}
