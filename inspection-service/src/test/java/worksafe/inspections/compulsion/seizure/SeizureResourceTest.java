package worksafe.inspections.compulsion.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.compulsion.seizure.SeizureFeature.SEIZURES;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.inspections.inspection.InspectionApi.started;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** Seizures through the API. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class SeizureResourceTest {

    private UUID enterprise;
    private SeizureFeature feature;

    @BeforeEach
    void aVisitUnderWay() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var leader = inspector();
        var second = inspector();
        feature = new SeizureFeature(enterprise, started(enterprise, leader, second), leader, second);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("seizures", feature).tests();
    }

    @Test
    void seizureLastsThirtyDaysAndThirtyMore() {
        var id = feature.served();
        var served = get(Tokens.ofEnterprise(enterprise), SEIZURES, id).jsonPath();
        assertThat(served.getString("lastDay")).isEqualTo(inDays(30));
        assertThat(served.getList("items.name", String.class)).containsExactly("氧气瓶 40 L");

        var extended = act(Tokens.of("approver", COUNTY, "approver-1"), SEIZURES, id, "extension", """
                {"reason": "正在鉴定"}""");

        assertThat(extended.jsonPath().getString("lastDay"))
                .as(extended.asString())
                .isEqualTo(inDays(60));
        assertThat(announced("clock-cancelled", id)).hasSize(1);
        assertProblem(act(feature.leader().token(), SEIZURES, id, "disposal", """
                {"outcome": "DESTROYED", "note": "依法销毁"}"""), 422, "seizure-no-decision");
        act(feature.leader().token(), SEIZURES, id, "disposal", """
                {"outcome": "DESTROYED", "note": "依法销毁", "decisionNumber": "苏锡澄应急罚〔2026〕12号"}""").then().statusCode(200);
        assertThat(announced("clock-met", id)).hasSize(1);
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void whatIsUrgentIsApprovedWithinADayAndEvidenceIsHeldSevenWorkingDays() {
        var evidence = SeizureFeature.aSeizure(feature.visit())
                .replace("TAKING", "EVIDENCE")
                .replace("\"urgent\": false", "\"urgent\": true");
        assertProblem(create(feature.leader().token(), SEIZURES, evidence), 422, "seizure-happened-missing");
        var id = feature.served(evidence.replace(
                "\"items\"",
                "\"happenedAt\": \"%s\", \"items\"".formatted(Instant.now().truncatedTo(ChronoUnit.MILLIS))));

        var held = get(Tokens.ofEnterprise(enterprise), SEIZURES, id).jsonPath();
        assertThat(held.getString("basis.policyCode")).isEqualTo("seizure.evidence-term");
        assertThat(held.getString("carriedOutAt")).isNotNull();
        assertThat(announced("clock-met", id)).hasSize(1);
        assertProblem(
                act(Tokens.of("approver", COUNTY, "approver-1"), SEIZURES, id, "extension", """
                {"reason": "正在鉴定"}"""),
                422,
                "seizure-evidence-not-extended");
    }

    @Test
    void termThatPassedIsAFact() {
        var id = feature.served();
        TestDatabase.execute(
                "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                        + " where subject_id = ? and state = 'RUNNING'",
                inDays(0),
                id);

        PassingTime.sweepClocks();

        assertThat(get(Tokens.of("supervisor", COUNTY), SEIZURES, id).jsonPath().getString("overdueSince"))
                .isNotNull();
        assertThat(tasks(id)).containsExactly("seizure-disposal");
    }

    private static List<String> tasks(UUID id) {
        return list(Tokens.of("supervisor", COUNTY), "tasks", "subjectId=" + id)
                .jsonPath()
                .getList("items.kind", String.class);
    }
}
