package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.json;

import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every list owes as a table, for every list that the served OpenAPI document names: a list that is added is covered
 * by itself. Each caller's table has as many rows as the list has items for this caller, whatever its pages.
 */
public final class ListExports {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** The longest page: fewer of them. */
    private static final int PAGE = 200;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern NAME_OF_CODE = Pattern.compile("[a-z][A-Z]");

    /** What whoever added a component must do, for the message of a test that misses its title. */
    private static final String HOW_TO_TITLE =
            "; a component is described by its @Schema, or by the text column.<component> or"
                    + " column.<Record>.<component> in the message bundles of both languages";

    private final Map<String, String> places;
    private final List<String> tokens;

    private ListExports(Map<String, String> places, List<String> tokens) {
        this.places = places;
        this.tokens = tokens;
    }

    /**
     * The tests of a running service.
     *
     * @param places pieces of paths that cannot be asked as they stand, {@code draws/{id}}, each with what is asked in its
     *     place; a list whose path keeps a variable fails, one whose piece has no place in this service is given the empty
     *     text and left out
     * @param tokens of callers whose scopes differ
     */
    public static Stream<DynamicNode> of(Map<String, String> places, String... tokens) {
        var exports = new ListExports(places, List.of(tokens));
        var lists = exports.lists();
        assertThat(lists).as("lists that the document names").isNotEmpty();
        return lists.stream().map(exports::tests);
    }

    private List<NamedList> lists() {
        var paths = json(Call.of("GET", "/q/openapi?format=json").send()).path("paths");
        var lists = new ArrayList<NamedList>();
        paths.properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (get.path("responses").toString().contains("schemas/Slice") && !isLeftOut(path.getKey())) {
                lists.add(new NamedList(get.path("operationId").asText(), path.getKey(), get.toString()));
            }
        });
        return lists;
    }

    private boolean isLeftOut(String path) {
        return places.entrySet().stream()
                .anyMatch(place ->
                        path.contains(place.getKey()) && place.getValue().isEmpty());
    }

    private DynamicNode tests(NamedList list) {
        return DynamicContainer.dynamicContainer(
                list.operation(),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "is declared as a table",
                                () -> assertThat(list.declared())
                                        .contains(CSV, XLSX, "ListFormat", "ListByteOrderMark")),
                        DynamicTest.dynamicTest("has as many rows as items, whoever calls", () -> sameRows(list)),
                        DynamicTest.dynamicTest("has titles in both languages", () -> titles(list)),
                        DynamicTest.dynamicTest("is refused in other forms", () -> refusals(list))));
    }

    private void sameRows(NamedList list) {
        for (var token : InTurn.of(list.operation(), tokens)) {
            var items = items(list, token);
            if (items < 0) {
                continue;
            }
            assertThat(csv(as(token, list).header("Accept", CSV).send()))
                    .as("%s as CSV", list)
                    .hasSize(items + 1);
            assertThat(xlsx(as(token, list).query("format", "xlsx").send()))
                    .as("%s as XLSX", list)
                    .hasSize(items + 1);
        }
    }

    private void titles(NamedList list) {
        var reader = reader(list);
        var chinese = csv(as(reader, list).query("format", "csv").send()).getFirst();
        var english = csv(as(reader, list)
                        .header("Accept-Language", "en")
                        .query("format", "csv")
                        .send())
                .getFirst();
        assertThat(chinese)
                .as("titles of %s in Chinese%s", list, HOW_TO_TITLE)
                .doesNotHaveDuplicates()
                .allMatch(title -> CHINESE.matcher(title).find());
        assertThat(english)
                .as("titles of %s in English%s", list, HOW_TO_TITLE)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(chinese)
                .noneMatch(title -> title.isBlank()
                        || CHINESE.matcher(title).find()
                        || NAME_OF_CODE.matcher(title).find());
    }

    private void refusals(NamedList list) {
        var reader = reader(list);
        assertProblem(as(reader, list).header("Accept", "image/png").send(), 406, "not-acceptable");
        assertProblem(as(reader, list).query("format", "pdf").send(), 400, "invalid-request");
        assertProblem(
                as(reader, list).query("format", "csv").query("bom", "perhaps").send(), 400, "invalid-request");
    }

    /** The first of the callers who may read the list. */
    private String reader(NamedList list) {
        return tokens.stream()
                .filter(token -> as(token, list).send().statusCode() == 200)
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of the callers may read " + list));
    }

    /** How many items the list has for the caller, page by page; less than none where the caller may not read it. */
    private int items(NamedList list, String token) {
        var items = 0;
        @Nullable String cursor = null;
        do {
            var request = paged(list, token);
            var page = (cursor == null ? request : request.query("cursor", cursor)).send();
            if (page.statusCode() == 403 || page.statusCode() == 404) {
                assertThat(as(token, list).header("Accept", CSV).send().statusCode())
                        .isEqualTo(page.statusCode());
                return -1;
            }
            assertThat(page.statusCode()).as("%s: %s", list, page.asString()).isEqualTo(200);
            var answered = json(page);
            items += answered.path("items").size();
            cursor = answered.path("nextCursor").asText(null);
        } while (cursor != null);
        return items;
    }

    /** A list that is never long has no pages. */
    private Call paged(NamedList list, String token) {
        var request = as(token, list).header("Accept", "application/json");
        return list.hasPages() ? request.query("limit", PAGE) : request;
    }

    private static List<List<String>> csv(Response answer) {
        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains(".csv");
        assertThat(text).startsWith("\uFEFF");
        try (var rows = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return rows.stream().map(row -> List.copyOf(row.getFields())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> xlsx(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(XLSX);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains(".xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            return book.getFirstSheet().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Call as(String token, NamedList list) {
        return Call.of("GET", path(list)).token(token);
    }

    private String path(NamedList list) {
        var path = list.path();
        for (var place : places.entrySet()) {
            path = path.replace(place.getKey(), place.getValue());
        }
        assertThat(path).as("path of %s", list.operation()).doesNotContain("{");
        return path;
    }

    /** A list as the document names it. */
    private record NamedList(String operation, String path, String declared) {

        private boolean hasPages() {
            return declared.contains("\"name\":\"limit\"") || declared.contains("parameters/ListLimit");
        }

        @Override
        public String toString() {
            return operation;
        }
    }
}
