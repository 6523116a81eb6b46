package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends a service what its own OpenAPI document allows and what it does not: hostile values, wrong types, missing and odd
 * headers, broken bodies, for every operation alike. Whatever comes, the service answers as the document says, and never
 * with a failure of its own (5xx).
 *
 * <p>The requests follow from a seed: the same seed against the same data sends the same. A few hundred belong to the
 * tests of every service; {@code ./mvnw verify -Pfuzz} sends 100,000 to each. {@code -Dfuzz.requests} and {@code
 * -Dfuzz.seed} say otherwise.
 */
public final class Fuzz {

    /** A place where no other test has anything. */
    public static final String PLACE = "542521000000";

    private static final int USUAL = 400;
    private static final int MOST_FINDINGS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final List<String> ROLES = List.of(
            "supervisor",
            "inspector",
            "approver",
            "operator",
            "auditor",
            "feed",
            "expert",
            "security-admin",
            "clerk",
            "government");
    private static final List<String> ACCEPTS = List.of(
            "",
            "*/*",
            "application/*",
            "text/html",
            "text/csv",
            "application/xml;q=0.9",
            "application/json;q=0",
            "application/json;q=x",
            "a/b/c",
            "/",
            ",",
            "application/problem+json");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json;charset=utf-16",
            "application/json;charset=x",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "nonsense",
            "application/json-patch+json");
    private static final List<String> BROKEN = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"\"",
            "{\"a\":}",
            "{\"a\":1,\"a\":2}",
            "nonsense",
            "\u0000",
            "[".repeat(5_000),
            "{\"a\":".repeat(1_500),
            "{\"id\":1e999999999}",
            "\ufeff{}");

    private final URI service;
    private final long seed;
    private final List<String> tokens;
    private final ServedDocument document;
    private final FuzzValues values;
    private final List<Operation> operations;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> findings = new LinkedHashMap<>();

    private Fuzz(URI service, long seed, List<String> tokens, String text, Map<String, List<String>> known) {
        this.service = service;
        this.seed = seed;
        this.tokens = tokens;
        this.document = new ServedDocument(text);
        var root = FuzzValues.read(text.getBytes(StandardCharsets.UTF_8));
        this.values = new FuzzValues(root, known);
        this.operations = operations(root);
    }

    /** As {@link #assertHolds(Map)}, of a service that needs nothing of another to begin with. */
    public static void assertHolds() throws IOException, InterruptedException {
        assertHolds(Map.of());
    }

    /**
     * Fails when the service under test answers anything that it does not declare, or with a failure of its own.
     *
     * @param known values by the name of their property, for what only another service can tell: ids of enterprises in
     *     {@link #PLACE}
     */
    public static void assertHolds(Map<String, List<String>> known) throws IOException, InterruptedException {
        var service = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        var text = RestAssured.given()
                .noFilters()
                .get(service.resolve("/q/openapi?format=json"))
                .asString();
        var tokens = ROLES.stream().map(role -> Tokens.of(role, PLACE)).collect(Collectors.toList());
        tokens.add(Tokens.ofSector("supervisor", PLACE, "EMERGENCY"));
        tokens.add(Tokens.request()
                .subject("dev-fuzz")
                .roles(ROLES.toArray(String[]::new))
                .region(PLACE)
                .mint());
        var fuzz = new Fuzz(service, Long.getLong("fuzz.seed", 20_261_128), tokens, text, known);
        fuzz.send(Integer.getInteger("fuzz.requests", USUAL));
        fuzz.assertNothingFound();
    }

    private void send(int requests) throws IOException, InterruptedException {
        for (int i = 0; i < requests && findings.size() < MOST_FINDINGS; i++) {
            // One generator for each request, so that a change to one kind of request leaves the others alone; of a
            // kind
            // whose neighbouring seeds have nothing in common.
            var random = new SplittableRandom(seed + i);
            // Each operation in turn: chance would leave some out of a short run.
            exchange(i, operations.get(i % operations.size()), random);
        }
        System.out.printf("fuzz of %s: %d operations, answers by status %s%n", service, operations.size(), statuses);
    }

    private void assertNothingFound() {
        assertThat(findings.values())
                .as("answers by status %s; seed %d", statuses, seed)
                .isEmpty();
    }

    private void exchange(int number, Operation operation, RandomGenerator random)
            throws IOException, InterruptedException {
        var sent = request(operation, random);
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(sent.request(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            find(operation, "no answer", "#%d %s: no answer: %s".formatted(number, sent.describe(), broken));
            return;
        }
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.addAll(answer.headers().map().keySet());
        var type = answer.headers().firstValue("Content-Type");
        var lies = document.lies(new ServedDocument.Answer(
                operation.method(),
                sent.request().uri().getRawPath(),
                answer.statusCode(),
                type.map(text -> text.split(";")[0].strip()).orElse(null),
                headers,
                answer.body()));
        if (answer.statusCode() >= 500 || !lies.isEmpty()) {
            find(
                    operation,
                    answer.statusCode() + String.join(",", lies).replaceAll("[0-9]+", "#"),
                    "#%d %s%n  answered %d %s %s%n  %s"
                            .formatted(
                                    number,
                                    sent.describe(),
                                    answer.statusCode(),
                                    type.orElse("without a type"),
                                    lies,
                                    cut(new String(answer.body(), StandardCharsets.UTF_8))));
        } else if (answer.statusCode() < 300
                && type.filter(text -> text.contains("json")).isPresent()) {
            values.learn(operation.path(), FuzzValues.read(answer.body()), random);
        }
    }

    /** The first of its kind only. */
    private void find(Operation operation, String kind, String finding) {
        findings.putIfAbsent(operation.id() + kind, finding);
    }

    private Sent request(Operation operation, RandomGenerator random) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new LinkedHashMap<String, String>();
        // Half of the requests are right, as far as the document tells; most others are but for one or two things, or
        // nothing behind the first check would ever be asked.
        var wildness = Math.max(0, random.nextInt(6) - 2);
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            var wild = random.nextInt(12) < wildness * wildness;
            var schema = parameter.path("schema");
            var text = name.equals("id")
                    ? values.idOf(operation.collection(), schema, wild, random)
                    : values.text(name, schema, wild, random);
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", segment(text.isEmpty() ? "-" : text));
                case "query" -> {
                    if (parameter.path("required").asBoolean() || random.nextInt(4) == 0) {
                        query.add(encoded(name) + "=" + encoded(text));
                    }
                }
                case "header" -> header(name, wild ? text : right(name, text, random), headers, random);
                default -> {}
            }
        }
        if (operation.method().equals("POST")) {
            headers.putIfAbsent("Idempotency-Key", "fuzz-" + random.nextLong());
        }
        if (wildness > 1 && random.nextInt(6) == 0) {
            query.add(FuzzValues.pick(
                    List.of("x=1", "limit=-1", "limit=99999999999", "cursor=%00", "sort=,", "=", "&&", "a"), random));
        }
        if (wildness > 1 && random.nextInt(6) == 0) {
            headers.put("Accept", FuzzValues.pick(ACCEPTS, random));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Accept-Language", FuzzValues.pick(List.of("en", "zh", "*", "x-y-z;q=2", ";;", ""), random));
        }
        token(random).ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        var body = body(operation, wildness, headers, random);
        var uri = service.resolve(path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
        headers.forEach(request::header);
        return new Sent(request.build(), body);
    }

    private Optional<String> token(RandomGenerator random) {
        return switch (random.nextInt(40)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("a.b.c");
            // The last may do everything.
            default -> Optional.of(random.nextInt(3) > 0 ? tokens.getLast() : FuzzValues.pick(tokens, random));
        };
    }

    private static String right(String name, String text, RandomGenerator random) {
        return switch (name) {
            case "If-Match" -> "\"v" + random.nextInt(1, 4) + "\"";
            case "Idempotency-Key" -> "fuzz-" + random.nextLong();
            default -> text;
        };
    }

    private static void header(String name, String text, Map<String, String> headers, RandomGenerator random) {
        // What no client library sends is the business of the gateway's own tests.
        if (random.nextInt(10) > 0
                && text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && !name.equalsIgnoreCase("Content-Length")) {
            headers.put(name, text);
        }
    }

    private @Nullable String body(
            Operation operation, int wildness, Map<String, String> headers, RandomGenerator random) {
        var content = operation.body();
        if (content == null) {
            return null;
        }
        var type = content.has("application/json")
                ? "application/json"
                : content.propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(form -> !form.startsWith("multipart/"))
                        .findFirst()
                        .orElseThrow();
        headers.put(
                "Content-Type",
                wildness > 1 && random.nextInt(10) == 0 ? FuzzValues.pick(CONTENT_TYPES, random) : type);
        if (wildness > 1 && random.nextInt(8) == 0) {
            return FuzzValues.pick(BROKEN, random);
        }
        var example = content.path(type).path("examples").valueStream().findFirst();
        var schema = content.path(type).path("schema");
        return type.endsWith("json")
                ? FuzzValues.write(values.body(schema, wildness, random))
                : example.map(JsonNode::asText).orElseGet(() -> values.text("body", schema, wildness > 1, random));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String segment(String text) {
        return encoded(text).replace("+", "%20");
    }

    private static String cut(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        var parameters = new ArrayList<JsonNode>();
                        operation
                                .path("parameters")
                                .forEach(parameter -> parameters.add(resolved(document, parameter)));
                        var body = resolved(document, operation.path("requestBody"))
                                .path("content");
                        operations.add(new Operation(
                                operation.path("operationId").asText(),
                                method.toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                parameters,
                                body.isEmpty() ? null : body));
                    }
                }));
        assertThat(operations).isNotEmpty();
        return operations;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private record Operation(
            String id,
            String method,
            String path,
            List<JsonNode> parameters,
            @Nullable JsonNode body) {

        /** The path of what the id in this path belongs to. */
        String collection() {
            return path.replaceFirst("/\\{id}.*", "");
        }
    }

    private record Sent(HttpRequest request, @Nullable String body) {

        String describe() {
            var headers = request.headers().map().entrySet().stream()
                    .filter(header -> !header.getKey().equals("Authorization"))
                    .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()))
                    .collect(Collectors.joining("; "));
            return "%s %s [%s] %s".formatted(request.method(), request.uri(), headers, body == null ? "" : cut(body));
        }
    }
}
