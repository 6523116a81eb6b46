package worksafe.platform.service.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import worksafe.platform.service.KeptPages;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class ListExportTest {

    private static final String KEPT = "/api/v1/probe/kept";
    private static final String OURS = "320281000000";
    private static final String NEIGHBOURS = "320282000000";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @BeforeEach
    void empty() throws SQLException {
        owner("delete from kept");
        KeptPages.forget();
    }

    @Nested
    class Form {

        @BeforeEach
        void keepTwo() throws SQLException {
            keep(2, "320281103201", "ours");
        }

        @Test
        void isJsonUnlessAskedOtherwise() {
            assertThat(caller().get(KEPT).contentType()).startsWith("application/json");
            assertThat(caller().accept("*/*").get(KEPT).contentType()).startsWith("application/json");
            assertThat(caller().accept("application/json, text/csv;q=0.9")
                            .get(KEPT)
                            .contentType())
                    .startsWith("application/json");
            assertThat(caller().accept("text/csv")
                            .queryParam("format", "json")
                            .get(KEPT)
                            .contentType())
                    .startsWith("application/json");
        }

        @Test
        void jsonSaysNothingOfTables() {
            assertThat(caller().get(KEPT).jsonPath().getMap("$").keySet()).isEqualTo(java.util.Set.of("items"));
        }

        @Test
        void isNegotiated() {
            assertThat(caller().accept("text/csv").get(KEPT).contentType())
                    .isEqualToIgnoringCase("text/csv;charset=UTF-8");
            assertThat(caller().accept("text/html, text/csv;q=0.5, */*;q=0.1")
                            .get(KEPT)
                            .contentType())
                    .isEqualToIgnoringCase("text/csv;charset=UTF-8");
            assertThat(caller().accept(XLSX).get(KEPT).contentType()).isEqualTo(XLSX);
            assertThat(caller().accept("text/html")
                            .queryParam("format", "csv")
                            .get(KEPT)
                            .contentType())
                    .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        }

        @Test
        void headOfATableReadsOnePageAndWritesNothing() {
            KeptPages.forget();
            var head = caller().accept("text/csv").head(KEPT);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
            assertThat(head.header("Content-Length")).isNull();
            assertThat(KeptPages.read()).hasSizeLessThanOrEqualTo(1);
        }

        @Test
        void unknownFormIsRefusedInBothLanguages() {
            var refused = assertProblem(caller().queryParam("format", "pdf").get(KEPT), 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("query:format");
            assertThat(caller().header("Accept-Language", "en")
                            .queryParam("format", "pdf")
                            .get(KEPT)
                            .asString())
                    .contains("json, csv, xlsx")
                    .doesNotContainPattern("\\p{IsHan}");
            assertProblem(caller().accept("application/pdf").get(KEPT), 406, "not-acceptable");
            assertProblem(caller().accept("text/csv;q=0").get(KEPT), 406, "not-acceptable");
        }

        @Test
        void whatIsNoListHasNoTable() {
            var one = KEPT + "/0197f3c4-0000-7000-8000-0000000000bb";

            assertProblem(caller().accept("text/csv").get(one), 406, "not-acceptable");
            assertProblem(caller().queryParam("format", "csv").get(one), 400, "invalid-request");
        }

        @Test
        void refusalsOfTheListAreProblems() {
            assertProblem(
                    caller().queryParam("format", "csv")
                            .queryParam("sort", "age")
                            .get(KEPT),
                    400,
                    "invalid-request");
            assertProblem(given().queryParam("format", "csv").get(KEPT), 401, "unauthorized");
            assertProblem(
                    given().auth()
                            .oauth2(Tokens.of("auditor", OURS))
                            .queryParam("format", "xlsx")
                            .get(KEPT),
                    403,
                    "forbidden");
        }
    }

    @Test
    void csvOpensInExcelInTheCallersLanguage() throws SQLException {
        keep(1, "320281103201", "甲");

        var chinese = caller().queryParam("format", "csv").get(KEPT);
        var english = caller().header("Accept-Language", "en")
                .queryParam("format", "csv")
                .queryParam("bom", false)
                .get(KEPT);

        assertThat(text(chinese))
                .isEqualTo("\uFEFF标识,修订号,名称,区划\r\n" + "00000000-0000-0000-0000-000000000001,1,甲00001,320281103201\r\n");
        assertThat(text(english))
                .isEqualTo("ID,Revision,Name,Region\r\n"
                        + "00000000-0000-0000-0000-000000000001,1,甲00001,320281103201\r\n");
        assertThat(english.header("Content-Disposition"))
                .matches("attachment; filename=\"kept-things-\\d{8}-\\d{4}\\.csv\"");
        assertThat(URLDecoder.decode(chinese.header("Content-Disposition"), StandardCharsets.UTF_8))
                .contains("filename*=UTF-8''留存物-");
        assertThat(chinese.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void formulasAreText() throws SQLException, IOException {
        owner("insert into kept (id, version, region, name)"
                + " values (gen_random_uuid(), 1, 320281103201, '=cmd|''/c calc''!A1')");

        assertThat(text(caller().queryParam("format", "csv").get(KEPT))).contains(",'=cmd|'/c calc'!A1,");
        try (var book = book(caller().queryParam("format", "xlsx").get(KEPT))) {
            assertThat(book.getFirstSheet().read().getLast().getCellText(2)).isEqualTo("'=cmd|'/c calc'!A1");
        }
    }

    @Test
    void wholeListIsWrittenInBoundedPages() throws SQLException, IOException {
        keep(2_500, "320281103201", "ours");
        keep(2_500, "320282103201", "theirs");

        var csv = text(caller().queryParam("format", "csv").get(KEPT)).lines().toList();

        assertThat(csv).hasSize(2_501).doesNotHaveDuplicates().noneMatch(line -> line.contains("theirs"));
        assertThat(KeptPages.read()).containsExactly(20, 1_000, 1_000, 1_000);
        try (var book = book(caller().queryParam("format", "xlsx").get(KEPT))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2_501);
            assertThat(rows.getLast().getCellText(2)).isEqualTo("ours02500");
        }
        var neighbours =
                given().auth().oauth2(Tokens.of("supervisor", NEIGHBOURS)).queryParam("format", "csv");
        assertThat(text(neighbours.get(KEPT)).lines()).hasSize(2_501).noneMatch(line -> line.contains("ours"));
    }

    @Test
    void limitAndCursorAskForPartOfTheList() throws SQLException {
        keep(50, "320281103201", "ours");

        var first = caller().queryParam("limit", 30).get(KEPT).jsonPath().getString("nextCursor");

        assertThat(names(caller().queryParam("format", "csv")
                        .queryParam("limit", 30)
                        .get(KEPT)))
                .hasSize(30);
        assertThat(names(caller().queryParam("format", "csv")
                        .queryParam("cursor", first)
                        .get(KEPT)))
                .hasSize(20)
                .first()
                .isEqualTo("ours00031");
        assertThat(names(caller().queryParam("format", "csv")
                        .queryParam("sort", "-name")
                        .get(KEPT)))
                .first()
                .isEqualTo("ours00050");
        assertThat(names(caller().queryParam("format", "csv")
                        .queryParam("name", "0002")
                        .get(KEPT)))
                .containsExactly(
                        "ours00002",
                        "ours00020",
                        "ours00021",
                        "ours00022",
                        "ours00023",
                        "ours00024",
                        "ours00025",
                        "ours00026",
                        "ours00027",
                        "ours00028",
                        "ours00029");
    }

    @Test
    void fullSheetsGoOnInTheNext() throws SQLException, IOException {
        keep(25, "320281103201", "ours");
        var out = new java.io.ByteArrayOutputStream();
        var table = new XlsxTable(out, "名单", 11);
        table.write(List.of("名称"));
        for (int i = 1; i <= 25; i++) {
            table.write(List.of("行" + i));
        }
        table.finish();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting("name").containsExactly("名单", "名单 2", "名单 3");
            assertThat(sheets.getLast().read()).hasSize(6);
            assertThat(sheets.getLast().read().getFirst().getCellText(0)).isEqualTo("名称");
            assertThat(sheets.getLast().read().getLast().getCellText(0)).isEqualTo("行25");
        }
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("supervisor", OURS));
    }

    private static String text(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> names(Response csv) {
        return text(csv).lines().skip(1).map(line -> line.split(",")[2]).toList();
    }

    private static ReadableWorkbook book(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static void keep(int count, String region, String name) throws SQLException {
        owner(
                "insert into kept (id, version, region, name) select cast(lpad(to_hex(n + (select count(*) from kept)), 32, '0') as uuid), 1, "
                        + region + ", '" + name + "' || lpad(n::text, 5, '0') from generate_series(1, " + count
                        + ") n");
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, sql);
        }
    }
}
