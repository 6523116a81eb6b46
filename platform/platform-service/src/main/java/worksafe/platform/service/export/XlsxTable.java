package worksafe.platform.service.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is written while it is read: no more than some hundred rows are in memory. A sheet that is full is
 * followed by another with the same titles.
 */
final class XlsxTable implements Table {

    /** What a sheet can hold, its titles included. */
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;
    private static final long LARGEST_EXACT_NUMBER = 999_999_999_999_999L;
    private static final int ROWS_IN_MEMORY = 100;
    private static final int COLUMN_WIDTH = 20;

    private final Workbook book;
    private final String name;
    private final int mostRows;
    private @Nullable List<?> titles;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int rows;

    XlsxTable(OutputStream out, String name, int mostRows) {
        this.book = new Workbook(out, "Worksafe", "1.0");
        this.name = name;
        this.mostRows = mostRows;
    }

    @Override
    public void write(List<? extends @Nullable Object> row) throws IOException {
        if (titles == null) {
            titles = row;
            sheet = titled(row);
            return;
        }
        if (sheet == null || rows == mostRows) {
            finishSheet();
            sheet = titled(titles);
        }
        for (int column = 0; column < row.size(); column++) {
            write(sheet, column, row.get(column));
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        finishSheet();
        book.finish();
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    private Worksheet titled(List<?> row) {
        sheets++;
        var begun = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int column = 0; column < row.size(); column++) {
            begun.width(column, COLUMN_WIDTH);
            begun.inlineString(0, column, String.valueOf(row.get(column)));
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        rows = 1;
        return begun;
    }

    private void write(Worksheet to, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                to.value(rows, column, day);
                to.style(rows, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                to.value(rows, column, time);
                to.style(rows, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Long number
            when Math.abs(number) > LARGEST_EXACT_NUMBER -> to.inlineString(rows, column, number.toString());
            case Number number -> to.value(rows, column, number);
            default -> to.inlineString(rows, column, fitting(CellText.harmless(value.toString())));
        }
    }

    /** Excel opens no file that has a longer text in a cell. */
    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
