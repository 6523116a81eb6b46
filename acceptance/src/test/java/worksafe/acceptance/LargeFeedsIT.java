package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Registers of a province come in one file: a workbook of 400,000 rows and a table of 1,000,000 pass the registry on no more than
 * 512 MiB of heap, tell how far they are and when they will be done, and can be stopped.
 */
@Tag("proof")
class LargeFeedsIT {

    private static final String REGISTRY = "/api/v1/registry/";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WORKBOOK_ROWS = 400_000;
    private static final int TABLE_ROWS = 1_000_000;
    private static final long MOST_HEAP = 512;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final List<String> HEADER =
            List.of("企业名称", "统一社会信用代码", "注册日期", "企业类型", "法人代表", "注册资金", "经营范围", "所在省份", "地区", "注册地址");

    /** What a workbook has beside its sheet. */
    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
            PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override \
            PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""",
            "_rels/.rels",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>""",
            "xl/workbook.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" \
            sheetId="1" r:id="rId1"/></sheets></workbook>""",
            "xl/_rels/workbook.xml.rels",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
            Target="worksheets/sheet1.xml"/></Relationships>""",
            "xl/styles.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>""");

    private static final Suite SUITE = Suite.running();
    private static final Http BUREAU = SUITE.http(SUITE.token("feed", JIANGYIN));

    @TempDir
    private static Path folder;

    /** Of another serial than any other test has. */
    private static int serial = 2_000_000;

    @BeforeAll
    static void heapIsSmall() {
        var heap = ProcessHandle.of(SUITE.pid("registry"))
                .flatMap(process -> process.info().arguments())
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith("-Xmx"))
                        .reduce((first, last) -> last))
                .orElseThrow();
        assertThat(heap).endsWith("m");
        assertThat(Long.parseLong(heap.substring(4, heap.length() - 1))).isLessThanOrEqualTo(MOST_HEAP);
    }

    @Test
    void workbookPasses() throws IOException {
        var pid = SUITE.pid("registry");
        var job = sent(workbook(WORKBOOK_ROWS), WORKBOOK);

        assertPasses(job, WORKBOOK_ROWS);

        assertThat(SUITE.pid("registry")).as("the same process").isEqualTo(pid);
    }

    @Test
    void tablePasses() throws IOException {
        var pid = SUITE.pid("registry");
        var job = sent(table(TABLE_ROWS), "text/csv");

        assertPasses(job, TABLE_ROWS);

        assertThat(SUITE.pid("registry")).as("the same process").isEqualTo(pid);
    }

    @Test
    void longImportIsStoppedWhereItIs() throws IOException {
        var job = sent(table(TABLE_ROWS), "text/csv");
        await().atMost(PATIENCE).until(() -> job(job).path("processed").asLong() > 0);

        var unused = BUREAU.post(REGISTRY + "jobs/" + job + "/cancellation", "").expect(200);

        await().atMost(PATIENCE)
                .until(
                        () -> job(job).path("state").asText(),
                        state -> !List.of("QUEUED", "RUNNING").contains(state));
        var stopped = job(job);
        assertThat(stopped.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(stopped.path("processed").asLong()).isBetween(1L, TABLE_ROWS - 1L);
    }

    private void assertPasses(String job, int rows) {
        var percents = new TreeSet<Integer>();
        var expected = new AtomicBoolean();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            var view = job(job);
            if (view.hasNonNull("percent")) {
                percents.add(view.path("percent").asInt());
            }
            if (view.hasNonNull("expectedAt")) {
                assertThat(Instant.parse(view.path("expectedAt").asText()))
                        .isAfter(Instant.now().minusSeconds(60));
                expected.set(true);
            }
            return !List.of("QUEUED", "RUNNING").contains(view.path("state").asText());
        });
        var done = job(job);
        assertThat(done.path("state").asText()).as("%s", done).isEqualTo("SUCCEEDED");
        assertThat(done.path("processed").asLong()).isEqualTo(rows);
        assertThat(done.path("percent").asInt()).isEqualTo(100);
        assertThat(percents).as("it told how far it was").hasSizeGreaterThan(5);
        assertThat(expected).as("it told when it would be done").isTrue();
        var fates = BUREAU.get(REGISTRY + "imports/" + job).expect(200).json().path("fates");
        assertThat(fates.path("REGISTERED").asLong()).as("%s", fates).isEqualTo(rows);
    }

    private static JsonNode job(String job) {
        return BUREAU.get(REGISTRY + "jobs/" + job).expect(200).json();
    }

    /** A workbook is unpacked before the answer comes, which takes its time. */
    private static String sent(Path file, String type) throws IOException {
        return BUREAU.send(BUREAU.request(REGISTRY + "imports?source=industry-commerce")
                        .timeout(Duration.ofMinutes(5))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofFile(file)))
                .expect(202)
                .json()
                .path("id")
                .asText();
    }

    private static List<String> row() {
        var code = Journey.creditCode("320281", serial++);
        return List.of(
                "江阴市大批" + code.substring(10) + "有限公司",
                code,
                "2019-03-04",
                "有限责任公司",
                "王某某",
                "100万人民币",
                "机械制造、销售",
                "江苏",
                "江阴",
                "江阴市澄江路" + code.substring(12) + "号");
    }

    private static Path table(int rows) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEADER) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", row()) + "\n");
            }
        }
        return file;
    }

    /** As small as a workbook can be that every reader takes: one sheet, its texts in its cells, no styles in their part. */
    private static Path workbook(int rows) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (var part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.flush();
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
            write(out, 1, HEADER);
            for (int i = 0; i < rows; i++) {
                write(out, i + 2, row());
            }
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
        return file;
    }

    private static void write(Writer out, int number, List<String> cells) throws IOException {
        out.write("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            out.write("<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + cells.get(i)
                    + "</t></is></c>");
        }
        out.write("</row>");
    }
}
