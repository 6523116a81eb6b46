package worksafe.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document must say of the forms of answers and of its names, so that a client made of it is typed and can be read:
 * every success has a form, every form says what is always there and shows what its values are like, and names say what they
 * name.
 */
final class DescribedSchemas {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern OPERATION = Pattern.compile("[a-z][A-Za-z]*");

    /** Words that say nothing of what they name; with another word before them they may. */
    private static final Set<String> GENERIC = Set.of(
            "Action",
            "Cause",
            "Content",
            "Data",
            "Decision",
            "EndGround",
            "Entry",
            "EntryState",
            "Fate",
            "Filter",
            "Form",
            "Ground",
            "Grouping",
            "Item",
            "JsonNode",
            "Kind",
            "LimitOrigin",
            "Line",
            "List",
            "Map",
            "Node",
            "Object",
            "Optional",
            "Origin",
            "Outcome",
            "Reason",
            "Record",
            "Request",
            "Resolution",
            "Response",
            "Result",
            "ResultView",
            "Row",
            "State",
            "Status",
            "Step",
            "StepKind",
            "Stratification",
            "Suite",
            "Summary",
            "Type",
            "Value",
            "View");

    private final JsonNode document;
    private final List<String> missing = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();

    private DescribedSchemas(JsonNode document) {
        this.document = document;
    }

    /** What the document leaves out or names badly; nothing when it is as it must be. */
    static List<String> missing(JsonNode document) {
        var schemas = new DescribedSchemas(document);
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(Map.Entry::getValue)
                        .forEach(schemas::checkOperation));
        document.at("/components/schemas").properties().forEach(schema -> {
            if (!NAME.matcher(schema.getKey()).matches() || GENERIC.contains(schema.getKey())) {
                schemas.missing.add(schema.getKey() + ": no name that says what it is");
            }
            schemas.checkKnown(schema.getKey(), schema.getValue());
        });
        schemas.checkCodes("", document);
        return schemas.missing;
    }

    /** Whether codes say where people read what they mean; words of the protocol, in lower case, mean themselves. */
    private void checkCodes(String where, JsonNode node) {
        var codes = node.path("enum");
        if (codes.isArray()
                && codes.size() > 1
                && codes.valueStream()
                        .allMatch(code -> CODE.matcher(code.asText()).matches())
                && !node.has("x-code-table")) {
            missing.add(where + ": codes without x-code-table");
        }
        node.propertyStream()
                .filter(part -> !part.getKey().startsWith("example"))
                .forEach(part -> checkCodes(where + "/" + part.getKey(), part.getValue()));
        if (node.isArray()) {
            node.forEach(part -> checkCodes(where, part));
        }
    }

    private void checkOperation(JsonNode operation) {
        var id = operation.path("operationId").asText();
        if (!OPERATION.matcher(id).matches()) {
            missing.add(id + ": no name for an operation");
        }
        operation.path("responses").properties().stream()
                .filter(answer ->
                        answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                .forEach(answer -> {
                    var content = resolved(answer.getValue()).path("content");
                    if (content.isEmpty()
                            || content.valueStream()
                                    .anyMatch(form -> form.path("schema").isEmpty())) {
                        missing.add(id + " " + answer.getKey() + ": a success without a schema");
                    }
                    content.forEach(form -> checkAnswer(id, form.path("schema")));
                });
    }

    /** Whether an answer's objects say what is always there and show what it is like, at every depth. */
    private void checkAnswer(String where, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            var name = reference.substring(SCHEMAS.length());
            if (answered.add(name)) {
                checkAnswer(name, referred(reference));
            }
            return;
        }
        if (schema.has("properties") && schema.path("required").isEmpty()) {
            missing.add(where + ": nothing is required of an answer");
        }
        schema.path("properties").properties().forEach(property -> {
            checkAnswer(where + "." + property.getKey(), property.getValue());
            checkExample(where + "." + property.getKey(), property.getValue());
        });
        for (var keyword : List.of("items", "additionalProperties")) {
            if (schema.path(keyword).isObject()) {
                checkAnswer(where, schema.path(keyword));
            }
        }
        for (var keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(keyword).forEach(part -> checkAnswer(where, part));
        }
    }

    /** Whether a value shows what it is like: by an example, or by naming all there are. */
    private void checkExample(String where, JsonNode value) {
        if (value.has("items") && !value.has("examples")) {
            checkExample(where + "[]", value.path("items"));
        } else if (!value.path("type").asText().equals("boolean")
                && Stream.of("$ref", "examples", "enum", "properties").noneMatch(value::has)) {
            missing.add(where + ": no example");
        }
    }

    /** Whether an object says what it has, be it anything. */
    private void checkKnown(String where, JsonNode schema) {
        if (schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties")) {
            missing.add(where + ": an object of which nothing is known");
        }
        if (schema.has("$ref") && schema.has("type")) {
            missing.add(where + ": a reference with a type of its own");
        }
        schema.path("properties")
                .properties()
                .forEach(property -> checkKnown(where + "." + property.getKey(), property.getValue()));
        if (schema.path("items").isObject()) {
            checkKnown(where + "[]", schema.path("items"));
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? referred(node.path("$ref").asText()) : node;
    }

    private JsonNode referred(String reference) {
        return document.at(reference.substring(1));
    }
}
