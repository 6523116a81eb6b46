package worksafe.registry.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;
import worksafe.platform.registers.sheet.SheetReader;
import worksafe.platform.registers.sheet.SheetRecord.Flaw;
import worksafe.platform.registers.sheet.SheetReport;
import worksafe.platform.service.export.Table;
import worksafe.registry.feed.ImportRowView.Compared;
import worksafe.registry.feed.reading.ImportColumns;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** The file given back to the bureau, of lines as they are kept. */
final class ImportReport {

    private static final Set<RowFlag> UNREADABLE = Set.of(RowFlag.UNDECODABLE, RowFlag.CONTROL_CHARACTER);

    private final Messages messages;
    private final Locale language;
    private final ImportColumns columns;
    private final SheetReport report;

    ImportReport(Table table, ImportColumns columns, Messages messages, Locale language) throws IOException {
        this.messages = messages;
        this.language = language;
        this.columns = columns;
        this.report = new SheetReport(table, columns.header(), messages, language);
    }

    void add(ImportRowView row) throws IOException {
        var fate = messages.text(
                language, row.fate() == null ? "row-fate.none" : row.fate().messageKey());
        var cells = cells(row.raw());
        var explanation = explanation(row, cells);
        // A short line would be whole if empty columns stood beside it, and what stands for unreadable bytes would be
        // taken for text; a long line stays too long.
        if (cells != null
                && cells.size() >= columns.header().size()
                && !(row.fate() == RowFate.REJECTED && row.flags().stream().anyMatch(UNREADABLE::contains))) {
            report.add(row.line(), fate, explanation, cells);
        } else {
            report.addBroken(row.line(), fate, explanation, row.raw());
        }
    }

    void finish() throws IOException {
        report.finish();
    }

    /** The line's columns, without empty ones behind those of the header; absent when it is no record. */
    private @Nullable List<String> cells(String raw) {
        try {
            var cells = new ArrayList<>(SheetReader.columns(raw, columns.delimiter()));
            while (cells.size() > columns.header().size() && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            return cells;
        } catch (CsvParseException noRecord) {
            return null;
        }
    }

    private String explanation(ImportRowView row, @Nullable List<String> cells) {
        return SheetReport.joined(
                Stream.concat(
                        flags(row, cells), Stream.ofNullable(row.comparedWith()).map(other -> comparison(row, other))),
                language);
    }

    private Stream<String> flags(ImportRowView row, @Nullable List<String> cells) {
        return row.flags().stream()
                .map(flag -> flag == RowFlag.COLUMN_COUNT && cells != null
                        ? SheetReport.words(
                                Flaw.COLUMN_COUNT, columns.header().size(), cells.size(), messages, language)
                        : messages.text(language, flag.messageKey()));
    }

    /** With which enterprise or line the line was compared, and where they differ. */
    private String comparison(ImportRowView row, Compared other) {
        var differences = SheetReport.joined(
                row.differences().stream()
                        .map(difference -> words(
                                "difference",
                                words("field." + difference.field()),
                                said(difference.registered()),
                                said(difference.stated()))),
                language);
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
}
