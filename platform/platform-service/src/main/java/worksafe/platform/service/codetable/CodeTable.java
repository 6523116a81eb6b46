package worksafe.platform.service.codetable;

import java.util.Arrays;
import java.util.List;

/**
 * The codes of one enum, in their own order.
 *
 * @param name kebab case, for example {@code sector}
 * @param type the enum, so that lists find the titles of its values
 */
public record CodeTable(String name, Class<?> type, List<String> codes) {

    public CodeTable {
        codes = List.copyOf(codes);
    }

    public static CodeTable of(String name, Class<? extends Enum<?>> type) {
        return new CodeTable(
                name,
                type,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
