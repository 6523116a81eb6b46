package worksafe.registry.standardisation;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Lifecycle;

/** Where a rating stands; the picture is in {@code docs/lifecycles/standardisation-rating.md}. */
enum RatingStatus implements Lifecycle<RatingStatus> {
    /** The enterprise rated itself; it may apply. */
    SELF_RATED,
    /** Its application was approved; it is to be reviewed. */
    APPLIED,
    /** A body reviewed it. */
    REVIEWED,
    /** Everybody may see that it is to be rated, and object. */
    SHOWN,
    /** It has its level. */
    RATED,
    /** Expired, withdrawn, replaced, or never given. */
    ENDED;

    /** Those that lead to a level, perhaps. */
    static final Set<RatingStatus> UNDER_WAY = Set.copyOf(EnumSet.of(SELF_RATED, APPLIED, REVIEWED, SHOWN));

    @Override
    public Set<RatingStatus> next() {
        return switch (this) {
            case SELF_RATED -> EnumSet.of(APPLIED, ENDED);
            case APPLIED -> EnumSet.of(REVIEWED, ENDED);
            case REVIEWED -> EnumSet.of(SHOWN, ENDED);
            case SHOWN -> EnumSet.of(RATED, ENDED);
            case RATED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(RatingStatus.class);
        };
    }

    /** The verbs that are legal now. */
    @Override
    public Set<RatingAction> actions() {
        return switch (this) {
            case SELF_RATED -> EnumSet.of(RatingAction.SELF_RATING);
            case APPLIED -> EnumSet.of(RatingAction.REVIEW, RatingAction.REFUSAL);
            case REVIEWED -> EnumSet.of(RatingAction.REVIEW, RatingAction.SHOWING, RatingAction.REFUSAL);
            case SHOWN -> EnumSet.of(RatingAction.RATING, RatingAction.REFUSAL);
            case RATED -> EnumSet.of(RatingAction.SELF_RATING, RatingAction.WITHDRAWAL);
            case ENDED -> EnumSet.noneOf(RatingAction.class);
        };
    }

    /**
     * That the verb is legal here.
     *
     * @throws IllegalTransition otherwise
     */
    void require(RatingAction verb) {
        if (!actions().contains(verb)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
