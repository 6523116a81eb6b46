package worksafe.hazards.sensor;

import java.util.EnumSet;
import java.util.Set;
import worksafe.platform.http.Lifecycle;

/** Where a sensor stands; the picture is in {@code docs/lifecycles/sensor.md}. */
enum SensorStatus implements Lifecycle<SensorStatus> {
    /** It measures, and is expected to. */
    IN_USE,
    /** Being repaired or calibrated: nothing is expected of it. */
    SUSPENDED,
    /** Taken away for good. */
    RETIRED;

    @Override
    public Set<SensorStatus> next() {
        return switch (this) {
            case IN_USE -> EnumSet.of(SUSPENDED, RETIRED);
            case SUSPENDED -> EnumSet.of(IN_USE, RETIRED);
            case RETIRED -> EnumSet.noneOf(SensorStatus.class);
        };
    }

    @Override
    public Set<SensorAction> actions() {
        return switch (this) {
            case IN_USE -> EnumSet.of(SensorAction.ADJUSTMENT, SensorAction.SUSPENSION, SensorAction.RETIREMENT);
            case SUSPENDED -> EnumSet.of(SensorAction.ADJUSTMENT, SensorAction.RESUMPTION, SensorAction.RETIREMENT);
            case RETIRED -> EnumSet.noneOf(SensorAction.class);
        };
    }
}
