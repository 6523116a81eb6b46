package worksafe.registry.responsibility;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an entry of the responsibility system stands; the picture is in {@code docs/lifecycles/responsibility.md}. */
enum ResponsibilityStatus implements Lifecycle<ResponsibilityStatus> {
    /** It holds, and somebody answers for it. */
    IN_FORCE,
    /** Nobody holds the post any more; somebody is to be named at once. */
    VACANT,
    /** Another entry, with another holder, stands in its place. */
    REPLACED,
    /** The post is no more. */
    ENDED;

    @Override
    public Set<ResponsibilityStatus> next() {
        return switch (this) {
            case IN_FORCE -> EnumSet.of(VACANT, REPLACED, ENDED);
            case VACANT -> EnumSet.of(REPLACED, ENDED);
            case REPLACED, ENDED -> EnumSet.noneOf(ResponsibilityStatus.class);
        };
    }

    @Override
    public Set<ResponsibilityAction> actions() {
        return switch (this) {
            case IN_FORCE -> EnumSet.allOf(ResponsibilityAction.class);
            case VACANT ->
                EnumSet.of(
                        ResponsibilityAction.REVISION, ResponsibilityAction.REPLACEMENT, ResponsibilityAction.ENDING);
            case REPLACED, ENDED -> EnumSet.noneOf(ResponsibilityAction.class);
        };
    }
}
