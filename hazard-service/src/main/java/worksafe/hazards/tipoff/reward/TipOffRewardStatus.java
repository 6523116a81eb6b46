package worksafe.hazards.tipoff.reward;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a reward stands; the picture is in {@code docs/lifecycles/tip-off-reward.md}. */
enum TipOffRewardStatus implements Lifecycle<TipOffRewardStatus> {
    /** Calculated, and before whoever decides; perhaps returned to be completed. */
    PROPOSED,
    /** Granted. */
    APPROVED,
    /** The informer was told, and may fetch it. */
    NOTIFIED,
    /** Fetched, once. */
    PAID,
    /** Refused, given up, or not fetched in time. */
    WAIVED;

    @Override
    public Set<TipOffRewardStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(APPROVED, WAIVED);
            case APPROVED -> EnumSet.of(NOTIFIED, WAIVED);
            case NOTIFIED -> EnumSet.of(PAID, WAIVED);
            case PAID, WAIVED -> EnumSet.noneOf(TipOffRewardStatus.class);
        };
    }
}
