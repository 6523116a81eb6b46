package worksafe.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process can answer that something is wrong: the kinds of problems, by what its bundles say of them (each has a title and a
 * detail there and nothing else has both), and the codes of their violations, which have one text. What is filled in when it is
 * answered stands open here.
 */
public final class ProblemCatalogue {

    private static final String TITLE = ".title";
    private static final String DETAIL = ".detail";

    /** What is said of every violation beside its text. */
    private static final String OF_VIOLATIONS = "problem-catalogue.violation";

    /** Texts that no refusal bears: what clocks are called, how policies and obligations explain themselves, lines of papers. */
    private static final Pattern NO_REFUSAL = Pattern.compile(
            "clock-.*|policy-(?:answer|reason|certainty|force)-.*|policy-notice|obligation-.*|due-date-.*"
                    + "|paper-printed-.*");

    private final Messages messages;

    public ProblemCatalogue(Messages messages) {
        this.messages = messages;
    }

    /** All codes, in alphabetical order: of problems, and of violations. */
    public List<String> codes() {
        return Stream.concat(problems(), violations()).distinct().sorted().toList();
    }

    private Stream<String> problems() {
        var keys = messages.keys(Locale.SIMPLIFIED_CHINESE);
        return keys.stream()
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .filter(code -> code.indexOf('.') < 0 && keys.contains(code + DETAIL));
    }

    private Stream<String> violations() {
        return messages.keys(Locale.SIMPLIFIED_CHINESE).stream()
                .filter(key -> key.indexOf('.') < 0 && !NO_REFUSAL.matcher(key).matches());
    }

    /** What it is called; a violation by its text. */
    public String title(String code, Locale language) {
        return messages.outline(language, code + TITLE)
                .or(() -> messages.outline(language, code))
                .orElse(code);
    }

    /** What is said of it, and what to do. */
    public String detail(String code, Locale language) {
        return messages.outline(language, code + DETAIL)
                .or(() -> messages.outline(language, code).flatMap(_ -> messages.outline(language, OF_VIOLATIONS)))
                .orElse(code);
    }
}
