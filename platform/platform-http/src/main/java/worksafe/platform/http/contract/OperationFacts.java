package worksafe.platform.http.contract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operation without anybody writing it down again, as sentences in both languages.
 *
 * @param isPublic whether it needs no token
 * @param roles who may do it, as people call them in both languages; empty where that differs from service to service
 * @param sorts by what its list is sorted, the default first, descending with a leading minus
 * @param isGuarded whether it takes {@code If-Match}
 * @param isKeyed whether it takes {@code Idempotency-Key}
 * @param answer what it answers, if the answer says what it is
 * @param isList whether it answers a list of these
 * @param allowedIn the states in which it is allowed; empty where more than the state decides
 */
record OperationFacts(
        boolean isPublic,
        List<BothLanguages> roles,
        List<String> sorts,
        boolean isGuarded,
        boolean isKeyed,
        @Nullable BothLanguages answer,
        boolean isList,
        List<String> allowedIn) {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SORTS = Pattern.compile("Sorts: ([^.]*)");
    private static final Pattern SORT = Pattern.compile("(-?[a-z][A-Za-z]*)(?: \\(.*\\))?");
    private static final String DEFAULT = "(default";

    /** The id of an operation as an English sentence: {@code issueOrder} is "Issue order". */
    static String sentence(String operationId) {
        var words = CAPITAL.splitAsStream(operationId)
                .map(word -> isAcronym(word) ? word : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    /**
     * The sorts that the sentence "Sorts: -issuedAt (default), dueDate." of a description names, the default first; none
     * where it has no such sentence.
     */
    static List<String> sorts(@Nullable String description) {
        var said = SORTS.matcher(description == null ? "" : description);
        if (!said.find()) {
            return List.of();
        }
        var parts = Stream.of(said.group(1).split("[,;]")).map(String::strip).toList();
        return Stream.concat(
                        parts.stream().filter(part -> part.contains(DEFAULT)),
                        parts.stream().filter(part -> !part.contains(DEFAULT)))
                .map(SORT::matcher)
                .filter(Matcher::matches)
                .map(sort -> sort.group(1))
                .toList();
    }

    /**
     * What the operation is called, in English by its id where its resource says Chinese alone.
     *
     * @param operationId without the name of a context
     * @param summary Chinese, or both
     */
    BothLanguages summary(String operationId, String summary) {
        return BothLanguages.of(summary).orElseGet(() -> new BothLanguages(summary, sentence(operationId)));
    }

    /**
     * What the operation does. What its resource says stands; a language that it does not say is made of these facts, and
     * both are told who may do it and where it is allowed.
     *
     * @param summary in both languages
     * @param description English, or both; null where there is none
     */
    BothLanguages description(BothLanguages summary, @Nullable String description) {
        var said = BothLanguages.of(description);
        var chinese = said.map(BothLanguages::zh).orElseGet(() -> summary.zh() + "。" + inChinese());
        var english = said.map(BothLanguages::en).orElse(description == null ? summary.en() + "." : description);
        return new BothLanguages(
                ended(chinese, "。") + whoAndWhen("允许的角色：", "、", "。", "允许的状态：", true),
                ended(english, ".") + whoAndWhen(" Roles: ", ", ", ".", " Allowed in: ", false));
    }

    private static String ended(String text, String end) {
        return text.endsWith(end) || text.endsWith("）") || text.endsWith(")") ? text : text + end;
    }

    private String whoAndWhen(String who, String comma, String end, String when, boolean chinese) {
        var told = new StringBuilder();
        if (!roles.isEmpty()) {
            told.append(roles.stream()
                    .map(chinese ? BothLanguages::zh : BothLanguages::en)
                    .collect(Collectors.joining(comma, who, end)));
        }
        if (!allowedIn.isEmpty()) {
            told.append(allowedIn.stream().collect(Collectors.joining(comma, when, end)));
        }
        return told.toString();
    }

    private String inChinese() {
        var told = new StringBuilder();
        if (isPublic) {
            told.append("无需登录。");
        }
        if (answer != null) {
            told.append(isList ? "返回列表，每项为：" : "返回：").append(answer.zh()).append("。");
        }
        if (!sorts.isEmpty()) {
            told.append(sorts.stream().collect(Collectors.joining("、", "排序（首项为缺省）：", "。")));
        }
        if (isGuarded) {
            told.append("须以 If-Match 带上最近读到的版本。");
        }
        if (isKeyed) {
            told.append("以 Idempotency-Key 区分，同一键重试只生效一次。");
        }
        return told.toString();
    }
}
