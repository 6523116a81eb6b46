package worksafe.platform.duties.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;
import worksafe.kernel.RegionCode;

class EntryDaysTest {

    @ParameterizedTest
    @CsvSource({"15, 15", "0, 0", "-5, 0", "2.5, 2", "366, 366", "3650, 366", "1E+400, 366"})
    void daysAreWholeAndAtMostAYear(BigDecimal said, int meant) {
        var row = new PolicyRow(
                PolicyBook.ENTRY_DAYS,
                RegionCode.NATION,
                null,
                Map.of(PolicyRow.VALUE, new PolicyValue.Amount(said)),
                LocalDate.parse("2026-01-01"),
                null,
                "系统缺省值",
                "",
                Force.RULE,
                Certainty.CERTAIN);

        assertThat(PolicyBook.entryDays(row)).isEqualTo(meant);
    }
}
