package worksafe.acceptance.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the model of Kubernetes cannot say of the manifests: that whatever is named is there, that nothing is left open, and that
 * no pod may do more than it needs.
 *
 * @param files the objects of each manifest, by its path
 * @param asked keys of ConfigMaps that whoever deploys must give
 * @param shutdownSeconds how long a process finishes what it is doing
 */
record KubernetesRules(Map<String, List<Map<String, Object>>> files, Set<String> asked, int shutdownSeconds) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KUSTOMIZATION = "kustomization.yaml";

    /** Everything that does not fit, in sentences; empty when all fits. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        var objects = new ArrayList<JsonNode>();
        files.forEach((path, documents) -> {
            for (var object : documents) {
                if (path.endsWith(KUSTOMIZATION)) {
                    complaints.addAll(kustomization(path, JSON.valueToTree(object)));
                } else {
                    KubernetesModel.complaint(object).ifPresent(said -> complaints.add(path + ": " + said));
                    objects.add(JSON.valueToTree(object));
                }
            }
        });
        workloads(objects).forEach(workload -> complaints.addAll(workload(workload, objects)));
        of(objects, "Deployment").forEach(deployment -> complaints.addAll(replicas(deployment, objects)));
        of(objects, "Service").forEach(service -> complaints.addAll(service(service, objects)));
        of(objects, "Namespace").forEach(namespace -> complaints.addAll(closed(name(namespace), objects)));
        complaints.addAll(paths(objects));
        return complaints;
    }

    /** It names every file of its folder and no other. */
    private List<String> kustomization(String path, JsonNode kustomization) {
        var folder = path.substring(0, path.length() - KUSTOMIZATION.length());
        var there = new TreeSet<String>();
        files.keySet().stream()
                .filter(file -> file.startsWith(folder) && !file.equals(path))
                .forEach(file -> there.add(file.substring(folder.length())));
        var named = new TreeSet<String>();
        kustomization.path("resources").forEach(resource -> named.add(resource.asText()));
        var keys = new TreeSet<String>();
        kustomization.fieldNames().forEachRemaining(keys::add);
        var complaints = new ArrayList<String>();
        if (!named.equals(there)) {
            complaints.add(path + " names " + named + " and not " + there);
        }
        if (!keys.equals(Set.of("apiVersion", "kind", "resources"))) {
            complaints.add(path + " says " + keys);
        }
        return complaints;
    }

    private List<String> workload(JsonNode workload, List<JsonNode> objects) {
        var name = name(workload);
        var pod = workload.at("/spec/template/spec");
        var complaints = new ArrayList<String>();
        complaints.addAll(
                new KubernetesPods(name, pod).complaints(kind(workload).equals("Deployment"), shutdownSeconds));
        if (workload.at("/spec/selector").isObject()
                && !selects(workload.at("/spec/selector/matchLabels"), workload.at("/spec/template/metadata/labels"))) {
            complaints.add(name + " does not select its own pods");
        }
        for (var variable : pod.at("/containers/0/env")) {
            var reference = variable.at("/valueFrom/configMapKeyRef");
            if (reference.isObject() && !isGiven(reference, namespace(workload), objects)) {
                complaints.add(name + " lacks " + reference.path("key").asText() + " in its ConfigMap");
            }
        }
        for (var volume : pod.path("volumes")) {
            var claim = volume.at("/persistentVolumeClaim/claimName").asText();
            if (!claim.isEmpty()
                    && find("PersistentVolumeClaim", namespace(workload), claim, objects)
                            .isEmpty()) {
                complaints.add(name + " claims " + claim + ", which nobody has");
            }
        }
        if (policy(workload, objects).isEmpty()) {
            complaints.add(name + " has no NetworkPolicy");
        }
        return complaints;
    }

    private boolean isGiven(JsonNode reference, String namespace, List<JsonNode> objects) {
        var key = reference.path("key").asText();
        return asked.contains(key)
                || find("ConfigMap", namespace, reference.path("name").asText(), objects)
                        .filter(map -> map.path("data").has(key))
                        .isPresent();
    }

    /** Who runs more than once is scaled, and not emptied away at once. */
    private static List<String> replicas(JsonNode deployment, List<JsonNode> objects) {
        var name = name(deployment);
        var least = deployment.at("/spec/replicas").asInt();
        if (least == 1) {
            return deployment.at("/spec/strategy/type").asText().equals("Recreate")
                    ? List.of()
                    : List.of(name + " may run twice for a moment");
        }
        var complaints = new ArrayList<String>();
        if (find("PodDisruptionBudget", namespace(deployment), name, objects)
                .filter(budget -> selects(
                        budget.at("/spec/selector/matchLabels"), deployment.at("/spec/template/metadata/labels")))
                .isEmpty()) {
            complaints.add(name + " may be emptied away at once");
        }
        var scaled = find("HorizontalPodAutoscaler", namespace(deployment), name, objects)
                .map(scaler -> scaler.path("spec"))
                .filter(scaler -> scaler.at("/scaleTargetRef/name").asText().equals(name)
                        && scaler.at("/scaleTargetRef/kind").asText().equals("Deployment")
                        && scaler.path("minReplicas").asInt() == least
                        && scaler.path("maxReplicas").asInt() > least);
        if (scaled.isEmpty()) {
            complaints.add(name + " is not scaled");
        }
        if (deployment.at("/spec/template/spec/topologySpreadConstraints").isEmpty()) {
            complaints.add(name + " may stand on one machine");
        }
        return complaints;
    }

    private static List<String> service(JsonNode service, List<JsonNode> objects) {
        var ports = new TreeSet<String>();
        of(objects, "Deployment")
                .filter(deployment -> namespace(deployment).equals(namespace(service))
                        && selects(service.at("/spec/selector"), deployment.at("/spec/template/metadata/labels")))
                .forEach(deployment -> deployment
                        .at("/spec/template/spec/containers/0/ports")
                        .forEach(port -> ports.add(port.path("name").asText())));
        return ports.contains(service.at("/spec/ports/0/targetPort").asText())
                ? List.of()
                : List.of(name(service) + " leads nowhere");
    }

    private static List<String> closed(String namespace, List<JsonNode> objects) {
        var isClosed = of(objects, "NetworkPolicy")
                .filter(policy -> namespace(policy).equals(namespace))
                .map(policy -> policy.path("spec"))
                .anyMatch(policy -> policy.path("podSelector").isEmpty()
                        && policy.path("policyTypes").size() == 2
                        && !policy.has("ingress")
                        && !policy.has("egress"));
        return isClosed ? List.of() : List.of(namespace + " is open");
    }

    /** Who may go to pods of the suite is also let in by them, and nobody is let in who does not go. */
    private static List<String> paths(List<JsonNode> objects) {
        var out = new TreeSet<String>();
        var in = new TreeSet<String>();
        var complaints = new ArrayList<String>();
        workloads(objects)
                .forEach(one -> workloads(objects).forEach(other -> {
                    var path = name(one) + " -> " + name(other);
                    if (leads(one, other, "egress", "to", objects)) {
                        out.add(path);
                    }
                    if (leads(other, one, "ingress", "from", objects)) {
                        in.add(path);
                    }
                }));
        out.stream().filter(path -> !in.contains(path)).forEach(path -> complaints.add(path + " is not let in"));
        in.stream()
                .filter(path -> !out.contains(path))
                .forEach(path -> complaints.add(path + " is let in but not out"));
        return complaints;
    }

    private static boolean leads(JsonNode at, JsonNode peer, String way, String side, List<JsonNode> objects) {
        return policy(at, objects).stream()
                .flatMap(policy -> stream(policy.path("spec").path(way)))
                .flatMap(rule -> stream(rule.path(side)))
                .anyMatch(one -> one.has("podSelector")
                        && selects(one.at("/podSelector/matchLabels"), peer.at("/spec/template/metadata/labels"))
                        && (one.has("namespaceSelector")
                                ? one.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                        .asText()
                                        .equals(namespace(peer))
                                : namespace(at).equals(namespace(peer))));
    }

    /** The policies of these pods and no others. */
    private static List<JsonNode> policy(JsonNode workload, List<JsonNode> objects) {
        return of(objects, "NetworkPolicy")
                .filter(policy -> namespace(policy).equals(namespace(workload)))
                .filter(policy -> selects(
                        policy.at("/spec/podSelector/matchLabels"), workload.at("/spec/template/metadata/labels")))
                .toList();
    }

    /** Whether a selector that names something has all that it names. */
    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static Stream<JsonNode> workloads(List<JsonNode> objects) {
        return objects.stream().filter(object -> Set.of("Deployment", "Job").contains(kind(object)));
    }

    private static Stream<JsonNode> of(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> kind(object).equals(kind));
    }

    private static Optional<JsonNode> find(String kind, String namespace, String name, List<JsonNode> objects) {
        return of(objects, kind)
                .filter(object ->
                        namespace(object).equals(namespace) && name(object).equals(name))
                .findFirst();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String kind(JsonNode object) {
        return object.path("kind").asText();
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    private static String namespace(JsonNode object) {
        return object.at("/metadata/namespace").asText();
    }
}
