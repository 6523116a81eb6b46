package worksafe.platform.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import worksafe.kernel.Sha256;
import worksafe.platform.print.PrintedPages.Line;
import worksafe.platform.print.PrintedPages.Part;

/**
 * Writes a PDF of A4 pages. Nothing in the file depends on when it is written: the same pages give the same
 * bytes. One is written at a time, as fonts are read from one buffer; a page takes some milliseconds.
 */
@ApplicationScoped
public class PagesPdf {

    private static final float MARGIN = 72;
    private static final float BODY = PrintedPages.BODY;
    private static final float LEADING = 21;
    private static final float SMALL = PrintedPages.SMALL;
    private static final float QR_SIDE = 62;
    /** As many characters of a code as stand below the drawn one. */
    private static final int TYPED_LINE = 13;

    private static final GregorianCalendar NO_DAY = new GregorianCalendar(TimeZone.getTimeZone("UTC"));

    static {
        NO_DAY.setTimeInMillis(0);
    }

    private final PrintFonts fonts;
    private final ReentrantLock turn = new ReentrantLock();

    public PagesPdf(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /** The file of these pages. */
    public byte[] render(PrintedPages pages) {
        turn.lock();
        try {
            var file = new ByteArrayOutputStream();
            write(pages, file);
            return file.toByteArray();
        } finally {
            turn.unlock();
        }
    }

    private void write(PrintedPages pages, ByteArrayOutputStream file) {
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(document, file);
        writer.setPageEvent(new Footer(pages));
        document.open();
        document.addTitle(pages.title());
        // The document has put the present moment there.
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(NO_DAY));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(NO_DAY));
        var id = HexFormat.of().parseHex(Sha256.hex(pages.identity()).substring(0, 32));
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        for (var part : pages.parts()) {
            document.add(written(part, pages.code() == null ? 0 : QR_SIDE));
        }
        document.close();
    }

    private Element written(Part part, float beside) {
        return switch (part) {
            case PrintedPages.Centred(var text, var size, var bold, var after) ->
                centred(text, size, bold ? Font.BOLD : Font.NORMAL, after, beside);
            case PrintedPages.Text(var text, var size, var indent) -> paragraph(text, size, indent);
            case PrintedPages.Table(var lines, var framed) -> table(lines, framed);
            case PrintedPages.Grid(var heads, var rows) -> grid(heads, rows);
        };
    }

    private Paragraph centred(String text, float size, int style, float after, float beside) {
        var paragraph = new Paragraph(size * 1.5f);
        // Or the space behind it would be set in a font that is not embedded.
        paragraph.setFont(fonts.shipped(size));
        paragraph.add(fonts.phrase(text, size, style));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(after);
        // A code stands in the upper right corner.
        paragraph.setIndentationLeft(beside);
        paragraph.setIndentationRight(beside);
        return paragraph;
    }

    private Paragraph paragraph(String text, float size, float indent) {
        var paragraph = new Paragraph(size * LEADING / BODY);
        paragraph.setFont(fonts.shipped(size));
        paragraph.add(fonts.phrase(text, size, Font.NORMAL));
        paragraph.setFirstLineIndent(indent);
        paragraph.setSpacingAfter(size / 3);
        return paragraph;
    }

    /** What is signed stays on one page. */
    private PdfPTable table(List<Line> lines, boolean framed) {
        var table = new PdfPTable(new float[] {1, 3});
        table.setWidthPercentage(100);
        table.setSpacingBefore(BODY);
        table.setKeepTogether(true);
        for (var line : lines) {
            table.addCell(cell(line.label(), framed));
            table.addCell(cell(line.value(), framed));
        }
        return table;
    }

    private PdfPTable grid(List<String> heads, List<List<String>> rows) {
        var table = new PdfPTable(heads.size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(SMALL / 2);
        table.setSpacingAfter(SMALL);
        table.setHeaderRows(1);
        heads.forEach(head -> table.addCell(small(head, Font.BOLD)));
        rows.forEach(row -> row.forEach(text -> table.addCell(small(text, Font.NORMAL))));
        return table;
    }

    private PdfPCell small(String text, int style) {
        var cell = new PdfPCell(fonts.phrase(text, SMALL, style));
        cell.setLeading(SMALL * 1.4f, 0);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(4);
        return cell;
    }

    private PdfPCell cell(String text, boolean framed) {
        var cell = new PdfPCell(fonts.phrase(text, BODY, Font.NORMAL));
        cell.setBorder(framed ? Rectangle.BOX : Rectangle.NO_BORDER);
        cell.setLeading(BODY * 1.4f, 0);
        cell.setPaddingTop(3);
        cell.setPaddingBottom(7);
        cell.setMinimumHeight(26);
        return cell;
    }

    /** On each page its number and what all bear at their foot; on the first the code, where there is one. */
    private final class Footer extends PdfPageEventHelper {

        private static final float TOTAL_WIDTH = 30;

        private final PrintedPages pages;
        private final List<PdfTemplate> totals = new ArrayList<>();

        private Footer(PrintedPages pages) {
            this.pages = pages;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var under = writer.getDirectContent();
            var y = MARGIN / 2;
            show(under, Element.ALIGN_LEFT, pages.foot(), MARGIN, y);
            var right = PageSize.A4.getWidth() - MARGIN;
            show(under, Element.ALIGN_RIGHT, "第 " + writer.getPageNumber() + " 页", right - TOTAL_WIDTH - 4, y);
            var total = under.createTemplate(TOTAL_WIDTH, 2 * SMALL);
            totals.add(total);
            under.addTemplate(total, right - TOTAL_WIDTH, y - SMALL / 2);
            var code = pages.code();
            if (code != null && writer.getPageNumber() == 1) {
                code(under, code);
            }
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            totals.forEach(total -> show(total, Element.ALIGN_LEFT, "共 " + totals.size() + " 页", 0, SMALL / 2));
        }

        private void show(PdfContentByte where, int alignment, String text, float x, float y) {
            Phrase phrase = fonts.phrase(text, SMALL, Font.NORMAL);
            ColumnText.showTextAligned(where, alignment, phrase, x, y, 0);
        }

        private void code(PdfContentByte page, String url) {
            var modules = qr(url);
            var side = QR_SIDE / modules.getWidth();
            var left = PageSize.A4.getWidth() - MARGIN - QR_SIDE + MARGIN / 2;
            var top = PageSize.A4.getHeight() - MARGIN / 2;
            for (var row = 0; row < modules.getHeight(); row++) {
                for (var column = 0; column < modules.getWidth(); column++) {
                    if (modules.get(column, row)) {
                        page.rectangle(left + column * side, top - (row + 1) * side, side, side);
                    }
                }
            }
            page.fill();
            // On a screen it is clicked, and programs find the address there.
            page.setAction(new PdfAction(url), left, top - QR_SIDE, left + QR_SIDE, top);
            var y = top - QR_SIDE - 1.5f * SMALL;
            show(page, Element.ALIGN_CENTER, "扫码核验", left + QR_SIDE / 2, y);
            var typed = pages.typed();
            if (typed != null) {
                show(page, Element.ALIGN_CENTER, "核验码", left + QR_SIDE / 2, y - 1.25f * SMALL);
                for (var from = 0; from < typed.length(); from += TYPED_LINE) {
                    y -= 1.25f * SMALL;
                    var line = typed.substring(from, Math.min(from + TYPED_LINE, typed.length()));
                    show(page, Element.ALIGN_CENTER, line, left + QR_SIDE / 2, y - 1.25f * SMALL);
                }
            }
        }
    }

    private static BitMatrix qr(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + text, e);
        }
    }
}
