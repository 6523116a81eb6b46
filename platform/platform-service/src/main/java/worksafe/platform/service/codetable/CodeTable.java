package worksafe.platform.service.codetable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.contract.BothLanguages;

/**
 * The codes of one enum, in their own order.
 *
 * @param name kebab case, for example {@code sector}
 * @param type the enum, so that lists find the titles of its values; the table itself where the codes are of none
 * @param title what the table is called; null where the message bundles say it
 * @param titles of the codes, where the message bundles do not say them
 */
public record CodeTable(
        String name,
        Class<?> type,
        List<String> codes,
        @Nullable BothLanguages title,
        Map<String, BothLanguages> titles) {

    public CodeTable {
        codes = List.copyOf(codes);
        titles = Map.copyOf(titles);
    }

    /** Codes whose titles stand in the message bundles. */
    public CodeTable(String name, Class<?> type, List<String> codes) {
        this(name, type, codes, null, Map.of());
    }

    public static CodeTable of(String name, Class<? extends Enum<?>> type) {
        return new CodeTable(
                name,
                type,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /**
     * Codes of no enum, whose titles come with them.
     *
     * @param titles in the order of the codes
     */
    public static CodeTable said(String name, BothLanguages title, Map<String, BothLanguages> titles) {
        return new CodeTable(name, CodeTable.class, List.copyOf(titles.keySet()), title, titles);
    }
}
