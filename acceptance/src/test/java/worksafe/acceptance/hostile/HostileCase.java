package worksafe.acceptance.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a corpus, a table under {@code src/test/resources/corpora} whose head says what its columns mean. */
record HostileCase(List<String> cells) {

    private static final String NOT_SENT = "-";
    private static final Pattern REPEATED = Pattern.compile("\\$\\{([^{}]+?)\\*(\\d+)}");
    private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9+-]*)}");

    /** All lines of a corpus. */
    static List<HostileCase> of(String corpus) {
        try (var file = HostileCase.class.getResourceAsStream("/corpora/" + corpus)) {
            if (file == null) {
                throw new AssertionError("there is no corpus " + corpus);
            }
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new HostileCase(List.of(line.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return cells.get(0);
    }

    /** What makes it one of its own: everything between what it is called and what may come of it. */
    String shape() {
        return String.join("\t", cells.subList(2, cells.size() - 2));
    }

    boolean says(int column, String text) {
        return cells.get(column).contains(text);
    }

    /** Of the gateway, the last column but one. */
    boolean isForGateway() {
        return !cells.get(cells.size() - 2).equals(NOT_SENT);
    }

    /** Of the services, the last column. */
    boolean isForServices() {
        return !cells.getLast().equals(NOT_SENT);
    }

    /** Whether this may come of it. */
    boolean allows(boolean atGateway, String outcome) {
        var allowed = List.of(cells.get(cells.size() - (atGateway ? 2 : 1)).split("\\|"));
        return allowed.contains(outcome) || allowed.contains("4xx") && RawAnswer.isRefusal(outcome);
    }

    /** Whether nobody may answer it at once, or the connection may stay open. */
    boolean isPatient() {
        return List.of("silent", "swallowed").stream()
                .anyMatch(outcome -> allows(true, outcome) || allows(false, outcome));
    }

    /** A cell with its repetitions, escapes and names written out. */
    String text(int column, UnaryOperator<String> values) {
        return named(unescaped(repeated(cells.get(column))), values);
    }

    /** A text with the values of its names. */
    static String named(String text, UnaryOperator<String> values) {
        return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.apply(name.group(1))));
    }

    private static String repeated(String cell) {
        return REPEATED.matcher(cell)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }

    private static String unescaped(String cell) {
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            switch (cell.charAt(i)) {
                case 'r' -> text.append('\r');
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case '\\' -> text.append('\\');
                case 'x' -> {
                    text.append((char) Integer.parseInt(cell.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> throw new IllegalArgumentException("no escape: " + cell);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return id() + " " + cells.get(1);
    }
}
