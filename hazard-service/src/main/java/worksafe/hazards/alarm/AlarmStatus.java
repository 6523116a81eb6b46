package worksafe.hazards.alarm;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where an alarm stands; the picture is in {@code docs/lifecycles/alarm.md}. */
enum AlarmStatus implements Lifecycle<AlarmStatus> {
    /** Nobody has said yet that they saw it. */
    RAISED,
    /** Somebody saw it and deals with it. */
    ACKNOWLEDGED,
    /** Dealt with; waits for another person. */
    DISPOSED,
    CLOSED,
    /** It was none (误报). */
    FALSE;

    @Override
    public Set<AlarmStatus> next() {
        return switch (this) {
            case RAISED -> EnumSet.of(ACKNOWLEDGED, FALSE);
            case ACKNOWLEDGED -> EnumSet.of(DISPOSED, FALSE);
            case DISPOSED -> EnumSet.of(CLOSED);
            case CLOSED, FALSE -> EnumSet.noneOf(AlarmStatus.class);
        };
    }

    @Override
    public Set<AlarmAction> actions() {
        return switch (this) {
            case RAISED -> EnumSet.of(AlarmAction.ACKNOWLEDGEMENT, AlarmAction.REFUTATION);
            case ACKNOWLEDGED -> EnumSet.of(AlarmAction.DISPOSAL, AlarmAction.REFUTATION);
            case DISPOSED -> EnumSet.of(AlarmAction.CLOSURE);
            case CLOSED, FALSE -> EnumSet.noneOf(AlarmAction.class);
        };
    }

    /** Whether nothing more is to be done about it. */
    boolean ended() {
        return this == CLOSED || this == FALSE;
    }
}
