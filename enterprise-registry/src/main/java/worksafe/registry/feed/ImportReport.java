package worksafe.registry.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;
import worksafe.platform.service.export.Table;
import worksafe.registry.feed.ImportRowView.Compared;
import worksafe.registry.feed.reading.FeedReader;
import worksafe.registry.feed.reading.RowFlag;

/**
 * The file given back to the bureau: where each line stood, what became of it and why, and beside that its own columns. A
 * report whose cells were corrected is a file that can be sent again.
 */
final class ImportReport {

    private static final List<String> TITLES =
            List.of("import-report.line", "import-report.fate", "import-report.explanation");

    private static final Set<RowFlag> UNREADABLE = Set.of(RowFlag.UNDECODABLE, RowFlag.CONTROL_CHARACTER);

    private final Messages messages;
    private final Locale language;
    private final ImportColumns columns;
    private final List<Integer> own;
    private final Table table;

    ImportReport(Table table, ImportColumns columns, Messages messages, Locale language) throws IOException {
        this.messages = messages;
        this.language = language;
        this.columns = columns;
        this.table = table;
        var header = columns.header();
        var titles = titles(messages);
        // The file may be an earlier report.
        this.own = IntStream.range(0, header.size())
                .filter(i -> !titles.contains(header.get(i).strip()))
                .boxed()
                .toList();
        var line = new ArrayList<>(
                TITLES.stream().map(title -> messages.text(language, title)).toList());
        own.forEach(i -> line.add(header.get(i)));
        table.write(line);
    }

    void add(ImportRowView row) throws IOException {
        var line = new ArrayList<Object>();
        line.add(row.line());
        line.add(messages.text(
                language, row.fate() == null ? "row-fate.none" : row.fate().messageKey()));
        var cells = cells(row.raw());
        line.add(explanation(row, cells));
        // A short line would be whole if empty columns stood beside it, and what stands for unreadable bytes would be
        // taken
        // for text; a long line stays too long.
        if (cells != null
                && cells.size() >= columns.header().size()
                && !(row.fate() == RowFate.REJECTED && row.flags().stream().anyMatch(UNREADABLE::contains))) {
            own.forEach(i -> line.add(cells.get(i)));
            cells.stream().skip(columns.header().size()).forEach(line::add);
        } else {
            // What is no record stands in the first column as it was.
            line.add(row.raw());
            line.addAll(Collections.nCopies(own.size() - 1, ""));
        }
        table.write(line);
    }

    void finish() throws IOException {
        table.finish();
    }

    /** The line's columns, without empty ones behind those of the header; absent when it is no record. */
    private @Nullable List<String> cells(String raw) {
        try {
            var cells = new ArrayList<>(FeedReader.columns(raw, columns.delimiter()));
            while (cells.size() > columns.header().size() && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            return cells;
        } catch (CsvParseException noRecord) {
            return null;
        }
    }

    private String explanation(ImportRowView row, @Nullable List<String> cells) {
        return Stream.concat(
                        flags(row, cells), Stream.ofNullable(row.comparedWith()).map(other -> comparison(row, other)))
                .collect(Collectors.joining(separator()));
    }

    private Stream<String> flags(ImportRowView row, @Nullable List<String> cells) {
        return row.flags().stream().map(flag -> {
            var words = messages.text(language, flag.messageKey());
            return flag == RowFlag.COLUMN_COUNT && cells != null
                    ? messages.text(
                            language,
                            "import-report.columns",
                            words,
                            columns.header().size(),
                            cells.size())
                    : words;
        });
    }

    /** With which enterprise or line the line was compared, and where they differ. */
    private String comparison(ImportRowView row, Compared other) {
        var differences = row.differences().stream()
                .map(difference -> words(
                        "difference",
                        words("field." + difference.field()),
                        said(difference.registered()),
                        said(difference.stated())))
                .collect(Collectors.joining(separator()));
        return words(
                other.line() != null ? "compared-line" : "compared",
                other.name(),
                said(other.identifier()),
                differences.isEmpty() ? words("no-difference") : differences,
                String.valueOf(other.line()));
    }

    private String said(@Nullable String text) {
        return text == null ? words("not-stated") : text;
    }

    private String words(String key, Object... arguments) {
        return messages.text(language, "import-report." + key, arguments);
    }

    private String separator() {
        return language.getLanguage().equals("en") ? "; " : "；";
    }

    private static Set<String> titles(Messages messages) {
        return TITLES.stream()
                .flatMap(title -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                        .map(language -> messages.text(language, title)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
