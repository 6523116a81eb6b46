package worksafe.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's part of signing in: the code flow with PKCE through Keycloak's own forms. */
final class KeycloakLogin {

    private static final String CLIENT = "worksafe-console";
    private static final String PASSWORD = "Worksafe-local-1";
    private static final int MOST_PAGES = 8;
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    /** Kept by hand: they are for TLS only, which browsers forgive a loopback address and the JDK does not. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final String realm;
    private final String callback;

    /**
     * A browser.
     *
     * @param keycloak its base address
     * @param gateway the origin of the console
     */
    KeycloakLogin(String keycloak, String gateway) {
        this.realm = keycloak + "/realms/worksafe/protocol/openid-connect";
        this.callback = gateway + "/console/callback";
    }

    /** Signs a sample user in; answers what the token endpoint says. */
    JsonNode signIn(String user, String scope) {
        var verifier = random();
        var where = realm + "/auth?"
                + form(Map.of(
                        "client_id", CLIENT,
                        "redirect_uri", callback,
                        "response_type", "code",
                        "scope", scope,
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256"));
        var answer = send(HttpRequest.newBuilder(URI.create(where)));
        for (var page = 0; page < MOST_PAGES; page++) {
            var location = answer.headers().firstValue("Location").orElse("");
            if (location.startsWith(callback)) {
                return token(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", callback,
                        "code", found(CODE, location),
                        "code_verifier", verifier));
            }
            answer = location.isEmpty()
                    ? send(post(
                            found(FORM, answer.body()).replace("&amp;", "&"),
                            answer.body().contains("name=\"password\"")
                                    ? Map.of("password", PASSWORD)
                                    : Map.of("username", user)))
                    : send(HttpRequest.newBuilder(URI.create(location)));
        }
        throw new AssertionError("no way through the forms: " + answer.body());
    }

    /** A token of a program, which has a secret. */
    JsonNode program(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    /** Signs out. */
    void signOut(JsonNode tokens) {
        var answer = send(post(
                realm + "/logout",
                Map.of("client_id", CLIENT, "refresh_token", tokens.path("refresh_token").asText())));
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private JsonNode token(Map<String, String> fields) {
        try {
            return JSON.readTree(send(post(realm + "/token", fields)).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder post(String where, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(where))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var set : answer.headers().allValues("Set-Cookie")) {
                var pair = set.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
