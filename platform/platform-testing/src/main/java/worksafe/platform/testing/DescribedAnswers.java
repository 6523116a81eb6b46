package worksafe.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import worksafe.platform.http.Problem;
import worksafe.platform.http.contract.BothLanguages;

/** What a document must say of every operation and its answers, so that clients can be made of it and people can read it. */
final class DescribedAnswers {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> PROBLEM = List.of("type", "title", "status", "detail", "code");
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    private final JsonNode document;
    private final List<String> missing = new ArrayList<>();

    private DescribedAnswers(JsonNode document) {
        this.document = document;
    }

    /** What the document leaves out or contradicts, an operation each; nothing when it is as it must be. */
    static List<String> missing(JsonNode document) {
        var answers = new DescribedAnswers(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        answers.check(operation.getKey() + " " + path.getKey(), operation.getValue());
                    }
                }));
        answers.checkUse("schemas", "schema");
        answers.checkUse("examples", "example");
        return answers.missing;
    }

    private void checkUse(String components, String one) {
        var used = Set.copyOf(document.findValuesAsText("$ref"));
        document.at("/components/" + components)
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !used.contains("#/components/" + components + "/" + name))
                .forEach(name -> missing.add(one + " " + name + ": nothing refers to it"));
    }

    private void check(String where, JsonNode operation) {
        Stream.of("summary", "description")
                .filter(words ->
                        BothLanguages.of(operation.path(words).asText()).isEmpty())
                .forEach(words -> missing.add(where + ": no " + words + " in both languages"));
        parameters(operation)
                .filter(parameter ->
                        BothLanguages.of(parameter.path("description").asText()).isEmpty())
                .forEach(parameter -> missing.add(
                        where + ": " + parameter.path("name").asText() + " is not described in both languages"));
        var answers = operation.path("responses");
        refusals(where, operation)
                .filter(status -> !answers.has(status))
                .forEach(status -> missing.add(where + ": no " + status));
        var asked = operation.at("/requestBody/content").path("application/json");
        if (asked.path("schema").has("$ref") && !asked.has("example") && !asked.has("examples")) {
            missing.add(where + ": no example of the request");
        }
        if (isPublic(operation) && (answers.has("401") || answers.has("403"))) {
            missing.add(where + ": public, and yet refused for want of a token");
        }
        if (!operation.path("security").isArray()) {
            missing.add(where + ": says neither that it is public nor what it needs");
        }
        answers.properties().forEach(answer -> check(where, answer.getKey(), resolved(answer.getValue())));
        parameters(operation).filter(DescribedAnswers::isRequiredHeader).forEach(parameter -> {
            // What is open to everybody does without; who names the request may send it again.
            var needed = !isPublic(operation);
            if (parameter.path("required").asBoolean() != needed || !parameter.has("example")) {
                missing.add(where + ": " + parameter.path("name").asText() + " is not required, or without example");
            }
        });
    }

    private Stream<String> refusals(String where, JsonNode operation) {
        var refusals = new ArrayList<>(List.of("400", "429", "503", "default"));
        if (!isPublic(operation)) {
            refusals.addAll(List.of("401", "403"));
        }
        if (where.contains("{")) {
            refusals.add("404");
        }
        if (operation.has("requestBody")) {
            refusals.add("415");
        }
        if (takes(operation, "If-Match")) {
            refusals.addAll(List.of("409", "412", "422", "428"));
        }
        if (takes(operation, "Idempotency-Key")) {
            refusals.addAll(List.of("409", "422"));
        }
        return refusals.stream().distinct();
    }

    private void check(String where, String status, JsonNode answer) {
        if (answer.path("description").asText().isBlank()) {
            missing.add(where + " " + status + ": no description");
        }
        if (!answer.path("headers").has("Vary")) {
            missing.add(where + " " + status + ": no Vary");
        }
        if (status.startsWith("2") || status.startsWith("3")) {
            var shown = answer.path("content").path("application/json");
            if (shown.isObject()
                    && !shown.has("example")
                    && shown.path("examples").isEmpty()) {
                missing.add(where + " " + status + ": no example of the answer");
            }
            return;
        }
        var media = answer.path("content").path(Problem.MEDIA_TYPE);
        if (!media.path("schema").path("$ref").asText().endsWith("/Problem")) {
            missing.add(where + " " + status + ": no problem");
        }
        var examples =
                media.path("examples").propertyStream().map(Map.Entry::getValue).toList();
        if (examples.isEmpty() || !examples.stream().allMatch(example -> isExample(status, example.path("value")))) {
            missing.add(where + " " + status + ": no example, or one that no service answers");
        }
    }

    private static boolean isExample(String status, JsonNode problem) {
        return PROBLEM.stream().allMatch(problem::has)
                && problem.path("title").asText().matches(CHINESE)
                && problem.path("detail").asText().matches(CHINESE)
                && problem.path("type")
                        .asText()
                        .equals(Problem.TYPES + problem.path("code").asText())
                && (status.equals("default") || problem.path("status").asText().equals(status));
    }

    private static boolean isPublic(JsonNode operation) {
        return operation.path("security").isArray()
                && operation.path("security").isEmpty();
    }

    private static boolean isRequiredHeader(JsonNode parameter) {
        return parameter.path("in").asText().equals("header")
                && Set.of("If-Match", "Idempotency-Key")
                        .contains(parameter.path("name").asText());
    }

    private boolean takes(JsonNode operation, String header) {
        return parameters(operation)
                .anyMatch(parameter -> isRequiredHeader(parameter)
                        && parameter.path("name").asText().equals(header));
    }

    private Stream<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(this::resolved);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
