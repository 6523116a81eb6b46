package worksafe.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import worksafe.gateway.answer.PublishedDocument;

/** Makes all documents that are served from the services' latest ones. */
final class DocumentPublisher {

    private static final String JSON = "application/json; charset=UTF-8";
    private static final String YAML = "application/yaml; charset=UTF-8";

    private final ObjectMapper json = new ObjectMapper();
    private final YAMLMapper yaml = new YAMLMapper();
    private final ObjectNode own = readOwn();

    /**
     * @param served by path
     * @param remarks what was not as it should be
     */
    record Print(Map<String, PublishedDocument> served, List<String> remarks) {}

    /**
     * Reads the document of a service.
     *
     * @throws IllegalArgumentException when that is no OpenAPI 3.1 document
     */
    ObjectNode read(Buffer text) {
        try {
            if (json.readTree(text.getBytes()) instanceof ObjectNode document
                    && document.path("openapi").asText().startsWith("3.1")) {
                return document;
            }
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        throw new IllegalArgumentException("not OpenAPI 3.1");
    }

    /**
     * @param services by context, those that are there
     * @param unavailable contexts that should be there
     */
    Print print(SequencedMap<String, ObjectNode> services, List<String> unavailable) {
        var documents = new LinkedHashMap<>(services);
        documents.put(DocumentMerge.GATEWAY, own);
        var merged = DocumentMerge.of(documents, unavailable);
        var older = DocumentDowngrade.of(merged.document());
        var served = new LinkedHashMap<String, PublishedDocument>();
        served.put("/openapi.json", json(merged.document()));
        served.put("/openapi.yaml", yaml(merged.document()));
        served.put("/openapi-3.0.json", json(older));
        served.put("/openapi-3.0.yaml", yaml(older));
        documents.forEach((context, document) -> {
            var own = document.deepCopy();
            own.putArray("servers").addObject().put("url", "/");
            served.put("/openapi/" + context + ".json", json(own));
        });
        served.put("/openapi/index.json", json(index(documents)));
        return new Print(Map.copyOf(served), merged.remarks());
    }

    /** What the gateway answers itself. */
    ObjectNode own() {
        return own;
    }

    private ObjectNode readOwn() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/gateway.yaml")) {
            if (stream == null || !(yaml.readTree(stream) instanceof ObjectNode document)) {
                throw new IllegalStateException("docs/gateway.yaml is no document");
            }
            return document;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode index(SequencedMap<String, ObjectNode> documents) {
        var index = JsonNodeFactory.instance.arrayNode();
        index.addObject().put("name", "all").put("url", "/openapi.json");
        documents
                .keySet()
                .forEach(context -> index.addObject().put("name", context).put("url", "/openapi/" + context + ".json"));
        return index;
    }

    private PublishedDocument json(JsonNode document) {
        try {
            return PublishedDocument.of(JSON, json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublishedDocument yaml(JsonNode document) {
        try {
            return PublishedDocument.of(YAML, yaml.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
