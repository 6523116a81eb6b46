package worksafe.platform.service.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV as RFC 4180 has it, in UTF-8. */
final class CsvTable implements Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Writer out;
    private final CsvWriter csv;

    /** @param marked with a byte order mark: without it, Excel takes UTF-8 for the machine's own encoding */
    CsvTable(OutputStream out, boolean marked) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            this.out.write(BYTE_ORDER_MARK);
        }
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.out);
    }

    @Override
    public void write(List<? extends @Nullable Object> row) {
        csv.writeRecord(row.stream().map(CsvTable::cell).toList());
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
        out.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDateTime time -> TIME.format(time);
            case String text -> CellText.harmless(text);
            default -> value.toString();
        };
    }
}
