package worksafe.registry.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.registers.sheet.SheetRecord;

class StagedRowTest {

    private static SheetRecord.Columns line(String name, String code, String raw) {
        var cells = new ArrayList<String>(Collections.nCopies(10, ""));
        cells.set(0, name);
        cells.set(1, code);
        return new SheetRecord.Columns(2, raw, List.copyOf(cells));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "17", "１７", "12.", "合计", "合 计", "总计：", "小计", "备注：以上为2026年在册企业", "注：数据截至三月"})
    void lineOfThePaperIsPassedOver(String name) {
        assertThat(StagedRow.isAside(line(name, "", name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"江阴市澄江化工有限公司,''", "合计,91320281713256348X", "'',91320281713256348X", "合计化工厂,''", "注塑厂,''", "备注印务有限公司,''"
    })
    void lineThatSaysMoreIsNot(String name, String code) {
        assertThat(StagedRow.isAside(line(name, code, name))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11010519491231002X | 厂,11010519491231002X,2020 | 厂,**************002X,2020",
                "91320281713256348X | 厂,91320281713256348X,2020 | 厂,91320281713256348X,2020",
                "12345 | 厂,12345,2020 | 厂,12345,2020"
            })
    void identityNumberInTheCodeColumnIsMaskedInTheReport(String code, String raw, String shown) {
        assertThat(StagedRow.shown(line("厂", code, raw))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"厂,\"1101051949\"\"1231002X\",2020", "厂,'110105 19491231 002X',2020"})
    void identityNumberWrittenOtherwiseThanItReadsIsMaskedToo(String raw) {
        assertThat(StagedRow.shown(line("厂", "11010519491231002X", raw)))
                .doesNotContain("1231002X")
                .doesNotContain("19491231");
    }
}
