package worksafe.platform.service.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being written. Cells are text, whole or decimal numbers, days, and times of the place; absent where a
 * row has nothing there. No text is a formula to whoever opens it.
 */
public interface Table {

    /** A table as CSV that Excel opens, too: with a byte order mark. */
    static Table csv(OutputStream out) throws IOException {
        return new CsvTable(out, true);
    }

    /**
     * A table as a workbook.
     *
     * @param name of its sheet, at most 24 characters
     */
    static Table xlsx(OutputStream out, String name) {
        return new XlsxTable(out, name, XlsxTable.MOST_ROWS);
    }

    void write(List<? extends @Nullable Object> row) throws IOException;

    /** Writes what belongs behind the last row. A table that is not finished cannot be opened, and should not. */
    void finish() throws IOException;
}
