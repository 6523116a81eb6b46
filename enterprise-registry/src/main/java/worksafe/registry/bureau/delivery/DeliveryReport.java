package worksafe.registry.bureau.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import worksafe.platform.http.Messages;
import worksafe.platform.registers.sheet.SheetReport;
import worksafe.platform.service.export.Table;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordField;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;

/** The rows given back to whoever sent them, each behind its fate and why; once corrected, the file can be sent again. */
final class DeliveryReport {

    private final Messages messages;
    private final Locale language;
    private final RecordType type;
    private final Mapping mapping;
    private final SheetReport report;

    DeliveryReport(Table table, RecordType type, Mapping mapping, Messages messages, Locale language)
            throws IOException {
        this.messages = messages;
        this.language = language;
        this.type = type;
        this.mapping = mapping;
        this.report = new SheetReport(table, header(type, mapping), messages, language);
    }

    /** The header of a file of the type. */
    static List<String> header(RecordType type, Mapping mapping) {
        return type.fields().stream().map(mapping::column).toList();
    }

    void add(RecordView record) throws IOException {
        var fate = record.fate() == null ? "record-fate.none" : record.fate().messageKey();
        report.add(
                record.line(),
                messages.text(language, fate),
                SheetReport.joined(record.remarks().stream().flatMap(this::words), language),
                type.fields().stream()
                        .map(RecordField::name)
                        .map(name -> record.values().getOrDefault(name, ""))
                        .toList());
    }

    void finish() throws IOException {
        report.finish();
    }

    private Stream<String> words(RecordRemark remark) {
        var words = messages.text(language, remark.flag().messageKey());
        var field = remark.field();
        return Stream.of(
                field == null
                        ? words
                        : type.field(field).map(mapping::column).orElse(field)
                                + (language.getLanguage().equals("en") ? ": " : "：")
                                + words);
    }
}
