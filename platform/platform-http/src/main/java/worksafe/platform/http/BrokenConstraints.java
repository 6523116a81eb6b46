package worksafe.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What Bean Validation found, as this API tells it. */
final class BrokenConstraints {

    private static final Pattern BUNDLE_KEY = Pattern.compile("\\{([a-z0-9-]+)}");

    private BrokenConstraints() {}

    static RequestProblem.Violation violation(ConstraintViolation<?> violation) {
        var template = BUNDLE_KEY.matcher(String.valueOf(violation.getMessageTemplate()));
        var code = template.matches()
                ? template.group(1)
                : ViolationCodes.ofRule(
                        violation.getConstraintDescriptor().getAnnotation().annotationType());
        var attributes = violation.getConstraintDescriptor().getAttributes();
        var arguments = List.of("min", "max", "value", "regexp", "integer", "fraction").stream()
                .filter(attributes::containsKey)
                .map(attributes::get)
                .toList();
        return new RequestProblem.Violation(pointer(violation), code, arguments);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        return RequestParameter.pointer(violation.getRootBeanClass(), nodes).orElseGet(() -> withinBody(nodes));
    }

    /** The path without the method and the parameter's name, which are the code's business and not the client's. */
    private static String withinBody(List<Path.Node> nodes) {
        return nodes.stream()
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(node -> (node.getIndex() == null ? "" : "/" + node.getIndex())
                        + (node.getKind() == ElementKind.PROPERTY
                                ? "/" + ProblemMappers.escape(String.valueOf(node.getName()))
                                : ""))
                .collect(Collectors.joining());
    }
}
