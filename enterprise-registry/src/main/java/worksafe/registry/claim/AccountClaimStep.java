package worksafe.registry.claim;

/** What the timeline of a claim tells. */
enum AccountClaimStep {
    OPENED,
    ISSUED,
    CLAIMED,
    WITHDRAWN,
    REVOKED
}
