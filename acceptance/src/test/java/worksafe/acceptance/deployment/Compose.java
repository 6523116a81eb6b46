package worksafe.acceptance.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a compose file says, anchors and merges resolved. */
final class Compose {

    /** A variable of whoever runs compose: required with a message, or with a default. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([?-])([^}]*))?}");

    private final String text;
    private final Map<String, Container> containers;

    /**
     * A part of a value that whoever runs compose gives.
     *
     * @param text as it stands in the file
     * @param variable the variable that gives it
     * @param isAsked whether it must be given
     * @param fallback what holds otherwise; of one that must be given the message
     */
    record Reference(String text, String variable, boolean isAsked, String fallback) {}

    /**
     * One container.
     *
     * @param image its image
     * @param module the module that the image is made from; empty for foreign images
     * @param environment its environment, unresolved
     * @param ports what it publishes
     * @param after which containers must have reached which condition before
     * @param hasHealthcheck whether the file says how to see that it is well
     * @param rights all else that the file says of it, by which it is held
     */
    record Container(
            String image,
            Optional<String> module,
            Map<String, String> environment,
            List<String> ports,
            Map<String, String> after,
            boolean hasHealthcheck,
            Map<String, Object> rights) {

        boolean isMigration() {
            return "only".equals(environment.get("WORKSAFE_MIGRATE"));
        }

        /** Whether it is the witness of the audit logs, which is none of the services and shares nothing with them. */
        boolean isWitness() {
            return module.filter("audit-witness"::equals).isPresent();
        }
    }

    private Compose(String text, Map<String, Container> containers) {
        this.text = text;
        this.containers = containers;
    }

    static Compose of(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        options.setAllowDuplicateKeys(false);
        Map<String, Object> file = new Yaml(new SafeConstructor(options)).load(text);
        var containers = new TreeMap<String, Container>();
        map(file.get("services")).forEach((name, value) -> containers.put(name, container(map(value))));
        return new Compose(text, containers);
    }

    private static Container container(Map<String, Object> service) {
        var image = String.valueOf(service.get("image"));
        var environment = new TreeMap<String, String>();
        map(service.get("environment")).forEach((name, value) -> environment.put(name, String.valueOf(value)));
        var after = new TreeMap<String, String>();
        map(service.get("depends_on"))
                .forEach((name, value) ->
                        after.put(name, String.valueOf(map(value).get("condition"))));
        var ports = service.get("ports") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new Container(
                image,
                image.startsWith("worksafe/")
                        ? Optional.of(image.substring("worksafe/".length(), image.indexOf(':')))
                        : Optional.empty(),
                environment,
                ports,
                after,
                service.containsKey("healthcheck"),
                service);
    }

    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> entry.getValue() == null ? "" : entry.getValue(),
                                (one, other) -> one,
                                TreeMap::new))
                : Map.of();
    }

    Map<String, Container> containers() {
        return containers;
    }

    /** The containers of the suite's own images, by module. */
    Map<String, Container> serving() {
        var serving = new TreeMap<String, Container>();
        containers.values().stream()
                .filter(container -> !container.isMigration() && !container.isWitness())
                .forEach(container -> container.module().ifPresent(module -> serving.put(module, container)));
        return serving;
    }

    Map<String, Container> migrating() {
        var migrating = new TreeMap<String, Container>();
        containers.values().stream()
                .filter(Container::isMigration)
                .forEach(container -> container.module().ifPresent(module -> migrating.put(module, container)));
        return migrating;
    }

    /** The variables that must be given. */
    Set<String> asked() {
        return REFERENCE
                .matcher(commentless())
                .results()
                .filter(match -> "?".equals(match.group(2)))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that may be given, with what holds otherwise. */
    Map<String, String> offered() {
        var offered = new TreeMap<String, String>();
        REFERENCE
                .matcher(commentless())
                .results()
                .filter(match -> "-".equals(match.group(2)))
                .forEach(match -> offered.put(match.group(1), match.group(3)));
        return offered;
    }

    /** The parts of a value that come from outside, in their order. */
    static List<Reference> references(String value) {
        return REFERENCE
                .matcher(value)
                .results()
                .map(match -> new Reference(
                        match.group(),
                        match.group(1),
                        "?".equals(match.group(2)),
                        match.group(3) == null ? "" : match.group(3)))
                .toList();
    }

    /** A value as it is when nothing comes from outside. */
    static String withFallbacks(String value) {
        return REFERENCE
                .matcher(value)
                .replaceAll(match -> "-".equals(match.group(2)) ? Matcher.quoteReplacement(match.group(3)) : "");
    }

    /** A value without the parts that must come from outside. */
    static String withoutAsked(String value) {
        return REFERENCE.matcher(value).replaceAll(match -> "?".equals(match.group(2)) ? "" : "given");
    }

    private String commentless() {
        return text.lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
    }
}
