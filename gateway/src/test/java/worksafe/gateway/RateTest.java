package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RateTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aCallerWhoAsksTooMuchMustWaitAndOthersNeedNot() throws Exception {
        var greedy = Tokens.header();
        Wire.Answer refused = null;
        try (var wire = new Wire(gateway)) {
            for (int i = 0; i < 20 * Surroundings.BURST && refused == null; i++) {
                var answer =
                        wire.request("GET", "/api/v1/registry/greedy", greedy).receive();
                if (answer.status() != 200) {
                    refused = answer;
                }
            }
        }
        var other = Wire.ask(gateway, "GET", "/api/v1/registry/modest", Tokens.header());

        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.isProblem()).isTrue();
        assertThat(new JsonObject(refused.body()).getString("code")).isEqualTo("too-many-requests");
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(refused.header("ratelimit-policy")).isEqualTo("\"caller\";q=100;w=2");
        assertThat(refused.header("ratelimit")).matches("\"caller\";r=0;t=\\d+");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("ratelimit")).isEqualTo("\"caller\";r=99;t=1");
        assertThat(Surroundings.registry.seen("greedy")).hasSizeGreaterThanOrEqualTo(Surroundings.BURST);
    }

    @Test
    void headerOfASignatureSparesNobodyTheRateOfWhatAnybodyMaySend() throws Exception {
        var refused = 0;
        for (int i = 0; i < 40; i++) {
            try (var wire = new Wire(gateway, "127.0.0.7")) {
                var answer = wire.request(
                                "POST", "/api/v1/hazards/public/tip-offs", "Content-Length: 0", "X-Signature: anything")
                        .receive();
                refused += answer.status() == 429 ? 1 : 0;
            }
        }

        assertThat(refused).isBetween(15, 25);
    }
}
