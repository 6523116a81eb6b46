package worksafe.registry.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import worksafe.platform.http.Messages;
import worksafe.platform.service.export.CellText;
import worksafe.registry.feed.reading.FeedReader;

/**
 * The file given back to the bureau: its own columns, and beside each line what became of it and why. A spreadsheet that
 * opens it meets no formula, whatever the file held.
 */
final class ImportReport implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Messages messages;
    private final Locale language;
    private final List<String> header;
    private final CsvWriter csv;

    ImportReport(OutputStream out, List<String> header, Messages messages, Locale language) throws IOException {
        this.messages = messages;
        this.language = language;
        this.header = header;
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Without it, the spreadsheet in every office takes UTF-8 for GBK.
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
        var columns = new ArrayList<>(header);
        columns.add(messages.text(language, "import-report.fate"));
        columns.add(messages.text(language, "import-report.explanation"));
        csv.writeRecord(columns);
    }

    void add(ImportRowView row) {
        var cells = new ArrayList<String>(header.size() + 2);
        columns(row.raw()).forEach(cell -> cells.add(CellText.harmless(cell)));
        while (cells.size() < header.size()) {
            cells.add("");
        }
        cells.add(messages.text(
                language, row.fate() == null ? "row-fate.none" : row.fate().messageKey()));
        cells.add(explanation(row));
        csv.writeRecord(cells);
    }

    /** The line's own columns; what is no record stands in the first column as it was. */
    private List<String> columns(String raw) {
        try {
            var columns = FeedReader.columns(raw);
            return columns.size() == header.size() ? columns : List.of(raw);
        } catch (CsvParseException noRecord) {
            return List.of(raw);
        }
    }

    private String explanation(ImportRowView row) {
        return row.flags().stream()
                .map(flag -> messages.text(language, flag.messageKey()))
                .collect(Collectors.joining(language.getLanguage().equals("en") ? "; " : "；"));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
