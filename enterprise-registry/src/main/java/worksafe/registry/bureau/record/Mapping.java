package worksafe.registry.bureau.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.Text;
import worksafe.platform.registers.sheet.SheetColumn;

/**
 * How the columns of a bureau are read as fields, and its words as codes. The first of the columns named for a field is its
 * proper name, by which templates and reports call it; the name of the field itself is understood everywhere.
 *
 * @param columns by the name of the field, the words that its column may have
 * @param codes by the name of the field, what the words of its cells stand for
 */
@Schema(
        name = "BureauMappingDocument",
        description = "字段与列名、代码与用语的对应 / how columns are read as fields, and words as codes")
public record Mapping(
        @Schema(
                description = "各字段的列名，第一个为正式名称 / words of the column of each field, the proper one first",
                examples = "{\"creditCode\": [\"统一社会信用代码\", \"单位代码\"]}")
        Map<String, List<String>> columns,

        @Schema(
                description = "各代码字段的用语所对应的代码 / codes that the words of a field stand for",
                examples = "{\"result\": {\"死亡\": \"DEATH\"}}")
        Map<String, Map<String, String>> codes) {

    /** The words that codes may stand for. */
    public static final Map<String, List<String>> WORDS = Map.of(
            "ground",
            List.of("14-1", "14-2", "14-3", "14-4", "14-5", "14-6", "14-7", "15-1", "15-2", "15-3"),
            "result",
            List.of("DEATH", "DISABILITY", "INJURY"),
            "ending",
            List.of("CANCELLED", "REVOKED"));

    private static final int MOST_WORDS = 200;
    private static final int LONGEST_WORD = 60;

    public Mapping {
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
        codes = codes == null ? Map.of() : new LinkedHashMap<>(codes);
    }

    /**
     * The same, once it is known to fit the type.
     *
     * @throws InvalidValue {@code mapping-field}, {@code mapping-words} or {@code mapping-code}
     */
    public Mapping requireFitting(RecordType type) {
        columns.forEach((name, words) -> {
            if (type.field(name).isEmpty()) {
                throw new InvalidValue("mapping-field", name);
            }
            if (words == null
                    || words.isEmpty()
                    || words.size() > MOST_WORDS
                    || !words.stream().allMatch(Mapping::isWord)) {
                throw new InvalidValue("mapping-words", name);
            }
        });
        codes.forEach((name, table) -> {
            if (type.field(name).isEmpty() || !WORDS.containsKey(name)) {
                throw new InvalidValue("mapping-field", name);
            }
            if (table == null
                    || table.size() > MOST_WORDS
                    || !table.keySet().stream().allMatch(Mapping::isWord)) {
                throw new InvalidValue("mapping-words", name);
            }
            var known = WORDS.getOrDefault(name, List.of());
            if (!table.values().stream().allMatch(code -> code != null && known.contains(code))) {
                throw new InvalidValue("mapping-code", name, String.join(", ", known));
            }
        });
        return this;
    }

    private static boolean isWord(@Nullable String word) {
        return word != null
                && !word.isBlank()
                && word.length() <= LONGEST_WORD
                && Text.isOneLine(word)
                && Text.isClean(word);
    }

    /** The proper name of the column of a field. */
    public String column(RecordField field) {
        return words(field).getFirst();
    }

    /** The columns that a file of the type is looked through for, in the order of the fields. */
    public List<SheetColumn> sought(RecordType type) {
        return type.fields().stream()
                .map(field -> {
                    var others = words(field).stream()
                            .skip(1)
                            .map(SheetColumn::folded)
                            .collect(Collectors.toCollection(HashSet::new));
                    others.add(SheetColumn.folded(field.name()));
                    others.remove(SheetColumn.folded(column(field)));
                    return new SheetColumn(column(field), field.required(), others::contains);
                })
                .toList();
    }

    /** What a row says, by the names of fields; what no field is for is left behind. */
    public Map<String, String> fields(RecordType type, Map<String, String> row) {
        var folded = new LinkedHashMap<String, String>();
        row.forEach((word, cell) -> folded.putIfAbsent(SheetColumn.folded(word), cell));
        var fields = new LinkedHashMap<String, String>();
        for (var field : type.fields()) {
            var named = words(field).stream()
                    .map(SheetColumn::folded)
                    .filter(folded::containsKey)
                    .findFirst()
                    .or(() -> Optional.of(SheetColumn.folded(field.name())).filter(folded::containsKey));
            named.map(folded::get).filter(cell -> !cell.isBlank()).ifPresent(cell -> fields.put(field.name(), cell));
        }
        return fields;
    }

    /** The code that a word of a cell stands for. */
    Optional<String> code(String field, String word) {
        var said = SheetColumn.folded(word);
        var table = codes.getOrDefault(field, Map.of());
        return table.entrySet().stream()
                .filter(entry -> SheetColumn.folded(entry.getKey()).equals(said))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> WORDS.getOrDefault(field, List.of()).stream()
                        .filter(code -> code.equals(said))
                        .findFirst());
    }

    private List<String> words(RecordField field) {
        return columns.getOrDefault(field.name(), List.of(field.name()));
    }
}
