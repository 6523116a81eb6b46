package worksafe.registry.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Messages;
import worksafe.platform.service.export.CellText;
import worksafe.registry.feed.reading.RowFlag;

class ImportReportTest {

    private static final List<String> HEADER = List.of("甲", "乙");
    private static final Messages MESSAGES = Messages.load(ImportReportTest.class.getClassLoader());

    private static ImportRowView row(String raw, @Nullable RowFate fate, RowFlag... flags) {
        return new ImportRowView(
                2, fate, List.of(flags), null, null, null, null, raw, null, null, null, List.of(), List.of());
    }

    private static String report(Locale language, ImportRowView... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var report = new ImportReport(out, HEADER, MESSAGES, language)) {
            for (var row : rows) {
                report.add(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void originalColumnsStandBesideFateAndExplanation() throws IOException {
        assertThat(report(
                        Locale.SIMPLIFIED_CHINESE,
                        row("一,\"二,2\"", RowFate.REGISTERED, RowFlag.RETIRED_REGION, RowFlag.TYPE_NOT_GIVEN),
                        row("三,四", null)))
                .isEqualTo("\uFEFF甲,乙,处理结果,说明\r\n" + "一,\"二,2\",新登记,代码中的区划已撤销，按承继的区划处理；未载明企业类型\r\n" + "三,四,未处理,\r\n");
    }

    @Test
    void whatIsNoRecordStandsInTheFirstColumn() throws IOException {
        assertThat(report(Locale.ENGLISH, row("一,\"二", RowFate.REJECTED, RowFlag.QUOTE_NOT_CLOSED)))
                .isEqualTo("\uFEFF甲,乙,Fate,Explanation\r\n"
                        + "\"一,\"\"二\",,rejected,a quote that opens in this line does not close\r\n");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        for (var start : List.of("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠", "\uFEFF=", "\u200B=", "\u00A0@")) {
            assertThat(report(Locale.ENGLISH, row(start + "1+1,x", RowFate.UNCHANGED)))
                    .contains("\n'" + start + "1+1,x,unchanged");
        }
        assertThat(CellText.harmless("\n=1")).startsWith("'");
        assertThat(CellText.harmless("1-1")).isEqualTo("1-1");
    }

    @Test
    void everyFateAndFlagHasWordsInBothLanguages() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(MESSAGES.keys(language))
                    .contains("row-fate.none", "import-report.fate", "import-report.explanation");
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
