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
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.order.OrderEvent.OrderAnswered;
import worksafe.inspections.order.OrderEvent.OrderIssued;
import worksafe.inspections.order.OrderEvent.OrderOverdue;
import worksafe.inspections.order.OrderEvent.OrderReopened;
import worksafe.inspections.order.OrderEvent.OrderWithdrawn;
import worksafe.inspections.order.OrderStep.StepKind;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.VersionedRow;

/**
 * An order to put right within a time limit (责令限期整改指令); see the package for the whole life. Each verb first asks
 * whether it is legal, changes something only then, and returns the event that tells it.
 */
@Entity
@Table(name = "rectification_order")
class RectificationOrder extends VersionedRow {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private UUID inspectionId;

    @Column(updatable = false)
    private String inspectionNumber;

    @Column(updatable = false)
    private UUID enterpriseId;

    @Formula("(select e.name from enterprise_snapshot e where e.enterprise_id = enterprise_id)")
    private String enterpriseName;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Embedded
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
    private List<OrderStep> timeline = new ArrayList<>();

    protected RectificationOrder() {} // for Hibernate

    private RectificationOrder(OrderIdentity identity, SourceInspections.Visit visit, Demand demand, Instant now) {
        super(identity.id(), visit.region());
        number = identity.number();
        inspectionId = visit.id();
        inspectionNumber = visit.number();
        enterpriseId = visit.enterpriseId();
        enterpriseName = visit.enterpriseName();
        sector = visit.sector();
        title = demand.title();
        findings.addAll(demand.findings());
        limit = demand.limit();
        status = OrderStatus.ISSUED;
        issuedAt = now;
    }

    /**
     * What is demanded.
     *
     * @param findings what must be put right
     * @param limit until when
     */
    record Demand(String title, List<UUID> findings, OrderLimit limit) {

        Demand {
            findings = List.copyOf(findings);
        }
    }

    /** Orders what a visit found to be put right. */
    static Created<RectificationOrder> issue(
            OrderIdentity identity, SourceInspections.Visit visit, Demand demand, Actor by, Instant now) {
        var order = new RectificationOrder(identity, visit, demand, now);
        order.timeline.add(OrderStep.by(by, StepKind.ISSUED, now, null));
        return new Created<>(order, new OrderIssued(order.facts(order.version()), now));
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
        timeline.add(OrderStep.itself(StepKind.ANSWERED, when, null));
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
        timeline.add(OrderStep.itself(StepKind.REOPENED, when, reason));
        return new OrderReopened(facts(version() + 1), reason, when);
    }

    /** Takes it back. */
    OrderWithdrawn withdraw(String reason, Actor by, Instant now) {
        var withdrawn = status.to(OrderStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(OrderStep.by(by, StepKind.WITHDRAWN, now, reason));
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
        timeline.add(OrderStep.itself(StepKind.OVERDUE, dueAt, null));
        return Optional.of(new OrderOverdue(facts(version() + 1), dueAt));
    }

    /** Whether it would be shown to a scope: the wall, once more. */
    boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
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

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    Sector sector() {
        return sector;
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
                .filter(step -> step.kind() == StepKind.ISSUED || step.kind() == StepKind.REOPENED)
                .findFirst()
                .map(OrderStep::occurredAt)
                .orElse(issuedAt);
    }

    List<UUID> findings() {
        return List.copyOf(findings);
    }

    List<OrderStep> timeline() {
        return List.copyOf(timeline);
    }

    private OrderEvent.Facts facts(long revision) {
        return new OrderEvent.Facts(
                id(),
                number,
                inspectionId,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                findings(),
                limit.dueDate(),
                title);
    }
}
