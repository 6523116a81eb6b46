package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** The JSON Schema of a kind of ledger, and what its refusals mean to a client. */
final class EntrySchema {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ROOT)
                    .build()));

    private final Schema schema;

    EntrySchema(String text) {
        this.schema = SCHEMAS.getSchema(text, InputFormat.JSON);
    }

    /** @throws RequestProblem 400 with a pointer for each place that the schema refuses */
    void require(JsonNode data) {
        // As text: the library need not speak the same Jackson as we do.
        var violations = schema.validate(data.toString(), InputFormat.JSON).stream()
                .map(EntrySchema::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        if (!violations.isEmpty()) {
            throw RequestProblem.invalid(violations.toArray(Violation[]::new));
        }
    }

    private static Violation violation(Error error) {
        var pointer = "/data" + error.getInstanceLocation();
        var property = error.getProperty();
        // "required" and "additionalProperties" point at the object; a client looks for the field.
        if (property != null) {
            pointer += "/" + property.replace("~", "~0").replace("/", "~1");
        }
        List<Object> arguments = Arrays.stream(error.getArguments() == null ? new Object[0] : error.getArguments())
                .<Object>map(String::valueOf)
                .toList();
        return new Violation(pointer, "schema-" + error.getKeyword().toLowerCase(Locale.ROOT), arguments);
    }
}
