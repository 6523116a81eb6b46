package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.Messages;

class TablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host:80/path",
                "http://user@host",
                "http://host?x",
                "http://host#x",
                "ftp://host",
                "host:80",
                "http:///x",
                "/x"
            })
    void aServiceIsAnOriginAndNothingElse(String address) {
        assertThatThrownBy(() -> new Upstream("registry", URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registry");
    }

    @Test
    void aServiceServesItsOwnPathsOnly() {
        var registry = new Upstream("registry", URI.create("https://registry.inside/"));

        assertThat(registry.serves("/api/v1/registry")).isTrue();
        assertThat(registry.serves("/api/v1/registry/x")).isTrue();
        assertThat(registry.serves("/api/v1/registryx")).isFalse();
        assertThat(registry.serves("/api/v1/regist")).isFalse();
        assertThat(registry.port()).isEqualTo(443);
        assertThat(new Upstream("registry", URI.create("http://registry")).port())
                .isEqualTo(80);
    }

    @Test
    void onlyAddressesInsideAreChanged() {
        var registry = new Upstream("registry", URI.create("http://registry:8081"));

        assertThat(registry.fromOutside("http://registry:8081/api/v1/registry/x?y"))
                .isEqualTo("/api/v1/registry/x?y");
        assertThat(registry.fromOutside("http://registry:80811/x")).isEqualTo("http://registry:80811/x");
        assertThat(registry.fromOutside("/x")).isEqualTo("/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET",
                "GET,/x",
                "PUT,/api/v1/registry/x",
                "GET,/api/v1/registry/*/x",
                "GET,/api/v1/registry/x*",
                "GET,/api/v1/Registry/x",
                "GET,/api/v1/registry/x,y"
            })
    void linesOfThePublicTableThatAreNotUnderstoodStopTheStart(String line) {
        assertThatThrownBy(() -> PublicPaths.PublicPath.parse(line)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePublicTableIsReadByMethodAndPath() {
        var publicPaths = new PublicPaths();

        assertThat(publicPaths.isPublic(HttpMethod.GET, "/api/v1/registry/disclosure/1"))
                .isTrue();
        assertThat(publicPaths.isPublic(HttpMethod.HEAD, "/api/v1/registry/disclosure/1"))
                .isTrue();
        assertThat(publicPaths.isPublic(HttpMethod.GET, "/api/v1/registry/disclosure"))
                .isFalse();
        assertThat(publicPaths.isPublic(HttpMethod.POST, "/api/v1/registry/disclosure/1"))
                .isFalse();
        assertThat(publicPaths.isPublic(HttpMethod.GET, "/api/v1/registry/enterprises"))
                .isFalse();
    }

    @Test
    void whatIsTheDoorsOwnIsListed() {
        var publicPaths = new PublicPaths();

        assertThat(publicPaths.own("/")).isEqualTo(PublicPaths.Own.OPEN);
        assertThat(publicPaths.own("/q/health/ready")).isEqualTo(PublicPaths.Own.OPEN);
        assertThat(publicPaths.own("/q/metrics")).isEqualTo(PublicPaths.Own.OPERATOR);
        assertThat(publicPaths.own("/q/metricsx")).isEqualTo(PublicPaths.Own.CLOSED);
        assertThat(publicPaths.own("/q/openapi")).isEqualTo(PublicPaths.Own.CLOSED);
        assertThat(publicPaths.own("/x")).isEqualTo(PublicPaths.Own.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(GatewayProblem.class)
    void problemsHaveWordsInBothLanguages(GatewayProblem problem) {
        var messages = Messages.load(getClass().getClassLoader());

        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            assertThat(messages.keys(language)).contains(problem.slug() + ".title", problem.slug() + ".detail");
        }
    }
}
