package worksafe.inspections.order;

/** What an order's timeline tells: one kind for each kind of {@link OrderEvent}. */
enum OrderStep {
    ISSUED,
    ANSWERED,
    OVERDUE,
    REOPENED,
    WITHDRAWN
}
