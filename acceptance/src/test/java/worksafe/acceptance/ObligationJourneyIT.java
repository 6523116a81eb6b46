package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.acceptance.Journey.JIANGYIN;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** Feed → obligations → grade → archive: each fact that becomes known changes what is owed, and the grade follows. */
class ObligationJourneyIT {

    private static final String REGISTRY = "/api/v1/registry";
    private static final String TRAINING = "/api/v1/training";
    private static final String INSPECTIONS = "/api/v1/inspections";

    private static final int SERIAL = 7_910;
    /** Another one than those of exams and cards. */
    private static final int RESIDENT = 26_310;

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final EnterpriseSteps enterprises = new EnterpriseSteps(suite, journey);
    private final Http supervisor = suite.http(suite.token("supervisor", JIANGYIN));
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void whatIsOwedFollowsTheFactsAndTheGradeFollowsWhatIsOwed() {
        var enterprise = enterprises.imported(SERIAL);
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        // A maker of hazardous chemicals.
        enterprises.correct(enterprise, facts -> facts.put("industry", "C2614").put("headcount", 60));
        allContextsAreHeardOf(enterprise);
        eventually(() -> {
            var unknown = obligation(enterprise, "safety-engineer");
            assertThat(unknown.path("state").asText()).isEqualTo("UNKNOWN");
            assertThat(unknown.path("missing").findValuesAsText("enterBy")).contains("recordSafetyOrganisation");
        });
        var statement = stated(owner, enterprise, organisation(0));
        eventually(() -> {
            assertThat(obligation(enterprise, "safety-staff").path("state").asText())
                    .isEqualTo("MET");
            assertThat(obligation(enterprise, "injury-insurance").path("state").asText())
                    .isEqualTo("MET");
            var lacking = obligation(enterprise, "safety-engineer");
            assertThat(lacking.path("state").asText()).isEqualTo("UNMET");
            assertThat(lacking.path("rows").findValuesAsText("clause"))
                    .anySatisfy(clause -> assertThat(clause).startsWith("第二十七条第三款"));
        });
        var before = graded(enterprise, "safety-engineer", "UNMET");
        var unmet = line(before).path("value").asLong();
        assertThat(unmet).isPositive();
        assertThat(line(before).path("points").asInt()).isPositive();
        assertThat(line(before).path("basis").path("policyCode").asText()).isEqualTo("grade.weight.obligation");

        var corrected = Journey.actOn(
                owner,
                REGISTRY + "/registers/safety-organisation/entries/" + statement,
                "correction",
                "{\"data\": " + organisation(1) + ", \"reason\": \"新聘注册安全工程师一名\"}");
        assertThat(corrected.path("id").asText()).isEqualTo(statement);
        eventually(() -> assertThat(
                        obligation(enterprise, "safety-engineer").path("state").asText())
                .isEqualTo("MET"));
        var better = graded(enterprise, "safety-engineer", "MET");
        assertThat(line(better).path("value").asLong()).isEqualTo(unmet - 1);
        assertThat(better.path("score").asInt())
                .isLessThanOrEqualTo(before.path("score").asInt());

        enterprises.correct(enterprise, facts -> facts.put("headcount", 400));
        eventually(() -> {
            var insured = obligation(enterprise, "injury-insurance");
            assertThat(insured.path("state").asText()).isEqualTo("UNMET");
            var row = unmetRow(insured);
            assertThat(row.path("needed").asLong()).isEqualTo(400);
            assertThat(row.path("present").asLong()).isEqualTo(60);
            assertThat(applying(obligation(enterprise, "safety-engineer")))
                    .as("from 300 people on another clause asks for engineers")
                    .contains("obligation.safety-engineer-few");
        });
        var worse = graded(enterprise, "injury-insurance", "UNMET");
        assertThat(line(worse).path("value").asLong()).isEqualTo(unmet);
        archiveShowsIt(enterprise);
    }

    /** Who was never heard of could have something to tell that the grade would have to count. */
    private void allContextsAreHeardOf(UUID enterprise) {
        var danger = journey.report(enterprise, "可燃气体报警器失效", JIANGYIN, key());
        eventually(
                () -> assertThat(journey.archivedDangers(enterprise, JIANGYIN).findValuesAsText("subjectId"))
                        .contains(danger.path("id").asText()));
        var inspector = supervisor.create(
                INSPECTIONS + "/inspectors", key(), """
                {"number": "ZF-320281-791", "name": "李敏", "subject": "obligation-inspector", "region": "%s",
                 "certificate": {"number": "32028100791", "validFrom": "%s", "validUntil": "%s"},
                 "skills": ["hazchem"], "cap": 10}
                """.formatted(JIANGYIN, today.minusYears(1), today.plusYears(4)));
        assertThat(inspector.status()).as(inspector.body()).isEqualTo(201);
        // A post of its own without a certificate would be one thing more that is not in order.
        var elsewhere = enterprises.imported(SERIAL + 1);
        var person = Journey.createOnceKnown(supervisor, TRAINING + "/persons", key(), """
                        {"name": "周电工", "residentId": "%s", "enterpriseId": "%s"}
                        """.formatted(
                                ExamSteps.residentId(RESIDENT), elsewhere))
                .path("id")
                .asText();
        var post = Journey.createOnceKnown(
                supervisor, TRAINING + "/posts", key(), """
                {"personId": "%s", "enterpriseId": "%s", "kind": "SPECIAL_OPERATION", "category": "ELECTRICAL", "from": "%s"}
                """.formatted(person, elsewhere, today));
        assertThat(post.path("id").asText()).isNotEmpty();
    }

    private String organisation(int engineers) {
        return """
                {"statedOn": "%s", "body": false, "fullTime": 1, "partTime": 1, "service": "NONE", "engineers": %d,
                 "responsibility": true, "injuryInsured": 60}""".formatted(today, engineers);
    }

    private static String stated(Http owner, UUID enterprise, String data) {
        return owner.create(
                        REGISTRY + "/registers/safety-organisation/entries",
                        key(),
                        "{\"enterpriseId\": \"" + enterprise + "\", \"data\": " + data + "}")
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode obligation(UUID enterprise, String kind) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/obligations/" + kind)
                .expect(200)
                .json();
    }

    private static JsonNode unmetRow(JsonNode obligation) {
        return obligation
                .path("rows")
                .valueStream()
                .filter(row -> row.path("state").asText().equals("UNMET"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> applying(JsonNode obligation) {
        return obligation
                .path("rows")
                .valueStream()
                .filter(row -> !row.path("state").asText().equals("NOT_APPLICABLE"))
                .map(row -> row.path("policyCode").asText())
                .toList();
    }

    /** The grade once it was found by what is kept of an obligation. */
    private JsonNode graded(UUID enterprise, String kind, String state) {
        eventually(() -> assertThat(
                        kept(enterprise, kind).map(item -> item.path("state").asText()))
                .contains(state));
        eventually(() -> assertThat(grade(enterprise).path("missing")).isEmpty());
        return grade(enterprise);
    }

    private JsonNode grade(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/grade")
                .expect(200)
                .json();
    }

    private Optional<JsonNode> kept(UUID enterprise, String kind) {
        return supervisor
                .get(REGISTRY + "/obligations?kind=" + kind + "&enterpriseId=" + enterprise)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .findFirst();
    }

    /** What unmet obligations add to the grade. */
    private static JsonNode line(JsonNode grade) {
        return grade.path("inputs")
                .valueStream()
                .filter(input -> input.path("input").asText().equals("OBLIGATION"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(grade));
    }

    /** The facts as they are now, the grade that follows, and what its obligations are judged by. */
    private void archiveShowsIt(UUID enterprise) {
        eventually(() -> {
            var page = journey.archive(enterprise, JIANGYIN);
            assertThat(page.path("enterprise").path("headcount").asInt()).isEqualTo(400);
            assertThat(page.path("grade").path("grade").asText()).as("%s", page).isNotEmpty();
            assertThat(page.path("open").findValuesAsText("title")).contains("安全生产管理组织情况", "可燃气体报警器失效");
        });
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(assertion);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
