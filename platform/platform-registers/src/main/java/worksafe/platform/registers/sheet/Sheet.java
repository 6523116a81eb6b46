package worksafe.platform.registers.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import worksafe.kernel.Text;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.service.export.CellText;

/** A spreadsheet: its first table, cells as text. */
public enum Sheet {
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The most lines of one file; more is several files. */
    public static final int MOST_LINES = 2_000;

    private static final int MOST_COLUMNS = 100;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final long MOST_UNPACKED = 64L << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String mediaType;

    Sheet(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The form that such a media type names. */
    public static Optional<Sheet> of(String type) {
        var bare = type.split(";", 2)[0].strip();
        for (var sheet : values()) {
            if (sheet.mediaType.equalsIgnoreCase(bare)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    /**
     * The lines of a file, the header among them; empty lines stay, so that the numbers are those of the file.
     *
     * @throws RequestProblem 400 for what is not such a file, 413 for one that is too long
     */
    public List<List<String>> read(byte[] file) {
        try {
            return this == CSV ? csv(file) : xlsx(file);
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw unreadable();
        }
    }

    private static List<List<String>> csv(byte[] file) throws IOException {
        var lines = new Lines();
        try (var records = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text(file))) {
            for (var line : records) {
                lines.add(line.getFields());
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException malformed) {
            throw unreadable();
        }
        return lines.all;
    }

    /** UTF-8, with a byte order mark or without; otherwise what Excel writes in Chinese offices. */
    private static String text(byte[] file) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try {
            var text = decoder.decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, GB18030);
        }
    }

    private static List<List<String>> xlsx(byte[] file) throws IOException {
        var lines = new Lines();
        WorkbookRows.each(file, MOST_UNPACKED, (number, cells) -> {
            while (lines.all.size() < number - 1) {
                lines.add(List.of());
            }
            lines.add(cells);
        });
        return lines.all;
    }

    /** The file of these lines; no cell begins a formula. */
    public byte[] write(List<List<String>> lines) {
        try {
            return this == CSV ? writtenCsv(lines) : writtenXlsx(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] writtenCsv(List<List<String>> lines) throws IOException {
        var text = new StringWriter();
        // Without the mark Excel takes UTF-8 for the machine's own encoding.
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(CellText::harmless).toList()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] writtenXlsx(List<List<String>> lines) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Worksafe", "1.0")) {
            var table = workbook.newWorksheet("1");
            for (int r = 0; r < lines.size(); r++) {
                for (int c = 0; c < lines.get(r).size(); c++) {
                    table.value(r, c, CellText.harmless(lines.get(r).get(c)));
                }
            }
        }
        return file.toByteArray();
    }

    private static RequestProblem unreadable() {
        return RequestProblem.invalid(new Violation("", "register-sheet-unreadable"));
    }

    /** Lines that are counted while they come. */
    private static final class Lines {

        private final List<List<String>> all = new ArrayList<>();
        private int characters;

        void add(List<String> cells) {
            cells.forEach(cell -> characters += Text.require(cell).length());
            if (all.size() > MOST_LINES || characters > MOST_CHARACTERS) {
                throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
            }
            if (cells.size() > MOST_COLUMNS) {
                throw unreadable();
            }
            all.add(List.copyOf(cells));
        }
    }
}
