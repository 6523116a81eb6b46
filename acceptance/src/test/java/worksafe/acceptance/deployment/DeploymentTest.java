package worksafe.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private final Sources sources = new Sources(PROJECT);
    private final Deployment deployed = Deployment.of(PROJECT);

    @Test
    void composeExampleImageAndPageSayWhatTheProcessesRead() {
        assertThat(deployed.complaints(sources)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WORKSAFE_MIGRATE: never          | WORKSAFE_MIGRATOR: never     | enterprise-registry does not read WORKSAFE_MIGRATOR
        KAFKA_BOOTSTRAP_SERVERS: ${      | KAFKA_SASL_MECANISM: ${      | hazard-service does not read KAFKA_SASL_MECANISM
        KAFKA_BOOTSTRAP_SERVERS: ${      | KAFKA_CLIENT_ID: ${          | hazard-service lacks KAFKA_BOOTSTRAP_SERVERS
        WORKSAFE_OIDC_ISSUER: ${         | WORKSAFE_OIDC_ALGORITHM: ${  | gateway lacks WORKSAFE_OIDC_ISSUER
        WORKSAFE_HAZARDS_URL: http       | WORKSAFE_QUEUE_URL: http     | gateway lacks WORKSAFE_HAZARDS_URL
        WORKSAFE_PROFILE: production     | WORKSAFE_PROFILE: development | hazard-service does not run in production
        WORKSAFE_MIGRATE: never          | WORKSAFE_MIGRATE: at-start   | enterprise-registry migrates by itself
        WORKSAFE_PROFILE: production     | WORKSAFE_CLOCK_OFFSET: P1D   | hazard-service must not be given WORKSAFE_CLOCK_OFFSET
        image: worksafe/gateway:         | image: somebody/gateway:     | compose serves [enterprise-registry, hazard-service
        KEYCLOAK_DB_PASSWORD:?           | KEYCLOAK_DB_PASSWORD:-       | provisioning has a secret written in KEYCLOAK_DB_PASSWORD
        password="${KAFKA_REGISTRY_PASSWORD:?run deploy/new-env.sh}" | password="pilot" | enterprise-registry has a secret written in KAFKA_SASL_JAAS_CONFIG
        JRE_IMAGE:-eclipse-temurin:25    | JRE_IMAGE:-eclipse-temurin:21 | .env.example offers
        ${KAFKA_HEAP_OPTS                | ${KAFKA_HEAP_OPTIONS         | .env.example offers
        """)
    void whatIsWrongInComposeIsFound(String right, String wrong, String complaint) {
        assertThat(deployed.compose()).contains(right);

        var broken = new Deployment(
                deployed.compose().replace(right, wrong), deployed.dockerfile(), deployed.example(), deployed.page());

        assertThat(broken.complaints(sources))
                .anySatisfy(said -> assertThat(said).startsWith(complaint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cap_drop: [ALL]                       | cap_drop: [NET_RAW]                | gateway keeps capabilities
        no-new-privileges:true                | no-new-privileges:false            | postgres may get new privileges
        pids_limit: 1024                      | oom_score_adj: 0                   | kafka may take the machine for itself
        mem_limit: ${KEYCLOAK_MEMORY:-1g}     | oom_score_adj: 0                   | keycloak may take the machine for itself
        read_only: true                       | read_only: false                   | migrate-hazards is not read-only
        tmpfs: ["/tmp:mode=1777"]             | tmpfs: ["/scratch"]                | training-service has no folder for temporary files
        user: "10001:10001"                   | user: "1001:1001"                  | inspection-service does not run as a user of its own
        user: "999:999"                       | user: "0:0"                        | provisioning may run as root
        user: "1000:1000"                     | user: "appuser"                    | kafka may run as root
        shm_size: 256m                        | privileged: true                   | postgres has a part of the machine: privileged
        shm_size: 256m                        | network_mode: host                 | postgres has a part of the machine: network_mode
        ./deploy/kafka:/deploy:ro             | /var/run/docker.sock:/docker:ro    | kafka-rights is given files of the machine
        ./deploy/kafka:/deploy:ro             | ./deploy/kafka:/deploy             | kafka-rights is given files of the machine
        """)
    void aContainerThatMayDoMoreThanItNeedsIsFound(String right, String wrong, String complaint) {
        assertThat(deployed.compose()).contains(right);

        assertThat(with(deployed.compose().replace(right, wrong))).contains(complaint);
    }

    @Test
    void composeHasKeycloakAskedWhetherTokensHold() {
        var containers = Compose.of(deployed.compose()).serving().values();

        assertThat(containers)
                .isNotEmpty()
                .allSatisfy(container -> assertThat(container.environment())
                        .containsKeys("WORKSAFE_OIDC_INTROSPECTION_URL", "WORKSAFE_OIDC_CLIENT_SECRET"));
    }

    @Test
    void aPortOfADatabaseIsFound() {
        var compose = deployed.compose().replace("    shm_size: 256m", "    ports: [\"5432:5432\"]");

        assertThat(with(compose)).contains("postgres is published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WORKSAFE_DB_APP_PASSWORD",
                "WORKSAFE_DB_JOBS_PASSWORD",
                "WORKSAFE_PERSONAL_DATA_KEY",
                "WORKSAFE_BLIND_INDEX_KEY",
                "WORKSAFE_OIDC_CLIENT_SECRET"
            })
    void aMigrationWithASecretThatItDoesNotNeedIsFound(String variable) {
        var own = "WORKSAFE_DB_OWNER_PASSWORD: ${HAZARDS_OWNER_PASSWORD:?run deploy/new-env.sh}";
        var compose = deployed.compose()
                .replace(own, own + "\n      " + variable + ": ${HAZARDS_APP_PASSWORD:?run deploy/new-env.sh}");

        assertThat(with(compose))
                .contains("hazard-service's migration has a secret that it does not need, " + variable);
    }

    @Test
    void aServiceThatDoesNotWaitForItsMigrationIsFound() {
        var compose = deployed.compose()
                .replace(
                        "migrate-hazards: {condition: service_completed_successfully}",
                        "kafka: {condition: service_started}");

        assertThat(with(compose)).contains("hazard-service does not wait for its migration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WORKSAFE_HTTP_HOST             | WORKSAFE_HOST | gateway lacks WORKSAFE_HTTP_HOST
        -Dvertx.disableURIValidation   | -Dno          | the image lets the server refuse addresses by itself, without a body
        USER 10001:10001               | USER 0:0      | the image runs as root
        WORKSAFE_PROFILE=production    | LC_ALL=C      | the image does not run in production by itself
        """)
    void whatIsWrongInTheImageIsFound(String right, String wrong, String complaint) {
        assertThat(deployed.dockerfile()).contains(right);

        var broken = new Deployment(
                deployed.compose(), deployed.dockerfile().replace(right, wrong), deployed.example(), deployed.page());

        assertThat(broken.complaints(sources)).contains(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        `WORKSAFE_BLIND_INDEX_KEY`   | `WORKSAFE_BLIND_KEY`       | operations.md does not name WORKSAFE_BLIND_INDEX_KEY
        `WORKSAFE_BLIND_INDEX_KEY`   | `WORKSAFE_BLIND_KEY`       | operations.md names WORKSAFE_BLIND_KEY, which nobody reads
        `WORKSAFE_RATE_BURST` @ `400` | `WORKSAFE_RATE_BURST` @ `300` | operations.md says that WORKSAFE_RATE_BURST is 300, but it is 400
        `WORKSAFE_OIDC_AUDIENCE` @ `worksafe` @ no @ all | `WORKSAFE_OIDC_AUDIENCE` @ `worksafe` @ no @ gateway | operations.md says that WORKSAFE_OIDC_AUDIENCE is read by gateway
        `WORKSAFE_OIDC_AUDIENCE` @ `worksafe` @ no @ all | `WORKSAFE_OIDC_AUDIENCE` @ `worksafe` @ yes @ all | operations.md says that WORKSAFE_OIDC_AUDIENCE is needed
        `WORKSAFE_OIDC_INTROSPECTION_URL` @ – @ no @ all | `WORKSAFE_OIDC_INTROSPECTION_URL` @ – @ yes @ all | operations.md says that WORKSAFE_OIDC_INTROSPECTION_URL is needed
        """)
    void whatIsWrongOnTheOperatorsPageIsFound(String right, String wrong, String complaint) {
        var cell = right.replace('@', '|');
        assertThat(deployed.page()).contains(cell);

        var broken = new Deployment(
                deployed.compose(),
                deployed.dockerfile(),
                deployed.example(),
                deployed.page().replace(cell, wrong.replace('@', '|')));

        assertThat(broken.complaints(sources))
                .anySatisfy(said -> assertThat(said).startsWith(complaint));
    }

    @Test
    void anExampleThatGivesASecretAwayIsFound() {
        var broken = new Deployment(
                deployed.compose(),
                deployed.dockerfile(),
                deployed.example().replace("POSTGRES_PASSWORD=\n", "POSTGRES_PASSWORD=postgres\n"),
                deployed.page());

        assertThat(broken.complaints(sources)).contains(".env.example gives away POSTGRES_PASSWORD");
    }

    @Test
    void expressionsWithinDefaultsAreRead() {
        assertThat(Sources.expressions("${WORKSAFE_DB_URL:jdbc://${WORKSAFE_DB_HOST:x}/${worksafe.database}}?${OTHER}"))
                .containsExactly(
                        new Setting("WORKSAFE_DB_URL", "jdbc://${WORKSAFE_DB_HOST:x}/<context>"),
                        new Setting("WORKSAFE_DB_HOST", "x"),
                        new Setting("OTHER", ""));
    }

    @Test
    void settingsThatOnlyAClassAsksForAreFound() {
        assertThat(sources.settings("gateway"))
                .containsEntry("WORKSAFE_GATEWAY_RATE_CALLERS", new Setting("WORKSAFE_GATEWAY_RATE_CALLERS", "100000"))
                .containsEntry("WORKSAFE_RATE_BURST", new Setting("WORKSAFE_RATE_BURST", "400"))
                .doesNotContainKeys("WORKSAFE_GATEWAY_RATE_BURST", "WORKSAFE_DB_URL");
        assertThat(sources.settings("enterprise-registry"))
                .containsKeys("WORKSAFE_IMPORTS_LINES_KEPT", "WORKSAFE_RELAY_BATCH_SIZE", "KAFKA_BOOTSTRAP_SERVERS");
    }

    private List<String> with(String compose) {
        return new Deployment(compose, deployed.dockerfile(), deployed.example(), deployed.page()).complaints(sources);
    }
}
