package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follows the links of the public pages of the running suite, and tells of a danger as anybody would. */
class PublicPagesIT {

    /** Of those that are alike, such as the places of a province or the codes of problems, some are looked at. */
    private static final int MOST_ALIKE = 15;

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
    private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"(zh-CN|en)\">");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    private static final Pattern KEY = Pattern.compile("\\b(?:public|code-table|column)\\.[a-z]+|\\{[a-z0-9.]+}");
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([0-9a-f]{32})\"");
    private static final Pattern RECEIPT = Pattern.compile("<dd>([0-9A-V]{12}|[0-9A-V]{26})</dd>");

    private final Suite suite = Suite.running();
    private final Http anybody = suite.http("");

    /** The gateway asks for the words of the services every five seconds until each has answered. */
    @BeforeEach
    void wordsHaveBeenHeard() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> anybody.get("/public/tip-off?region=" + JIANGYIN).status() == 200
                        && anybody.get("/errors").body().contains("/errors/draw-visits-not-over"));
    }

    @Test
    void everyPageThatIsLinkedIsThereAndWellMade() {
        var known = new HashSet<String>();
        var alike = new HashMap<String, Integer>();
        var next = new ArrayDeque<>(List.of("/public", "/public?lang=en", "/public/tip-off?region=" + JIANGYIN));
        known.addAll(next);
        while (!next.isEmpty()) {
            var path = next.remove();
            var html = wellMade(path);
            LINK.matcher(html)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.startsWith("/public") || link.startsWith("/errors"))
                    .filter(known::add)
                    .filter(link -> alike.merge(kind(link), 1, Integer::sum) <= MOST_ALIKE)
                    .forEach(next::add);
        }
        assertThat(known)
                .contains(
                        "/public/major-dangers",
                        "/public/draws?lang=en",
                        "/public/blacklist",
                        "/public/accident-reports",
                        "/public/certificates",
                        "/public/certificates?lang=en",
                        "/public/duty-lists",
                        "/public/bulletins",
                        "/public/columns?lang=en",
                        "/errors/not-found");
        anybody.get("/verify-draw").expect(200);
    }

    private static String kind(String link) {
        var path = link.replaceAll("lang=en", "en").replaceAll("[0-9a-f-]{36}|cursor=[^&]+|[0-9]+", "…");
        return path.startsWith("/errors/") ? "/errors/" : path;
    }

    private String wellMade(String path) {
        var page = anybody.get(path);
        var html = page.body();

        assertThat(page.status()).as("%s: %s", path, html).isEqualTo(200);
        assertThat(page.header("Content-Type")).as(path).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
        assertThat(page.header("Set-Cookie")).as(path).isEmpty();
        var language = LANGUAGE.matcher(html);
        assertThat(language.find()).as(path).isTrue();
        assertThat(language.group(1)).as(path).isEqualTo(path.contains("lang=en") ? "en" : "zh-CN");
        assertThat(html.split("<h1>", -1)).as("one h1 of %s", path).hasSize(2);
        assertThat(html).as(path).contains("<main ", "<title>").doesNotContain("<script", " style=");
        assertThat(KEY.matcher(html.replaceAll("href=\"[^\"]*\"", "")).find())
                .as("a key or a place left open in %s: %s", path, html)
                .isFalse();
        FIELD.matcher(html)
                .results()
                .map(field -> field.group())
                .filter(field -> !field.contains("type=\"hidden\""))
                .forEach(field -> assertThat(html)
                        .as("a label of %s in %s", field, path)
                        .contains("<label for=\"" + field.replaceAll(".* id=\"([^\"]+)\".*", "$1") + "\">"));
        return html;
    }

    @Test
    void whoeverTellsOfADangerGetsAReceiptAndAsksByIt() {
        var form = anybody.get("/public/tip-off?region=" + JIANGYIN).expect(200).body();
        var request = REQUEST.matcher(form);
        assertThat(request.find()).isTrue();
        var fields = new LinkedHashMap<>(Map.of(
                "request", request.group(1),
                "matter", "DANGER",
                "region", JIANGYIN,
                "site", "澄江街道某某路 18 号北侧仓库",
                "description", "夜间在居民楼旁仓库违规存放危险化学品，无任何警示标志。"));

        var receipt = send("/public/tip-off", fields).expect(200).body();
        var again = send("/public/tip-off", fields).expect(200).body();

        var told = RECEIPT.matcher(receipt).results().map(one -> one.group(1)).toList();
        assertThat(told).hasSize(2);
        assertThat(RECEIPT.matcher(again).results().map(one -> one.group(1)).toList())
                .isEqualTo(told);
        var status =
                send("/public/tip-off/status?lang=en", Map.of("receipt", told.getFirst(), "secret", told.getLast()));
        assertThat(status.expect(200).body()).contains(told.getFirst(), "<html lang=\"en\">");
        assertThat(send("/public/tip-off/status", Map.of("receipt", told.getFirst(), "secret", "0".repeat(26)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void certificateThatNobodyHasIsAnsweredLikeAWrongName() {
        var unknown = Map.of("certificateNumber", "T-" + UUID.randomUUID(), "holder", "张三");

        var chinese = send("/public/certificates", unknown);
        var english = send("/public/certificates?lang=en", unknown);
        var empty = send("/public/certificates", Map.of("certificateNumber", "", "holder", "张三"));

        assertThat(chinese.status()).as(chinese.body()).isEqualTo(404);
        assertThat(chinese.body()).contains("role=\"status\"", "请核对后重新填写");
        assertThat(english.body()).contains("There is no certificate of this number and this holder");
        assertThat(empty.status()).as(empty.body()).isEqualTo(400);
        assertThat(empty.body()).contains("href=\"#certificateNumber\"", "value=\"张三\"");
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        var page = send("/public/tip-off", Map.of("region", JIANGYIN, "site", "<b>", "description", "x"));

        assertThat(page.status()).as(page.body()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#matter\"", "href=\"#description\"", "value=\"&lt;b&gt;\"")
                .doesNotContain("<b>");
    }

    private Http.Answer send(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return anybody.send(anybody.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }
}
