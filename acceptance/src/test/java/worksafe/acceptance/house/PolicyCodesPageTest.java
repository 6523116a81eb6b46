package worksafe.acceptance.house;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that tells jurists and operators which questions the policy books answer. */
class PolicyCodesPageTest {

    private static final String INTRODUCTION = """
        # Policy codes · 政策代码

        Every question that the policy books answer, as `GET /api/v1/<context>/policies/codes` serves them: how several rows
        combine, what follows from the answer (only a law, a regulation or a rule founds a finding, an order, a bar, a penalty or a
        public entry), the lowest level of place for which a row may be set, which of two answers asks more, and the parameters
        with their kind, bounds and unit. `*` stands for a word. Written by
        `./mvnw -pl acceptance test -Dtest=PolicyCodesPageTest -Dpolicies.update=true`.

        政策簿回答的全部问题：多行并存时如何取值、由此产生的效果（只有法律、法规、规章可以作为认定、责令、限制、处罚、公开的依据）、
        可以设定的最低区划级别、何者为严，以及各参数的类型、范围和单位。
        """;

    /** With {@code -Dpolicies.update=true} it writes the page. */
    @Test
    void thePageTellsEveryCode() throws IOException {
        var page = new StringBuilder(INTRODUCTION);
        for (var module : Repository.modules()) {
            page.append(section(module));
        }

        Repository.assertWritten(Repository.ROOT.resolve("docs/policy-codes.md"), page.toString(), "policies.update");
    }

    private static String section(String module) throws IOException {
        var codes = lines(module, "policy-codes.csv");
        if (codes.isEmpty()) {
            return "";
        }
        var text = new StringBuilder("\n## ").append(module).append("\n\n");
        var rows = lines(module, "policies.csv").stream()
                .filter(row -> !row.getField("from").equals(row.getField("to")))
                .toList();
        if (!rows.isEmpty()) {
            text.append("Rows shipped: %d; certain: %d; to be checked (待核): %d; defaults of the system (系统缺省值): %d.\n\n"
                    .formatted(
                            rows.size(),
                            count(rows, "CERTAIN"),
                            count(rows, "TO_CHECK"),
                            count(rows, "SYSTEM_DEFAULT")));
        }
        text.append(
                "| code | combines | effect | set down to | stricter | parameter | kind | bounds | unit | 用途 · for |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|\n");
        for (var line : codes) {
            text.append("| `%s` | %s | %s | %s | %s | `%s`%s | %s | %s | %s | %s · %s |\n"
                    .formatted(
                            line.getField("code"),
                            line.getField("combination"),
                            line.getField("effect"),
                            line.getField("setters"),
                            line.getField("stricter"),
                            line.getField("parameter"),
                            line.getField("needed").equals("yes") ? "" : "?",
                            line.getField("kind"),
                            bounds(line.getField("bounds")),
                            line.getField("unit"),
                            line.getField("zh"),
                            line.getField("en")));
        }
        return text.toString();
    }

    private static String bounds(String bounds) {
        return bounds.isEmpty() ? "" : "`" + bounds.replace("|", "\\|") + "`";
    }

    private static long count(List<NamedCsvRecord> rows, String certainty) {
        return rows.stream()
                .filter(row -> row.getField("certainty").equals(certainty))
                .count();
    }

    static List<NamedCsvRecord> lines(String module, String table) throws IOException {
        Path file =
                Repository.ROOT.resolve(module).resolve("src/main/resources").resolve(table);
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var records = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(file)) {
            var lines = new ArrayList<NamedCsvRecord>();
            records.forEach(lines::add);
            return lines;
        }
    }
}
