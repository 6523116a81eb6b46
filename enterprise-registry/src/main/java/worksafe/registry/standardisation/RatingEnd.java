package worksafe.registry.standardisation;

/** Why a rating ended. */
enum RatingEnd {
    /** Its last day is over. */
    EXPIRED,
    /** It was taken back, on one of the grounds of the policy book. */
    WITHDRAWN,
    /** Another one by the same standard took its place. */
    REPLACED,
    /** It was not given. */
    REFUSED,
    /** Its enterprise is no more. */
    ENTERPRISE_ENDED
}
