package worksafe.training.ban;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a re-hire ban stands; the picture is in {@code docs/lifecycles/rehire-ban.md}. */
enum RehireBanStatus implements Lifecycle<RehireBanStatus> {
    /** It binds. */
    IMPOSED,
    /** It binds, and an appeal is to be answered. */
    APPEALED,
    /** It binds, although it was appealed. */
    UPHELD,
    /** It binds no more, before its time. */
    LIFTED,
    /** Its time is over, and what was personal in it is erased. */
    ENDED;

    @Override
    public Set<RehireBanStatus> next() {
        return switch (this) {
            case IMPOSED, UPHELD -> EnumSet.of(APPEALED, LIFTED, ENDED);
            case APPEALED -> EnumSet.of(UPHELD, LIFTED, ENDED);
            case LIFTED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(RehireBanStatus.class);
        };
    }

    @Override
    public Set<RehireBanAction> actions() {
        return switch (this) {
            case IMPOSED, UPHELD -> EnumSet.of(RehireBanAction.APPEAL, RehireBanAction.LIFTING);
            case APPEALED -> EnumSet.of(RehireBanAction.UPHOLDING, RehireBanAction.LIFTING);
            case LIFTED, ENDED -> EnumSet.noneOf(RehireBanAction.class);
        };
    }

    /** Whether the enterprise may not hire the person. */
    boolean binds() {
        return this == IMPOSED || this == APPEALED || this == UPHELD;
    }
}
