package worksafe.registry.standardisation;

/** What a rating's timeline tells. */
enum RatingStep {
    SELF_RATED,
    APPLIED,
    REVIEWED,
    SHOWN,
    RATED,
    IMPORTED,
    REFUSED,
    WITHDRAWN,
    EXPIRED,
    REPLACED,
    ENTERPRISE_ENDED
}
