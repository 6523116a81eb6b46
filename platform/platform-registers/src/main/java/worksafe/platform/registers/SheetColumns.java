package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;

/** How a kind's entries stand in a spreadsheet: the columns that name the holder, then one for each field that fits a cell. */
final class SheetColumns {

    private static final Pattern IN_BRACKETS = Pattern.compile(".*[（(]([A-Za-z][A-Za-z0-9]*)[)）]\\s*");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Map<String, String> HOLDER = holder();

    private final RegisterKind kind;
    private final Map<String, String> titles = new LinkedHashMap<>();

    SheetColumns(RegisterKind kind) {
        this.kind = kind;
        HOLDER.forEach((name, title) -> {
            if (isNeeded(name)) {
                titles.put(name, title);
            }
        });
        kind.cells().forEach(field -> titles.put(field.name(), field.title().zh()));
    }

    private static Map<String, String> holder() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("enterpriseId", "企业标识");
        titles.put("region", "地域代码");
        titles.put("sector", "行业主管部门");
        titles.put("holderId", "编号");
        titles.put("holderName", "主体名称");
        return titles;
    }

    private boolean isNeeded(String column) {
        var named = kind.holders().stream().anyMatch(HolderType::isNamed);
        return switch (column) {
            case "enterpriseId" -> named || kind.holders().contains(HolderType.ENTERPRISE);
            case "region" -> kind.holders().stream().anyMatch(type -> type != HolderType.ENTERPRISE);
            case "sector" -> named || kind.holders().contains(HolderType.DEPARTMENT);
            default -> named;
        };
    }

    /** The header of a template: titles for people, with the name of the column behind. */
    List<String> header() {
        return titles.entrySet().stream()
                .map(column -> column.getValue() + "（" + column.getKey() + "）")
                .toList();
    }

    /**
     * Which column each cell of a header means, by its name, its title or both.
     *
     * @throws RequestProblem 400 for one that means none
     */
    List<String> read(List<String> header) {
        var columns = new ArrayList<String>();
        for (var cell : header) {
            var column = column(cell.strip());
            if (column.isEmpty() || columns.contains(column.get())) {
                throw RequestProblem.invalid(
                        new Violation("/1", "register-sheet-column", cell, String.join(", ", titles.keySet())));
            }
            columns.add(column.get());
        }
        if (columns.isEmpty()) {
            throw RequestProblem.invalid(new Violation("/1", "register-sheet-unreadable"));
        }
        return columns;
    }

    private Optional<String> column(String cell) {
        var bracketed = IN_BRACKETS.matcher(cell);
        var name = bracketed.matches() ? bracketed.group(1) : cell;
        return titles.entrySet().stream()
                .filter(column ->
                        column.getKey().equals(name) || column.getValue().equals(cell))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The entry that a line means; what cannot be read as its type is left as text, for the kind to refuse.
     *
     * @throws RequestProblem 400 for a holder that cannot be read
     */
    RecordEntry entry(List<String> columns, List<String> line) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
            var text = line.get(i).strip();
            if (!text.isEmpty()) {
                cells.put(columns.get(i), text);
            }
        }
        var data = RegisterJson.object();
        for (var field : kind.cells()) {
            var text = cells.get(field.name());
            if (text != null) {
                var unused = data.set(field.name(), value(field, text));
            }
        }
        return new RecordEntry(
                enterprise(cells.get("enterpriseId")),
                cells.get("region"),
                sector(cells.get("sector")),
                cells.get("holderId"),
                cells.get("holderName"),
                null,
                data);
    }

    private static @Nullable UUID enterprise(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw RequestProblem.invalid(new Violation("/enterpriseId", "not-a-uuid"));
        }
    }

    private static @Nullable Sector sector(@Nullable String text) {
        try {
            return text == null ? null : Sector.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw RequestProblem.invalid(new Violation("/sector", "schema-enum"));
        }
    }

    private static JsonNode value(Field field, String text) {
        if (!field.many()) {
            return single(field, text);
        }
        var list = RegisterJson.object().putArray("list");
        for (var part : text.split("[;；、]")) {
            if (!part.isBlank()) {
                list.add(single(field, part.strip()));
            }
        }
        return list;
    }

    private static JsonNode single(Field field, String text) {
        return switch (field.type()) {
            case INTEGER, MONEY ->
                text.matches("-?[0-9]{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
            case BOOLEAN -> truth(text);
            case DATE -> TextNode.valueOf(day(text));
            case CHOICE -> TextNode.valueOf(choice(field, text));
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode truth(String text) {
        return switch (text) {
            case "是", "true", "TRUE", "1" -> BooleanNode.TRUE;
            case "否", "false", "FALSE", "0" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }

    private static String day(String text) {
        var parts = DAY.matcher(text);
        return parts.matches()
                ? "%s-%02d-%02d"
                        .formatted(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                : text;
    }

    private static String choice(Field field, String text) {
        return field.choices().entrySet().stream()
                .filter(choice -> choice.getValue().zh().equals(text)
                        || choice.getValue().en().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }

    /** Whether entries of the kind can come from a spreadsheet at all: no required field is one that fits no cell. */
    boolean isPossible() {
        return kind.provider() == null
                && kind.fields().values().stream().noneMatch(field -> field.required() && !field.fitsACell());
    }
}
