package worksafe.platform.registers.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import worksafe.platform.http.Messages;
import worksafe.platform.registers.sheet.SheetRecord.Flaw;
import worksafe.platform.service.export.Table;

/**
 * The file given back to its sender: where each line stood, what became of it and why, and beside that its own columns. A
 * report whose cells were corrected is a file that can be sent again.
 */
public final class SheetReport {

    private static final List<String> TITLES =
            List.of("import-report.line", "import-report.fate", "import-report.explanation");

    private final Table table;
    private final int width;
    private final List<Integer> own;

    /** @param header the file's own, which may be that of an earlier report */
    public SheetReport(Table table, List<String> header, Messages messages, Locale language) throws IOException {
        this.table = table;
        this.width = header.size();
        var titles = TITLES.stream()
                .flatMap(title -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(spoken -> messages.text(spoken, title)))
                .collect(Collectors.toUnmodifiableSet());
        this.own = IntStream.range(0, width)
                .filter(i -> !titles.contains(header.get(i).strip()))
                .boxed()
                .toList();
        var line = new ArrayList<>(
                TITLES.stream().map(title -> messages.text(language, title)).toList());
        own.forEach(i -> line.add(header.get(i)));
        table.write(line);
    }

    /** A line with its cells, which are at least as many as the header has; those behind it follow. */
    public void add(long number, String fate, String explanation, List<String> cells) throws IOException {
        var line = new ArrayList<Object>(List.of(number, fate, explanation));
        own.forEach(i -> line.add(cells.get(i)));
        cells.stream().skip(width).forEach(line::add);
        table.write(line);
    }

    /** A line that is no record, which stands in the first column as it was. */
    public void addBroken(long number, String fate, String explanation, String raw) throws IOException {
        var line = new ArrayList<Object>(List.of(number, fate, explanation, raw));
        line.addAll(Collections.nCopies(own.size() - 1, ""));
        table.write(line);
    }

    public void finish() throws IOException {
        table.finish();
    }

    /** A piece of what a report is made of: the rows behind that line, in their order; none when there are no more. */
    @FunctionalInterface
    public interface Pieces<R> {
        List<R> behind(long line);
    }

    /** Takes the next row of a report. */
    @FunctionalInterface
    public interface Rows<R> {
        void add(R row) throws IOException;
    }

    /** Hands on row after row, of which only a piece is in memory at a time. */
    public static <R> void each(Pieces<R> pieces, ToLongFunction<R> line, Rows<R> report) throws IOException {
        var piece = pieces.behind(0);
        while (!piece.isEmpty()) {
            for (var row : piece) {
                report.add(row);
            }
            piece = pieces.behind(line.applyAsLong(piece.getLast()));
        }
    }

    /** What is wrong with a line in words; of one of another shape with both numbers of columns. */
    public static String words(Flaw flaw, int expected, int found, Messages messages, Locale language) {
        var words = messages.text(language, flaw.messageKey());
        return flaw == Flaw.COLUMN_COUNT
                ? messages.text(language, "import-report.columns", words, expected, found)
                : words;
    }

    /** Several explanations in one cell. */
    public static String joined(Stream<String> explanations, Locale language) {
        return explanations.collect(Collectors.joining(language.getLanguage().equals("en") ? "; " : "；"));
    }
}
