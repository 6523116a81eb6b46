package worksafe.acceptance.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import worksafe.kernel.SeparatedAct;

/**
 * Which two acts one account may not take: the pairs of the table that all contexts ask, and every refusal {@code …-same-person},
 * with the tests that meet it. A refusal that no test meets fails the build.
 */
class SeparationPageTest {

    private static final String INTRODUCTION = """
        # Separation of duties · 职责分离

        Who took one act does not take the other about the same thing, whatever roles and places the account has, and however it is
        spelled. The first table is `SeparatedAct` (ADR-0028), the second all refusals of that kind with the tests that meet them:
        those of an act in the first table, and rules that compare two accounts themselves. Written by
        `./mvnw -pl acceptance test -Dtest=SeparationPageTest -Dauthorisation.update=true`.

        同一事项中，做过前一步骤的账户不得再做后一步骤，与其角色、区划和账户写法无关。第一表为 `SeparatedAct`，第二表为全部此类拒绝及其测试。
        """;

    private static final String SLUG = "-same-person";
    private static final String DETAIL = SLUG + ".detail";
    private static final String ACT = "code-table.separated-act.";

    /**
     * A refusal because somebody took another act before.
     *
     * @param module whose it is
     * @param slug code of the problem
     */
    private record Refusal(String module, String slug, String zh, String en, TreeSet<String> tests) {}

    @Test
    void everyRefusalIsMetByATest() throws IOException {
        assertThat(refusals())
                .hasSizeGreaterThan(30)
                .allSatisfy(refusal -> assertThat(refusal.tests())
                        .as("tests that meet %s of %s", refusal.slug(), refusal.module())
                        .isNotEmpty());
    }

    /** With {@code -Dauthorisation.update=true} it writes the page. */
    @Test
    void thePageTellsEveryPair() throws IOException {
        var page = new StringBuilder(INTRODUCTION).append(pairs()).append("\n## Refusals · 拒绝\n\n");
        page.append("| module | problem | 说明 | meaning | tests |\n|---|---|---|---|---|\n");
        for (var refusal : refusals()) {
            page.append("| %s | `%s` | %s | %s | %s |\n"
                    .formatted(
                            refusal.module(),
                            refusal.slug(),
                            refusal.zh(),
                            refusal.en(),
                            refusal.tests().stream()
                                    .map(test -> "`" + test + "`")
                                    .collect(joining(", "))));
        }

        Repository.assertWritten(
                Repository.ROOT.resolve("docs/separation.md"), page.toString(), "authorisation.update");
    }

    private static String pairs() throws IOException {
        var zh = new TreeMap<String, String>();
        var en = new TreeMap<String, String>();
        for (var module : Repository.modules()) {
            titles(module, "zh", zh);
            titles(module, "en", en);
        }
        var text = new StringBuilder("\n## Pairs · 相互分离的步骤\n\n");
        text.append("| act | not by whoever took |\n|---|---|\n");
        Arrays.stream(SeparatedAct.values())
                .filter(act -> !act.others().isEmpty())
                .forEach(act -> text.append("| ")
                        .append(named(act, zh, en))
                        .append(" | ")
                        .append(act.others().stream()
                                .map(other -> named(other, zh, en))
                                .collect(joining("<br>")))
                        .append(" |\n"));
        return text.toString();
    }

    /** Acts that no refusal names have no words. */
    private static String named(SeparatedAct act, TreeMap<String, String> zh, TreeMap<String, String> en) {
        var code = "`" + act.name() + "`";
        return zh.containsKey(act.name()) ? code + " " + zh.get(act.name()) + " · " + en.get(act.name()) : code;
    }

    private static void titles(String module, String language, TreeMap<String, String> titles) throws IOException {
        for (var file : bundles(module, language)) {
            var texts = texts(file);
            texts.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(ACT))
                    .forEach(key -> titles.put(key.substring(ACT.length()), texts.getProperty(key)));
        }
    }

    private static List<Refusal> refusals() throws IOException {
        var refusals = new TreeMap<String, Refusal>();
        for (var module : Repository.modules()) {
            for (var file : bundles(module, "en")) {
                var en = texts(file);
                var zh = texts(file.resolveSibling(file.getFileName().toString().replace("_en.", "_zh.")));
                en.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(DETAIL))
                        .forEach(key -> {
                            var slug = key.substring(0, key.length() - ".detail".length());
                            refusals.put(
                                    slug + " " + module,
                                    new Refusal(module, slug, said(zh, key), said(en, key), new TreeSet<>()));
                        });
            }
        }
        for (var module : Repository.modules()) {
            for (var source : Repository.sources(module, "test")) {
                var text = Repository.read(source);
                refusals.values().stream()
                        .filter(refusal -> isMet(refusal, text) && isOf(refusal, module))
                        .forEach(refusal -> refusal.tests().add(Repository.typeOf(source)));
            }
        }
        return List.copyOf(refusals.values());
    }

    private static boolean isMet(Refusal refusal, String test) {
        var constant = refusal.slug().toUpperCase(Locale.ROOT).replace('-', '_');
        return test.contains("\"" + refusal.slug() + "\"") || test.contains("Problem." + constant);
    }

    /** A problem of a service is met there; that of a module below services, wherever it is mounted. */
    private static boolean isOf(Refusal refusal, String module) {
        return refusal.module().equals(module)
                || refusal.module().startsWith("platform/")
                || refusal.module().equals("inspection-draw");
    }

    private static String said(Properties texts, String key) {
        return String.valueOf(texts.getProperty(key))
                .replace("{0}", "…")
                .replace("{1}", "…")
                .replace("''", "'")
                .strip();
    }

    private static Properties texts(Path file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Repository.read(file)));
        return texts;
    }

    private static List<Path> bundles(String module, String language) throws IOException {
        var folder = Repository.ROOT.resolve(module).resolve("src/main/resources/messages");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .sorted()
                    .toList();
        }
    }
}
