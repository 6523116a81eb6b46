package worksafe.platform.http;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of the configuration that name a constant, in letters of any case. */
public final class EnumSetting {

    private EnumSetting() {}

    /**
     * The constant that a word names.
     *
     * @param setting what the operator calls it, as {@code WORKSAFE_PERSONAL_DATA_ALGORITHM}
     * @throws IllegalStateException for any other word; it names the setting and the words that there are
     */
    public static <E extends Enum<E>> E of(Class<E> type, String setting, String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        var constants = type.getEnumConstants();
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(setting + " must be "
                        + Stream.of(constants).map(Enum::name).collect(Collectors.joining(" or "))));
    }
}
