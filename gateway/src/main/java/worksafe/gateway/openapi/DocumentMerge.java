package worksafe.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Puts the OpenAPI 3.1 documents of several contexts into one. What two contexts describe alike stands there once; what
 * they call by the same name but describe differently is named after its context, and so is everything that refers to it.
 * Operations keep their names: the same whether the document is read alone or merged, and whoever else is up.
 */
final class DocumentMerge {

    private static final List<String> KINDS = List.of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems");
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String COMPONENTS = "#/components/";
    private static final String TAGS = "tags";

    /** Whose document is the gateway's own. */
    static final String GATEWAY = "gateway";

    /**
     * @param document the whole
     * @param remarks what is not as it should be: operations left out, names given twice
     */
    record Result(ObjectNode document, List<String> remarks) {}

    /** A name within one kind of component. */
    private record Key(String kind, String name) {

        static Key ofReference(String reference) {
            var rest = reference.substring(COMPONENTS.length());
            var slash = rest.indexOf('/');
            return slash < 0 ? new Key(rest, "") : new Key(rest.substring(0, slash), rest.substring(slash + 1));
        }

        String reference() {
            return COMPONENTS + kind + "/" + name;
        }
    }

    private final SequencedMap<String, ObjectNode> documents;
    private final List<String> remarks = new ArrayList<>();

    private DocumentMerge(SequencedMap<String, ObjectNode> documents) {
        this.documents = documents;
    }

    /**
     * @param documents by context, in the order in which they shall appear
     * @param unavailable contexts that should be there and are not
     */
    static Result of(SequencedMap<String, ObjectNode> documents, List<String> unavailable) {
        var copies = new LinkedHashMap<String, ObjectNode>();
        documents.forEach((context, document) -> copies.put(context, document.deepCopy()));
        var merge = new DocumentMerge(copies);
        var whole = merge.whole(unavailable);
        return new Result(whole, List.copyOf(merge.remarks));
    }

    private ObjectNode whole(List<String> unavailable) {
        pushDownSecurity();
        renameComponents();
        renameTags();
        remarkOnRepeatedOperations();
        var whole = JsonNodeFactory.instance.objectNode();
        whole.put("openapi", "3.1.0");
        whole.set("info", info());
        whole.putArray("servers").addObject().put("url", "/").put("description", "网关 / the gateway");
        if (!unavailable.isEmpty()) {
            var away = whole.putArray("x-unavailable");
            unavailable.forEach(away::add);
        }
        whole.set(TAGS, tags());
        whole.set("paths", paths());
        whole.set("components", components());
        return whole;
    }

    private static ObjectNode info() {
        var info = JsonNodeFactory.instance.objectNode();
        info.put("title", "Worksafe 安全生产监管");
        info.put(
                "description",
                "全部服务的接口，经由网关访问。 All services of the suite, as reached through the gateway. "
                        + "Refusals are RFC 9457 problems in the language of Accept-Language (zh-CN or en).");
        info.put("version", "1");
        info.putObject("contact").put("name", "Worksafe");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    /** What a document requires of all its operations must not come to hold for those of others. */
    private void pushDownSecurity() {
        documents.values().forEach(document -> {
            var security = document.remove("security");
            if (security != null) {
                operations(document).forEach(operation -> {
                    if (!operation.has("security")) {
                        operation.set("security", security.deepCopy());
                    }
                });
            }
        });
    }

    private void renameComponents() {
        var owners = new LinkedHashMap<Key, Map<String, JsonNode>>();
        documents.forEach((context, document) -> KINDS.forEach(kind -> document.path("components")
                .path(kind)
                .properties()
                .forEach(entry -> owners.computeIfAbsent(new Key(kind, entry.getKey()), unused -> new LinkedHashMap<>())
                        .put(context, entry.getValue()))));
        var contested = contested(owners);
        documents.forEach((context, document) -> {
            var names = new HashMap<Key, Key>();
            contested.forEach(key -> {
                if (owners.getOrDefault(key, Map.of()).containsKey(context)) {
                    names.put(key, free(new Key(key.kind(), capital(context) + key.name()), owners.keySet()));
                }
            });
            rename(document, names);
        });
    }

    /** Names that differ between contexts, and names whose descriptions refer to such. */
    private static Set<Key> contested(Map<Key, Map<String, JsonNode>> owners) {
        var contested = new HashSet<Key>();
        owners.forEach((key, nodes) -> {
            if (nodes.values().stream().distinct().count() > 1) {
                contested.add(key);
            }
        });
        var before = -1;
        while (before != contested.size()) {
            before = contested.size();
            owners.forEach((key, nodes) -> {
                if (nodes.size() > 1 && nodes.values().stream().anyMatch(node -> refersTo(node, contested))) {
                    contested.add(key);
                }
            });
        }
        return contested;
    }

    private static boolean refersTo(JsonNode node, Set<Key> keys) {
        return node.findValues("$ref").stream()
                        .anyMatch(reference -> reference.asText().startsWith(COMPONENTS)
                                && keys.contains(Key.ofReference(reference.asText())))
                || node.findValues("mapping").stream()
                        .flatMap(mapping -> mapping.properties().stream())
                        .anyMatch(entry -> keys.contains(mapped(entry.getValue().asText())));
    }

    private static Key free(Key wanted, Set<Key> taken) {
        var key = wanted;
        for (int i = 2; taken.contains(key); i++) {
            key = new Key(wanted.kind(), wanted.name() + i);
        }
        return key;
    }

    private static void rename(ObjectNode document, Map<Key, Key> names) {
        if (names.isEmpty()) {
            return;
        }
        for (var kind : KINDS) {
            if (document.path("components").path(kind) instanceof ObjectNode components) {
                var renamed = JsonNodeFactory.instance.objectNode();
                components.properties().forEach(entry -> {
                    var key = new Key(kind, entry.getKey());
                    renamed.set(names.getOrDefault(key, key).name(), entry.getValue());
                });
                components.removeAll();
                components.setAll(renamed);
            }
        }
        changeTexts(document, "$ref", reference -> {
            if (!reference.startsWith(COMPONENTS)) {
                return reference;
            }
            var key = Key.ofReference(reference);
            return names.containsKey(key) ? names.get(key).reference() : reference;
        });
        changeMappings(document, names);
        operations(document)
                .forEach(operation -> operation.path("security").forEach(requirement -> {
                    if (requirement instanceof ObjectNode schemes) {
                        var renamed = JsonNodeFactory.instance.objectNode();
                        schemes.properties().forEach(entry -> {
                            var key = new Key("securitySchemes", entry.getKey());
                            renamed.set(names.getOrDefault(key, key).name(), entry.getValue());
                        });
                        schemes.removeAll();
                        schemes.setAll(renamed);
                    }
                }));
    }

    /** A discriminator may name a schema by reference or by its bare name. */
    private static Key mapped(String target) {
        return target.startsWith(COMPONENTS) ? Key.ofReference(target) : new Key("schemas", target);
    }

    private static void changeMappings(JsonNode node, Map<Key, Key> names) {
        if (node.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            mapping.properties().forEach(entry -> {
                var key = mapped(entry.getValue().asText());
                if (names.containsKey(key)) {
                    entry.setValue(TextNode.valueOf(names.get(key).reference()));
                }
            });
        }
        node.forEach(child -> changeMappings(child, names));
    }

    private static void changeTexts(JsonNode node, String field, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object && object.path(field).isTextual()) {
            object.put(field, change.apply(object.get(field).asText()));
        }
        node.forEach(child -> changeTexts(child, field, change));
    }

    private void renameTags() {
        var descriptions = new HashMap<String, Set<JsonNode>>();
        documents
                .values()
                .forEach(document -> document.path(TAGS)
                        .forEach(tag -> descriptions
                                .computeIfAbsent(tag.path("name").asText(), unused -> new HashSet<>())
                                .add(tag)));
        documents.forEach((context, document) -> {
            var own = new HashMap<String, String>();
            document.path(TAGS).forEach(tag -> {
                var name = tag.path("name").asText();
                if (descriptions.getOrDefault(name, Set.of()).size() > 1 && tag instanceof ObjectNode object) {
                    own.put(name, context + ": " + name);
                    object.put("name", context + ": " + name);
                }
            });
            operations(document).forEach(operation -> {
                if (operation.path(TAGS) instanceof ArrayNode tags) {
                    for (int i = 0; i < tags.size(); i++) {
                        var name = tags.get(i).asText();
                        tags.set(i, TextNode.valueOf(own.getOrDefault(name, name)));
                    }
                }
            });
        });
    }

    /** Names of operations are settled where they are served; one that is given twice cannot be told apart by clients. */
    private void remarkOnRepeatedOperations() {
        var owners = new TreeMap<String, List<String>>();
        documents.forEach((context, document) -> operations(document)
                .forEach(operation -> owners.computeIfAbsent(
                                operation.path("operationId").asText(), unused -> new ArrayList<>())
                        .add(context)));
        owners.remove("");
        owners.forEach((id, contexts) -> {
            if (contexts.size() > 1) {
                remarks.add("operationId " + id + " is given more than once, by " + String.join(", ", contexts));
            }
        });
    }

    private ArrayNode tags() {
        var tags = JsonNodeFactory.instance.arrayNode();
        var seen = new HashSet<JsonNode>();
        documents
                .values()
                .forEach(document -> document.path(TAGS).forEach(tag -> {
                    if (seen.add(tag)) {
                        tags.add(tag);
                    }
                }));
        return tags;
    }

    private ObjectNode paths() {
        var paths = JsonNodeFactory.instance.objectNode();
        documents.forEach((context, document) -> {
            // What the gateway answers itself lies beside the contexts.
            var root = context.equals(GATEWAY) ? "/api/v1" : "/api/v1/" + context;
            document.path("paths").properties().forEach(entry -> {
                var path = entry.getKey();
                if (path.equals(root) || path.startsWith(root + "/")) {
                    paths.set(path, entry.getValue());
                } else {
                    remarks.add(context + " describes " + path + ", which is not routed");
                }
            });
        });
        return paths;
    }

    private ObjectNode components() {
        var components = JsonNodeFactory.instance.objectNode();
        KINDS.forEach(kind -> {
            var sorted = new TreeMap<String, JsonNode>();
            documents
                    .values()
                    .forEach(document -> document.path("components")
                            .path(kind)
                            .properties()
                            .forEach(entry -> sorted.put(entry.getKey(), entry.getValue())));
            if (!sorted.isEmpty()) {
                components.putObject(kind).setAll(sorted);
            }
        });
        return components;
    }

    private static List<ObjectNode> operations(ObjectNode document) {
        var operations = new ArrayList<ObjectNode>();
        document.path("paths")
                .forEach(path -> METHODS.forEach(method -> {
                    if (path.path(method) instanceof ObjectNode operation) {
                        operations.add(operation);
                    }
                }));
        return operations;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
