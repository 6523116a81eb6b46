package worksafe.platform.http;

import java.util.List;
import java.util.Locale;

/**
 * The kinds of problems that a process can answer, by what its bundles say of them: each has a title and a detail there and
 * nothing else has both. What a problem fills in when it is answered stands open here.
 */
public final class ProblemCatalogue {

    private static final String TITLE = ".title";
    private static final String DETAIL = ".detail";

    private final Messages messages;

    public ProblemCatalogue(Messages messages) {
        this.messages = messages;
    }

    /** Their codes, in alphabetical order. */
    public List<String> codes() {
        var keys = messages.keys(Locale.SIMPLIFIED_CHINESE);
        return keys.stream()
                .filter(key -> key.endsWith(TITLE))
                .map(key -> key.substring(0, key.length() - TITLE.length()))
                .filter(code -> code.indexOf('.') < 0 && keys.contains(code + DETAIL))
                .sorted()
                .toList();
    }

    /** What it is called. */
    public String title(String code, Locale language) {
        return messages.outline(language, code + TITLE).orElse(code);
    }

    /** What is said of it, and what to do. */
    public String detail(String code, Locale language) {
        return messages.outline(language, code + DETAIL).orElse(code);
    }
}
