package worksafe.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeProducerTest {

    @Test
    void timeIsNoFinerThanTheDatabaseKeepsIt() {
        var now = new TimeProducer(Optional.empty(), "production").clock().instant();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void developmentMayShiftTheClock() {
        var tomorrow = new TimeProducer(Optional.of(Duration.ofDays(1)), "development").clock();

        assertThat(tomorrow.instant()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void productionRefusesAShiftedClock() {
        var shifted = new TimeProducer(Optional.of(Duration.ofDays(1)), "production");

        assertThatThrownBy(shifted::clock).isInstanceOf(IllegalStateException.class);
    }
}
