package worksafe.platform.duties.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.clock.Clocks.Duty;

class ClockStartTest {

    private static final Duty DUTY = new Duty("danger", new UUID(1, 2), "danger-rectification");
    private static final ClockStart.Debtor DEBTOR =
            ClockStart.Debtor.enterprise(RegionCode.of("320281000000"), null, null);
    private static final ClockStart.Basis BASIS =
            new ClockStart.Basis("danger.period", "办法", "第一条", Force.RULE, Certainty.CERTAIN);

    @Test
    void eitherPeriodOrDayIsGiven() {
        var period = LegalPeriod.workingDays(3);
        var day = LocalDate.of(2026, 3, 1);

        assertThatThrownBy(() -> new ClockStart(DUTY, DEBTOR, BASIS, Instant.EPOCH, period, day, false, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockStart(DUTY, DEBTOR, BASIS, Instant.EPOCH, null, null, false, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fixedDayDoesNotRoll() {
        var fixed = ClockStart.until(LocalDate.of(2026, 3, 1), DUTY, DEBTOR, BASIS, Instant.EPOCH);

        assertThatThrownBy(fixed::rollingToWorkingDay).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dutyIsNamedInKebabCase() {
        assertThatThrownBy(() -> new Duty("Danger", new UUID(1, 2), "rectification"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Duty("danger", new UUID(1, 2), "整改")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // what no caller can write
    void clockWithoutDebtorIsRefused() {
        assertThatThrownBy(() -> new ClockStart.Debtor(null, RegionCode.of("320281000000"), null, null, null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ClockStart.Debtor.authority(null, null, null, null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void noOfficialDoesWhatAnEnterpriseOwes() {
        assertThatThrownBy(() -> new ClockStart.Debtor(
                        ClockStart.DebtorSide.ENTERPRISE, RegionCode.of("320281000000"), null, null, "li-min"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void accountOfAnOfficialHasOneSpelling() {
        assertThat(ClockStart.Debtor.authority(RegionCode.of("320281000000"), null, null, " Li.Min ")
                        .assignee())
                .isEqualTo("li.min");
    }
}
