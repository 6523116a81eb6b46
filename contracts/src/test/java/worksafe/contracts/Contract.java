package worksafe.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event's contract on disk.
 *
 * @param context the folder, for example {@code hazards}
 * @param name the name with its version, for example {@code danger-reported.v1}
 */
record Contract(String context, String name) {

    static final Path ROOT = Path.of("src/main/resources/contracts");
    private static final Path HISTORY = Path.of("examples");
    private static final String URN = "urn:worksafe:contract:";
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final Pattern EVENT = Pattern.compile(".+\\.v[1-9][0-9]*");
    /** What every event ends with, after the aggregate's facts and the event's own. */
    private static final List<String> LAST = List.of("occurredAt", "archive");

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(id -> id.startsWith(URN) ? text(fileOf(id)) : null));

    /** Every contract that has a schema. */
    static List<Contract> all() {
        return files(ROOT, SCHEMA).stream()
                .map(file -> new Contract(folder(file), base(file, SCHEMA)))
                .filter(contract -> EVENT.matcher(contract.name).matches())
                .toList();
    }

    /** What the schemas of events refer to: the facts of an aggregate, the common definitions. */
    static List<Path> shared() {
        return files(ROOT, SCHEMA).stream()
                .filter(file -> !EVENT.matcher(base(file, SCHEMA)).matches())
                .toList();
    }

    /** Every contract that has an example. */
    static List<Contract> withExample() {
        return files(ROOT, EXAMPLE).stream()
                .map(file -> new Contract(folder(file), base(file, EXAMPLE)))
                .toList();
    }

    Path schemaFile() {
        return ROOT.resolve(context).resolve(name + SCHEMA);
    }

    Path exampleFile() {
        return ROOT.resolve(context).resolve(name + EXAMPLE);
    }

    /** Examples of all times, oldest first. */
    List<Path> history() {
        return files(HISTORY.resolve(context).resolve(name), ".json");
    }

    /**
     * The schema as it reads with everything that it refers to put in its place. A fact of the aggregate that an event never
     * tells is {@code false} in the schema of the event.
     */
    ObjectNode schema() {
        var document = read(schemaFile());
        var schema = resolved(document, document);
        var properties = (ObjectNode) schema.get("properties");
        for (var name : LAST) {
            if (properties.has(name)) {
                var moved = properties.remove(name);
                properties.set(name, moved);
            }
        }
        return schema;
    }

    /** As the URN of a schema says: {@code urn:worksafe:contract:<folder>:<name>}. */
    static Path fileOf(String urn) {
        return ROOT.resolve(urn.substring(URN.length()).replace(':', '/') + SCHEMA);
    }

    JsonNode example() {
        return JSON.readTree(text(exampleFile()));
    }

    /** What the schema objects to; empty when the document is valid. */
    List<String> violations(String document) {
        Schema schema = SCHEMAS.getSchema(text(schemaFile()), InputFormat.JSON);
        return schema
                .validate(
                        document,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** What stands beside a reference is added to what it refers to, or takes its place. */
    /** Whether the schema of an event says of a fact of its aggregate that it never tells it. */
    static boolean isNever(JsonNode property) {
        return property.isBoolean() && !property.booleanValue();
    }

    private static ObjectNode resolved(JsonNode document, JsonNode schema) {
        var whole = JSON.createObjectNode();
        if (schema.has("$ref")) {
            var reference = schema.get("$ref").stringValue().split("#", 2);
            var target = reference[0].isEmpty() ? document : read(fileOf(reference[0]));
            whole = resolved(target, reference.length == 1 ? target : target.at(reference[1]));
        }
        for (var entry : schema.properties()) {
            switch (entry.getKey()) {
                case "$ref", "$defs" -> {}
                case "properties" -> {
                    var properties = whole.withObject("/properties");
                    entry.getValue().forEachEntry((name, property) -> {
                        if (isNever(property)) {
                            properties.remove(name);
                        } else {
                            properties.set(name, resolved(document, property));
                        }
                    });
                }
                case "items" -> whole.set("items", resolved(document, entry.getValue()));
                case "required" -> entry.getValue().forEach(whole.withArray("/required")::add);
                default -> whole.set(entry.getKey(), entry.getValue());
            }
        }
        return whole;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        return JSON.readTree(text(file));
    }

    private static List<Path> files(Path root, String ending) {
        try (var walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String base(Path file, String ending) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    @Override
    public String toString() {
        return context + "/" + name;
    }
}
