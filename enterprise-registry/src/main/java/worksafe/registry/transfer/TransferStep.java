package worksafe.registry.transfer;

/** What the timeline of a transfer tells. */
enum TransferStep {
    PROPOSED,
    CONSULTED,
    FILED,
    OBJECTED,
    OVERDUE,
    DONE,
    WITHDRAWN
}
