package worksafe.acceptance.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a pod may do and how it begins and ends.
 *
 * @param name what it is of
 * @param spec its specification
 */
record KubernetesPods(String name, JsonNode spec) {

    /** Below, numbers belong to users of machines or of images. */
    private static final int LEAST_USER = 10_001;

    private static final Set<String> HEALTH = Set.of("/q/health/live", "/q/health/ready");
    private static final List<String> PROBES = List.of("startupProbe", "readinessProbe", "livenessProbe");
    private static final List<String> OF_THE_MACHINE =
            List.of("hostNetwork", "hostPID", "hostIPC", "hostUsers", "nodeName");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\(([A-Z][A-Z0-9_]*)\\)");
    private static final Pattern USER_NAME = Pattern.compile("username=\"[a-z]+\"");
    private static final Pattern WRITTEN = Pattern.compile("=\"[^\"]+\"");

    /**
     * Everything that does not fit, in sentences; empty when all fits.
     *
     * @param serves whether it goes on until it is told to end
     * @param shutdownSeconds how long a process finishes what it is doing
     */
    List<String> complaints(boolean serves, int shutdownSeconds) {
        var complaints = new ArrayList<String>();
        complaints.addAll(rights());
        var containers = spec.path("containers");
        if (containers.size() != 1) {
            complaints.add(name + " has " + containers.size() + " containers");
        }
        containers.forEach(container -> {
            complaints.addAll(rights(container));
            complaints.addAll(environment(container));
            complaints.addAll(mounts(container));
            if (serves) {
                complaints.addAll(probes(container));
                complaints.addAll(end(container, shutdownSeconds));
            }
        });
        return complaints;
    }

    private List<String> rights() {
        var complaints = new ArrayList<String>();
        var context = spec.path("securityContext");
        if (!context.path("runAsNonRoot").asBoolean()
                || context.path("runAsUser").asInt() < LEAST_USER) {
            complaints.add(name + " may run as root");
        }
        if (!context.path("seccompProfile").path("type").asText().equals("RuntimeDefault")) {
            complaints.add(name + " may call anything of the kernel");
        }
        if (spec.path("automountServiceAccountToken").asBoolean(true)) {
            complaints.add(name + " has a token of the cluster");
        }
        if (spec.path("enableServiceLinks").asBoolean(true)) {
            complaints.add(name + " is told of services nearby");
        }
        if (OF_THE_MACHINE.stream().anyMatch(spec::has)) {
            complaints.add(name + " has a part of the machine");
        }
        spec.path("volumes").forEach(volume -> {
            if (!volume.has("emptyDir") && !volume.has("persistentVolumeClaim")) {
                complaints.add(name + " is given files of the machine");
            }
        });
        return complaints;
    }

    private List<String> rights(JsonNode container) {
        var complaints = new ArrayList<String>();
        var context = container.path("securityContext");
        if (context.path("allowPrivilegeEscalation").asBoolean(true) || context.has("privileged")) {
            complaints.add(name + " may get new privileges");
        }
        if (!context.path("readOnlyRootFilesystem").asBoolean()) {
            complaints.add(name + " is not read-only");
        }
        var capabilities = context.path("capabilities");
        if (!capabilities.path("drop").path(0).asText().equals("ALL") || capabilities.has("add")) {
            complaints.add(name + " keeps capabilities");
        }
        var resources = container.path("resources");
        if (!resources.at("/limits/memory").isTextual()) {
            complaints.add(name + " may take the machine for itself");
        }
        if (!resources.at("/requests/cpu").isTextual()
                || !resources.at("/requests/memory").isTextual()) {
            complaints.add(name + " is sure of nothing");
        }
        return complaints;
    }

    private List<String> environment(JsonNode container) {
        var complaints = new ArrayList<String>();
        var known = new HashSet<String>();
        container.path("env").forEach(variable -> {
            var key = variable.path("name").asText();
            var value = variable.path("value").asText();
            REFERENCE
                    .matcher(value)
                    .results()
                    .map(match -> match.group(1))
                    .filter(other -> !known.contains(other))
                    .forEach(other -> complaints.add(name + " uses " + other + " in " + key + " before it is known"));
            if (!known.add(key)) {
                complaints.add(name + " is given " + key + " twice");
            }
            if (KubernetesEnvironment.isSecret(key) && holdsText(key, value)) {
                complaints.add(name + " has a secret written in " + key);
            }
        });
        return complaints;
    }

    private static boolean holdsText(String key, String value) {
        var rest = REFERENCE.matcher(value).replaceAll("");
        return key.endsWith("JAAS_CONFIG")
                ? WRITTEN.matcher(USER_NAME.matcher(rest).replaceAll("")).find()
                : !rest.isBlank();
    }

    private List<String> mounts(JsonNode container) {
        var complaints = new ArrayList<String>();
        var volumes = new HashSet<String>();
        spec.path("volumes").forEach(volume -> volumes.add(volume.path("name").asText()));
        var hasTemporary = false;
        for (var mount : container.path("volumeMounts")) {
            hasTemporary |= mount.path("mountPath").asText().equals("/tmp");
            if (!volumes.contains(mount.path("name").asText())) {
                complaints.add(name + " mounts " + mount.path("name").asText() + ", which it does not have");
            }
        }
        if (!hasTemporary) {
            complaints.add(name + " has no folder for temporary files");
        }
        return complaints;
    }

    private List<String> probes(JsonNode container) {
        var complaints = new ArrayList<String>();
        var ports = new HashSet<String>();
        container.path("ports").forEach(port -> ports.add(port.path("name").asText()));
        for (var kind : PROBES) {
            var asked = container.path(kind).path("httpGet");
            if (!HEALTH.contains(asked.path("path").asText())) {
                complaints.add(name + " has no " + kind + " that it answers");
            }
            if (!ports.contains(asked.path("port").asText())) {
                complaints.add(name + " has no port for its " + kind);
            }
        }
        return complaints;
    }

    private List<String> end(JsonNode container, int shutdownSeconds) {
        var command = container.at("/lifecycle/preStop/exec/command");
        if (!command.path(0).asText().equals("sleep")) {
            return List.of(name + " ends while others still send to it");
        }
        var needed = command.path(1).asInt() + shutdownSeconds;
        return spec.path("terminationGracePeriodSeconds").asInt() < needed
                ? List.of(name + " is killed before it has finished, which may take " + needed + " seconds")
                : List.of();
    }
}
