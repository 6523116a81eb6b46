package worksafe.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Values for parameters and bodies, such as a schema describes and such as nobody would think of. What services answered
 * before (ids, cursors, versions) is used again, so that requests come past the first "not found".
 */
final class FuzzValues {

    /** Deeper a schema is not followed; no real one is. */
    private static final int DEEPEST = 8;

    private static final int MOST_KNOWN = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts that have been the end of some program or other. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\u0000",
            "\n",
            "a\r\nb",
            "\u007f",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\ud800",
            "💥",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "1.5",
            "1e999",
            "-9223372036854775809",
            "9223372036854775808",
            "2147483648",
            "99999999999999999999999999999999",
            "0x1F",
            "１２３",
            "2026-02-30",
            "2026-13-01",
            "0000-00-00",
            "0001-01-01",
            "-0001-01-01",
            "9999-12-31",
            "10000-01-01",
            "+5874898-01-01",
            "+999999999-12-31",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00+99:00",
            "+1000000000-12-31T23:59:59.999999999Z",
            "24:00",
            "43831",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "not-a-uuid",
            "000000000000",
            "999999999999",
            "320281",
            "320281999999",
            "3202810000000",
            "' or 1=1 --",
            "%",
            "_%\\",
            "\\",
            "\"",
            "../../etc/passwd",
            "${jndi:ldap://x}",
            "{0}",
            "%s%n",
            "<script>alert(1)</script>",
            "=1+1",
            "[]",
            "{}",
            "[[[[",
            "a,b,,",
            "-name",
            "--name",
            "*",
            "\"v1\"",
            "v1",
            "\"v99999999999999999999\"",
            "W/\"v1\"",
            "eyJhIjoxfQ",
            "W10",
            "x".repeat(300),
            "江".repeat(201));

    private final JsonNode document;
    private final Map<String, List<String>> known = new HashMap<>();

    /** @param known what was answered before, by the name of the property; added to by {@link #learn} */
    FuzzValues(JsonNode document, Map<String, List<String>> known) {
        this.document = document;
        known.forEach((name, values) -> this.known.put(name, new ArrayList<>(values)));
    }

    /**
     * Keeps what an answer says under names that parameters and bodies ask for, and the ids of what stands in a collection
     * under the path of the collection.
     */
    void learn(String path, JsonNode answer, RandomGenerator random) {
        keep(path, answer.path("id"), random);
        answer.path("items").forEach(item -> keep(path, item.path("id"), random));
        learn(answer, random);
    }

    private void learn(JsonNode answer, RandomGenerator random) {
        answer.propertyStream().forEach(property -> {
            keep(property.getKey(), property.getValue(), random);
            learn(property.getValue(), random);
        });
        if (answer.isArray()) {
            answer.forEach(element -> learn(element, random));
        }
    }

    private void keep(String name, JsonNode value, RandomGenerator random) {
        if (!value.isTextual()) {
            return;
        }
        var values = known.computeIfAbsent(name, unused -> new ArrayList<>());
        if (values.size() < MOST_KNOWN) {
            values.add(value.asText());
        } else {
            values.set(random.nextInt(MOST_KNOWN), value.asText());
        }
    }

    /** A text for a parameter: one that its schema allows, or not. */
    String text(String name, JsonNode schema, boolean hostile, RandomGenerator random) {
        return text(name, name, schema, hostile, random);
    }

    /** An id in a path: of something in that collection, of something else, or of nothing. */
    String idOf(String collection, JsonNode schema, boolean hostile, RandomGenerator random) {
        return text(known.containsKey(collection) ? collection : "id", "id", schema, hostile, random);
    }

    private String text(String key, String name, JsonNode schema, boolean hostile, RandomGenerator random) {
        if (hostile) {
            return random.nextInt(8) == 0 ? mangled(name, random) : pick(HOSTILE, random);
        }
        var remembered = remembered(random.nextInt(8) > 0 ? key : name);
        if (!remembered.isEmpty() && random.nextInt(3) > 0) {
            return pick(remembered, random);
        }
        var value = allowed(schema, random, 0);
        if (value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(item -> texts.add(item.asText()));
            return String.join(",", texts);
        }
        return value.asText();
    }

    /** A known value with a character changed: a cursor, an id, a tag that is nearly right. */
    private String mangled(String name, RandomGenerator random) {
        var remembered = remembered(name);
        var value = remembered.isEmpty() ? pick(HOSTILE, random) : pick(remembered, random);
        if (value.isEmpty()) {
            return value;
        }
        var at = random.nextInt(value.length());
        return value.substring(0, at) + (char) ('!' + random.nextInt(90)) + value.substring(at + 1);
    }

    private List<String> remembered(String name) {
        return switch (name) {
            case "cursor" -> known.getOrDefault("nextCursor", List.of());
            default -> known.getOrDefault(name, List.of());
        };
    }

    /** A body: one that the schema allows, with as many places spoilt. */
    JsonNode body(JsonNode schema, int spoilt, RandomGenerator random) {
        var body = allowed(schema, random, 0);
        for (int i = 0; i < spoilt; i++) {
            body = spoil(body, random);
        }
        return body;
    }

    private JsonNode spoil(JsonNode node, RandomGenerator random) {
        if (node instanceof ObjectNode object && !object.isEmpty() && random.nextInt(5) > 0) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = pick(names, random);
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 -> object.set("x" + name, hostile(random));
                case 2 -> object.set(name, hostile(random));
                default -> object.set(name, spoil(object.get(name), random));
            }
            return object;
        }
        if (node instanceof ArrayNode array && !array.isEmpty() && random.nextInt(3) > 0) {
            var at = random.nextInt(array.size());
            if (random.nextInt(3) == 0) {
                array.add(array.get(at).deepCopy());
            } else {
                array.set(at, spoil(array.get(at), random));
            }
            return array;
        }
        return hostile(random);
    }

    private static JsonNode hostile(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt());
            case 3 -> NODES.numberNode(new BigInteger("9".repeat(40)));
            case 4 -> NODES.numberNode(new BigDecimal("1E+" + random.nextInt(2_000)));
            case 5 -> NODES.numberNode(0.1 - random.nextInt(3));
            case 6 -> NODES.arrayNode();
            case 7 -> NODES.objectNode();
            case 8 -> NODES.arrayNode().add(pick(HOSTILE, random)).add(random.nextInt());
            default -> NODES.textNode(pick(HOSTILE, random));
        };
    }

    private JsonNode allowed(JsonNode described, RandomGenerator random, int depth) {
        var schema = resolved(described);
        // The example of an id is nobody's; those that were met lead further.
        var isId = schema.path("format").asText().equals("uuid");
        var example = schema.path("examples").path(0);
        if (example.asText().matches("[0-9]{12}")) {
            // The examples lie in a place where these accounts have no say.
            return NODES.textNode(Fuzz.PLACE);
        }
        if (!isId && !example.isMissingNode() && random.nextInt(4) > 0) {
            return example;
        }
        if (schema.has("enum")) {
            return pick(schema.path("enum").valueStream().toList(), random);
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return allowed(pick(schema.path(choice).valueStream().toList(), random), random, depth + 1);
            }
        }
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        if (schema.has("allOf") || schema.has("properties")) {
            var object = NODES.objectNode();
            schema.path("allOf").forEach(part -> {
                if (allowed(part, random, depth + 1) instanceof ObjectNode more) {
                    object.setAll(more);
                }
            });
            schema.path("properties").propertyStream().forEach(property -> {
                if (isRequired(schema, property.getKey()) || random.nextInt(3) > 0) {
                    object.set(property.getKey(), property(property.getKey(), property.getValue(), random, depth + 1));
                }
            });
            return object;
        }
        return switch (type(schema, random)) {
            case "integer" -> NODES.numberNode(between(schema, random));
            case "number" -> NODES.numberNode(between(schema, random) / 2.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            case "array" -> {
                var array = NODES.arrayNode();
                var size = Math.max(random.nextInt(4), schema.path("minItems").asInt());
                for (int i = 0; i < size; i++) {
                    array.add(allowed(schema.path("items"), random, depth + 1));
                }
                yield array;
            }
            case "object" -> NODES.objectNode().put("value", random.nextInt(100));
            default -> NODES.textNode(textOf(schema, random));
        };
    }

    private JsonNode property(String name, JsonNode schema, RandomGenerator random, int depth) {
        var remembered = remembered(name);
        // An id that nobody has leads nowhere; any other text is better taken from its description.
        var remembers = name.endsWith("Id") ? random.nextInt(8) > 0 : random.nextInt(3) == 0;
        return remembers && !remembered.isEmpty()
                ? NODES.textNode(pick(remembered, random))
                : allowed(schema, random, depth);
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(required -> required.asText().equals(name));
    }

    private static String type(JsonNode schema, RandomGenerator random) {
        var type = schema.path("type");
        return type.isArray() && !type.isEmpty()
                ? pick(type.valueStream().toList(), random).asText()
                : type.asText();
    }

    private static long between(JsonNode schema, RandomGenerator random) {
        var least = schema.path("minimum").asLong(0);
        var most = Math.min(schema.path("maximum").asLong(100), least + 1_000);
        return most > least ? random.nextLong(least, most + 1) : least;
    }

    private String textOf(JsonNode schema, RandomGenerator random) {
        return switch (schema.path("format").asText()) {
            case "date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(20, 27), random.nextInt(1, 13), random.nextInt(1, 29));
            case "date-time" -> "2026-03-%02dT08:00:00+08:00".formatted(random.nextInt(1, 29));
            case "uuid" -> {
                var ids = known.getOrDefault("id", List.of());
                yield ids.isEmpty() || random.nextInt(4) == 0
                        ? new UUID(random.nextLong(), random.nextLong()).toString()
                        : pick(ids, random);
            }
            default ->
                schema.path("pattern").asText().contains("[0-9]{12}") ? Fuzz.PLACE : "安全" + random.nextInt(1_000);
        };
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    static String write(JsonNode body) {
        return body.toString();
    }

    static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (java.io.IOException notJson) {
            return NODES.missingNode();
        }
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
