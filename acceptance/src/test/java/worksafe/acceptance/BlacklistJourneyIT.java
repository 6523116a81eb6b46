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
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Penalty → candidate → listed → published → removed early: decided in inspections, listed in the registry. */
class BlacklistJourneyIT {

    private static final String REGISTRY = "/api/v1/registry";
    private static final String INSPECTIONS = "/api/v1/inspections";
    private static final String ENTRIES = REGISTRY + "/blacklist-entries";
    private static final String JIANGSU = "320000000000";

    private static final int SERIAL = 7_920;
    /** Beyond the day from which the province lets it be applied for. */
    private static final String LATER = "P2D";

    private final Suite suite = Suite.running();
    private final Journey journey = new Journey(suite);
    private final EnterpriseSteps enterprises = new EnterpriseSteps(suite, journey);
    private final Http supervisor = suite.http(suite.token("supervisor", JIANGYIN, "blacklist-office"));
    private final Http approver = suite.http(suite.token("approver", JIANGYIN, "blacklist-decider"));
    private final Http first = suite.http(suite.token("inspector", JIANGYIN, "blacklist-inspector-1"));
    private final Http second = suite.http(suite.token("inspector", JIANGYIN, "blacklist-inspector-2"));
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @AfterEach
    void setTheClockBack() throws Exception {
        shift("reset");
    }

    @Test
    void graveViolationIsPunishedListedPublishedAndRemovedEarly() throws Exception {
        var enterprise = enterprises.imported(SERIAL);
        enterprises.correct(enterprise, facts -> facts.put("industry", "C2614").put("headcount", 60));
        var owner = suite.http(suite.enterpriseToken(JIANGYIN, List.of(enterprise.toString())));
        removableTheNextDay();

        var penalty = punished(enterprise, owner);
        assertThat(penalty.path("status").asText()).as("%s", penalty).isEqualTo("SERVED");
        var candidate = candidate(enterprise);
        assertThat(candidate.path("status").asText()).isEqualTo("CANDIDATE");
        assertThat(candidate.path("ground").asText()).isEqualTo("OTHER_GRAVE");
        assertThat(candidate.path("penaltyNumber").asText())
                .isEqualTo(penalty.path("decisionNumber").asText());
        var entry = ENTRIES + "/" + candidate.path("id").asText();
        assertThat(owner.get(entry).status()).as("it was not told yet").isEqualTo(404);

        listed(entry, owner);
        var number = candidate.path("number").asText();
        assertThat(inPublic(number)).get().satisfies(shown -> {
            assertThat(shown.path("penaltyNumber").asText())
                    .isEqualTo(penalty.path("decisionNumber").asText());
            assertThat(shown.path("listedOn").asText()).isEqualTo(today.toString());
        });
        eventually(() -> assertThat(veto(enterprise).path("decided").asBoolean())
                .as("who stands on the list has the worst grade")
                .isTrue());
        eventually(() -> assertThat(
                        archived(enterprise).map(item -> item.path("state").asText()))
                .contains("LISTED"));

        assertThat(removalAsked(owner, enterprise, candidate).status())
                .as("the day has not come")
                .isEqualTo(422);
        shift(LATER);
        var asked = await().atMost(Duration.ofSeconds(60))
                .until(() -> removalAsked(owner, enterprise, candidate), answer -> answer.status() != 422)
                .expect(201);
        var application = REGISTRY + "/applications/" + asked.json().path("id").asText();
        Journey.actOn(supervisor, application, "acceptance", "{}");
        Journey.actOn(approver, application, "decision", """
                {"result": "APPROVED", "opinion": "已履行义务、消除危害后果，准予提前移出。"}
                """);

        var removed = supervisor.get(entry).expect(200).json();
        assertThat(removed.path("status").asText()).isEqualTo("REMOVED");
        assertThat(removed.path("end").asText()).isEqualTo("EARLY");
        assertThat(inPublic(number)).isEmpty();
        eventually(() -> {
            assertThat(archived(enterprise)).get().satisfies(item -> {
                assertThat(item.path("state").asText()).isEqualTo("REMOVED");
                assertThat(item.path("closed").asBoolean()).isTrue();
            });
            assertThat(veto(enterprise).path("present").asBoolean()).isFalse();
        });
        assertThat(types(enterprise))
                .contains(
                        "worksafe.inspections.penalty-served.v1",
                        "worksafe.registry.blacklist-listed.v1",
                        "worksafe.registry.blacklist-removed.v1");
    }

    /** The province's own row: by the rule of the State a year would have to pass. */
    private void removableTheNextDay() {
        var added = suite.http(suite.token("approver", JIANGSU, "blacklist-province"))
                .create(REGISTRY + "/policies", key(), """
                        {"code": "blacklist.early-removal-after", "region": "%s", "parameters": {"value": "1 CALENDAR_DAYS"},
                         "validFrom": "%s", "source": "江苏省失信信用修复办法（验收）", "clause": "第五条", "force": "DOCUMENT"}
                        """.formatted(JIANGSU, today));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    /** A penalty from its filing to the service of its decision. */
    private JsonNode punished(UUID enterprise, Http owner) {
        var filed = Journey.createOnceKnown(approver, INSPECTIONS + "/penalties", key(), """
                {"enterpriseId": "%s", "party": {"kind": "ENTERPRISE"},
                 "origin": {"kind": "TIP_OFF", "number": "JB-%s", "actOn": "%s", "foundOn": "%s"},
                 "title": "关闭可燃气体报警器组织生产", "inspectorIds": ["%s", "%s"]}
                """.formatted(
                enterprise, key().substring(24), today.minusDays(3), today.minusDays(1), inspector(1), inspector(2)));
        var penalty = INSPECTIONS + "/penalties/" + filed.path("id").asText();
        Journey.actOn(first, penalty, "investigation", """
                {"report": "报警器关闭已三个月，情节严重。",
                 "sentence": {"violations": [{"act": "JC-%s", "title": "关闭可燃气体报警器组织生产", "band": "aq-99",
                                             "clauseId": "aqscf-2021.99.1.3", "fineFen": 3000000}],
                              "kinds": ["FINE"], "correction": "恢复报警联动。", "grave": true}}
                """.formatted(key().substring(24)));
        var reviewer = suite.http(suite.token("supervisor", JIANGYIN, "blacklist-reviewer"));
        Journey.actOn(reviewer, penalty, "review", """
                {"passed": true, "opinion": "事实清楚，证据充分。"}
                """);
        served(penalty, "NOTICE", "penalty-notice");
        Journey.actOn(owner, penalty, "statement", "{\"waived\": true}");
        Journey.actOn(approver, penalty, "decision", """
                {"reason": "事实清楚，证据充分，适用法律正确。"}
                """);
        served(penalty, "DECISION", "penalty-decision");
        return supervisor.get(penalty).expect(200).json();
    }

    private String inspector(int serial) {
        return supervisor
                .create(INSPECTIONS + "/inspectors", key(), """
                        {"number": "ZF-320281-792%d", "name": "李敏%d", "subject": "blacklist-inspector-%d", "region": "%s",
                         "certificate": {"number": "3202810792%d", "validFrom": "%s", "validUntil": "%s"},
                         "skills": ["hazchem"], "cap": 10}
                        """.formatted(
                                serial, serial, serial, JIANGYIN, serial, today.minusYears(1), today.plusYears(4)))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Draws up, signs and hands over a paper of the case. */
    private void served(String penalty, String kind, String code) {
        Journey.actOn(first, penalty, "paper", """
                {"kind": "%s", "authority": "江阴市应急管理局", "reviewAuthority": "江阴市人民政府", "court": "江阴市人民法院",
                 "text": "问：何时关闭？答：三个月前。"}
                """.formatted(kind));
        var drafts = first.get(INSPECTIONS + "/papers?ownerId=" + penalty.substring(penalty.lastIndexOf('/') + 1)
                        + "&kind=" + code + "&status=DRAFT")
                .expect(200)
                .json()
                .path("items");
        var paper = INSPECTIONS + "/papers/" + drafts.path(0).path("id").asText();
        var signed = Journey.actOn(first, paper, "signature", "{}");
        if (!signed.path("status").asText().equals("SIGNED")) {
            signed = Journey.actOn(second, paper, "signature", "{}");
        }
        assertThat(signed.path("status").asText()).as("%s", signed).isEqualTo("SIGNED");
        Journey.actOn(supervisor, paper, "service", """
                {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}
                """);
    }

    /** The candidate that the penalty makes, by event. */
    private JsonNode candidate(UUID enterprise) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> supervisor
                                .get(ENTRIES + "?enterpriseId=" + enterprise)
                                .expect(200)
                                .json()
                                .path("items")
                                .path(0),
                        found -> !found.isMissingNode());
    }

    /** Told, heard, decided by somebody else than made it a candidate, entered and made public. */
    private void listed(String entry, Http owner) {
        Journey.actOn(supervisor, entry, "notice", """
                {"number": "澄应急失信告〔验收〕1号", "servedOn": "%s"}
                """.formatted(today));
        Journey.actOn(owner, entry, "statement", """
                {"statement": "处罚事实无异议，已停产整改。"}
                """);
        Journey.actOn(approver, entry, "decision", """
                {"number": "澄应急失信决〔验收〕1号", "decidedOn": "%s", "answer": "不予采纳"}
                """.formatted(today));
        Journey.actOn(supervisor, entry, "listing", """
                {"listedOn": "%s"}
                """.formatted(today));
        Journey.actOn(supervisor, entry, "publication", "{}");
    }

    private Optional<JsonNode> inPublic(String number) {
        return suite.http("")
                .get(REGISTRY + "/public/blacklist?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(shown -> shown.path("number").asText().equals(number))
                .findFirst();
    }

    /** Whether standing on the list forbids a good grade. */
    private JsonNode veto(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/grade")
                .expect(200)
                .json()
                .path("vetoes")
                .valueStream()
                .filter(line -> line.path("veto").asText().equals("BLACKLIST"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<JsonNode> archived(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/archive/entries?limit=200&kind=blacklist")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .findFirst();
    }

    private List<String> types(UUID enterprise) {
        return supervisor
                .get(REGISTRY + "/enterprises/" + enterprise + "/archive/timeline?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("type");
    }

    private static Http.Answer removalAsked(Http owner, UUID enterprise, JsonNode candidate) {
        return owner.create(REGISTRY + "/applications", key(), """
                {"kind": "blacklist-early-removal", "enterpriseId": "%s", "subjectId": "%s",
                 "content": {"performed": "罚款已缴清", "repaired": "报警联动已恢复并经检测"}}
                """.formatted(
                        enterprise, candidate.path("id").asText()));
    }

    private void shift(String word) throws IOException, InterruptedException {
        var process = suite.command("clock", word).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(assertion);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
