package worksafe.registry.bureau.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetEncoding;
import worksafe.registry.bureau.BureauProblem;
import worksafe.registry.bureau.record.Mapping;
import worksafe.registry.bureau.record.RecordType;

/** Reads whatever arrives as rows: objects of a request, JSON Lines, or a table as CSV or XLSX. What it is its bytes say. */
@ApplicationScoped
class ArrivedRows {

    /** The most records of one delivery; more is several. */
    static final int MOST = 5_000;

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};

    private final ObjectMapper json;

    ArrivedRows(ObjectMapper json) {
        this.json = json;
    }

    /** @throws RequestProblem 413 for more than {@value #MOST} */
    List<ArrivedRow> ofRequest(List<Map<String, Object>> records, RecordType type, Mapping mapping) {
        requireAllowed(records.size());
        var rows = new ArrayList<ArrivedRow>(records.size());
        for (var record : records) {
            rows.add(row(rows.size() + 1, record, type, mapping));
        }
        return rows;
    }

    /** @throws RequestProblem 400 for what is no such file, 413 for one that is too long */
    List<ArrivedRow> ofFile(byte[] file, RecordType type, Mapping mapping) {
        if (isJsonLines(file)) {
            return ofLines(file, type, mapping);
        }
        var sheet = Sheet.read(file, mapping.sought(type), MOST);
        var rows = new ArrayList<ArrivedRow>(sheet.lines().size());
        for (var line : sheet.lines()) {
            var number = Math.toIntExact(line.number());
            if (line.flaw() != null) {
                rows.add(ArrivedRow.broken(number));
                continue;
            }
            var fields = new LinkedHashMap<String, String>();
            for (int i = 0; i < line.values().size(); i++) {
                if (!line.values().get(i).isBlank()) {
                    fields.put(type.fields().get(i).name(), line.values().get(i));
                }
            }
            rows.add(ArrivedRow.kept(number, fields));
        }
        return rows;
    }

    private List<ArrivedRow> ofLines(byte[] file, RecordType type, Mapping mapping) {
        var lines = decoded(file).split("\\R", -1);
        var rows = new ArrayList<ArrivedRow>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                requireAllowed(rows.size() + 1);
                var number = i + 1;
                rows.add(object(lines[i])
                        .map(object -> row(number, object, type, mapping))
                        .orElseGet(() -> ArrivedRow.broken(number)));
            }
        }
        return rows;
    }

    private Optional<Map<String, Object>> object(String line) {
        try {
            return Optional.ofNullable(json.readValue(line, ROW));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static ArrivedRow row(int number, @Nullable Map<String, Object> object, RecordType type, Mapping mapping) {
        var cells = new LinkedHashMap<String, String>();
        if (object == null) {
            return ArrivedRow.broken(number);
        }
        for (var entry : object.entrySet()) {
            var cell = cell(entry.getValue());
            if (cell == null || !Text.isClean(cell) || !Text.isClean(entry.getKey())) {
                return ArrivedRow.broken(number);
            }
            cells.put(entry.getKey(), cell);
        }
        return ArrivedRow.of(number, cells, type, mapping);
    }

    /** The value as a cell would have it; absent where no cell could. */
    private static @Nullable String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Boolean truth -> truth.toString();
            case Number number -> plain(number.toString());
            default -> null;
        };
    }

    private static @Nullable String plain(String number) {
        try {
            var exact = new BigDecimal(number);
            return Math.abs((long) exact.scale()) > 40 ? null : exact.toPlainString();
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    private static boolean isJsonLines(byte[] file) {
        var marked = file.length > 2 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        for (int i = marked ? 3 : 0; i < file.length; i++) {
            if (file[i] < 0 || file[i] > ' ') {
                return file[i] == '{';
            }
        }
        return false;
    }

    private static String decoded(byte[] file) {
        return SheetEncoding.decode(file).orElseThrow(() -> new RequestProblem(BureauProblem.BUREAU_FILE_UNREADABLE));
    }

    private static void requireAllowed(int records) {
        if (records > MOST) {
            throw new RequestProblem(BureauProblem.BUREAU_DELIVERY_TOO_LONG, MOST);
        }
    }
}
