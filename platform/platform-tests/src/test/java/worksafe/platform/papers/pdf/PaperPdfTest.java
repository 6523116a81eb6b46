package worksafe.platform.papers.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sha256;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.papers.template.PaperTemplates;
import worksafe.platform.print.PagesPdf;
import worksafe.platform.print.PrintFonts;
import worksafe.platform.print.PrintedPages.Line;

/** What becomes of a paper when it is printed, read by another library than the one that wrote it. */
class PaperPdfTest {

    private static final String CODE = "7Q2M4KX9D0ZC8W5B3N6H1T2RVA";
    private static final String URL = "https://ajj.example/public/papers?code=" + CODE;
    private static final String RARE = "㛃䶮龘𬭩𬸪囍〇①（）《》—…·";
    /** Which other libraries copy out as Kangxi radicals. */
    private static final String TRAPS =
            "工人民生十一二八入力口土士大女子小山川己干广弓心手支文斗方日月木止比毛水火牛玉瓜瓦甘用田白皮目石示禾穴立竹米糸羊老而耳肉臣自至舌色虫血行衣角言谷豆赤走足身车里金长门雨青非面革音页风飞食首香马骨高鬼鱼鸟鹿黄黑鼎鼓鼠鼻齐齿龙龟";

    private static final PrintFonts PRINTED = new PrintFonts(Optional.empty());

    private final PaperFonts fonts = new PaperFonts(PRINTED);
    private final PaperPdf pdf = new PaperPdf(new PagesPdf(PRINTED));

    private static PaperContent content(int findings, String title) {
        var given = new JsonMapper().createObjectNode();
        given.put("authority", "江阴市应急管理局").put("enterprise", "江阴市澄江化工有限公司").put("due", "2026-03-27");
        var list = given.putArray("findings");
        IntStream.range(0, findings)
                .forEach(i -> list.addObject().put("title", title).put("clause", "《中华人民共和国安全生产法》第三十六条第二款"));
        return PaperContent.freeze(new PaperTemplates().latest("probe"), given);
    }

    private static PaperSheet sheet(PaperContent content, @org.jspecify.annotations.Nullable String notice) {
        return new PaperSheet(
                content,
                "TS320281-2026-000001",
                notice,
                List.of(new Line("执法人员：", "李检查　2026年3月12日"), new Line("执法人员：", "________________")),
                List.of(new Line("送达方式", "直接送达"), new Line("受送达人", "王**")),
                "此件主动公开",
                URL,
                CODE,
                content.sha256("TS320281-2026-000001"));
    }

    private String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }

    /** As it is read from top to bottom; tables are written behind the lines around them. */
    private String seen(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("[\\s　]", "");
        }
    }

    @Test
    void textComesOutAsItWasWritten() throws IOException {
        var file = pdf.render(sheet(content(1, "危化品仓库" + RARE + TRAPS), null));
        var text = text(file);

        assertThat(text)
                .contains("江阴市应急管理局责令限期整改指令书编号：TS320281-2026-000001江阴市澄江化工有限公司：经查，你单位存在下列问题：")
                .contains("1．危化品仓库" + RARE + TRAPS + "。依据：《中华人民共和国安全生产法》第三十六条第二款。")
                .contains("现责令你单位于2026年3月27日前（含当日）整改完毕。")
                .contains("李检查2026年3月12日")
                .contains("受送达人王**")
                .contains("（此件主动公开）内容摘要（SHA-256）：")
                .contains("第1页共1页")
                .doesNotContain("备注");
        assertThat(seen(file)).contains("受送达人王**（此件主动公开）内容摘要（SHA-256）：");
        assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF).count())
                .isZero();
    }

    @Test
    void radicalsAreWrittenAsIdeographs() throws IOException {
        assertThat(text(pdf.render(sheet(content(1, "⼯⼈⺟"), null)))).contains("1．工人母");
    }

    @Test
    void fontsAreEmbeddedAndOnlyWhatIsUsed() throws IOException {
        var file = pdf.render(sheet(content(3, "可燃气体报警器失效"), null));

        assertThat(file.length).isLessThan(80_000);
        try (var document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
                assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font).isInstanceOf(PDType0Font.class);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSerifSC-Regular");
                }
            }
        }
    }

    @Test
    void sameSheetIsTheSameFile() {
        var sheet = sheet(content(40, "疏散通道堵塞"), null);
        var first = pdf.render(sheet);
        keep(first, "once.pdf");
        var once = Sha256.hex(first);
        assertThat(new String(first, java.nio.charset.StandardCharsets.ISO_8859_1))
                .containsPattern("/CreationDate\\(D:19700101000000Z\\)")
                .containsPattern("/ModDate\\(D:19700101000000Z\\)");

        var another = new PaperPdf(new PagesPdf(new PrintFonts(Optional.empty()))).render(sheet);
        keep(another, "another.pdf");
        assertThat(Sha256.hex(another)).isEqualTo(once);
        var again = pdf.render(sheet(content(40, "疏散通道堵塞"), null));
        keep(again, "again.pdf");
        assertThat(Sha256.hex(again)).isEqualTo(once);
        assertThat(Sha256.hex(pdf.render(sheet(content(40, "疏散通道堵塞"), "草稿")))).isNotEqualTo(once);
    }

    @Test
    void fortyFindingsFillSeveralPagesAndLoseNothing() throws IOException {
        var file = pdf.render(sheet(content(40, "危化品仓库 2 号库 6 台可燃气体探测器无读数，报警主机未联动排风，事故风机不能启动"), null));

        var pages = pages(file);
        assertThat(pages.size()).isBetween(4, 8);
        var whole = text(file);
        IntStream.rangeClosed(1, 40).forEach(place -> assertThat(whole).contains(place + "．危化品仓库2号库6台"));
        for (var i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("TS320281-2026-000001", "第" + (i + 1) + "页共" + pages.size() + "页");
        }
        // No line begins with what closes.
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document).lines().map(String::strip))
                    .noneMatch(line -> line.matches("[，。、；：）》].*"));
        }
        picture(file, "forty");
    }

    @Test
    void codeOnThePaperLeadsToItsVerification() throws Exception {
        var file = pdf.render(sheet(content(2, "安全出口上锁"), "草稿，尚未签署"));

        var page = picture(file, "code");
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(URL);
        assertThat(text(file)).contains("【草稿，尚未签署】", "扫码核验核验码" + CODE);
    }

    @Test
    void characterWithoutAGlyphIsRefusedByName() {
        assertThatThrownBy(() -> fonts.requirePrintable("𠮷野家 \uD83D\uDE00"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.getMessage()).contains("U+20BB7", "U+1F600"));
        fonts.requirePrintable(RARE + TRAPS + "\n江阴");
    }

    private List<String> pages(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> page(document, page))
                    .collect(Collectors.toList());
        }
    }

    private static String page(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("[\\s　]", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The first page, also to be looked at where {@code papers.pictures} names a folder. */
    private static BufferedImage picture(byte[] file, String name) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var renderer = new PDFRenderer(document);
            var folder = System.getProperty("papers.pictures");
            if (folder != null) {
                for (var page = 0; page < document.getNumberOfPages(); page++) {
                    ImageIO.write(
                            renderer.renderImageWithDPI(page, 80),
                            "png",
                            Path.of(folder, name + page + ".png").toFile());
                }
            }
            return renderer.renderImageWithDPI(0, 150);
        }
    }

    private static void keep(byte[] file, String name) {
        var folder = System.getProperty("papers.pictures");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, name), file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
