package worksafe.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.platform.print.PrintedPages.Centred;
import worksafe.platform.print.PrintedPages.Grid;
import worksafe.platform.print.PrintedPages.Line;
import worksafe.platform.print.PrintedPages.Table;
import worksafe.platform.print.PrintedPages.Text;

/** Pages without a code, read by another library than the one that wrote them; papers say the rest. */
class PagesPdfTest {

    private final PrintFonts fonts = new PrintFonts(Optional.empty());

    @Test
    void pagesSayWhatTheirPartsSayAndAreTheSameFromTheSame() throws IOException {
        var pages = new PrintedPages(
                "责任书 ZR-1",
                "ZR-1",
                "ZR-1",
                null,
                null,
                List.of(
                        new Centred("2026 年度安全生产责任书", 18, true, 10),
                        Text.paragraph("一、乙方对本村安全生产工作负责。"),
                        new Table(List.of(new Line("甲方", "周镇长"), new Line("乙方", "")), true),
                        Text.small("摘要")));

        var file = new PagesPdf(fonts).render(pages);

        assertThat(new PagesPdf(new PrintFonts(Optional.empty())).render(pages)).isEqualTo(file);
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s　]", ""))
                    .contains("2026年度安全生产责任书一、乙方对本村安全生产工作负责。")
                    .contains("甲方周镇长")
                    .contains("第1页共1页")
                    .doesNotContain("扫码核验");
        }
    }

    @Test
    void gridRepeatsItsHeadOnEachPage() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= 80; i++) {
            rows.add(List.of("第" + i + "行", String.valueOf(i)));
        }
        var file = new PagesPdf(fonts)
                .render(new PrintedPages(
                        "统计报表", "T-1", "T-1", null, null, List.of(new Grid(List.of("指标", "数值"), rows))));

        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
            assertThat(text.split("指标数值", -1)).hasSize(document.getNumberOfPages() + 1);
            assertThat(text).contains("第80行80");
        }
        assertThatThrownBy(() -> new Grid(List.of("指标", "数值"), List.of(List.of("一"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fontsOfTheOperatorAreAskedFirst(@TempDir Path folder) throws IOException {
        var file = folder.resolve("own.ttf");
        try (var font = getClass().getResourceAsStream("/fonts/NotoSerifSC-Regular.ttf")) {
            Files.copy(Objects.requireNonNull(font), file);
        }
        assertThat(new PrintFonts(Optional.of(List.of(file))).unprintable("工\n😀"))
                .isEqualTo("😀 (U+1F600)");

        assertThatThrownBy(() -> new PrintFonts(Optional.of(List.of(folder.resolve("none.ttf")))))
                .isInstanceOf(IllegalStateException.class);
    }
}
