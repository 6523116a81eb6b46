package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

/** What is added to the headers of an answer, and what is left as the answer says it. */
class CompletedHeadersTest {

    @Test
    void onlyWhoCameByTlsIsToldToComeByTls() {
        var encrypted = completed("text/html; charset=UTF-8", true);
        var plain = completed("text/html; charset=UTF-8", false);

        assertThat(encrypted.get("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(plain.get("Strict-Transport-Security")).isNull();
        assertThat(completed("application/json", true).get("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
    }

    @Test
    void whatAnAnswerSaysItselfStays() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("content-type", "text/html")
                .add("content-security-policy", "default-src 'none'; sandbox")
                .add("cross-origin-resource-policy", "cross-origin")
                .add("strict-transport-security", "max-age=1");

        SecurityHeaders.complete(headers, false);

        assertThat(headers.getAll("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(headers.getAll("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(headers.get("Strict-Transport-Security")).isNull();
    }

    @Test
    void aPageThatSaysNothingMayDoNothing() {
        assertThat(completed("text/html", false).get("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(completed("application/json", false).get("Content-Security-Policy"))
                .isNull();
    }

    private static MultiMap completed(String type, boolean isEncrypted) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", type);
        SecurityHeaders.complete(headers, isEncrypted);
        return headers;
    }
}
