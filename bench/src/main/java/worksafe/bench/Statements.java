package worksafe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that a request sends to PostgreSQL, read from the server's own log while {@code log_statement} is
 * {@code all}; so pgbench gets just what the service asks, whatever that is today.
 */
final class Statements {

    /** What the local stack sets: {@code %m [%p] %u@%d }. */
    private static final Pattern LINE = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ \\w+ \\[(\\d+)] (\\S*@\\S*) (LOG|DETAIL|ERROR):  (.*)$", Pattern.DOTALL);

    private static final Pattern EXECUTED = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");

    private Statements() {}

    /**
     * The last whole request of a person in a piece of the log.
     *
     * @param log with all its lines
     * @param subject stands among the parameters of one of the statements of each request
     * @return as they can be sent again, parameters in their places
     */
    static List<String> ofLastRequest(String log, String subject) {
        Map<String, List<String>> bySession = new LinkedHashMap<>();
        var last = "";
        for (var record : records(log)) {
            var matcher = LINE.matcher(record);
            if (!matcher.matches()) {
                continue;
            }
            var session = matcher.group(1);
            var statements = bySession.computeIfAbsent(session, ignored -> new ArrayList<>());
            var text = matcher.group(4).stripTrailing();
            var executed = EXECUTED.matcher(text);
            if ("LOG".equals(matcher.group(3)) && executed.matches()) {
                statements.add(executed.group(1));
            } else if ("DETAIL".equals(matcher.group(3)) && !statements.isEmpty()) {
                statements.set(statements.size() - 1, filled(statements.getLast(), text));
                if (text.contains(subject)) {
                    last = session;
                }
            }
        }
        var all = bySession.getOrDefault(last, List.of());
        if (all.isEmpty()) {
            throw new BenchException("no statement of " + subject + " stands in PostgreSQL's log");
        }
        return all.subList(beginOfLast(all, subject), all.size());
    }

    /** A request's statements begin with a transaction, or with the one that names the person. */
    private static int beginOfLast(List<String> statements, String subject) {
        var named = 0;
        for (var i = 0; i < statements.size(); i++) {
            if (statements.get(i).contains(subject)) {
                named = i;
            }
        }
        return named > 0 && statements.get(named - 1).regionMatches(true, 0, "BEGIN", 0, 5) ? named - 1 : named;
    }

    private static List<String> records(String log) {
        var records = new ArrayList<String>();
        log.lines().forEach(line -> {
            if (line.startsWith("\t") && !records.isEmpty()) {
                records.set(records.size() - 1, records.getLast() + "\n" + line.substring(1));
            } else {
                records.add(line);
            }
        });
        return records;
    }

    private static String filled(String statement, String detail) {
        Map<String, String> values = new LinkedHashMap<>();
        var parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.put(parameter.group(1), literal(parameter.group(2)));
        }
        return PLACEHOLDER
                .matcher(statement)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** pgbench takes every {@code :word} for a variable, inside quotes too. */
    private static String literal(String value) {
        return value.indexOf(':') < 0
                ? value
                : "E" + value.replace("\\", "\\\\").replace(":", "\\x3a");
    }
}
