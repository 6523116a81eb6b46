package worksafe.acceptance.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/requirements.csv}: where each requirement of the catalogue lives and what proves it. Status {@code open}: not
 * begun; {@code partial}: some of it; {@code field}: the facts are kept, their evaluation is to come; {@code done};
 * {@code outside}: not for software, the note says why.
 */
class RequirementsTest {

    private static final Map<String, Long> CATALOGUE =
            Map.of("R-ENT", 122L, "R-HAZ", 28L, "R-INS", 67L, "R-TRA", 29L, "R-GOV", 26L);
    private static final Set<String> CONTEXTS = Set.of("registry", "hazards", "inspections", "training", "integration");
    private static final Set<String> STATUSES = Set.of("open", "partial", "field", "done", "outside");
    private static final Set<String> CLAIMED = Set.of("done", "field");
    private static final Map<String, String> SERVICES = Map.of(
            "registry", "enterprise-registry",
            "hazards", "hazard-service",
            "inspections", "inspection-service",
            "training", "training-service");
    private static final Pattern OPERATION = Pattern.compile("(?m)^ +operationId: \"?([\\w{}]+)\"?$");
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"(?:,|$)|([^,\"]*)(?:,|$)");

    private final List<Row> rows = Repository.read(Repository.ROOT.resolve("docs/requirements.csv"))
            .lines()
            .skip(1)
            .map(Row::parse)
            .toList();

    @Test
    void everyRequirementOfTheCatalogueHasOneLine() {
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates().allMatch(id -> id.matches("R-[A-Z]{3}-\\d{3}"));
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.id().substring(0, 5), Collectors.counting())))
                .isEqualTo(CATALOGUE);
    }

    @Test
    void contextsAndStatusesAreKnown() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.context()).as(row.id()).isIn(CONTEXTS);
            assertThat(row.status()).as(row.id()).isIn(STATUSES);
            if (row.status().equals("outside")) {
                assertThat(row.note()).as("why %s is outside", row.id()).isNotBlank();
            }
        });
    }

    @Test
    void whatIsClaimedIsServedAndTested() {
        assertThat(rows).filteredOn(row -> CLAIMED.contains(row.status())).allSatisfy(row -> {
            assertThat(row.operations()).as("operations of %s", row.id()).isNotEmpty();
            assertThat(row.tests()).as("tests of %s", row.id()).isNotEmpty();
        });
    }

    @Test
    void everyNamedOperationAndTestExists() {
        var operations = operations();
        var tests = tests();

        assertThat(rows).allSatisfy(row -> {
            assertThat(operations).as("operations of %s", row.id()).containsAll(row.operations());
            assertThat(tests).as("tests of %s", row.id()).containsAll(row.tests());
        });
    }

    /** What the services serve: each its own operations, and the common ones under its name. */
    private static Set<String> operations() {
        var common = committed("platform/openapi/common.yaml");
        var operations = new HashSet<String>();
        SERVICES.forEach((context, module) -> {
            var name = context.substring(0, 1).toUpperCase(Locale.ROOT) + context.substring(1);
            operations.addAll(committed(module + "/openapi/openapi.yaml"));
            common.forEach(operation -> operations.add(operation.replace("{Context}", name)));
        });
        return operations;
    }

    private static List<String> committed(String document) {
        var operations = Repository.all(OPERATION, Repository.read(Repository.ROOT.resolve(document)));
        assertThat(operations).as(document).isNotEmpty();
        return operations;
    }

    private static Set<String> tests() {
        return Repository.modules().stream()
                .flatMap(module -> Repository.sources(module, "test").stream())
                .map(Repository::typeOf)
                .filter(name -> name.endsWith("Test") || name.endsWith("IT"))
                .collect(toSet());
    }

    private record Row(
            String id, String context, List<String> operations, List<String> tests, String status, String note) {

        static Row parse(String line) {
            var cells = new ArrayList<String>();
            var matcher = CELL.matcher(line);
            while (cells.size() < 6 && matcher.find()) {
                cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
            assertThat(cells).as(line).hasSize(6);
            return new Row(
                    cells.get(0), cells.get(1), list(cells.get(2)), list(cells.get(3)), cells.get(4), cells.get(5));
        }

        private static List<String> list(String cells) {
            return Arrays.stream(cells.split(","))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }
    }
}
