package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
 * The committed {@code openapi/openapi.yaml} of a service. With {@code -Dopenapi.update=true} the test writes it;
 * otherwise it fails when what the service declares has drifted from it.
 */
public final class OpenApiDocument {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head");

    private OpenApiDocument() {}

    public static void assertCommitted() {
        var served = RestAssured.get("/q/openapi?format=yaml").asString();
        var file = Path.of("openapi/openapi.yaml");
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, served);
            }
            assertThat(file).as("written with -Dopenapi.update=true").exists();
            assertThat(served)
                    .as("openapi/openapi.yaml; update it with -Dopenapi.update=true")
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation has a stable id, one tag, words in both languages and says what it answers and that it can refuse. */
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
        assertThat(paths).isNotEmpty();
        assertThat(missing).isEmpty();
    }
}
