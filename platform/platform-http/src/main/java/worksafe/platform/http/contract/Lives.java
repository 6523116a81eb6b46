package worksafe.platform.http.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Lifecycle;
import worksafe.platform.http.SchemaNames;

/** The states of what operations answer, by the name of the schema that lists them. */
final class Lives {

    private static final String STATUS = "status";
    private static final String SCHEMAS = "#/components/schemas/";

    private final ClassLoader classes;
    private final Map<String, ClassInfo> enums = new HashMap<>();

    /** @param classes where the classes of the index are loaded from */
    Lives(IndexView index, ClassLoader classes) {
        this.classes = classes;
        index.getAllKnownImplementations(DotName.createSimple(Lifecycle.class)).stream()
                .filter(ClassInfo::isEnum)
                .forEach(type -> enums.put(SchemaNames.of(type), type));
    }

    /** The schema of the states of what is answered; empty where it has none. */
    Optional<String> schema(@Nullable Schema answer) {
        return Optional.ofNullable(answer)
                .map(Schema::getProperties)
                .map(properties -> properties.get(STATUS))
                .map(Schema::getRef)
                .map(ref -> ref.substring(SCHEMAS.length()))
                .filter(enums::containsKey);
    }

    /**
     * The states that name a verb among what may be done.
     *
     * @param segment the last of the path, by which actions are named: {@code extension-application}
     */
    List<String> allowing(String schema, String segment) {
        var action = segment.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(states(schema))
                .filter(state -> state instanceof Lifecycle<?> life
                        && life.actions().stream().anyMatch(each -> each.name().equals(action)))
                .map(state -> ((Enum<?>) state).name())
                .toList();
    }

    private Object[] states(String schema) {
        var type = enums.get(schema);
        try {
            var states = type == null
                    ? null
                    : classes.loadClass(type.name().toString()).getEnumConstants();
            return states == null ? new Object[0] : states;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("indexed, and not there: " + type, e);
        }
    }
}
