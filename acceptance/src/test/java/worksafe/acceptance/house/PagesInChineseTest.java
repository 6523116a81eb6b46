package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page falls behind the one in the other language: {@code X.zh-CN.md} has the parts of {@code X.md} and what it names. */
class PagesInChineseTest {

    private static final String CHINESE = ".zh-CN.md";
    private static final Pattern FENCE = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^(#+) .+$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^(\\|).+\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`\n]+)`");
    private static final Pattern SETTING =
            Pattern.compile("^\\| `([A-Z][A-Z0-9_]+)` \\| ([^|]*) \\|", Pattern.MULTILINE);

    /** What one says in its own language: words, and what stands for a value. */
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}|<[^>]*>");

    @Test
    void pagesSayTheSameInBothLanguages() throws IOException {
        var pages = inChinese();

        assertThat(pages).hasSizeGreaterThanOrEqualTo(3).allSatisfy(chinese -> {
            var english =
                    chinese.resolveSibling(chinese.getFileName().toString().replace(CHINESE, ".md"));
            assertThat(differences(Repository.read(english), Repository.read(chinese)))
                    .as(chinese.toString())
                    .isEmpty();
        });
    }

    @Test
    void whatOneOfThemLacksIsFound() {
        var english = """
            # Settings
            ## Limits
            | variable | default | meaning |
            |---|---|---|
            | `MOST` | `5` in the image | how many of `<context>` |
            """;

        assertThat(differences(english, """
            # 设置
            ## 限度
            | 变量 | 缺省值 | 含义 |
            |---|---|---|
            | `MOST` | 镜像中为 `5` | `<业务域>` 的多少 |
            """)).isEmpty();
        assertThat(differences(english, """
            # 设置
            | 变量 | 缺省值 | 含义 |
            |---|---|---|
            | `MOST` | `6` | 多少 |
            | `LEAST` | | 多少 |
            """))
                .containsExactly(
                        "headings [#, ##] and [#]",
                        "5 and 6 after MOST",
                        "rows 3 and 4",
                        "named by one only: 5, 6, LEAST");
    }

    private static List<String> differences(String english, String chinese) {
        var one = FENCE.matcher(english).replaceAll("");
        var other = FENCE.matcher(chinese).replaceAll("");
        var differences = new ArrayList<String>();
        var headings = Repository.all(HEADING, one);
        if (!headings.equals(Repository.all(HEADING, other))) {
            differences.add("headings " + headings + " and " + Repository.all(HEADING, other));
        }
        var translated = settings(other);
        settings(one).forEach((setting, value) -> {
            if (!value.equals(translated.getOrDefault(setting, value))) {
                differences.add(value + " and " + translated.get(setting) + " after " + setting);
            }
        });
        var rows = Repository.all(ROW, one).size();
        if (rows != Repository.all(ROW, other).size()) {
            differences.add(
                    "rows " + rows + " and " + Repository.all(ROW, other).size());
        }
        var names = names(one);
        names.removeAll(names(other));
        var more = names(other);
        more.removeAll(names(one));
        names.addAll(more);
        if (!names.isEmpty()) {
            differences.add("named by one only: " + String.join(", ", names));
        }
        return differences;
    }

    /** Settings, files, addresses, commands: whatever stands as code and is the same in every language. */
    private static Set<String> names(String page) {
        var names = new TreeSet<>(Repository.all(NAME, page));
        names.removeIf(name -> WORDS.matcher(name).find());
        return names;
    }

    /** What stands as code in the cell behind each setting: its default. */
    private static Map<String, String> settings(String page) {
        var settings = new TreeMap<String, String>();
        SETTING.matcher(page)
                .results()
                .forEach(row -> settings.put(
                        row.group(1),
                        WORDS.matcher(String.join(" ", Repository.all(NAME, row.group(2))))
                                .replaceAll("")));
        return settings;
    }

    private static List<Path> inChinese() throws IOException {
        var folders = Stream.concat(Stream.of(".", "docs"), Repository.modules().stream())
                .map(Repository.ROOT::resolve)
                .toList();
        var pages = new ArrayList<Path>();
        for (var folder : folders) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(CHINESE)).forEach(pages::add);
            }
        }
        return pages;
    }
}
