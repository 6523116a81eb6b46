package worksafe.acceptance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.acceptance.house.Repository;

/**
 * Every alert asks for metrics that there are, says in both languages what it means and what to do, and is tried firing and silent.
 * Whether it fires is tried by promtool itself, with {@code -Palerts}.
 */
class AlertsTest {

    private static final Pattern HEADING = Pattern.compile("^## (\\w+)$", Pattern.MULTILINE);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern TIME = Pattern.compile("\\d+[smhd]");

    /** Which requests must get through when all else is slow. */
    private static final Pattern URGENT = Pattern.compile("uri=~\"/\\(([^)]+)\\)\\(/\\.\\*\\)\\?\"");

    /** A name in backticks that can only be a metric's. */
    private static final Pattern NAMED = Pattern.compile(
            "`((?:worksafe|outbox|intake|webhook|witness|agroal|jvm|http_server|kafka_consumer)_[a-z_]+)[`{]");

    /** Names on these pages that look like a metric's: relations and columns of the database. */
    private static final Set<String> OTHER = Set.of("webhook_delivery", "webhook_subscription");

    private static final Map<String, List<String>> PARTS = Map.of(
            "docs/runbook.md", List.of("- **See**: ", "- **Do**: ", "- **Over when**: "),
            "docs/runbook.zh-CN.md", List.of("- **查看**：", "- **处置**：", "- **结束**："));

    private final KnownMetrics metrics = KnownMetrics.listed();

    private static Set<String> names() {
        return AlertRules.alerts().stream()
                .map(alert -> alert.get("alert").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theListOfMetricsIsWhatTheSourceMakes() {
        var listed = metrics.all().stream()
                .filter(metric -> metric.of().equals("suite"))
                .map(KnownMetrics.Metric::name)
                .toList();
        var witness =
                Repository.read(Repository.ROOT.resolve("tlog/src/main/java/worksafe/tlog/witness/WitnessServer.java"));

        assertThat(listed).containsExactlyElementsOf(KnownMetrics.registered());
        assertThat(metrics.all()).allSatisfy(metric -> {
            assertThat(metric.kind()).isIn("gauge", "counter", "timer", "histogram");
            assertThat(metric.of()).isIn("suite", "quarkus", "witness", "prometheus", "blackbox");
            assertThat(metric.english()).isNotBlank();
            assertThat(metric.chinese()).containsPattern(CHINESE);
            if (metric.of().equals("witness")) {
                assertThat(witness).contains('"' + metric.name() + '"');
            }
        });
    }

    @Test
    void everyRuleAsksForMetricsThatThereAre() {
        var recorded = AlertRules.recordings().stream()
                .map(rule -> rule.get("record").asText())
                .collect(Collectors.toSet());

        assertThat(AlertRules.recordings())
                .allSatisfy(rule -> assertThat(unknown(rule)).isEmpty());
        assertThat(AlertRules.alerts()).hasSizeGreaterThan(30).allSatisfy(rule -> {
            assertThat(PromQl.metrics(rule.get("expr").asText())).isNotEmpty();
            assertThat(recorded).containsAll(unknown(rule));
        });
    }

    private Set<String> unknown(JsonNode rule) {
        return metrics.unknown(PromQl.metrics(rule.get("expr").asText()));
    }

    @Test
    void everyAlertSaysWhatItMeansInBothLanguages() {
        assertThat(AlertRules.alerts()).allSatisfy(alert -> {
            var name = alert.get("alert").asText();
            var notes = alert.get("annotations");
            assertThat(alert.at("/labels/severity").asText()).as(name).isIn("critical", "warning");
            assertThat(alert.get("for").asText()).as(name).matches(TIME);
            for (var note : List.of("summary", "description")) {
                assertThat(notes.path(note).asText()).as(name).isNotBlank().doesNotContainPattern(CHINESE);
                assertThat(notes.path(note + "_zh").asText()).as(name).containsPattern(CHINESE);
            }
            var anchor = "#" + name.toLowerCase(Locale.ROOT);
            assertThat(notes.path("runbook_url").asText()).isEqualTo("docs/runbook.md" + anchor);
            assertThat(notes.path("runbook_url_zh").asText()).isEqualTo("docs/runbook.zh-CN.md" + anchor);
        });
        assertThat(names()).hasSameSizeAs(AlertRules.alerts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/runbook.md", "docs/runbook.zh-CN.md"})
    void theRunbookHasAPartForEveryAlertAndForNothingElse(String page) {
        var text = Repository.read(Repository.ROOT.resolve(page));
        var parts = Pattern.compile("^## ", Pattern.MULTILINE).split(text);

        assertThat(Repository.all(HEADING, text)).containsExactlyInAnyOrderElementsOf(names());
        assertThat(parts).hasSize(names().size() + 1);
        assertThat(parts)
                .filteredOn(part -> !part.startsWith("# "))
                .allSatisfy(part -> assertThat(part).contains(PARTS.getOrDefault(page, List.of())));
    }

    @Test
    void everyAlertIsTriedFiringAndSilent() {
        var tried = AlertRules.tests().stream()
                .collect(Collectors.toMap(test -> test.get("name").asText(), test -> test));

        assertThat(tried).hasSize(2 * names().size());
        assertThat(names()).allSatisfy(name -> {
            for (var outcome : List.of("fires", "is silent")) {
                var test = Objects.requireNonNull(tried.get(name + " " + outcome), name + " " + outcome);
                assertThat(test.at("/promql_expr_test/0/expr").asText())
                        .isEqualTo("count(ALERTS{alertname=\"%s\", alertstate=\"firing\"})".formatted(name));
                assertThat(test.at("/promql_expr_test/0/exp_samples").isEmpty())
                        .as("%s %s", name, outcome)
                        .isEqualTo(outcome.equals("is silent"));
                assertThat(test.get("input_series")).isNotEmpty();
            }
        });
    }

    @Test
    void whatIsUrgentIsPublished() {
        var urgent = AlertRules.recordings().stream()
                .flatMap(rule -> URGENT.matcher(rule.get("expr").asText()).results())
                .flatMap(found -> List.of(found.group(1).split("\\|", -1)).stream())
                .toList();
        var published = Repository.read(Repository.ROOT.resolve("hazard-service/openapi/openapi.yaml"))
                + Repository.read(Repository.ROOT.resolve("inspection-service/openapi/openapi.yaml"));

        assertThat(urgent)
                .hasSizeGreaterThan(2)
                .allSatisfy(path -> assertThat(published).containsPattern("\n  /api/v1/\\w+/" + path + ":\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"docs/operations.md", "docs/operations.zh-CN.md", "docs/runbook.md", "docs/runbook.zh-CN.md"})
    void pagesNameNoMetricThatThereIsNot(String page) {
        var named = new TreeSet<>(Repository.all(NAMED, Repository.read(Repository.ROOT.resolve(page))));
        named.removeAll(OTHER);
        var families = metrics.all().stream().map(KnownMetrics.Metric::name).collect(Collectors.toSet());

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(metrics.series().contains(name)
                                || families.contains(name)
                                || families.contains(name + "_total"))
                        .as(name)
                        .isTrue());
    }
}
