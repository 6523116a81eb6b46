package worksafe.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.service.export.Table;
import worksafe.registry.feed.ImportRowView.Compared;
import worksafe.registry.feed.ImportRowView.Difference;
import worksafe.registry.feed.reading.ImportColumns;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

class ImportReportTest {

    private static final List<String> HEADER = List.of("甲", "乙");
    private static final Messages MESSAGES = Messages.load(ImportReportTest.class.getClassLoader());

    private static ImportRowView row(String raw, @Nullable RowFate fate, RowFlag... flags) {
        return new ImportRowView(
                2, fate, List.of(flags), null, null, null, null, raw, null, null, null, null, List.of(), List.of());
    }

    private static ImportRowView held(RowFlag flag, Compared other, Difference... differences) {
        return new ImportRowView(
                2,
                RowFate.HELD,
                List.of(flag),
                null,
                null,
                null,
                null,
                "一,二",
                null,
                null,
                null,
                other,
                List.of(differences),
                List.of());
    }

    private static String report(Locale language, ImportRowView... rows) throws IOException {
        return report(HEADER, language, rows);
    }

    private static String report(List<String> header, Locale language, ImportRowView... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var report = new ImportReport(Table.csv(out), new ImportColumns(',', header), MESSAGES, language);
        for (var row : rows) {
            report.add(row);
        }
        report.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void originalColumnsStandBesideFateAndExplanation() throws IOException {
        assertThat(report(
                        Locale.SIMPLIFIED_CHINESE,
                        row("一,\"二,2\"", RowFate.REGISTERED, RowFlag.RETIRED_REGION, RowFlag.TYPE_NOT_GIVEN),
                        row("三,四", null)))
                .isEqualTo("\uFEFF行号,处理结果,说明,甲,乙\r\n"
                        + "2,新登记,代码中的区划已撤销，按承继的区划处理；未载明企业类型,一,\"二,2\"\r\n"
                        + "2,未处理,,三,四\r\n");
    }

    @Test
    void heldLineSaysWithWhatItWasComparedAndWhereTheyDiffer() throws IOException {
        var stranger = held(
                RowFlag.PERHAPS_ANOTHER_ENTERPRISE,
                new Compared(null, "江阴市澄江化工有限公司", "91320281713256348X"),
                new Difference("name", "江阴市澄江化工有限公司", "宜兴市丁蜀陶瓷厂"),
                new Difference("address", null, "丁蜀镇1号"));
        var alike = held(RowFlag.PERHAPS_SAME_ENTERPRISE, new Compared(1234L, "江阴市两码厂", null));

        assertThat(report(Locale.SIMPLIFIED_CHINESE, stranger, alike))
                .contains("请核对两者，确为同一企业方可确认；对照“江阴市澄江化工有限公司”（91320281713256348X）："
                        + "名称原为“江阴市澄江化工有限公司”，本行为“宜兴市丁蜀陶瓷厂”；地址原为“无”，本行为“丁蜀镇1号”,一,二\r\n")
                .contains("；对照第 1234 行“江阴市两码厂”（无）：名称、成立日期、法定代表人、地址均相同,一,二\r\n");
        assertThat(report(Locale.ENGLISH, stranger, alike))
                .contains("; compared with “江阴市澄江化工有限公司” (91320281713256348X): name was “江阴市澄江化工有限公司”,"
                        + " here “宜兴市丁蜀陶瓷厂”; address was “none”, here “丁蜀镇1号”")
                .contains("; compared with line 1234, “江阴市两码厂” (none): name, day, representative and address are the"
                        + " same");
    }

    @Test
    void whatIsNoRecordStandsInTheFirstColumn() throws IOException {
        assertThat(report(Locale.ENGLISH, row("一,\"二", RowFate.REJECTED, RowFlag.QUOTE_NOT_CLOSED)))
                .isEqualTo("\uFEFFLine,Fate,Explanation,甲,乙\r\n"
                        + "2,rejected,a quote that opens in this line does not close,\"一,\"\"二\",\r\n");
    }

    @Test
    void lineOfAnotherShapeKeepsItsColumnsAndTheirNumberIsSaid() throws IOException {
        assertThat(report(
                        Locale.SIMPLIFIED_CHINESE,
                        row("一", RowFate.REJECTED, RowFlag.COLUMN_COUNT),
                        row("一,二,=三,,", RowFate.REJECTED, RowFlag.COLUMN_COUNT)))
                .contains("\r\n2,未接收,列数与表头不符（应有 2 列，实有 1 列）,一,\r\n2,未接收,列数与表头不符（应有 2 列，实有 3 列）,一,二,'=三\r\n");
    }

    @Test
    void reportOfACorrectedReportHasItsOwnColumnsOnce() throws IOException {
        for (var titles : List.of(List.of("行号", "处理结果", "说明"), List.of("Line", "Fate", "Explanation"))) {
            var header = Stream.concat(titles.stream(), HEADER.stream()).toList();

            assertThat(report(header, Locale.ENGLISH, row("7,held,why,一,二", RowFate.REGISTERED)))
                    .isEqualTo("\uFEFFLine,Fate,Explanation,甲,乙\r\n2,registered,,一,二\r\n");
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        for (var start : List.of("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠", "\uFEFF=", "\u200B=", "\u00A0@")) {
            assertThat(report(Locale.ENGLISH, row(start + "1+1,x", RowFate.UNCHANGED)))
                    .contains("\n2,unchanged,,'" + start + "1+1,x");
        }
        assertThat(report(Locale.ENGLISH, row("\"\n=1\",1-1", RowFate.UNCHANGED)))
                .contains(",\"'\n=1\",1-1");
    }

    @Test
    void everyFateAndFlagHasWordsInBothLanguages() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(MESSAGES.keys(language))
                    .contains(
                            "row-fate.none",
                            "import-report.line",
                            "import-report.fate",
                            "import-report.explanation",
                            "import-report.columns");
            for (var flag : RowFlag.values()) {
                assertThat(MESSAGES.keys(language)).contains(flag.messageKey());
            }
            for (var fate : RowFate.values()) {
                assertThat(MESSAGES.keys(language)).contains(fate.messageKey());
            }
            for (var problem : FeedProblem.values()) {
                assertThat(MESSAGES.keys(language)).contains(problem.slug() + ".title", problem.slug() + ".detail");
            }
        }
    }
}
