package worksafe.platform.http;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of a problem's text in its language: a constant of an enum by its title in the code table, several of them
 * joined, all else as it is. An enum that no table is made for is looked for under its own name, as roles are.
 */
final class ProblemWords {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Messages messages;
    private final Iterable<CodeTableNames> tables;

    ProblemWords(Messages messages, Iterable<CodeTableNames> tables) {
        this.messages = messages;
        this.tables = tables;
    }

    List<Object> of(List<?> arguments, Locale language) {
        return arguments.stream().map(argument -> word(argument, language)).toList();
    }

    private Object word(Object argument, Locale language) {
        return switch (argument) {
            case Enum<?> constant -> title(constant, language);
            case Collection<?> several ->
                several.stream()
                        .map(one -> word(one, language).toString())
                        .collect(Collectors.joining(language.getLanguage().equals("en") ? ", " : "、"));
            default -> argument;
        };
    }

    private String title(Enum<?> constant, Locale language) {
        var type = constant.getDeclaringClass();
        var table = CAPITAL.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        for (var names : tables) {
            table = names.of(type).orElse(table);
        }
        return messages.find(language, "code-table." + table + "." + constant.name(), List.of())
                .orElse(constant.name());
    }
}
