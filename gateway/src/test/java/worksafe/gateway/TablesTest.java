package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.OpenApiDocument;

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

    /** A line too few shuts what the document calls open; a line too many opens what it calls shut. */
    @ParameterizedTest
    @ValueSource(strings = {"enterprise-registry", "hazard-service", "inspection-service", "training-service"})
    void thePublicTableHoldsExactlyWhatTheDocumentsCallOpen(String module) {
        var publicPaths = new PublicPaths();
        var methods = Set.of("get", "post", "put", "patch", "delete");

        OpenApiDocument.committed(Path.of(".."), module)
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> methods.contains(operation.getKey()))
                        .forEach(operation -> {
                            var security = operation.getValue().path("security");
                            assertThat(publicPaths.isPublic(
                                            HttpMethod.valueOf(
                                                    operation.getKey().toUpperCase(Locale.ROOT)),
                                            path.getKey().replaceAll("\\{[^}]+}", "1")))
                                    .as("%s %s is open at the gateway", operation.getKey(), path.getKey())
                                    .isEqualTo(security.isArray() && security.isEmpty());
                        }));
    }

    @Test
    void whatIsTheDoorsOwnIsListed() {
        var publicPaths = new PublicPaths();

        assertThat(publicPaths.own("/")).isEqualTo(PublicPaths.Own.OPEN);
        assertThat(publicPaths.own("/public")).isEqualTo(PublicPaths.Own.OPEN);
        assertThat(publicPaths.own("/public/penalties/1")).isEqualTo(PublicPaths.Own.OPEN);
        assertThat(publicPaths.own("/publicx")).isEqualTo(PublicPaths.Own.CLOSED);
        assertThat(publicPaths.own("/errors/not-found")).isEqualTo(PublicPaths.Own.OPEN);
        assertThat(publicPaths.own("/public/tip-off")).isEqualTo(PublicPaths.Own.DESK);
        assertThat(publicPaths.own("/public/tip-off/status")).isEqualTo(PublicPaths.Own.DESK);
        assertThat(publicPaths.own("/public/certificates")).isEqualTo(PublicPaths.Own.DESK);
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
