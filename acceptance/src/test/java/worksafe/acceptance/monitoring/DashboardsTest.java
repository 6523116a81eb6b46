package worksafe.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.house.Repository;

/** The dashboards show metrics that there are, each with a title in both languages and a unit. */
class DashboardsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KnownMetrics metrics = KnownMetrics.listed();

    private static List<JsonNode> dashboards() throws IOException {
        try (var files = Files.list(AlertRules.FOLDER.resolve("dashboards"))) {
            var dashboards = new ArrayList<JsonNode>();
            for (var file : files.sorted().toList()) {
                dashboards.add(JSON.readTree(Repository.read(file)));
            }
            return dashboards;
        }
    }

    private static List<JsonNode> panels(JsonNode dashboard) {
        var panels = new ArrayList<JsonNode>();
        dashboard.get("panels").forEach(panels::add);
        return panels;
    }

    @Test
    void thereAreThreeOfThem() throws IOException {
        assertThat(dashboards())
                .extracting(dashboard -> dashboard.get("uid").asText())
                .containsExactlyInAnyOrder("worksafe-supervision", "worksafe-requests", "worksafe-database");
    }

    @Test
    void everyPanelSaysWhatItShowsAndInWhichUnit() throws IOException {
        assertThat(dashboards()).allSatisfy(dashboard -> {
            assertThat(dashboard.get("title").asText()).containsPattern("\\w.* / .*\\p{IsHan}");
            assertThat(panels(dashboard)).hasSizeGreaterThan(5).allSatisfy(panel -> {
                assertThat(panel.get("title").asText()).containsPattern("\\w.* / .*\\p{IsHan}");
                assertThat(panel.at("/fieldConfig/defaults/unit").asText())
                        .as(panel.get("title").asText())
                        .isNotBlank();
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            });
            assertThat(panels(dashboard))
                    .extracting(panel -> panel.get("id").asInt())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void everyQueryAsksForMetricsThatThereAre() throws IOException {
        var recorded = AlertRules.recordings().stream()
                .map(rule -> rule.get("record").asText())
                .collect(Collectors.toSet());

        assertThat(dashboards())
                .allSatisfy(dashboard -> assertThat(panels(dashboard))
                        .allSatisfy(panel -> assertThat(panel.get("targets"))
                                .isNotEmpty()
                                .allSatisfy(target -> {
                                    var asked =
                                            PromQl.metrics(target.get("expr").asText());
                                    assertThat(asked).isNotEmpty();
                                    assertThat(recorded).containsAll(metrics.unknown(asked));
                                })));
    }
}
