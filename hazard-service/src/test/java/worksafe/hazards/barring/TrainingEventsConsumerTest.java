package worksafe.hazards.barring;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.EVIDENCE;
import static worksafe.hazards.danger.DangerApi.PASSED;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.OtherContexts.atRevision;
import static worksafe.hazards.danger.OtherContexts.newId;
import static worksafe.hazards.danger.OtherContexts.saying;
import static worksafe.hazards.danger.OtherContexts.with;
import static worksafe.platform.testing.TestDatabase.column;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.hazards.danger.DangerApi;
import worksafe.hazards.danger.OtherContexts;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Whoever holds a post without the certificate it needs is a danger. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class TrainingEventsConsumerTest {

    private static final String PLACE = "320281102005";
    private static final String LAW = "特种作业人员安全技术培训考核管理规定（应急管理部令第19号） 取消每三年复审，每六年换证";

    private final TrainingEventsConsumer consumer;
    private final String supervisor = Tokens.of("supervisor", "320281000000");
    private OtherContexts facts;

    TrainingEventsConsumerTest(TrainingEventsConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void anEnterprise() {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.EMERGENCY, List.of(Trade.METALLURGY)));
    }

    private ReceivedEvent example(String name) {
        return facts.example("worksafe.training." + name + ".v1");
    }

    private void deliver(ReceivedEvent... events) {
        consumer.receive(EventRecords.batch("worksafe.training", events));
    }

    private JsonPath onlyDanger() throws SQLException {
        assertThat(facts.refused(TrainingEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.laidAside(TrainingEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.dangers()).hasSize(1);
        return get(supervisor, facts.dangers().getFirst()).jsonPath();
    }

    @ParameterizedTest
    @ValueSource(strings = {"post-started", "post-barred"})
    void barredWorkerIsAMajorDangerInIndustryAndTrade(String name) throws SQLException {
        var barred = example(name);

        deliver(barred);

        var danger = onlyDanger();
        assertThat(danger.getString("title")).isEqualTo("特种作业人员王建国无有效证书上岗");
        assertThat(danger.getString("source")).isEqualTo("TRAINING");
        assertThat(danger.getString("grade")).isEqualTo("MAJOR");
        assertThat(danger.getString("cause")).isEqualTo("MANAGEMENT_DEFECT");
        assertThat(danger.getString("description"))
                .contains("特种作业人员（电工作业）：证书已失效")
                .contains("工贸企业重大事故隐患判定标准（应急管理部令第10号）第三条第（二）项")
                .contains("（规章，");
        assertThat(danger.getString("finding.legalBasis")).isEqualTo("《中华人民共和国安全生产法》（2021年修正）第三十条第一款");
        assertThat(danger.getString("finding.penaltyClause")).isEqualTo("《安全生产法》第九十七条第（七）项");
        assertThat(danger.getString("finding.requirement")).startsWith("立即停止无证上岗作业");
        assertThat(danger.getString("postId")).isEqualTo(barred.aggregateId().toString());
        assertThat(danger.getString("timeLimit.policyCode")).isEqualTo("danger.rectification-period.major");
        var told = column(
                "select data from outbox where enterprise_id = ? and type = 'worksafe.hazards.danger-reported.v1'",
                facts.enterprise());
        assertThat(told).hasSize(1);
        EventContract.ofType("worksafe.hazards.danger-reported.v1").accepts(told.getFirst());
        assertThat(told.getFirst()).doesNotContain("findingId");
    }

    @ParameterizedTest
    @CsvSource({
        "SPECIAL_OPERATION, METALLURGY, MAJOR, 令第10号",
        "SPECIAL_OPERATION, CIVIL_EXPLOSIVES_PRODUCTION, MAJOR, 民用爆炸物品",
        "SPECIAL_OPERATION, BUILDING_WORKS, MAJOR, 建质规〔2024〕5号",
        "SPECIAL_OPERATION, ROAD_TRANSPORT, GENERAL, 第三十条第一款",
        "PRINCIPAL, METAL_SMELTING, MAJOR, 第三条第（三）项",
        "SAFETY_MANAGER, FIREWORKS_DEALING, MAJOR, 烟花爆竹",
        "PRINCIPAL, HAZARDOUS_CHEMICALS_STORAGE, MAJOR, 121号）第一项",
        "PRINCIPAL, TEXTILES, GENERAL, 第二十七条第二款",
        "PRINCIPAL, COAL_MINE, GENERAL, 第二十七条第二款"
    })
    void standardOfTheTradeSaysHowGraveItIs(String kind, Trade trade, String grade, String clause) throws SQLException {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.OTHER, List.of(trade)));

        deliver(with(example("post-barred"), "SPECIAL_OPERATION", kind));

        var danger = onlyDanger();
        assertThat(danger.getString("grade")).isEqualTo(grade);
        assertThat(danger.getString("description")).contains(clause);
    }

    @Test
    void sectorAloneMakesNoDangerGraver() throws SQLException {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.EMERGENCY));

        deliver(with(example("post-barred"), "SPECIAL_OPERATION", "PRINCIPAL"));

        assertThat(onlyDanger().getString("grade")).isEqualTo("GENERAL");
    }

    @Test
    void documentMakesNoDangerGraver() throws SQLException {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.TRANSPORT));
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into policy (id, code, region, sector, parameters, valid_from, source, clause, created_at, created_by,"
                            + " version, force, certainty) values (uuidv7(),"
                            + " 'danger.uncertified.grade.special-operation', 320281000000, 'TRANSPORT',"
                            + " '{\"value\":\"MAJOR\",\"requirement\":\"停止作业\",\"penalty\":\"镇政府文件\"}',"
                            + " date '2021-09-01', '镇政府文件', '一', now(), 'x', 1, 'DOCUMENT', 'CERTAIN')");
        }

        deliver(example("post-barred"));

        var danger = onlyDanger();
        assertThat(danger.getString("grade")).isEqualTo("GENERAL");
        assertThat(danger.getString("description")).contains("安全生产法").doesNotContain("镇政府文件");
    }

    @Test
    void barringFromBeforeTheStandardIsAGeneralDanger() throws SQLException {
        var barred = example("post-barred");
        var early = ReceivedEvent.ofExample(
                newId(),
                barred.type(),
                barred.data()
                        .replaceFirst(
                                "\"occurredAt\"\\s*:\\s*\"[^\"]*\"", "\"occurredAt\": \"2023-05-14T23:59:59+08:00\""));

        deliver(early);

        assertThat(onlyDanger().getString("grade")).isEqualTo("GENERAL");
    }

    @Test
    void barringIsToldOnceAndTheNextIsAnotherDanger() throws SQLException {
        var barred = atRevision(2, example("post-barred"));

        deliver(barred, barred);
        deliver(atRevision(2, example("post-started")));
        deliver(atRevision(3, example("post-cleared")));
        assertThat(facts.dangers()).hasSize(1);

        deliver(atRevision(4, example("post-barred")));

        assertThat(facts.dangers()).hasSize(2);
    }

    /** The enterprise still has to end the post, but nobody works in it. */
    @Test
    void whoHasDiedIsNoDanger() throws SQLException {
        deliver(with(example("post-barred"), "CERTIFICATE_LAPSED", "HOLDER_DIED"));

        assertThat(facts.dangers()).isEmpty();
        assertThat(facts.laidAside(TrainingEventsConsumer.CONSUMER)).isEmpty();
    }

    @Test
    void struckOffCertificateIsADangerWithItsReason() throws SQLException {
        deliver(
                with(example("post-barred"), "CERTIFICATE_LAPSED", "CERTIFICATE_CANCELLED"),
                example("certificate-cancelled"));

        assertThat(onlyDanger().getString("description")).contains("证书已注销");
    }

    @Test
    void whoMayWorkIsNoDanger() throws SQLException {
        deliver(
                with(example("post-started"), "\"BARRED\"", "\"FIT\""),
                example("post-cleared"),
                example("post-ended"),
                example("certificate-lapsed"),
                example("person-registered"));

        assertThat(facts.dangers()).isEmpty();
        assertThat(facts.laidAside(TrainingEventsConsumer.CONSUMER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"post-cleared, 法律变更（" + LAW + "）：证书恢复有效（至 2029-03-14），任职人员重新具备上岗条件", "post-ended, 任职已于 2026-08-31 终止"})
    void dangerThatNobodyTookUpIsDismissedWithItsBarring(String name, String reason) throws SQLException {
        var barred = example("post-barred");
        deliver(barred);

        deliver(atRevision(3, example(name)));

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo("DISMISSED");
        assertThat(danger.getList("timeline.kind", String.class)).containsExactly("REPORTED", "DISMISSED");
        assertThat(danger.getString("timeline[1].note")).isEqualTo(reason);
        assertThat(danger.getString("timeline[1].by")).isEqualTo("post/" + barred.aggregateId());
        var told = dismissals();
        assertThat(told).hasSize(1);
        EventContract.ofType("worksafe.hazards.danger-dismissed.v1").accepts(told.getFirst());
        assertThat(told.getFirst()).contains(reason).contains("\"revision\":2");
        assertThat(column("select action from audit_entry where object_id = ? order by id", danger.getString("id")))
                .containsExactly("danger-reported", "danger-dismissed");
        assertThat(column(
                        "select state from clock where subject_id = ? order by id",
                        facts.dangers().getFirst()))
                .containsExactly("CANCELLED");
        assertThat(column(
                        "select data from outbox where enterprise_id = ? and type = 'worksafe.hazards.clock-cancelled.v1'"
                                + " and data::json ->> 'subjectType' = 'danger'",
                        facts.enterprise()))
                .singleElement()
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, true", "false, false"})
    void dangerOfAReviewThatTheLawDropsEndsOrIsNotedWithThatLaw(boolean takenUp, boolean byLaw) throws SQLException {
        deliver(with(example("post-barred"), "CERTIFICATE_LAPSED", "REVIEW_OVERDUE"));
        if (takenUp) {
            act(supervisor, facts.dangers().getFirst(), "plan", aPlan(inDays(5)))
                    .then()
                    .statusCode(200);
        }

        deliver(with(atRevision(3, example("post-cleared")), "changeOfLaw", byLaw ? "changeOfLaw" : "unheardOf"));

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo(takenUp ? "RECTIFYING" : "DISMISSED");
        assertThat(danger.getList("timeline.kind", String.class)).endsWith(takenUp ? "POST_CLEARED" : "DISMISSED");
        assertThat(danger.getList("timeline.note", String.class).getLast())
                .isEqualTo((byLaw ? "法律变更（" + LAW + "）：" : "") + "证书恢复有效（至 2029-03-14），任职人员重新具备上岗条件");
    }

    @Test
    void overdueDangerThatNobodyTookUpIsDismissedToo() throws SQLException {
        deliver(example("post-barred"));
        missTheClock();

        deliver(atRevision(3, example("post-cleared")));

        assertThat(onlyDanger().getList("timeline.kind", String.class))
                .containsExactly("REPORTED", "OVERDUE", "DISMISSED");
    }

    @ParameterizedTest
    @CsvSource({"post-cleared, POST_CLEARED", "post-ended, POST_ENDED"})
    void dangerThatSomebodyTookUpIsForPeopleToEnd(String name, String step) throws SQLException {
        deliver(example("post-barred"));
        var id = facts.dangers().getFirst();
        var owner = Tokens.ofEnterprise(facts.enterprise());
        act(owner, id, "plan", aPlan(inDays(5))).then().statusCode(200);

        deliver(atRevision(3, example(name)));

        var noted = onlyDanger();
        assertThat(noted.getString("status")).isEqualTo("RECTIFYING");
        assertThat(noted.getList("timeline.kind", String.class)).containsExactly("REPORTED", "PLANNED", step);
        assertThat(noted.getString("timeline[2].note")).isNotBlank();
        assertThat(dismissals()).isEmpty();
        assertThat(column("select state from clock where subject_id = ? and state = 'RUNNING'", id))
                .hasSize(1);
        assertThat(column("select action from audit_entry where object_id = ? order by id", id.toString()))
                .containsExactly(
                        "danger-reported",
                        "danger-planned",
                        "danger-" + step.toLowerCase(Locale.ROOT).replace('_', '-'));

        // Whoever rectified it still cannot re-check it.
        act(supervisor, id, "rectification", EVIDENCE).then().statusCode(200);
        assertThat(DangerApi.recheck(supervisor, id, PASSED).jsonPath().getString("code"))
                .isEqualTo("recheck-by-rectifier");
        DangerApi.recheck(Tokens.of("inspector", "320281000000"), id, PASSED)
                .then()
                .statusCode(200);
        assertThat(onlyDanger().getString("status")).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endOfABarringToldTwiceChangesNothingMore(boolean takenUp) throws SQLException {
        deliver(example("post-barred"));
        if (takenUp) {
            act(supervisor, facts.dangers().getFirst(), "plan", aPlan(inDays(5)))
                    .then()
                    .statusCode(200);
        }
        var cleared = atRevision(3, example("post-cleared"));
        deliver(cleared);
        var revision = onlyDanger().getLong("revision");

        deliver(cleared, cleared);
        // Announced anew under another id, as after a broker that forgot.
        deliver(atRevision(3, example("post-cleared")));

        assertThat(onlyDanger().getLong("revision")).isEqualTo(revision);
        assertThat(dismissals()).hasSize(takenUp ? 0 : 1);
    }

    @Test
    void endOfABarringThatIsHeardLateLeavesTheNextOneAlone() throws SQLException {
        deliver(atRevision(4, example("post-barred")));

        deliver(atRevision(3, example("post-cleared")), atRevision(4, example("post-cleared")));

        assertThat(onlyDanger().getString("status")).isEqualTo("REPORTED");
    }

    @Test
    void nextBarringIsADangerOfItsOwnAndEndsByItself() throws SQLException {
        deliver(
                atRevision(2, example("post-barred")),
                atRevision(3, example("post-cleared")),
                atRevision(4, example("post-barred")));
        assertThat(statuses()).containsExactly("DISMISSED", "REPORTED");

        deliver(atRevision(5, example("post-ended")));

        assertThat(statuses()).containsExactly("DISMISSED", "DISMISSED");
        assertThat(dismissals()).hasSize(2);
    }

    @Test
    void dangerOfAnotherPostIsLeftAlone() throws SQLException {
        var barred = example("post-barred");
        deliver(barred);

        deliver(with(
                atRevision(3, example("post-cleared")), barred.aggregateId().toString(), newId().toString()));

        assertThat(onlyDanger().getString("status")).isEqualTo("REPORTED");
    }

    private List<String> statuses() throws SQLException {
        return column("select status from danger where enterprise_id = ? order by id", facts.enterprise());
    }

    private List<String> dismissals() throws SQLException {
        return column(
                "select data from outbox where enterprise_id = ? and type = 'worksafe.hazards.danger-dismissed.v1'"
                        + " order by position",
                facts.enterprise());
    }

    /** Turns back the calendar, and sweeps. */
    private void missTheClock() throws SQLException {
        var id = facts.dangers().getFirst();
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "update danger set due_date = ?::date where id = ?", inDays(-1), id);
            TestDatabase.execute(
                    owner,
                    "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai' where subject_id = ?",
                    inDays(0),
                    id);
        }
        PassingTime.sweepClocks();
        assertThat(get(supervisor, id).jsonPath().getString("overdueSince")).isNotNull();
    }

    @Test
    void wherePolicyIsSilentThereIsNoDanger() throws SQLException {
        deliver(with(example("post-barred"), "SPECIAL_OPERATION", "STOKER"));

        assertThat(facts.dangers()).isEmpty();
        assertThat(facts.refused(TrainingEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.laidAside(TrainingEventsConsumer.CONSUMER)).isEmpty();
    }

    @Test
    void enterpriseThatHasEndedOwesNothingForItsPosts() throws SQLException {
        RegistryEvents.cancelled(facts.enterprise(), 2, PLACE, Sector.EMERGENCY);

        deliver(example("post-barred"));

        assertThat(facts.dangers()).isEmpty();
        assertThat(facts.refused(TrainingEventsConsumer.CONSUMER)).isEmpty();
    }

    @Test
    void enterpriseNotHeardOfYetIsWaitedForByNobody() throws SQLException {
        facts = new OtherContexts(newId());

        deliver(example("post-barred"));

        assertThat(onlyDanger().getString("region")).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "null", "{\"postId\": \"x\"}"})
    void malformedEventIsLaidAside(String data) throws SQLException {
        var good = example("post-barred");

        deliver(saying(data, good));

        assertThat(facts.laidAside(TrainingEventsConsumer.CONSUMER)).containsExactly("MALFORMED");
        assertThat(facts.dangers()).isEmpty();
    }
}
