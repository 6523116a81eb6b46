package worksafe.acceptance.deployment;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables of settings on the operator's page. */
final class OperatorsPage {

    private static final Pattern ROW = Pattern.compile(
            "^\\| `([A-Z][A-Z0-9_]+)` \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\| [^|]+ \\|$", Pattern.MULTILINE);

    private final Map<String, Row> rows = new TreeMap<>();

    /**
     * One setting as the page has it.
     *
     * @param fallback what holds without it; empty for nothing
     * @param needed whether production must say it
     * @param processes who reads it
     */
    record Row(String fallback, boolean needed, String processes) {}

    OperatorsPage(String markdown) {
        ROW.matcher(markdown).results().forEach(match -> {
            var fallback = match.group(2).strip();
            rows.put(
                    match.group(1),
                    new Row(
                            fallback.equals("–") ? "" : fallback.replace("`", ""),
                            match.group(3).strip().equals("yes"),
                            match.group(4).strip()));
        });
    }

    Map<String, Row> rows() {
        return rows;
    }
}
