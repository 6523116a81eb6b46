package worksafe.platform.messaging;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CreditCode;
import worksafe.kernel.PhoneNumber;
import worksafe.kernel.RegionCode;
import worksafe.kernel.ResidentId;
import worksafe.kernel.Sector;
import worksafe.platform.http.StrictJson;

/**
 * JSON of events: written strictly, read tolerantly (unknown properties are ignored). It does not use the services' own
 * mappers, so that none of them can change the wire format.
 */
public final class EventJson {

    private static final ObjectMapper MAPPER = mapper();

    private EventJson() {}

    /** The data of an event, as it travels. */
    public static String write(Object event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be announced: " + event.getClass().getName(), e);
        }
    }

    /** Reads data as the consumer's own record of it. */
    static <T> T read(String data, Class<T> type) {
        try {
            var read = MAPPER.readValue(data, type);
            if (read == null) {
                throw new MalformedEvent("the data is null");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new MalformedEvent("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    static ReceivedEvent example(UUID id, String type, String data) {
        var tree = read(data, JsonNode.class);
        var first = tree.fieldNames().next();
        var named = tree.get(first).asText();
        var aggregateId = first.endsWith("Id")
                ? UUID.fromString(named)
                : UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        var enterprise = tree.path("enterpriseId").textValue();
        var sector = tree.path("sector").textValue();
        return new ReceivedEvent(
                id,
                type,
                enterprise == null ? "region:" + tree.path("region").textValue() : "enterprise:" + enterprise,
                first.replaceFirst("Id$", ""),
                aggregateId,
                tree.path("revision").longValue(),
                RegionCode.of(tree.path("region").asText()),
                sector == null ? null : Sector.valueOf(sector),
                enterprise == null ? null : UUID.fromString(enterprise),
                OffsetDateTime.parse(tree.path("occurredAt").asText()).toInstant(),
                null,
                data);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.setAccessorNaming(new ComponentsOnly());
        var kernel = new SimpleModule("worksafe-events");
        kernel.addSerializer(RegionCode.class, new AsText<>(RegionCode.class, RegionCode::toString));
        kernel.addDeserializer(RegionCode.class, new FromText<>(RegionCode.class, RegionCode::of));
        // What was announced is read as it stands: the register knows enterprises older than any day that a client may
        // send.
        kernel.addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse));
        kernel.addSerializer(CreditCode.class, new AsText<>(CreditCode.class, CreditCode::value));
        kernel.addDeserializer(CreditCode.class, new FromText<>(CreditCode.class, CreditCode::of));
        kernel.addSerializer(ResidentId.class, new Refused<>(ResidentId.class));
        kernel.addSerializer(PhoneNumber.class, new Refused<>(PhoneNumber.class));
        return mapper.registerModule(kernel);
    }

    /** Only components of a record are properties; a method such as {@code isLate()} is not. */
    private static final class ComponentsOnly extends DefaultAccessorNamingStrategy.Provider {

        private static final long serialVersionUID = 1L;

        @Override
        public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
            return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
                @Override
                public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
                    return _fieldNames.contains(name) ? name : null;
                }

                @Override
                public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
                    return null;
                }
            };
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(text.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            // A text is what stands there nearly always, and needs no other reader to be found for it.
            return reader.apply(
                    parser.hasToken(JsonToken.VALUE_STRING)
                            ? parser.getText()
                            : context.readValue(parser, String.class));
        }
    }

    /** Personal data does not travel in events. */
    private static final class Refused<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        Refused(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            throw JsonMappingException.from(generator, "personal data does not travel in events");
        }
    }
}
