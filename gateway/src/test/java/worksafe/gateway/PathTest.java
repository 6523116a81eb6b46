package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The path that is authorised is the path that is forwarded: one spelling passes byte for byte, all others are refused. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class PathTest {

    private static final List<String> SECOND_SPELLINGS = List.of(
            ";",
            ";x=1",
            "%3b",
            "%3B",
            "%2f",
            "%2F",
            "%5c",
            "%5C",
            "\\",
            "%2e",
            "%2E",
            "%2e%2e",
            "%2E.",
            ".%2e",
            "..",
            ".",
            "/",
            "%00",
            "%25",
            "%252f",
            "%252e%252e",
            "%zz",
            "%",
            "%4",
            "%u002e",
            "%61",
            "%41",
            "%7E",
            "%7e",
            "%2D",
            "%0a",
            "%0d",
            "%0d%0a",
            "%09",
            "%7f",
            "%c0%af",
            "%c0%ae",
            "%e0%80%af",
            "%ff",
            "%fe%ff",
            "%ed%a0%80",
            "%e5%ae",
            "%23",
            "%3f",
            "#",
            "|",
            "^",
            "{",
            "}",
            "`",
            "\"",
            "<",
            ">",
            "[",
            "]",
            "\u00e5",
            "\u00e5\u00ae\u0089",
            "\u007f",
            "%F8%A1%A1%A1%A1");
    private static final List<String> DOTS = List.of("..", ".", "/");
    private static final List<String> POSITIONS = List.of(
            "/api/v1/registry/%s/mark-refused",
            "/api/v1/registry/mark-refused/x%sy/z", "/%s/api/v1/registry/mark-refused");
    private static final List<String> SINGLE_SPELLINGS = List.of(
            "",
            "/",
            "/enterprises",
            "/enterprises/",
            "/enterprises/91320281MA1XXXXX0X",
            "/%E5%AE%89%E5%85%A8",
            "/%e5%ae%89%e5%85%a8",
            "/%F0%A0%AE%B7",
            "/a%20b",
            "/x:y",
            "/x@y",
            "/x,y",
            "/x=1",
            "/x+y",
            "/!$&'()*",
            "/-._~",
            "/...",
            "/....",
            "/.hidden",
            "/a..b",
            "/a.",
            "/%22%3C%3E",
            "/%7B%7D",
            "/%C2%A0",
            "?",
            "?x",
            "?=",
            "?a=1&a=2",
            "?q=a+b",
            "?q=%E5%AE%89",
            "?q=%2F..%2f%2e//;%3B%25",
            "?q=/../..",
            "?redirect=http://example.org//x",
            "?a[]=1",
            "?q=|",
            "?q=%7e",
            "?q=x?y=z");

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void secondSpellingsAreRefusedAndSeenByNoService() throws Exception {
        var softly = new SoftAssertions();
        var token = Tokens.header();
        var tried = new ArrayList<String>();
        for (var position : POSITIONS) {
            for (var spelling : SECOND_SPELLINGS) {
                if (position.contains("x%sy") && DOTS.contains(spelling)) {
                    // Inside a segment these are plain characters.
                    continue;
                }
                var target = position.replace("%s", spelling);
                tried.add(target);

                var answer = Wire.ask(gateway, "GET", target, token);

                softly.assertThat(answer.status()).as(target).isEqualTo(400);
                softly.assertThat(answer.isProblem()).as(target).isTrue();
            }
        }
        softly.assertThat(Surroundings.registry.seen("mark-refused")).isEmpty();
        softly.assertThat(tried).hasSizeGreaterThan(150);
        softly.assertAll();
    }

    @Test
    void rawCharactersAreToldToBeEncoded() throws Exception {
        for (var target :
                List.of("/api/v1/registry/mark-raw?name=\u00e4\u00b8\u00ad", "/api/v1/registry/mark-raw\u00e4")) {
            var answer = Wire.ask(gateway, "GET", target, Tokens.header());

            assertThat(answer.status()).as(target).isEqualTo(400);
            assertThat(answer.body()).as(target).contains("/errors/not-percent-encoded");
        }
        assertThat(Surroundings.registry.seen("mark-raw")).isEmpty();
    }

    @Test
    void theOneSpellingIsForwardedByteForByte() throws Exception {
        var softly = new SoftAssertions();
        var token = Tokens.header();
        for (var spelling : SINGLE_SPELLINGS) {
            var target = "/api/v1/registry" + spelling;
            var before = Surroundings.registry.seen().size();

            var answer = Wire.ask(gateway, "GET", target, token);

            softly.assertThat(answer.status()).as(target).isEqualTo(200);
            var seen = Surroundings.registry.seen();
            softly.assertThat(seen.subList(before, seen.size()))
                    .as(target)
                    .singleElement()
                    .satisfies(request -> assertThat(request.uri()).isEqualTo(target));
        }
        softly.assertAll();
    }

    @Test
    void otherFormsOfATargetAreRefused() throws Exception {
        for (var target : List.of(
                "http://gateway.example/api/v1/registry/mark-form",
                "//gateway.example/api/v1/registry/mark-form",
                "*",
                "api/v1/registry/mark-form",
                "registry:80",
                "?q=/api/v1/registry/mark-form")) {
            var answer = Wire.ask(gateway, "GET", target, Tokens.header());

            assertThat(answer.status()).as(target).isEqualTo(400);
            assertThat(answer.isProblem()).as(target).isTrue();
        }
        assertThat(Surroundings.registry.seen("mark-form")).isEmpty();
    }

    @Test
    void endlessAddressesAreRefused() throws Exception {
        var long9k = Wire.ask(gateway, "GET", "/api/v1/registry/" + "x".repeat(9_000), Tokens.header());
        var long70k = Wire.ask(gateway, "GET", "/api/v1/registry/" + "x".repeat(70_000), Tokens.header());

        assertThat(long9k.status()).isEqualTo(414);
        assertThat(long9k.isProblem()).isTrue();
        assertThat(long70k.status()).isEqualTo(414);
        assertThat(long70k.isProblem()).isTrue();
    }
}
