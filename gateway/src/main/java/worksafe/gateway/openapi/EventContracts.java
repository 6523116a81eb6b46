package worksafe.gateway.openapi;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.gateway.answer.PublishedDocument;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;

/**
 * Serves what the contexts announce: the index of all events ({@code /asyncapi.yaml}, AsyncAPI 3.0) and, below {@code
 * /contracts/}, the JSON Schema and the example of each. The index refers to them by their addresses here; schemas refer to each
 * other by their ids, of which {@code urn:worksafe:contract:hazards:danger.facts} is {@code
 * /contracts/hazards/danger.facts.schema.json}.
 */
@ApplicationScoped
class EventContracts {

    private static final String INDEX = "/asyncapi.yaml";
    private static final String FOLDER = "/contracts/";
    private static final String RESOURCES = "contracts/";
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    private static final Pattern REFERRED = Pattern.compile("\\$ref: \\./([a-z0-9./-]+)");
    private static final Pattern URN = Pattern.compile("urn:worksafe:contract:([a-z0-9:.-]*[a-z0-9-])");

    private final Map<String, PublishedDocument> documents = new HashMap<>();
    private final Problems problems;

    EventContracts(Problems problems) {
        this.problems = problems;
        var index = text("asyncapi.yaml");
        if (index == null) {
            throw new IllegalStateException("the contracts of events are not on the class path");
        }
        documents.put(
                INDEX,
                PublishedDocument.of(
                        "application/yaml; charset=UTF-8",
                        bytes(REFERRED.matcher(index).replaceAll("\\$ref: " + FOLDER + "$1"))));
        var open = new ArrayDeque<String>();
        REFERRED.matcher(index).results().forEach(reference -> open.add(reference.group(1)));
        while (!open.isEmpty()) {
            var name = open.pop();
            var text = documents.containsKey(FOLDER + name) ? null : text(name);
            if (text == null) {
                continue;
            }
            documents.put(FOLDER + name, PublishedDocument.of(mediaType(name), bytes(text)));
            URN.matcher(text).results().forEach(urn -> open.add(urn.group(1).replace(':', '/') + SCHEMA));
            if (name.endsWith(SCHEMA)) {
                open.add(name.substring(0, name.length() - SCHEMA.length()) + EXAMPLE);
            }
        }
    }

    void mount(@Observes Router router) {
        router.route(INDEX).order(0).handler(this::hand);
        router.route(FOLDER + "*").order(0).handler(this::hand);
    }

    private void hand(RoutingContext context) {
        var path = context.request().path();
        var document = documents.get(path);
        if (document == null) {
            problems.write(context, HttpProblem.NOT_FOUND, path);
        } else {
            document.hand(context, problems, "public, max-age=300");
        }
    }

    private static String mediaType(String name) {
        return name.endsWith(SCHEMA) ? "application/schema+json" : "application/json";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file of the contracts; null where there is none. */
    private static @Nullable String text(String name) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCES + name)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
