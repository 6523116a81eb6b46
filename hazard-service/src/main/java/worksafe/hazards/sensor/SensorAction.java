package worksafe.hazards.sensor;

import worksafe.platform.service.PermittedAction;

/** What clients may do about a sensor, named like the sub-resource that does it. */
enum SensorAction implements PermittedAction {
    ADJUSTMENT,
    SUSPENSION,
    RESUMPTION,
    RETIREMENT;

    @Override
    public String permission() {
        return "sensor:change";
    }
}
