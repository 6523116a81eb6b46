package worksafe.platform.messaging.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The types of events that there are: those with a contract. What one names is a wire name ({@code
 * worksafe.hazards.danger-closed.v1}), or the beginning of some with {@code .*} in the place of the rest: all of a context
 * ({@code worksafe.hazards.*}), all versions of one ({@code worksafe.hazards.danger-closed.*}), or simply all ({@code
 * worksafe.*}).
 */
public final class EventTypes {

    /** What the registry tells the contexts of subscriptions is for them alone: no feed shows it, no webhook sends it. */
    public static final String INTERNAL = "worksafe.registry.webhook-";

    /** Who calls from which networks is for operators; the row security of the registry's log shows it to no other system. */
    private static final String CLIENTS = "worksafe.registry.api-client-";

    private static final String ALL = "worksafe.*";
    private static final String REST = ".*";
    private static final Pattern FORM = Pattern.compile(
            "worksafe\\.(?<context>[a-z]+)(?:\\.(?<event>[a-z0-9-]+)(?:\\.(?<version>v[1-9][0-9]*))?)?");

    /** A topic that a context announces on, in the description of all. */
    private static final Pattern TOPIC = Pattern.compile("(?m)^ +address: worksafe\\.([a-z]+)$");

    /** Events that every context announces under its own name have their contracts here. */
    private static final String SHARED = "duties";

    private EventTypes() {}

    /**
     * Whether there are events that this names, and others may read them.
     *
     * @param own the context that asks, whose events there are in any case
     */
    public static boolean isKnown(String named, String own) {
        if (named.equals(ALL)) {
            return true;
        }
        var isBeginning = named.endsWith(REST);
        var form = FORM.matcher(isBeginning ? named.substring(0, named.length() - REST.length()) : named);
        if (!form.matches() || named.startsWith(INTERNAL) || named.startsWith(CLIENTS)) {
            return false;
        }
        var context = form.group("context");
        var event = form.group("event");
        var version = form.group("version");
        // A whole name has a version, and nothing stands behind it.
        if (isBeginning == (version != null) || !context.equals(own) && !Contexts.ALL.contains(context)) {
            return false;
        }
        // What has a later version had a first one.
        var contract = "/" + event + "." + (version == null ? "v1" : version) + ".schema.json";
        return event == null || exists(context + contract) || exists(SHARED + contract);
    }

    /** The context whose events this names; empty where it names those of all. */
    static Optional<String> context(String named) {
        return named.equals(ALL) ? Optional.empty() : Optional.of(named.split("\\.", 3)[1]);
    }

    /** Whether this names a type. */
    static boolean names(String named, String type) {
        return named.endsWith(REST) ? type.startsWith(named.substring(0, named.length() - 1)) : type.equals(named);
    }

    /** Whether one of these names a type; where there are none, every type is named. */
    static boolean anyNames(List<String> named, String type) {
        return named.isEmpty() || named.stream().anyMatch(one -> names(one, type));
    }

    private static boolean exists(String contract) {
        return Thread.currentThread().getContextClassLoader().getResource("contracts/" + contract) != null;
    }

    /** Read when the first asks. */
    private static final class Contexts {

        private static final Set<String> ALL = read();

        private static Set<String> read() {
            var loader = Thread.currentThread().getContextClassLoader();
            try (var description = loader.getResourceAsStream("contracts/asyncapi.yaml")) {
                if (description == null) {
                    return Set.of();
                }
                return TOPIC.matcher(new String(description.readAllBytes(), StandardCharsets.UTF_8))
                        .results()
                        .map(topic -> topic.group(1))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
