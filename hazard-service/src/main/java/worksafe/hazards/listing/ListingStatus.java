package worksafe.hazards.listing;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a listing stands; the picture is in {@code docs/lifecycles/listing.md}. */
enum ListingStatus implements Lifecycle<ListingStatus> {
    /** Somebody proposed it; its level has not decided. */
    PROPOSED,
    /** Its level supervises that the danger is put right. */
    LISTED,
    /** Reported as put right; waits for its acceptance. */
    RECTIFIED,
    /** Accepted; waits to be lifted. */
    ACCEPTED,
    /** Lifted (摘牌). */
    DELISTED,
    /** Its level did not list it. */
    DECLINED,
    /** A higher level has taken it over. */
    RAISED;

    /** Those in which the danger is held. */
    static final Set<ListingStatus> HOLDING = Set.copyOf(EnumSet.of(LISTED, RECTIFIED, ACCEPTED));

    /** Those that are not over. */
    static final Set<ListingStatus> OPEN = Set.copyOf(EnumSet.of(PROPOSED, LISTED, RECTIFIED, ACCEPTED));

    @Override
    public Set<ListingStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(LISTED, DECLINED);
            case LISTED -> EnumSet.of(RECTIFIED, RAISED);
            case RECTIFIED -> EnumSet.of(ACCEPTED, LISTED);
            case ACCEPTED -> EnumSet.of(DELISTED);
            case DELISTED, DECLINED, RAISED -> EnumSet.noneOf(ListingStatus.class);
        };
    }

    boolean ended() {
        return !OPEN.contains(this);
    }
}
