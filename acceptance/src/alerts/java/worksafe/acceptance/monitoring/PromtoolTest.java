package worksafe.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prometheus' own tool reads the rules and sees each alert firing and silent. */
class PromtoolTest {

    private static final String TOOL =
            Optional.ofNullable(System.getenv("PROMTOOL")).orElse("promtool");

    @Test
    void theRulesAreRules() throws Exception {
        assertThat(ran("check", "rules", "alerts.yaml")).contains("SUCCESS");
    }

    @Test
    void whatPrometheusIsToReadIsRight() throws Exception {
        assertThat(ran("check", "config", "--syntax-only", "prometheus.yml")).contains("SUCCESS");
    }

    @Test
    void eachAlertFiresAndIsSilentWhenItShould() throws Exception {
        assertThat(ran("test", "rules", "alerts-test.yaml")).contains("SUCCESS");
    }

    /** What the tool says; the test fails where it does not end well. */
    private static String ran(String... words) throws InterruptedException {
        var command = new ArrayList<>(List.of(TOOL));
        command.addAll(List.of(words));
        try {
            var tool = new ProcessBuilder(command)
                    .directory(AlertRules.FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(tool.waitFor()).as(said).isZero();
            return said;
        } catch (IOException missing) {
            throw new AssertionError(
                    "promtool is missing. It comes with Prometheus (Debian: apt-get install prometheus);"
                            + " PROMTOOL says where it is when it is not on the path",
                    missing);
        }
    }
}
