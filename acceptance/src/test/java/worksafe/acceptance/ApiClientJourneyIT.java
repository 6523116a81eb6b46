package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A program is registered → signs its requests, as the page says and with nothing of ours → is read by the registry and by another service. */
class ApiClientJourneyIT {

    private static final String CLIENTS = "/api/v1/registry/api-clients";

    private final Suite suite = Suite.running();
    private final Http anybody = suite.http("");
    private final Http manager = suite.http(suite.anyToken()
            .subject("test-security-admin")
            .roles("security-admin", "auditor")
            .region(JIANGYIN)
            .mint());

    @Test
    void signedRequestsAreTakenThroughTheGatewayByTheRegistryAndByAnotherService() {
        var code = "journey-" + UUID.randomUUID().toString().substring(0, 8);
        var client = registered(code, "127.0.0.0/8");
        var secret = HexFormat.of().parseHex(client.path("secret").asText());

        for (var context : new String[] {"registry", "hazards"}) {
            var path = "/api/v1/" + context + "/changes";
            var request = signed(
                    code, secret, path, "after=0&limit=1", UUID.randomUUID().toString());
            assertThat(anybody.send(request).expect(200).json().path("items").isArray())
                    .isTrue();
            assertThat(anybody.send(request).expect(401).json().path("code").asText())
                    .isEqualTo("request-replayed");
            assertThat(anybody.send(signed(
                                    code,
                                    new byte[32],
                                    path,
                                    "",
                                    UUID.randomUUID().toString()))
                            .expect(401)
                            .json()
                            .path("code")
                            .asText())
                    .isEqualTo("signature-invalid");
        }
        var used = manager.get(CLIENTS + "/" + client.path("id").asText())
                .expect(200)
                .json()
                .path("days")
                .path(0);
        assertThat(used.path("taken").asInt()).isEqualTo(2);
        assertThat(used.path("refused").asInt()).isEqualTo(4);
        assertThat(used.path("lastSource").asText()).isEqualTo("127.0.0.1");
    }

    /** What comes from elsewhere than its networks is refused, whatever it writes of itself. */
    @Test
    void addressIsTheOneThatTheGatewaySees() {
        var code = "journey-" + UUID.randomUUID().toString().substring(0, 8);
        var client = registered(code, "192.0.2.0/24");
        var secret = HexFormat.of().parseHex(client.path("secret").asText());

        var request = signed(
                        code,
                        secret,
                        "/api/v1/hazards/changes",
                        "after=0",
                        UUID.randomUUID().toString())
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Worksafe-Source", "192.0.2.7;" + "0".repeat(64));
        assertThat(anybody.send(request).expect(403).json().path("code").asText())
                .isEqualTo("address-not-allowed");
    }

    private JsonNode registered(String code, String network) {
        return manager.create(CLIENTS, UUID.randomUUID().toString(), """
                        {"code": "%s", "name": "数据共享平台", "organisation": "数据局", "region": "%s", "roles": ["AUDITOR"],
                         "algorithm": "HMAC_SHA256", "networks": ["%s"]}""".formatted(code, JIANGYIN, network))
                .expect(201)
                .json();
    }

    private HttpRequest.Builder signed(String code, byte[] secret, String path, String query, String nonce) {
        try {
            var digest = "sha-256="
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest());
            var time = String.valueOf(Instant.now().getEpochSecond());
            var text = String.join("\n", "WORKSAFE-1", "GET", path, query, digest, time, nonce, code);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return anybody.request(path + (query.isEmpty() ? "" : "?" + query))
                    .GET()
                    .header("X-Client-Id", code)
                    .header("X-Timestamp", time)
                    .header("X-Nonce", nonce)
                    .header("X-Content-Digest", digest)
                    .header(
                            "X-Signature",
                            HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
