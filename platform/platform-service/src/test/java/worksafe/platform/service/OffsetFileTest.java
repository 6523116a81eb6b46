package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetFileTest {

    @TempDir
    Path folder;

    private Path file;
    private long nanos = -5_000_000_000L;

    @BeforeEach
    void name() {
        file = folder.resolve("offset");
    }

    @Test
    void noFileIsNoOffset() {
        assertThat(offsetFile().offset()).isZero();
    }

    @Test
    void offsetFollowsTheFile() throws IOException {
        var offset = offsetFile();

        write("P30D");
        pass(OffsetFile.LOOKED_AT_EVERY);
        assertThat(offset.offset()).isEqualTo(Duration.ofDays(30));

        write(" -PT1.5S\n");
        pass(OffsetFile.LOOKED_AT_EVERY);
        assertThat(offset.offset()).isEqualTo(Duration.ofMillis(-1_500));

        Files.delete(file);
        pass(OffsetFile.LOOKED_AT_EVERY);
        assertThat(offset.offset()).isZero();
    }

    @Test
    void fileIsNotLookedAtMoreOftenThanItsInterval() throws IOException {
        var offset = offsetFile();

        write("P1D");
        pass(OffsetFile.LOOKED_AT_EVERY.minusNanos(1));

        assertThat(offset.offset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "P1D P2D", "86400"})
    void contentThatCannotBeReadLeavesTheOffset(String content) throws IOException {
        write("P1D");
        var offset = offsetFile();

        write(content);
        pass(OffsetFile.LOOKED_AT_EVERY);

        assertThat(offset.offset()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void folderInItsPlaceLeavesTheOffset() throws IOException {
        write("P1D");
        var offset = offsetFile();

        Files.delete(file);
        Files.createDirectory(file);
        pass(OffsetFile.LOOKED_AT_EVERY);

        assertThat(offset.offset()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void complainsOnceUntilItCanBeReadAgain() throws IOException {
        var complaints = new ArrayList<String>();
        var logger = Logger.getLogger(OffsetFile.class.getName());
        var listener = listener(complaints);
        logger.addHandler(listener);
        try {
            write("tomorrow");
            var offset = offsetFile();
            for (var content : List.of("tomorrow", "the day after", "P1D", "never")) {
                write(content);
                pass(OffsetFile.LOOKED_AT_EVERY);
                assertThat(offset.offset()).isIn(Duration.ZERO, Duration.ofDays(1));
            }
        } finally {
            logger.removeHandler(listener);
        }

        assertThat(complaints).hasSize(2);
    }

    private OffsetFile offsetFile() {
        return new OffsetFile(file, () -> nanos);
    }

    private void write(String content) throws IOException {
        Files.writeString(file, content);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private static Handler listener(List<String> complaints) {
        return new Handler() {
            @Override
            public void publish(LogRecord complaint) {
                complaints.add(complaint.getMessage());
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
