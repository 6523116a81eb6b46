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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.order.OrderEvent.OrderAnswered;
import worksafe.inspections.order.OrderEvent.OrderIssued;
import worksafe.inspections.order.OrderEvent.OrderOverdue;
import worksafe.inspections.order.OrderEvent.OrderReopened;
import worksafe.inspections.order.OrderEvent.OrderWithdrawn;
import worksafe.platform.http.Actor;
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

    private @Nullable Instant overdueSince;
    private Instant issuedAt;
    private @Nullable Instant answeredAt;

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
        status = OrderStatus.ISSUED;
        issuedAt = when.enteredAt();
    }

    /**
     * What is demanded.
     *
     * @param number for people and papers, for example {@code ZL320281-2026-000005}
     * @param findings what must be put right
     * @param limit until when
     */
    record Demand(String number, String title, List<UUID> findings, OrderLimit limit) {

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

    /** Takes it back. */
    OrderWithdrawn withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(OrderStatus.WITHDRAWN);

        status = withdrawn;
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

    Optional<Instant> overdueSince() {
        return Optional.ofNullable(overdueSince);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Since when it has been demanding something: its issue, or its last reopening. */
    Instant lastIssuedAt() {
        return timeline.reversed().stream()
                .filter(step -> step.is(OrderStep.ISSUED) || step.is(OrderStep.REOPENED))
                .findFirst()
                .map(TimelineStep::at)
                .orElse(issuedAt);
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
