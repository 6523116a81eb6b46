package worksafe.acceptance.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages that a newcomer reads first are there, and lead to what exists. */
class PagesTest {

    private static final Path FOLDER = Repository.ROOT.resolve("docs/adr");
    private static final String INTRODUCTION = """
        # Decisions

        Why the suite is as it is, a page each. A decision that was accepted is not edited; a later one supersedes it and
        says so. Begin with 0002, 0004, 0005 and 0006: how a change becomes an event, and what a caller may see.
        [0000](0000-template.md) is the form. This index is written by
        `./mvnw -pl acceptance test -Dtest=PagesTest -Dadr.update=true`.

        | | decision | status |
        |---|---|---|
        """;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE_PATH =
            Pattern.compile("`((?:[a-z][\\w.-]*/)+[\\w.-]+\\.(?:java|sql|json|yaml|properties|csv))`");

    /** With {@code -Dadr.update=true} it writes the index. */
    @Test
    void theIndexOfDecisionsIsComplete() throws IOException {
        var index = INTRODUCTION + decisions().stream().map(PagesTest::line).collect(Collectors.joining());

        Repository.assertWritten(FOLDER.resolve("README.md"), index, "adr.update");
        assertThat(decisions()).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    }

    /** A decision's title stands in its first line, its status in the row below the first table's head. */
    private static String line(String name) {
        var text = Repository.read(FOLDER.resolve(name)).lines().toList();
        var title = text.getFirst().replaceFirst("^# \\d{4} ", "");
        var status = text.stream()
                .filter(row -> row.startsWith("| "))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split("\\|", -1)[1]
                .strip();
        return "| [%s](%s) | %s | %s |\n".formatted(name.substring(0, 4), name, title, status);
    }

    @Test
    void everyModuleHasAReadme() {
        assertThat(Repository.modules())
                .allSatisfy(module -> assertThat(Repository.ROOT.resolve(module).resolve("README.md"))
                        .isNotEmptyFile());
    }

    @Test
    void linksOfTheFirstPagesLeadSomewhere() {
        for (var page : List.of("README.md", "CONTRIBUTING.md", "docs/walkthrough.md", "docs/adr/README.md")) {
            var file = Repository.ROOT.resolve(page);
            assertThat(Repository.all(LINK, Repository.read(file)))
                    .as(page)
                    .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
        }
    }

    @Test
    void filesThatTheWalkthroughNamesExist() {
        assertThat(Repository.all(CODE_PATH, Repository.read(Repository.ROOT.resolve("docs/walkthrough.md"))))
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertThat(Repository.ROOT.resolve(path)).exists());
    }

    private static List<String> decisions() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*\\.md") && !name.startsWith("0000"))
                    .sorted()
                    .toList();
        }
    }
}
