package worksafe.registry.blacklist;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an entry stands; the picture is in {@code docs/lifecycles/blacklist.md}. */
enum BlacklistStatus implements Lifecycle<BlacklistStatus> {
    /** Proposed; its enterprise does not know. */
    CANDIDATE,
    /** Its enterprise was told, and may state its case. */
    NOTICED,
    /** Decided in writing; not yet entered and served. */
    DECIDED,
    /** On the list. */
    LISTED,
    /** Not on the list any more. */
    REMOVED,
    /** It is not listed. */
    DROPPED;

    @Override
    public Set<BlacklistStatus> next() {
        return switch (this) {
            case CANDIDATE -> EnumSet.of(NOTICED, DROPPED);
            case NOTICED -> EnumSet.of(DECIDED, DROPPED);
            case DECIDED -> EnumSet.of(LISTED, DROPPED);
            case LISTED -> EnumSet.of(REMOVED);
            case REMOVED -> EnumSet.of(LISTED);
            case DROPPED -> EnumSet.noneOf(BlacklistStatus.class);
        };
    }

    /** Whether nothing more is to be done about it. */
    boolean ended() {
        return this == REMOVED || this == DROPPED;
    }

    /** The verbs that are legal now. */
    @Override
    public Set<BlacklistAction> actions() {
        return switch (this) {
            case CANDIDATE -> EnumSet.of(BlacklistAction.NOTICE, BlacklistAction.DISMISSAL);
            case NOTICED -> EnumSet.of(BlacklistAction.STATEMENT, BlacklistAction.DECISION, BlacklistAction.DISMISSAL);
            case DECIDED -> EnumSet.of(BlacklistAction.LISTING, BlacklistAction.DISMISSAL);
            case LISTED ->
                EnumSet.of(
                        BlacklistAction.PUBLICATION,
                        BlacklistAction.UNPUBLICATION,
                        BlacklistAction.SUBMISSION,
                        BlacklistAction.SANCTION,
                        BlacklistAction.REMOVAL);
            case REMOVED -> EnumSet.of(BlacklistAction.RESTORATION, BlacklistAction.SUBMISSION);
            case DROPPED -> EnumSet.noneOf(BlacklistAction.class);
        };
    }

    /**
     * That the verb is legal here.
     *
     * @throws IllegalTransition otherwise
     */
    void require(BlacklistAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
