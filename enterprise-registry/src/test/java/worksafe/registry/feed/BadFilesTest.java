package worksafe.registry.feed;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.feed.FeedFile.HEADER;
import static worksafe.registry.feed.FeedFile.code;
import static worksafe.registry.feed.FeedFile.join;
import static worksafe.registry.feed.FeedFile.line;
import static worksafe.registry.feed.FeedFile.with;
import static worksafe.registry.feed.Imports.JIANGYIN;
import static worksafe.registry.feed.Imports.ROOT;
import static worksafe.registry.feed.Imports.sums;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import worksafe.platform.registers.sheet.SheetReader;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class BadFilesTest {

    private static final Imports BUREAU = Imports.of(JIANGYIN);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LIMIT = 48 << 20;

    @TestHTTPResource("/")
    URI server;

    @ConfigProperty(name = "worksafe.imports.folder")
    Path folder;

    private static long imports() {
        try (var owner = TestDatabase.asOwner()) {
            return Long.parseLong(
                    TestDatabase.column(owner, "select count(*) from import").getFirst());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(byte[] file, int status, String code) {
        var before = imports();

        assertProblem(BUREAU.send(file), status, code);

        assertThat(imports()).isEqualTo(before);
        assertThat(receipts()).isEmpty();
    }

    private List<Path> receipts() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(List<String> line) {
        return new FeedFile().add(line).text().substring(HEADER.length() + 2);
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused(new byte[0], 400, "import-empty");
    }

    @Test
    void headerOnlyIsRefused() {
        assertRefused(HEADER.getBytes(UTF_8), 422, "import-without-lines");
        assertRefused((HEADER + "\r\n\r\n").getBytes(UTF_8), 422, "import-without-lines");
    }

    @Test
    void wrongHeaderIsRefused() {
        var line = text(line(code("320281"), "江阴厂"));

        assertRefused((HEADER.replace("地区", "区县") + "\n" + line).getBytes(UTF_8), 400, "import-header-unknown");
        assertRefused(line.getBytes(UTF_8), 400, "import-header-unknown");
        assertRefused("{\"not\": \"csv\"}".getBytes(UTF_8), 400, "import-header-unknown");
        assertRefused(new byte[10_000], 400, "import-header-unknown");
    }

    @Test
    void noiseIsRefused() {
        var noise = new byte[100_000];
        new Random(20_260_104).nextBytes(noise);

        assertRefused(noise, 400, "import-header-unknown");
    }

    @Test
    void fileOverTheLimitIsRefusedHoweverItIsSent() throws IOException {
        var file = new byte[LIMIT + 1];
        Arrays.fill(file, (byte) 'x');
        System.arraycopy(HEADER.getBytes(UTF_8), 0, file, 0, HEADER.getBytes(UTF_8).length);
        var before = imports();

        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head("Content-Length: " + file.length));
            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            try {
                for (int at = 0; at < file.length; at += 1 << 20) {
                    var size = Math.min(1 << 20, file.length - at);
                    out.write((Integer.toHexString(size) + "\r\n").getBytes(UTF_8));
                    out.write(file, at, size);
                    out.write("\r\n".getBytes(UTF_8));
                }
            } catch (IOException closed) {
                // The server may stop listening once it knows.
                assertThat(closed).hasMessageMatching("(?i).*(broken pipe|reset).*");
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("body-too-large");
        }
        assertThat(imports()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(receipts()).isEmpty());
    }

    @Test
    void everyOtherBodyKeepsTheUsualLimit() {
        var body = "{\"basis\":\"" + "a".repeat(2 << 20) + "\"}";

        assertProblem(
                given().auth()
                        .oauth2(Tokens.of("supervisor", JIANGYIN))
                        .header("Idempotency-Key", Imports.key())
                        .contentType("application/json")
                        .body(body)
                        .post(ROOT + "/imports/01a20000-0000-7000-8000-000000000000/rows/2/confirmation"),
                413,
                "body-too-large");
    }

    @Test
    void uploadThatBreaksOffLeavesNothing() throws IOException {
        var before = imports();

        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head("Content-Length: 1000000"));
            socket.getOutputStream().write(new FeedFile().many(500, "320281").bytes());
            await().until(() -> !receipts().isEmpty());
        }

        await().untilAsserted(() -> assertThat(receipts()).isEmpty());
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void sourceModeAndKeyAreRequired() {
        assertProblem(post("/imports?source=industry-commerce", Map.of()), 400, "invalid-request");
        for (var query : List.of("", "?source=labour", "?source=industry-commerce&mode=TRY")) {
            assertProblem(post("/imports" + query, Map.of("Idempotency-Key", Imports.key())), 400, "invalid-request");
        }
    }

    private static Response post(String path, Map<String, String> headers) {
        return given().auth()
                .oauth2(BUREAU.token())
                .headers(headers)
                .contentType("text/csv")
                .body(new FeedFile().many(1, "320281").bytes())
                .post(ROOT + path);
    }

    @Test
    void byteOrderMarkAndGb18030AreUnderstood() {
        var file = new FeedFile()
                .add(with(line(code("320281"), "江阴市镕𠮷厂"), 6, "㐀"))
                .many(3, "320281");
        var marked = BUREAU.imported(file.withByteOrderMark());
        var national = BUREAU.imported(file.bytes(GB18030));

        assertThat(marked.getString("encoding")).isEqualTo("UTF-8");
        assertThat(sums(marked)).isEqualTo(List.of(4, 0, 0, 0, 0));
        assertThat(national.getString("encoding")).isEqualTo("GB18030");
        assertThat(sums(national)).as("the same words in another encoding").isEqualTo(List.of(0, 0, 4, 0, 0));
        assertThat(national.getString("fileSha256")).isNotEqualTo(marked.getString("fileSha256"));
    }

    @Test
    void halfBrokenFileIsTakenAsFarAsItIsWhole() {
        var good = new FeedFile().many(20, "320281");
        var file = join(
                good.bytes(),
                text(line(code("320281"), "国标厂")).getBytes(GB18030),
                new byte[] {0, 0, 0, '\n'},
                "\"\n".getBytes(UTF_8),
                "一,\"二,三\n".getBytes(UTF_8),
                (text(line(code("320281"), "长厂")).strip() + "长".repeat(SheetReader.LONGEST_RECORD) + "\n")
                        .getBytes(UTF_8),
                text(line(code("320281"), "啰".repeat(301))).getBytes(UTF_8),
                text(line(code("320281"), "最后厂")).getBytes(UTF_8),
                text(line(code("320281"), "截断厂")).substring(0, 20).getBytes(UTF_8));

        var summary = BUREAU.imported(file);

        var id = summary.getString("id");
        assertThat(sums(summary)).isEqualTo(List.of(21, 0, 0, 0, 7));
        assertThat(summary.getLong("lines")).isEqualTo(28);
        var fates = BUREAU.fates(id);
        fates.values().removeIf("REGISTERED"::equals);
        assertThat(fates)
                .isEqualTo(Map.of(
                        22, "REJECTED [UNDECODABLE]",
                        23, "REJECTED [CONTROL_CHARACTER]",
                        24, "REJECTED [QUOTE_NOT_CLOSED]",
                        25, "REJECTED [QUOTE_NOT_CLOSED]",
                        26, "REJECTED [RECORD_TOO_LONG]",
                        27, "REJECTED [FIELD_TOO_LONG]",
                        29, "REJECTED [COLUMN_COUNT]"));
        assertThat(BUREAU.rows(id, "&flag=CONTROL_CHARACTER").getString("items[0].raw"))
                .isEqualTo("\\x00\\x00\\x00");
        assertThat(BUREAU.rows(id, "&flag=UNDECODABLE").getString("items[0].raw"))
                .startsWith("\\xB9\\xFA");
    }

    @Test
    void cellThatIsSpoiledCostsItselfAndNotItsLine() {
        var file = new FeedFile()
                .add(with(line(code("320281"), "江阴市啰嗦厂"), 6, "营".repeat(30_000)))
                .add(with(line(code("320281"), "江阴市长名人厂"), 4, "人".repeat(120)))
                .add(with(line(code("320281"), "\u007F江阴市控制厂"), 6, "化\u0001工"))
                .add(line(code("320281"), "\u200B江阴市\n隐形厂\u00A0"))
                .add(line("'" + code("320281"), "江阴市撇号厂"))
                .add(line("913202815511687000", "江阴市取整厂"))
                .add(line("320281000123453", "江阴市旧号厂"));

        var id = BUREAU.imported(file.bytes()).getString("id");

        assertThat(BUREAU.fates(id))
                .isEqualTo(Map.of(
                        2, "REGISTERED [CELL_LEFT_OUT]",
                        3, "REGISTERED [CELL_LEFT_OUT]",
                        4, "REGISTERED [CONTROL_CHARACTER_REMOVED]",
                        5, "REGISTERED [TEXT_TIDIED]",
                        7, "REGISTERED [CODE_NORMALISED]",
                        8, "HELD [CODE_TURNED_INTO_NUMBER, REGION_FROM_ADDRESS]",
                        9, "HELD [REGION_FROM_ADDRESS, REGISTRATION_NUMBER_CHECK_MISMATCH]"));
        assertThat(BUREAU.rows(id, "&flag=CONTROL_CHARACTER_REMOVED").getString("items[0].raw"))
                .startsWith("江阴市控制厂,");
    }

    @Test
    void jobWhoseFileIsGoneFailsAndSaysSo() throws SQLException {
        var id = "01a20000-0000-7000-8000-" + "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "with i as (insert into import (id, source, mode, file_sha256, file_bytes, encoding, region,"
                            + " submitter, created_at) values (?::uuid, 'industry-commerce', 'MERGE', repeat('0', 64), 1,"
                            + " 'UTF_8', 320281000000, 'dev-feed-320281000000', now())) insert into job (id, kind, state,"
                            + " region, submitter, parameters, created_at) values (?::uuid, 'import', 'QUEUED',"
                            + " 320281000000, 'dev-feed-320281000000', '{}', now())",
                    id,
                    id);
        }

        assertThat(BUREAU.ended(id, "FAILED").getString("failure")).isEqualTo("import-file-missing");
        assertThat(BUREAU.get(id).getString("state")).isEqualTo("FAILED");
    }

    private static byte[] head(String length) {
        return ("POST " + ROOT
                        + "/imports?source=industry-commerce HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + BUREAU.token() + "\r\nIdempotency-Key: " + Imports.key() + "\r\nContent-Type: text/csv\r\n"
                        + length + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        var answer = new StringBuilder();
        var bytes = new byte[4_096];
        // The connection may stay open, so there is no end to wait for.
        while (answer.indexOf("body-too-large") < 0) {
            var read = socket.getInputStream().read(bytes);
            if (read < 0) {
                break;
            }
            answer.append(new String(bytes, 0, read, UTF_8));
        }
        return answer.toString();
    }
}
