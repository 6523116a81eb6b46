package worksafe.platform.http;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parameter of a request at which a constraint stands, by the name that clients know. */
final class RequestParameter {

    private RequestParameter() {}

    /**
     * @param resource whose method was called; generated subclasses have no annotations, so that those above are asked, too
     * @param path what the constraint stands at: a method, one of its parameters, and where that is a bean, one of its fields
     * @return {@code query:<name>}, {@code header:<name>} or {@code path:<name>}; nothing for what is within a body
     */
    static Optional<String> pointer(Class<?> resource, List<Path.Node> path) {
        if (path.size() < 2
                || path.get(0).getKind() != ElementKind.METHOD
                || path.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        var method = path.get(0).getName();
        var types = path.get(0).as(Path.MethodNode.class).getParameterTypes();
        var index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        var plain = lineage(resource).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(declared -> declared.getName().equals(method)
                        && Arrays.asList(declared.getParameterTypes()).equals(types))
                .flatMap(declared -> Parameters.named(declared.getParameters()[index].getAnnotations()).stream())
                .findFirst();
        if (plain.isPresent() || path.size() < 3) {
            return plain;
        }
        var field = path.get(2).getName();
        return lineage(types.get(index)).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(declared -> declared.getName().equals(field))
                .flatMap(declared -> Parameters.named(declared.getAnnotations()).stream())
                .findFirst();
    }

    private static List<Class<?>> lineage(Class<?> type) {
        var line = new ArrayList<Class<?>>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            line.add(each);
        }
        return line;
    }
}
