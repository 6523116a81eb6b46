package worksafe.acceptance.supply;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.house.Repository;

/**
 * Which classes of the processes call out, and who tells them where: the operator by a setting, or somebody else, and then only
 * what {@code CallableAddresses} lets pass. Drivers of the database and of the broker call where the operator says.
 */
class EgressTest {

    private static final Map<String, String> CALLERS = Map.of(
            "HttpLog", "the audit logs and their witness, as the operator names them",
            "Forwarding", "the services, as the operator names them",
            "ServiceClient", "the services, as the operator names them",
            "PatientClient", "whom the two name that make one: the issuer and the registry",
            "TokenRevocations", "the issuer of tokens, as the operator names it",
            "RegistryQuestion", "the registry, as the operator names it",
            "S3FileStore", "the store of files, as the operator names it",
            "WebhookCall", "receivers, as who subscribes names them: what CallableAddresses lets pass");

    /** Of the code that runs in a deployment: neither the local stack nor what measures and tests. */
    private static final Pattern DEPLOYED = Pattern.compile(
            "(?!local-stack|bench|acceptance|platform/platform-testing)(?:platform/)?[\\w-]+/src/main/java/.*\\.java");

    private static final List<String> OPENS = List.of(
            ".createHttpClient(",
            ".createNetClient(",
            ".createDnsClient(",
            ".createDatagramSocket(",
            ".createWebSocketClient(",
            "WebClient.create(",
            "WebClient.wrap(",
            "new PatientClient(",
            "java.net.http.",
            "java.net.Socket;",
            "new Socket(",
            "SocketChannel",
            "URLConnection",
            "UrlConnectionHttpClient",
            ".openConnection(",
            "RestClientBuilder",
            "@RegisterRestClient",
            "new InitialContext(",
            "new URL(",
            ".toURL(");

    /** A URL that is read must be one of the class path. */
    private static final String READS_A_URL = ".openStream(";

    /** The sheet of a workbook has a method of that name. */
    private static final List<String> NO_URL = List.of("WorkbookRows");

    private static Map<String, String> sources;

    /** Not while the class is being initialised: several threads read. */
    @BeforeAll
    static void read() {
        sources =
                SourceTree.ask(DEPLOYED.asMatchPredicate(), (file, text) -> List.of(Map.entry(type(file), text)))
                        .stream()
                        .filter(source -> !source.getKey().equals("package-info"))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, String::concat));
    }

    @Test
    void onlyTheseCallOut() {
        assertThat(sources).hasSizeGreaterThan(1_000);
        assertThat(types(OPENS))
                .as("whoever else calls out uses one of these")
                .containsExactlyInAnyOrderElementsOf(CALLERS.keySet());
    }

    @Test
    void whatIsReadByItsUrlIsOfTheClassPath() {
        assertThat(types(List.of(READS_A_URL)))
                .filteredOn(type -> !sources.get(type).contains(".getResource"))
                .containsExactlyElementsOf(NO_URL);
    }

    /** A client of Vert.x follows none unless it is told to, its web client every one. */
    @Test
    void nobodyFollowsARedirect() throws IOException {
        assertThat(types(List.of("ollowRedirects(true)", "Redirect.ALWAYS", "Redirect.NORMAL")))
                .isEmpty();
        assertThat(types(List.of("WebClient.create(")))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(sources.get(type)).contains(".setFollowRedirects(false)"));
        assertThat(Files.readString(Repository.ROOT.resolve(
                        "platform/platform-http/src/main/resources/META-INF/microprofile-config.properties")))
                .as("the client that fetches the issuer's keys")
                .contains("\nquarkus.oidc.follow-redirects=false\n");
    }

    @Test
    void whoIsToldWhereBySomebodyElseAsksFirst() {
        assertThat(sources.get("WebhookCall")).contains("addresses.target(", ".setServer(", "addresses.isCallable(");
    }

    private static List<String> types(List<String> words) {
        return sources.entrySet().stream()
                .filter(source -> words.stream().anyMatch(source.getValue()::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String type(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }
}
