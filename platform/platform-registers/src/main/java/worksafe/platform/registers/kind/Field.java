package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry.
 *
 * @param name as it stands in the entry
 * @param many whether it holds a list of such values
 * @param min the least number, or the fewest characters of text
 * @param max the greatest number, or the most characters of text
 * @param choices the codes of a {@link FieldType#CHOICE} with their titles
 * @param listed whether events carry it and tables show it
 * @param filter by what lists can be narrowed, if at all
 * @param sort whether lists can be sorted by it
 * @param personal whether it is sealed at rest and masked in answers
 * @param dated whether it is the first or the last day for which the entry holds
 * @param fields what a row of a {@link FieldType#LIST} holds
 */
public record Field(
        String name,
        FieldType type,
        Title title,
        boolean required,
        boolean many,
        @Nullable Long min,
        @Nullable Long max,
        Map<String, Title> choices,
        boolean listed,
        @Nullable Filter filter,
        boolean sort,
        boolean personal,
        @Nullable Dated dated,
        Map<String, Field> fields) {

    /** How a list is narrowed by a field. */
    public enum Filter {
        EQUAL,
        RANGE,
        CONTAINS
    }

    /** What a day says about the time for which an entry holds. */
    public enum Dated {
        FROM,
        UNTIL
    }

    static Map<String, Field> fields(@Nullable JsonNode declared) {
        var fields = new LinkedHashMap<String, Field>();
        if (declared != null) {
            declared.properties().forEach(field -> fields.put(field.getKey(), of(field.getKey(), field.getValue())));
        }
        return fields;
    }

    private static Field of(String name, JsonNode field) {
        var type = FieldType.of(field.required("type").textValue());
        var choices = new LinkedHashMap<String, Title>();
        field.path("choices").properties().forEach(choice -> choices.put(choice.getKey(), Title.of(choice.getValue())));
        return new Field(
                name,
                type,
                Title.of(field.required("title")),
                field.path("required").booleanValue(),
                field.path("many").booleanValue(),
                number(field.get("min")),
                number(field.get("max")),
                choices,
                field.path("list").booleanValue(),
                word(Filter.class, field.get("filter")),
                field.path("sort").booleanValue(),
                type.isPersonal() || field.path("personal").booleanValue(),
                word(Dated.class, field.get("dated")),
                fields(field.get("fields")));
    }

    private static @Nullable Long number(@Nullable JsonNode node) {
        return node == null ? null : Long.valueOf(node.longValue());
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable JsonNode node) {
        return node == null ? null : Enum.valueOf(type, node.textValue().toUpperCase(Locale.ROOT));
    }

    /** Whether lists are filtered or sorted by it, so that it has a column of its own. */
    public boolean hasSlot() {
        return sort || filter == Filter.EQUAL || filter == Filter.RANGE;
    }

    /** Whether a spreadsheet can hold it. */
    public boolean fitsACell() {
        return type != FieldType.LIST && type != FieldType.FILE;
    }

    /** The name of its place at rest, to which a sealed value is bound. */
    public String column() {
        return column(name);
    }

    /** As {@link #column()}, of a field by its name alone. */
    public static String column(String name) {
        return "register_entry." + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
