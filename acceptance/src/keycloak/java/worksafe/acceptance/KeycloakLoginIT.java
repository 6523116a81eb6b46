package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole suite behind a real Keycloak: {@code ./mvnw verify -Pkeycloak}. */
class KeycloakLoginIT {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(60);
    private static final List<String> LISTS = List.of(
            "/api/v1/registry/enterprises?limit=1",
            "/api/v1/hazards/dangers?limit=1",
            "/api/v1/inspections/inspections?limit=1",
            "/api/v1/training/certificates?limit=1");

    private final Suite suite = Suite.running("--with-keycloak");
    private final KeycloakLogin browser = new KeycloakLogin(suite.address(11), suite.address(0));

    private Http with(JsonNode tokens, String which) {
        return suite.http(tokens.path(which).asText());
    }

    @Test
    void whoSignsInIsKnownToEveryService() {
        var supervisor = with(browser.signIn("supervisor", "openid"), "access_token");

        var me = supervisor.get("/api/v1/me").expect(200).json();

        assertThat(me.path("roles").toString()).containsIgnoringCase("supervisor");
        assertThat(me.path("name").asText()).isEqualTo("监管员");
        for (var list : LISTS) {
            supervisor.get(list).expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token"})
    void onlyAccessTokensOpenAnything(String other) {
        var tokens = browser.signIn("inspector", "openid");

        assertThat(with(tokens, "access_token").get("/api/v1/me").status()).isEqualTo(200);
        assertThat(with(tokens, other).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void whoSignedOutIsRefusedByEveryServiceWithinAMinute() {
        var tokens = browser.signIn("approver", "openid");
        var approver = with(tokens, "access_token");
        for (var list : LISTS) {
            approver.get(list).expect(200);
        }

        browser.signOut(tokens);

        for (var list : LISTS) {
            await(list).atMost(ENDS_WITHIN).until(() -> approver.get(list).status() == 401);
        }
    }

    @Test
    void whoServesTwoCountiesActsForTheChosenOne() {
        var tokens = browser.signIn("two-counties", "openid organization:120119000000");

        var me = with(tokens, "access_token").get("/api/v1/me").expect(200).json();

        assertThat(me.toString()).contains("120119000000").doesNotContain(JIANGYIN);
    }

    @Test
    void programHasATokenOfItsOwn() {
        var tokens = browser.program("worksafe-feed", "Worksafe-local-1");

        var me = with(tokens, "access_token").get("/api/v1/me").expect(200).json();

        assertThat(me.path("roles").toString()).containsIgnoringCase("feed");
    }

    @Test
    void tokenInTheNameOfTheDevelopmentIssuerIsRefused() {
        assertThat(suite.http(suite.token("supervisor", JIANGYIN)).get("/api/v1/me").status())
                .isEqualTo(401);
    }
}
