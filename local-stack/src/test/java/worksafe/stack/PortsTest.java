package worksafe.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void theListenerOfAPortIsFound() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = socket.getLocalPort();

            assertThat(Ports.isFree(port)).isFalse();
            assertThat(Ports.listener(port)).contains(ProcessIdentity.self());
            assertThat(Ports.holder(port))
                    .startsWith("process " + ProcessHandle.current().pid() + " (")
                    .contains("java")
                    .hasSizeLessThan(160)
                    .doesNotContain("\n");
        }
    }

    @Test
    void nobodyListensOnAFreePort() {
        var port = Ports.free();

        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.listener(port)).isEmpty();
    }

    @Test
    void theUsualPortsAreThoseOfTheDocuments() {
        assertThat(PortPlan.of(OptionalInt.empty(), Map.of()).ports())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("gateway", 8080),
                        Map.entry("registry", 8081),
                        Map.entry("hazards", 8082),
                        Map.entry("inspections", 8083),
                        Map.entry("training", 8084),
                        Map.entry("issuer", 8090),
                        Map.entry("keycloak", 8091),
                        Map.entry("witness", 8092),
                        Map.entry("postgres", 15432),
                        Map.entry("kafka", 19092),
                        Map.entry("kafka-controller", 19093)));
    }

    @Test
    void aBaseMovesAllAndAVariableMovesOne() {
        var plan = PortPlan.of(OptionalInt.of(9000), Map.of("WORKSAFE_KAFKA_CONTROLLER_PORT", "29093"));

        assertThat(plan.of("gateway")).isEqualTo(9000);
        assertThat(plan.of("hazards")).isEqualTo(9002);
        assertThat(plan.of("issuer")).isEqualTo(9010);
        assertThat(plan.of("postgres")).isEqualTo(9020);
        assertThat(plan.of("kafka-controller")).isEqualTo(29093);
        assertThat(plan.url("registry")).isEqualTo("http://127.0.0.1:9001");
    }

    @Test
    void keptPortsAreReadBack(@TempDir Path folder) {
        var file = folder.resolve("ports");
        var plan = PortPlan.of(OptionalInt.of(9000), Map.of());

        plan.keep(file);

        assertThat(PortPlan.kept(file, Map.of())).isEqualTo(plan);
        assertThat(PortPlan.kept(folder.resolve("none"), Map.of()).of("gateway"))
                .isEqualTo(8080);
    }

    @Test
    void portsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> PortPlan.of(OptionalInt.of(65_530), Map.of())).hasMessage("65550 is no port");
        assertThatThrownBy(() -> PortPlan.of(OptionalInt.empty(), Map.of("WORKSAFE_GATEWAY_PORT", "x")))
                .hasMessageContaining("WORKSAFE_GATEWAY_PORT is 'x'");
        assertThatThrownBy(() -> PortPlan.of(OptionalInt.empty(), Map.of("WORKSAFE_GATEWAY_PORT", "8081")))
                .hasMessage("registry and gateway are both to listen on port 8081");
    }
}
