package worksafe.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    /** Possessive: a value may be longer than what a regular expression that tries again can hold on its stack. */
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'[^']*+(?:''[^']*+)*+')");

    private Statements() {}

    /**
     * A statement.
     *
     * @param text with its placeholders
     * @param filled with its parameters in their places
     */
    private record Sent(String text, String filled) {}

    /**
     * A whole request of a person in a piece of the log in which the same request comes again and again. It may be several
     * transactions; they repeat with it, whatever their parameters.
     *
     * @param log with all its lines
     * @param subject stands among the parameters of one of the statements of each transaction of the person
     * @return as they can be sent again, parameters in their places
     */
    static List<String> ofLastRequest(String log, String subject) {
        Map<String, List<Sent>> bySession = new LinkedHashMap<>();
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
                statements.add(new Sent(executed.group(1), executed.group(1)));
            } else if ("DETAIL".equals(matcher.group(3)) && !statements.isEmpty()) {
                var before = statements.removeLast();
                statements.add(new Sent(before.text(), filled(before.text(), text)));
                if (text.contains(subject)) {
                    last = session;
                }
            }
        }
        var all = transactions(bySession.getOrDefault(last, List.of()), subject);
        if (all.isEmpty()) {
            throw new BenchException("no statement of " + subject + " stands in PostgreSQL's log");
        }
        return all.subList(all.size() - period(all), all.size()).stream()
                .flatMap(List::stream)
                .map(Sent::filled)
                .toList();
    }

    /** The person's own: the session may have served somebody else between. */
    private static List<List<Sent>> transactions(List<Sent> statements, String subject) {
        var transactions = new ArrayList<List<Sent>>();
        var current = new ArrayList<Sent>();
        for (var statement : statements) {
            if (isWord("BEGIN", statement.text())) {
                current.clear();
            }
            current.add(statement);
            if (isWord("COMMIT", statement.text()) || isWord("ROLLBACK", statement.text())) {
                if (current.stream().anyMatch(sent -> sent.filled().contains(subject))) {
                    transactions.add(List.copyOf(current));
                }
                current.clear();
            }
        }
        return transactions;
    }

    /** After how many transactions they come again; all of them where they do not. */
    private static int period(List<List<Sent>> transactions) {
        var texts = transactions.stream()
                .map(sent -> sent.stream().map(Sent::text).toList())
                .toList();
        return IntStream.rangeClosed(1, texts.size() / 2)
                .filter(period -> IntStream.range(period, texts.size())
                        .allMatch(i -> texts.get(i).equals(texts.get(i - period))))
                .findFirst()
                .orElse(texts.size());
    }

    private static boolean isWord(String word, String statement) {
        return statement.regionMatches(true, 0, word, 0, word.length());
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
