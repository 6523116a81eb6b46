package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.platform.testing.browser.PageBrowser;

/** Every kind of page in headless Chromium, asked by axe-core: no violation of the rules that a program can check. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("proof")
class AccessiblePagesTest {

    private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String LISTED = "/api/v1/hazards/public/publications";
    private static final String ID = "0198f4a0-7777-7aaa-8bbb-000000000007";
    private static final String BULLETIN = "/api/v1/registry/public/register-entries/" + ID;
    private static final String NOTICE = """
            {"id": "%s", "region": "320281000000", "regionName": "江阴市", "kind": "listing-notice",
             "title": "挂牌督办通知书 WS320281-2026-000001", "concerns": "江阴市澄江化工有限公司", "excerpt": "限期治理。",
             "source": "条例", "clause": "第二十六条", "publishedAt": "2026-03-20T09:00:00+08:00"}""".formatted(ID);

    @TestHTTPResource("/")
    URI gateway;

    @TempDir
    Path folder;

    @BeforeEach
    void somethingIsPublished() {
        Surroundings.hazards.prepare(LISTED, request -> "{\"items\": [" + NOTICE + "], \"nextCursor\": \"abc\"}");
        Surroundings.hazards.prepare(LISTED + "/" + ID, request -> NOTICE);
        Surroundings.registry.prepare(BULLETIN, request -> """
                {"id": "%s", "kind": "media-bulletin", "region": "320281000000", "regionName": "江阴市", "data": {
                  "matter": "TYPICAL_EXPERIENCE", "headline": "先进", "outlet": "江阴日报", "issuedOn": "2026-03-20",
                  "content": "内容", "links": ["https://news.example/1", "第3版"]}}""".formatted(ID));
        await().until(() ->
                Wire.ask(gateway, "GET", "/public/tip-off?region=320281000000").status() == 200);
    }

    @AfterEach
    void nothingIsPublished() {
        Surroundings.hazards.prepare(LISTED, null);
        Surroundings.hazards.prepare(LISTED + "/" + ID, null);
        Surroundings.registry.prepare(BULLETIN, null);
    }

    @Test
    void noPageBreaksARuleOfAccessibility() throws IOException, InterruptedException {
        var axe = axe();
        var pages = List.of(
                "/public",
                "/public?lang=en",
                "/public/major-dangers",
                "/public/major-dangers/" + ID,
                "/public/penalties",
                "/public/no-such-page",
                "/public/tip-off",
                "/public/tip-off?region=320281000000",
                "/public/tip-off/status?lang=en",
                "/public/permits/check",
                "/public/papers",
                "/public/certificates",
                "/public/certificates?lang=en",
                "/public/bulletins/" + ID,
                "/errors",
                "/errors/not-found");
        var begin = Files.writeString(folder.resolve("begin.html"), "<title>begin</title>");
        try (var browser = new PageBrowser(begin, folder.resolve("profile"))) {
            for (var page : pages) {
                browser.open(gateway.resolve(page));
                var unused = browser.evaluate(axe + "; 1");
                var found = browser.evaluate("axe.run(document, {preload: false, resultTypes: ['violations']})"
                        + ".then(all => JSON.stringify(all.violations.map(one => one.id + ': '"
                        + " + one.nodes.map(node => node.html).join(' '))))");
                assertThat(found.asText()).as(page).isEqualTo("[]");
            }
        }
    }

    private static String axe() throws IOException {
        try (var stream = AccessiblePagesTest.class.getClassLoader().getResourceAsStream(AXE)) {
            assertThat(stream).as(AXE).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
