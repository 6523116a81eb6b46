package worksafe.platform.registers.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;
import worksafe.platform.registers.sheet.SheetRecord.Flaw;

/**
 * Reads the data lines of a CSV file (RFC 4180, whatever its separator), and goes on after whatever is wrong with one of
 * them: memory is bounded by the longest record allowed, a quote that never closes costs the line where it opened and no
 * other, undecodable bytes cost their own line. Blank lines, and records of separators and empty quotes only, are no data lines.
 */
public final class SheetReader {

    /** The longest record, in characters; the longest real one is below 1,500. */
    public static final int LONGEST_RECORD = 65_536;

    /** How many physical lines one record may span. */
    static final int MOST_LINES = 50;

    private static final int KEPT_OF_BROKEN = 2_000;

    private final PhysicalLines lines;
    private final SheetLayout layout;
    private final Deque<Physical> ahead = new ArrayDeque<>();

    /** @param bytes the file, from its first byte */
    public SheetReader(InputStream bytes, SheetLayout layout) throws IOException {
        this.lines = new PhysicalLines(new EscapingReader(bytes, layout.encoding()));
        this.layout = layout;
        var header = lines.next();
        while (header != null && header.number() < layout.headerEnd()) {
            header = lines.next();
        }
        if (header == null) {
            throw new IOException("the file ends before its header");
        }
    }

    /** The next data line; empty at the end of the file. */
    public Optional<SheetRecord> next() throws IOException {
        while (true) {
            var line = take();
            if (line == null) {
                return Optional.empty();
            }
            if (!line.cut() && layout.isBlank(line.text())) {
                continue;
            }
            var record = record(line);
            if (!(record instanceof SheetRecord.Columns columns && layout.isBlank(columns.raw()))) {
                return Optional.of(record);
            }
        }
    }

    private SheetRecord record(Physical first) throws IOException {
        if (first.cut()) {
            return broken(first, Flaw.RECORD_TOO_LONG);
        }
        var quotes = new Quotes(layout.delimiter());
        return switch (quotes.after(first.text())) {
            case CLOSED ->
                shaped(first.text())
                        .map(values -> judged(first, values))
                        .orElseGet(() -> broken(first, unreadable(first.text()).orElse(Flaw.COLUMN_COUNT)));
            case MISPLACED -> broken(first, Flaw.QUOTE_MISPLACED);
            case OPEN -> longRecord(first, quotes);
        };
    }

    /** A record that spans several lines; what turns out not to belong to it is read again as lines of its own. */
    private SheetRecord longRecord(Physical first, Quotes quotes) throws IOException {
        var taken = new ArrayList<Physical>();
        var text = new StringBuilder(first.text());
        var state = Quotes.State.OPEN;
        while (state == Quotes.State.OPEN && taken.size() < MOST_LINES) {
            var line = take();
            if (line == null) {
                break;
            }
            taken.add(line);
            if (line.cut() || text.length() + line.text().length() > LONGEST_RECORD) {
                break;
            }
            text.append('\n').append(line.text());
            state = quotes.after("\n" + line.text());
        }
        if (state == Quotes.State.CLOSED) {
            // A quote may have closed by accident, at the opening quote of a later line: then the shape is wrong.
            var values = shaped(text.toString());
            if (values.isPresent()) {
                return judged(new Physical(first.number(), text.toString(), false), values.get());
            }
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return broken(first, Flaw.QUOTE_NOT_CLOSED);
    }

    /** The columns asked for of a record that has the header's shape. */
    private Optional<List<String>> shaped(String record) {
        try {
            return layout.values(columns(record, layout.delimiter()));
        } catch (CsvParseException unreadable) {
            return Optional.empty();
        }
    }

    private static SheetRecord judged(Physical line, List<String> values) {
        return unreadable(line.text())
                .<SheetRecord>map(flaw -> broken(line, flaw))
                .orElseGet(() -> new SheetRecord.Columns(line.number(), Text.withoutControls(line.text()), values));
    }

    private static Optional<Flaw> unreadable(String text) {
        if (EscapingReader.hasEscapes(text)) {
            return Optional.of(Flaw.UNDECODABLE);
        }
        return text.indexOf('\0') >= 0 ? Optional.of(Flaw.CONTROL_CHARACTER) : Optional.empty();
    }

    private static SheetRecord broken(Physical line, Flaw flaw) {
        return new SheetRecord.Broken(line.number(), EscapingReader.legible(line.text(), KEPT_OF_BROKEN), flaw);
    }

    private @Nullable Physical take() throws IOException {
        var waiting = ahead.pollFirst();
        return waiting == null ? lines.next() : waiting;
    }

    /**
     * The columns of one record.
     *
     * @throws CsvParseException when its quotes are not those of RFC 4180
     */
    public static List<String> columns(String record, char delimiter) {
        if (record.isEmpty()) {
            return List.of();
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(record)) {
            return csv.iterator().next().getFields();
        } catch (IOException e) {
            throw new AssertionError("a string cannot fail to be read", e);
        }
    }

    /** One line of the file; {@code cut} when it is longer than any record may be. */
    record Physical(long number, String text, boolean cut) {}

    /** Where a record's quotes stand, line after line. */
    static final class Quotes {

        enum State {
            /** The record can end here. */
            CLOSED,
            /** Within quotes. */
            OPEN,
            /** No longer a record: something follows a closing quote. */
            MISPLACED
        }

        private enum Place {
            FIELD_START,
            PLAIN,
            QUOTED,
            QUOTE_IN_QUOTED
        }

        private final char delimiter;
        private Place place = Place.FIELD_START;

        Quotes(char delimiter) {
            this.delimiter = delimiter;
        }

        State after(String text) {
            for (int i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                switch (place) {
                    case FIELD_START, PLAIN -> {
                        if (c == delimiter) {
                            place = Place.FIELD_START;
                        } else {
                            place = c == '"' && place == Place.FIELD_START ? Place.QUOTED : Place.PLAIN;
                        }
                    }
                    case QUOTED -> place = c == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
                    case QUOTE_IN_QUOTED -> {
                        if (c != '"' && c != delimiter) {
                            return State.MISPLACED;
                        }
                        place = c == '"' ? Place.QUOTED : Place.FIELD_START;
                    }
                }
            }
            return place == Place.QUOTED ? State.OPEN : State.CLOSED;
        }
    }

    /** Splits at LF, CR and CRLF, whatever the quotes say. */
    static final class PhysicalLines {

        private final Reader text;
        private final char[] buffer = new char[16_384];
        private int position;
        private int filled;
        private long number;
        private boolean afterReturn;

        PhysicalLines(Reader text) {
            this.text = text;
        }

        @Nullable
        Physical next() throws IOException {
            var line = new StringBuilder();
            var cut = false;
            var any = false;
            while (fill()) {
                var c = buffer[position++];
                if (c == '\n' && afterReturn) {
                    afterReturn = false;
                    continue;
                }
                afterReturn = c == '\r';
                any = true;
                if (c == '\n' || c == '\r') {
                    return new Physical(++number, line.toString(), cut);
                }
                if (line.length() < LONGEST_RECORD) {
                    line.append(c);
                } else {
                    cut = true;
                }
            }
            return any ? new Physical(++number, line.toString(), cut) : null;
        }

        private boolean fill() throws IOException {
            if (position == filled) {
                position = 0;
                filled = Math.max(text.read(buffer), 0);
            }
            return filled > 0;
        }
    }
}
