package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.DayText;
import worksafe.kernel.Sector;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.sheet.SheetColumn;
import worksafe.platform.service.export.CellText;

/** How a kind's entries stand in a spreadsheet: the columns that name the holder, then one for each field that fits a cell. */
final class SheetColumns {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
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

    /** What a file is searched for: each column by its name, by its title where no other has it, or by both. */
    List<SheetColumn> sought() {
        return titles.entrySet().stream()
                .map(column -> new SheetColumn(
                        column.getValue() + "（" + column.getKey() + "）",
                        isRequired(column.getKey()),
                        named(column.getKey(), column.getValue())))
                .toList();
    }

    private Predicate<String> named(String name, String title) {
        var folded = SheetColumn.folded(name);
        var alone = Collections.frequency(titles.values(), title) == 1 ? SheetColumn.folded(title) : folded;
        return word -> word.equals(folded) || word.equals(alone) || word.endsWith("(" + folded + ")");
    }

    private boolean isRequired(String column) {
        var field = kind.fields().get(column);
        if (field != null && !HOLDER.containsKey(column)) {
            return field.required();
        }
        var all = kind.holders();
        return switch (column) {
            case "enterpriseId" -> all.equals(Set.of(HolderType.ENTERPRISE));
            case "region" -> all.stream().noneMatch(type -> type == HolderType.ENTERPRISE || type.isNamed());
            case "sector" -> all.equals(Set.of(HolderType.DEPARTMENT));
            case "holderName" -> all.stream().allMatch(HolderType::isNamed);
            default -> false;
        };
    }

    /**
     * The entry that a line means; what cannot be read as its type is left as text, for the kind to refuse.
     *
     * @param line the columns {@linkplain #sought that were sought}
     * @throws RequestProblem 400 for a holder that cannot be read
     */
    RecordEntry entry(List<String> line) {
        var cells = new HashMap<String, String>();
        var names = List.copyOf(titles.keySet());
        for (int i = 0; i < names.size(); i++) {
            var text = Text.require(Text.visible(
                            CellText.withoutMarks(Text.nfc(line.get(i)).strip())))
                    .strip();
            if (!saysNothing(kind.fields().get(names.get(i)), text)) {
                cells.put(names.get(i), text);
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

    /** In a text, and of a truth or a choice, words such as 无 are an answer; the marks of programs are none anywhere. */
    private static boolean saysNothing(@Nullable Field field, String text) {
        if (!Text.saysNothing(text)) {
            return false;
        }
        return field == null
                || switch (field.type()) {
                    case STRING, TEXT, BOOLEAN, CHOICE -> text.chars().noneMatch(Character::isIdeographic);
                    default -> true;
                };
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
                WHOLE.matcher(Text.halfWidth(text)).matches()
                        ? LongNode.valueOf(Long.parseLong(Text.halfWidth(text)))
                        : TextNode.valueOf(text);
            case BOOLEAN -> truth(text);
            case DATE ->
                TextNode.valueOf(
                        DayText.read(text).map(read -> read.day().toString()).orElse(text));
            case CREDIT_CODE -> TextNode.valueOf(CreditCode.normalise(text));
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
