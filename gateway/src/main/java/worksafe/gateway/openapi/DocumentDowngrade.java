package worksafe.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Converts an OpenAPI 3.1 document to 3.0.3, for tools that read nothing newer. What 3.0 cannot express is
 * approximated: a constraint may get lost, none is invented.
 */
final class DocumentDowngrade {

    private static final Set<String> UNKNOWN_TO_30 = Set.of(
            "$schema",
            "$id",
            "$anchor",
            "$comment",
            "$defs",
            "$dynamicRef",
            "$dynamicAnchor",
            "$vocabulary",
            "unevaluatedProperties",
            "unevaluatedItems",
            "dependentSchemas",
            "dependentRequired",
            "if",
            "then",
            "else",
            "contains",
            "minContains",
            "maxContains",
            "propertyNames",
            "contentSchema",
            "contentEncoding",
            "contentMediaType",
            "patternProperties",
            "prefixItems",
            "examples",
            "const");
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String REF = "$ref";
    private static final String TYPE = "type";
    private static final String NULLABLE = "nullable";

    private DocumentDowngrade() {}

    /** A new document; the given one stays as it is. */
    static ObjectNode of(ObjectNode document) {
        var older = document.deepCopy();
        older.put("openapi", "3.0.3");
        older.remove(List.of("jsonSchemaDialect", "webhooks"));
        if (older.path("info") instanceof ObjectNode info) {
            info(info);
        }
        if (!older.has("paths")) {
            older.putObject("paths");
        }
        older.path("paths").forEach(DocumentDowngrade::pathItem);
        if (older.path("components") instanceof ObjectNode components) {
            components(components);
        }
        return older;
    }

    private static void info(ObjectNode info) {
        info.remove("summary");
        if (info.path("license") instanceof ObjectNode license) {
            var identifier = license.remove("identifier");
            if (identifier != null && !license.has("url")) {
                license.put("url", "https://spdx.org/licenses/" + identifier.asText() + ".html");
            }
        }
    }

    private static void components(ObjectNode components) {
        components.remove("pathItems");
        replaceEach(components.path("schemas"), DocumentDowngrade::schema);
        components.path("responses").forEach(DocumentDowngrade::response);
        components.path("parameters").forEach(DocumentDowngrade::parameter);
        components.path("requestBodies").forEach(DocumentDowngrade::content);
        components.path("headers").forEach(DocumentDowngrade::parameter);
        components.path("callbacks").forEach(callback -> callback.forEach(DocumentDowngrade::pathItem));
        if (components.path("securitySchemes") instanceof ObjectNode schemes) {
            var gone = new ArrayList<String>();
            schemes.properties().forEach(entry -> {
                if (entry.getValue().path(TYPE).asText().equals("mutualTLS")) {
                    gone.add(entry.getKey());
                }
            });
            schemes.remove(gone);
        }
    }

    private static void pathItem(JsonNode item) {
        item.path("parameters").forEach(DocumentDowngrade::parameter);
        METHODS.forEach(method -> {
            if (item.path(method) instanceof ObjectNode operation) {
                operation(operation);
            }
        });
    }

    private static void operation(ObjectNode operation) {
        operation.path("parameters").forEach(DocumentDowngrade::parameter);
        content(operation.path("requestBody"));
        if (!operation.has("responses")) {
            operation.putObject("responses").putObject("default").put("description", "");
        }
        operation.path("responses").forEach(DocumentDowngrade::response);
        operation.path("callbacks").forEach(callback -> callback.forEach(DocumentDowngrade::pathItem));
    }

    private static void response(JsonNode response) {
        bareReference(response);
        response.path("headers").forEach(DocumentDowngrade::parameter);
        content(response);
    }

    private static void parameter(JsonNode parameter) {
        bareReference(parameter);
        if (parameter instanceof ObjectNode object && object.has("schema")) {
            object.set("schema", schema(object.get("schema")));
        }
        content(parameter);
    }

    private static void content(JsonNode owner) {
        bareReference(owner);
        owner.path("content").forEach(media -> {
            if (media instanceof ObjectNode object && object.has("schema")) {
                object.set("schema", schema(object.get("schema")));
            }
            media.path("encoding").forEach(encoding -> encoding.path("headers").forEach(DocumentDowngrade::parameter));
        });
    }

    /** In 3.0 nothing may stand beside a reference. */
    private static void bareReference(JsonNode node) {
        if (node instanceof ObjectNode object && object.has(REF)) {
            object.retain(REF);
        }
    }

    private static JsonNode schema(JsonNode node) {
        if (node.isBoolean()) {
            var any = JsonNodeFactory.instance.objectNode();
            if (!node.asBoolean()) {
                any.putObject("not");
            }
            return any;
        }
        if (!(node instanceof ObjectNode schema)) {
            return node;
        }
        children(schema);
        constant(schema);
        example(schema);
        encoding(schema);
        bounds(schema);
        patterns(schema);
        schema.remove(UNKNOWN_TO_30);
        types(schema);
        alternatives(schema, "anyOf");
        alternatives(schema, "oneOf");
        if (schema.path(TYPE).asText().equals("array") && !schema.has("items")) {
            schema.putObject("items");
        }
        reference(schema);
        return schema;
    }

    private static void children(ObjectNode schema) {
        replaceEach(schema.path("properties"), DocumentDowngrade::schema);
        replaceEach(schema.path("patternProperties"), DocumentDowngrade::schema);
        for (var single : List.of("items", "not")) {
            if (schema.has(single)) {
                schema.set(single, schema(schema.get(single)));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            schema.set("additionalProperties", schema(schema.get("additionalProperties")));
        }
        for (var several : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.path(several) instanceof ArrayNode schemas) {
                for (int i = 0; i < schemas.size(); i++) {
                    // The null alternative is read by its parent.
                    if (!isNull(schemas.get(i))) {
                        schemas.set(i, schema(schemas.get(i)));
                    }
                }
            }
        }
    }

    private static void constant(ObjectNode schema) {
        if (schema.has("const") && !schema.has("enum")) {
            schema.putArray("enum").add(schema.get("const"));
        }
    }

    private static void example(ObjectNode schema) {
        if (!schema.has("example")
                && schema.path("examples").isArray()
                && !schema.path("examples").isEmpty()) {
            schema.set("example", schema.get("examples").get(0));
        }
    }

    private static void encoding(ObjectNode schema) {
        if (!schema.has("format")) {
            if (schema.path("contentEncoding").asText().equals("base64")) {
                schema.put("format", "byte");
            } else if (schema.has("contentMediaType")) {
                schema.put("format", "binary");
            }
        }
    }

    private static void bounds(ObjectNode schema) {
        bound(schema, "minimum", "exclusiveMinimum", 1);
        bound(schema, "maximum", "exclusiveMaximum", -1);
    }

    /** @param stricter the sign by which the exclusive bound exceeds the other when it is the stricter one */
    private static void bound(ObjectNode schema, String inclusive, String exclusive, int stricter) {
        var limit = schema.path(exclusive);
        if (!limit.isNumber()) {
            return;
        }
        var other = schema.path(inclusive);
        if (other.isNumber() && limit.decimalValue().compareTo(other.decimalValue()) * stricter < 0) {
            schema.remove(exclusive);
        } else {
            schema.set(inclusive, limit);
            schema.put(exclusive, true);
        }
    }

    /** Properties by pattern become properties of any name. */
    private static void patterns(ObjectNode schema) {
        var patterns = schema.path("patternProperties");
        if (patterns.isEmpty() || schema.path("additionalProperties").isObject()) {
            return;
        }
        if (patterns.size() == 1
                && schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean()) {
            schema.set("additionalProperties", patterns.elements().next());
        } else {
            schema.put("additionalProperties", true);
        }
    }

    private static void types(ObjectNode schema) {
        if (schema.path(TYPE).asText().equals("null")) {
            schema.remove(TYPE);
            schema.put(NULLABLE, true);
            if (!schema.has("enum")) {
                schema.putArray("enum").addNull();
            }
            return;
        }
        if (!(schema.path(TYPE) instanceof ArrayNode types)) {
            return;
        }
        var names = new ArrayList<String>();
        types.forEach(type -> names.add(type.asText()));
        if (names.remove("null")) {
            schema.put(NULLABLE, true);
        }
        schema.remove(TYPE);
        if (names.size() == 1) {
            schema.put(TYPE, names.getFirst());
        } else if (!schema.has("anyOf")) {
            var anyOf = schema.putArray("anyOf");
            names.forEach(name -> {
                var one = anyOf.addObject().put(TYPE, name);
                if (name.equals("array")) {
                    one.set("items", schema.has("items") ? schema.get("items") : JsonNodeFactory.instance.objectNode());
                }
            });
            schema.remove("items");
        }
    }

    /** In 3.0 null is not an alternative but a property of the rest. */
    private static void alternatives(ObjectNode schema, String kind) {
        if (!(schema.path(kind) instanceof ArrayNode alternatives)) {
            return;
        }
        var kept = new ArrayList<JsonNode>();
        alternatives.forEach(alternative -> {
            if (!isNull(alternative)) {
                kept.add(alternative);
            }
        });
        if (kept.size() == alternatives.size()) {
            return;
        }
        schema.put(NULLABLE, true);
        schema.remove(kind);
        if (kept.size() == 1 && !schema.has("allOf")) {
            schema.putArray("allOf").add(kept.getFirst());
        } else if (!kept.isEmpty()) {
            schema.putArray(kind).addAll(kept);
        }
    }

    private static boolean isNull(JsonNode schema) {
        return schema.size() == 1 && schema.path(TYPE).asText().equals("null");
    }

    private static void reference(ObjectNode schema) {
        if (schema.has(REF) && schema.size() > 1) {
            var target = schema.remove(REF);
            var all = schema.path("allOf") instanceof ArrayNode present ? present : schema.putArray("allOf");
            all.addObject().set(REF, target);
        }
    }

    private static void replaceEach(JsonNode schemas, java.util.function.UnaryOperator<JsonNode> change) {
        schemas.properties().forEach(entry -> entry.setValue(change.apply(entry.getValue())));
    }
}
