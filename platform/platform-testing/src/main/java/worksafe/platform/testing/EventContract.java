package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract of one event type: its schema and its example, from the contracts module. */
public record EventContract(String context, String name) {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The contract of a wire name such as {@code worksafe.hazards.danger-reported.v1}. */
    public static EventContract ofType(String type) {
        var parts = type.split("\\.", 3);
        assertThat(parts).as("wire name %s", type).hasSize(3).startsWith("worksafe");
        // The events of the platform's duties have one contract, whichever context announces them.
        var shared = EventContract.class.getResource("/contracts/duties/" + parts[2] + ".schema.json") != null;
        return new EventContract(shared ? "duties" : parts[1], parts[2]);
    }

    /** The committed example, as JSON text. */
    public String example() {
        return resource(".example.json");
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
        var path = "/contracts/" + context + "/" + name + suffix;
        try (var stream = EventContract.class.getResourceAsStream(path)) {
            assertThat(stream).as("contract %s", path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
