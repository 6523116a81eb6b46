package worksafe.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;

/** The file by which the services of this stack learn how far their clock is from the real time. */
record ClockShift(StackHome home) {

    Duration read() {
        var file = home.clockOffset();
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException | DateTimeException e) {
            throw new StackException(Speech.of("clock.unreadable", file), e);
        }
    }

    void write(Duration offset) {
        if (offset.isZero()) {
            Folders.deleteFile(home.clockOffset());
        } else {
            home.create();
            // Replaced as a whole: a service that looks meanwhile sees the old shift or the new one.
            Folders.writePrivate(home.clockOffset(), offset + "\n");
        }
    }
}
