package worksafe.hazards.reading;

import java.time.Duration;

/** How finely a series is told. */
enum ReadingStep {
    /** Each reading. */
    RAW(Duration.ofHours(6)),
    MINUTE(Duration.ofDays(7)),
    HOUR(Duration.ofDays(400));

    private final Duration most;

    ReadingStep(Duration most) {
        this.most = most;
    }

    /** How long a time may be asked for at once. */
    Duration most() {
        return most;
    }
}
