package worksafe.inspections.order;

/** What an order's timeline tells; where it had another day before, the note says which. */
enum OrderStep {
    ISSUED,
    ANSWERED,
    OVERDUE,
    REOPENED,
    WITHDRAWN,
    PLANNED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    EXTENSION_RETURNED,
    PAPER_DRAWN_UP,
    SERVED,
    PAPER_WITHDRAWN
}
