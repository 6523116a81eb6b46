package worksafe.acceptance.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The witness of the audit logs as it is deployed: told what it reads and nothing else, and apart from the services whose logs it
 * watches.
 */
record WitnessDeployment(String compose, String dockerfile, String settings, String page) {

    private static final Pattern VARIABLE = Pattern.compile("WORKSAFE_WITNESS_[A-Z]+");
    private static final Pattern OF_THE_IMAGE = Pattern.compile("(WORKSAFE_WITNESS_[A-Z]+)=");
    private static final Pattern ON_THE_PAGE =
            Pattern.compile("^\\| `(WORKSAFE_WITNESS_[A-Z]+)` \\|", Pattern.MULTILINE);
    private static final Pattern USER = Pattern.compile("^USER ([0-9]+:[0-9]+)$", Pattern.MULTILINE);

    static WitnessDeployment of(Path project) {
        return new WitnessDeployment(
                Sources.read(project.resolve("docker-compose.yml")),
                Sources.read(project.resolve("tlog/Dockerfile")),
                Sources.read(project.resolve("tlog/src/main/java/worksafe/tlog/witness/WitnessSettings.java")),
                Sources.read(project.resolve("docs/operations.md")));
    }

    /** Everything that does not fit, in sentences; empty when all fits. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        var containers = Compose.of(compose).containers();
        var witness = containers.get("audit-witness");
        if (witness == null || !witness.isWitness()) {
            return List.of("compose has no witness");
        }
        var read = variables(VARIABLE, settings);
        witness.environment().keySet().stream()
                .filter(variable -> !read.contains(variable))
                .forEach(variable -> complaints.add("the witness does not read " + variable));
        variables(OF_THE_IMAGE, dockerfile).stream()
                .map(match -> match.replace("=", ""))
                .filter(variable -> !read.contains(variable))
                .forEach(variable -> complaints.add("the witness does not read " + variable + " of its image"));
        var named = ON_THE_PAGE
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!named.equals(read)) {
            complaints.add("operations.md names " + named + ", but the witness reads " + read);
        }
        if (!witness.hasHealthcheck()) {
            complaints.add("the witness has no healthcheck");
        }
        if (!witness.after().isEmpty()) {
            complaints.add("the witness waits for " + witness.after().keySet());
        }
        var user = USER.matcher(dockerfile);
        if (!user.find() || !user.group(1).equals(witness.rights().get("user"))) {
            complaints.add("the image of the witness runs as another user");
        }
        complaints.addAll(apart(containers, witness));
        return complaints;
    }

    private static List<String> apart(Map<String, Compose.Container> containers, Compose.Container witness) {
        var complaints = new ArrayList<String>();
        var own = volumes(witness);
        if (own.isEmpty()) {
            complaints.add("the witness has no volume of its own");
        }
        containers.forEach((name, container) -> {
            if (container == witness) {
                return;
            }
            if (volumes(container).stream().anyMatch(own::contains)) {
                complaints.add(name + " has the volume of the witness");
            }
            if (witness.rights().get("user").equals(container.rights().get("user"))) {
                complaints.add(name + " runs as the user of the witness");
            }
        });
        return complaints;
    }

    private static Set<String> volumes(Compose.Container container) {
        return container.rights().get("volumes") instanceof List<?> volumes
                ? volumes.stream()
                        .map(volume -> String.valueOf(volume).replaceFirst(":.*", ""))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static TreeSet<String> variables(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
