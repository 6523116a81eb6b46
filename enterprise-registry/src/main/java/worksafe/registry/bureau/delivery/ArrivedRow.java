package worksafe.registry.bureau.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordFlag;
import worksafe.registry.bureau.record.RecordReading;
import worksafe.registry.bureau.record.RecordRemark;
import worksafe.registry.bureau.record.RecordType;

/**
 * A row as it is kept: what it says for the fields of its type, by their names, and nothing else.
 *
 * @param line of the file, or which of the request, from 1
 * @param unread why it is no record; absent where it may be one
 */
record ArrivedRow(
        int line, Map<String, String> fields, @Nullable RecordRemark unread) {

    /** What stands for what may not be kept. */
    private static final String MASK = "******";

    private static final int LONGEST_CELL = 1_000;

    /** A row by the words of its columns, or by the names of fields. */
    static ArrivedRow of(int line, Map<String, String> row, RecordType type, Mapping mapping) {
        return kept(line, mapping.fields(type, row));
    }

    /** A line that is no row. */
    static ArrivedRow broken(int line) {
        return new ArrivedRow(line, Map.of(), RecordRemark.of(RecordFlag.LINE_UNREADABLE));
    }

    /** A row by the names of fields. */
    static ArrivedRow kept(int line, Map<String, String> fields) {
        var kept = new LinkedHashMap<String, String>();
        RecordRemark unread = null;
        for (var cell : fields.entrySet()) {
            var text = cell.getValue();
            if (RecordReading.isPersonal(text)) {
                unread = new RecordRemark(RecordFlag.RESIDENT_NUMBER, cell.getKey());
                kept.put(cell.getKey(), MASK);
            } else {
                kept.put(cell.getKey(), text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
            }
        }
        return new ArrivedRow(line, kept, unread);
    }
}
