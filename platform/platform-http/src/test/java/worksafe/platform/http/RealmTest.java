package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;

/** The realm that ships speaks of the roles and claims that services read, and leaves no door open. */
class RealmTest {

    private static final Path FILE = Path.of("../../deploy/keycloak/worksafe-realm.json");

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper().readTree(Files.readString(FILE));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode named(JsonNode array, String field, String name) {
        return each(array)
                .filter(one -> one.path(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void realmHasEveryRoleAndNoOther() {
        assertThat(each(realm.path("roles").path("realm"))
                        .map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::claim).toList());
    }

    @Test
    void everyClaimThatServicesReadIsMapped() {
        var mappers = named(realm.path("clientScopes"), "name", "worksafe").path("protocolMappers");

        assertThat(each(mappers)
                        .map(mapper -> mapper.path("config").path("claim.name").asText("aud")))
                .containsExactlyInAnyOrder("aud", "roles", "name", "region", "sectors", "enterprise");
        assertThat(named(mappers, "name", "enterprise")
                        .path("config")
                        .path("multivalued")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void whoHasSeveralPlacesActsForOneAtATime() {
        var place = named(realm.path("clientScopes"), "name", "organization")
                .path("protocolMappers")
                .path(0)
                .path("config");

        assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
        assertThat(place.path("claim.name").asText()).isEqualTo("region");
        assertThat(place.path("multivalued").asText()).isEqualTo("false");
    }

    @Test
    void attributeOfSectorsOffersEverySector() {
        var profile = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText();

        assertThat(profile)
                .contains(Stream.of(Sector.values())
                        .map(sector -> '"' + sector.name() + '"')
                        .toList());
    }

    @Test
    void publicClientsUseTheCodeFlowWithProofAndNoOther() {
        var browsers = each(realm.path("clients"))
                .filter(client -> client.path("publicClient").asBoolean())
                .toList();

        assertThat(browsers).hasSize(2).allSatisfy(client -> {
            assertThat(client.path("attributes")
                            .path("pkce.code.challenge.method")
                            .asText())
                    .isEqualTo("S256");
            assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        });
    }

    @Test
    void browsersLeadBackToOneAddressToTheLetter() {
        assertThat(each(realm.path("clients"))
                        .filter(client -> client.path("standardFlowEnabled").asBoolean()))
                .hasSize(2)
                .allSatisfy(client -> {
                    assertThat(each(client.path("redirectUris")).map(JsonNode::asText))
                            .singleElement()
                            .asString()
                            .startsWith("/")
                            .endsWith("/callback")
                            .doesNotContain("*");
                    assertThat(client.path("attributes")
                                    .path("post.logout.redirect.uris")
                                    .asText())
                            .startsWith("/")
                            .endsWith("/login")
                            .doesNotContain("*", "+");
                });
        assertThat(named(realm.path("clients"), "clientId", "worksafe-portal")
                        .path("enabled")
                        .asBoolean(true))
                .as("nobody has a portal until he names its addresses")
                .isFalse();
    }

    @Test
    void tokensOfBrowsersCarryRolesOfPeopleOnly() {
        var people = Stream.of(Role.values())
                .filter(role -> role != Role.FEED)
                .map(Role::claim)
                .toList();

        assertThat(each(realm.path("clients"))
                        .filter(client -> client.path("publicClient").asBoolean()))
                .isNotEmpty()
                .allSatisfy(client -> {
                    assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
                    var mapped = named(
                            realm.path("scopeMappings"),
                            "client",
                            client.path("clientId").asText());
                    assertThat(each(mapped.path("roles")).map(JsonNode::asText))
                            .isNotEmpty()
                            .isSubsetOf(people);
                });
        assertThat(each(named(realm.path("scopeMappings"), "client", "worksafe-console")
                                .path("roles"))
                        .map(JsonNode::asText))
                .as("whoever works at the console has all of his roles there")
                .containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void passwordsAreLongAndNeitherTheNameNorAnOldOne() {
        assertThat(realm.path("passwordPolicy").asText().split(" and "))
                .contains("length(12)", "maxLength(128)", "notUsername", "notEmail", "passwordHistory(5)");
    }

    @Test
    void nobodyHasAPasswordInIt() {
        assertThat(realm.has("users")).isFalse();
        assertThat(each(realm.path("clients"))
                        .map(client -> client.path("secret").asText("${")))
                .allMatch(secret -> secret.startsWith("${"));
    }

    @Test
    void guessingIsSlowedDownAndASecondFactorAskedFor() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(named(realm.path("requiredActions"), "alias", "CONFIGURE_TOTP")
                        .path("defaultAction")
                        .asBoolean())
                .isTrue();
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.path("defaultSignatureAlgorithm").asText()).isEqualTo("ES256");
    }
}
