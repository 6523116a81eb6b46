package worksafe.platform.applications;

/** What an application's timeline tells. */
enum ApplicationStep {
    SUBMITTED,
    RETURNED,
    COMPLETED,
    ACCEPTED,
    NOT_ACCEPTED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    LAPSED
}
