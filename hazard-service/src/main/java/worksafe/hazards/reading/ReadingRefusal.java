package worksafe.hazards.reading;

/** Why a reading was not taken. */
enum ReadingRefusal {
    /** There is no such sensor, or none of the sender's. */
    SENSOR_UNKNOWN,
    /** The sensor is suspended or retired. */
    SENSOR_NOT_IN_USE,
    /** Beyond what the sensor can measure. */
    VALUE_OUTSIDE_SPAN,
    /** It has not happened yet. */
    INSTANT_AHEAD,
    /** Older than readings are kept. */
    INSTANT_TOO_OLD
}
