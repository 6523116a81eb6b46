package worksafe.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.acceptance.house.Repository;

/** The manifests say what the compose file says, Kubernetes knows all that they say, and they fit together. */
class KubernetesManifestsTest {

    private static final Path FOLDER = Repository.ROOT.resolve("deploy/kubernetes");
    private static final Pattern SHUTDOWN = Pattern.compile("(?m)^quarkus\\.shutdown\\.timeout=([0-9]+)s$");

    /** Most connections of a process to its database, by the operator's page. */
    private static final int CONNECTIONS = 12;

    private static Compose compose;
    private static SortedMap<String, String> committed;
    private static SortedMap<String, List<Map<String, Object>>> objects;

    @BeforeAll
    static void read() throws IOException {
        compose = Compose.of(Repository.read(Repository.ROOT.resolve("docker-compose.yml")));
        committed = new TreeMap<>();
        try (var files = Files.walk(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> committed.put(
                            FOLDER.relativize(file).toString().replace('\\', '/'), Repository.read(file)));
        }
        objects = new TreeMap<>();
        committed.forEach((path, text) -> objects.put(path, KubernetesYaml.read(text)));
    }

    /** With {@code -Dkubernetes.update=true} it writes them. */
    @Test
    void manifestsAreWhatTheComposeFileSays() {
        var written = new KubernetesManifests(compose).files();

        written.forEach((path, text) -> Repository.assertWritten(FOLDER.resolve(path), text, "kubernetes.update"));
        assertThat(committed.keySet())
                .as("files that nothing stands for any more are deleted by hand")
                .allMatch(written::containsKey);
    }

    @Test
    void manifestsFitTogether() {
        assertThat(rules(objects).complaints()).isEmpty();
    }

    @Test
    void everyContainerOfTheSuiteIsThere() {
        var own = compose.containers().entrySet().stream()
                .filter(container -> container.getValue().module().isPresent())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(own)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        name -> assertThat(committed.keySet()).anyMatch(path -> path.endsWith("/" + name + ".yaml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        suite/gateway.yaml              | readOnlyRootFilesystem: true           | readOnlyRootFileSystem: true        | suite/gateway.yaml: apps/v1 Deployment: Unrecognized field "readOnlyRootFileSystem"
        suite/gateway.yaml              | averageUtilization: 70                 | averageUtilisation: 70              | suite/gateway.yaml: autoscaling/v2 HorizontalPodAutoscaler: Unrecognized field "averageUtilisation"
        suite/gateway.yaml              | maxUnavailable: 1                      | maxUnavailble: 1                    | suite/gateway.yaml: policy/v1 PodDisruptionBudget: Unrecognized field "maxUnavailble"
        suite/gateway.yaml              | policyTypes:                           | policyType:                         | suite/gateway.yaml: networking.k8s.io/v1 NetworkPolicy: Unrecognized field "policyType"
        suite/gateway.yaml              | targetPort: http                       | targetport: http                    | suite/gateway.yaml: v1 Service: Unrecognized field "targetport"
        suite/hazard-service.yaml       | accessModes:                           | accessMode:                         | suite/hazard-service.yaml: v1 PersistentVolumeClaim: Unrecognized field "accessMode"
        migrations/migrate-hazards.yaml | backoffLimit: 3                        | backOffLimit: 3                     | migrations/migrate-hazards.yaml: batch/v1 Job: Unrecognized field "backOffLimit"
        settings/worksafe.yaml          | WORKSAFE_RATE_BURST: '400'             | WORKSAFE_RATE_BURST: 400            | settings/worksafe.yaml: v1 ConfigMap: Cannot coerce Integer value (400)
        migrations/migrate-hazards.yaml | value: 'false'                         | value: false                        | migrations/migrate-hazards.yaml: batch/v1 Job: Cannot coerce Boolean value
        suite/training-service.yaml     | replicas: 2                            | replicas: two                       | suite/training-service.yaml: apps/v1 Deployment: Cannot coerce String value
        suite/training-service.yaml     | apiVersion: apps/v1                    | apiVersion: extensions/v1beta1      | suite/training-service.yaml: no kind of the suite: extensions/v1beta1 Deployment
        """)
    void whatKubernetesDoesNotKnowIsFound(String file, String right, String wrong, String complaint) {
        assertFound(file, right, wrong, complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        suite/gateway.yaml              | readOnlyRootFilesystem: true           | readOnlyRootFilesystem: false       | gateway is not read-only
        suite/gateway.yaml              | runAsNonRoot: true                     | runAsNonRoot: false                 | gateway may run as root
        suite/gateway.yaml              | runAsUser: 10001                       | runAsUser: 0                        | gateway may run as root
        suite/gateway.yaml              | type: RuntimeDefault                   | type: Unconfined                    | gateway may call anything of the kernel
        suite/gateway.yaml              | - ALL                                  | - NET_RAW                           | gateway keeps capabilities
        suite/gateway.yaml              | allowPrivilegeEscalation: false        | allowPrivilegeEscalation: true      | gateway may get new privileges
        suite/gateway.yaml              | automountServiceAccountToken: false    | hostNetwork: true                   | gateway has a token of the cluster
        suite/gateway.yaml              | automountServiceAccountToken: false    | hostNetwork: true                   | gateway has a part of the machine
        suite/hazard-service.yaml       | enableServiceLinks: false              | enableServiceLinks: true            | hazard-service is told of services nearby
        suite/hazard-service.yaml       | limits:                                | claims:                             | hazard-service may take the machine for itself
        suite/hazard-service.yaml       | cpu: 500m                              | gpu: 500m                           | hazard-service is sure of nothing
        suite/hazard-service.yaml       | emptyDir:                              | hostPath:                           | hazard-service is given files of the machine
        suite/hazard-service.yaml       | mountPath: /tmp                        | mountPath: /scratch                 | hazard-service has no folder for temporary files
        suite/hazard-service.yaml       | path: /q/health/live                   | path: /health/live                  | hazard-service has no livenessProbe that it answers
        suite/hazard-service.yaml       | terminationGracePeriodSeconds: 35      | terminationGracePeriodSeconds: 20   | hazard-service is killed before it has finished, which may take 25 seconds
        suite/hazard-service.yaml       | - sleep                                | - echo                              | hazard-service ends while others still send to it
        suite/hazard-service.yaml       | key: HAZARDS_DB_URL                    | key: HAZARD_DB_URL                  | hazard-service lacks HAZARD_DB_URL in its ConfigMap
        suite/hazard-service.yaml       | name: BROKER_HAZARDS_PASSWORD          | name: BROKER_HAZARD_PASSWORD        | hazard-service uses BROKER_HAZARDS_PASSWORD in KAFKA_SASL_JAAS_CONFIG before it is known
        suite/hazard-service.yaml       | password="$(BROKER_HAZARDS_PASSWORD)"  | password="pilot"                    | hazard-service has a secret written in KAFKA_SASL_JAAS_CONFIG
        suite/hazard-service.yaml       | kind: PodDisruptionBudget              | kind: Service                       | hazard-service may be emptied away at once
        suite/hazard-service.yaml       | minReplicas: 2                         | minReplicas: 1                      | hazard-service is not scaled
        suite/hazard-service.yaml       | topologyKey:                           | topologykey:                        | suite/hazard-service.yaml: apps/v1 Deployment: Unrecognized field "topologykey"
        suite/hazard-service.yaml       | targetPort: http                       | targetPort: https                   | hazard-service leads nowhere
        suite/hazard-service.yaml       | claimName: files-hazards               | claimName: files-registry-2         | hazard-service claims files-registry-2, which nobody has
        suite/hazard-service.yaml       | app.kubernetes.io/name: gateway        | app.kubernetes.io/name: proxy       | gateway -> hazard-service is not let in
        suite/gateway.yaml              | app.kubernetes.io/name: hazard-service | app.kubernetes.io/name: nobody      | gateway -> hazard-service is let in but not out
        witness/audit-witness.yaml      | type: Recreate                         | type: RollingUpdate                 | audit-witness may run twice for a moment
        witness/audit-witness.yaml      | kubernetes.io/metadata.name: worksafe  | kubernetes.io/metadata.name: other  | audit-witness -> gateway is let in but not out
        settings/worksafe.yaml          | podSelector: {}                        | podSelector: {matchLabels: {a: b}}  | worksafe is open
        settings/kustomization.yaml     | - worksafe.yaml                        | - other.yaml                        | settings/kustomization.yaml names [other.yaml] and not [worksafe.yaml]
        migrations/migrate-training.yaml | kind: NetworkPolicy                   | kind: Namespace                     | migrate-training has no NetworkPolicy
        """)
    void whatDoesNotFitIsFound(String file, String right, String wrong, String complaint) {
        assertFound(file, right, wrong, complaint);
    }

    /** No object in which the value of a secret could stand. */
    @Test
    void secretsAreNamedAndNeverTold() {
        var broken = new TreeMap<>(objects);
        broken.put(
                "suite/secret.yaml", KubernetesYaml.read("apiVersion: v1\nkind: Secret\nmetadata: {name: gateway}\n"));

        assertThat(rules(broken).complaints()).contains("suite/secret.yaml: no kind of the suite: v1 Secret");
        assertThat(String.join("", committed.values()))
                .contains("secretKeyRef:")
                .doesNotContain("kind: Secret");
    }

    /** The page of the deployment names to whom each may speak, and how many connections that may be. */
    @Test
    void pageSaysWhomEachReachesAndHowOften() {
        var page = Repository.read(FOLDER.resolve("README.md"));
        var network = new KubernetesNetwork(compose);
        var rows = new TreeSet<String>();
        var connections = 0;
        for (var entry : compose.containers().entrySet()) {
            var container = entry.getValue();
            if (container.module().isPresent() && !container.isWitness()) {
                rows.add("| " + entry.getKey() + " | "
                        + String.join(", ", network.reachedBy(container).keySet()) + " |");
            }
            if (!container.isMigration() && container.environment().containsKey("WORKSAFE_DB_URL")) {
                connections += (most(entry.getKey()) + 1) * CONNECTIONS;
            }
        }

        assertThat(rows)
                .hasSizeGreaterThan(8)
                .allSatisfy(row -> assertThat(page).contains(row));
        assertThat(page)
                .contains(
                        connections + " connections",
                        KubernetesNetwork.SERVES + "=postgres",
                        KubernetesNetwork.REACHES + "=gateway");
    }

    private static int most(String name) {
        var most =
                Pattern.compile("maxReplicas: ([0-9]+)").matcher(committed.getOrDefault("suite/" + name + ".yaml", ""));
        assertThat(most.find()).as(name).isTrue();
        return Integer.parseInt(most.group(1));
    }

    private static void assertFound(String file, String right, String wrong, String complaint) {
        var text = committed.getOrDefault(file, "");
        assertThat(text).contains(right);
        var broken = new TreeMap<>(objects);
        broken.put(file, KubernetesYaml.read(text.replace(right, wrong)));

        assertThat(rules(broken).complaints())
                .anySatisfy(said -> assertThat(said).startsWith(complaint));
    }

    private static KubernetesRules rules(Map<String, List<Map<String, Object>>> files) {
        var asked = compose.asked().stream()
                .filter(variable -> !KubernetesEnvironment.isSecret(variable))
                .collect(Collectors.toSet());
        assertThat(asked).isEqualTo(Set.of("KEYCLOAK_URL", "WORKSAFE_PORTAL_URL"));
        return new KubernetesRules(files, asked, shutdownSeconds());
    }

    private static int shutdownSeconds() {
        var shutdown = SHUTDOWN.matcher(Repository.read(Repository.ROOT.resolve(
                "platform/platform-http/src/main/resources/META-INF/microprofile-config.properties")));
        assertThat(shutdown.find()).isTrue();
        return Integer.parseInt(shutdown.group(1));
    }
}
