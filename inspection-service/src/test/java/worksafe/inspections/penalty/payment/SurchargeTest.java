package worksafe.inspections.penalty.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurchargeTest {

    private static final Surcharge SURCHARGE = new Surcharge(new BigDecimal("3"), new BigDecimal("100"));
    private static final LocalDate PAY_BY = LocalDate.parse("2026-04-18");

    @ParameterizedTest
    @CsvSource({
        "2026-04-10, 0",
        "2026-04-18, 0",
        "2026-04-19, 90000",
        "2026-04-28, 900000",
        "2026-05-21, 2970000",
        "2026-05-22, 3000000",
        "2027-01-01, 3000000"
    })
    void threePercentADayNeverAboveTheFine(LocalDate day, long added) {
        assertThat(SURCHARGE.fen(3_000_000, PAY_BY, day, List.of())).isEqualTo(added);
    }

    @Test
    void daysOfARemedyDoNotCount() {
        var pause = new Surcharge.Pause(LocalDate.parse("2026-04-20"), LocalDate.parse("2026-04-27"));

        assertThat(SURCHARGE.fen(3_000_000, PAY_BY, LocalDate.parse("2026-04-28"), List.of(pause)))
                .isEqualTo(180_000);
    }
}
