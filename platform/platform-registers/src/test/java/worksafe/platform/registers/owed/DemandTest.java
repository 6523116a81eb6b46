package worksafe.platform.registers.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;

class DemandTest {

    private static PolicyRow row(Map<String, Object> parameters) {
        return new PolicyRow(
                "register.rule.owed",
                RegionCode.NATION,
                null,
                PolicyRow.parameters("register.rule.owed", parameters),
                LocalDate.of(2012, 6, 1),
                null,
                "文件",
                "（十四）",
                Force.DOCUMENT,
                Certainty.CERTAIN);
    }

    @Test
    void rowSaysWithinWhichTimeOrUntilWhichDay() {
        assertThat(Demand.of(row(Map.of("value", "30 CALENDAR_DAYS")), Map.of()))
                .hasValueSatisfying(demand -> assertThat(demand.within()).isEqualTo(LegalPeriod.calendarDays(30)));
        assertThat(Demand.of(row(Map.of("value", "2012-12-31")), Map.of()))
                .hasValueSatisfying(demand -> assertThat(demand.until()).isEqualTo(LocalDate.of(2012, 12, 31)));
    }

    @Test
    void everyConditionMustHold() {
        var row =
                row(Map.of("value", "2012-12-31", "headcountOver", 50, "ownership", "NON_PUBLIC", "aboveScale", true));

        assertThat(Demand.of(row, Map.of("headcount", 51L, "ownership", "NON_PUBLIC", "aboveScale", true)))
                .isPresent();
        assertThat(Demand.of(row, Map.of("headcount", 50L, "ownership", "NON_PUBLIC", "aboveScale", true)))
                .as("more than 50")
                .isEmpty();
        assertThat(Demand.of(row, Map.of("headcount", 51L, "ownership", "PUBLIC", "aboveScale", true)))
                .isEmpty();
        assertThat(Demand.of(row, Map.of("headcount", 51L, "ownership", "NON_PUBLIC")))
                .as("what is not known brings nobody under a row")
                .isEmpty();
    }
}
