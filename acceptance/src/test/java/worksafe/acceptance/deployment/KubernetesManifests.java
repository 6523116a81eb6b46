package worksafe.acceptance.deployment;

import static worksafe.acceptance.deployment.KubernetesYaml.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the compose file amounts to in Kubernetes, by file below {@code deploy/kubernetes}: settings first, then the steps that
 * migrate, then what serves; and apart from them, in a namespace of its own, the witness. Servers that compose starts from foreign
 * images are not among it.
 */
final class KubernetesManifests {

    /** The label by which pods are known. */
    static final String NAME = "app.kubernetes.io/name";

    static final String SUITE = "worksafe";
    static final String WITNESS = "worksafe-witness";

    private static final String HEAD = """
            # Written from docker-compose.yml by KubernetesManifestsTest (-Dkubernetes.update=true); not edited by hand.
            # What is different at your place stands in a kustomization of your own: README.md.
            """;

    private final Compose compose;

    KubernetesManifests(Compose compose) {
        this.compose = compose;
    }

    static String namespaceOf(Compose.Container container) {
        return container.isWitness() ? WITNESS : SUITE;
    }

    static String configMapOf(Compose.Container container) {
        return container.isWitness() ? "audit-witness" : "worksafe";
    }

    /** The text of each file, by its path. */
    SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        var network = new KubernetesNetwork(compose);
        var own = new TreeMap<String, Compose.Container>();
        compose.containers().forEach((name, container) -> {
            if (container.module().isPresent()) {
                own.put(name, container);
            }
        });
        var suite = own.values().stream()
                .filter(container -> !container.isWitness())
                .toList();
        files.put("settings/worksafe.yaml", KubernetesYaml.text(HEAD, shared(SUITE, "worksafe", suite)));
        own.forEach((name, container) -> files.put(
                folder(container) + "/" + name + ".yaml",
                KubernetesYaml.text(HEAD, objects(name, container, network))));
        for (var folder : List.of("settings", "migrations", "suite", "witness")) {
            var resources = files.keySet().stream()
                    .filter(file -> file.startsWith(folder + "/"))
                    .map(file -> file.substring(folder.length() + 1))
                    .toList();
            files.put(folder + "/kustomization.yaml", KubernetesYaml.text(HEAD, List.of(kustomization(resources))));
        }
        return files;
    }

    private static String folder(Compose.Container container) {
        if (container.isWitness()) {
            return "witness";
        }
        return container.isMigration() ? "migrations" : "suite";
    }

    private List<Map<String, Object>> objects(String name, Compose.Container container, KubernetesNetwork network) {
        var workload = new KubernetesWorkloads(name, container);
        var objects = new ArrayList<Map<String, Object>>();
        if (container.isMigration()) {
            objects.add(workload.job());
            objects.add(network.of(name, 0));
            return objects;
        }
        if (container.isWitness()) {
            objects.addAll(shared(WITNESS, configMapOf(container), List.of(container)));
        }
        objects.addAll(workload.claims());
        objects.add(workload.deployment());
        objects.add(workload.service());
        if (!container.isWitness()) {
            objects.add(workload.disruptionBudget());
            objects.add(workload.autoscaler());
        }
        objects.add(network.of(name, workload.port()));
        return objects;
    }

    /** What the pods of a namespace have in common. */
    private List<Map<String, Object>> shared(String namespace, String configMap, List<Compose.Container> containers) {
        var settings = new TreeMap<>(KubernetesEnvironment.settings(containers));
        settings.replaceAll((variable, value) -> elsewhere(value, namespace));
        var objects = new ArrayList<Map<String, Object>>();
        objects.add(map(
                "apiVersion",
                "v1",
                "kind",
                "Namespace",
                "metadata",
                map("name", namespace, "labels", map("pod-security.kubernetes.io/enforce", "restricted"))));
        objects.add(map(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                map("name", configMap, "namespace", namespace),
                "data",
                settings));
        objects.addAll(KubernetesNetwork.closed(namespace));
        return objects;
    }

    /** An address with the namespace in it where that is another one. */
    private String elsewhere(String value, String seenFrom) {
        var text = value;
        for (var container : compose.containers().entrySet()) {
            var namespace = namespaceOf(container.getValue());
            if (container.getValue().module().isPresent() && !namespace.equals(seenFrom)) {
                text = text.replace("//" + container.getKey() + ":", "//" + container.getKey() + "." + namespace + ":");
            }
        }
        return text;
    }

    private static Map<String, Object> kustomization(List<String> resources) {
        return map("apiVersion", "kustomize.config.k8s.io/v1beta1", "kind", "Kustomization", "resources", resources);
    }
}
