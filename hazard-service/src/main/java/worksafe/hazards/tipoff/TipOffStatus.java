package worksafe.hazards.tipoff;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a tip-off stands; the picture is in {@code docs/lifecycles/tip-off.md}. */
public enum TipOffStatus implements Lifecycle<TipOffStatus> {
    /** It lies before the authority of its place. */
    RECEIVED,
    /** The authority takes it up, by a duty of its own. */
    ACCEPTED,
    /** It does not, with a ground that the informer is told. */
    NOT_ACCEPTED,
    /** Another authority's: within the suite that one takes it up; outside of it, it ends here. */
    FORWARDED,
    /** Two inspectors look into it. */
    VERIFYING,
    /** Both say what is true of it. */
    VERIFIED,
    /** What follows was done or ordered. */
    HANDLED,
    /** The informer was told. */
    ANSWERED,
    /** Nothing is left to do. */
    CLOSED;

    @Override
    public Set<TipOffStatus> next() {
        return switch (this) {
            case RECEIVED, FORWARDED -> EnumSet.of(ACCEPTED, NOT_ACCEPTED, FORWARDED);
            case ACCEPTED -> EnumSet.of(VERIFYING);
            case VERIFYING -> EnumSet.of(VERIFIED);
            case VERIFIED -> EnumSet.of(HANDLED);
            case HANDLED -> EnumSet.of(ANSWERED);
            case ANSWERED -> EnumSet.of(CLOSED);
            case NOT_ACCEPTED, CLOSED -> EnumSet.noneOf(TipOffStatus.class);
        };
    }
}
