package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told, whatever is answered. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SecurityHeadersTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public",
                "/public?lang=en",
                "/public/tip-off",
                "/public/no-such-page",
                "/errors",
                "/docs",
                "/swagger-ui/",
                "/verify-draw",
                "/console",
                "/console/morning"
            })
    void pagesRunInNoFrameAndWantNothingOfTheMachine(String path) throws Exception {
        var page = Wire.ask(gateway, "GET", path, "Accept: text/html");

        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.header("content-security-policy"))
                .startsWith("default-src ")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action ")
                .containsPattern("default-src 'none'|object-src 'none'");
        assertThat(page.all("cross-origin-opener-policy")).containsExactly("same-origin");
        assertThat(page.all("permissions-policy")).singleElement().asString().contains("camera=()", "geolocation=()");
        assertSaidWithEverything(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/openapi.json",
                "/public/style.css",
                "/swagger-ui/swagger-ui.css",
                "/console/config.json",
                "/api/v1/registry/enterprises",
                "/api/v1/nowhere",
                "/public;x",
                "/q/health/live"
            })
    void everyOtherAnswerIsOfThisSiteOnly(String path) throws Exception {
        var answer = Wire.ask(gateway, "GET", path);

        assertThat(answer.all("permissions-policy")).isEmpty();
        assertSaidWithEverything(answer);
    }

    @Test
    void refusalOfAHeadThatIsNoneIsOfThisSiteOnly() throws Exception {
        var answer = Wire.ask(gateway, "GET", "/", "X Any: a");

        assertThat(answer.status()).isEqualTo(400);
        assertSaidWithEverything(answer);
    }

    private static void assertSaidWithEverything(Wire.Answer answer) {
        assertThat(answer.all("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.all("referrer-policy")).containsExactly("no-referrer");
        assertThat(answer.all("cross-origin-resource-policy")).containsExactly("same-origin");
        // The test speaks plain HTTP, where a browser must not believe it and a proxy must not find it.
        assertThat(answer.all("strict-transport-security")).isEmpty();
    }
}
