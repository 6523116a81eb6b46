package worksafe.platform.registers.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.sheet.SheetReader.Physical;

/**
 * Looks for the header of a file among its first lines: titles, blank lines and the separator line of spreadsheets
 * ({@code sep=;}) may come before it. What it has not found it can tell, for the person who sent the file.
 */
public final class HeaderSearch {

    /** How many bytes of a file it looks at. */
    public static final int HEAD = 65_536;

    /** How many lines, of which the header must be one. */
    public static final int LINES = 30;

    /** How many columns a header may have. */
    private static final int COLUMNS = 500;

    private static final String DELIMITERS = ",\t;";
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=([,;|\t])\"?[,;|\t ]*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_QUOTATION = 120;
    private static final Comparator<Attempt> CLOSER = Comparator.comparingLong(
                    (Attempt attempt) -> attempt.match().known())
            .thenComparing(Attempt::isLegible)
            .thenComparing(attempt -> attempt.match().words().size())
            .thenComparing(Comparator.comparingLong(Attempt::line).reversed());

    private final List<SheetColumn> columns;
    private final List<Attempt> attempts = new ArrayList<>();
    private String firstLine = "";

    /**
     * Searches.
     *
     * @param head the first bytes of the file, {@link #HEAD} of them where there are as many
     * @param workbook whether they were written down from a workbook
     */
    public HeaderSearch(List<SheetColumn> columns, byte[] head, boolean workbook) {
        this.columns = columns;
        var encodings = workbook ? List.of(SheetEncoding.XLSX) : SheetEncoding.possible(head);
        for (var encoding : encodings) {
            var lines = lines(head, encoding);
            if (firstLine.isEmpty() || EscapingReader.hasEscapes(firstLine)) {
                firstLine = lines.stream()
                        .map(Physical::text)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
            }
            search(encoding, lines);
        }
    }

    /** Searches the rows of a workbook. */
    HeaderSearch(List<SheetColumn> columns, List<Sheet.Line> rows) {
        this.columns = columns;
        for (var row : rows) {
            if (row.number() <= LINES && row.cells().size() <= COLUMNS) {
                if (firstLine.isBlank()) {
                    firstLine = String.join(",", row.cells());
                }
                attempts.add(new Attempt(
                        SheetEncoding.XLSX,
                        ',',
                        row.number(),
                        row.number(),
                        HeaderMatch.of(columns, row.cells()),
                        true));
            }
        }
    }

    /**
     * The layout of the file.
     *
     * @throws RequestProblem 400 saying what differs, when none of its first lines is the header
     */
    public SheetLayout layout() {
        return found().orElseThrow(this::unknown);
    }

    private RequestProblem unknown() {
        var difference = difference();
        return new RequestProblem(
                SheetProblem.IMPORT_HEADER_UNKNOWN,
                difference.firstLine(),
                Long.toString(difference.line()),
                columns.size(),
                difference.found(),
                words(difference.missing()),
                words(difference.unknown()),
                words(difference.repeated()),
                words(columns.stream().map(SheetColumn::described).toList()),
                LINES);
    }

    private static String words(List<String> words) {
        return words.isEmpty() ? "—" : String.join(",", words);
    }

    /** The layout of the file, if one of its first lines is the header: the one that names most columns. */
    public Optional<SheetLayout> found() {
        return attempts.stream()
                .filter(attempt -> attempt.match().isHeader())
                .max(Comparator.comparingLong(attempt -> attempt.match().known()))
                .map(attempt -> new SheetLayout(
                        attempt.encoding(),
                        attempt.delimiter(),
                        attempt.end(),
                        attempt.match().words(),
                        attempt.match().places()));
    }

    /** What differs from the header in the line that comes closest to it. */
    public Difference difference() {
        var closest = attempts.stream().max(CLOSER);
        var match = closest.map(Attempt::match).orElseGet(() -> HeaderMatch.of(columns, List.of()));
        return new Difference(
                EscapingReader.legible(firstLine, LONGEST_QUOTATION),
                closest.map(Attempt::line).orElse(1L),
                match.words().size(),
                match.missing(),
                match.unknown().stream()
                        .limit(columns.size())
                        .map(word -> EscapingReader.legible(word, LONGEST_QUOTATION / 4))
                        .toList(),
                match.repeated());
    }

    private void search(SheetEncoding encoding, List<Physical> lines) {
        var delimiters = DELIMITERS;
        for (int i = 0; i < lines.size(); i++) {
            var separator = SEPARATOR.matcher(lines.get(i).text());
            if (separator.matches()) {
                delimiters = separator.group(1);
                continue;
            }
            for (var delimiter : delimiters.toCharArray()) {
                attempt(encoding, delimiter, lines, i);
            }
        }
    }

    private void attempt(SheetEncoding encoding, char delimiter, List<Physical> lines, int first) {
        var text = new StringBuilder(lines.get(first).text());
        var quotes = new SheetReader.Quotes(delimiter);
        var state = quotes.after(text.toString());
        var last = first;
        while (state == SheetReader.Quotes.State.OPEN && last + 1 < lines.size()) {
            var next = "\n" + lines.get(++last).text();
            text.append(next);
            state = quotes.after(next);
        }
        if (text.isEmpty() || state != SheetReader.Quotes.State.CLOSED) {
            return;
        }
        try {
            var words = SheetReader.columns(text.toString(), delimiter);
            if (words.size() <= COLUMNS) {
                attempts.add(new Attempt(
                        encoding,
                        delimiter,
                        lines.get(first).number(),
                        lines.get(last).number(),
                        HeaderMatch.of(columns, words),
                        !EscapingReader.hasEscapes(text.toString())));
            }
        } catch (CsvParseException notOne) {
            // Quotes that are wrong for this delimiter; another one may fit.
            return;
        }
    }

    private static List<Physical> lines(byte[] head, SheetEncoding encoding) {
        var found = new ArrayList<Physical>();
        try {
            var lines = new SheetReader.PhysicalLines(new EscapingReader(new ByteArrayInputStream(head), encoding));
            for (var line = lines.next(); line != null && found.size() < LINES; line = lines.next()) {
                found.add(line);
            }
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail to be read", e);
        }
        return found;
    }

    private record Attempt(
            SheetEncoding encoding, char delimiter, long line, long end, HeaderMatch match, boolean isLegible) {}

    /**
     * Why a file has no header.
     *
     * @param firstLine the first line that is not blank, cut short
     * @param line the line that comes closest
     * @param found how many columns that line has
     * @param missing the columns that it lacks
     * @param unknown its words that name none
     * @param repeated the columns that it has more than once
     */
    public record Difference(
            String firstLine,
            long line,
            int found,
            List<String> missing,
            List<String> unknown,
            List<String> repeated) {}
}
