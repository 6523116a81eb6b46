package worksafe.platform.service;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;

/**
 * Refuses query parameters that an operation does not know, and several values where it reads one; both would otherwise be
 * ignored, and the client would believe to be answered what it asked. What an operation knows stands in the signature of its
 * method and in the fields of what it takes; several values are read by a {@link Collection}. A method that takes the {@link
 * UriInfo} knows parameters that only it can name, and refuses others itself.
 */
@Provider
class KnownParameters implements DynamicFeature {

    /** What every list knows, because it is also a table. */
    private static final List<String> OF_LISTS = List.of("format", "bom");

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var known = Known.by(resource.getResourceMethod());
        context.register((ContainerRequestFilter)
                request -> known.require(request.getUriInfo().getQueryParameters()));
    }

    /**
     * What one operation knows.
     *
     * @param repeatable by name, whether several values are read
     * @param isOpen whether there are others
     */
    private record Known(Map<String, Boolean> repeatable, boolean isOpen) {

        static Known by(Method method) {
            var repeatable = new TreeMap<String, Boolean>();
            for (var parameter : method.getParameters()) {
                declared(parameter).forEach(field -> repeatable.put(field.name(), field.isRepeatable()));
            }
            if (method.getReturnType() == Slice.class) {
                OF_LISTS.forEach(name -> repeatable.put(name, false));
            }
            return new Known(
                    repeatable, Arrays.asList(method.getParameterTypes()).contains(UriInfo.class));
        }

        private static Stream<Declared> declared(Parameter parameter) {
            var named = parameter.getAnnotation(QueryParam.class);
            return named == null
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                            .filter(field -> field.isAnnotationPresent(QueryParam.class))
                            .map(field -> Declared.of(field.getAnnotation(QueryParam.class), field.getType()))
                    : Stream.of(Declared.of(named, parameter.getType()));
        }

        void require(MultivaluedMap<String, String> asked) {
            var names = String.join(", ", repeatable.keySet());
            var refused = asked.entrySet().stream()
                    .flatMap(entry -> {
                        var isRepeatable = repeatable.get(entry.getKey());
                        if (isRepeatable == null && !isOpen) {
                            return Stream.of(Violation.query(entry.getKey(), "unknown-parameter", names));
                        }
                        return entry.getValue().size() > 1 && !Boolean.TRUE.equals(isRepeatable)
                                ? Stream.of(Violation.query(entry.getKey(), "repeated-parameter"))
                                : Stream.<Violation>empty();
                    })
                    .toArray(Violation[]::new);
            if (refused.length > 0) {
                throw RequestProblem.invalid(refused);
            }
        }
    }

    private record Declared(String name, boolean isRepeatable) {

        static Declared of(QueryParam named, Class<?> type) {
            return new Declared(named.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
