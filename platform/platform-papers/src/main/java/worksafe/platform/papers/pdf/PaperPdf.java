package worksafe.platform.papers.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import worksafe.platform.print.PagesPdf;
import worksafe.platform.print.PrintedPages;
import worksafe.platform.print.PrintedPages.Centred;
import worksafe.platform.print.PrintedPages.Part;
import worksafe.platform.print.PrintedPages.Table;
import worksafe.platform.print.PrintedPages.Text;

/** How a paper is set: authority, title and number, text, signatures, receipt; the code that leads to its verification. */
@ApplicationScoped
public class PaperPdf {

    private static final int DIGEST_SHOWN = 16;

    private final PagesPdf pages;

    PaperPdf(PagesPdf pages) {
        this.pages = pages;
    }

    /** The file of a paper; the same sheet gives the same bytes. */
    public byte[] render(PaperSheet sheet) {
        var content = sheet.content();
        var parts = new ArrayList<Part>();
        parts.add(new Centred(content.value("authority"), 16, false, 4));
        parts.add(new Centred(content.template().title(), 22, true, 14));
        parts.add(new Centred("编号：" + sheet.number(), PrintedPages.BODY, false, 14));
        if (sheet.notice() != null) {
            parts.add(new Centred("【" + sheet.notice() + "】", 14, true, 10));
        }
        for (var paragraph : content.paragraphs()) {
            parts.add(paragraph.flush() ? Text.flush(paragraph.text()) : Text.paragraph(paragraph.text()));
        }
        parts.add(new Table(sheet.signatures(), false));
        parts.add(new Table(sheet.receipt(), true));
        parts.add(Text.flush("（" + sheet.disclosure() + "）"));
        parts.add(Text.small("内容摘要（SHA-256）：" + sheet.sha256()));
        return pages.render(new PrintedPages(
                content.template().title() + " " + sheet.number(),
                sheet.toString(),
                sheet.number() + "　摘要 " + sheet.sha256().substring(0, DIGEST_SHOWN),
                sheet.verifyUrl(),
                sheet.verifyCode(),
                parts));
    }
}
