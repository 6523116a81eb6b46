package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of the local stack is that of a deployment, with users whose password everybody may know. */
class KeycloakRealmTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    private JsonNode realm;

    @BeforeEach
    void write() throws IOException {
        var file = folder.resolve("realm.json");
        KeycloakRealm.write(PROJECT, file);
        realm = new ObjectMapper().readTree(Files.readString(file));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private JsonNode user(String name) {
        return each(realm.path("users"))
                .filter(user -> user.path("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRoleHasAUser() {
        assertThat(each(realm.path("users"))
                        .flatMap(user -> texts(user.path("realmRoles")).stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(TokenCommand.ROLES.keySet())
                .isEqualTo(each(realm.path("roles").path("realm"))
                        .map(role -> role.path("name").asText())
                        .collect(Collectors.toSet()));
    }

    @Test
    void peopleHaveThePasswordAndProgramsASecret() {
        assertThat(user("supervisor").path("credentials").path(0).path("value").asText())
                .isEqualTo(KeycloakRealm.PASSWORD);
        assertThat(user("supervisor").path("requiredActions")).isEmpty();
        assertThat(user("service-account-worksafe-feed").has("credentials")).isFalse();
        assertThat(each(realm.path("clients"))
                        .filter(client -> client.path("secret").asText().equals(KeycloakRealm.PASSWORD)))
                .singleElement()
                .satisfies(
                        client -> assertThat(client.path("enabled").asBoolean()).isTrue());
    }

    @Test
    void whoHasSeveralPlacesIsAMemberOfEachAndHasNoOther() {
        assertThat(user("two-counties").path("attributes").has("region")).isFalse();
        assertThat(user("two-counties").has("places")).isFalse();
        assertThat(each(realm.path("organizations"))
                        .map(place -> place.path("alias").asText() + " "
                                + place.path("name").asText() + " "
                                + place.path("members").path(0).path("username").asText()))
                .containsExactly("320281000000 江阴市 two-counties", "120119000000 蓟州区 two-counties");
    }
}
