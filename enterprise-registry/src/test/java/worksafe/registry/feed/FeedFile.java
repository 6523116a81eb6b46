package worksafe.registry.feed;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import worksafe.kernel.CreditCode;
import worksafe.platform.registers.sheet.SheetEncoding;
import worksafe.registry.feed.reading.FeedSource;

/** A file as the bureau sends it, with codes that no other test uses. */
final class FeedFile {

    static final String HEADER = String.join(",", FeedSource.INDUSTRY_COMMERCE.header());

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final List<List<String>> lines = new ArrayList<>();

    /** A right credit code of the county with these six digits, never given twice. */
    static String code(String sixDigits) {
        var body = "91" + sixDigits + "T%08d".formatted(SERIAL.incrementAndGet());
        return CHECK_CHARACTERS
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(CreditCode::checkCharacterRight)
                .findFirst()
                .orElseThrow();
    }

    /** A right registration number of 15 digits, never given twice. */
    static String oldNumber(String sixDigits) {
        var body = sixDigits + "%08d".formatted(SERIAL.incrementAndGet());
        return "0123456789"
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(number -> CreditCode.classify(number) == CreditCode.Shape.OLD_REGISTRATION_NUMBER)
                .findFirst()
                .orElseThrow();
    }

    /** The same code with a wrong check character. */
    static String wrong(String code) {
        return code.substring(0, 17) + (code.charAt(17) == '0' ? '1' : '0');
    }

    /** A line of an enterprise in Jiangyin. */
    static List<String> line(String code, String name) {
        return List.of(name, code, "1999-04-16", "有限责任公司", "张某", "100万人民币", "化工产品的制造、销售", "江苏", "无锡", "江阴市滨江东路1号");
    }

    static List<String> with(List<String> line, int column, String value) {
        var changed = new ArrayList<>(line);
        changed.set(column, value);
        return List.copyOf(changed);
    }

    @CanIgnoreReturnValue
    FeedFile add(List<String> line) {
        lines.add(line);
        return this;
    }

    /** So many enterprises in the county with these six digits. */
    @CanIgnoreReturnValue
    FeedFile many(int count, String sixDigits) {
        for (int i = 0; i < count; i++) {
            var code = code(sixDigits);
            add(line(code, "江阴市第" + code.substring(9, 17) + "化工有限公司"));
        }
        return this;
    }

    List<List<String>> lines() {
        return List.copyOf(lines);
    }

    String text() {
        var text = new StringWriter();
        text.append(HEADER).append("\r\n");
        try (var csv = CsvWriter.builder().build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    byte[] bytes(Charset charset) {
        return text().getBytes(charset);
    }

    byte[] withByteOrderMark() {
        return join(SheetEncoding.UTF_8.mark(), bytes());
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
