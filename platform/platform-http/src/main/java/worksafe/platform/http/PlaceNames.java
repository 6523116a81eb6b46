package worksafe.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.DivisionNames;
import worksafe.kernel.RegionCode;

/** Writes the name of the place beside every {@link PlaceCode}. */
@Singleton
public final class PlaceNames implements ObjectMapperCustomizer {

    /** What the name's property has behind that of the code. */
    public static final String SUFFIX = "Name";

    /** An attribute of a writer whose text is read back into the view: views have no place for the names. */
    public static final String LEFT_OUT = PlaceNames.class.getName();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("worksafe-place-names").setSerializerModifier(new BesideCodes()));
    }

    /** What people call the place of a code, be it text or not; empty where there is none. */
    public static Optional<String> of(@Nullable Object code) {
        return Optional.ofNullable(code)
                .map(place -> place instanceof RegionCode region ? region : RegionCode.of(place.toString()))
                .flatMap(DivisionNames::of);
    }

    private static final class BesideCodes extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            return properties.stream()
                    .map(property ->
                            property.getAnnotation(PlaceCode.class) == null ? property : new WithName(property))
                    .toList();
        }
    }

    private static final class WithName extends BeanPropertyWriter {

        private static final long serialVersionUID = 1L;

        WithName(BeanPropertyWriter code) {
            super(code);
        }

        @Override
        public void serializeAsField(Object view, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            super.serializeAsField(view, generator, provider);
            var name = provider.getAttribute(LEFT_OUT) == null ? of(get(view)) : Optional.<String>empty();
            if (name.isPresent()) {
                generator.writeStringField(getName() + SUFFIX, name.get());
            }
        }
    }
}
