package worksafe.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.gateway.answer.PublishedDocument;

class ConsoleRoutesTest {

    private static final String INDEX = "<!doctype html><title>安全生产监管工作台</title>";

    @TempDir
    Path classPath;

    private ConsoleFiles files;

    @BeforeEach
    void built() throws IOException {
        var console = Files.createDirectories(classPath.resolve("META-INF/console/assets"))
                .getParent();
        Files.writeString(console.resolve("index.html"), INDEX);
        Files.writeString(console.resolve("sw.js"), "self");
        Files.writeString(console.resolve("assets/index-abc123.js"), "script");
        Files.writeString(console.resolve("files"), "assets/index-abc123.js\nindex.html\nsw.js\n");
        Files.writeString(classPath.resolve("META-INF/secret.html"), "secret");
        Files.writeString(console.resolve("left-over.html"), "secret");
        files = load();
    }

    private ConsoleFiles load() throws IOException {
        try (var loader = new URLClassLoader(new URL[] {url(classPath)}, null)) {
            return ConsoleFiles.load(loader);
        }
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static ConsoleConfig config(Optional<String> client) {
        return new ConsoleConfig() {
            @Override
            public URI issuer() {
                return URI.create("https://sso.example.gov.cn/realms/safety");
            }

            @Override
            public Optional<String> clientId() {
                return client;
            }

            @Override
            public String scope() {
                return "openid worksafe";
            }
        };
    }

    @Test
    void filesAreServedByTheirType() {
        assertThat(files.isBuilt()).isTrue();
        assertThat(files.find("assets/index-abc123.js"))
                .get()
                .satisfies(file -> assertThat(file.text().toString()).isEqualTo("script"))
                .extracting(PublishedDocument::mediaType)
                .isEqualTo("text/javascript; charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "index.html", "morning", "enterprises/0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10", "no/such/page"})
    void everyPageOfTheConsoleIsTheOneThatFindsIt(String path) {
        assertThat(files.find(path))
                .get()
                .satisfies(page -> assertThat(page.text().toString()).isEqualTo(INDEX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.html",
                "assets/../../secret.html",
                "..%2fsecret.html",
                "/etc/passwd.html",
                "left-over.html",
                "assets/gone-def456.js",
                "assets/",
                "files.",
                "index.html.gz"
            })
    void nothingElseIsServed(String path) {
        assertThat(files.find(path)).isEmpty();
    }

    @Test
    void whatIsNamedByItsContentIsKeptAndAllElseAskedForAgain() {
        assertThat(ConsoleRoutes.caching("assets/index-abc123.js")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(ConsoleRoutes.caching("index.html")).isEqualTo("no-cache");
        assertThat(ConsoleRoutes.caching("sw.js")).isEqualTo("no-cache");
        assertThat(ConsoleRoutes.caching("")).isEqualTo("no-cache");
    }

    @Test
    void tagsTellOneBuildFromTheNext() throws IOException {
        var before = files.find("").orElseThrow().tag();
        Files.writeString(classPath.resolve("META-INF/console/index.html"), INDEX + "<p>");

        assertThat(load().find("").orElseThrow().tag()).isNotEqualTo(before);
    }

    @Test
    void gatewayWithoutTheConsoleHasNone() throws IOException {
        Files.delete(classPath.resolve("META-INF/console/files"));

        assertThat(load().isBuilt()).isFalse();
    }

    @Test
    void listOfAFileThatIsNotThereEndsTheStart() throws IOException {
        Files.writeString(classPath.resolve("META-INF/console/files"), "index.html\ngone.js\n");

        assertThatThrownBy(this::load).hasMessage("missing META-INF/console/gone.js");
    }

    @Test
    void scriptsAreTheConsolesOwnAndTheProviderIsAskedOnlyWhereThereIsOne() {
        var alone = ConsoleRoutes.policy(config(Optional.empty()));
        var withProvider = ConsoleRoutes.policy(config(Optional.of("console")));

        assertThat(alone)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("connect-src 'self';", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(withProvider).contains("connect-src 'self' https://sso.example.gov.cn;");
    }

    @Test
    void browserLearnsByWhomPeopleSignIn() {
        assertThat(ConsoleRoutes.settings(config(Optional.empty())).encode()).isEqualTo("{}");
        assertThat(ConsoleRoutes.settings(config(Optional.of("console"))).encode())
                .isEqualTo(
                        "{\"oidc\":{\"authority\":\"https://sso.example.gov.cn/realms/safety\",\"clientId\":\"console\","
                                + "\"scope\":\"openid worksafe\"}}");
    }
}
