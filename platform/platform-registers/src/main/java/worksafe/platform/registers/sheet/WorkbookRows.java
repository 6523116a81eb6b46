package worksafe.platform.registers.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * Reads the first table of an XLSX workbook row by row, cells as the text that its reader sees in them: days as {@code
 * 1980-01-05}, numbers without grouping, formulas as what they came to. The workbook is looked through before it is
 * opened: {@link WorkbookGuard}.
 */
public final class WorkbookRows {

    /** What a sheet can hold. */
    private static final int MOST_ROWS = 1_048_576;

    /** Everything of a number's format that is no pattern: colours and languages, quoted and escaped characters. */
    private static final Pattern NO_PATTERN = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|\\\\.|_.");

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private static final Pattern DAY = Pattern.compile("[ydYD]");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WorkbookRows() {}

    /**
     * Whether a file is a workbook, as its first bytes say.
     *
     * @throws RequestProblem 400 for one of the old kind (Excel 97–2003), or another document of its time
     */
    public static boolean isWorkbook(byte[] head) {
        if (begins(head, COMPOUND_FILE)) {
            throw new RequestProblem(SheetProblem.IMPORT_WORKBOOK_OLD);
        }
        return begins(head, ZIP);
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Sink {

        /**
         * @param number the row's, from 1
         * @param cells up to the last that says anything
         */
        void row(int number, List<String> cells) throws IOException;
    }

    /**
     * Gives all rows to the sink, without those that the file leaves out.
     *
     * @param most bytes that the workbook may have when unpacked, and characters that its rows may have together
     * @throws IOException when it is no workbook that can be read
     * @throws RequestProblem 413 when it proves larger
     */
    public static void each(Path file, long most, Sink sink) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            WorkbookGuard.look(bytes, most);
        }
        try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
            each(workbook, most, sink);
        } catch (RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    /** As {@link #each(Path, long, Sink)}, of a file in memory. */
    static void each(byte[] file, long most, Sink sink) throws IOException {
        try (var bytes = new SeekableInMemoryByteChannel(file)) {
            WorkbookGuard.look(bytes, most);
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            each(workbook, most, sink);
        } catch (RuntimeException malformed) {
            throw unreadable(malformed);
        }
    }

    private static void each(ReadableWorkbook workbook, long most, Sink sink) throws IOException {
        var last = 0;
        var left = most;
        try (var rows = workbook.getFirstSheet().openStream()) {
            for (var all = rows.iterator(); all.hasNext(); ) {
                var row = all.next();
                var number = row.getRowNum();
                if (number <= last || number > MOST_ROWS) {
                    throw new IOException("row " + number + " behind row " + last);
                }
                last = number;
                var cells = cells(row);
                for (var cell : cells) {
                    // One long text that a million cells share is large only once it is written down.
                    left -= cell.length() + 1L;
                }
                if (left < 0) {
                    throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
                }
                sink.row(number, cells);
            }
        }
    }

    /** The reader answers a broken file with whatever it stumbled over. */
    private static IOException unreadable(RuntimeException malformed) {
        if (malformed instanceof RequestProblem refused) {
            throw refused;
        }
        return new IOException("the workbook cannot be read", malformed);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookRows::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        var raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        return cell.getType() == CellType.FORMULA ? raw : cell.getText();
    }

    /** A day is a number that is shown as one. */
    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null) {
            return DAY.matcher(NO_PATTERN.matcher(format).replaceAll("")).find();
        }
        // Formats of days that Chinese editions know by number alone (ECMA-376, 18.8.30).
        var number = cell.getDataFormatId();
        return number != null && (number >= 27 && number <= 36 || number >= 50 && number <= 58);
    }
}
