package worksafe.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Problem;

/**
 * The OpenAPI document that a service serves, asked what it declares of an answer. JSON Schema leaves objects open; here
 * an object has the properties that the document names and no others, unless its schema says {@code
 * additionalProperties}. So a property that nobody described is a lie of the document too.
 */
final class ServedDocument {

    /** Where the schemas are looked up; nothing is ever fetched from it. */
    private static final String ADDRESS = "https://document.invalid/openapi.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_REFUSAL = 400;

    private final JsonNode document;
    private final Schema whole;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /** Reads a document of OpenAPI 3.1, as JSON text. */
    ServedDocument(String text) {
        try {
            document = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no OpenAPI document: " + text, e);
        }
        closeObjects(document.path("paths"));
        closeObjects(document.path("components"));
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        whole = registry.getSchema(SchemaLocation.of(ADDRESS), document);
    }

    /** What the answer of a service says that its document does not; nothing when it keeps to it. */
    List<String> lies(Answer answer) {
        var item = template(answer.path());
        var operation = item.map(path -> document.path("paths").path(path).path(answer.operation()));
        if (operation.isEmpty() || operation.get().isMissingNode()) {
            return answer.isRefusal()
                    ? liesOfProblem(answer, "/components/schemas/Problem")
                    : List.of("the operation is not in the document");
        }
        var responses = operation.get().path("responses");
        var declared = declaredStatus(responses, answer.status());
        if (declared.isEmpty()) {
            return List.of("the status is not declared, only " + names(responses));
        }
        var at = pointer("paths", item.get(), answer.operation(), "responses", declared.get());
        var lies = new ArrayList<String>();
        if (declared.get().equals("default") && !answer.isRefusal()) {
            lies.add("the status is not declared; default stands for refusals");
        }
        lies.addAll(missingHeaders(resolved(responses.path(declared.get())), answer));
        lies.addAll(liesOfBody(answer, at));
        return lies;
    }

    private List<String> liesOfBody(Answer answer, String responseAt) {
        var at = resolvedAt(responseAt);
        var content = document.at(at).path("content");
        if (answer.method().equals("HEAD")) {
            return List.of();
        }
        if (content.isEmpty()) {
            return answer.body().length == 0 ? List.of() : List.of("a body is answered, and none is declared");
        }
        if (answer.mediaType() == null) {
            return List.of("no body is answered; declared are " + names(content));
        }
        var type = Stream.concat(Stream.of(answer.mediaType()), Stream.of("*/*"))
                .filter(content::has)
                .findFirst();
        if (type.isEmpty()) {
            return List.of("media type " + answer.mediaType() + " is not declared, only " + names(content));
        }
        if (answer.isRefusal() && !answer.mediaType().equals(Problem.MEDIA_TYPE)) {
            return List.of("a refusal is answered as " + answer.mediaType());
        }
        if (!answer.mediaType().endsWith("json") || !content.path(type.get()).has("schema")) {
            return List.of();
        }
        var schema = at + pointer("content", type.get(), "schema");
        return answer.isRefusal() ? liesOfProblem(answer, schema) : liesOfJson(answer, schema);
    }

    private List<String> liesOfProblem(Answer answer, String schemaAt) {
        if (!Problem.MEDIA_TYPE.equals(answer.mediaType())) {
            return List.of("a refusal is answered as " + answer.mediaType());
        }
        var lies = new ArrayList<>(liesOfJson(answer, schemaAt));
        try {
            var status = JSON.readTree(answer.body()).path("status").asInt();
            if (status != answer.status()) {
                lies.add("the problem says status " + status);
            }
        } catch (IOException e) {
            lies.add("the problem is not JSON: " + e.getMessage());
        }
        return lies;
    }

    private List<String> liesOfJson(Answer answer, String schemaAt) {
        return schemaAt(schemaAt).validate(new String(answer.body(), StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Asked of the whole, because the registry would read the document again for every place in it, and keep each. */
    private Schema schemaAt(String pointer) {
        return schemas.computeIfAbsent(pointer, at -> whole.getRefSchema(SchemaLocation.Fragment.of(at)));
    }

    private List<String> missingHeaders(JsonNode response, Answer answer) {
        return response.path("headers")
                .propertyStream()
                .filter(header -> resolved(header.getValue()).path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(Predicate.not(answer.headers()::contains))
                .map(name -> "the declared header " + name + " is missing")
                .toList();
    }

    private static Optional<String> declaredStatus(JsonNode responses, int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                .filter(responses::has)
                .findFirst();
    }

    /** The template of the document's paths that fits, the one with the fewest variables first. */
    private Optional<String> template(String path) {
        var asked = path.split("/", -1);
        return document.path("paths")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(template -> fits(template.split("/", -1), asked))
                .min(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()));
    }

    private static boolean fits(String[] template, String[] asked) {
        if (template.length != asked.length) {
            return false;
        }
        for (int i = 0; i < asked.length; i++) {
            var variable = template[i].contains("{");
            if (variable ? asked[i].isEmpty() : !template[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Closes the objects where they are used and not where they are defined, because what is composed of several schemas
     * has the properties of all of them.
     */
    private void closeObjects(JsonNode node) {
        node.propertyStream().forEach(entry -> {
            var child = entry.getValue();
            switch (entry.getKey()) {
                case "properties" -> child.forEach(this::closeIfObject);
                case "schema", "items", "additionalProperties" -> closeIfObject(child);
                default -> {}
            }
            if (!entry.getKey().startsWith("example")) {
                closeObjects(child);
            }
        });
        if (node.isArray()) {
            node.forEach(this::closeObjects);
        }
    }

    private void closeIfObject(JsonNode schema) {
        if (schema instanceof ObjectNode use && namesProperties(schema, new HashSet<>())) {
            use.put("unevaluatedProperties", false);
        }
    }

    private boolean namesProperties(JsonNode schema, Set<String> seen) {
        if (schema.has("properties") || schema.path("type").toString().contains("\"object\"")) {
            return true;
        }
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty() && seen.add(reference) && namesProperties(referred(reference), seen)) {
            return true;
        }
        return Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(combined -> schema.path(combined).valueStream())
                .anyMatch(part -> namesProperties(part, seen));
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : referred(reference);
    }

    private String resolvedAt(String pointer) {
        var reference = document.at(pointer).path("$ref").asText();
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private JsonNode referred(String reference) {
        return document.at(reference.substring(1));
    }

    private static String pointer(String... names) {
        return Stream.of(names)
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .reduce("", String::concat);
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    /**
     * What a client got.
     *
     * @param path the path as it was sent
     * @param mediaType without parameters; nothing when the answer names none
     * @param headers the names of the answer's headers, in whichever case
     */
    record Answer(
            String method,
            String path,
            int status,
            @Nullable String mediaType,
            Set<String> headers,
            byte[] body) {

        /** The name of its operation in the document; what answers GET answers HEAD. */
        String operation() {
            return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        }

        boolean isRefusal() {
            return status >= FIRST_REFUSAL;
        }
    }
}
