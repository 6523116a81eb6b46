package worksafe.kernel.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in a document a clause stands, as numbers from the outside in: article, paragraph, item ({@code 第六十五条第一款第
 * （二）项} is 65.1.2), or the headings of a paper ({@code 二（七）} is 2.7). An item of an article without a paragraph
 * is one of the first.
 */
public record ClauseNumber(List<Integer> parts) {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CHINESE = "([零〇一二三四五六七八九十百]+|[1-9][0-9]{0,3})";
    private static final String ITEM = "第[（(]?" + CHINESE + "[）)]?项";
    private static final int MOST_PARTS = 4;

    /** The ways in which clauses are named, each with how its numbers are read. */
    private static final List<Form> FORMS = List.of(
            new Form("第" + CHINESE + "条(?:第" + CHINESE + "款)?(?:" + ITEM + ")?", ClauseNumber::ofArticle),
            new Form(CHINESE + "[（(]" + CHINESE + "[）)]", ClauseNumber::inOrder),
            new Form("([零〇一二三四五六七八九十百]+)([1-9][0-9]?)", ClauseNumber::inOrder),
            new Form("[（(]" + CHINESE + "[）)]", ClauseNumber::inOrder),
            new Form(ITEM, ClauseNumber::inOrder),
            new Form(CHINESE + "(?=[:：]|$)", ClauseNumber::inOrder),
            new Form(
                    "([1-9][0-9]{0,3})\\.([1-9][0-9]{0,3})(?:\\.([1-9][0-9]{0,3}))?(?:\\.([1-9][0-9]{0,3}))?(?![0-9.])",
                    ClauseNumber::inOrder));

    public ClauseNumber {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a clause has one to " + MOST_PARTS + " numbers, not " + parts);
        }
    }

    /** The clause that the text begins with; empty where it begins with none. */
    public static Optional<ClauseNumber> leading(String text) {
        var bare = text.strip();
        return FORMS.stream().flatMap(form -> form.read(bare, false).stream()).findFirst();
    }

    /** The clause that the text is, and nothing else; empty where it is none. */
    public static Optional<ClauseNumber> of(String text) {
        var bare = text.strip();
        return FORMS.stream().flatMap(form -> form.read(bare, true).stream()).findFirst();
    }

    /** The clause around it; empty for the outermost. */
    public Optional<ClauseNumber> outer() {
        return parts.size() == 1 ? Optional.empty() : Optional.of(new ClauseNumber(parts.subList(0, parts.size() - 1)));
    }

    /** The id of that clause of the document. */
    public String in(String documentId) {
        return documentId + "." + this;
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static List<String> ofArticle(List<String> groups) {
        var numbers = new ArrayList<>(groups);
        if (numbers.get(1).isEmpty() && !numbers.get(2).isEmpty()) {
            numbers.set(1, "1");
        }
        return numbers;
    }

    private static List<String> inOrder(List<String> groups) {
        return groups;
    }

    private static int number(String text) {
        if (text.charAt(0) < 128) {
            return Integer.parseInt(text);
        }
        var sum = 0;
        var digit = 0;
        for (var c : text.replace('〇', '零').toCharArray()) {
            switch (c) {
                case '十' -> {
                    sum += 10 * Math.max(digit, 1);
                    digit = 0;
                }
                case '百' -> {
                    sum += 100 * Math.max(digit, 1);
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }

    private record Form(Pattern pattern, Function<List<String>, List<String>> order) {

        Form(String pattern, Function<List<String>, List<String>> order) {
            this(Pattern.compile(pattern), order);
        }

        Optional<ClauseNumber> read(String text, boolean whole) {
            var matcher = pattern.matcher(text);
            if (whole ? !matcher.matches() : !matcher.lookingAt()) {
                return Optional.empty();
            }
            var numbers = order.apply(groups(matcher.toMatchResult())).stream()
                    .filter(group -> !group.isEmpty())
                    .map(ClauseNumber::number)
                    .toList();
            return numbers.contains(0) ? Optional.empty() : Optional.of(new ClauseNumber(numbers));
        }

        private static List<String> groups(MatchResult found) {
            return Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                    .map(i -> found.group(i) == null ? "" : found.group(i))
                    .toList();
        }
    }
}
