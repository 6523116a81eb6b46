package worksafe.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths of REST Assured, which are expressions of Groovy that it compiles at each call. Those that only name fields,
 * positions and lists, and end at words, whole numbers and truths, as nearly all do, are read here; the rest is left to it.
 */
final class PlainPaths extends JsonPath {

    /** What comes behind the text, or a name twice, is left to REST Assured. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\[\\d+])?(\\.[A-Za-z][A-Za-z0-9]*(\\[\\d+])?)*");
    private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9]*|\\[\\d+]");
    /** Properties of every list or text in Groovy. */
    private static final List<String> OF_GROOVY = List.of("class", "empty", "bytes", "size");

    private final @Nullable JsonNode root;

    PlainPaths(String text) {
        super(text);
        this.root = read(text);
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // REST Assured says what is wrong, if it is asked.
            return null;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
        return (T) plain(path).orElseGet(() -> super.get(path));
    }

    @Override
    public @Nullable String getString(String path) {
        return plain(path)
                .filter(value -> !(value instanceof List))
                .map(Object::toString)
                .orElseGet(() -> super.getString(path));
    }

    @Override
    public int getInt(String path) {
        return plain(path)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElseGet(() -> super.getInt(path));
    }

    @Override
    public long getLong(String path) {
        return plain(path)
                .filter(value -> value instanceof Integer || value instanceof Long)
                .map(value -> ((Number) value).longValue())
                .orElseGet(() -> super.getLong(path));
    }

    @Override
    public boolean getBoolean(String path) {
        return plain(path)
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast)
                .orElseGet(() -> super.getBoolean(path));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<T> getList(String path) {
        return plain(path)
                .filter(List.class::isInstance)
                .map(value -> (List<T>) value)
                .orElseGet(() -> super.getList(path));
    }

    /** What the path leads to; nothing where it is not plain or leads to nothing. */
    private Optional<Object> plain(String path) {
        if (root == null || !root.isObject() || !PLAIN.matcher(path).matches()) {
            return Optional.empty();
        }
        var steps = STEP.matcher(path).results().map(step -> step.group()).toList();
        return steps.stream().anyMatch(OF_GROOVY::contains) ? Optional.empty() : follow(root, steps);
    }

    private static Optional<Object> follow(JsonNode from, List<String> steps) {
        var at = from;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.startsWith("[")) {
                at = at.path(Integer.parseInt(step.substring(1, step.length() - 1)));
            } else if (at.isArray()) {
                return each(at, steps.subList(i, steps.size()));
            } else {
                at = at.path(step);
            }
        }
        return value(at);
    }

    /** A name after a list is asked of each of its elements. */
    private static Optional<Object> each(JsonNode list, List<String> steps) {
        var values = new ArrayList<>();
        for (var element : list) {
            var value = element.isObject() ? follow(element, steps) : Optional.empty();
            if (value.isEmpty() || value.get() instanceof List) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private static Optional<Object> value(JsonNode node) {
        if (node.isTextual()) {
            return Optional.of(node.textValue());
        }
        if (node.isBoolean()) {
            return Optional.of(node.booleanValue());
        }
        if (node.isInt()) {
            return Optional.of(node.intValue());
        }
        if (node.isLong()) {
            return Optional.of(node.longValue());
        }
        return node.isArray() ? words(node) : Optional.empty();
    }

    private static Optional<Object> words(JsonNode list) {
        var words = new ArrayList<>();
        for (var element : list) {
            var word = element.isArray() ? Optional.empty() : value(element);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            words.add(word.get());
        }
        return Optional.of(words);
    }
}
