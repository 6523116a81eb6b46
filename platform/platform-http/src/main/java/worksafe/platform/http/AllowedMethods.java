package worksafe.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which methods a path can be asked: what whoever used another is told (RFC 9110, 15.5.6), since the framework does not say. */
@Singleton
class AllowedMethods {

    private static final Pattern TEMPLATE = Pattern.compile("\\{[^{}]*}");

    private final List<Verb> verbs;

    @Inject
    AllowedMethods(BeanManager beans, @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String root) {
        this(
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .<Class<?>>map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .toList(),
                root);
    }

    /** @param root below which all of these are served */
    AllowedMethods(Collection<Class<?>> resources, String root) {
        this.verbs = resources.stream()
                .distinct()
                .flatMap(resource -> verbs(resource, root))
                .toList();
    }

    /** A method of HTTP at the paths that match. */
    private record Verb(Pattern path, String method) {}

    private static Stream<Verb> verbs(Class<?> resource, String root) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .flatMap(annotation ->
                                Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                        .map(verb -> new Verb(pattern(root, path(resource), path(method)), verb.value())));
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Pattern pattern(String... steps) {
        var path = new StringBuilder();
        for (var step : steps) {
            Arrays.stream(step.split("/", -1))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> path.append('/').append(part));
        }
        var pattern = new StringBuilder();
        var template = TEMPLATE.matcher(path);
        var from = 0;
        while (template.find()) {
            pattern.append(Pattern.quote(path.substring(from, template.start())))
                    .append("[^/]+");
            from = template.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(path.substring(from))) + "/?");
    }

    /** Their names as the header {@code Allow} has them, what can be read also by its head; empty where none is known. */
    String of(String path) {
        var methods = new TreeSet<String>();
        verbs.stream().filter(verb -> verb.path().matcher(path).matches()).forEach(verb -> methods.add(verb.method()));
        if (methods.contains(HttpMethod.GET)) {
            var unused = methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }
}
