package worksafe.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Text;

/**
 * JSON as the suite reads and writes it: nothing unknown, nothing coerced, nothing twice, no text that PostgreSQL or a
 * terminal would choke on; absent instead of null; instants in Shanghai time.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        for (var scalar : new LogicalType[] {LogicalType.Textual}) {
            mapper.coercionConfigFor(scalar)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }
        for (var scalar : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            mapper.coercionConfigFor(scalar)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        var strict = new SimpleModule("worksafe-strict");
        strict.addDeserializer(String.class, new StrictString(false));
        strict.addDeserializer(JsonNode.class, new StrictTree());
        strict.addDeserializer(Double.class, new FiniteNumber());
        // What was answered before is answered again in the same order.
        strict.addAbstractTypeMapping(Set.class, LinkedHashSet.class);
        strict.addSerializer(Instant.class, new ShanghaiInstant());
        asText(strict, RegionCode.class, RegionCode::of);
        asText(strict, CreditCode.class, CreditCode::of);
        strict.addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, Dates::day));
        strict.addDeserializer(Instant.class, new FromText<>(Instant.class, Dates::instant));
        mapper.registerModule(strict);
    }

    /** Values of the kernel are text on the wire and validate themselves on the way in. */
    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new FromText<>(type, reader));
    }

    /** Reads text and nothing else: no number, no array, no empty text for nothing. */
    private static final class FromText<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked") // the type is that of the reader
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING)
                    ? reader.apply(parser.getText())
                    : (T) context.handleUnexpectedToken(_valueClass, parser);
        }
    }

    /** Reads a number that is one: neither the texts {@code "NaN"} and {@code "Infinity"}, nor what is too large for a double. */
    private static final class FiniteNumber extends StdDeserializer<Double> {

        private static final long serialVersionUID = 1L;

        FiniteNumber() {
            super(Double.class);
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Float;
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(_valueClass, parser);
            }
            var number = parser.getDoubleValue();
            if (!Double.isFinite(number)) {
                throw new InvalidValue("number-not-finite");
            }
            return number;
        }
    }

    /** How instants are written everywhere: RFC 3339 with +08:00, to the microsecond that PostgreSQL keeps. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MICROS).atZone(SHANGHAI).toOffsetDateTime());
    }

    private static final class ShanghaiInstant extends com.fasterxml.jackson.databind.ser.std.StdSerializer<Instant> {

        private static final long serialVersionUID = 1L;

        ShanghaiInstant() {
            super(Instant.class);
        }

        @Override
        public void serialize(
                Instant value,
                com.fasterxml.jackson.core.JsonGenerator generator,
                com.fasterxml.jackson.databind.SerializerProvider provider)
                throws IOException {
            generator.writeString(text(value));
        }
    }

    /** Reads clean text, and what is {@link OneLine} as such is kept. */
    private static final class StrictString extends StdDeserializer<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final boolean line;

        StrictString(boolean line) {
            super(String.class);
            this.line = line;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new StrictString(property != null && isLine(property));
        }

        /** Whether the property is one line, or a list of such. */
        private static boolean isLine(BeanProperty property) {
            if (property.getAnnotation(OneLine.class) != null) {
                return true;
            }
            var member = property.getMember();
            return member != null
                    && Stream.of(member.getDeclaringClass().getDeclaredFields())
                            .filter(field -> field.getName().equals(property.getName()))
                            .map(Field::getAnnotatedType)
                            .anyMatch(type -> type instanceof AnnotatedParameterizedType list
                                    && Stream.of(list.getAnnotatedActualTypeArguments())
                                            .anyMatch(item -> item.isAnnotationPresent(OneLine.class)));
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.Textual;
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = Text.require(StringDeserializer.instance.deserialize(parser, context));
            return line ? Text.line(text) : text;
        }
    }

    private static final class StrictTree extends StdDeserializer<JsonNode> {

        private static final long serialVersionUID = 1L;

        StrictTree() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var tree = (JsonNode)
                    JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
            requireText(tree);
            return tree;
        }

        private static void requireText(JsonNode node) {
            if (node.isTextual()) {
                var unused = Text.require(node.textValue());
            }
            node.fieldNames().forEachRemaining(name -> {
                var unused = Text.require(name);
            });
            node.forEach(StrictTree::requireText);
        }
    }
}
