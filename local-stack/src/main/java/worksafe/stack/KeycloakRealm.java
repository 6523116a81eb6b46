package worksafe.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.StreamSupport;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.RegionCode;

/**
 * The realm of {@code deploy/keycloak} with sample users, one of each role, who share one password that is written down in the
 * README. The realm of a deployment has no users, so the password opens nothing there.
 */
final class KeycloakRealm {

    static final String NAME = "worksafe";

    /** Of all sample users and of the sample client for feeds. */
    static final String PASSWORD = "Worksafe-local-1";

    private static final String SOURCE = "deploy/keycloak/worksafe-realm.json";
    private static final String USERS = "/worksafe/stack/keycloak/users.json";
    private static final String FEED_CLIENT = "worksafe-feed";
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeycloakRealm() {}

    /** Writes the file that Keycloak imports at its first start. */
    static void write(Path project, Path target) {
        try {
            var realm = (ObjectNode) JSON.readTree(Files.readString(project.resolve(SOURCE)));
            Folders.writePrivate(target, JSON.writeValueAsString(withUsers(realm, users())));
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", target, e), e);
        }
    }

    private static ArrayNode users() throws IOException {
        try (var file = KeycloakRealm.class.getResourceAsStream(USERS)) {
            if (file == null) {
                throw new IOException(USERS);
            }
            return (ArrayNode) JSON.readTree(file);
        }
    }

    /** The realm, changed: everybody of the list may sign in, and whoever has several places is a member of each. */
    static ObjectNode withUsers(ObjectNode realm, ArrayNode users) {
        var places = new LinkedHashMap<String, ArrayNode>();
        for (var user : users) {
            var one = (ObjectNode) user;
            one.put("enabled", true);
            one.putArray("requiredActions");
            if (!one.has("serviceAccountClientId")) {
                one.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
            }
            for (JsonNode place : one.path("places")) {
                places.computeIfAbsent(place.asText(), unused -> JSON.createArrayNode())
                        .addObject()
                        .put("username", one.path("username").asText())
                        .put("membershipType", "UNMANAGED");
            }
            one.remove("places");
        }
        realm.set("users", users);
        var organizations = realm.putArray("organizations");
        places.forEach((place, members) -> {
            // They choose by the name when they sign in.
            var organization = organizations
                    .addObject()
                    .put("name", DivisionNames.of(RegionCode.of(place)).orElse(place))
                    .put("alias", place)
                    .put("enabled", true);
            organization.putArray("domains");
            organization.set("members", members);
        });
        StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(FEED_CLIENT))
                .forEach(client -> ((ObjectNode) client).put("enabled", true).put("secret", PASSWORD));
        return realm;
    }
}
