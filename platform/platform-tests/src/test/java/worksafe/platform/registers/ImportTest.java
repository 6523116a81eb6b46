package worksafe.platform.registers;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.Sector;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.WorkbookRows;
import worksafe.platform.service.export.Table;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Spreadsheets of registers: template, dry run, a fate for each line, the lines back with their reasons. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ImportTest {

    private static final List<String> WORDS =
            List.of("企业标识（enterpriseId）", "insurer", "number", "起日（validFrom）", "validUntil");
    private static final String HEADER = String.join(",", WORDS) + "\r\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Inject
    Probe probe;

    @TempDir
    Path folder;

    private final String token = Tokens.of("supervisor", "320281000000");

    private Response send(String kind, byte[] file, String type, String query, String accept) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(token)
                .contentType(type)
                .accept(accept)
                .body(file)
                .post(Client.ROOT + "/registers/" + kind + "/imports" + query);
    }

    private Response send(byte[] file) {
        return send("insurance", file, FileForm.CSV, "", "application/json");
    }

    private Response send(String lines, String query) {
        return send("insurance", (HEADER + lines).getBytes(UTF_8), FileForm.CSV, query, "application/json");
    }

    private static String line(UUID enterprise, String number, String until) {
        return "%s,太平,%s,2026/1/1,%s\r\n".formatted(enterprise, number, until);
    }

    private static int entries(UUID enterprise) {
        return TestDatabase.column("select 1 from register_entry where enterprise_id = ?", enterprise)
                .size();
    }

    private static List<String> kept(String field, UUID enterprise) {
        return TestDatabase.column(
                "select data::json ->> '" + field + "' from register_entry where enterprise_id = ? order by id",
                enterprise);
    }

    private UUID enterprise() {
        return probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
    }

    /** The records of a CSV file. */
    static List<List<String>> rows(byte[] csv) {
        var text = new String(csv, UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        var table = Table.xlsx(file, "1");
        for (var row : rows) {
            table.write(row);
        }
        table.finish();
        return file.toByteArray();
    }

    private static void assertRecorded(Response answer) {
        assertThat(Client.ok(answer).getList("lines.fate", String.class))
                .as(answer.asString())
                .containsExactly("RECORDED");
    }

    @Test
    void templateHasAColumnForTheHolderAndForEachField() throws IOException {
        var csv = given().auth().oauth2(token).get(Client.ROOT + "/registers/insurance/template");
        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        var header = List.of("企业标识（enterpriseId）", "字段（insurer）", "字段（number）", "字段（validFrom）", "字段（validUntil）");
        assertThat(rows(csv.asByteArray())).containsExactly(header);
        var xlsx = given().auth()
                .oauth2(token)
                .accept("application/json")
                .get(Client.ROOT + "/registers/insurance/template?format=xlsx");
        assertThat(xlsx.header("Content-Disposition")).contains("insurance.xlsx");
        var found = new ArrayList<List<String>>();
        WorkbookRows.each(
                Files.write(folder.resolve("template.xlsx"), xlsx.asByteArray()),
                1 << 20,
                (number, cells) -> found.add(cells));
        assertThat(found).containsExactly(header);
        assertProblem(
                given().auth().oauth2(token).get(Client.ROOT + "/registers/figures/template"), 422, "register-sheet");
        assertProblem(
                given().auth().oauth2(token).get(Client.ROOT + "/registers/insurance/template?format=doc"),
                400,
                "invalid-request");
    }

    @Test
    void everyLineHasAFateAndWhatIsRefusedHoldsUpNothing() {
        var enterprise = enterprise();
        var number = Client.number();
        var lines = line(enterprise, number, "2030-12-31")
                + line(enterprise, number, "2030-12-31")
                + line(enterprise, "late", "2025-01-01")
                + line(probe.enterprise(Probe.JIZHOU, Sector.EMERGENCY), "foreign", "2030-12-31")
                + "nobody,太平,x,2026-01-01,2030-12-31\r\n"
                + "\r\n"
                + line(enterprise, number + "-2", "31.12.2030");

        var dry = Client.ok(send(lines, "?dryRun=true"));
        assertThat(entries(enterprise)).as("a dry run keeps nothing").isZero();
        var done = Client.ok(send(lines, ""));

        assertThat(done.getList("lines.line", Integer.class)).containsExactly(2, 3, 4, 5, 6, 8);
        assertThat(done.getList("lines.fate", String.class))
                .isEqualTo(dry.getList("lines.fate", String.class))
                .containsExactly("RECORDED", "REPEATED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(dry.getList("lines.entryId", String.class)).containsOnlyNulls();
        assertThat(done.getList("lines[2].reasons.pointer", String.class)).containsExactly("/data/validUntil");
        assertThat(done.getList("lines[3].reasons.code", String.class)).containsExactly("not-found");
        assertThat(done.getList("lines[4].reasons.message", String.class)).containsExactly("须为 UUID");
        assertThat(done.getInt("fates.REFUSED")).isEqualTo(4);
        assertThat(entries(enterprise)).isEqualTo(1);
        assertThat(TestDatabase.column("select imported from register_entry where enterprise_id = ?", enterprise))
                .containsExactly("t");

        assertThat(Client.ok(send(lines, ""))
                        .getList("lines.fate", String.class)
                        .getFirst())
                .as("the same file again changes nothing")
                .isEqualTo("UNCHANGED");
        var problems = Client.ok(send(lines, "?lines=PROBLEMS"));
        assertThat(problems.getList("lines.line", Integer.class)).containsExactly(4, 5, 6, 8);
        assertThat(problems.getInt("fates.UNCHANGED")).isEqualTo(1);
        var changed = Client.ok(send(line(enterprise, number, "2031-12-31"), ""));
        assertThat(changed.getList("lines[0].reasons.code", String.class)).containsExactly("register-entry-exists");
    }

    @Test
    void answerOnceCorrectedIsTheNextFile() {
        var enterprise = enterprise();
        var lines = line(enterprise, "'007", "2030-12-31")
                + line(enterprise, "=cmd()", "2030-12-31")
                + line(enterprise, "8", "")
                + enterprise + ",太平,9\r\n";

        var first = send("insurance", (HEADER + lines).getBytes(UTF_8), FileForm.CSV, "?dryRun=true", FileForm.CSV);
        var rows = rows(first.asByteArray());

        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rows.get(0)).startsWith("行号", "处理结果", "说明").endsWith("validUntil");
        assertThat(rows.get(1).subList(0, 3)).containsExactly("2", "可以登记", "");
        assertThat(rows.get(2)).contains("'=cmd()");
        assertThat(rows.get(3).get(1)).isEqualTo("未接收");
        assertThat(rows.get(3).get(2)).contains("/data/validUntil", "必填");
        assertThat(rows.get(4).subList(1, 3)).containsExactly("未接收", "列数与表头不符（应有 5 列，实有 3 列）");

        var corrected = new String(first.asByteArray(), UTF_8)
                .replace("8,2026/1/1,", "8,2026/1/1,2030-12-31")
                .replace(
                        "\"" + enterprise + ",太平,9\",,,,",
                        line(enterprise, "9", "2030-12-31").strip());
        var second = Client.ok(send(corrected.getBytes(UTF_8)));

        assertThat(second.getList("lines.fate", String.class))
                .containsOnly("RECORDED")
                .hasSize(4);
        assertThat(kept("number", enterprise)).containsExactly("007", "=cmd()", "8", "9");
        var third = given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType(FileForm.CSV)
                .body(corrected.getBytes(UTF_8))
                .post(Client.ROOT + "/registers/insurance/imports?format=xlsx");
        assertThat(third.header("Content-Disposition")).contains("insurance.xlsx");
        assertThat(Client.ok(send("insurance", third.asByteArray(), FileForm.XLSX, "", "application/json"))
                        .getList("lines.fate", String.class))
                .containsOnly("UNCHANGED")
                .hasSize(4);
        var english = rows(given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType(FileForm.CSV)
                .body(first.asByteArray())
                .post(Client.ROOT + "/registers/insurance/imports?format=csv&lines=PROBLEMS")
                .asByteArray());
        assertThat(english.getFirst()).startsWith("Line", "Fate", "Explanation").hasSize(8);
        assertThat(english).hasSize(3).last().asString().contains("refused");
    }

    @Test
    void titlesBlankLinesAndOtherColumnsMayStandAroundTheHeader() throws IOException {
        var enterprise = enterprise();
        var header = "序号," + HEADER.strip() + ",备注,,\r\n";
        var one = "江阴市责任保险台账,,,\r\n\r\n" + header + "1,"
                + line(enterprise, "titled", "2030-12-31").strip() + ",续保,,\r\n";
        var rows = List.of(
                List.of("责任保险台账"),
                List.<String>of(),
                List.of("序号", "企业标识", "number", "insurer", "validUntil", "validFrom（必填）", "备注"),
                List.of("1", enterprise.toString(), "book", "太平", "2030-12-31", "2026-01-01"));

        var csv = send(one.getBytes(UTF_8));
        var xlsx = send("insurance", workbook(rows), FileForm.XLSX, "", "application/json");

        assertRecorded(csv);
        assertThat(csv.jsonPath().getList("lines.line", Integer.class)).containsExactly(4);
        assertThat(csv.jsonPath().getList("unread", String.class)).containsExactly("序号", "备注");
        assertRecorded(xlsx);
        assertThat(kept("number", enterprise)).containsExactly("titled", "book");
    }

    @Test
    void anySeparatorAndEncodingOfOfficesIsRead() {
        var enterprise = enterprise();
        var files = new ArrayList<byte[]>();
        for (var separator : List.of(",", "\t", ";", "sep=;\r\n", "sep=|\r\n")) {
            var sign = separator.startsWith("sep=") ? separator.substring(4, 5) : separator;
            var text = (HEADER + line(enterprise, "s" + files.size(), "2030-12-31")).replace(",", sign);
            files.add((separator.startsWith("sep=") ? separator + text : text).getBytes(UTF_8));
        }
        for (var encoding : List.of(UTF_8, GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            files.add(("\uFEFF" + HEADER + line(enterprise, "s" + files.size(), "2030-12-31")).getBytes(encoding));
        }
        files.add((HEADER + line(enterprise, "s" + files.size(), "2030年12月31日")).getBytes(GB18030));

        files.forEach(file -> assertRecorded(send(file)));

        assertThat(kept("insurer", enterprise)).containsOnly("太平").hasSize(files.size());
        assertThat(kept("validUntil", enterprise)).containsOnly("2030-12-31");
    }

    @Test
    void whatTheMediaTypeSaysOfTheFileIsNotReliedOn() throws IOException {
        var enterprise = enterprise();
        var number = new int[1];
        for (var type : List.of(
                FileForm.CSV,
                FileForm.XLSX,
                "application/vnd.ms-excel",
                "application/octet-stream",
                "text/plain",
                "text/tab-separated-values")) {
            assertRecorded(send(
                    "insurance",
                    (HEADER + line(enterprise, "t" + number[0]++, "2030-12-31")).getBytes(UTF_8),
                    type,
                    "",
                    "application/json"));
            var rows =
                    List.of(WORDS, List.of(enterprise.toString(), "太平", "t" + number[0]++, "2026-01-01", "2030-12-31"));
            assertRecorded(send("insurance", workbook(rows), type, "", "application/json"));
        }
        var form = given().auth()
                .oauth2(token)
                .multiPart(
                        "file",
                        "台账.csv",
                        (HEADER + line(enterprise, "form", "2030-12-31")).getBytes(UTF_8),
                        "application/vnd.ms-excel")
                .post(Client.ROOT + "/registers/insurance/imports");
        assertRecorded(form);
        assertThat(entries(enterprise)).isEqualTo(number[0] + 1);
        assertThat(send("insurance", new byte[] {'{', '}'}, "application/json", "", "application/json")
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20301231",
                "47848",
                "47848.0",
                "2030.12.31",
                "２０３０年１２月３１日",
                "2030-12-31 00:00:00",
                "\u00A02030/12/31\u200B"
            })
    void daysAreReadAsFeedsReadThem(String written) {
        var enterprise = enterprise();

        assertRecorded(send(line(enterprise, Client.number(), written), ""));

        assertThat(kept("validUntil", enterprise)).containsExactly("2030-12-31");
    }

    @Test
    void whatNobodySeesStaysOutOfCellsAndKeys() {
        var enterprise = enterprise();
        var number = Client.number();

        var done = Client.ok(send(
                line(enterprise, "\u200B" + number + "\uFEFF", "2030-12-31")
                        + line(enterprise, "\u00A0" + number + "\u00A0", "2030-12-31")
                        + line(enterprise, "\"=\"\"" + number + "\"\"\"", "2030-12-31")
                        + line(enterprise, "'" + number, "2030-12-31"),
                ""));

        assertThat(done.getList("lines.fate", String.class))
                .containsExactly("RECORDED", "REPEATED", "REPEATED", "REPEATED");
        assertThat(kept("number", enterprise)).containsExactly(number);
    }

    @Test
    void marksOfProgramsAreNothingAndWordsAreAnAnswer() {
        var enterprise = enterprise();
        for (var mark : List.of("\\N", "#N/A", "(null)", "NULL", "<NA>", "-")) {
            var done = Client.ok(send(line(enterprise, mark, "2030-12-31"), ""));
            assertThat(done.getList("lines[0].reasons.code", String.class))
                    .as(mark)
                    .containsExactly("schema-required");
        }
        assertRecorded(send(line(enterprise, "无", "2030-12-31"), ""));
        assertThat(kept("number", enterprise)).containsExactly("无");
    }

    @Test
    void linesThatAreNoRecordsAreRefusedAlone() {
        var enterprise = enterprise();

        var done = Client.ok(send(
                line(enterprise, "\"open", "2030-12-31")
                        + line(enterprise, "whole", "2030-12-31")
                        + line(enterprise, "\"a\"b", "2030-12-31"),
                ""));

        assertThat(done.getList("lines.fate", String.class)).containsExactly("REFUSED", "RECORDED", "REFUSED");
        assertThat(done.getList("lines.reasons.flatten().code", String.class))
                .contains("quote-not-closed", "quote-misplaced");
    }

    @Test
    void headerThatDiffersIsComparedWordByWord() {
        var refused = send(("保单\r\n" + HEADER.replace("number", "保单编号")).getBytes(UTF_8));

        assertProblem(refused, 400, "import-header-unknown");
        assertThat(refused.jsonPath().getString("detail"))
                .contains("首行是“保单”", "第 2 行", "应有 5 列，实有 5 列", "缺少：字段（number）", "无法识别：保单编号");
        assertProblem(send("colour\r\nred\r\n".getBytes(UTF_8)), 400, "import-header-unknown");
        var twice = send((HEADER.strip() + ",number\r\n").getBytes(UTF_8));
        assertProblem(twice, 400, "import-header-unknown");
        assertThat(twice.jsonPath().getString("detail")).contains("重复：字段（number）");
    }

    @Test
    void filesThatAreNoSpreadsheetsAreRefused() {
        for (var type : List.of(FileForm.CSV, FileForm.XLSX)) {
            assertRefused(type, new byte[0], "import-empty");
            assertRefused(type, new byte[] {0, 1, 2, 3}, "import-header-unknown");
            assertRefused(type, "PK\u0003\u0004broken".getBytes(UTF_8), "import-workbook-unreadable");
            assertRefused(type, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "import-workbook-old");
            assertRefused(type, "\"open".getBytes(UTF_8), "import-header-unknown");
        }
        assertProblem(
                send("figures", "period\r\n".getBytes(UTF_8), FileForm.CSV, "", "application/json"),
                422,
                "register-sheet");
        var long_ = (HEADER + "x,x,x,x,x\r\n".repeat(Sheet.MOST_LINES + 1)).getBytes(UTF_8);
        assertProblem(send(long_), 413, "body-too-large");
    }

    private void assertRefused(String type, byte[] file, String code) {
        assertProblem(send("insurance", file, type, "", "application/json"), 400, code);
    }

    @Test
    void documentNamesTheMediaTypesOfAFile() {
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();

        assertThat(
                        document
                                .getMap("paths.'/api/v1/probe/registers/{kind}/imports'.post.requestBody.content")
                                .keySet()
                                .stream()
                                .map(Object::toString)
                                .toList())
                .contains(
                        "multipart/form-data",
                        FileForm.CSV,
                        FileForm.XLSX,
                        "application/vnd.ms-excel",
                        "application/octet-stream");
    }

    @Test
    void holderThatNoRequestMayNameCostsItsOwnLineOnly() {
        var header = "region,holderName,residentId,phone,field,activities\r\n";
        var line = "320281000000,%s,%s,13912345678,化工,抢险\r\n";
        var file = header
                + line.formatted("前工", "440524188001010014")
                + line.formatted("工".repeat(4_000), "11010519491231002X")
                + line.formatted("后工", "130503196704010016");

        var lines = Client.ok(send("expert", file.getBytes(UTF_8), FileForm.CSV, "", "application/json"));

        assertThat(lines.getList("lines.fate", String.class)).containsExactly("RECORDED", "REFUSED", "RECORDED");
        assertThat(lines.getString("lines[1].reasons[0].pointer")).isEqualTo("/holderName");
    }

    @Test
    void personalValuesOfALineAreSealedAndTheSamePersonIsUnchanged() {
        var header = "region,holderName,residentId,phone,field,activities\r\n";
        var file = (header + "320281000000,钱工,11010519491231002X,13912345678,化工,抢险；培训\r\n").getBytes(UTF_8);

        var first = Client.ok(send("expert", file, FileForm.CSV, "", "application/json"));
        var again = Client.ok(send("expert", file, FileForm.CSV, "", "application/json"));

        assertThat(first.getList("lines.fate", String.class)).containsExactly("RECORDED");
        assertThat(again.getList("lines.fate", String.class)).containsExactly("UNCHANGED");
        assertThat(TestDatabase.column("select data from register_entry where holder_name = '钱工'"))
                .singleElement()
                .asString()
                .contains("\"activities\":[\"RESCUE\",\"TRAINING\"]")
                .doesNotContain("13912345678");
    }
}
