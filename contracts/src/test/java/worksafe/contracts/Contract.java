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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event's contract on disk.
 *
 * @param context the folder, for example {@code hazards}
 * @param name the name with its version, for example {@code danger-reported.v1}
 */
record Contract(String context, String name) {

    static final Path ROOT = Path.of("src/main/resources/contracts");
    private static final Path HISTORY = Path.of("examples");
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Every contract that has a schema. */
    static List<Contract> all() {
        return files(ROOT, SCHEMA).stream()
                .map(file -> new Contract(folder(file), base(file, SCHEMA)))
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

    JsonNode schema() {
        return JSON.readTree(text(schemaFile()));
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
