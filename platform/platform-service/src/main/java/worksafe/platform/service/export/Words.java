package worksafe.platform.service.export;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Messages;

/**
 * What people call columns and values, in one language. The title of a column is its text {@code
 * column.<Record>.<component>} in the message bundles; else the short form of its half of the OpenAPI description, which keeps fen as the unit; else the
 * title of the code table of its values; else the text {@code column.<component>}.
 *
 * @param tables by enum, the names of code tables
 */
record Words(Messages messages, Map<Class<?>, String> tables, Locale language) {

    private static final Pattern ASIDE = Pattern.compile("(?:[，；。：,;:(]|（(?!分）)).*", Pattern.DOTALL);
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final String BETWEEN_LANGUAGES = " / ";

    String title(RecordComponent component) {
        var named = "column." + component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        return text(named)
                .or(() -> described(component))
                .or(() -> Optional.ofNullable(tables.get(component.getType()))
                        .flatMap(table -> text("code-table." + table)))
                .or(() -> text("column." + component.getName()))
                .orElse(component.getName());
    }

    /** What the column with the name of a place is called, beside that of its code. */
    String nameOf(String title) {
        return title + (isEnglish() ? " name" : "名称");
    }

    /** A constant by its title in the code table, or by its text {@code <enum>.<constant>} where no table is made of it. */
    String title(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        return Optional.ofNullable(tables.get(type))
                .flatMap(name -> text("code-table." + name + "." + constant.name()))
                .or(() -> text(
                        kebab(CAPITAL.matcher(type.getSimpleName()).replaceAll("-")) + "." + kebab(constant.name())))
                .orElse(constant.name());
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String yesOrNo(boolean value) {
        return text(value ? "cell.yes" : "cell.no").orElse(Boolean.toString(value));
    }

    /** What stands between the items of a list in one cell. */
    String separator() {
        return isEnglish() ? "; " : "；";
    }

    /** The half of a text that is this language's; all of it where it has only one. */
    String half(String both) {
        int at = both.indexOf(BETWEEN_LANGUAGES);
        if (at < 0) {
            return both.strip();
        }
        return (isEnglish() ? both.substring(at + BETWEEN_LANGUAGES.length()) : both.substring(0, at)).strip();
    }

    boolean isEnglish() {
        return language.getLanguage().equals("en");
    }

    private Optional<String> described(RecordComponent component) {
        var schema = schema(component);
        return Optional.ofNullable(schema)
                .map(Schema::description)
                .filter(description -> description.contains(BETWEEN_LANGUAGES))
                .map(description ->
                        ASIDE.matcher(half(description)).replaceFirst("").strip())
                .filter(title -> !title.isEmpty())
                .map(title ->
                        isEnglish() ? title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) : title);
    }

    private static @Nullable Schema schema(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(Schema.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> text(String key) {
        return messages.find(language, key, List.of());
    }
}
