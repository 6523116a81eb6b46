package worksafe.hazards.alarm;

/** Of what an alarm tells. The first four are the limits of a sensor, from the lowest to the highest. */
public enum AlarmKind {
    LOW_LOW,
    LOW,
    HIGH,
    HIGH_HIGH,
    /** Nothing was heard of the sensor for too long. */
    SILENCE
}
