package worksafe.acceptance.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a container may not do, whoever has got into it. */
final class Hardening {

    /** Below, numbers belong to users of the machine or of images. */
    private static final int LEAST_USER = 10_001;

    /** What writes into its own image when it starts, and so cannot have it read-only. */
    private static final Set<String> WRITES_INTO_ITSELF = Set.of("kafka", "kafka-rights", "keycloak");

    private static final Set<String> OF_THE_MACHINE =
            Set.of("privileged", "cap_add", "devices", "network_mode", "pid", "ipc", "userns_mode", "cgroup_parent");

    private static final Pattern USER = Pattern.compile("([0-9]+):[0-9]+");

    private Hardening() {}

    static List<String> complaints(Compose compose) {
        var complaints = new ArrayList<String>();
        compose.containers().forEach((name, container) -> {
            complaints.addAll(rights(name, container));
            if (!list(container, "volumes").stream().allMatch(Hardening::isOfTheProject)) {
                complaints.add(name + " is given files of the machine");
            }
            if (container.module().isPresent() && user(container) < LEAST_USER) {
                complaints.add(name + " does not run as a user of its own");
            }
        });
        return complaints;
    }

    private static List<String> rights(String name, Compose.Container container) {
        var complaints = new ArrayList<String>();
        var rights = container.rights();
        if (!list(container, "cap_drop").equals(List.of("ALL"))) {
            complaints.add(name + " keeps capabilities");
        }
        if (!list(container, "security_opt").equals(List.of("no-new-privileges:true"))) {
            complaints.add(name + " may get new privileges");
        }
        OF_THE_MACHINE.stream()
                .filter(rights::containsKey)
                .sorted()
                .forEach(right -> complaints.add(name + " has a part of the machine: " + right));
        if (user(container) == 0) {
            complaints.add(name + " may run as root");
        }
        if (!rights.containsKey("mem_limit") || !rights.containsKey("pids_limit")) {
            complaints.add(name + " may take the machine for itself");
        }
        var isReadOnly = Boolean.TRUE.equals(rights.get("read_only"));
        if (isReadOnly == WRITES_INTO_ITSELF.contains(name)) {
            complaints.add(name + (isReadOnly ? " is read-only, which its image cannot be" : " is not read-only"));
        }
        if (isReadOnly && list(container, "tmpfs").stream().noneMatch(folder -> folder.startsWith("/tmp"))) {
            complaints.add(name + " has no folder for temporary files");
        }
        return complaints;
    }

    /** The number of the user; root where none is given. */
    private static int user(Compose.Container container) {
        var user = USER.matcher(String.valueOf(container.rights().get("user")));
        return user.matches() ? Integer.parseInt(user.group(1)) : 0;
    }

    /** A volume that Docker keeps, or a folder of the project that is only read. */
    private static boolean isOfTheProject(String volume) {
        return volume.startsWith("./deploy/") && volume.endsWith(":ro") || volume.matches("[a-z-]+:/var/lib/.*");
    }

    private static List<String> list(Compose.Container container, String right) {
        return container.rights().get(right) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
