package worksafe.inspections.transfer;

/** What the timeline of a transfer tells. */
enum CrimeTransferStep {
    OPENED,
    REPORTED,
    APPROVED,
    REFUSED,
    TRANSFERRED,
    RECEIVED,
    ACCEPTED,
    NOT_ACCEPTED,
    OBJECTED,
    HANDED_OVER,
    OVERDUE,
    ENDED
}
