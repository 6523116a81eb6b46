package worksafe.inspections.plan.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.inspections.plan.meter.VisitMeters.QuarterlyActions;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.platform.http.Problem.LegalGround;

/** The arithmetic of meters, without a container. */
class VisitMeterTest {

    private static final LegalGround GROUND = new LegalGround("实施方案", "二（五）", Force.DOCUMENT, Certainty.TO_CHECK);

    @ParameterizedTest
    @CsvSource({
        // counted, made, planned, one in, expected, owed
        "90, 28, 120, 3, 120, 12",
        "90, 30,   0, 3,  90,  0",
        "91, 30,   0, 3,  91,  1",
        "10,  9,   0, 5,  10,  0",
        " 0,  0,   0, 3,   0,  0",
        " 0,  0,  25, 5,  25,  5"
    })
    void owedIsWhatIsMissingOfThoseExpected(int counted, int made, int planned, int oneIn, int expected, int owed) {
        var share = MeterShare.of(counted, made, planned, oneIn, GROUND);

        assertThat(share.expected()).isEqualTo(expected);
        assertThat(share.owed()).isEqualTo(owed);
        if (counted == 0) {
            assertThat(share.percent()).isNull();
        }
    }

    @Test
    void whatOneHasTooMuchHelpsNoOther() {
        var sum = MeterShare.sum(List.of(MeterShare.of(9, 9, 0, 3, GROUND), MeterShare.of(9, 0, 0, 3, GROUND)));

        assertThat(sum.counted()).isEqualTo(18);
        assertThat(sum.made()).isEqualTo(9);
        assertThat(sum.percent()).isEqualTo(50.0);
        assertThat(sum.owed()).isEqualTo(3);
        assertThat(sum.oneIn()).isEqualTo(3);
        assertThat(MeterShare.sum(List.of(MeterShare.of(9, 9, 0, 3, GROUND), MeterShare.of(9, 0, 0, 5, GROUND)))
                        .oneIn())
                .isNull();
        assertThat(MeterShare.sum(List.of()).owed()).isZero();
    }

    @Test
    void quartersThatAreOverAreMissedAndTheOthersOwed() {
        assertThat(QuarterlyActions.of(1, List.of(1, 0, 2, 0), 3))
                .isEqualTo(new QuarterlyActions(1, List.of(1, 0, 2, 0), 1, 1));
        assertThat(QuarterlyActions.of(2, List.of(1, 0, 0, 0), 5).missed()).isEqualTo(7);
        assertThat(QuarterlyActions.of(2, List.of(1, 0, 0, 0), 5).owed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"YEAR, NOVEMBER, JANUARY", "QUARTER, NOVEMBER, OCTOBER", "MONTH, NOVEMBER, NOVEMBER"})
    void periodBeginsInItsFirstMonth(String period, Month month, Month first) {
        assertThat(MeterShare.first(period, month)).isEqualTo(first);
    }
}
