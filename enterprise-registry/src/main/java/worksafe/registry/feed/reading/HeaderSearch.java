package worksafe.registry.feed.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import worksafe.registry.feed.reading.FeedReader.Physical;

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
    private static final Comparator<Attempt> CLOSER = Comparator.comparingInt(
                    (Attempt attempt) -> attempt.match().known())
            .thenComparing(Attempt::isLegible)
            .thenComparing(attempt -> attempt.match().words().size())
            .thenComparing(Comparator.comparingLong(Attempt::line).reversed());

    private final FeedSource source;
    private final List<Attempt> attempts = new ArrayList<>();
    private String firstLine = "";

    /**
     * Searches.
     *
     * @param head the first bytes of the file, {@link #HEAD} of them where there are as many
     * @param workbook whether they were written down from a workbook
     */
    public HeaderSearch(FeedSource source, byte[] head, boolean workbook) {
        this.source = source;
        var encodings = workbook ? List.of(FeedEncoding.XLSX) : FeedEncoding.possible(head);
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

    /** The layout of the file, if one of its first lines is the header. */
    public Optional<FeedLayout> found() {
        return attempts.stream()
                .filter(attempt -> attempt.match().isHeader())
                .findFirst()
                .map(attempt -> new FeedLayout(
                        attempt.encoding(),
                        attempt.delimiter(),
                        attempt.end(),
                        attempt.match().words(),
                        attempt.match().places()));
    }

    /** What differs from the header in the line that comes closest to it. */
    public Difference difference() {
        var closest = attempts.stream().max(CLOSER);
        var match = closest.map(Attempt::match).orElseGet(() -> HeaderMatch.of(source, List.of()));
        return new Difference(
                EscapingReader.legible(firstLine, LONGEST_QUOTATION),
                closest.map(Attempt::line).orElse(1L),
                match.words().size(),
                match.missing(),
                match.unknown().stream()
                        .limit(source.columns().size())
                        .map(word -> EscapingReader.legible(word, LONGEST_QUOTATION / 4))
                        .toList(),
                match.repeated());
    }

    private void search(FeedEncoding encoding, List<Physical> lines) {
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

    private void attempt(FeedEncoding encoding, char delimiter, List<Physical> lines, int first) {
        var text = new StringBuilder(lines.get(first).text());
        var quotes = new FeedReader.Quotes(delimiter);
        var state = quotes.after(text.toString());
        var last = first;
        while (state == FeedReader.Quotes.State.OPEN && last + 1 < lines.size()) {
            var next = "\n" + lines.get(++last).text();
            text.append(next);
            state = quotes.after(next);
        }
        if (text.isEmpty() || state != FeedReader.Quotes.State.CLOSED) {
            return;
        }
        try {
            var words = FeedReader.columns(text.toString(), delimiter);
            if (words.size() <= COLUMNS) {
                attempts.add(new Attempt(
                        encoding,
                        delimiter,
                        lines.get(first).number(),
                        lines.get(last).number(),
                        HeaderMatch.of(source, words),
                        !EscapingReader.hasEscapes(text.toString())));
            }
        } catch (CsvParseException notOne) {
            // Quotes that are wrong for this delimiter; another one may fit.
            return;
        }
    }

    private static List<Physical> lines(byte[] head, FeedEncoding encoding) {
        var found = new ArrayList<Physical>();
        try {
            var lines = new FeedReader.PhysicalLines(new EscapingReader(new ByteArrayInputStream(head), encoding));
            for (var line = lines.next(); line != null && found.size() < LINES; line = lines.next()) {
                found.add(line);
            }
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail to be read", e);
        }
        return found;
    }

    private record Attempt(
            FeedEncoding encoding, char delimiter, long line, long end, HeaderMatch match, boolean isLegible) {}

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
