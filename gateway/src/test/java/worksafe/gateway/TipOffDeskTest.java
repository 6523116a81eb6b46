package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telling of a danger and asking what became of it, by forms over a service that records. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class TipOffDeskTest {

    private static final String TIP_OFFS = "/api/v1/hazards/public/tip-offs";
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([0-9a-f]{32})\"");

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void wordsHaveBeenHeard() {
        await().until(() -> ask("/public/tip-off?region=320281000000").status() == 200);
    }

    @AfterEach
    void forget() {
        Surroundings.hazards.prepare(TIP_OFFS, null);
        Surroundings.hazards.prepare(TIP_OFFS + "/status", null);
    }

    private Wire.Answer ask(String target) throws Exception {
        return Wire.ask(gateway, "GET", target);
    }

    private Wire.Answer send(String target, String form, String... headers) throws Exception {
        var all = new String[headers.length + 2];
        all[0] = "Content-Type: application/x-www-form-urlencoded";
        all[1] = "Content-Length: " + form.length();
        System.arraycopy(headers, 0, all, 2, headers.length);
        try (var wire = new Wire(gateway)) {
            return wire.request("POST", target, all).send(form).receive();
        }
    }

    @Test
    void placeIsChosenBeforeTheFormIsShown() throws Exception {
        assertThat(ask("/public/tip-off").body()).contains("href=\"/public/tip-off?region=320000000000\">江苏省");
        assertThat(ask("/public/tip-off?region=320200000000").body())
                .contains("href=\"/public/tip-off?region=320281000000\">江阴市");
        var form = ask("/public/tip-off?region=320281000000&lang=en");
        assertThat(form.header("cache-control")).isEqualTo("no-store");
        assertThat(form.body())
                .contains("<form method=\"post\" action=\"/public/tip-off?lang=en\"", "澄江街道")
                .contains("<option value=\"VIOLATION\">A &lt;violation&gt;</option>")
                .containsPattern(REQUEST);
    }

    @Test
    void formIsSentOnAndItsReceiptIsShownOnce() throws Exception {
        Surroundings.hazards.prepare(TIP_OFFS, request -> """
                {"receipt": "7M2K4F9D0G8C", "secret": "5B3N6H1T2RVAQE7M2K4F9D0G8C",
                 "receivedAt": "2026-03-20T09:00:00+08:00"}""");
        var key = "0123456789abcdef0123456789abcdef";

        var page = send(
                "/public/tip-off",
                "request=" + key + "&matter=DANGER&region=320281000000&site=%E4%BB%93%E5%BA%93+18"
                        + "&description=line%0D%0Atwo&unit=&happenedOn=&deaths=true&category=&contactName=&contactPhone=");

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.body()).contains("7M2K4F9D0G8C", "5B3N6H1T2RVAQE7M2K4F9D0G8C", "2026-03-20 09:00");
        var sent = Surroundings.hazards.seen("/public/tip-offs").getLast();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.all("Idempotency-Key")).containsExactly(key);
        assertThat(sent.all("Content-Type")).containsExactly("application/json");
        assertThat(sent.all("Authorization")).isEmpty();
        assertThat(sent.all("Cookie")).isEmpty();
        var told = """
                {"matter":"DANGER","description":"line\\ntwo","region":"320281000000","site":"仓库 18","deaths":true}""";
        assertThat(sent.bodyBytes().get()).isEqualTo(told.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void whatIsRefusedComesBackToBePutRight() throws Exception {
        Surroundings.hazards.prepare(TIP_OFFS, request -> {
            request.response().setStatusCode(400);
            return """
                    {"code": "invalid-request", "violations": [
                      {"pointer": "/description", "code": "length-range", "message": "长度须在 5 与 2000 之间"},
                      {"pointer": "/contact/phone", "code": "phone", "message": "号码有误"}]}""";
        });

        var page = send(
                "/public/tip-off",
                "matter=VIOLATION&region=320281000000&site=x&description=%3Cb%3E&contactName=a&contactPhone=1");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#description\">举报内容：长度须在", "href=\"#contactPhone\">联系电话：号码有误")
                .contains("&lt;b&gt;</textarea>")
                .contains("<option value=\"VIOLATION\" selected>")
                .containsPattern(REQUEST);
    }

    @Test
    void faultsThatTheServiceCannotWordAreSaidInWordsOfTheForm() throws Exception {
        Surroundings.hazards.prepare(TIP_OFFS, request -> {
            request.response().setStatusCode(400);
            return """
                    {"code": "invalid-request", "violations": [
                      {"pointer": "/matter", "code": "not-one-of", "message": "须为下列之一：DANGER、VIOLATION"},
                      {"pointer": "/contact/name", "code": "not-blank", "message": "不得为空"}]}""";
        });

        var page = send("/public/tip-off", "matter=X&region=320281000000&contactName=&contactPhone=13800000000");

        assertThat(page.body())
                .contains("举报事项：请从以下各项中选择：事故隐患、违法行为。", "姓名：填写了联系电话的，须同时填写姓名")
                .doesNotContain("须为下列之一", "不得为空");
    }

    @Test
    void serviceThatFailsLosesNothingOfWhatWasWritten() throws Exception {
        Surroundings.hazards.prepare(TIP_OFFS, request -> {
            request.response().setStatusCode(500);
            return "{}";
        });
        var key = "fedcba9876543210fedcba9876543210";

        var page = send("/public/tip-off", "request=" + key + "&region=320281000000&description=kept");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("retry-after")).isEqualTo("30");
        assertThat(page.body()).contains("尚未收到", ">kept</textarea>", "value=\"" + key + "\"");
    }

    @Test
    void formOfAnotherSiteIsNotTaken() throws Exception {
        var before = Surroundings.hazards.seen("/public/tip-offs").size();

        assertThat(send("/public/tip-off", "matter=DANGER", "Sec-Fetch-Site: cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(Surroundings.hazards.seen("/public/tip-offs")).hasSize(before);
    }

    @Test
    void onlyShortFormsAreTaken() throws Exception {
        try (var wire = new Wire(gateway)) {
            assertThat(wire.request("POST", "/public/tip-off", "Content-Type: application/json", "Content-Length: 2")
                            .send("{}")
                            .receive()
                            .status())
                    .isEqualTo(415);
        }
        assertThat(send("/public/tip-off", "description=" + "a".repeat(70_000)).status())
                .isEqualTo(413);
        assertThat(send("/public/tip-off", "description=%zz").status()).isEqualTo(400);
        assertThat(Wire.ask(gateway, "DELETE", "/public/tip-off").status()).isEqualTo(405);
        assertThat(Wire.ask(gateway, "POST", "/public/penalties").status()).isEqualTo(405);
    }

    @Test
    void whoeverHasReceiptAndSecretReadsWhatBecameOfIt() throws Exception {
        Surroundings.hazards.prepare(TIP_OFFS + "/status", request -> """
                {"receipt": "7M2K4F9D0G8C", "status": "RECEIVED", "receivedAt": "2026-03-20T09:00:00+08:00",
                 "reward": {"status": "NOTIFIED", "amountFen": 300050, "fetchBy": "2026-06-30"}}""");

        var page = send("/public/tip-off/status", "receipt=7m2k-4f9d-0g8c&secret=s");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("已收到", "3000.50 元", "2026-06-30").doesNotContain("<dt>答复</dt>");
    }

    @Test
    void wrongSecretIsSaidWithoutSayingWhichOfTheTwoIsWrong() throws Exception {
        Surroundings.hazards.prepare(TIP_OFFS + "/status", request -> {
            request.response().setStatusCode(404);
            return "{\"code\": \"not-found\"}";
        });

        var page = send("/public/tip-off/status?lang=en", "receipt=A&secret=B");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("The receipt or the secret is wrong.", "<html lang=\"en\">");
    }

    private static void refuses(int status, String code) {
        Surroundings.hazards.prepare(TIP_OFFS, request -> {
            request.response().setStatusCode(status);
            return "{\"code\": \"" + code + "\", \"title\": \"键\", \"detail\": \"键\"}";
        });
    }

    @Test
    void formThatWasChangedAfterItWasSentIsAnotherAndSaysThatTheFirstMayHaveArrived() throws Exception {
        refuses(422, "idempotency-key-reused");
        var key = "00112233445566778899aabbccddeeff";

        var page = send("/public/tip-off", "request=" + key + "&region=320281000000&description=changed");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("可能已经收到", ">changed</textarea>")
                .containsPattern(REQUEST)
                .doesNotContain(key, "键");
    }

    @Test
    void formThatIsStillBeingTakenInIsKeptWithItsRequest() throws Exception {
        refuses(409, "idempotency-in-flight");
        var key = "ffeeddccbbaa99887766554433221100";

        var page = send("/public/tip-off?lang=en", "request=" + key + "&region=320281000000&description=kept");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body())
                .contains("it counts once", ">kept</textarea>", "value=\"" + key + "\"")
                .doesNotContain("键");
    }
}
