package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.json;
import static worksafe.platform.testing.ProblemBody.pointers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import worksafe.platform.http.Messages;

/**
 * What every operation owes to whoever calls it, for every operation that the served OpenAPI document names: an operation
 * that is added is covered by itself. Nothing is changed by it: what changes is asked for in a form that it cannot answer.
 */
public final class EdgeContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Messages WORDS = Messages.load(EdgeContract.class.getClassLoader());
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final String ID = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21";
    private static final String ENTERPRISE = "enterprise";
    /** What clients accept, well written and badly. */
    private static final List<String> ACCEPTED =
            List.of("", " ", "*/*", "application/*", "text/csv", "text/html, */*;q=0.1", "garbage", ";;");

    private static final String[] ROLES = {
        "supervisor",
        "inspector",
        "approver",
        ENTERPRISE,
        "expert",
        "insurer",
        "feed",
        "auditor",
        "security-admin",
        "clerk",
        "government",
        "operator"
    };

    private final JsonNode document;
    private final Map<String, String> places;
    /** Have every role together, so that nothing but what is asked is refused; nobody acts for both sides. */
    private final List<String> anybodies;

    private final Map<String, String> tokens = new HashMap<>();
    private final String nobody;

    private EdgeContract(JsonNode document, Map<String, String> places) {
        this.document = document;
        this.places = places;
        this.anybodies = Stream.of(
                        Arrays.stream(ROLES)
                                .filter(role -> !role.equals(ENTERPRISE))
                                .toArray(String[]::new),
                        new String[] {ENTERPRISE})
                .map(roles -> Tokens.request()
                        .subject("edge")
                        .roles(roles)
                        .region("320281000000")
                        .mint())
                .toList();
        this.nobody = Tokens.request().subject("nobody").region("320281000000").mint();
    }

    /**
     * The tests of a running service.
     *
     * @param places pieces of paths that cannot be asked as they stand, {@code registers/{kind}}, each with what is asked in
     *     its place; other variables are filled by their schemas
     */
    public static Stream<DynamicNode> of(Map<String, String> places) {
        try {
            var document =
                    JSON.readTree(RestAssured.get("/q/openapi?format=json").asString());
            var contract = new EdgeContract(document, places);
            var operations = contract.operations().stream()
                    .filter(contract::isForSomebody)
                    .toList();
            assertThat(operations).as("operations that the document names").isNotEmpty();
            return operations.stream().map(contract::tests);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(entry.getKey(), path.getKey(), entry.getValue())))
                .toList();
    }

    /** A module of the platform serves what its own table of permissions leaves to the services. */
    private boolean isForSomebody(Operation operation) {
        var form = operation.isReading() ? "*/*" : "image/png";
        var asked = anybody(operation).header("Accept", form).send();
        return asked.statusCode() != 403
                || !json(asked).path("facts").path("roles").isEmpty();
    }

    /** The token of whoever may; of anybody where nobody may. */
    private String tokenOfWhoMay(Operation operation) {
        return anybodies.stream()
                .filter(token ->
                        with(operation, token).header("Accept", "*/*").send().statusCode() != 403)
                .findFirst()
                .orElse(anybodies.getFirst());
    }

    private DynamicNode tests(Operation operation) {
        var tests = Stream.of(
                DynamicTest.dynamicTest("answers in no form that it has not", () -> isNotAnsweredOtherwise(operation)),
                DynamicTest.dynamicTest("knows its parameters", () -> namesWhatItDoesNotKnow(operation)),
                DynamicTest.dynamicTest("names the roles that may", () -> namesWhoMay(operation)),
                DynamicTest.dynamicTest("needs what its document says", () -> needsWhatIsDeclared(operation)));
        var readings = Stream.of(
                DynamicTest.dynamicTest("answers whatever is accepted", () -> isAnsweredInItsForms(operation)),
                DynamicTest.dynamicTest("has a head", () -> hasAHead(operation)),
                DynamicTest.dynamicTest("refuses days that no calendar has", () -> refusesFarDays(operation)));
        return DynamicContainer.dynamicContainer(
                operation.id(), operation.isReading() ? Stream.concat(tests, readings) : tests);
    }

    private void isNotAnsweredOtherwise(Operation operation) {
        if (operation.forms().isEmpty()) {
            return;
        }
        for (var form : List.of("image/png", "application/json;q=0, text/html")) {
            if (operation.forms().contains(form)) {
                continue;
            }
            assertProblem(anybody(operation).header("Accept", form).send(), 406, "not-acceptable");
        }
        var page = anybody(operation).header("Accept", "text/html");
        var chinese = page.send();
        var english = page.header("Accept-Language", "en").send();
        assertThat(json(chinese).path("title").asText())
                .isNotEqualTo(json(english).path("title").asText());
        assertThat(chinese.header("Vary")).contains("Accept-Language");
    }

    private void namesWhatItDoesNotKnow(Operation operation) {
        var unknown = inAllForms(operation).query("nmae", "x").send();
        assertThat(pointers(assertProblem(unknown, 400, "invalid-request"))).containsExactly("query:nmae");

        var single = operation.query().filter(parameter -> !isMany(parameter)).toList();
        InTurn.of(operation.id(), single).forEach(parameter -> {
            var name = parameter.path("name").asText();
            var twice = inAllForms(operation).query(name, "a", "b").send();
            assertThat(pointers(assertProblem(twice, 400, "invalid-request"))).containsExactly("query:" + name);
        });
    }

    private void namesWhoMay(Operation operation) {
        var refused = with(operation, nobody).header("Accept", "*/*").send();
        if (refused.statusCode() == 403) {
            var roles = json(refused)
                    .path("facts")
                    .path("roles")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            assertThat(roles).isNotEmpty().isSubsetOf(ROLES);
            assertThat(json(refused).path("detail").asText())
                    .contains(roles.stream().map(EdgeContract::titleOfRole).toList());
        }
        var unknown = with(operation, "no-token").send();
        if (unknown.statusCode() == 401) {
            assertThat(unknown.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
    }

    private static String titleOfRole(String claim) {
        var role = claim.toUpperCase(Locale.ROOT).replace('-', '_');
        return WORDS.text(Locale.SIMPLIFIED_CHINESE, "code-table.role." + role);
    }

    /** A token, a version and a key are asked for where the document says so, and nowhere else. */
    private void needsWhatIsDeclared(Operation operation) {
        var isPublic = operation.declared().path("security").isEmpty();
        var stranger = bare(operation).send();
        assertThat(stranger.statusCode() == 401).as(stranger.asString()).isEqualTo(!isPublic);
        if (!isPublic) {
            assertIsExample(operation, assertProblem(stranger, 401, "unauthorized"));
        }
        if (operation.isReading()) {
            return;
        }
        var token = tokens.computeIfAbsent(operation.id(), id -> tokenOfWhoMay(operation));
        var without = bare(operation).token(token).send();
        assertThat(without.statusCode() == 428).as(without.asString()).isEqualTo(operation.requires("If-Match"));
        var isKeyMissed = without.statusCode() == 400 && pointers(without).contains("header:Idempotency-Key");
        assertThat(isKeyMissed).as(without.asString()).isEqualTo(operation.requires("Idempotency-Key"));
        if (without.statusCode() == 428) {
            assertIsExample(operation, without);
        }
    }

    private static Call bare(Operation operation) {
        var call = Call.of(operation.method().toUpperCase(Locale.ROOT), operation.asked());
        return operation
                .requestType()
                .map(type -> call.body(type, "{}"))
                .orElse(call)
                .header("Accept", "*/*");
    }

    /** The document shows this refusal as it is answered, but for what differs at every call. */
    private void assertIsExample(Operation operation, Response refused) {
        var answered = json(refused);
        var example = resolved(operation.declared().path("responses").path(String.valueOf(refused.statusCode())))
                .path("content")
                .path("application/problem+json")
                .path("examples")
                .path(answered.path("code").asText())
                .path("value");
        for (var field : List.of("type", "title", "detail", "code", "status")) {
            assertThat(example.path(field).asText())
                    .as(field)
                    .isEqualTo(answered.path(field).asText());
        }
    }

    private void isAnsweredInItsForms(Operation operation) {
        for (var accepted : InTurn.of(operation.id(), ACCEPTED)) {
            var answer = anybody(operation).header("Accept", accepted).send();
            assertThat(answer.statusCode())
                    .as("Accept: %s: %s", accepted, answer.asString())
                    .isLessThan(500);
            if (answer.statusCode() == 200) {
                assertThat(operation.forms()).contains(answer.contentType().split(";")[0]);
            }
        }
        assertThat(anybody(operation).header("Accept", "").send().statusCode())
                .as("an empty Accept accepts anything")
                .isEqualTo(inAllForms(operation).send().statusCode());
    }

    private void hasAHead(Operation operation) {
        var read = inAllForms(operation).send();
        var head = inAllForms(operation).by("HEAD").send();
        assertThat(head.statusCode()).isEqualTo(read.statusCode());
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(read.header("ETag"));
        assertThat(read.header("Vary")).contains("Accept-Language");
        if (read.statusCode() == 200 && read.header("ETag") != null) {
            var again = inAllForms(operation)
                    .header("If-None-Match", read.header("ETag"))
                    .send();
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(read.header("ETag"));
            assertThat(again.header("Content-Length")).isNull();
        }
    }

    private void refusesFarDays(Operation operation) {
        var days = operation.query().filter(EdgeContract::isOfDays).toList();
        InTurn.of(operation.id(), days).forEach(parameter -> {
            var name = parameter.path("name").asText();
            for (var day : List.of("+5874898-01-01", "1899-12-31")) {
                var value = parameter.path("schema").toString().contains("date-time") ? day + "T00:00:00+08:00" : day;
                var refused = inAllForms(operation).query(name, value).send();
                assertThat(pointers(assertProblem(refused, 400, "invalid-request")))
                        .contains("query:" + name);
            }
        });
    }

    private static boolean isOfDays(JsonNode parameter) {
        return parameter.path("schema").toString().contains("\"date");
    }

    private Call anybody(Operation operation) {
        return with(operation, tokens.computeIfAbsent(operation.id(), id -> tokenOfWhoMay(operation)));
    }

    private Call inAllForms(Operation operation) {
        return anybody(operation).header("Accept", "*/*");
    }

    private static Call with(Operation operation, String token) {
        var call = Call.of(operation.method().toUpperCase(Locale.ROOT), operation.asked())
                .token(token);
        if (operation.isReading()) {
            return call;
        }
        var complete = call.header("Idempotency-Key", "edge").header("If-Match", "\"v999999\"");
        return operation.requestType().map(type -> complete.body(type, "{}")).orElse(complete);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private boolean isMany(JsonNode parameter) {
        return parameter.path("schema").path("type").toString().contains("array");
    }

    /** An operation as the document names it. */
    private final class Operation {

        private final String method;
        private final String path;
        private final JsonNode declared;

        Operation(String method, String path, JsonNode declared) {
            this.method = method;
            this.path = path;
            this.declared = declared;
        }

        String id() {
            return declared.path("operationId").asText();
        }

        String method() {
            return method;
        }

        JsonNode declared() {
            return declared;
        }

        boolean isReading() {
            return method.equals("get");
        }

        Stream<JsonNode> query() {
            return parameters()
                    .filter(parameter -> parameter.path("in").asText().equals("query"));
        }

        private Stream<JsonNode> parameters() {
            return declared.path("parameters").valueStream().map(EdgeContract.this::resolved);
        }

        /** The first media type that its body may have, and that is no form; nothing where it has none. */
        Optional<String> requestType() {
            return declared.path("requestBody")
                    .path("content")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(type -> !type.startsWith("multipart/"))
                    .findFirst();
        }

        boolean requires(String header) {
            return parameters()
                    .anyMatch(parameter -> parameter.path("in").asText().equals("header")
                            && parameter.path("name").asText().equals(header)
                            && parameter.path("required").asBoolean());
        }

        /** The media types of its successes. */
        Set<String> forms() {
            return declared.path("responses")
                    .propertyStream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .flatMap(response ->
                            resolved(response.getValue()).path("content").propertyStream())
                    .map(Map.Entry::getKey)
                    .collect(java.util.stream.Collectors.toSet());
        }

        /** The path with something in the place of each variable. */
        String asked() {
            var asked = path;
            for (var place : places.entrySet()) {
                asked = asked.replace(place.getKey(), place.getValue());
            }
            for (var parameter : parameters().toList()) {
                asked = asked.replace("{" + parameter.path("name").asText() + "}", example(parameter));
            }
            return asked;
        }

        private String example(JsonNode parameter) {
            var schema = resolved(parameter.path("schema"));
            if (schema.path("format").asText().equals("uuid")) {
                return ID;
            }
            if (schema.path("type").toString().contains("integer")) {
                return "2026";
            }
            return parameter.path("name").asText().equals("code") ? "320281000000" : "none-such";
        }
    }
}
