package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages over services that record. Inspections and training are away in all these tests. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PublicPagesTest {

    private static final String ID = "0198f4a0-7777-7aaa-8bbb-000000000007";
    private static final String NOTICE = """
            {"id": "%s", "region": "320281000000", "regionName": "江阴市", "kind": "%s",
             "title": "<script>alert(1)</script>", "concerns": "澄江 & \\"化工\\"", "excerpt": "罐区'泄漏'",
             "channel": "SITE", "source": "条例", "clause": "第二十六条", "publishedAt": "2026-03-20T09:00:00+08:00"}""";
    private static final String LISTED = "/api/v1/hazards/public/publications";

    @TestHTTPResource("/")
    URI gateway;

    @BeforeEach
    void wordsHaveBeenHeard() {
        await().until(() -> ask("/errors").body().contains("danger-closed")
                && ask("/public/tip-off?region=320281000000").status() == 200);
    }

    @AfterEach
    void forget() {
        Surroundings.hazards.prepare(LISTED, null);
        Surroundings.hazards.prepare(LISTED + "/" + ID, null);
        Surroundings.registry.prepare("/api/v1/registry/public/blacklist", null);
        Surroundings.registry.prepare("/api/v1/registry/public/safety-permits/check", null);
        Surroundings.hazards.prepare("/api/v1/hazards/papers/verify/ABC", null);
    }

    private Wire.Answer ask(String target, String... headers) throws Exception {
        return Wire.ask(gateway, "GET", target, headers);
    }

    @Test
    void indexLeadsToEveryPageInBothLanguages() throws Exception {
        var chinese = ask("/public");
        var english = ask("/public?lang=en");

        assertThat(chinese.status()).isEqualTo(200);
        assertThat(chinese.header("content-type")).isEqualTo("text/html; charset=UTF-8");
        assertThat(chinese.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"zh-CN\">", "href=\"/public?lang=en\"", "href=\"/public/major-dangers\"")
                .contains("挂牌督办的重大事故隐患", "href=\"/verify-draw\"", "href=\"/public/tip-off\"")
                .doesNotContain("public.", "{");
        assertThat(english.body())
                .contains("<html lang=\"en\">", "Major dangers under watch", "href=\"/public/penalties?lang=en\"")
                .contains("href=\"/public\" hreflang=\"zh-CN\"");
    }

    @Test
    void pagesNeedNothingButTheirStyle() throws Exception {
        var page = ask("/public");
        var style = ask("/public/style.css");

        assertThat(page.header("content-security-policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("set-cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script", "style=", "<style");
        assertThat(style.header("content-type")).isEqualTo("text/css; charset=UTF-8");
        assertThat(style.body()).doesNotContain("url(", "@import");
    }

    @Test
    void listShowsWhatTheServiceSaysAsText() throws Exception {
        Surroundings.hazards.prepare(
                LISTED,
                request -> "{\"items\": [" + NOTICE.formatted(ID, "listing-notice") + ", "
                        + NOTICE.formatted("../../x", "listing-notice") + "], \"nextCursor\": \"a+b/c=&d\"}");

        var page = ask("/public/major-dangers?authority=320281000000&lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "澄江 &amp; &quot;化工&quot;", "江阴市")
                .contains("<time datetime=\"2026-03-20\">2026-03-20</time>", "<caption>", "<th scope=\"col\">")
                .contains("href=\"/public/major-dangers/" + ID + "?lang=en\"")
                .contains("/public/major-dangers?authority=320281000000&amp;cursor=a%2Bb%2Fc%3D%26d&amp;lang=en")
                .doesNotContain("<script>", "../../x");
        assertThat(Surroundings.hazards.seen("authority=320281000000").getLast().uri())
                .isEqualTo(LISTED + "?kind=listing-notice&authority=320281000000");
    }

    @Test
    void furtherPagesAskFromTheCursor() throws Exception {
        Surroundings.hazards.prepare(LISTED, request -> "{\"items\": []}");

        var page = ask("/public/major-dangers?cursor=mark-cursor%2B");

        assertThat(page.body()).contains("目前没有公示内容", "href=\"/public/major-dangers\">第一页");
        assertThat(Surroundings.hazards.seen("mark-cursor").getLast().uri())
                .isEqualTo(LISTED + "?kind=listing-notice&cursor=mark-cursor%2B");
    }

    @Test
    void pageIsKeptUntilItChanges() throws Exception {
        Surroundings.hazards.prepare(
                LISTED, request -> "{\"items\": [" + NOTICE.formatted(ID, "listing-notice") + "]}");
        var tag = ask("/public/major-dangers").header("etag");

        assertThat(ask("/public/major-dangers", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        assertThat(ask("/public/major-dangers?lang=en", "If-None-Match: " + tag).status())
                .isEqualTo(200);
        Surroundings.hazards.prepare(LISTED, request -> "{\"items\": []}");
        assertThat(ask("/public/major-dangers", "If-None-Match: " + tag).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public",
                "/public/style.css",
                "/public/tip-off",
                "/public/tip-off/status",
                "/errors",
                "/errors/not-found",
                "/public/no-such-page",
                "/public/penalties"
            })
    void headIsAnsweredWhereverAPageIs(String path) throws Exception {
        var head = Wire.ask(gateway, "HEAD", path);
        var page = ask(path);

        assertThat(head.status()).isEqualTo(page.status());
        assertThat(head.header("content-type")).isEqualTo(page.header("content-type"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void itemIsShownOnItsOwnPageOnly() throws Exception {
        Surroundings.hazards.prepare(LISTED + "/" + ID, request -> NOTICE.formatted(ID, "listing-notice"));

        var page = ask("/public/major-dangers/" + ID);

        assertThat(page.body())
                .contains("<h1>&lt;script&gt;", "<dt>摘要</dt>", "罐区&#39;泄漏&#39;", "2026-03-20 09:00")
                .doesNotContain("<script>");
        assertThat(ask("/public/major-dangers-lifted/" + ID).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/no-such-page",
                "/public/drawn",
                "/public/major-dangers/1",
                "/public/major-dangers/%3Cscript%3E",
                "/public/major-dangers/0198f4a0-7777-7aaa-8bbb-000000000007x",
                "/public/permits/0198f4a0-7777-7aaa-8bbb-000000000007",
                "/public/major-dangers/" + ID + "/more",
                "/public/tip-off?region=999999999999",
                "/errors/no-such-code",
                "/errors/%3Cscript%3E"
            })
    void whatIsNotThereIsAPageThatSaysSo(String target) throws Exception {
        var before = Surroundings.hazards.seen().size();
        var page = ask(target);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.body()).contains("<h1>未找到该页</h1>").doesNotContain("<script");
        assertThat(Surroundings.hazards.seen()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/errors"})
    void slashTooManyLeadsToThePage(String path) throws Exception {
        var moved = ask(path + "/?lang=en");

        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.header("location")).isEqualTo(path + "?lang=en");
    }

    @Test
    void serviceThatIsAwayIsSaidInBothLanguages() throws Exception {
        var chinese = ask("/public/penalties");
        var english = ask("/public/draws/" + ID + "?lang=en");

        assertThat(chinese.status()).isEqualTo(503);
        assertThat(chinese.header("retry-after")).isEqualTo("30");
        assertThat(chinese.body()).contains("<h1>暂时无法查询</h1>");
        assertThat(english.status()).isEqualTo(503);
        assertThat(english.body()).contains("<h1>Not to be had now</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "{}", "{\"items\": 7}", "{\"items\": [7]}", "null"})
    void answerThatMakesNoSenseIsAsNone(String nonsense) throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/public/blacklist", request -> nonsense);

        assertThat(ask("/public/blacklist").status()).isEqualTo(503);
    }

    @Test
    void whatIsWrongWithAFilterIsSaidBesideIt() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/public/blacklist", request -> {
            request.response().setStatusCode(400);
            return """
                    {"code": "invalid-request", "title": "请求内容不符合要求", "detail": "请更正。", "violations": [
                      {"pointer": "query:creditCode", "code": "credit-code-shape", "message": "须为 18 位 <数字>"}]}""";
        });

        var page = ask("/public/blacklist?creditCode=%22%3E%3Cscript%3E");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("<a href=\"#creditCode\">统一社会信用代码：须为 18 位 &lt;数字&gt;</a>", "aria-invalid=\"true\"")
                .contains("value=\"&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<script>");
    }

    @Test
    void bulletinSaysOfWhatKindItIsAndNothingThatItDoesNotHave() throws Exception {
        var bulletin = "/api/v1/registry/public/register-entries/" + ID;
        Surroundings.registry.prepare(bulletin, request -> """
                {"id": "%s", "kind": "media-bulletin", "region": "320281000000", "regionName": "江阴市", "data": {
                  "matter": "TYPICAL_EXPERIENCE", "medium": "NEW_ONE", "headline": "先进", "outlet": "江阴日报",
                  "issuedOn": "2026-03-20", "criticised": [], "content": "内容",
                  "links": ["https://news.example/1", "javascript:alert(1)"]}}""".formatted(ID));
        try {
            assertThat(ask("/public/bulletins/" + ID).body())
                    .contains("<h1>先进</h1>", "<dd>先进典型和经验</dd>", "<dd>NEW_ONE</dd>")
                    .contains("<a href=\"https://news.example/1\" rel=", "<li>javascript:alert(1)</li>")
                    .doesNotContain("—", "时段或版面", "被通报的地区和单位");
        } finally {
            Surroundings.registry.prepare(bulletin, null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authority=%E6%B1%9F%E9%98%B4",
                "authority=999",
                "authority=999999999999",
                "region=320281000000",
                "kind=x"
            })
    void filterThatIsNoneIsAFaultAndAsksNobody(String filter) throws Exception {
        var before = Surroundings.hazards.seen().size();
        var page = ask("/public/major-dangers?" + filter);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("role=\"alert\"", "<select id=\"authority\"", ">江苏省</option>")
                .doesNotContain("目前没有公示内容");
        assertThat(Surroundings.hazards.seen()).hasSize(before);
    }

    @Test
    void permitIsCheckedByNumberAndName() throws Exception {
        Surroundings.registry.prepare("/api/v1/registry/public/safety-permits/check", request -> """
                {"number": "AX320281-2026-000007", "enterpriseName": "澄江<化工>", "trade": "NON_COAL_MINE",
                 "scope": "液氯", "authority": "320000000000", "authorityName": "江苏省", "status": "IN_FORCE",
                 "valid": true, "validFrom": "2026-06-09", "validUntil": "2029-06-08",
                 "publishedAt": "2026-06-09T09:00:00+08:00"}""");

        var page = ask("/public/permits/check?number=AX320281-2026-000007&name=%E6%BE%84%E6%B1%9F");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("澄江&lt;化工&gt;", "江苏省", "<dd>是</dd>", "2029-06-08");
        assertThat(Surroundings.registry.seen("safety-permits/check").getLast().uri())
                .endsWith("?number=AX320281-2026-000007&name=%E6%BE%84%E6%B1%9F");
        assertThat(ask("/public/permits/check").body())
                .contains("<form method=\"get\"")
                .doesNotContain("<dl>");
    }

    @Test
    void certificateIsAskedForByWhatStandsInNoAddress() throws Exception {
        var page = ask("/public/certificates?lang=en");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\" action=\"/public/certificates?lang=en\"")
                .contains("<label for=\"certificateNumber\">", "<label for=\"holder\">", "autocomplete=\"off\"");

        var form = "certificateNumber=T1&holder=%E7%8E%8B";
        try (var wire = new Wire(gateway)) {
            var sent = wire.request(
                            "POST",
                            "/public/certificates",
                            "Content-Type: application/x-www-form-urlencoded",
                            "Content-Length: " + form.length())
                    .send(form)
                    .receive();
            assertThat(sent.status()).isEqualTo(503);
            assertThat(sent.header("cache-control")).isEqualTo("no-store");
        }
    }

    @Test
    void paperIsVerifiedByWhicheverServiceKnowsIt() throws Exception {
        Surroundings.hazards.prepare("/api/v1/hazards/papers/verify/ABC", request -> """
                {"number": "WS1", "kind": "listing-notice", "kindTitle": "挂牌督办通知书", "authority": "江阴市应急管理局",
                 "region": "320281000000", "regionName": "江阴市", "signedOn": "2026-03-12",
                 "contentSha256": "9f86", "valid": false, "withdrawnOn": "2026-04-02", "logIndex": 73894}""");

        assertThat(ask("/public/papers?code=abc").body())
                .contains("挂牌督办通知书", "<dd>否</dd>", "2026-04-02", "审计日志序号", "73894");
        // Inspections are away, so that nobody can say that there is none.
        assertThat(ask("/public/papers?code=XYZ").status()).isEqualTo(503);
        assertThat(ask("/public/papers?code=%3Cx%3E").status()).isEqualTo(404);
    }

    @Test
    void typeOfAProblemIsAPageThatExplainsIt() throws Exception {
        var problem = ask("/nowhere");
        assertThat(problem.body()).contains("\"type\":\"/errors/not-found\"");

        var page = ask("/errors/not-found");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<code>not-found</code>", "未找到或不在您的管辖范围内：…", "没有：…", "隐患治理");
        assertThat(ask("/errors/danger-closed?lang=en").body())
                .contains("<h1>The danger is closed</h1>", "Danger … was closed on …; report it anew.");
        assertThat(ask("/errors").body()).contains("href=\"/errors/body-too-slow\"", "href=\"/errors/danger-closed\"");
    }

    @Test
    void whoTakesNoPageIsToldSo() throws Exception {
        assertThat(ask("/public", "Accept: application/json").status()).isEqualTo(406);
    }
}
