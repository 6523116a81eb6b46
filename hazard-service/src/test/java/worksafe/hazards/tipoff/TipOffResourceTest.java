package worksafe.hazards.tipoff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.tipoff.TipOffApi.PUBLIC;
import static worksafe.hazards.tipoff.TipOffApi.REWARDS;
import static worksafe.hazards.tipoff.TipOffApi.ROOT;
import static worksafe.hazards.tipoff.TipOffApi.TIP_OFFS;
import static worksafe.hazards.tipoff.TipOffApi.act;
import static worksafe.hazards.tipoff.TipOffApi.approver;
import static worksafe.hazards.tipoff.TipOffApi.ask;
import static worksafe.hazards.tipoff.TipOffApi.clerk;
import static worksafe.hazards.tipoff.TipOffApi.create;
import static worksafe.hazards.tipoff.TipOffApi.done;
import static worksafe.hazards.tipoff.TipOffApi.supervisor;
import static worksafe.hazards.tipoff.TipOffApi.tell;
import static worksafe.hazards.tipoff.TipOffApi.told;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.tipoff.reward.TipOffRewardFeature;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class TipOffResourceTest {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfFeatures() {
        return FeatureContract.of("tip-offs", new TipOffFeature("320211001002")).tests();
    }

    @TestFactory
    Stream<DynamicTest> rewardsKeepTheContractOfFeatures() {
        return FeatureContract.of("rewards", new TipOffRewardFeature("320213021003"))
                .tests();
    }

    @Test
    void anybodyTellsAndAsksWhatBecameOfIt() {
        var answer = tell(null, told(VILLAGE));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var status = ask(receipt(answer), secret(answer));
        assertThat(status.statusCode()).as(status.asString()).isEqualTo(200);
        assertThat(status.jsonPath().getString("status")).isEqualTo("RECEIVED");
        assertThat(status.asString()).doesNotContain("张三", "13912345678", "某某路");
    }

    @Test
    void forgedSecretOpensNothingAndShutsTheDoorAfterTen() {
        var answer = tell(null, told(VILLAGE));
        var forged = "0".repeat(26);

        for (int i = 0; i < 10; i++) {
            assertProblem(ask(receipt(answer), forged), 404, "not-found");
        }
        assertProblem(ask(receipt(answer), secret(answer)), 429, "too-many-requests");
        assertProblem(ask("0".repeat(12), forged), 404, "not-found");
    }

    @Test
    void sameKeyGivesTheSameReceiptAndAnotherRequestNone() {
        var key = Uuid7.next(InstantSource.system()).toString();
        var first = tell(key, told(VILLAGE));

        var again = tell(key, told(VILLAGE));

        assertThat(again.jsonPath().getString("receipt")).isEqualTo(receipt(first));
        assertThat(secret(again)).isEqualTo(secret(first));
        assertThat(ask(receipt(first), secret(first)).statusCode()).isEqualTo(200);
        assertProblem(tell(key, TipOffApi.anonymously(VILLAGE)), 422, "idempotency-key-reused");
        assertThat(TestDatabase.column("select count(*) from tip_off where receipt = ?", receipt(first)))
                .containsExactly("1");
    }

    @Test
    void nothingThatWasToldIsKeptInClearBesideTheTipOff() {
        var answer = tell(null, told(VILLAGE));
        var id = idOf(answer);

        assertThat(TestDatabase.column("select tip_off::text from tip_off where id = ?", id))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain("张三", "13912345678", secret(answer)));
        for (var kept : List.of("audit_entry", "outbox", "clock", "task", "idempotency", "event_log")) {
            assertThat(TestDatabase.column("select t::text from " + kept + " t where t::text like '%张三丰%'"
                            + " or t::text like '%13912345678%' or t::text like '%夜间在居民楼旁%'"))
                    .as(kept)
                    .isEmpty();
        }
    }

    @Test
    void placeAboveACountyHasNoDesk() {
        assertProblem(tell(null, told("320200000000")), 422, "tip-off-place");
    }

    @Test
    void placeThatDoesNotExistAndADayToComeAreRefused() {
        assertProblem(tell(null, told("320281999000")), 422, "tip-off-place-unknown");
        var today = ChinaTime.dayOf(InstantSource.system().instant());
        var on = "\"happenedOn\": \"%s\", \"site\"";
        assertProblem(
                tell(null, told(VILLAGE).replace("\"site\"", on.formatted(today.plusDays(1)))), 422, "fact-in-future");
        assertThat(tell(null, told(VILLAGE).replace("\"site\"", on.formatted(today)))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                act(clerk(VILLAGE), TIP_OFFS, TipOffApi.recorded(VILLAGE), "forwarding", """
                        {"authority": "某某局", "region": "320281999000", "reason": "属其职责"}"""),
                422,
                "tip-off-place-unknown");
    }

    @Test
    void whoeverReplacesAVerifierHasTheTaskInstead() {
        var id = TipOffApi.verifying(VILLAGE);

        done(supervisor(VILLAGE), TIP_OFFS, id, "verifier-replacement", TipOffApi.OTHERS);

        assertThat(TestDatabase.column("select assignee from task where subject_id = ? and open order by part", id))
                .containsExactly(TipOffApi.FIRST, "inspector-third");
        assertProblem(
                act(TipOffApi.second(VILLAGE), TIP_OFFS, id, "verification", TipOffApi.FOUND),
                422,
                "tip-off-not-verifier");
        assertProblem(
                act(supervisor(VILLAGE), TIP_OFFS, id, "verifier-replacement", TipOffApi.OTHERS),
                422,
                "tip-off-verifiers-same");
        var shown = given().auth()
                .oauth2(supervisor(VILLAGE))
                .get(TIP_OFFS + "/" + id)
                .jsonPath();
        assertThat(shown.getString("timeline[-1].kind")).isEqualTo("VERIFIERS_REPLACED");
        assertThat(shown.getString("timeline[-1].note")).contains("原核查人员回避");
    }

    @Test
    void verifiersAreOfficialsOfTheRosterWhereOneIsKept() {
        var id = TipOffApi.accepted(VILLAGE);
        try {
            onRoster(TipOffApi.FIRST);
            assertProblem(act(supervisor(VILLAGE), TIP_OFFS, id, "verifiers", TipOffApi.TWO), 422, "official-unknown");
            onRoster(TipOffApi.SECOND);
            done(supervisor(VILLAGE), TIP_OFFS, id, "verifiers", TipOffApi.TWO);
            assertProblem(
                    act(supervisor(VILLAGE), TIP_OFFS, id, "verifier-replacement", TipOffApi.OTHERS),
                    422,
                    "official-unknown");
        } finally {
            TestDatabase.execute("delete from official_snapshot");
        }
    }

    private static void onRoster(String account) {
        TestDatabase.execute(
                "insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name,"
                        + " region, post_code, post_name, post_kind, full_time, from_day, holds, deputies)"
                        + " values (uuidv7(), 1, ?, '李检查', uuidv7(), '某局', 320281000000, 'A', '监管员', 'SUPERVISOR',"
                        + " true, '2020-01-01', true, '[]')",
                account);
    }

    @Test
    void clerkAloneOpensTheContactAndSaysWhy() {
        var id = TipOffApi.recorded(VILLAGE);
        var purpose = """
                {"purpose": "complaint-handling", "explanation": "核实举报细节，电话回访"}""";

        assertProblem(disclose(supervisor(VILLAGE), id, purpose), 403, "forbidden");
        assertProblem(disclose(clerk(VILLAGE), id, """
                {"purpose": "complaint-handling"}"""), 422, "purpose-required");
        var opened = disclose(clerk(VILLAGE), id, purpose);

        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        assertThat(opened.jsonPath().getString("name")).isEqualTo("张三丰");
        assertThat(opened.jsonPath().getString("phone")).isEqualTo("13912345678");
        assertThat(TestDatabase.column(
                        "select action from audit_entry where object_id = ? and action = 'tip-off-contact-read'",
                        id.toString()))
                .hasSize(2);
    }

    @Test
    void enterpriseIsShownNothing() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var answer = tell(null, naming(enterprise));
        var id = idOf(answer);
        var boss = Tokens.ofEnterprise(enterprise);

        assertProblem(given().auth().oauth2(boss).get(TIP_OFFS), 403, "forbidden");
        assertThat(given().auth().oauth2(boss).get(ROOT + "clocks").asString())
                .doesNotContain("tip-off", id.toString());
        assertThat(given().auth().oauth2(boss).get(ROOT + "tasks").asString()).doesNotContain("tip-off", id.toString());
        assertThat(TestDatabase.column("select data from outbox where enterprise_id = ?", enterprise))
                .noneMatch(data -> data.contains("tip-off"));
        var mine = given().auth().oauth2(supervisor(VILLAGE)).get(TIP_OFFS + "/" + id);
        assertThat(mine.jsonPath().getString("sector")).isEqualTo("EMERGENCY");
    }

    @Test
    void enterpriseIsNamedOnlySoOftenInAnHour() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var id = idOf(tell(null, naming(enterprise)));
        TestDatabase.execute("""
                insert into tip_off (id, version, number, concerned_id, region, status, matter, description, site, deaths,
                    category, channel, signatories, receipt, secret_hash, misses, received_at)
                select gen_random_uuid(), 1, 'JB-' || gen_random_uuid(), concerned_id, region, status, matter, description,
                    site, deaths, category, channel, signatories, gen_random_uuid()::text, secret_hash, 0, received_at
                from tip_off, generate_series(1, 60) where id = ?""", id);

        assertProblem(tell(null, naming(enterprise)), 429, "too-many-requests");
        assertThat(tell(null, told(VILLAGE)).statusCode()).isEqualTo(200);
    }

    @Test
    void dangerThatComesOfItDoesNotTellTheEnterprise() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var id = TipOffApi.verified(VILLAGE);

        done(TipOffApi.first(VILLAGE), TIP_OFFS, id, "danger", """
                {"entered": {"enterpriseId": "%s", "title": "违规存放危险化学品", "description": "油漆、稀释剂 40 桶。",
                  "place": "北侧仓库", "cause": "UNSAFE_CONDITION", "grade": "MAJOR"}}""".formatted(enterprise));

        var danger = given().auth()
                .oauth2(supervisor(VILLAGE))
                .get(TIP_OFFS + "/" + id)
                .jsonPath()
                .getString("dangerId");
        var shown = given().auth().oauth2(Tokens.ofEnterprise(enterprise)).get(ROOT + "dangers/" + danger);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.jsonPath().getString("source")).isEqualTo("OTHER");
        assertThat(shown.asString()).doesNotContain("TIP_OFF", "JB320281", id.toString());
        assertThat(TestDatabase.column("select data from outbox where enterprise_id = ?", enterprise))
                .isNotEmpty()
                .noneMatch(data -> data.contains("TIP_OFF") || data.contains("JB320281"));
        assertProblem(
                act(TipOffApi.first(VILLAGE), TIP_OFFS, id, "danger", """
                {"dangerId": "%s"}""".formatted(danger)),
                409,
                "illegal-transition");
    }

    @Test
    void forwardedToAnotherPlaceItIsThatOnes() {
        var id = TipOffApi.recorded(VILLAGE);

        done(clerk(VILLAGE), TIP_OFFS, id, "forwarding", """
                {"authority": "江阴市以外的应急局", "region": "320282000000", "sector": "WATER", "reason": "属地在该市"}""");

        assertProblem(given().auth().oauth2(clerk(VILLAGE)).get(TIP_OFFS + "/" + id), 404, "not-found");
        var there = given().auth().oauth2(clerk("320282000000")).get(TIP_OFFS + "/" + id);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.jsonPath().getString("status")).isEqualTo("FORWARDED");
        assertThat(there.jsonPath().getString("sector")).isEqualTo("WATER");
        assertThat(TestDatabase.column("select region || state from clock where subject_id = ? order by id", id))
                .containsExactly("320281102005MET", "320282000000RUNNING");
        done(clerk("320282000000"), TIP_OFFS, id, "acceptance", TipOffApi.ACCEPTED);
    }

    @Test
    void clocksAreTheAuthoritysAndEndWithWhatTheyWaitFor() {
        var id = TipOffApi.answered(VILLAGE);

        assertThat(TestDatabase.column(
                        "select kind || ' ' || state || ' ' || coalesce(enterprise_id::text, '-') from clock"
                                + " where subject_id = ? order by id",
                        id))
                .containsExactly("tip-off-triage MET -", "tip-off-handling MET -", "tip-off-answer MET -");
    }

    @Test
    void handlingIsExtendedWithinThePolicyByAnApprover() {
        var id = TipOffApi.accepted(VILLAGE);

        assertProblem(act(approver(VILLAGE), TIP_OFFS, id, "extension", """
                {"until": "2099-01-01", "reason": "待检测"}"""), 422, "tip-off-extension");
        var due = TestDatabase.column(
                        "select ((due_at at time zone 'Asia/Shanghai')::date + 20)::text from clock where subject_id = ?"
                                + " and kind = 'tip-off-handling'",
                        id)
                .getFirst();
        done(approver(VILLAGE), TIP_OFFS, id, "extension", """
                {"until": "%s", "reason": "待检测"}""".formatted(due));
    }

    @Test
    void whoToldAClerkIsGivenASecretOnce() {
        var id = TipOffApi.recorded(VILLAGE);

        var given = act(clerk(VILLAGE), TIP_OFFS, id, "secret", null);

        assertThat(given.statusCode()).as(given.asString()).isEqualTo(200);
        assertThat(ask(receipt(given), secret(given)).jsonPath().getString("status"))
                .isEqualTo("RECEIVED");
        assertProblem(act(clerk(VILLAGE), TIP_OFFS, id, "secret", null), 409, "illegal-transition");
    }

    @Test
    void anonymousInformerFetchesTheRewardWithTheSecretOnce() {
        var answer = tell(null, TipOffApi.anonymously(VILLAGE));
        var id = idOf(answer);
        done(clerk(VILLAGE), TIP_OFFS, id, "acceptance", TipOffApi.ACCEPTED);
        done(supervisor(VILLAGE), TIP_OFFS, id, "verifiers", TipOffApi.TWO);
        done(TipOffApi.first(VILLAGE), TIP_OFFS, id, "verification", TipOffApi.FOUND);
        done(TipOffApi.second(VILLAGE), TIP_OFFS, id, "confirmation", TipOffApi.AGREED);

        assertProblem(
                create(
                        supervisor(VILLAGE),
                        REWARDS,
                        TipOffRewardFeature.proposal(id).replace("true", "false")),
                422,
                "tip-off-reward-not-final");
        var proposed = create(supervisor(VILLAGE), REWARDS, TipOffRewardFeature.proposal(id));
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        assertThat(proposed.jsonPath().getLong("amountFen")).isEqualTo(1_200_000);
        assertThat(proposed.jsonPath().getString("calculation")).contains("15%", "12000.00");
        var reward = UUID.fromString(proposed.jsonPath().getString("id"));
        assertProblem(
                create(supervisor(VILLAGE), REWARDS, TipOffRewardFeature.proposal(id)), 422, "tip-off-reward-stands");

        assertProblem(
                act(
                        Tokens.of("approver", COUNTY, TipOffApi.FIRST),
                        REWARDS,
                        reward,
                        "decision",
                        TipOffRewardFeature.GRANTED),
                422,
                "tip-off-same-person");
        done(approver(VILLAGE), REWARDS, reward, "decision", TipOffRewardFeature.GRANTED);
        done(clerk(VILLAGE), REWARDS, reward, "notification", "");
        assertThat(ask(receipt(answer), secret(answer)).jsonPath().getString("reward.status"))
                .isEqualTo("NOTIFIED");

        assertProblem(
                act(clerk(VILLAGE), REWARDS, reward, "payment", """
                {"voucher": "JZ-1", "secret": "%s"}""".formatted("0".repeat(26))),
                422,
                "tip-off-reward-unproven");
        done(clerk(VILLAGE), REWARDS, reward, "payment", """
                {"voucher": "JZ-1", "secret": "%s"}""".formatted(secret(answer)));
        assertProblem(
                act(clerk(VILLAGE), REWARDS, reward, "payment", """
                {"voucher": "JZ-2", "secret": "%s"}""".formatted(secret(answer))),
                409,
                "illegal-transition");
    }

    @Test
    void publicPathTakesNoSmallKeyAndNoEmptyStory() {
        assertProblem(tell("short", told(VILLAGE)), 400, "invalid-request");
        assertProblem(given().contentType("application/json").body("{}").post(PUBLIC), 400, "invalid-request");
    }

    private static String naming(UUID enterprise) {
        return told(VILLAGE).replace("\"site\"", "\"enterpriseId\": \"%s\", \"site\"".formatted(enterprise));
    }

    private static Response disclose(String token, UUID id, String purpose) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(purpose)
                .post(TIP_OFFS + "/" + id + "/contact-disclosure");
    }

    private static UUID idOf(Response answer) {
        return UUID.fromString(TestDatabase.column("select id from tip_off where receipt = ?", receipt(answer))
                .getFirst());
    }

    private static String receipt(Response answer) {
        return answer.jsonPath().getString("receipt");
    }

    private static String secret(Response answer) {
        return answer.jsonPath().getString("secret");
    }
}
