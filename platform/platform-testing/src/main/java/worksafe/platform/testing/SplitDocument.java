package worksafe.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import worksafe.platform.http.CommonOperations;

/**
 * An OpenAPI document in two parts: what a service serves of its own, and what all services serve alike. An operation is
 * common when it bears {@link CommonOperations#MARK}; a component is common when a common operation needs it. The common
 * part names no context: paths follow it, operation ids have {@code {Context}} in its place. The own part refers to
 * the common one by file and names its context in {@code x-context}.
 */
record SplitDocument(ObjectNode own, ObjectNode common) {

    /** A whole document has more than the three million characters that are read otherwise. */
    private static final int MOST_CHARACTERS = 20_000_000;

    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().loaderOptions(options()).build())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final String API = "/api/v1/";
    private static final String CONTEXT = "x-context";
    private static final String PLACE = "{Context}";
    private static final String COMPONENTS = "components";
    private static final String LOCAL = "#/components/";
    private static final String FILE = "../../platform/openapi/common.yaml";
    private static final String REMOTE = FILE + LOCAL;

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }

    static ObjectNode read(String yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(ObjectNode document) {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a served document apart. */
    static SplitDocument of(ObjectNode served) {
        var own = object();
        var common = object();
        var context = context(served);
        own.set("openapi", served.get("openapi"));
        own.set("info", served.get("info"));
        own.set("servers", served.get("servers"));
        own.put(CONTEXT, context).put(CommonOperations.MARK, FILE);
        common.set("openapi", served.get("openapi"));
        common.setAll(headOfCommon());
        own.putArray("tags");
        common.putArray("tags");
        splitPaths(served, context, own.putObject("paths"), common.putObject("paths"));
        splitTags(served, own, common);
        splitComponents(served, own, common);
        return new SplitDocument(own, common);
    }

    private static ObjectNode headOfCommon() {
        var head = object();
        head.putObject("info")
                .put("title", "各服务相同的接口 / What all services serve alike")
                .put("version", "1")
                .put(
                        "description",
                        "Each service serves these operations below its own context, under names that hold it.");
        var server = head.putArray("servers").addObject().put("url", API + "{context}");
        var variable = server.putObject("variables").putObject("context").put("default", "registry");
        variable.putArray("enum")
                .add("registry")
                .add("hazards")
                .add("inspections")
                .add("training");
        return head;
    }

    private static void splitPaths(ObjectNode served, String context, ObjectNode own, ObjectNode common) {
        served.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().has(CommonOperations.MARK)) {
                        common.withObjectProperty(path.getKey().substring((API + context).length()))
                                .set(operation.getKey(), renamed(operation.getValue(), capital(context), PLACE));
                    } else {
                        own.withObjectProperty(path.getKey())
                                .set(operation.getKey(), operation.getValue().deepCopy());
                    }
                }));
    }

    private static void splitTags(ObjectNode served, ObjectNode own, ObjectNode common) {
        var used = new LinkedHashSet<String>();
        common.path("paths").findValues("tags").forEach(tags -> tags.forEach(tag -> used.add(tag.asText())));
        served.path("tags").forEach(tag -> {
            var part = used.contains(tag.path("name").asText()) ? common : own;
            ((ArrayNode) part.get("tags")).add(tag);
        });
    }

    private static void splitComponents(ObjectNode served, ObjectNode own, ObjectNode common) {
        var shared = reachable(common.path("paths"), served);
        served.path(COMPONENTS)
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    var part = shared.contains(kind.getKey() + "/" + component.getKey()) ? common : own;
                    part.withObjectProperty(COMPONENTS)
                            .withObjectProperty(kind.getKey())
                            .set(component.getKey(), component.getValue().deepCopy());
                }));
        changeReferences(
                own,
                reference -> shared.contains(reference.replace(LOCAL, ""))
                        ? REMOTE + reference.substring(LOCAL.length())
                        : reference);
    }

    /** Puts the two parts together again, as the service serves them. */
    ObjectNode whole() {
        var whole = own.deepCopy();
        changeReferences(whole, reference -> reference.replace(REMOTE, LOCAL));
        var context = whole.remove(CONTEXT).asText();
        whole.remove(CommonOperations.MARK);
        var shared = common.deepCopy();
        shared.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> whole.withObjectProperty("paths")
                                .withObjectProperty(API + context + path.getKey())
                                .set(operation.getKey(), renamed(operation.getValue(), PLACE, capital(context)))));
        var tags = (ArrayNode) whole.get("tags");
        shared.path("tags").forEach(tags::add);
        sortByName(tags);
        shared.path(COMPONENTS)
                .properties()
                .forEach(kind -> whole.withObjectProperty(COMPONENTS)
                        .withObjectProperty(kind.getKey())
                        .setAll((ObjectNode) kind.getValue()));
        return whole;
    }

    private static String context(ObjectNode served) {
        return served.path("paths").fieldNames().next().split("/", -1)[3];
    }

    /** The components that something needs, themselves or through others, as {@code kind/name}. */
    private static Set<String> reachable(JsonNode from, ObjectNode document) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<JsonNode>();
        open.add(from);
        while (!open.isEmpty()) {
            open.remove().findValuesAsText("$ref").forEach(reference -> {
                if (found.add(reference.substring(LOCAL.length()))) {
                    open.add(document.at(reference.substring(1)));
                }
            });
        }
        return found;
    }

    /** The operation under its other name, also where its examples are made of it. */
    private static JsonNode renamed(JsonNode operation, String from, String to) {
        var id = operation.path("operationId").asText();
        var other = id.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        var copy = operation.deepCopy();
        changeTexts(copy, text -> text.replace(id, other));
        return copy;
    }

    private static void changeReferences(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", change.apply(object.get("$ref").asText()));
        }
        node.forEach(child -> changeReferences(child, change));
    }

    private static void changeTexts(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (entry.getValue().isTextual()) {
                    entry.setValue(JsonNodeFactory.instance.textNode(
                            change.apply(entry.getValue().asText())));
                }
            });
        }
        node.forEach(child -> changeTexts(child, change));
    }

    private static void sortByName(ArrayNode tags) {
        var sorted = new TreeMap<String, JsonNode>();
        tags.forEach(tag -> sorted.put(tag.path("name").asText(), tag));
        tags.removeAll();
        sorted.values().forEach(tags::add);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
