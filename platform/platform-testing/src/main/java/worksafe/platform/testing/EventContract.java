package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The contract of one event type: its schema and its example, from the contracts module. */
public record EventContract(String context, String name) {

    /** The enterprise of every committed example. */
    public static final UUID EXAMPLE_ENTERPRISE = UUID.fromString("0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URN = "urn:worksafe:contract:";
    /** Schemas refer to each other by name; the names are those of their files. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> id.startsWith(URN)
                    ? resource(id.substring(URN.length()).replace(':', '/'), ".schema.json")
                    : null));

    /** The contract of a wire name such as {@code worksafe.hazards.danger-reported.v1}. */
    public static EventContract ofType(String type) {
        var parts = type.split("\\.", 3);
        assertThat(parts).as("wire name %s", type).hasSize(3).startsWith("worksafe");
        // The events of the platform's duties have one contract, whichever context announces them.
        var shared = EventContract.class.getResource("/contracts/duties/" + parts[2] + ".schema.json") != null;
        return new EventContract(shared ? "duties" : parts[1], parts[2]);
    }

    /** The wire name that the name of an event's record calls for, for example of {@code DangerReported} in hazards. */
    public static String wireName(String context, Class<?> event) {
        var words = event.getSimpleName().split("(?=[A-Z])");
        return "worksafe." + context + "." + String.join("-", words).toLowerCase(Locale.ROOT) + ".v1";
    }

    /** The names of the outermost properties, in their order. */
    public static List<String> properties(String data) {
        try {
            return JSON.readTree(data).propertyStream().map(Map.Entry::getKey).toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(data, e);
        }
    }

    /** The committed example, as JSON text. */
    public String example() {
        return resource(".example.json");
    }

    /**
     * The committed example, about another enterprise: what happened gets ids of that enterprise's own too, so that the
     * facts of two tests do not meet. One id of the example stays one id, also across the examples of several types.
     */
    public String exampleAbout(UUID enterprise) {
        var own = enterprise.toString();
        return example()
                .replace(EXAMPLE_ENTERPRISE.toString(), own)
                .replaceAll("\"0198f[0-9a-f]{3}-", "\"" + own.substring(own.length() - 8) + "-");
    }

    /**
     * Fails unless the data is as the contract says: it keeps the schema, and it has the properties of the example and no
     * others.
     */
    public void isKeptBy(String data) {
        accepts(data);
        accepts(example());
        assertThat(properties(data))
                .as("%s/%s against its example", context, name)
                .containsExactlyInAnyOrderElementsOf(properties(example()));
    }

    /** Fails when the data breaks the schema. */
    public void accepts(String data) {
        var errors =
                SCHEMAS.getSchema(resource(".schema.json"), InputFormat.JSON).validate(data, InputFormat.JSON);
        assertThat(errors)
                .as("%s/%s against its schema: %s", context, name, data)
                .isEmpty();
    }

    private String resource(String suffix) {
        return resource(context + "/" + name, suffix);
    }

    private static String resource(String contract, String suffix) {
        var path = "/contracts/" + contract + suffix;
        try (var stream = EventContract.class.getResourceAsStream(path)) {
            assertThat(stream).as("contract %s", path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
