package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of security names nothing that is not there, leaves no requirement out and says the same in both languages. What it
 * says of the whole source, and no other test shows, is looked for here. Whether evidence is good is for people to judge.
 */
class SecurityPageTest {

    private static final String ENGLISH = "docs/security.md";
    private static final String CHINESE = "docs/security.zh-CN.md";

    private static final Pattern NAME = Pattern.compile("`([^`\n]+)`");
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    /** A class, or a method of one. */
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*)(?:\\.([a-z]\\w*))?");

    /** What is asked, how it stands, and the evidence. */
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([^|]+) \\| [^|]+ \\| (met|partly|gap|n/a|满足|部分|缺口|不适用) \\| ([^|]*) \\|$", Pattern.MULTILINE);

    private static final Map<String, String> IN_ENGLISH =
            Map.of("满足", "met", "部分", "partly", "缺口", "gap", "不适用", "n/a");

    /** One requirement of the ASVS, or several that follow one another in a section. */
    private static final Pattern REQUIREMENTS = Pattern.compile("(\\d+\\.\\d+\\.)(\\d+)(?:–\\1(\\d+))?");

    private static final Pattern CONTROL_POINT = Pattern.compile("8\\.1\\.\\d+\\.\\d+ \\p{IsHan}+");

    /** Of levels 1 and 2 in ASVS 5.0.0, and control points of level 3 in GB/T 22239-2019. */
    private static final int REQUIREMENTS_OF_BOTH_LEVELS = 253;

    private static final int CONTROL_POINTS = 71;

    /** What runs beside the suite and may start it. */
    private static final Set<String> AROUND_THE_SUITE =
            Set.of("local-stack", "local-stack-tests", "bench", "acceptance", "platform/platform-testing");

    private static final List<String> PROGRAMS_AND_OBJECTS =
            List.of("ProcessBuilder", "getRuntime().exec", "ObjectInputStream", "ScriptEngine", "InitialContext");
    private static final List<String> RAW_HTML =
            List.of("v-html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");

    /** Every Java file of a module, whatever its source set, by the type that it declares. */
    private static final Map<String, List<Path>> TYPES = types();

    /**
     * A requirement as a page has it.
     *
     * @param state in English
     */
    private record Row(String requirement, String state, String evidence) {}

    @Test
    void whatThePageNamesIsThere() {
        var page = page(ENGLISH);

        assertThat(Repository.all(NAME, page)).hasSizeGreaterThan(200);
        assertThat(missing(page)).isEmpty();
    }

    @Test
    void whatIsNotThereIsFound() {
        assertThat(
                        missing(
                                "`SecurityPageTest`, `NoSuchTest`, `SecurityPageTest.whatIsNotThereIsFound`, `Repository.noSuch`,"
                                        + " `docs/security.md`, `docs/no-such.md`, `WORKSAFE_PROFILE`, `WORKSAFE_NO_SUCH`, `no such thing`"))
                .containsExactly(
                        "NoSuchTest", "Repository.noSuch", "docs/no-such.md", "WORKSAFE_NO_SUCH", "no such thing");
    }

    @Test
    void whateverIsMetHasEvidence() {
        assertThat(rows(page(ENGLISH)))
                .filteredOn(row -> Set.of("met", "partly").contains(row.state()))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.evidence()).as(row.requirement()).containsPattern(NAME));
    }

    @Test
    void bothPagesHaveTheSameRequirementsInTheSameState() {
        assertThat(states(page(CHINESE))).isNotEmpty().containsExactlyElementsOf(states(page(ENGLISH)));
    }

    @Test
    void rowThatOnePageLacksOrSeesOtherwiseIsFound() {
        var english = """
            | 1.1.1 | decoded once | met | `PathTest` |
            | 1.1.2 | escaped last | gap | nobody does |
            """;

        assertThat(states("| 1.1.1 | 只解码一次 | 满足 | `PathTest` |\n| 1.1.2 | 按去处转义 | 缺口 | 没有 |\n"))
                .isEqualTo(states(english));
        assertThat(states("| 1.1.1 | 只解码一次 | 满足 | `PathTest` |\n")).isNotEqualTo(states(english));
        assertThat(states("| 1.1.1 | 只解码一次 | 满足 | `PathTest` |\n| 1.1.2 | 按去处转义 | 部分 | 没有 |\n"))
                .isNotEqualTo(states(english));
    }

    @Test
    void everyRequirementStandsThereOnce() {
        var asked = rows(page(ENGLISH)).stream().map(Row::requirement).toList();

        assertThat(asked.stream().flatMap(SecurityPageTest::each))
                .hasSize(REQUIREMENTS_OF_BOTH_LEVELS)
                .doesNotHaveDuplicates();
        assertThat(asked)
                .filteredOn(requirement -> CONTROL_POINT.matcher(requirement).matches())
                .hasSize(CONTROL_POINTS)
                .doesNotHaveDuplicates();
        assertThat(each("1.2.6–1.2.8")).containsExactly("1.2.6", "1.2.7", "1.2.8");
    }

    @Test
    void servicesNeitherStartProgramsNorReadObjects() {
        var sources = Repository.modules().stream()
                .filter(module -> !AROUND_THE_SUITE.contains(module))
                .flatMap(module -> Repository.sources(module, "main").stream())
                .toList();

        assertThat(sources).hasSizeGreaterThan(1_000);
        assertThat(thatSay(PROGRAMS_AND_OBJECTS, sources)).isEmpty();
    }

    @Test
    void consoleWritesNoRawHtml() {
        var pages = files(Repository.ROOT.resolve("console/src"))
                .filter(file ->
                        file.toString().endsWith(".vue") || file.toString().endsWith(".ts"))
                .toList();

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(thatSay(RAW_HTML, pages)).isEmpty();
    }

    private static List<Path> thatSay(List<String> words, List<Path> files) {
        return files.stream()
                .filter(file -> {
                    var text = Repository.read(file);
                    return words.stream().anyMatch(text::contains);
                })
                .toList();
    }

    private static String page(String path) {
        return Repository.read(Repository.ROOT.resolve(path));
    }

    private static List<Row> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new Row(row.group(1), IN_ENGLISH.getOrDefault(row.group(2), row.group(2)), row.group(3)))
                .toList();
    }

    private static List<String> states(String page) {
        return rows(page).stream()
                .map(row -> row.requirement() + ": " + row.state())
                .toList();
    }

    /** The single requirements that a row stands for; none where it is of another standard. */
    private static Stream<String> each(String requirement) {
        var one = REQUIREMENTS.matcher(requirement);
        if (!one.matches()) {
            return Stream.empty();
        }
        var first = Integer.parseInt(one.group(2));
        var last = one.group(3) == null ? first : Integer.parseInt(one.group(3));
        return IntStream.rangeClosed(first, last).mapToObj(number -> one.group(1) + number);
    }

    /** What stands as code and is neither a file, a class or its method, nor a setting of the operators' page. */
    private static List<String> missing(String page) {
        var settings = Set.copyOf(Repository.all(NAME, page("docs/operations.md")));
        return Repository.all(NAME, page).stream()
                .distinct()
                .filter(name -> !Files.exists(Repository.ROOT.resolve(name)))
                .filter(name -> SETTING.matcher(name).matches() ? !settings.contains(name) : !isCode(name))
                .toList();
    }

    private static boolean isCode(String name) {
        var type = TYPE.matcher(name);
        if (!type.matches()) {
            return false;
        }
        var files = TYPES.getOrDefault(type.group(1), List.of());
        var method = type.group(2);
        return method == null
                ? !files.isEmpty()
                : files.stream().anyMatch(file -> Repository.read(file).contains(" " + method + "("));
    }

    private static Map<String, List<Path>> types() {
        var types = new HashMap<String, List<Path>>();
        Repository.modules().stream()
                .map(module -> Repository.ROOT.resolve(module).resolve("src"))
                .flatMap(SecurityPageTest::files)
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> types.computeIfAbsent(Repository.typeOf(file), unused -> new ArrayList<>())
                        .add(file));
        return types;
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
