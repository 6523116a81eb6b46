package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a proxy that adds what it sees to what the caller wrote, the caller still has one address, and not one of his choice. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(BehindProxyTest.OneProxy.class)
class BehindProxyTest {

    /** Trusts one address of this machine. */
    public static final class OneProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    "127.0.0.1");
        }
    }

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void theAddressThatTheProxySawIsTheCallers() throws Exception {
        assertThat(seen("127.0.0.1", "X-Forwarded-For: 192.0.2.7")).containsExactly("192.0.2.7");
        assertThat(seen("127.0.0.1", "X-Forwarded-For: 203.0.113.9, 192.0.2.7")).containsExactly("192.0.2.7");
        assertThat(seen("127.0.0.1", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 192.0.2.7"))
                .containsExactly("192.0.2.7");
        assertThat(seen("127.0.0.1", "Forwarded: for=203.0.113.9")).containsExactly("127.0.0.1");
    }

    @Test
    void nobodyElseIsBelieved() throws Exception {
        assertThat(seen("127.0.0.5", "X-Forwarded-For: 203.0.113.9, 192.0.2.7")).containsExactly("127.0.0.5");
    }

    @Test
    void otherAddressesInFrontDoNotMakeOtherCallers() throws Exception {
        var refused = 0;
        for (int i = 0; i < 40; i++) {
            var answer = Wire.ask(
                    gateway,
                    "POST",
                    "/api/v1/hazards/public/tip-offs",
                    "Content-Length: 0",
                    "X-Forwarded-For: 203.0.113." + i + ", 192.0.2.99");
            refused += answer.status() == 429 ? 1 : 0;
        }

        assertThat(refused).isBetween(15, 25);
    }

    private List<String> seen(String proxy, String... headers) throws Exception {
        var sent = new String[headers.length + 1];
        System.arraycopy(headers, 0, sent, 0, headers.length);
        sent[headers.length] = Tokens.header();
        try (var wire = new Wire(gateway, proxy)) {
            assertThat(wire.request("GET", "/api/v1/registry/behind-proxy", sent)
                            .receive()
                            .status())
                    .isEqualTo(200);
        }
        return Surroundings.registry.seen("/behind-proxy").getLast().all("X-Forwarded-For");
    }
}
