package worksafe.inspections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.papers.pdf.PaperPdf;
import worksafe.platform.papers.pdf.PaperSheet;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.papers.template.PaperTemplate.PaperField;
import worksafe.platform.papers.template.PaperTemplates;
import worksafe.platform.print.PrintedPages.Line;
import worksafe.platform.testing.PostgresResource;

/** Every kind of paper that this service ships, printed with all its fields and read again by another library. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class PrintedPapersTest {

    private static final Pattern SHIPPED = Pattern.compile("papers/([a-z-]+)-([0-9]+)[.]json");
    private static final String NUMBER = "WS320281-2026-000001";

    /** No more of a paragraph than stands in its first line. */
    private static final int FIRST_LINE = 10;

    private static final int SEVERAL = 2;

    @Inject
    PaperTemplates templates;

    @Inject
    PaperPdf pdf;

    static List<String> shipped() throws IOException {
        try (var index = Objects.requireNonNull(
                PrintedPapersTest.class.getClassLoader().getResourceAsStream("META-INF/worksafe/papers"))) {
            return Stream.of(new String(index.readAllBytes(), UTF_8).strip().split("\\s+"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyPaperSaysItsFieldsInFontsThatItBrings(String path) throws IOException {
        var name = SHIPPED.matcher(path);
        assertThat(name.matches()).as(path).isTrue();
        var template = templates.of(name.group(1), Integer.parseInt(name.group(2)));
        var content = PaperContent.freeze(template, filled(template.fields()));

        var file = pdf.render(new PaperSheet(
                content,
                NUMBER,
                null,
                List.of(new Line("执法人员：", "李检查　2026年3月12日")),
                List.of(new Line("送达方式", "直接送达"), new Line("受送达人", "王**")),
                "此件依申请公开",
                "https://ajj.example/public/papers?code=7Q2M4KX9D0ZC8W5B3N6H1T2RVA",
                "7Q2M4KX9D0ZC8W5B3N6H1T2RVA",
                content.sha256(NUMBER)));

        try (var document = Loader.loadPDF(file)) {
            var text = plain(new PDFTextStripper().getText(document));
            assertThat(text)
                    .contains(plain(template.title()), NUMBER, "李检查2026年3月12日", "受送达人王**", "（此件依申请公开）")
                    .contains("扫码核验核验码7Q2M4KX9D0ZC8W5B3N6H1T2RVA");
            assertThat(content.paragraphs()).isNotEmpty().allSatisfy(paragraph -> {
                var line = plain(paragraph.text().lines().findFirst().orElseThrow());
                assertThat(text).contains(line.substring(0, Math.min(FIRST_LINE, line.length())));
            });
            assertFontsEmbedded(document);
        }
    }

    private static void assertFontsEmbedded(PDDocument document) throws IOException {
        assertThat(document.getNumberOfPages()).isPositive();
        for (var page : document.getPages()) {
            assertThat(page.getResources().getFontNames()).isNotEmpty();
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    /** A value for every field, also where a paper can be written without it. */
    private static ObjectNode filled(List<PaperField> fields) {
        var values = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            switch (field.kind()) {
                case TEXT -> values.put(field.name(), field.label() + "甲");
                case DAY -> values.put(field.name(), "2026-03-27");
                case LIST -> {
                    var several = values.putArray(field.name());
                    for (var i = 0; i < SEVERAL; i++) {
                        several.add(filled(field.fields()));
                    }
                }
            }
        }
        return values;
    }

    /** Without what only separates. */
    private static String plain(String text) {
        return text.replaceAll("[\\s　]", "");
    }
}
