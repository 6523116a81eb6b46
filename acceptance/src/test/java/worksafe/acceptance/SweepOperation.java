package worksafe.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An operation as the served document of its context names it.
 *
 * @param action what a role must be permitted; empty where everybody may
 * @param kindRoles the roles that a kind of register names; none where it names none
 * @param guarded whether it takes the version of what it changes
 * @param hasJson whether it takes JSON
 * @param example the body that the document shows; missing where it shows none
 * @param query names of its query parameters
 */
record SweepOperation(
        String context,
        String method,
        String path,
        String id,
        String action,
        Set<String> kindRoles,
        boolean guarded,
        boolean hasJson,
        JsonNode example,
        Set<String> query) {

    static final List<String> CONTEXTS = List.of("registry", "hazards", "inspections", "training");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    SweepOperation {
        kindRoles = Set.copyOf(kindRoles);
        query = Set.copyOf(query);
    }

    /** All that the gateway publishes of the four contexts. */
    static List<SweepOperation> all(Suite suite) {
        var all = new ArrayList<SweepOperation>();
        for (var context : CONTEXTS) {
            var document = await().atMost(Duration.ofSeconds(60))
                    .until(() -> suite.http("").get("/openapi/" + context + ".json"), answer -> answer.status() == 200)
                    .json();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(entry -> METHODS.contains(entry.getKey()))
                            .map(entry -> of(document, context, path.getKey(), entry.getKey(), entry.getValue()))
                            .forEach(all::add));
        }
        return all;
    }

    private static SweepOperation of(JsonNode document, String context, String path, String method, JsonNode declared) {
        var query = new TreeSet<String>();
        var headers = new TreeSet<String>();
        declared.path("parameters").forEach(parameter -> {
            var resolved = resolved(document, parameter);
            (resolved.path("in").asText().equals("query") ? query : headers)
                    .add(resolved.path("name").asText());
        });
        var json =
                resolved(document, declared.path("requestBody")).path("content").path("application/json");
        var isOfKind = path.contains("/registers/") && !path.contains("{kind}");
        var roles = new TreeSet<String>();
        if (isOfKind) {
            declared.path("x-roles").forEach(role -> roles.add(role.asText()));
        }
        return new SweepOperation(
                context,
                method.toUpperCase(Locale.ROOT),
                path,
                declared.path("operationId").asText(),
                declared.path("x-permissions").path(0).asText(),
                roles,
                headers.contains("If-Match"),
                !json.isMissingNode(),
                json.path("example"),
                query);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    boolean isReading() {
        return method.equals("GET");
    }

    boolean isPublic() {
        return action.isEmpty();
    }

    /** Whether it is about one thing that its path names. */
    boolean isOfOne() {
        return path.contains("{");
    }

    /** The path of the list that what it is about is in. */
    String listPath() {
        var variable = path.indexOf("/{");
        return variable < 0 ? path : path.substring(0, variable);
    }

    /** The name of the first variable of its path; empty where it has none. */
    String variable() {
        var found = VARIABLE.matcher(path);
        return found.find() ? found.group(1) : "";
    }

    /** Whether it reads the thing itself and no part of it. */
    boolean isTheThing() {
        return path.equals(listPath() + "/{" + variable() + "}");
    }

    /**
     * Its path with the values in the places of its variables.
     *
     * @param first of the first one
     * @param enterprise of a further one that names an enterprise; any other is filled with what is not there
     */
    String at(String first, String enterprise) {
        var rest = path.replaceFirst("\\{" + variable() + "}", first).replace("{enterpriseId}", enterprise);
        return VARIABLE.matcher(rest.replace("{line}", "1")).replaceAll(SweepObjects.ABSENT);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
