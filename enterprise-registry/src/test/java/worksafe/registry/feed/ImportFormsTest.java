package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.HEADER;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.with;
import static worksafe.registry.feed.Imports.ROOT;
import static worksafe.registry.feed.Imports.sums;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;

/** Files as clerks have them, and what they get back. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ImportFormsTest {

    private static final Imports BUREAU = Imports.of(Imports.JIANGYIN);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Response post(String mediaType, byte[] file) {
        return given().auth()
                .oauth2(BUREAU.token())
                .header("Idempotency-Key", Imports.key())
                .contentType(mediaType)
                .body(file)
                .post(ROOT + "/imports?source=industry-commerce");
    }

    private static List<Integer> taken(Response sent) {
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        var id = sent.jsonPath().getString("id");
        BUREAU.ended(id, "SUCCEEDED");
        return sums(BUREAU.get(id));
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("登记");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return file.toByteArray();
    }

    @Test
    void fileIsTakenUnderTheMediaTypesThatClerksProgramsSend() {
        for (var type : List.of("application/vnd.ms-excel", "application/octet-stream", "text/plain")) {
            assertThat(taken(post(type, new FeedFile().many(1, "320281").bytes())))
                    .as(type)
                    .isEqualTo(List.of(1, 0, 0, 0, 0));
        }
        assertProblem(post("application/pdf", new byte[] {1}), 415, "unsupported-media-type");
    }

    @Test
    void fileIsTakenOutOfABrowsersForm() {
        var sent = given().auth()
                .oauth2(BUREAU.token())
                .header("Idempotency-Key", Imports.key())
                .multiPart("note", "not the file")
                .multiPart("file", "登记.csv", new FeedFile().many(3, "320281").bytes(), "application/vnd.ms-excel")
                .multiPart("other", "second.csv", "ignored".getBytes(UTF_8), "text/csv")
                .post(ROOT + "/imports?source=industry-commerce");

        assertThat(taken(sent)).isEqualTo(List.of(3, 0, 0, 0, 0));
    }

    @Test
    void formWithoutAFileIsRefused() {
        var nothing = given().auth()
                .oauth2(BUREAU.token())
                .header("Idempotency-Key", Imports.key())
                .multiPart("note", "no file")
                .post(ROOT + "/imports?source=industry-commerce");

        assertProblem(nothing, 400, "import-empty");
    }

    @Test
    void fileOfASpreadsheetIsTakenAsItIs() {
        var one = line(code("320281"), "江阴市表格厂");
        var text = "江阴市登记数据\t\t\n\n序号\t法定代表人\t名称\t统一社会信用代码\t成立日期\t类型\t注册资本\t经营范围\t省份\t城市\t住所\t备注\t\t\n1\t"
                + String.join("\t", one.get(4), one.get(0), one.get(1), "1999/4/16", one.get(3), one.get(5), one.get(6))
                + "\t江苏\t无锡\t" + one.get(9) + "\t\t\t\n\t\t\t\t\t\t\t\t\t\t\t\t\t\n";

        var summary = BUREAU.imported(("\uFEFF" + text).getBytes(UTF_16LE));

        assertThat(summary.getString("encoding")).isEqualTo("UTF-16LE");
        assertThat(summary.getLong("lines")).isEqualTo(1);
        assertThat(BUREAU.fates(summary.getString("id"))).isEqualTo(Map.of(4, "REGISTERED"));
        assertThat(sums(BUREAU.imported(new FeedFile().add(one).bytes())))
                .as("the same enterprise in the usual layout")
                .isEqualTo(List.of(0, 0, 1, 0, 0));
        assertThat(sums(BUREAU.imported((text + "\"\"\t\"\"\t\"\"\n").getBytes(UTF_16LE))))
                .as("without a mark, and with a record of nothing")
                .isEqualTo(List.of(0, 0, 1, 0, 0));
        assertThat(sums(BUREAU.imported(("sep=;\r\n" + HEADER.replace(',', ';') + "\r\n" + String.join(";", one))
                        .getBytes(Charset.forName("GB18030")))))
                .isEqualTo(List.of(0, 0, 1, 0, 0));
    }

    @Test
    void workbookIsReadAsWhatItIs() throws IOException {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("登记数据"));
        rows.add(List.of());
        rows.add(List.of(HEADER.split(",")));
        rows.add(with(line(code("320281"), "江阴市工作簿厂"), 6, "制造\n销售"));
        rows.add(List.of());
        rows.add(line(code("320281"), ""));
        var sent = post("text/csv", workbook(rows));

        assertThat(taken(sent)).isEqualTo(List.of(1, 0, 0, 0, 1));
        var summary = BUREAU.get(sent.jsonPath().getString("id"));
        assertThat(summary.getString("encoding")).isEqualTo("XLSX");
        assertThat(BUREAU.fates(summary.getString("id")))
                .isEqualTo(Map.of(4, "REGISTERED", 6, "REJECTED [NAME_MISSING]"));
    }

    @Test
    void workbooksThatCannotBeReadAreNamed() {
        assertProblem(post(XLSX, "PK\3\4 but no more".getBytes(UTF_8)), 400, "import-workbook-unreadable");
        assertProblem(
                post("application/vnd.ms-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                400,
                "import-workbook-old");
    }

    @Test
    void refusalSaysWhatStandsThereInsteadOfTheHeader() {
        var file = ("登记数据\n" + HEADER.replace("地区", "区县") + "\n").getBytes(UTF_8);

        var chinese = BUREAU.send(file).jsonPath().getString("detail");
        var english = given().auth()
                .oauth2(BUREAU.token())
                .header("Idempotency-Key", Imports.key())
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .body(file)
                .post(ROOT + "/imports?source=industry-commerce")
                .jsonPath()
                .getString("detail");

        assertThat(chinese).contains("首行是“登记数据”", "第 2 行：应有 10 列，实有 10 列", "缺少：地区", "无法识别：区县");
        assertThat(english)
                .contains("Line 1 is “登记数据”", "10 columns expected, 10 found; missing: 地区; not recognised: 区县");
    }

    @Test
    void correctedReportIsTheNextUpload() throws IOException {
        var good = line(code("320281"), "江阴市好厂");
        var nameless = line(code("320281"), "");
        var guarded = with(line(code("320281"), "江阴市等号厂"), 9, "=江阴市滨江东路2号");
        var late = with(line(code("320281"), "江阴市未来厂"), 2, "2099-01-01");
        var first = BUREAU.imported(new FeedFile()
                .add(good)
                .add(nameless)
                .add(List.of("残缺", code("320281")))
                .add(with(guarded, 0, ""))
                .add(late)
                .bytes());
        var id = first.getString("id");
        assertThat(sums(first)).isEqualTo(List.of(2, 0, 0, 0, 3));

        var report = report(id, "?lines=PROBLEMS");
        assertThat(report).startsWith("\uFEFF行号,处理结果,说明," + HEADER + "\r\n").doesNotContain("江阴市好厂");
        assertThat(report.lines()).hasSize(4);
        assertThat(report(id, "")).contains("6,新登记,注册日期在今天之后，未采用,江阴市未来厂");

        var corrected = report.replace("缺少企业名称,,", "缺少企业名称,江阴市更正厂,");
        var again = BUREAU.imported(corrected.getBytes(UTF_8));

        assertThat(sums(again))
                .as("the line that was not corrected is no better")
                .isEqualTo(List.of(2, 0, 0, 1, 0));
        assertThat(sums(BUREAU.imported(
                        new FeedFile().add(with(guarded, 0, "江阴市更正厂")).bytes())))
                .as("the apostrophe of the report is none of the address")
                .isEqualTo(List.of(0, 0, 1, 0, 0));
        assertThat(report(again.getString("id"), "")).startsWith("\uFEFF行号,处理结果,说明," + HEADER + "\r\n2,");
    }

    @Test
    void correctedWorkbookIsTheNextUpload() throws IOException {
        var id = BUREAU.imported(new FeedFile().add(line(code("320281"), "")).bytes())
                .getString("id");
        var report = given().auth()
                .oauth2(BUREAU.token())
                .accept(XLSX)
                .get(ROOT + "/imports/" + id + "/report?lines=PROBLEMS");
        assertThat(report.contentType()).isEqualTo(XLSX);
        var rows = rows(report.asByteArray());
        assertThat(rows.getFirst()).startsWith("行号", "处理结果", "说明", "企业名称");
        rows.get(1).set(3, "江阴市簿中厂");

        assertThat(taken(post(XLSX, workbook(rows)))).isEqualTo(List.of(1, 0, 0, 0, 0));
    }

    @Test
    void templateHasTheHeaderInBothForms() throws IOException {
        var csv = given().auth().oauth2(BUREAU.token()).get(ROOT + "/imports/template?source=industry-commerce");
        var xlsx = given().auth()
                .oauth2(BUREAU.token())
                .get(ROOT + "/imports/template?source=industry-commerce&format=xlsx");

        assertThat(new String(csv.asByteArray(), UTF_8)).isEqualTo("\uFEFF" + HEADER + "\r\n");
        assertThat(rows(xlsx.asByteArray())).isEqualTo(List.of(List.of(HEADER.split(","))));
        assertProblem(post("text/csv", csv.asByteArray()), 422, "import-without-lines");
        assertProblem(post(XLSX, xlsx.asByteArray()), 422, "import-without-lines");
        assertProblem(
                given().auth().oauth2(BUREAU.token()).get(ROOT + "/imports/template?source=labour"),
                400,
                "invalid-request");
    }

    private static String report(String id, String query) {
        var answer = given().auth().oauth2(BUREAU.token()).get(ROOT + "/imports/" + id + "/report" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new String(answer.asByteArray(), UTF_8);
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = workbook.getFirstSheet().openStream()) {
            lines.forEach(row -> {
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getCellText(i));
                }
                rows.add(cells);
            });
        }
        return rows;
    }
}
