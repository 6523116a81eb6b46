package worksafe.acceptance.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a query of Prometheus asks for. */
final class PromQl {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern OFFSET = Pattern.compile("\\boffset\\s+\\w+");

    /** A name that no function has. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[a-zA-Z_:][\\w:]*(?![\\w:]|\\s*\\()");

    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "by", "without", "on", "ignoring");

    private PromQl() {}

    /** The names of metrics in it. */
    static Set<String> metrics(String query) {
        var bare = query;
        for (var part : new Pattern[] {TEXT, SELECTOR, RANGE, GROUPING, OFFSET}) {
            bare = part.matcher(bare).replaceAll(" ");
        }
        var names = new TreeSet<String>();
        NAME.matcher(bare).results().forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        return names;
    }
}
