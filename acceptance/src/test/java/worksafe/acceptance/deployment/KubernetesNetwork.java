package worksafe.acceptance.deployment;

import static worksafe.acceptance.deployment.KubernetesYaml.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Who may speak to whom: nobody to anybody, but for name service, the addresses that the environment of a container names, and
 * what leads to the gateway. Servers that do not run here are known by the label of their namespace.
 */
final class KubernetesNetwork {

    /** On a namespace: what of the suite's needs runs there, such as {@code postgres}. */
    static final String SERVES = "worksafe/serves";

    /** On a namespace: that its pods may speak to the gateway, as a proxy that ends TLS must. */
    static final String REACHES = "worksafe/reaches";

    private static final String GATEWAY = "gateway";
    private static final Pattern ADDRESS = Pattern.compile("\\b([a-z][a-z0-9-]*):([0-9]+)\\b");
    private static final int NAME_SERVICE = 53;

    private final Compose compose;

    KubernetesNetwork(Compose compose) {
        this.compose = compose;
    }

    /** The containers whose addresses the environment names, with their ports. A step that migrates speaks to the database alone. */
    SortedMap<String, Integer> reachedBy(Compose.Container container) {
        var reached = new TreeMap<String, Integer>();
        container.environment().forEach((variable, value) -> {
            if (container.isMigration() && !variable.equals("WORKSAFE_DB_URL")) {
                return;
            }
            ADDRESS.matcher(Compose.withFallbacks(value))
                    .results()
                    .filter(match -> compose.containers().containsKey(match.group(1)))
                    // All services are told where the registry is, which does not ask itself.
                    .filter(match -> !container.module().equals(Optional.of(match.group(1))))
                    .forEach(match -> reached.put(match.group(1), Integer.valueOf(match.group(2))));
        });
        return reached;
    }

    /** Nothing goes in and nothing out of the pods of a namespace, but for questions to its name service. */
    static List<Map<String, Object>> closed(String namespace) {
        return List.of(
                policy("closed", namespace, map(), map("policyTypes", List.of("Ingress", "Egress"))),
                policy(
                        "name-service",
                        namespace,
                        map(),
                        map(
                                "policyTypes",
                                List.of("Egress"),
                                "egress",
                                List.of(map(
                                        "to",
                                        List.of(map(
                                                "namespaceSelector",
                                                labelled("kubernetes.io/metadata.name", "kube-system"),
                                                "podSelector",
                                                labelled("k8s-app", "kube-dns"))),
                                        "ports",
                                        List.of(port("UDP", NAME_SERVICE), port("TCP", NAME_SERVICE)))))));
    }

    /** What goes in and out of the pods of one container. */
    Map<String, Object> of(String name, int port) {
        var container = containers().get(name);
        if (container == null) {
            throw new IllegalArgumentException("compose has no " + name);
        }
        var namespace = KubernetesManifests.namespaceOf(container);
        var callers = callers(name, namespace);
        var rules = map();
        if (!callers.isEmpty()) {
            rules.put("ingress", List.of(map("from", callers, "ports", List.of(port("TCP", port)))));
        }
        var egress = new ArrayList<Map<String, Object>>();
        reachedBy(container)
                .forEach((host, at) ->
                        egress.add(map("to", List.of(peer(host, namespace)), "ports", List.of(port("TCP", at)))));
        if (container.isWitness()) {
            // It reads the logs where the public reads them.
            egress.add(map("to", List.of(peer(GATEWAY, namespace)), "ports", List.of(port("TCP", port))));
        }
        if (!egress.isEmpty()) {
            rules.put("egress", egress);
        }
        var types = new ArrayList<String>();
        if (rules.containsKey("ingress")) {
            types.add("Ingress");
        }
        if (rules.containsKey("egress")) {
            types.add("Egress");
        }
        var spec = map("policyTypes", types);
        spec.putAll(rules);
        return policy(name, namespace, map("matchLabels", map(KubernetesManifests.NAME, name)), spec);
    }

    private List<Map<String, Object>> callers(String name, String namespace) {
        var callers = new ArrayList<Map<String, Object>>();
        containers().forEach((caller, container) -> {
            if (container.module().isPresent() && reachedBy(container).containsKey(name)
                    || container.isWitness() && name.equals(GATEWAY)) {
                callers.add(peer(caller, namespace));
            }
        });
        if (name.equals(GATEWAY)) {
            callers.add(map("namespaceSelector", labelled(REACHES, GATEWAY)));
        }
        return callers;
    }

    private Map<String, Compose.Container> containers() {
        return compose.containers();
    }

    /** Pods of the suite by their name, servers that run elsewhere by the label of their namespace. */
    private Map<String, Object> peer(String name, String seenFrom) {
        var container = containers().get(name);
        if (container == null || container.module().isEmpty()) {
            return map("namespaceSelector", labelled(SERVES, name));
        }
        var pods = labelled(KubernetesManifests.NAME, name);
        var namespace = KubernetesManifests.namespaceOf(container);
        return namespace.equals(seenFrom)
                ? map("podSelector", pods)
                : map("namespaceSelector", labelled("kubernetes.io/metadata.name", namespace), "podSelector", pods);
    }

    private static Map<String, Object> policy(
            String name, String namespace, Map<String, Object> pods, Map<String, Object> rules) {
        var spec = map("podSelector", pods);
        spec.putAll(rules);
        return map(
                "apiVersion",
                "networking.k8s.io/v1",
                "kind",
                "NetworkPolicy",
                "metadata",
                map("name", name, "namespace", namespace),
                "spec",
                spec);
    }

    private static Map<String, Object> labelled(String label, String value) {
        return map("matchLabels", map(label, value));
    }

    private static Map<String, Object> port(String protocol, int port) {
        return map("protocol", protocol, "port", port);
    }
}
