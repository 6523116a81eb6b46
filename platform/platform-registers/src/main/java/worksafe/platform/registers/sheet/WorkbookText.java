package worksafe.platform.registers.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A workbook written down as CSV: its first table, one line a row, so that whatever reads files reads workbooks, too, and
 * a line's number is that of its row.
 */
public final class WorkbookText {

    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029]+");

    /** Rows are filled up to the longest before them, which the header is one of; but no further. */
    private static final int MOST_FILLED = 200;

    private WorkbookText() {}

    /**
     * Writes.
     *
     * @param most as {@link WorkbookRows} takes it
     * @throws IOException when the workbook cannot be read
     * @throws worksafe.platform.http.RequestProblem 413 when it proves too large
     */
    public static void write(Path workbook, Path csv, long most) throws IOException {
        try (Writer text = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
                var out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            var lines = new Lines(out);
            WorkbookRows.each(workbook, most, lines::row);
        }
    }

    private static final class Lines {

        private final CsvWriter out;
        private int written;
        private int width = 2;

        Lines(CsvWriter out) {
            this.out = out;
        }

        void row(int number, List<String> cells) {
            for (; written < number - 1; written++) {
                out.writeRecord("", "");
            }
            width = Math.max(width, Math.min(cells.size(), MOST_FILLED));
            var line = new ArrayList<String>(width);
            cells.forEach(cell -> line.add(LINE_ENDS.matcher(cell).replaceAll(" ")));
            while (line.size() < width) {
                line.add("");
            }
            out.writeRecord(line);
            written++;
        }
    }
}
