package worksafe.hazards.codetable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class CodeTableResourceTest {

    private static List<Map<String, Object>> tables() {
        return given().auth()
                .oauth2(Tokens.of("enterprise", "320281000000"))
                .get("/api/v1/hazards/code-tables")
                .jsonPath()
                .getList("items");
    }

    @Test
    void tablesComeByName() {
        assertThat(tables())
                .extracting(table -> table.get("name"))
                .containsExactly(
                        "actor-side",
                        "alarm-action",
                        "alarm-kind",
                        "alarm-status",
                        "alarm-step",
                        "alarm-tier",
                        "application-action",
                        "application-result",
                        "application-status",
                        "application-step",
                        "audit-decision",
                        "batch-fate",
                        "clock-announcement",
                        "clock-side",
                        "clock-state",
                        "clock-told",
                        "command-refusal.ground",
                        "command-refusal.outcome",
                        "concealed-accident-grade",
                        "coordinate-system",
                        "danger-action",
                        "danger-cause",
                        "danger-closure",
                        "danger-filing-action",
                        "danger-filing-recipient",
                        "danger-filing-status",
                        "danger-filing-step",
                        "danger-grade",
                        "danger-grouping",
                        "danger-rechecked",
                        "danger-recurrence",
                        "danger-source",
                        "danger-status",
                        "danger-step",
                        "danger-worker-notice.way",
                        "dangerous-work-notice.grade",
                        "dangerous-work-notice.work",
                        "day-kind",
                        "dead-letter-cause",
                        "dead-letter-resolution",
                        "disclosure-class",
                        "disclosure-purpose",
                        "enterprise-device.nature",
                        "enterprise-process.frequency",
                        "figure-basis",
                        "figure-gap",
                        "figure-outcome",
                        "figure-period",
                        "figure-unit",
                        "file-state",
                        "import-report-lines",
                        "informant-category",
                        "internal-matter",
                        "internal-report-action",
                        "internal-report-status",
                        "internal-report-step",
                        "job-state",
                        "key-ground",
                        "listing-acceptance",
                        "listing-action",
                        "listing-answer",
                        "listing-kind",
                        "listing-level",
                        "listing-status",
                        "listing-step",
                        "panel-action",
                        "panel-majority",
                        "panel-need",
                        "panel-recusal-state",
                        "panel-status",
                        "panel-step",
                        "panel-verdict",
                        "paper-action",
                        "paper-service-way",
                        "paper-status",
                        "paper-step",
                        "policy-certainty",
                        "policy-combination",
                        "policy-effect",
                        "policy-force",
                        "policy-parameter-kind",
                        "policy-reason",
                        "policy-stricter",
                        "publication-action",
                        "publication-channel",
                        "publication-status",
                        "publication-step",
                        "reading-refusal",
                        "reading-step",
                        "recheck-result",
                        "region-level",
                        "register-entry-state",
                        "register-holder",
                        "register-import-fate",
                        "remark-action",
                        "remark-audience",
                        "risk-action",
                        "risk-assessment-report.doneBy",
                        "risk-assessment-report.nature",
                        "risk-assessment-report.result",
                        "risk-change",
                        "risk-colour",
                        "risk-cover",
                        "risk-due-origin",
                        "risk-level",
                        "risk-map-level",
                        "risk-method",
                        "risk-status",
                        "risk-step",
                        "role",
                        "sector",
                        "self-check-assignment.covers",
                        "self-check-assignment.frequency",
                        "self-check-cover",
                        "self-check-duty",
                        "self-check-outcome",
                        "self-check-own-list.items.cause",
                        "self-check-result",
                        "self-check-round-action",
                        "self-check-round-status",
                        "self-check-signal",
                        "self-check-status",
                        "sensor-action",
                        "sensor-quantity",
                        "sensor-status",
                        "source-action",
                        "source-assessed-by",
                        "source-change-ground",
                        "source-hazard-group",
                        "source-level",
                        "source-recipient",
                        "source-removal-answer",
                        "source-removal-ground",
                        "source-status",
                        "source-step",
                        "source-term-rule",
                        "source-unit-kind",
                        "task-action",
                        "task-kind",
                        "time-limit-origin",
                        "tip-off-action",
                        "tip-off-channel",
                        "tip-off-matter",
                        "tip-off-result",
                        "tip-off-reward-action",
                        "tip-off-reward-decision",
                        "tip-off-reward-status",
                        "tip-off-reward-step",
                        "tip-off-reward-waiver",
                        "tip-off-status",
                        "tip-off-step",
                        "trade",
                        "village-danger-note.nature",
                        "webhook-delivery-state");
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyCodeHasATitleInBothLanguages() {
        for (var table : tables()) {
            assertTitled((Map<String, String>) table.get("titles"));
            for (var entry : (List<Map<String, Object>>) table.get("entries")) {
                assertTitled((Map<String, String>) entry.get("titles"));
            }
        }
    }

    @Test
    void codesKeepTheOrderOfTheLife() {
        var status = tables().stream()
                .filter(table -> table.get("name").equals("danger-status"))
                .findFirst()
                .orElseThrow();

        assertThat(status.toString())
                .startsWith("{name=danger-status, titles={zh=隐患状态, en=Status of a danger},"
                        + " entries=[{code=REPORTED, titles={zh=已上报, en=Reported}}, {code=RECTIFYING,");
    }

    private static void assertTitled(Map<String, String> titles) {
        assertThat(titles.get("zh")).isNotBlank().doesNotStartWith("code-table.");
        assertThat(titles.get("en")).isNotBlank().doesNotStartWith("code-table.");
    }
}
