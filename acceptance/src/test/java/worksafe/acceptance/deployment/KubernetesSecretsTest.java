package worksafe.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import worksafe.acceptance.house.Repository;

/** The Secrets that are made from a file of the environment are those that the manifests name, each with no more than its own. */
class KubernetesSecretsTest {

    @TempDir
    Path folder;

    private Path environment;

    @BeforeEach
    void environment() throws IOException {
        environment = Files.writeString(
                folder.resolve(".env"),
                Repository.read(Repository.ROOT.resolve("deploy/.env.example"))
                        .replaceAll("(?m)^([A-Z_]+)=$", "$1=value=of $1"));
    }

    private int make() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        "bash",
                        Repository.ROOT.resolve("deploy/kubernetes-secrets.sh").toString(),
                        environment.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(folder.resolve("secrets.yaml").toFile())
                .start()
                .waitFor();
    }

    private Map<String, Map<String, String>> made() {
        var made = new TreeMap<String, Map<String, String>>();
        for (var secret : KubernetesYaml.read(Repository.read(folder.resolve("secrets.yaml")))) {
            assertThat(secret).containsEntry("apiVersion", "v1").containsEntry("kind", "Secret");
            if (secret.get("metadata") instanceof Map<?, ?> metadata && secret.get("data") instanceof Map<?, ?> data) {
                assertThat(metadata.get("namespace")).isEqualTo(KubernetesManifests.SUITE);
                var values = new TreeMap<String, String>();
                data.forEach((key, value) -> values.put(
                        String.valueOf(key),
                        new String(Base64.getDecoder().decode(String.valueOf(value)), StandardCharsets.UTF_8)));
                made.put(String.valueOf(metadata.get("name")), values);
            }
        }
        return made;
    }

    @Test
    void eachProcessIsGivenItsOwnSecretsAndNoOthers() throws Exception {
        assertThat(make()).isZero();

        var expected = new TreeMap<String, Map<String, String>>();
        Compose.of(Repository.read(Repository.ROOT.resolve("docker-compose.yml")))
                .containers()
                .forEach((name, container) -> {
                    if (container.module().isPresent() && !container.isWitness()) {
                        expected.put(name, secrets(container));
                    }
                });
        assertThat(made()).isEqualTo(expected).hasSizeGreaterThan(8);
        assertThat(made().get("migrate-hazards")).containsOnlyKeys("HAZARDS_OWNER_PASSWORD");
    }

    private static Map<String, String> secrets(Compose.Container container) {
        var variables = new TreeSet<String>();
        container.environment().forEach((variable, value) -> {
            if (KubernetesEnvironment.isSecret(variable)) {
                Compose.references(value).stream()
                        .filter(Compose.Reference::isAsked)
                        .forEach(reference -> variables.add(reference.variable()));
            }
        });
        return variables.stream()
                .collect(Collectors.toMap(name -> name, name -> "value=of " + name, (a, b) -> a, TreeMap::new));
    }

    @Test
    void whatMayBeAbsentIsThereWhenItIsGiven() throws Exception {
        environment = Files.writeString(
                folder.resolve("more.env"),
                Repository.read(environment) + "\nHAZARDS_PERSONAL_DATA_RETIRED_KEYS=1=former\n");

        assertThat(make()).isZero();

        assertThat(made().get("hazard-service")).containsEntry("HAZARDS_PERSONAL_DATA_RETIRED_KEYS", "1=former");
        assertThat(made().get("training-service")).doesNotContainKey("TRAINING_PERSONAL_DATA_RETIRED_KEYS");
    }

    @Test
    void aSecretThatIsMissingEndsIt() throws Exception {
        environment = Files.writeString(
                folder.resolve("less.env"),
                Repository.read(environment).replaceAll("(?m)^TRAINING_APP_PASSWORD=.*$", "TRAINING_APP_PASSWORD="));

        assertThat(make()).isNotZero();
    }
}
