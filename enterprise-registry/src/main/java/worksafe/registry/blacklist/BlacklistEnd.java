package worksafe.registry.blacklist;

/** How an entry left the list. */
enum BlacklistEnd {
    /** Its term is over. */
    EXPIRED,
    /** It was removed before its term, as its enterprise applied for. */
    EARLY,
    /** The punishment was revoked or changed, so that there is no ground any more. */
    PENALTY_REVOKED,
    /** It had been listed by mistake. */
    MISTAKE
}
