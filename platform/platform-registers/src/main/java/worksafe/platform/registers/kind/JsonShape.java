package worksafe.platform.registers.kind;

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
import java.util.regex.Pattern;
import worksafe.platform.http.JsonType;
import worksafe.platform.http.RequestProblem.Violation;

/** A JSON Schema, and what its refusals mean to a client. */
public final class JsonShape {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ROOT)
                    .build()));

    private static final Pattern SIGNS = Pattern.compile("[\\[\\]\"]");

    private final Schema schema;

    public JsonShape(String text) {
        this.schema = SCHEMAS.getSchema(text, InputFormat.JSON);
    }

    /** What is wrong, in the order of the places; nothing where all is well. {@code base} is put before each pointer. */
    public List<Violation> violations(JsonNode data, String base) {
        // As text: the library need not speak the same Jackson as we do.
        return schema.validate(data.toString(), InputFormat.JSON).stream()
                .map(error -> violation(error, base))
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
    }

    private static Violation violation(Error error, String base) {
        var pointer = base + error.getInstanceLocation();
        var property = error.getProperty();
        // "required" and "additionalProperties" point at the object; a client looks for the field.
        if (property != null) {
            pointer += "/" + property.replace("~", "~0").replace("/", "~1");
        }
        var keyword = error.getKeyword().toLowerCase(Locale.ROOT);
        List<Object> arguments = Arrays.stream(error.getArguments() == null ? new Object[0] : error.getArguments())
                .map(String::valueOf)
                .map(text -> argument(keyword, text))
                .toList();
        return new Violation(pointer, "schema-" + keyword, arguments);
    }

    /** Types in words of people; values that may be chosen without the signs of JSON around them. */
    private static Object argument(String keyword, String text) {
        return switch (keyword) {
            case "type" -> JsonType.named(text);
            case "enum" -> SIGNS.matcher(text).replaceAll("");
            default -> text;
        };
    }
}
