package worksafe.acceptance.deployment;

import static worksafe.acceptance.deployment.KubernetesYaml.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The environment of a container of the compose file as Kubernetes gives it: what is fixed stands in the manifest, what may be set
 * comes from a ConfigMap and what is secret from a Secret, under the names that {@code .env} has for it.
 */
final class KubernetesEnvironment {

    private static final Pattern SECRET = Pattern.compile(".*(?:PASSWORD|_KEYS?|SECRET|JAAS_CONFIG)");

    /** Public halves of keys, which guard nothing. */
    private static final Set<String> PUBLIC_KEYS =
            Set.of("WORKSAFE_AUDIT_WITNESS_KEY", "WORKSAFE_AUDIT_LOG_FORMER_KEYS");

    private static final String BROKER = "KAFKA_";

    private KubernetesEnvironment() {}

    static boolean isSecret(String variable) {
        return SECRET.matcher(variable).matches() && !PUBLIC_KEYS.contains(variable);
    }

    /** The environment as a list of variables; one that another refers to stands before it. */
    static List<Map<String, Object>> variables(String name, Compose.Container container, String configMap) {
        var helpers = new LinkedHashMap<String, Map<String, Object>>();
        var variables = new ArrayList<Map<String, Object>>();
        container.environment().forEach((variable, value) -> {
            var references = Compose.references(value);
            if (references.size() == 1 && references.getFirst().text().equals(value)) {
                variables.add(from(variable, variable, references.getFirst(), name, configMap));
                return;
            }
            var text = value;
            for (var reference : references) {
                var helper = helper(reference.variable());
                helpers.put(helper, from(helper, variable, reference, name, configMap));
                text = text.replace(reference.text(), "$(" + helper + ")");
            }
            variables.add(map("name", variable, "value", text));
        });
        var all = new ArrayList<>(helpers.values());
        all.addAll(variables);
        return all;
    }

    /** Every variable called {@code KAFKA_…} is a setting of the broker's clients, so a password of the broker is called otherwise. */
    private static String helper(String variable) {
        return variable.startsWith(BROKER) ? "BROKER_" + variable.substring(BROKER.length()) : variable;
    }

    private static Map<String, Object> from(
            String variable, String usedIn, Compose.Reference reference, String secret, String configMap) {
        if (!isSecret(usedIn)) {
            return map(
                    "name",
                    variable,
                    "valueFrom",
                    map("configMapKeyRef", map("name", configMap, "key", reference.variable())));
        }
        var key = map("name", secret, "key", reference.variable());
        if (!reference.isAsked()) {
            key.put("optional", true);
        }
        return map("name", variable, "valueFrom", map("secretKeyRef", key));
    }

    /** What the ConfigMap says of these containers until it is told otherwise. What must be given has no value there. */
    static Map<String, String> settings(Iterable<Compose.Container> containers) {
        var settings = new TreeMap<String, String>();
        for (var container : containers) {
            container.environment().forEach((variable, value) -> {
                for (var reference : Compose.references(value)) {
                    if (!reference.isAsked() && !isSecret(variable)) {
                        settings.put(reference.variable(), reference.fallback());
                    }
                }
            });
        }
        return settings;
    }
}
