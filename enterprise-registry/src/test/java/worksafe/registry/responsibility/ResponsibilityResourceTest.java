package worksafe.registry.responsibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.responsibility.ResponsibilityApi.COVERAGE;
import static worksafe.registry.responsibility.ResponsibilityApi.PATH;
import static worksafe.registry.responsibility.ResponsibilityApi.ROOT;
import static worksafe.registry.responsibility.ResponsibilityApi.act;
import static worksafe.registry.responsibility.ResponsibilityApi.content;
import static worksafe.registry.responsibility.ResponsibilityApi.covering;
import static worksafe.registry.responsibility.ResponsibilityApi.entered;
import static worksafe.registry.responsibility.ResponsibilityApi.entry;
import static worksafe.registry.responsibility.ResponsibilityApi.fresh;
import static worksafe.registry.responsibility.ResponsibilityApi.get;
import static worksafe.registry.responsibility.ResponsibilityApi.named;
import static worksafe.registry.responsibility.ResponsibilityApi.post;
import static worksafe.registry.responsibility.ResponsibilityApi.supervisor;
import static worksafe.registry.responsibility.ResponsibilityApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.cost.RoundTrips;
import worksafe.platform.testing.feature.FeatureContract;

/** What the responsibility system has of its own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ResponsibilityResourceTest {

    private static final String LEADS = ", \"leads\": {\"role\": \"%s\", \"business\": \"全面主持生产经营\"}";

    private static final int MANY = 300;

    @Inject
    ResponsibilityEventsConsumer consumer;

    private UUID enterprise;
    private UUID device;
    private String owner;

    @BeforeEach
    void anEnterprise() {
        enterprise = ResponsibilityApi.anEnterprise();
        device = ResponsibilityApi.item(enterprise, "DEVICE", "R-101 反应釜", "R-101");
        owner = Tokens.ofEnterprise(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("responsibilities", new ResponsibilityFeature(enterprise, device))
                .tests();
    }

    private void deliver(String type, String data) {
        var context = type.split("\\.")[1];
        var event = ReceivedEvent.ofExample(fresh(), type, data);
        if (context.equals("training")) {
            consumer.training(EventRecords.batch("worksafe.training", event));
        } else {
            consumer.hazards(EventRecords.batch("worksafe.hazards", event));
        }
    }

    private String example(String type) {
        return EventContract.ofType(type).exampleAbout(enterprise);
    }

    /** Somebody holds a post, as training tells; its id. */
    private UUID held() {
        var example = example("worksafe.training.post-started.v1");
        deliver("worksafe.training.post-started.v1", example);
        return UUID.fromString(JsonPath.from(example).getString("postId"));
    }

    private JsonPath line(String kind) {
        return get(supervisor(), COVERAGE + "?enterpriseId=" + enterprise)
                .jsonPath()
                .setRootPath("lines.find { it.kind == '" + kind + "' }");
    }

    @Test
    void entryIsVacantAtOnceWhenTheTrainingContextTellsThatItsHolderLeft() {
        var post = held();
        var id = entered(
                owner,
                entry(
                        enterprise,
                        "主要负责人",
                        "{\"postId\": \"" + post + "\"}",
                        content("POST", "每班巡查", covering(device))));
        assertThat(get(owner, PATH + "/" + id).jsonPath().getString("holderName"))
                .isNotBlank();
        assertThat(line("DEVICE").getInt("owned")).isEqualTo(1);

        var ended = "worksafe.training.post-ended.v1";
        var data = example(ended)
                .replaceFirst("\"until\" ?: ?\"[^\"]*\"", "\"until\": \"" + today() + "\"")
                .replaceFirst("\"revision\" ?: ?2", "\"revision\": 3");
        deliver(ended, data);
        deliver(ended, data);

        var shown = get(owner, PATH + "/" + id).jsonPath();
        assertThat(shown.getString("status")).isEqualTo("VACANT");
        assertThat(shown.getString("dueDate")).isEqualTo(today().toString());
        assertThat(shown.getString("dueBasis.policyCode")).isEqualTo("responsibility.vacancy-days");
        assertThat(TestDatabase.column(
                        "select state from clock where subject_id = ? and kind = 'responsibility-vacancy'", id))
                .containsExactly("RUNNING");
        assertThat(TestDatabase.column("select kind from task where subject_id = ? and done_at is null", id))
                .containsExactly("responsibility-vacancy");
        assertThat(line("DEVICE").getInt("owned"))
                .as("what nobody answers for is uncovered")
                .isZero();
        assertProblem(
                post(owner, entry(enterprise, "其他", "{\"postId\": \"" + post + "\"}", content("POST", "每班巡查", ""))),
                422,
                "responsibility-holder-unknown");
    }

    @Test
    void replacementMeetsTheClockAndCarriesOnWhatStoodBelow() {
        var above = entered(owner, entry(enterprise, "班长", named("赵班长"), content("TEAM", "每班点名", "")));
        var below = entered(
                owner,
                entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", ", \"superiorId\": \"" + above + "\"")));
        act(owner, above, "vacancy", "{\"since\": \"%s\", \"reason\": \"离职\"}".formatted(today()))
                .then()
                .statusCode(200);
        assertThat(get(owner, PATH + "/" + below).jsonPath().getBoolean("unchained"))
                .isTrue();

        var replaced = act(owner, above, "replacement", """
                {"holder": {"name": "孙班长"}, "from": "%s"}""".formatted(today())).jsonPath();

        var successor = replaced.getString("replacedById");
        var shown = get(owner, PATH + "/" + below).jsonPath();
        assertThat(shown.getString("superiorId")).isEqualTo(successor);
        assertThat(shown.getBoolean("unchained")).isFalse();
        assertThat(get(owner, PATH + "/" + successor).jsonPath().getString("replacesId"))
                .isEqualTo(above.toString());
        assertThat(TestDatabase.column("select state from clock where subject_id = ?", above))
                .containsExactly("MET");
    }

    @Test
    void vacancyThatNobodyFillsIsAFact() {
        var id = entered(owner, entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", "")));
        act(owner, id, "vacancy", "{\"since\": \"%s\", \"reason\": \"离职\"}".formatted(today()))
                .then()
                .statusCode(200);
        TestDatabase.execute("update clock set due_at = now() - interval '1 day' where subject_id = ?", id);

        PassingTime.sweepClocks();

        var shown = get(owner, PATH + "/" + id).jsonPath();
        assertThat(shown.getString("overdueSince")).isNotNull();
        assertThat(shown.getString("status")).isEqualTo("VACANT");

        var replaced = act(owner, id, "replacement", """
                {"holder": {"name": "孙操作"}, "from": "%s"}""".formatted(today())).jsonPath();
        assertThat(replaced.getString("status")).isEqualTo("REPLACED");
        assertThat(replaced.getString("overdueSince")).isNull();
        assertThat(get(owner, PATH + "?overdue=true").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void coverageCountsPostsDevicesAndRiskPointsAndListsWhatIsMissing() {
        deliver("worksafe.hazards.risk-point-registered.v1", example("worksafe.hazards.risk-point-registered.v1"));
        var second = ResponsibilityApi.item(enterprise, "DEVICE", "V-203 氨罐", "V-203");
        var id = entered(owner, entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", covering(device))));

        assertThat(line("DEVICE").getInt("listed")).isEqualTo(2);
        assertThat(line("DEVICE").getInt("owned")).isEqualTo(1);
        assertThat(line("DEVICE").getInt("dangerOwned")).isEqualTo(1);
        assertThat(line("DEVICE").getDouble("percent")).isEqualTo(50);
        assertThat(line("RISK_POINT").getInt("listed")).isEqualTo(1);
        assertThat(line("RISK_POINT").getInt("owned")).isZero();
        var list = get(supervisor(), COVERAGE + "?enterpriseId=" + enterprise)
                .jsonPath()
                .getString("uncoveredList");
        assertThat(get(supervisor(), list).jsonPath().getList("items.id", String.class))
                .contains(second.toString())
                .doesNotContain(device.toString())
                .hasSize(2);
        var gaps =
                get(supervisor(), COVERAGE + "/gaps?enterpriseId=" + enterprise).jsonPath();
        assertThat(gaps.getInt("items[0].devicesUncovered")).isEqualTo(1);
        assertThat(gaps.getInt("items[0].riskPointsUncovered")).isEqualTo(1);
        assertThat(gaps.getBoolean("items[0].withoutPrincipal")).isTrue();

        act(owner, id, "revision", "{\"content\": " + content("POST", "每班巡查", "") + ", \"reason\": \"设备调整\"}")
                .then()
                .statusCode(200);

        assertThat(line("DEVICE").getInt("owned")).isZero();
    }

    @Test
    void listsOfTheHazardsContextAreFollowedByRevision() {
        var recorded = "worksafe.hazards.register-entry-recorded.v1";
        var post = """
                {"entryId": "%s", "revision": %d, "registerKind": "enterprise-post", "kindVersion": 1, "kindTitle": "岗位清单",
                 "holderType": "ENTERPRISE", "region": "320281102005", "sector": "EMERGENCY", "enterpriseId": "%s",
                 "state": "%s", "values": {"name": "%s", "workshop": "合成车间"}, "contentSha256": "%s", "recordedBy": "x",
                 "occurredAt": "2026-03-05T15:10:00+08:00"}
                """;
        var id = fresh();
        var sha = "0".repeat(64);
        deliver(recorded, post.formatted(id, 2, enterprise, "RECORDED", "合成操作工", sha));
        deliver(recorded, post.formatted(id, 1, enterprise, "RECORDED", "旧名称", sha));

        assertThat(get(owner, COVERAGE + "/items?kind=POST").jsonPath().getList("items.name"))
                .isEqualTo(List.of("合成操作工"));

        deliver(
                "worksafe.hazards.register-entry-withdrawn.v1",
                post.formatted(id, 3, enterprise, "WITHDRAWN", "合成操作工", sha));

        assertThat(line("POST").getInt("listed")).isZero();
    }

    @Test
    void scopeThatMorePostsShareThanThePolicyAllowsIsASignalAndRefusesNothing() {
        for (var post : List.of("甲", "乙", "丙")) {
            var unused = entered(owner, entry(enterprise, post, named("员工" + post), content("POST", "认真做好安全工作", "")));
        }
        assertThat(get(owner, PATH + "?identicalScope=true").jsonPath().getList("items"))
                .isEmpty();

        var fourth = entered(owner, entry(enterprise, "丁", named("员工丁"), content("POST", "认真做好安全工作。", "")));

        assertThat(get(owner, PATH + "/" + fourth).jsonPath().getBoolean("identicalScope"))
                .isTrue();
        assertThat(get(owner, PATH + "?identicalScope=true").jsonPath().getList("items"))
                .hasSize(4);

        act(owner, fourth, "vacancy", "{\"since\": \"%s\", \"reason\": \"离职\"}".formatted(today()))
                .then()
                .statusCode(200);
        var successor = act(owner, fourth, "replacement", """
                {"holder": {"name": "员工戊"}, "from": "%s"}""".formatted(today()))
                .jsonPath()
                .getString("replacedById");
        assertThat(get(owner, PATH + "/" + successor).jsonPath().getBoolean("identicalScope"))
                .as("whoever came after says the same")
                .isTrue();
        act(owner, UUID.fromString(successor), "ending", ResponsibilityApi.END)
                .then()
                .statusCode(200);
        assertThat(get(owner, PATH + "?identicalScope=true&status=IN_FORCE")
                        .jsonPath()
                        .getList("items"))
                .as("three are not too many")
                .isEmpty();
    }

    @Test
    void scopeThatMerelyRepeatsTheLawIsASignal() {
        var id = entered(owner, entry(enterprise, "安全员", named("冯安全"), content("POST", "及时、如实报告生产安全事故", "")));

        assertThat(get(owner, PATH + "/" + id).jsonPath().getString("templateClause"))
                .contains("第二十一条");
        assertThat(get(owner, COVERAGE).jsonPath().getInt("templateScope")).isEqualTo(1);
    }

    @Test
    void leadersHaveTwoDutiesAndThoseWhoLackAnEntryAreListed() {
        assertProblem(
                post(owner, entry(enterprise, "总经理", named("吴总"), content("PRINCIPAL", "每月带队检查", ""))),
                422,
                "responsibility-leader-duty-missing");

        var unused = entered(
                owner,
                entry(
                        enterprise,
                        "总经理",
                        named("吴总"),
                        content("PRINCIPAL", "每月带队检查", LEADS.formatted("GENERAL_MANAGER"))));

        assertThat(get(owner, COVERAGE + "/leaders").jsonPath().getList("items[0].missing", String.class))
                .containsExactly("CHAIRMAN", "PARTY_SECRETARY");
        assertThat(get(owner, COVERAGE + "/gaps?withoutPrincipal=true")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void samePostAndHolderAreEnteredOnce() {
        var body = entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", ""));
        var unused = entered(owner, body);

        assertProblem(post(owner, body), 409, "responsibility-already-there");
    }

    @Test
    void nothingOfAnotherEnterpriseIsCoveredOrStandsAbove() {
        var other = ResponsibilityApi.anEnterprise();
        var theirs = ResponsibilityApi.item(other, "DEVICE", "他厂设备", "X-1");
        var above = entered(supervisor(), entry(other, "班长", named("他厂班长"), content("TEAM", "点名", "")));

        assertProblem(
                post(supervisor(), entry(enterprise, "操作工", named("钱"), content("POST", "巡查", covering(theirs)))),
                422,
                "responsibility-item-unknown");
        assertProblem(
                post(
                        supervisor(),
                        entry(
                                enterprise,
                                "操作工",
                                named("钱"),
                                content("POST", "巡查", ", \"superiorId\": \"" + above + "\""))),
                422,
                "responsibility-superior-unfit");
    }

    private void end(String how) {
        given().auth()
                .oauth2(supervisor())
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body("{\"reason\": \"企业申请注销登记\"}")
                .post(ROOT + "enterprises/" + enterprise + "/" + how)
                .then()
                .statusCode(200);
    }

    @Test
    void entriesEndWithTheirEnterprise() {
        var id = entered(owner, entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", "")));

        end("cancellation");

        assertThat(get(owner, PATH + "/" + id).jsonPath().getString("status")).isEqualTo("ENDED");
    }

    @Test
    void thousandsOfEntriesEndInSets() {
        var vacant = entered(owner, entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", covering(device))));
        act(owner, vacant, "vacancy", "{\"since\": \"%s\", \"reason\": \"离职\"}".formatted(today()))
                .then()
                .statusCode(200);
        TestDatabase.execute("update clock set due_at = now() - interval '1 day' where subject_id = ?", vacant);
        TestDatabase.execute(
                "insert into responsibility_entry (id, version, enterprise_id, region, sector, post_level, post_name, unit,"
                        + " holder_name, scope_key, from_day, status, imported, entered_at)"
                        + " select uuidv7(), 1, ?, ?, 'EMERGENCY', 'POST', '岗位' || i, '', '员工' || i, 'x' || i,"
                        + " current_date - 1, 'IN_FORCE', true, now() from generate_series(1, ?) i",
                enterprise,
                Long.valueOf(ResponsibilityApi.VILLAGE),
                MANY);

        var trips = RoundTrips.of(() -> end("cancellation"));

        assertThat(trips).as("fewer than there are entries").isLessThan(MANY);
        assertThat(TestDatabase.column(
                        "select status || ' ' || count(*) from responsibility_entry where enterprise_id = ? group by status",
                        enterprise))
                .containsExactly("ENDED " + (MANY + 1));
        assertThat(TestDatabase.column("select state from clock where subject_id = ?", vacant))
                .containsExactly("CANCELLED");
        assertThat(TestDatabase.column("select kind from task where subject_id = ? and done_at is null", vacant))
                .isEmpty();
        assertThat(TestDatabase.column(
                        "select count(*)::text from archive_entry where enterprise_id = ? and kind = 'responsibility'"
                                + " and closed",
                        enterprise))
                .containsExactly(String.valueOf(MANY + 1));
    }

    @Test
    void whoseLicenceIsRevokedOwesWhatItOwes() {
        var id = entered(owner, entry(enterprise, "操作工", named("钱操作"), content("POST", "每班巡查", "")));

        end("revocation");

        assertThat(get(owner, PATH + "/" + id).jsonPath().getString("status")).isEqualTo("IN_FORCE");
    }

    @Test
    void hundredsOfPostsComeInAsASpreadsheetAndAgainChangeNothing() {
        var file = """
                岗位,部门车间班组,管理层级,责任人,责任起始日,责任范围,考核标准,隐患排查治理责任,上一级岗位,领导职务,分管业务,涵盖设备
                总经理,,主要负责人,吴总,%1$s,每月带队检查,未带队扣当月绩效,每月组织排查,,总经理,全面工作,
                车间主任,合成车间,车间,郑主任,%1$s,"每周检查车间
                审批动火作业","未检查扣 5 分
                违规审批不合格",每周排查车间,总经理,,,R-101
                操作工,合成车间,岗位,钱操作,%1$s,每班巡查,漏查扣 2 分,,没有的岗位,,,
                """.formatted(today().minusDays(10));

        var first = brought(file, false);
        var second = brought(file, false);
        var third = brought(file.replace("漏查扣 2 分,,没有的岗位", "漏查扣 3 分,,合成车间 车间主任"), false);

        assertThat(first.getList("lines.fate", String.class)).containsExactly("ENTERED", "ENTERED", "REFUSED");
        assertThat(first.getString("lines[2].reasons[0].code")).isEqualTo("responsibility-superior-unfit");
        assertThat(second.getList("lines.fate", String.class)).containsExactly("UNCHANGED", "UNCHANGED", "REFUSED");
        assertThat(third.getList("lines.fate", String.class)).containsExactly("UNCHANGED", "UNCHANGED", "ENTERED");
        assertThat(line("DEVICE").getInt("owned")).isEqualTo(1);
        assertThat(get(owner, PATH + "?unchained=true").jsonPath().getList("items"))
                .isEmpty();
        assertThat(get(owner, PATH + "/" + first.getString("lines[1].responsibilityId"))
                        .jsonPath()
                        .getBoolean("imported"))
                .isTrue();
    }

    @Test
    void dryRunKeepsNothing() {
        var file = """
                岗位,管理层级,责任人,责任起始日,责任范围,考核标准
                操作工,POST,钱操作,%s,每班巡查,漏查扣 2 分
                """.formatted(today());

        assertThat(brought(file, true).getList("lines.fate", String.class)).containsExactly("ENTERED");
        assertThat(get(owner, PATH).jsonPath().getList("items")).isEmpty();
        assertThat(get(owner, ROOT + "responsibility-imports/template").asString())
                .contains("责任范围（scope）");
    }

    private JsonPath brought(String file, boolean dry) {
        return given().auth()
                .oauth2(owner)
                .contentType("text/csv")
                .accept("application/json")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(ROOT + "responsibility-imports?enterpriseId=" + enterprise + "&dryRun=" + dry)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
