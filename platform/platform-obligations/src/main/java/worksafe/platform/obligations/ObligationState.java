package worksafe.platform.obligations;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How somebody stands to what is asked of him. */
public enum ObligationState {
    /** What is demanded is there. */
    MET,
    /** It is not, and the day by which it must be has come. */
    UNMET,
    /** It is not, and there is time left. */
    NOT_DUE,
    /** A fact that decides is not known; never counted as met or unmet. */
    UNKNOWN,
    /** Nothing is asked of somebody like this. */
    NOT_APPLICABLE,
    /** A paper releases from it. */
    EXEMPT;

    private static final List<ObligationState> GRAVEST_FIRST =
            List.of(UNMET, UNKNOWN, NOT_DUE, EXEMPT, MET, NOT_APPLICABLE);

    /** Orders states, the gravest first. */
    public static final Comparator<ObligationState> BY_GRAVITY = Comparator.comparing(GRAVEST_FIRST::indexOf);

    /** How somebody stands of whom all of these are true: one that is unmet decides, then one that is not known. */
    public static ObligationState all(Stream<ObligationState> states) {
        return states.min(BY_GRAVITY).orElse(NOT_APPLICABLE);
    }

    /** Whether something is owed still. */
    public boolean isOpen() {
        return this == UNMET || this == NOT_DUE;
    }
}
