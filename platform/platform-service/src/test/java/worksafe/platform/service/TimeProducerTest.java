package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeProducerTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @Test
    void timeIsNoFinerThanTheDatabaseKeepsIt() {
        var now = new TimeProducer(Optional.empty(), Optional.empty(), "production")
                .clock()
                .instant();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void developmentMayShiftTheClock() {
        assertShifted(new TimeProducer(Optional.of(DAY), Optional.empty(), "development"), DAY);
    }

    @Test
    void offsetOfTheFileIsAddedToTheOther() throws IOException {
        var file = Files.writeString(folder.resolve("offset"), "P2DT3H\n");

        var clock = new TimeProducer(Optional.of(DAY), Optional.of(file.toString()), "development");

        assertShifted(clock, Duration.ofDays(3).plusHours(3));
        assertThat(clock.clock().instant().getNano() % 1_000).isZero();
    }

    @Test
    void productionRefusesAShiftedClock() {
        assertThatThrownBy(() -> new TimeProducer(Optional.of(DAY), Optional.empty(), "production"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a clock offset is refused in production");
    }

    @Test
    void productionRefusesAFileEvenWhereThereIsNone() {
        var absent = folder.resolve("absent").toString();

        assertThatThrownBy(() -> new TimeProducer(Optional.empty(), Optional.of(absent), "production"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a clock offset is refused in production");
    }

    private static void assertShifted(TimeProducer producer, Duration offset) {
        assertThat(Duration.between(Instant.now().plus(offset), producer.clock().instant()))
                .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(10));
    }
}
