package worksafe.inspections.keylist;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where an entry of the key list stands; the picture is in {@code docs/lifecycles/key-entry.md}. */
enum KeyEntryStatus implements Lifecycle<KeyEntryStatus> {
    /** A supervisor proposed it. */
    PROPOSED,
    /** It is on the list. */
    LISTED,
    /** It was refused, or taken off the list. */
    REMOVED;

    @Override
    public Set<KeyEntryStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(LISTED, REMOVED);
            case LISTED -> EnumSet.of(REMOVED);
            case REMOVED -> EnumSet.noneOf(KeyEntryStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<KeyEntryAction> actions() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(KeyEntryAction.DECISION);
            case LISTED -> EnumSet.of(KeyEntryAction.FOLLOW_UP, KeyEntryAction.LOOK, KeyEntryAction.REMOVAL);
            case REMOVED -> EnumSet.noneOf(KeyEntryAction.class);
        };
    }

    /** @throws IllegalTransition when the verb is not legal now */
    void require(KeyEntryAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
