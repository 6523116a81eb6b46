package worksafe.acceptance.authorisation;

import java.util.Locale;

/** What the place of an object is to the place of whoever asks. */
public enum Relation {
    OWN,
    /** A place below the caller's. */
    DESCENDANT,
    /** A place above the caller's. */
    ANCESTOR,
    /** A place directly below the same one. */
    SIBLING,
    /** A sibling whose code differs in the last digit alone. */
    LOOK_ALIKE,
    /** The caller's code was given up; the object lies where that code's place lies now. */
    HISTORIC,
    NONE;

    /** As the columns of {@code authorisation-reaches.csv} name it. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
