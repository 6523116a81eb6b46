package worksafe.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries the examples of a document: each is sent through the schema that it stands beside. Of requests, answers and refusals
 * these are whole ones, of their parts values. An example that is only referred to is tried wherever something refers to it.
 */
public final class DescribedExamples {

    /** Where the schemas are looked up; nothing is ever fetched from it. */
    private static final String ADDRESS = "https://examples.invalid/openapi.json";

    private final JsonNode document;
    private final Schema whole;
    private final List<String> wrong = new ArrayList<>();
    private int tried;

    private DescribedExamples(JsonNode document) {
        this.document = document;
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        whole = registry.getSchema(SchemaLocation.of(ADDRESS), document);
        walk("", document);
    }

    /**
     * What came of it.
     *
     * @param tried how many examples there are
     * @param wrong those that their schema refuses, each with where it stands and why
     */
    public record Trial(int tried, List<String> wrong) {

        public Trial {
            wrong = List.copyOf(wrong);
        }
    }

    /** Tries all examples of an OpenAPI 3.1 document. */
    public static Trial of(JsonNode document) {
        var examples = new DescribedExamples(document);
        return new Trial(examples.tried, examples.wrong);
    }

    private void walk(String at, JsonNode node) {
        if (node.isObject()) {
            if (node.has("schema")) {
                var schema = at + "/schema";
                if (node.has("example")) {
                    attempt(schema, node.get("example"));
                }
                node.path("examples")
                        .forEach(example -> attempt(schema, resolved(example).path("value")));
            } else if (node.path("examples").isArray()) {
                node.path("examples").forEach(example -> attempt(at, example));
            }
            node.properties().forEach(part -> {
                if (!part.getKey().startsWith("example") || at.endsWith("/properties")) {
                    walk(at + "/" + part.getKey().replace("~", "~0").replace("/", "~1"), part.getValue());
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(at + "/" + i, node.get(i));
            }
        }
    }

    private JsonNode resolved(JsonNode example) {
        return example.has("$ref") ? document.at(example.path("$ref").asText().substring(1)) : example;
    }

    private void attempt(String schema, JsonNode example) {
        tried++;
        if (example.isMissingNode()) {
            wrong.add(schema + ": an example without a value");
            return;
        }
        whole.getRefSchema(SchemaLocation.Fragment.of(schema))
                .validate(example.toString(), InputFormat.JSON)
                .forEach(error -> wrong.add(schema + ": " + error.getInstanceLocation() + " " + error.getMessage()));
    }
}
