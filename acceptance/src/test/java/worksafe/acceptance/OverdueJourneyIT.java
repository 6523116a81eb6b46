package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Self-check → danger → overdue → the visit that inspections owes for it. */
class OverdueJourneyIT {

    private static final String HAZARDS = "/api/v1/hazards";
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String DANGEROUS = "exits";

    /** Beyond what an enterprise may take for an ordinary danger. */
    private static final String LATER = "P31D";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final Http supervisor = suite.http(suite.token("supervisor", JIANGYIN));

    @AfterEach
    void setTheClockBack() throws Exception {
        shift("reset");
    }

    @Test
    void whatAnEnterpriseFoundItselfAndDidNotPutRightMakesInspectionsOweItAVisit() throws Exception {
        var code = Journey.creditCode("320281", 6_500);
        assertThat(journey.importFeed(Journey.feed(List.of(code)), JIANGYIN)
                        .path("state")
                        .asText())
                .isEqualTo("SUCCEEDED");
        var enterprise = journey.enterprise(code, JIANGYIN);
        lookedAtDaily();

        var danger = found(enterprise);
        assertThat(supervisor
                        .get(HAZARDS + "/dangers/" + danger)
                        .expect(200)
                        .json()
                        .path("source")
                        .asText())
                .isEqualTo("SELF_CHECK");
        assertThat(owed(enterprise)).isEmpty();

        shift(LATER);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(supervisor
                                .get(HAZARDS + "/dangers/" + danger)
                                .expect(200)
                                .json()
                                .has("overdueSince"))
                        .isTrue());
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            var visits = owed(enterprise);
            assertThat(visits).singleElement().satisfies(owed -> {
                assertThat(owed.path("owed").asInt()).isPositive();
                assertThat(owed.path("made").asInt()).isZero();
                assertThat(owed.path("nextDue").asText()).isNotEmpty();
            });
            var ground = visits.getFirst().path("grounds").path(0);
            assertThat(ground.path("ground").asText()).isEqualTo("OVERDUE_DANGER");
            assertThat(ground.path("subjectId").asText()).isEqualTo(danger);
            assertThat(ground.path("basis").path("source").asText()).startsWith("江阴市逾期隐患巡查办法");
        });
    }

    /** The county's own row, so that a visit falls due on whichever day of the year the danger runs over. */
    private void lookedAtDaily() {
        var unused = suite.http(suite.token("approver", JIANGYIN))
                .create(INSPECTIONS + "/policies", key(), """
                        {"code": "inspection.visits-owed.overdue-danger", "region": "%s", "parameters": {"value": 366},
                         "validFrom": "%s", "source": "江阴市逾期隐患巡查办法（验收）", "clause": "第三条", "force": "DOCUMENT"}
                        """.formatted(
                                JIANGYIN, LocalDate.now(ZoneId.of("Asia/Shanghai"))))
                .expect(201);
    }

    /** The danger of the one item of the general list that was not in order. */
    private String found(UUID enterprise) {
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        var list = owner.get(HAZARDS + "/self-check-lists/general").expect(200).json();
        var answers = list.path("items")
                .valueStream()
                .map(item -> item.path("item").asText())
                .map(item -> item.equals(DANGEROUS) ? """
                                {"item": "%s", "result": "DANGER",
                                 "danger": {"description": "东侧疏散通道堆放纸箱", "place": "一号车间东侧", "grade": "GENERAL"}}""".formatted(item) : """
                                {"item": "%s", "result": "OK"}""".formatted(item))
                .collect(Collectors.joining(","));
        var sent = Journey.createOnceKnown(owner, HAZARDS + "/self-checks", key(), """
                {"enterpriseId": "%s", "listCode": "general", "checker": "周建平", "answers": [%s]}
                """.formatted(enterprise, answers));
        assertThat(sent.path("answers").findValuesAsText("dangerId"))
                .as("%s", sent)
                .hasSize(1);
        return sent.path("answers").findValuesAsText("dangerId").getFirst();
    }

    private List<JsonNode> owed(UUID enterprise) {
        var page = supervisor
                .get(INSPECTIONS + "/owed-visits?enterpriseId=" + enterprise)
                .expect(200)
                .json();
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    private void shift(String word) throws IOException, InterruptedException {
        var process = suite.command("clock", word).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
