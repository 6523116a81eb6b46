package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The JSON Schema (2020-12) of what an entry of a kind holds. */
public final class EntrySchema {

    /** 1900 to 2200, as everywhere that clients send days. */
    private static final String YEARS = "^(19|20|21)[0-9]{2}-|^2200-";

    private static final String UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

    private static final int LINE = 200;
    private static final int TEXT = 20_000;
    private static final int MANY = 200;

    private EntrySchema() {}

    /** The schema; descriptions in both languages. */
    public static ObjectNode of(RegisterKind kind) {
        var schema = object(kind.fields());
        schema.put("title", kind.title().both());
        return schema;
    }

    private static ObjectNode object(Map<String, Field> fields) {
        var schema = RegisterJson.object().put("type", "object");
        var properties = schema.putObject("properties");
        var required = RegisterJson.object().putArray("required");
        fields.values().forEach(field -> {
            properties.set(field.name(), field.many() ? many(field) : described(one(field), field));
            if (field.required()) {
                required.add(field.name());
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode many(Field field) {
        var list = RegisterJson.object().put("type", "array");
        list.set("items", one(field));
        list.put("maxItems", MANY);
        if (field.required()) {
            list.put("minItems", 1);
        }
        return described(list, field);
    }

    private static ObjectNode described(ObjectNode schema, Field field) {
        return schema.put("description", field.title().both());
    }

    private static ObjectNode one(Field field) {
        var schema = RegisterJson.object();
        switch (field.type()) {
            case STRING -> text(schema, field, LINE);
            case TEXT -> text(schema, field, TEXT);
            case INTEGER -> number(schema, field, Long.MIN_VALUE);
            case MONEY -> number(schema, field, 0);
            case DATE -> schema.put("type", "string").put("format", "date").put("pattern", YEARS);
            case TIME -> schema.put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
            case BOOLEAN -> schema.put("type", "boolean");
            case CHOICE -> choices(schema.put("type", "string"), field);
            case REGION -> schema.put("type", "string").put("pattern", "^[0-9]{12}$");
            case CREDIT_CODE ->
                schema.put("type", "string").put("minLength", 18).put("maxLength", 40);
            case PHONE -> schema.put("type", "string").put("minLength", 5).put("maxLength", 40);
            case RESIDENT_ID ->
                schema.put("type", "string").put("minLength", 15).put("maxLength", 40);
            case FILE -> file(schema);
            case LIST -> list(schema, field);
        }
        return schema;
    }

    private static void text(ObjectNode schema, Field field, int most) {
        schema.put("type", "string");
        schema.put("minLength", field.min() == null ? 1 : field.min());
        schema.put("maxLength", field.max() == null ? most : field.max());
    }

    private static void number(ObjectNode schema, Field field, long least) {
        schema.put("type", "integer");
        schema.put("minimum", field.min() == null ? least : field.min());
        schema.put("maximum", field.max() == null ? Long.MAX_VALUE : field.max());
    }

    private static void choices(ObjectNode schema, Field field) {
        var codes = schema.putArray("enum");
        field.choices().keySet().forEach(codes::add);
    }

    private static void file(ObjectNode schema) {
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        properties.putObject("id").put("type", "string").put("format", "uuid").put("pattern", UUID);
        properties.putObject("name").put("type", "string").put("minLength", 1).put("maxLength", LINE);
        properties.putObject("sha256").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        schema.putArray("required").add("name").add("sha256");
        schema.put("additionalProperties", false);
    }

    private static void list(ObjectNode schema, Field field) {
        schema.put("type", "array").put("maxItems", MANY);
        schema.set("items", object(field.fields()));
        if (field.required()) {
            schema.put("minItems", 1);
        }
    }
}
