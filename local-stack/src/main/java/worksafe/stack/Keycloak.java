package worksafe.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What the stack asks of a running Keycloak. */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String adminPassword;

    /**
     * A Keycloak and whoever administers it.
     *
     * @param base its address without a path
     * @param adminPassword of {@code admin} in the realm {@code master}
     */
    Keycloak(String base, String adminPassword) {
        this.base = base;
        this.adminPassword = adminPassword;
    }

    /** The {@code iss} of its tokens. */
    static String issuer(String base) {
        return base + "/realms/" + KeycloakRealm.NAME;
    }

    /** Where it publishes its keys. */
    static String keysUrl(String base) {
        return issuer(base) + "/protocol/openid-connect/certs";
    }

    /** Where it says whether a token holds. */
    static String introspectionUrl(String base) {
        return issuer(base) + "/protocol/openid-connect/token/introspect";
    }

    /** Whether people can sign in. */
    static boolean isReady(String base) {
        return Health.answers(keysUrl(base));
    }

    /**
     * Lets a user act for these enterprises and no others.
     *
     * @throws StackException when Keycloak refuses, or knows no such user
     */
    void represent(String username, List<String> enterprises) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var token = adminToken(client);
            var users = base + "/admin/realms/" + KeycloakRealm.NAME + "/users";
            var found = answer(
                    client,
                    authorized(users + "?exact=true&briefRepresentation=false&username=" + encoded(username), token)
                            .GET());
            if (!(found.path(0) instanceof ObjectNode user)) {
                throw new StackException(Speech.of("keycloak.no-user", username));
            }
            var values = user.withObject("/attributes").putArray("enterprise");
            enterprises.forEach(values::add);
            var body = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(user));
            var unused = answer(
                    client,
                    authorized(users + "/" + user.path("id").asText(), token)
                            .header("Content-Type", "application/json")
                            .PUT(body));
        } catch (IOException e) {
            throw new StackException(Speech.of("keycloak.no-answer", base, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(Speech.of("interrupted"), e);
        }
    }

    private String adminToken(HttpClient client) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + encoded(adminPassword);
        var request = HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return answer(client, request).path("access_token").asText();
    }

    private static HttpRequest.Builder authorized(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new StackException(Speech.of("keycloak.no-answer", base, answer.statusCode() + " " + answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
