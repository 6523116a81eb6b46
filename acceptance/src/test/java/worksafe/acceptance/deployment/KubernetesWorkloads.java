package worksafe.acceptance.deployment;

import static worksafe.acceptance.deployment.KubernetesYaml.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects that make a container of the compose file run in Kubernetes, and keep it from doing what it need not. */
final class KubernetesWorkloads {

    /** How long a pod still answers when it is told to end, until nobody is sent there any more. */
    static final int SECONDS_UNTIL_FORGOTTEN = 5;

    /** Percent of the processor that was asked for; above it one pod more is started. */
    private static final int BUSY = 70;

    private static final int LEAST_REPLICAS = 2;

    /** A service has twelve connections to its database, the gateway none. */
    private static final int MOST_SERVICES = 3;

    private static final int MOST_GATEWAYS = 6;
    private static final int PROBE_SECONDS = 5;
    private static final int TRIES_TO_LIVE = 6;
    private static final String FEEDS_ROOM = "20Gi";
    private static final String FILES_ROOM = "100Gi";
    private static final String WITNESS_ROOM = "1Gi";
    private static final String TEMPORARY_ROOM = "1Gi";
    private static final Pattern MEMORY = Pattern.compile("([0-9]+)([mg])");

    private final String name;
    private final Compose.Container container;
    private final String namespace;

    KubernetesWorkloads(String name, Compose.Container container) {
        this.name = name;
        this.container = container;
        this.namespace = KubernetesManifests.namespaceOf(container);
    }

    /** The step that migrates, which ends. */
    Map<String, Object> job() {
        return map(
                "apiVersion",
                "batch/v1",
                "kind",
                "Job",
                "metadata",
                metadata("migration"),
                "spec",
                map("backoffLimit", 3, "template", template("migration")));
    }

    Map<String, Object> deployment() {
        var spec = map("replicas", container.isWitness() ? 1 : LEAST_REPLICAS);
        spec.put("selector", selector());
        // The witness has its memory to itself; of the others a new one is there before an old one goes.
        spec.put(
                "strategy",
                container.isWitness()
                        ? map("type", "Recreate")
                        : map("type", "RollingUpdate", "rollingUpdate", map("maxSurge", 1, "maxUnavailable", 0)));
        spec.put("template", template(component()));
        return map("apiVersion", "apps/v1", "kind", "Deployment", "metadata", metadata(component()), "spec", spec);
    }

    Map<String, Object> service() {
        return map(
                "apiVersion",
                "v1",
                "kind",
                "Service",
                "metadata",
                metadata(component()),
                "spec",
                map(
                        "selector",
                        map(KubernetesManifests.NAME, name),
                        "ports",
                        List.of(map("name", "http", "port", port(), "targetPort", "http"))));
    }

    /** At most one is taken away at a time by who empties machines. */
    Map<String, Object> disruptionBudget() {
        return map(
                "apiVersion",
                "policy/v1",
                "kind",
                "PodDisruptionBudget",
                "metadata",
                metadata(component()),
                "spec",
                map("maxUnavailable", 1, "selector", selector()));
    }

    Map<String, Object> autoscaler() {
        return map(
                "apiVersion",
                "autoscaling/v2",
                "kind",
                "HorizontalPodAutoscaler",
                "metadata",
                metadata(component()),
                "spec",
                map(
                        "scaleTargetRef",
                        map("apiVersion", "apps/v1", "kind", "Deployment", "name", name),
                        "minReplicas",
                        LEAST_REPLICAS,
                        "maxReplicas",
                        isGateway() ? MOST_GATEWAYS : MOST_SERVICES,
                        "metrics",
                        List.of(map(
                                "type",
                                "Resource",
                                "resource",
                                map(
                                        "name",
                                        "cpu",
                                        "target",
                                        map("type", "Utilization", "averageUtilization", BUSY))))));
    }

    /** What is kept: by the witness for itself, by all replicas of a service together. */
    List<Map<String, Object>> claims() {
        return volumes().entrySet().stream()
                .map(volume -> map(
                        "apiVersion",
                        "v1",
                        "kind",
                        "PersistentVolumeClaim",
                        "metadata",
                        map("name", volume.getKey(), "namespace", namespace),
                        "spec",
                        map(
                                "accessModes",
                                List.of(container.isWitness() ? "ReadWriteOnce" : "ReadWriteMany"),
                                "resources",
                                map("requests", map("storage", room(volume.getKey()))))))
                .toList();
    }

    /** The port of the container's health, which is its only one. */
    int port() {
        var test = list(healthcheck().get("test"));
        return Integer.parseInt(test.get(test.size() - 2));
    }

    private String room(String volume) {
        if (container.isWitness()) {
            return WITNESS_ROOM;
        }
        return volume.startsWith("files") ? FILES_ROOM : FEEDS_ROOM;
    }

    private boolean isGateway() {
        return name.equals("gateway");
    }

    private String component() {
        if (container.isWitness()) {
            return "witness";
        }
        return isGateway() ? "gateway" : "service";
    }

    private Map<String, Object> metadata(String component) {
        return map("name", name, "namespace", namespace, "labels", labels(component));
    }

    private Map<String, Object> labels(String component) {
        return map(
                KubernetesManifests.NAME,
                name,
                "app.kubernetes.io/component",
                component,
                "app.kubernetes.io/part-of",
                "worksafe");
    }

    private Map<String, Object> selector() {
        return map("matchLabels", map(KubernetesManifests.NAME, name));
    }

    private Map<String, Object> template(String component) {
        return map("metadata", map("labels", labels(component)), "spec", pod());
    }

    private Map<String, Object> pod() {
        var user = String.valueOf(container.rights().get("user")).split(":", -1);
        var spec = map();
        if (container.isMigration()) {
            spec.put("restartPolicy", "Never");
        }
        spec.put("automountServiceAccountToken", false);
        // Else the name of a Service nearby would become a variable, and those called KAFKA_… settings of the broker's
        // clients.
        spec.put("enableServiceLinks", false);
        spec.put(
                "terminationGracePeriodSeconds",
                SECONDS_UNTIL_FORGOTTEN + seconds(container.rights().get("stop_grace_period")));
        spec.put(
                "securityContext",
                map(
                        "runAsNonRoot",
                        true,
                        "runAsUser",
                        Integer.valueOf(user[0]),
                        "runAsGroup",
                        Integer.valueOf(user[1]),
                        "fsGroup",
                        Integer.valueOf(user[1]),
                        "fsGroupChangePolicy",
                        "OnRootMismatch",
                        "seccompProfile",
                        map("type", "RuntimeDefault")));
        if (!container.isMigration() && !container.isWitness()) {
            spec.put(
                    "topologySpreadConstraints",
                    Stream.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")
                            .map(place -> map(
                                    "maxSkew",
                                    1,
                                    "topologyKey",
                                    place,
                                    "whenUnsatisfiable",
                                    "ScheduleAnyway",
                                    "labelSelector",
                                    selector()))
                            .toList());
        }
        spec.put("containers", List.of(process()));
        var volumes = new ArrayList<Map<String, Object>>();
        volumes.add(map("name", "tmp", "emptyDir", map("sizeLimit", TEMPORARY_ROOM)));
        volumes()
                .keySet()
                .forEach(volume -> volumes.add(map("name", volume, "persistentVolumeClaim", map("claimName", volume))));
        spec.put("volumes", volumes);
        return spec;
    }

    private Map<String, Object> process() {
        var memory =
                memory(Compose.withFallbacks(String.valueOf(container.rights().get("mem_limit"))));
        var process = map("name", name, "image", Compose.withFallbacks(container.image()));
        process.put(
                "env", KubernetesEnvironment.variables(name, container, KubernetesManifests.configMapOf(container)));
        process.put(
                "securityContext",
                map(
                        "allowPrivilegeEscalation",
                        false,
                        "readOnlyRootFilesystem",
                        true,
                        "capabilities",
                        map("drop", List.of("ALL"))));
        process.put("resources", map("requests", map("cpu", cpu(), "memory", memory), "limits", map("memory", memory)));
        if (!container.isMigration()) {
            process.put("ports", List.of(map("name", "http", "containerPort", port())));
            process.putAll(probes());
            process.put(
                    "lifecycle",
                    map(
                            "preStop",
                            map("exec", map("command", List.of("sleep", String.valueOf(SECONDS_UNTIL_FORGOTTEN))))));
        }
        var mounts = new ArrayList<Map<String, Object>>();
        mounts.add(map("name", "tmp", "mountPath", "/tmp"));
        volumes().forEach((volume, path) -> mounts.add(map("name", volume, "mountPath", path)));
        process.put("volumeMounts", mounts);
        return process;
    }

    private Map<String, Object> probes() {
        var check = healthcheck();
        var ready = list(check.get("test")).getLast();
        // The witness has no other; that it refuses a log is no reason to start it again.
        var live = container.isWitness() ? ready : ready.replace("/ready", "/live");
        var interval = seconds(check.get("interval"));
        var retries = Integer.parseInt(String.valueOf(check.get("retries")));
        var start = seconds(check.get("start_period")) + interval * retries;
        return map(
                "startupProbe",
                probe(live, PROBE_SECONDS, seconds(check.get("timeout")), start / PROBE_SECONDS),
                "readinessProbe",
                probe(ready, interval, seconds(check.get("timeout")), retries),
                "livenessProbe",
                probe(live, interval, seconds(check.get("timeout")), TRIES_TO_LIVE));
    }

    private static Map<String, Object> probe(String path, int period, int timeout, int failures) {
        return map(
                "httpGet",
                map("path", path, "port", "http"),
                "periodSeconds",
                period,
                "timeoutSeconds",
                timeout,
                "failureThreshold",
                failures);
    }

    /** Compose limits no processor; this much each is sure of, by which the autoscaler measures. */
    private String cpu() {
        if (container.isWitness()) {
            return "20m";
        }
        return isGateway() || container.isMigration() ? "250m" : "500m";
    }

    private Map<String, String> volumes() {
        var volumes = new TreeMap<String, String>();
        list(container.rights().get("volumes")).forEach(volume -> {
            var parts = volume.split(":", -1);
            volumes.put(parts[0], parts[1]);
        });
        return volumes;
    }

    private Map<?, ?> healthcheck() {
        return container.rights().get("healthcheck") instanceof Map<?, ?> check ? check : Map.of();
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static int seconds(@Nullable Object duration) {
        var text = String.valueOf(duration);
        if (!text.matches("[0-9]+s")) {
            throw new IllegalArgumentException("no duration in seconds: " + text);
        }
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }

    private static String memory(String limit) {
        var match = MEMORY.matcher(limit);
        if (!match.matches()) {
            throw new IllegalArgumentException("no memory in m or g: " + limit);
        }
        return match.group(1) + (match.group(2).equals("g") ? "Gi" : "Mi");
    }
}
