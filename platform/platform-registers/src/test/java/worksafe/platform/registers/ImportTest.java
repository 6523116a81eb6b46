package worksafe.platform.registers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Spreadsheets of registers: template, dry run, a fate for each line, the lines back with their reasons. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ImportTest {

    private static final String HEADER = "企业标识（enterpriseId）,insurer,number,起日（validFrom）,validUntil\r\n";

    @Inject
    Probe probe;

    private final String token = Tokens.of("supervisor", "320281000000");

    private Response send(String kind, byte[] file, Sheet form, String query, String accept) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(form.mediaType(), ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(token)
                .contentType(form.mediaType())
                .accept(accept)
                .body(file)
                .post(Client.ROOT + "/registers/" + kind + "/imports" + query);
    }

    private Response send(String lines, String query) {
        return send(
                "insurance", (HEADER + lines).getBytes(StandardCharsets.UTF_8), Sheet.CSV, query, "application/json");
    }

    private static String line(UUID enterprise, String number, String until) {
        return "%s,太平,%s,2026/1/1,%s\r\n".formatted(enterprise, number, until);
    }

    private static int entries(UUID enterprise) {
        return TestDatabase.column("select 1 from register_entry where enterprise_id = ?", enterprise)
                .size();
    }

    @Test
    void templateHasAColumnForTheHolderAndForEachField() {
        var csv = given().auth().oauth2(token).get(Client.ROOT + "/registers/insurance/template");
        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(Sheet.CSV.read(csv.asByteArray()).getFirst())
                .containsExactly("企业标识（enterpriseId）", "字段（insurer）", "字段（number）", "字段（validFrom）", "字段（validUntil）");
        var xlsx = given().auth().oauth2(token).get(Client.ROOT + "/registers/insurance/template?format=xlsx");
        assertThat(Sheet.XLSX.read(xlsx.asByteArray())).isEqualTo(Sheet.CSV.read(csv.asByteArray()));
        assertThat(xlsx.header("Content-Disposition")).contains("insurance.xlsx");
        assertProblem(
                given().auth().oauth2(token).get(Client.ROOT + "/registers/figures/template"), 422, "register-sheet");
        assertProblem(
                given().auth().oauth2(token).get(Client.ROOT + "/registers/insurance/template?format=doc"),
                400,
                "invalid-request");
    }

    @Test
    void everyLineHasAFateAndWhatIsRefusedHoldsUpNothing() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var number = Client.id().toString();
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
        var changed = Client.ok(send(line(enterprise, number, "2031-12-31"), ""));
        assertThat(changed.getList("lines[0].reasons.code", String.class)).containsExactly("register-entry-exists");
    }

    @Test
    void linesComeBackWithTheirFateAndReasons() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var file = Sheet.XLSX.write(List.of(
                List.of("enterpriseId", "insurer", "number", "validFrom", "validUntil"),
                List.of(enterprise.toString(), "=cmd()", "7", "2026-01-01", "2030-12-31"),
                List.of(enterprise.toString(), "太平", "8", "2026-01-01")));

        var back = send("insurance", file, Sheet.XLSX, "?dryRun=true", Sheet.CSV.mediaType());

        assertThat(back.statusCode()).as(back.asString()).isEqualTo(200);
        var rows = Sheet.CSV.read(back.asByteArray());
        assertThat(rows.get(0)).endsWith("结果 / fate", "原因 / reason");
        assertThat(rows.get(1)).contains("'=cmd()", "RECORDED");
        assertThat(rows.get(2).get(5)).isEqualTo("REFUSED");
        assertThat(rows.get(2).get(6)).contains("/data/validUntil", "必填");
    }

    @Test
    void whatChineseExcelSavesIsRead() {
        var enterprise = probe.enterprise(Probe.TOWN, Sector.EMERGENCY);
        var gbk = ("企业标识（enterpriseId）,字段（insurer）,number,validFrom,validUntil\r\n"
                        + line(enterprise, "gbk" + Client.id(), "2030年12月31日"))
                .getBytes(Charset.forName("GB18030"));

        var done = Client.ok(send("insurance", gbk, Sheet.CSV, "", "application/json"));

        assertThat(done.getList("lines.fate", String.class)).containsExactly("RECORDED");
        assertThat(TestDatabase.column(
                        "select data::json ->> 'validUntil' from register_entry where enterprise_id = ?", enterprise))
                .containsExactly("2030-12-31");
        assertThat(TestDatabase.column("select t1 from register_entry where enterprise_id = ?", enterprise))
                .containsExactly("太平");
    }

    @Test
    void filesThatAreNoSpreadsheetsAreRefused() {
        for (var form : Sheet.values()) {
            for (var file : List.of(
                    new byte[0],
                    new byte[] {0, 1, 2, 3},
                    "PK\u0003\u0004broken".getBytes(StandardCharsets.UTF_8),
                    "\"open".getBytes(StandardCharsets.UTF_8))) {
                assertThat(send("insurance", file, form, "", "application/json").statusCode())
                        .as("%s %s", form, new String(file, StandardCharsets.UTF_8))
                        .isEqualTo(400);
            }
        }
        assertProblem(
                send(
                        "insurance",
                        "colour\r\nred\r\n".getBytes(StandardCharsets.UTF_8),
                        Sheet.CSV,
                        "",
                        "application/json"),
                400,
                "invalid-request");
        assertProblem(
                send(
                        "insurance",
                        "number,number\r\n".getBytes(StandardCharsets.UTF_8),
                        Sheet.CSV,
                        "",
                        "application/json"),
                400,
                "invalid-request");
        assertProblem(
                send("figures", "period\r\n".getBytes(StandardCharsets.UTF_8), Sheet.CSV, "", "application/json"),
                422,
                "register-sheet");
        var long_ = (HEADER + "x,x,x,x,x\r\n".repeat(Sheet.MOST_LINES + 1)).getBytes(StandardCharsets.UTF_8);
        assertProblem(send("insurance", long_, Sheet.CSV, "", "application/json"), 413, "body-too-large");
    }

    @Test
    void personalValuesOfALineAreSealedAndTheSamePersonIsUnchanged() {
        var header = "region,holderName,residentId,phone,field,activities\r\n";
        var file = (header + "320281000000,钱工,11010519491231002X,13912345678,化工,抢险；培训\r\n")
                .getBytes(StandardCharsets.UTF_8);

        var first = Client.ok(send("expert", file, Sheet.CSV, "", "application/json"));
        var again = Client.ok(send("expert", file, Sheet.CSV, "", "application/json"));

        assertThat(first.getList("lines.fate", String.class)).containsExactly("RECORDED");
        assertThat(again.getList("lines.fate", String.class)).containsExactly("UNCHANGED");
        assertThat(TestDatabase.column("select data from register_entry where holder_name = '钱工'"))
                .singleElement()
                .asString()
                .contains("\"activities\":[\"RESCUE\",\"TRAINING\"]")
                .doesNotContain("13912345678");
    }
}
