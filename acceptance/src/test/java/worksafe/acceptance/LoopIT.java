package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;
import static worksafe.acceptance.Journey.JIZHOU;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feed → enterprise → danger → archive. */
class LoopIT {

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);

    @Test
    void feedBecomesEnterprisesAndASecondImportChangesNothing() {
        var feed = Journey.feed(IntStream.range(0, 50)
                .mapToObj(i -> Journey.creditCode("320281", 1_000 + i))
                .toList());

        var first = journey.importFeed(feed, JIANGYIN);
        var announced = journey.changes("registry", JIANGYIN).size();
        var second = journey.importFeed(feed, JIANGYIN);

        assertThat(first.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(first.path("counts").path("registered").asInt()).isEqualTo(50);
        assertThat(second.path("counts").path("unchanged").asInt()).isEqualTo(50);
        assertThat(second.path("counts").path("registered").asInt()).isZero();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(journey.changes("registry", JIANGYIN)).hasSizeGreaterThanOrEqualTo(50));
        assertThat(journey.changes("registry", JIANGYIN).size()).isGreaterThanOrEqualTo(announced);
        assertThat(journey.changes("registry", JIANGYIN).stream()
                        .map(change -> change.path("id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void dangerIsRectifiedRecheckedAndClosedAndTheArchiveTellsIt() {
        var code = Journey.creditCode("320281", 2_000);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var town = journey.town(JIANGYIN);
        var assigned = journey.assign(enterprise, town, JIANGYIN);
        assertThat(assigned.path("region").asText()).isEqualTo(town);

        var danger = journey.report(
                        enterprise, "报警器失效", JIANGYIN, UUID.randomUUID().toString())
                .path("id")
                .asText();
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        var inThirtyDays = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
        journey.act(owner, danger, "plan", """
                {"goal": "恢复监测", "responsible": "王建国", "fundsFen": 1250000, "measures": "更换探测器",
                 "timeLimit": "%s"}
                """.formatted(inThirtyDays));
        journey.act(owner, danger, "rectification", """
                {"description": "已更换并校验合格。", "doneBy": "检测公司"}
                """);
        var rechecker = suite.http(suite.token("inspector", JIANGYIN, "inspector-2"));
        var closed = journey.act(rechecker, danger, "recheck", """
                {"result": "PASSED", "opinion": "现场复查合格。"}
                """);

        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var entries = journey.archivedDangers(enterprise, JIANGYIN);
            assertThat(entries).hasSize(1);
            assertThat(entries.path(0).path("subjectId").asText()).isEqualTo(danger);
            assertThat(entries.path(0).path("state").asText()).isEqualTo("CLOSED");
            var hazards = journey.archive(enterprise, JIANGYIN).path("contexts").path(0);
            assertThat(hazards.path("context").asText()).isEqualTo("hazards");
            assertThat(hazards.path("closed").asInt())
                    .as("the danger and its clocks")
                    .isPositive();
            assertThat(entries.path(0).path("closed").asBoolean())
                    .as("what the enterprise owes besides, as every enterprise does, may be open")
                    .isTrue();
            assertThat(hazards.path("lastHeardAt").asText()).isNotEmpty();
        });
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var seen = suite.http(suite.token("supervisor", town))
                    .get("/api/v1/hazards/dangers?enterpriseId=" + enterprise)
                    .expect(200)
                    .json();
            assertThat(seen.path("items"))
                    .as("the danger followed its enterprise into the town")
                    .hasSize(1);
        });
    }

    @Test
    void neighbourFindsNothing() {
        var code = Journey.creditCode("320281", 3_000);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        var danger =
                journey.report(enterprise, "通道堵塞", JIANGYIN, UUID.randomUUID().toString());
        var neighbour = suite.http(suite.token("supervisor", JIZHOU));

        neighbour.get("/api/v1/registry/enterprises/" + enterprise).expect(404);
        neighbour.get("/api/v1/registry/enterprises/" + enterprise + "/archive").expect(404);
        neighbour.get("/api/v1/hazards/dangers/" + danger.path("id").asText()).expect(404);
        assertThat(neighbour
                        .get("/api/v1/registry/enterprises?creditCode=" + code)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }
}
