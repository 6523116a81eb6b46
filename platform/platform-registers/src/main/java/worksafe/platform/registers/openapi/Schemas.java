package worksafe.platform.registers.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The JSON Schema of entries in the words of the document. */
final class Schemas {

    private Schemas() {}

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    static Schema of(JsonNode json) {
        var schema = OASFactory.createSchema()
                .type(List.of(SchemaType.valueOf(json.get("type").textValue().toUpperCase(Locale.ROOT))));
        json.properties().forEach(keyword -> apply(schema, keyword.getKey(), keyword.getValue()));
        return schema;
    }

    private static void apply(Schema schema, String keyword, JsonNode value) {
        switch (keyword) {
            case "title" -> schema.setDescription(value.textValue());
            case "description" -> schema.setDescription(value.textValue());
            case "format" -> schema.setFormat(value.textValue());
            case "pattern" -> schema.setPattern(value.textValue());
            case "minLength" -> schema.setMinLength(value.intValue());
            case "maxLength" -> schema.setMaxLength(value.intValue());
            case "minItems" -> schema.setMinItems(value.intValue());
            case "maxItems" -> schema.setMaxItems(value.intValue());
            case "minimum" -> bound(value).ifPresent(schema::setMinimum);
            case "maximum" -> bound(value).ifPresent(schema::setMaximum);
            case "items" -> schema.setItems(of(value));
            case "enum" -> value.forEach(code -> schema.addEnumeration(code.textValue()));
            case "required" ->
                schema.setRequired(value.valueStream().map(JsonNode::textValue).toList());
            case "properties" -> schema.setProperties(properties(value));
            case "additionalProperties" ->
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(value.booleanValue()));
            default -> {
                // "type" is set already; the engine writes no other keyword.
            }
        }
    }

    private static Map<String, Schema> properties(JsonNode json) {
        var properties = new LinkedHashMap<String, Schema>();
        json.properties().forEach(property -> properties.put(property.getKey(), of(property.getValue())));
        return properties;
    }

    /** The bounds of a 64-bit number go without saying. */
    private static java.util.Optional<BigDecimal> bound(JsonNode value) {
        var number = value.longValue();
        return number == Long.MIN_VALUE || number == Long.MAX_VALUE
                ? java.util.Optional.empty()
                : java.util.Optional.of(BigDecimal.valueOf(number));
    }
}
