package worksafe.acceptance.house;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that tells which national standards define what the documents name. */
class StandardsPageTest {

    private static final String TABLE = "platform/platform-http/src/main/resources/META-INF/worksafe/standards.csv";
    private static final int COLUMNS = 6;

    private static final String INTRODUCTION = """
        # National data elements · 国家标准数据元

        What the documents of the services name as `x-standard`: the schema or the property, the standard that defines it, and the code table that
        has titles of its codes. Numbers of standards that nobody read in the original are marked 待核. Made of
        `platform/platform-http/src/main/resources/META-INF/worksafe/standards.csv` by
        `./mvnw -pl acceptance test -Dtest=StandardsPageTest -Dstandards.update=true`.

        各服务文档以 `x-standard` 注明的数据元：结构或者字段、所依据的国家标准、其代码名称所在的代码表。未查阅原文的标准注明“待核”。

        | schema or property | standard | code table | 数据元 · element |
        |---|---|---|---|
        """;

    /** With {@code -Dstandards.update=true} it writes the page. */
    @Test
    void thePageTellsEveryElement() {
        var rows = Repository.read(Repository.ROOT.resolve(TABLE))
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(StandardsPageTest::row)
                .collect(Collectors.joining());

        Repository.assertWritten(Repository.ROOT.resolve("docs/standards.md"), INTRODUCTION + rows, "standards.update");
    }

    private static String row(String line) {
        var cells = line.split(",", COLUMNS);
        return "| `%s` | %s%s | %s | %s · %s |\n"
                .formatted(
                        cells[0],
                        cells[1],
                        cells[3].equals("CERTAIN") ? "" : "（待核）",
                        cells[2].isEmpty() ? "" : "`" + cells[2] + "`",
                        cells[4],
                        cells[5]);
    }
}
