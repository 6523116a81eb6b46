package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The committed description of a service's API, in two files: {@code openapi/openapi.yaml} in the module holds what is the
 * service's own, {@code platform/openapi/common.yaml} what all services serve alike. With {@code -Dopenapi.update=true} the
 * test writes both; otherwise it fails when what the service declares has drifted from either.
 */
public final class OpenApiDocument {

    private static final Path OWN = Path.of("openapi/openapi.yaml");
    private static final Path COMMON = Path.of("platform/openapi/common.yaml");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head");

    private OpenApiDocument() {}

    /** Fails when the service declares anything that its committed files do not hold, or the other way round. */
    public static void assertCommitted() {
        var served =
                SplitDocument.read(RestAssured.get("/q/openapi?format=yaml").asString());
        var split = SplitDocument.of(served);
        assertWritten(OWN, split.own());
        assertWritten(Path.of("..").resolve(COMMON), split.common());
        assertThat(split.whole()).as("both files together").isEqualTo(served);
    }

    /** The whole document of a service, put together from the two files that are committed. */
    public static ObjectNode committed(Path project, String module) {
        try {
            return new SplitDocument(
                            SplitDocument.read(
                                    Files.readString(project.resolve(module).resolve(OWN))),
                            SplitDocument.read(Files.readString(project.resolve(COMMON))))
                    .whole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertWritten(Path file, ObjectNode document) {
        var text = SplitDocument.write(document);
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("written with -Dopenapi.update=true").exists();
            assertThat(text)
                    .as("%s; update it with -Dopenapi.update=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every operation has a stable id, one tag, words in both languages and says what it answers, by which statuses it can
     * refuse, with examples of requests, answers and problems, and what it needs.
     */
    public static void assertComplete() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
        var missing = new ArrayList<String>();
        var ids = new HashSet<Object>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (!METHODS.contains(method)) {
                return;
            }
            var declared = (Map<?, ?>) operation;
            var where = method + " " + path;
            if (declared.get("operationId") == null || !ids.add(declared.get("operationId"))) {
                missing.add(where + ": operationId missing or twice: " + declared.get("operationId"));
            }
            for (var field : List.of("summary", "description", "tags", "responses")) {
                if (declared.get(field) == null) {
                    missing.add(where + ": no " + field);
                }
            }
            if (declared.get("responses") instanceof Map<?, ?> answers
                    && (!answers.containsKey("default")
                            || answers.keySet().stream()
                                    .noneMatch(code -> code.toString().startsWith("2")))) {
                missing.add(where + ": answers only " + answers.keySet());
            }
        }));
        var document =
                SplitDocument.read(RestAssured.get("/q/openapi?format=yaml").asString());
        missing.addAll(DescribedAnswers.missing(document));
        missing.addAll(DescribedSchemas.missing(document));
        assertThat(paths).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    /** What the document shows, whole or of a value, is what it describes beside it. */
    public static void assertExamplesHold() {
        var trial = DescribedExamples.of(
                SplitDocument.read(RestAssured.get("/q/openapi?format=yaml").asString()));
        assertThat(trial.tried()).isPositive();
        assertThat(trial.wrong()).isEmpty();
    }
}
