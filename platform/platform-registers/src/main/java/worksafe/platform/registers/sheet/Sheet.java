package worksafe.platform.registers.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.sheet.SheetRecord.Flaw;

/**
 * A file of some thousand lines, read as a whole: the first table of a workbook, or a CSV file as offices save them. What
 * it is its bytes say, not its media type.
 *
 * @param header the words of its own header, without the empty ones at the end
 * @param unread those of them that name no column
 */
public record Sheet(List<String> header, List<String> unread, List<Line> lines) {

    /** The most lines of one file; more is several files. */
    public static final int MOST_LINES = 2_000;

    private static final int MOST_CHARACTERS = 4_000_000;
    private static final long MOST_UNPACKED = 64L << 20;

    public Sheet {
        header = List.copyOf(header);
        unread = List.copyOf(unread);
        lines = List.copyOf(lines);
    }

    /**
     * A line that is not blank.
     *
     * @param number the line of the file, or the row of the workbook, on which it begins
     * @param cells as the file has them; of a line that is no record the whole of it
     * @param values the columns that were asked for, in their order, empty where the file has none; none where there is a
     *     flaw
     */
    public record Line(
            long number,
            List<String> cells,
            List<String> values,
            @Nullable Flaw flaw) {

        public Line {
            cells = List.copyOf(cells);
            values = List.copyOf(values);
        }
    }

    /** Reads a file of {@value #MOST_LINES} lines at most; see {@link #read(byte[], List, int)}. */
    public static Sheet read(byte[] file, List<SheetColumn> columns) {
        return read(file, columns, MOST_LINES);
    }

    /**
     * Reads.
     *
     * @param most lines that the file may have
     * @throws RequestProblem 400 for what is no such file, 413 for one that is too long
     */
    public static Sheet read(byte[] file, List<SheetColumn> columns, int most) {
        if (file.length == 0) {
            throw new RequestProblem(SheetProblem.IMPORT_EMPTY);
        }
        try {
            return WorkbookRows.isWorkbook(file) ? workbook(file, columns, most) : text(file, columns, most);
        } catch (IOException unreadable) {
            throw new RequestProblem(SheetProblem.IMPORT_WORKBOOK_UNREADABLE);
        }
    }

    private static Sheet text(byte[] file, List<SheetColumn> columns, int most) throws IOException {
        var head = Arrays.copyOf(file, Math.min(file.length, HeaderSearch.HEAD));
        var layout = new HeaderSearch(columns, head, false).layout();
        var lines = new Lines(most);
        var records = new SheetReader(new ByteArrayInputStream(file), layout);
        for (var record = records.next(); record.isPresent(); record = records.next()) {
            lines.add(
                    switch (record.get()) {
                        case SheetRecord.Columns(long number, String raw, List<String> values) ->
                            new Line(number, SheetReader.columns(raw, layout.delimiter()), values, null);
                        case SheetRecord.Broken(long number, String raw, Flaw flaw) ->
                            new Line(
                                    number,
                                    flaw == Flaw.COLUMN_COUNT
                                            ? SheetReader.columns(raw, layout.delimiter())
                                            : List.of(raw),
                                    List.of(),
                                    flaw);
                    });
        }
        return of(columns, layout, lines.all);
    }

    /** Rows are kept as they are, so that a cell may have several lines. */
    private static Sheet workbook(byte[] file, List<SheetColumn> columns, int most) throws IOException {
        var rows = new ArrayList<Line>();
        WorkbookRows.each(file, MOST_UNPACKED, (number, cells) -> {
            // Rows that have a style and nothing else are no lines.
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (rows.size() == most + HeaderSearch.LINES) {
                throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
            }
            rows.add(new Line(number, cells, List.of(), null));
        });
        var layout = new HeaderSearch(columns, rows).layout();
        var lines = new Lines(most);
        for (var row : rows) {
            if (row.number() > layout.headerEnd()) {
                var cells = new ArrayList<>(row.cells());
                while (cells.size() < layout.header().size()) {
                    cells.add("");
                }
                lines.add(layout.values(cells)
                        .map(values -> new Line(row.number(), cells, values, null))
                        .orElseGet(() -> new Line(row.number(), cells, List.of(), Flaw.COLUMN_COUNT)));
            }
        }
        return of(columns, layout, lines.all);
    }

    private static Sheet of(List<SheetColumn> columns, SheetLayout layout, List<Line> lines) {
        var places = HeaderMatch.of(columns, layout.header()).places();
        var unread = IntStream.range(0, layout.header().size())
                .filter(i -> !places.contains(i) && !layout.header().get(i).isBlank())
                .mapToObj(layout.header()::get)
                .toList();
        return new Sheet(layout.header(), unread, lines);
    }

    /** Lines that are counted while they come. */
    private static final class Lines {

        private final List<Line> all = new ArrayList<>();
        private final int most;
        private long characters;

        Lines(int most) {
            this.most = most;
        }

        void add(Line line) {
            line.cells().forEach(cell -> characters += cell.length());
            if (all.size() >= most || characters > MOST_CHARACTERS) {
                throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
            }
            all.add(line);
        }
    }
}
