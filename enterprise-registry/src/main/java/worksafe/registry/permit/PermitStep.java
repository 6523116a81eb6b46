package worksafe.registry.permit;

/** What a permit's timeline tells. */
enum PermitStep {
    PREPARED,
    ACCEPTED,
    STOOD,
    EXAMINED,
    WAIVED,
    GRANTED,
    IMPORTED,
    REFUSED,
    DENIED,
    TAKEN_BACK,
    GIVEN_UP,
    CHANGED,
    RENEWED,
    SUSPENDED,
    LIFTED,
    EXPIRED,
    REVOKED,
    WITHDRAWN,
    CANCELLED
}
