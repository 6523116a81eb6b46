package worksafe.registry.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Obligations and scorecards as the registry keeps them: judged, explained, listed, announced and judged anew. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ObligationsTest {

    private static final String ROOT = "/api/v1/registry";
    private static final String JIANGYIN = "320281000000";
    private static final String TOWN = "320281102000";
    private static final String JIZHOU_TOWN = "120119001000";
    private static final String NATION = "000000000000";
    private static final LocalDate TODAY = ChinaTime.dayOf(Instant.now(java.time.Clock.systemUTC()));

    private static final String KNOWN_PLACES = """
            insert into enterprise (id, version, name, state, region, unassigned, sector, source, industry, headcount,
                derived_trades, trades_policy_region, trades_policy_from, trades_source, trades_clause, created_at,
                changed_at)
            select uuidv7(), 1, '批量企业' || i, 'ACTIVE', %s + i %% 50, false, 'EMERGENCY', 'test', 'C1711', i %% 200,
                '{TEXTILES}', 0, '2021-09-01', '测试', '测试', now(), now() from generate_series(1, %s) i""";

    private final String supervisor = Tokens.of("supervisor", NATION);

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void judgedByTheRulesInForce() {
        sweep();
    }

    /** What other tests wrote is not looked at one by one: the first sweep judges all. */
    @BeforeEach
    void nothingIsDue() {
        TestDatabase.execute("delete from obligation_due");
    }

    private static void sweep() {
        PassingTime.run("obligation-evaluation");
        finished();
        PassingTime.run("obligation-evaluation");
    }

    private static void finished() {
        await().atMost(Duration.ofSeconds(400))
                .until(() -> TestDatabase.column("select finished_at is not null from obligation_evaluation")
                        .equals(List.of("t")));
    }

    private Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
    }

    private JsonPath created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).header("Accept-Language", "zh-CN").get(ROOT + path);
    }

    private UUID registered(String region, String industry, Integer headcount) {
        return UUID.fromString(created(post(
                        supervisor,
                        "/enterprises",
                        "{\"name\": \"义务企业" + Uuid7.next(InstantSource.system()) + "\", \"region\": \"" + region
                                + "\", \"ownership\": \"NON_PUBLIC\""
                                + (industry == null ? "" : ", \"industry\": \"" + industry + "\"")
                                + (headcount == null ? "" : ", \"headcount\": " + headcount) + "}"))
                .getString("id"));
    }

    private String stated(UUID enterprise, String data) {
        return stated(enterprise, TODAY, data);
    }

    private String stated(UUID enterprise, LocalDate day, String data) {
        return created(post(
                        supervisor,
                        "/registers/safety-organisation/entries",
                        "{\"enterpriseId\": \"" + enterprise + "\", \"data\": {\"statedOn\": \"" + day + "\", " + data
                                + "}}"))
                .getString("id");
    }

    private void exempted(UUID enterprise, LocalDate until) {
        var unused =
                created(post(supervisor, "/registers/obligation-exemption/entries", """
                {"enterpriseId": "%s", "data": {"obligation": "SAFETY_STAFF", "number": "澄应急〔2026〕12号",
                 "issuedBy": "江阴市应急管理局", "validFrom": "2026-01-01", "validUntil": "%s"}}
                """.formatted(enterprise, until)));
    }

    private JsonPath answer(UUID enterprise, String kind) {
        return ok(get(supervisor, "/enterprises/" + enterprise + "/obligations/" + kind));
    }

    private static List<String> kept(UUID enterprise, String kind) {
        return TestDatabase.column(
                "select state || ' ' || reminder from obligation where enterprise_id = ? and kind = ?",
                enterprise,
                kind);
    }

    private static List<String> told(UUID enterprise) {
        return TestDatabase.column(
                "select data from outbox where aggregate = 'obligation' and enterprise_id = ? order by position",
                enterprise);
    }

    @Test
    void missingFactsAreNamedWithTheOperationThatEntersThem() {
        var enterprise = registered(TOWN, "F5211", null);
        sweep();

        assertThat(kept(enterprise, "safety-staff")).containsExactly("UNKNOWN UNKNOWN");
        assertThat(told(enterprise)).as("what is not known is not announced").isEmpty();
        var answer = answer(enterprise, "safety-staff");
        assertThat(answer.getString("state")).isEqualTo("UNKNOWN");
        assertThat(answer.getList("missing.fact")).isEqualTo(List.of("headcount"));
        assertThat(answer.getList("missing.title")).isEqualTo(List.of("从业人员数"));
        assertThat(answer.getList("missing.enterBy")).isEqualTo(List.of("changeEnterprise"));
        var other = registered(TOWN, "F5211", 60);
        assertThat(answer(other, "safety-staff").getList("missing.enterBy", String.class))
                .isNotEmpty()
                .containsOnly("recordSafetyOrganisation");
        sweep();
        assertThat(ok(get(supervisor, "/obligations?kind=safety-staff&state=UNKNOWN&enterpriseId=" + other))
                        .getList("items[0].missing", String.class))
                .contains("body", "fullTime");
    }

    @Test
    void lawFoundsAndDocumentReminds() {
        var enterprise = registered(TOWN, "F5211", 60);
        var unused = stated(enterprise, "\"body\": false, \"fullTime\": 0, \"partTime\": 1");
        sweep();

        assertThat(kept(enterprise, "safety-staff")).containsExactly("MET UNMET");
        var answer = answer(enterprise, "safety-staff");
        assertThat(answer.getString("state")).isEqualTo("MET");
        assertThat(answer.getString("reminder")).isEqualTo("UNMET");
        var document = answer.getMap("rows.find { it.force == 'DOCUMENT' && it.state == 'UNMET' }");
        assertThat(document)
                .containsEntry("founds", false)
                .containsEntry("policyRegion", JIANGYIN)
                .containsEntry("certainty", "CERTAIN")
                .containsEntry("arithmetic", "安全生产管理机构与专职安全生产管理人员至少 1；现有 0");
        assertThat(answer.getList("rows.find { it.force == 'DOCUMENT' && it.state == 'UNMET' }.conditions.words"))
                .isEqualTo(List.of("从业人员数超过 50：60"));
        var law = "rows.find { it.state == 'MET' && it.founds }";
        assertThat(answer.getString(law + ".lawId")).isEqualTo("aqscf-2021.24.2");
        assertThat(answer.getString(law + ".counted.find { it.fact == 'partTime' }.source"))
                .isEqualTo("register:safety-organisation");
        assertThat(answer.getString(law + ".counted.find { it.fact == 'partTime' }.day"))
                .isEqualTo(TODAY.toString());
        var line = ok(get(supervisor, "/obligations?kind=safety-staff&reminder=UNMET&enterpriseId=" + enterprise));
        assertThat(line.getString("items[0].force")).isEqualTo("LAW");
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update obligation set state = 'UNMET', force = 'DOCUMENT' where enterprise_id = ?",
                        enterprise))
                .hasMessageContaining("ck_obligation_founded");
        EventContract.ofType("worksafe.registry.obligation-changed.v1")
                .accepts(told(enterprise).getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "F5211, 100, 1, MET",
        "F5211, 101, 1, UNMET",
        "C3110, 5, 1, UNMET",
        "B0610, 101, 1, UNMET",
        "E4710, 5, 1, UNMET"
    })
    void tradesAndHeadcountDecideWhatTheLawAsks(String industry, int headcount, int partTime, String state) {
        var enterprise = registered("320282100000", industry, headcount);
        var unused = stated(enterprise, "\"body\": false, \"fullTime\": 0, \"partTime\": " + partTime);

        var answer = answer(enterprise, "safety-staff");

        assertThat(answer.getString("state")).isEqualTo(state);
        assertThat(answer.getString("reminder")).as("no document of Yixing").isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void shareOfEngineersIsRoundedUp() {
        var smelter = registered(TOWN, "C3110", 300);
        var unused = stated(smelter, "\"body\": true, \"fullTime\": 7, \"partTime\": 1, \"engineers\": 1");

        var answer = answer(smelter, "safety-engineer");

        assertThat(answer.getString("state")).as("one is enough for the law").isEqualTo("MET");
        assertThat(answer.getString("reminder")).isEqualTo("UNMET");
        assertThat(answer.getList("rows.findAll { it.state == 'UNMET' }.needed", Integer.class))
                .containsOnly(2);
        assertThat(answer.getList("rows.findAll { it.state == 'UNMET' }.arithmetic", String.class))
                .allMatch(words -> words.contains("8 的 15% 为 1.2，向上取整为 2"));
        var mine = registered(TOWN, "B0810", 300);
        var alsoUnused = stated(mine, "\"body\": true, \"fullTime\": 7, \"partTime\": 0, \"engineers\": 1");
        assertThat(answer(mine, "safety-engineer").getString("state"))
                .as("seven managers need one")
                .isEqualTo("MET");
    }

    private String entered(String register, UUID enterprise, String data) {
        return created(post(
                        supervisor,
                        "/registers/" + register + "/entries",
                        "{\"enterpriseId\": \"" + enterprise + "\", \"data\": " + data + "}"))
                .getString("id");
    }

    /** The rule that decided, and how the enterprise stands by laws and by documents. */
    private String standing(UUID enterprise, String kind) {
        var answer = answer(enterprise, kind);
        var rules = answer.getList("rows.findAll { it.state != 'NOT_APPLICABLE' }.policyCode", String.class);
        return answer.getString("state") + " " + answer.getString("reminder") + " "
                + rules.stream()
                        .map(rule -> rule.replace("obligation." + kind + "-", ""))
                        .sorted()
                        .collect(java.util.stream.Collectors.joining(" "));
    }

    private UUID ofScale(UUID enterprise, Boolean aboveScale) {
        TestDatabase.execute("update enterprise set above_scale = ? where id = ?", aboveScale, enterprise);
        return enterprise;
    }

    /** 澄政发〔2012〕80号 (七): each trade by its day; where no rating is known nobody knows, where one is over it lacks. */
    @ParameterizedTest
    @CsvSource({
        "C2614, false, chemicals, 2012-12-31",
        "G5421, , long-distance, 2012-12-31",
        "G5435, , long-distance, 2012-12-31",
        "C3311, true, above-scale, 2013-12-31",
        "C3311, false, below-scale, 2015-12-31",
        "G5431, , other, 2015-12-31",
        "Q8411, true, other, 2015-12-31"
    })
    void standardisationIsAskedByTradeAndScale(String industry, Boolean aboveScale, String rule, String day) {
        var enterprise = ofScale(registered(TOWN, industry, 60), aboveScale);
        assertThat(standing(enterprise, "standardisation")).isEqualTo("NOT_APPLICABLE UNKNOWN " + rule);
        assertThat(answer(enterprise, "standardisation").getList("missing.enterBy", String.class))
                .containsExactly("recordStandardisationSelfRating");

        rated(enterprise, TODAY.minusYears(4), TODAY.minusYears(1));
        assertThat(standing(enterprise, "standardisation")).isEqualTo("NOT_APPLICABLE UNMET " + rule);
        assertThat(answer(enterprise, "standardisation").getString("rows.find { it.state == 'UNMET' }.dueOn"))
                .isEqualTo(day);
        rated(enterprise, TODAY.minusYears(1), TODAY.plusYears(2));
        assertThat(standing(enterprise, "standardisation")).isEqualTo("NOT_APPLICABLE MET " + rule);
        sweep();
        assertThat(kept(enterprise, "standardisation")).containsExactly("NOT_APPLICABLE MET");
    }

    private void rated(UUID enterprise, LocalDate on, LocalDate until) {
        var unused = created(post(supervisor, "/standardisation-ratings/past", """
                {"enterpriseId": "%s", "standard": "定级标准", "level": "THREE", "ratedBy": "无锡市应急管理局", "ratedOn": "%s",
                 "validUntil": "%s"}""".formatted(enterprise, on, until)));
    }

    @Test
    void scaleThatIsNotKnownIsAskedForAndNoOtherPlaceAsksForARating() {
        var enterprise = registered(TOWN, "C3311", 60);
        rated(enterprise, TODAY.minusYears(4), TODAY.minusYears(1));
        assertThat(answer(enterprise, "standardisation").getList("missing.fact", String.class))
                .containsExactly("aboveScale");
        assertThat(standing(registered("320282100000", "C3311", 60), "standardisation"))
                .isEqualTo("NOT_APPLICABLE NOT_APPLICABLE ");
    }

    @ParameterizedTest
    @CsvSource({
        "true, CHAIRMAN, MET",
        "true, GENERAL_MANAGER, MET",
        "true, OTHER, UNMET",
        "true, NONE, UNMET",
        "true, , UNKNOWN",
        ", CHAIRMAN, UNKNOWN",
        "false, NONE, NOT_APPLICABLE"
    })
    void committeeOfThoseAboveScaleIsChairedByTheirHead(Boolean aboveScale, String committee, String reminder) {
        var enterprise = ofScale(registered("320282100000", "F5211", 20), aboveScale);
        var unused = stated(
                enterprise,
                "\"body\": false, \"fullTime\": 1, \"partTime\": 0"
                        + (committee == null ? "" : ", \"committee\": \"" + committee + "\""));

        assertThat(answer(enterprise, "safety-committee").getString("reminder")).isEqualTo(reminder);
    }

    @Test
    void safetyDirectorIsAskedWhereAPlacePrescribesIt() {
        var enterprise = registered("320282103000", "C3311", 301);
        var without = stated(enterprise, "\"body\": true, \"fullTime\": 3, \"partTime\": 0, \"director\": false");
        assertThat(without).isNotEmpty();
        assertThat(standing(enterprise, "safety-director")).isEqualTo("NOT_APPLICABLE NOT_APPLICABLE ");
        var approver = Tokens.of("approver", "320282000000");
        var added = created(post(approver, "/policies", """
                {"code": "obligation.safety-director", "region": "320282000000", "validFrom": "2026-01-01",
                 "source": "宜兴市安全总监配备规定（测试）", "clause": "第二条", "force": "DOCUMENT",
                 "parameters": {"value": ["director"], "headcountOver": 300}}
                """));
        try {
            assertThat(answer(enterprise, "safety-director").getString("reminder"))
                    .isEqualTo("UNMET");
            var unused = stated(
                    enterprise,
                    TODAY.minusDays(1),
                    "\"body\": true, \"fullTime\": 3, \"partTime\": 0, \"director\": true");
            assertThat(answer(enterprise, "safety-director").getString("reminder"))
                    .as("the later statement says that there is none")
                    .isEqualTo("UNMET");
            assertThat(answer(registered("320282103000", "C3311", 300), "safety-director")
                            .getString("reminder"))
                    .isEqualTo("NOT_APPLICABLE");
        } finally {
            given().auth()
                    .oauth2(approver)
                    .header("If-Match", "\"v1\"")
                    .contentType(ContentType.JSON)
                    .body("{\"validTo\": \"" + TODAY + "\"}")
                    .post(ROOT + "/policies/" + added.getString("id") + "/end")
                    .then()
                    .statusCode(200);
        }
        sweep();
    }

    /** 安全生产法 Art. 51(2): the trades of the State must insure, whatever their number; nobody else. */
    @ParameterizedTest
    @CsvSource({
        "C2614, UNKNOWN",
        "B0610, UNKNOWN",
        "E4710, UNKNOWN",
        "G5431, UNKNOWN",
        "C3110, UNKNOWN",
        "A0411, UNKNOWN",
        "F5211, NOT_APPLICABLE",
        "C3311, NOT_APPLICABLE"
    })
    void liabilityIsInsuredByTrade(String industry, String state) {
        var enterprise = registered("320282100000", industry, 5);

        assertThat(answer(enterprise, "liability-insurance").getString("state")).isEqualTo(state);
    }

    @Test
    void policyThatIsOverOrToComeInsuresNobodyToday() {
        var enterprise = registered("320282100000", "C2614", 5);
        var over = insured(enterprise, "A-1", TODAY.minusYears(1), TODAY.minusDays(1));
        var toCome = insured(enterprise, "A-2", TODAY.plusDays(3), TODAY.plusYears(1));
        assertThat(List.of(over, toCome)).doesNotHaveDuplicates();
        sweep();
        assertThat(kept(enterprise, "liability-insurance")).containsExactly("UNMET NOT_APPLICABLE");
        assertThat(TestDatabase.column(
                        "select look_on from obligation where enterprise_id = ? and kind = 'liability-insurance'",
                        enterprise))
                .as("the day on which the next one begins")
                .containsExactly(TODAY.plusDays(3).toString());

        var unused = insured(enterprise, "A-3", TODAY, TODAY);
        sweep();

        assertThat(kept(enterprise, "liability-insurance")).containsExactly("MET NOT_APPLICABLE");
        var answer = answer(enterprise, "liability-insurance");
        assertThat(answer.getString("rows.find { it.state == 'MET' }.clause")).startsWith("第五十一条第二款");
        assertThat(answer.getString("rows.find { it.state == 'MET' }.force")).isEqualTo("LAW");
        assertThat(TestDatabase.column(
                        "select look_on from obligation where enterprise_id = ? and kind = 'liability-insurance'",
                        enterprise))
                .as("the day after the last")
                .containsExactly(TODAY.plusDays(1).toString());
    }

    private String insured(UUID enterprise, String number, LocalDate from, LocalDate until) {
        return entered("liability-insurance", enterprise, """
                {"insurer": "某财产保险公司", "number": "%s", "validFrom": "%s", "validUntil": "%s", "insuredPeople": 5}
                """.formatted(number, from, until));
    }

    @Test
    void investmentThatTheRegisterShowsIsOneByTheLawAndByTheDocument() {
        var enterprise = registered(TOWN, "F5211", 20);
        assertThat(answer(enterprise, "safety-investment").getString("reminder"))
                .isEqualTo("UNKNOWN");

        var unused = created(post(
                Tokens.ofEnterprise(enterprise),
                "/registers/safety-investment/entries",
                "{\"enterpriseId\": \"" + enterprise + "\", \"data\": {\"paidOn\": \"" + TODAY
                        + "\", \"purpose\": \"TRAINING\", \"amountFen\": 120000, \"item\": \"全员培训\","
                        + " \"voucher\": \"记-1\"}}"));

        assertThat(answer(enterprise, "safety-investment").getString("reminder"))
                .isEqualTo("MET");
        assertThat(answer(enterprise, "safety-investment").getString("state")).isEqualTo("MET");
    }

    /** 财资〔2022〕136号: of revenue by brackets, of revenue, of the costs of works, and of tons. Amounts in fen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C2672 | fireworks | '\"revenueFen\": 1000000000' | 40000000",
                "C2672 | fireworks | '\"revenueFen\": 2000000000' | 70000000",
                "C2672 | fireworks | '\"revenueFen\": 3000000000' | 95000000",
                "C2614 | dangerous-goods | '\"revenueFen\": 3000000000' | 90000000",
                "C3311 | machinery | '\"revenueFen\": 3000000000' | 48500000",
                "G5431 | freight | '\"revenueFen\": 100000000' | 1000000",
                "G5421 | passengers | '\"revenueFen\": 100000000' | 1500000",
                "G5435 | passengers | '\"revenueFen\": 100000000' | 1500000",
                "E4710 | rail-and-buildings | '\"worksFen\": 100000000, \"works\": \"BUILDING\"' | 3000000",
                "E4710 | municipal-and-road | '\"worksFen\": 100000000, \"works\": \"MUNICIPAL\"' | 1500000",
                "B0610 | coal-outburst | '\"tons\": 300000, \"mine\": \"OUTBURST\"' | 1500000000",
                "B0810 | metal-pit | '\"tons\": 2000, \"mine\": \"METAL_PIT\"' | 3000000",
                "B0810 | tailings-small | '\"tons\": 1000, \"mine\": \"TAILINGS_SMALL\"' | 500000",
                "B0711 | oil | '\"tons\": 1000, \"mine\": \"OIL\"' | 2000000",
                "B0721 | gas | '\"tons\": 1000, \"mine\": \"GAS\"' | 750000",
                "B1120 | oil-services | '\"worksFen\": 100000000, \"mine\": \"OIL_SERVICES\"' | 2000000",
                "M7471 | survey | '\"worksFen\": 100000000' | 2000000",
                "D4411 | power-generation | '\"revenueFen\": 3000000000' | 60000000",
                "D4420 | power-supply | '\"revenueFen\": 100000000' | 500000"
            })
    void safetyCostIsExtractedByTheFormulaOfTheTrade(String industry, String rule, String base, long needed) {
        var enterprise = registered("320282100000", industry, 60);
        assertThat(answer(enterprise, "safety-cost").getString("reminder")).isEqualTo("UNKNOWN");

        var little = account(enterprise, "2024-12-31", base, needed - 1);
        assertThat(standing(enterprise, "safety-cost")).isEqualTo("NOT_APPLICABLE UNMET " + rule);
        assertThat(answer(enterprise, "safety-cost").getLong("rows.find { it.state == 'UNMET' }.needed"))
                .isEqualTo(needed);
        var enough = account(enterprise, "2025-12-31", base, needed);

        assertThat(List.of(little, enough)).doesNotHaveDuplicates();
        assertThat(standing(enterprise, "safety-cost")).isEqualTo("NOT_APPLICABLE MET " + rule);
    }

    /** No industry code tells who makes arms: whoever does says so, and nobody else is asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPLOSIVES | explosives | '\"revenueFen\": 2000000000' | 80000000",
                "VEHICLES | vehicles | '\"revenueFen\": 2000000000' | 35000000",
                "NUCLEAR_WORKS | works | '\"worksFen\": 100000000' | 3000000"
            })
    void makersOfArmsAreAskedOnceTheySaySo(String kind, String rule, String base, long needed) {
        var enterprise = registered("320282100000", "F5211", 60);
        assertThat(answer(enterprise, "safety-cost").getString("reminder")).isEqualTo("NOT_APPLICABLE");

        var little = account(enterprise, "2025-12-31", base + ", \"arms\": \"" + kind + "\"", needed - 1);

        assertThat(little).isNotEmpty();
        assertThat(standing(enterprise, "safety-cost")).isEqualTo("NOT_APPLICABLE UNMET arms-" + rule);
        assertThat(answer(enterprise, "safety-cost").getLong("rows.find { it.state == 'UNMET' }.needed"))
                .isEqualTo(needed);
    }

    private String account(UUID enterprise, String yearEnd, String base, long extracted) {
        return entered(
                "safety-cost-account",
                enterprise,
                "{\"yearEnd\": \"" + yearEnd + "\", " + base + ", \"openingFen\": 0, \"extractedFen\": " + extracted
                        + ", \"spent\": [{\"purpose\": \"FACILITIES\", \"amountFen\": " + extracted
                        + "}], \"balanceFen\": 0}");
    }

    /** 财资〔2022〕136号: nothing need be added to three times what was due the year before; a sum that does not add up is no account. */
    @Test
    void extractionPausesWhileTheBalanceIsLargeEnoughAndTheBalanceIsSummedUp() {
        var enterprise = registered("320282100000", "C2672", 60);
        var account = """
                {"enterpriseId": "%s", "data": {"yearEnd": "2024-12-31", "revenueFen": 1000000000, "openingFen": %d,
                 "dueBeforeFen": 30000000, "extractedFen": 0, "spent": [{"purpose": "TRAINING", "amountFen": 5000000}],
                 "balanceFen": %d}}""";
        for (var wrong : new long[] {90_000_000, 84_999_999, 0}) {
            assertProblem(
                    post(
                            supervisor,
                            "/registers/safety-cost-account/entries",
                            account.formatted(enterprise, 90_000_000, wrong)),
                    400,
                    "invalid-request");
        }
        var entry = created(post(
                        supervisor,
                        "/registers/safety-cost-account/entries",
                        account.formatted(enterprise, 90_000_000, 85_000_000)))
                .getString("id");

        assertThat(standing(enterprise, "safety-cost")).isEqualTo("NOT_APPLICABLE MET pause");
        assertThat(answer(enterprise, "safety-cost").getLong("rows.find { it.state == 'MET' }.needed"))
                .isEqualTo(90_000_000);
        assertThat(answer(enterprise, "safety-cost").getString("rows.find { it.state == 'MET' }.certainty"))
                .isEqualTo("TO_CHECK");
        assertThat(entry).isNotEmpty();

        // What was carried forward is what was left; it is too little now, so that the formula asks again.
        var next = account.replace("2024-12-31", "2025-12-31");
        assertProblem(
                post(
                        supervisor,
                        "/registers/safety-cost-account/entries",
                        next.formatted(enterprise, 90_000_000, 85_000_000)),
                400,
                "invalid-request");
        var unused = created(post(
                supervisor,
                "/registers/safety-cost-account/entries",
                next.formatted(enterprise, 85_000_000, 80_000_000)));
        assertThat(standing(enterprise, "safety-cost")).isEqualTo("NOT_APPLICABLE UNMET fireworks");
    }

    @Test
    void whatIsAskedOfNobodyIsNotKept() {
        var enterprise = registered("320282104000", "F5211", 20);
        sweep();

        assertThat(TestDatabase.column("select kind from obligation where enterprise_id = ? order by kind", enterprise))
                .contains("injury-insurance", "safety-committee", "safety-engineer", "safety-staff")
                .doesNotContain("liability-insurance", "standardisation", "risk-assessment", "safety-director");
        assertThat(ok(get(supervisor, "/enterprises/" + enterprise + "/obligations"))
                        .getList("items.kind", String.class))
                .contains("liability-insurance", "standardisation");
    }

    @Test
    void factsAreFollowedAndEveryChangeIsKeptAndTold() {
        var enterprise = registered("320282100000", "F5211", 101);
        var entry = stated(enterprise, "\"body\": false, \"fullTime\": 0, \"partTime\": 2");
        sweep();
        assertThat(kept(enterprise, "safety-staff")).containsExactly("UNMET NOT_APPLICABLE");
        var before =
                TestDatabase.column("select count(*) from obligation_change").getFirst();
        sweep();
        assertThat(TestDatabase.column("select count(*) from obligation_change").getFirst())
                .as("nothing is told twice")
                .isEqualTo(before);

        var corrected = given().auth()
                .oauth2(supervisor)
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body("{\"data\": {\"statedOn\": \"" + TODAY
                        + "\", \"body\": false, \"fullTime\": 1, \"partTime\": 1}, \"reason\": \"漏报\"}")
                .post(ROOT + "/registers/safety-organisation/entries/" + entry + "/correction");
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        sweep();

        assertThat(kept(enterprise, "safety-staff")).containsExactly("MET NOT_APPLICABLE");
        var changes = ok(get(supervisor, "/enterprises/" + enterprise + "/obligations/changes?kind=safety-staff"));
        assertThat(changes.getList("items.state")).isEqualTo(List.of("MET", "UNMET"));
        assertThat(changes.getString("items[0].fromState")).isEqualTo("UNMET");
        assertThat(changes.getString("items[1].clause")).startsWith("第二十四条第二款");
        assertThat(told(enterprise))
                .hasSize(2)
                .allSatisfy(event -> EventContract.ofType("worksafe.registry.obligation-changed.v1")
                        .accepts(event));
        assertThat(TestDatabase.column(
                        "select action || ' ' || role from audit_entry where object_type = 'obligation'"
                                + " and enterprise_id = ? order by id",
                        enterprise))
                .containsExactly("obligation-changed system", "obligation-changed system");
    }

    /** Scale and headcount are facts of the master data: what is owed follows from how they are corrected there. */
    @Test
    void scaleAndHeadcountThatAreCorrectedDecideWhatIsOwed() {
        var enterprise = registered("320282100000", "F5211", 100);
        var entry = stated(enterprise, "\"body\": false, \"fullTime\": 0, \"partTime\": 1, \"committee\": \"NONE\"");
        sweep();
        assertThat(kept(enterprise, "safety-staff")).containsExactly("MET NOT_APPLICABLE");
        assertThat(kept(enterprise, "safety-committee")).containsExactly("NOT_APPLICABLE UNKNOWN");
        assertThat(answer(enterprise, "safety-committee").getList("missing.fact", String.class))
                .containsExactly("aboveScale");
        assertThat(answer(enterprise, "safety-committee").getList("missing.enterBy", String.class))
                .containsExactly("changeEnterprise");
        assertThat(entry).isNotEmpty();

        corrected(enterprise, "\"headcount\": 101, \"aboveScale\": true");
        assertThat(kept(enterprise, "safety-staff")).containsExactly("UNMET NOT_APPLICABLE");
        assertThat(kept(enterprise, "safety-committee")).containsExactly("NOT_APPLICABLE UNMET");
        assertThat(answer(enterprise, "safety-staff").getList("rows.find { it.state == 'UNMET' }.conditions.words"))
                .asString()
                .contains("101");

        corrected(enterprise, "\"headcount\": 99, \"aboveScale\": false");
        assertThat(kept(enterprise, "safety-staff")).containsExactly("MET NOT_APPLICABLE");
        assertThat(kept(enterprise, "safety-committee")).containsExactly("NOT_APPLICABLE NOT_APPLICABLE");
    }

    /** As an official corrects the master data; judged by it afterwards. */
    private void corrected(UUID enterprise, String facts) {
        var shown = get(supervisor, "/enterprises/" + enterprise);
        var changed = given().auth()
                .oauth2(supervisor)
                .header("If-Match", shown.header("ETag"))
                .contentType(ContentType.JSON)
                .body("{\"name\": \"" + ok(shown).getString("name")
                        + "\", \"ownership\": \"NON_PUBLIC\", \"industry\": \"F5211\", " + facts + "}")
                .put(ROOT + "/enterprises/" + enterprise);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        sweep();
    }

    @Test
    void paperReleasesWhileItIsInForce() {
        var exempt = registered(TOWN, "F5211", 101);
        var expired = registered(TOWN, "F5211", 101);
        var without = registered(TOWN, "F5211", 101);
        for (var each : List.of(exempt, expired, without)) {
            var unused = stated(each, "\"body\": false, \"fullTime\": 0, \"partTime\": 2");
        }
        exempted(exempt, TODAY);
        exempted(expired, TODAY.minusDays(1));
        sweep();

        assertThat(kept(exempt, "safety-staff")).containsExactly("EXEMPT EXEMPT");
        assertThat(kept(expired, "safety-staff")).containsExactly("UNMET UNMET");
        assertThat(kept(without, "safety-staff")).containsExactly("UNMET UNMET");
        var answer = answer(exempt, "safety-staff");
        assertThat(answer.getString("exemption.number")).isEqualTo("澄应急〔2026〕12号");
        assertThat(answer.getString("exemption.issuedBy")).isEqualTo("江阴市应急管理局");
        assertThat(answer.getString("exemption.until")).isEqualTo(TODAY.toString());
        assertThat(TestDatabase.column(
                        "select look_on from obligation where enterprise_id = ? and kind = 'safety-staff'", exempt))
                .containsExactly(TODAY.plusDays(1).toString());
        TestDatabase.execute(
                "update register_entry set data = replace(data, ?, ?) where enterprise_id = ?"
                        + " and kind = 'obligation-exemption'",
                TODAY.toString(),
                TODAY.minusDays(1).toString(),
                exempt);
        TestDatabase.execute("update obligation set look_on = current_date where enterprise_id = ?", exempt);
        sweep();
        assertThat(kept(exempt, "safety-staff")).as("the day has come").containsExactly("UNMET UNMET");
    }

    @Test
    void timeThatIsGrantedIsAClockAndOtherRulesConcernTheirPlaceAlone() {
        var here = registered("320282101000", "F5211", 20);
        var elsewhere = registered(JIZHOU_TOWN, "F5211", 20);
        for (var each : List.of(here, elsewhere)) {
            var unused = stated(each, TODAY.minusDays(1), "\"body\": false, \"fullTime\": 0, \"partTime\": 1");
        }
        sweep();
        var approver = Tokens.of("approver", "320282000000");
        var added = created(post(approver, "/policies", """
                {"code": "obligation.safety-staff", "region": "320282000000", "validFrom": "2026-01-01", "source": "安全生产培训管理办法",
                 "clause": "第一条", "force": "RULE",
                 "parameters": {"value": ["fullTime"], "headcountAtLeast": 20, "within": "30 CALENDAR_DAYS"}}
                """));
        try {
            sweep();

            assertThat(TestDatabase.column("select processed from obligation_evaluation"))
                    .as("those of the place and nobody else")
                    .isEqualTo(TestDatabase.column("select count(*) from enterprise where state = 'ACTIVE' and region"
                            + " between 320282000000 and 320282999999"));
            assertThat(kept(here, "safety-staff")).containsExactly("NOT_DUE NOT_APPLICABLE");
            assertThat(kept(elsewhere, "safety-staff")).containsExactly("MET MET");
            assertThat(clocks(here)).containsExactly("RUNNING ENTERPRISE 第一条");
            assertThat(answer(here, "safety-staff").getString("dueOn"))
                    .isEqualTo(TODAY.plusDays(30).toString());

            var unused = stated(here, "\"body\": false, \"fullTime\": 1, \"partTime\": 1");
            sweep();
            assertThat(kept(here, "safety-staff")).containsExactly("MET NOT_APPLICABLE");
            assertThat(clocks(here)).containsExactly("MET ENTERPRISE 第一条");
        } finally {
            given().auth()
                    .oauth2(approver)
                    .header("If-Match", "\"v1\"")
                    .contentType(ContentType.JSON)
                    .body("{\"validTo\": \"" + TODAY + "\"}")
                    .post(ROOT + "/policies/" + added.getString("id") + "/end")
                    .then()
                    .statusCode(200);
        }
        sweep();
    }

    private static List<String> clocks(UUID enterprise) {
        return TestDatabase.column(
                "select state || ' ' || side || ' ' || clause from clock where enterprise_id = ? and kind ="
                        + " 'obligation-due'",
                enterprise);
    }

    @Test
    void latestStatementIsThatOfTheLastDayThatHasCome() {
        var enterprise = registered("320282100000", "F5211", 20);
        var now = stated(enterprise, TODAY, "\"body\": false, \"fullTime\": 0, \"partTime\": 1");
        var old = stated(enterprise, TODAY.minusDays(5), "\"body\": false, \"fullTime\": 0, \"partTime\": 0");
        var next = stated(enterprise, TODAY.plusDays(5), "\"body\": false, \"fullTime\": 0, \"partTime\": 0");
        sweep();

        assertThat(List.of(now, old, next)).doesNotHaveDuplicates();
        assertThat(kept(enterprise, "safety-staff")).containsExactly("MET NOT_APPLICABLE");
        assertThat(TestDatabase.column(
                        "select look_on from obligation where enterprise_id = ? and kind = 'safety-staff'", enterprise))
                .as("the day on which the next statement begins")
                .containsExactly(TODAY.plusDays(5).toString());
    }

    @Test
    void whatAnUnfinishedJudgementTouchedIsJudgedAnew() {
        var unused = registered("320282102000", "F5211", 20);
        sweep();
        TestDatabase.execute("update obligation_evaluation set finished_at = null, job_id = uuidv7(), rules = 'gone',"
                + " lows = '{320282102000}', highs = '{320282102999}', sectors = '{\"\"}'");

        sweep();

        assertThat(TestDatabase.column("select processed from obligation_evaluation"))
                .as("the rules are those of before, the answers of that place may not be")
                .isEqualTo(TestDatabase.column("select count(*) from enterprise where state = 'ACTIVE' and region"
                        + " between 320282102000 and 320282102999"));
    }

    @Test
    void evidenceThatGoesOverIsMissingWhereItWas() {
        var from = Uuid7.next(InstantSource.system());
        var to = Uuid7.next(InstantSource.system());
        TestDatabase.execute(
                "insert into archive_entry (id, enterprise_id, context, kind, subject_id, title, state, overdue, closed,"
                        + " revision, occurred_at, event_id, region, sector, region_at_event) values (uuidv7(), ?, 'training',"
                        + " 'post', uuidv7(), 'x', 'FIT', false, false, 1, now(), uuidv7(), 320281102000, 'EMERGENCY',"
                        + " 320281102000)",
                from);
        TestDatabase.execute("delete from obligation_due");

        TestDatabase.execute("update archive_entry set enterprise_id = ? where enterprise_id = ?", to, from);

        assertThat(TestDatabase.column("select enterprise_id from obligation_due"))
                .containsExactlyInAnyOrder(from.toString(), to.toString());
        TestDatabase.execute("delete from obligation_due");
        TestDatabase.execute("delete from archive_entry where enterprise_id = ?", to);
    }

    @Test
    void whatIsNotThereAnyMoreIsNotLookedAtAgainAndAgain() {
        var gone = Uuid7.next(InstantSource.system());
        TestDatabase.execute("insert into obligation_due (enterprise_id) values (?)", gone);

        PassingTime.run("obligation-evaluation");

        assertThat(TestDatabase.column("select 1 from obligation_due where enterprise_id = ?", gone))
                .isEmpty();
        assertThat(meters.get("intake_work")
                        .tag("consumer", "obligation-evaluation")
                        .timer()
                        .count())
                .as("sets that were followed by a rest if people asked for something")
                .isPositive();
    }

    @Test
    void whatThereIsCanBeListedAndAWrongKindIsToldWhichThereAre() {
        assertThat(ok(get(supervisor, "/scorecards")).getList("items.code", String.class))
                .contains("six-systems");
        for (var path : List.of("/obligations?kind=moon", "/obligations/counts?kind=moon")) {
            var refused = get(supervisor, path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.asString()).contains("safety-staff");
        }
    }

    @Test
    void nobodySeesWhatLiesElsewhere() {
        var enterprise = registered(TOWN, "F5211", 60);
        sweep();
        var elsewhere = Tokens.of("supervisor", "120119000000");
        var path = "/enterprises/" + enterprise;
        for (var what : List.of(
                "/obligations", "/obligations/safety-staff", "/obligations/changes", "/scorecards/six-systems")) {
            assertProblem(get(elsewhere, path + what), 404, "not-found");
            assertProblem(get(Tokens.ofSector("supervisor", JIANGYIN, "TRANSPORT"), path + what), 404, "not-found");
            assertThat(get(Tokens.ofEnterprise(enterprise), path + what).statusCode())
                    .isEqualTo(200);
            assertThat(get(Tokens.of("auditor", JIANGYIN), path + what).statusCode())
                    .isEqualTo(200);
            assertProblem(get(Tokens.of("feed", JIANGYIN), path + what), 403, "forbidden");
        }
        for (var list : List.of("/obligations?limit=200", "/scorecards/six-systems/enterprises?limit=200")) {
            assertThat(ok(get(elsewhere, list)).getList("items.enterpriseId", String.class))
                    .doesNotContain(enterprise.toString());
            assertThat(ok(get(Tokens.ofEnterprise(enterprise), list)).getList("items.enterpriseId", String.class))
                    .isNotEmpty()
                    .containsOnly(enterprise.toString());
            assertProblem(get(Tokens.of("feed", JIANGYIN), list), 403, "forbidden");
        }
        assertThat(ok(get(Tokens.ofEnterprise(enterprise), "/obligations/counts"))
                        .getList("items.enterprises", Integer.class))
                .isNotEmpty()
                .containsOnly(1);
        assertProblem(get(supervisor, path + "/obligations/no-such-kind"), 404, "not-found");
        assertProblem(get(supervisor, path + "/scorecards/no-such-card"), 404, "not-found");
        assertThat(ok(get(Tokens.of("expert", JIANGYIN), "/obligations/kinds")).getList("items.code", String.class))
                .contains("safety-staff", "safety-engineer");
        for (var table : List.of("obligation", "obligation_change", "scorecard_result")) {
            try (var nobody = TestDatabase.asApp()) {
                assertThat(TestDatabase.column(nobody, "select count(*) from " + table))
                        .containsExactly("0");
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void answersMoveWithTheirEnterprise() {
        var enterprise = registered(TOWN, "F5211", 60);
        sweep();

        var moved = given().auth()
                .oauth2(supervisor)
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body("{\"region\": \"320281103000\"}")
                .post(ROOT + "/enterprises/" + enterprise + "/relocation");
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);

        assertThat(TestDatabase.column("select distinct region from obligation where enterprise_id = ?", enterprise))
                .containsExactly("320281103000");
        assertThat(TestDatabase.column(
                        "select distinct region from scorecard_result where enterprise_id = ?", enterprise))
                .containsExactly("320281103000");
    }

    @Test
    void scorecardCountsWhatIsNotKnownApart() {
        var enterprise = registered(JIZHOU_TOWN, "F5211", 20);
        var unused = stated(
                enterprise,
                "\"body\": false, \"fullTime\": 0, \"partTime\": 1, \"engineers\": 0, \"responsibility\": true,"
                        + " \"service\": \"NONE\", \"injuryInsured\": 19");
        sweep();

        var card = ok(get(supervisor, "/enterprises/" + enterprise + "/scorecards/six-systems"));

        assertThat(card.getList("items.code"))
                .isEqualTo(List.of("principal", "responsibility", "staff", "training", "engineer", "insurance"));
        assertThat(card.getList("items.state"))
                .isEqualTo(List.of("UNKNOWN", "MET", "MET", "UNKNOWN", "UNMET", "UNMET"));
        assertThat(card.getInt("total")).isEqualTo(6);
        assertThat(card.getInt("score")).isEqualTo(2);
        assertThat(card.getInt("unknown")).isEqualTo(2);
        assertThat(card.getInt("unmet")).isEqualTo(2);
        assertThat(card.getString("items[0].clause")).isEqualTo("二（一）：主要负责人经考核合格");
        assertThat(card.getList("items[0].missing.enterBy")).isEqualTo(List.of("startPost"));
        assertThat(card.getBoolean("items[4].founds")).isTrue();
        assertThat(card.getString("items[5].force")).isEqualTo("REGULATION");
        assertThat(get(supervisor, card.getString("items[2].evidence").substring(ROOT.length()))
                        .statusCode())
                .isEqualTo(200);
        var line = ok(get(supervisor, "/scorecards/six-systems/enterprises?limit=200&region=" + JIZHOU_TOWN))
                .getMap("items.find { it.enterpriseId == '" + enterprise + "' }");
        assertThat(line).containsEntry("score", 2).containsEntry("unknown", 2).containsEntry("unmet", 2);
        var scores = ok(get(supervisor, "/scorecards/six-systems/enterprises?limit=200&sort=-score"))
                .getList("items.score", Integer.class);
        assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(get(supervisor, "/obligations?format=csv&limit=5").statusCode())
                .isEqualTo(200);
    }

    /** The first attempt breaks off in the middle of a chunk, as a killed process does. */
    @Test
    void jobGoesOnWhereItWasKilled() {
        TestDatabase.execute(KNOWN_PLACES.formatted("320282110000", "1300"));
        TestDatabase.execute("delete from obligation_due");
        TestDatabase.execute("delete from obligation_rule");
        var victim = TestDatabase.column("select id from enterprise where region between 320282110000 and 320282110999"
                        + " order by id offset 1150 limit 1")
                .getFirst();
        TestDatabase.execute("create sequence broke_off");
        TestDatabase.execute(
                "create function break_off() returns trigger language plpgsql as $$ begin if new.enterprise_id =" + " '"
                        + victim
                        + "' then perform nextval('broke_off'); raise exception 'killed'; end if; return new; end $$");
        TestDatabase.execute(
                "create trigger break_off before insert or update on scorecard_result for each row execute function"
                        + " break_off()");
        TestDatabase.execute("delete from scorecard_result where enterprise_id = '" + victim + "'");
        String job;
        try {
            PassingTime.run("obligation-evaluation");
            job = TestDatabase.column("select job_id from obligation_evaluation")
                    .getFirst();
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> TestDatabase.column("select is_called from broke_off")
                            .equals(List.of("t")));
        } finally {
            TestDatabase.execute("drop function break_off() cascade");
            TestDatabase.execute("drop sequence broke_off");
        }
        PassingTime.endLease(job);
        finished();

        assertThat(TestDatabase.column(
                        "select attempts || ' ' || (processed = total) from job where id = ?::uuid", job))
                .containsExactly("2 true");
        assertThat(TestDatabase.column("select count(*) from obligation where kind = 'safety-staff' and version = 1 and"
                        + " region between 320282110000 and 320282110999"))
                .containsExactly("1300");
        for (var table : List.of("scorecard_result", "obligation_change", "obligation")) {
            TestDatabase.execute("delete from " + table + " where region between 320282110000 and 320282110999");
        }
        TestDatabase.execute("delete from enterprise where region between 320282110000 and 320282110999");
    }

    @Test
    @Tag("proof")
    void hundredThousandEnterprisesAreJudgedInTwoMinutes() {
        TestDatabase.execute(KNOWN_PLACES.formatted("320283110000", "100000"));
        TestDatabase.execute("""
                insert into register_holding (id, kind, series, holder_type, holder_key, region, sector, enterprise_id,
                    opened_at)
                select id, 'safety-organisation', '', 'ENTERPRISE', id::text, region, sector, id, now() from enterprise
                where region between 320283110000 and 320283110999""");
        TestDatabase.execute("""
                insert into register_entry (id, entry_id, version, kind, kind_version, holding_id, holder_type, holder_key,
                    region, sector, enterprise_id, state, step, data, sealed, counted, imported, recorded_at, recorded_by,
                    acted_at, acted_by, latest)
                select uuidv7(), id, 1, 'safety-organisation', 1, id, 'ENTERPRISE', id::text, region, sector, id,
                    'RECORDED', 'RECORDED', '{"statedOn":"2026-01-01","body":false,"fullTime":' || headcount % 2
                    || ',"partTime":1,"engineers":0,"injuryInsured":' || headcount || '}', '{}', true, true, now(), 't',
                    now(), 't', true
                from enterprise where region between 320283110000 and 320283110999""");
        TestDatabase.execute("delete from obligation_due");
        TestDatabase.execute("delete from obligation_rule");
        TestDatabase.execute("analyze");

        PassingTime.run("obligation-evaluation");
        finished();

        var job = TestDatabase.column("select processed || ' in ' || extract(epoch from finished_at - started_at) ||"
                + " ' s, ' || counts from job where id = (select job_id from obligation_evaluation)");
        System.out.println("PROOF first judgement: " + job);
        assertThat(Double.parseDouble(TestDatabase.column("select extract(epoch from finished_at - started_at) from job"
                                + " where id = (select job_id from obligation_evaluation)")
                        .getFirst()))
                .isLessThan(120);
        TestDatabase.execute("delete from obligation_rule");
        PassingTime.run("obligation-evaluation");
        finished();
        System.out.println("PROOF second judgement, nothing new: "
                + TestDatabase.column(
                        "select processed || ' in ' || extract(epoch from finished_at - started_at) || ' s, '"
                                + " || counts from job where id = (select job_id from obligation_evaluation)"));
        System.out.println("PROOF sizes: "
                + TestDatabase.column(
                        "select relname || ' ' || pg_size_pretty(pg_total_relation_size(oid)) from pg_class"
                                + " where relname in ('obligation', 'obligation_change', 'scorecard_result')"));
        TestDatabase.execute("analyze");
        for (var path : List.of(
                "/obligations?kind=safety-staff&state=UNMET&region=320283000000",
                "/obligations?kind=safety-staff&state=UNMET",
                "/scorecards/six-systems/enterprises?sort=-score",
                "/obligations/counts")) {
            var began = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                assertThat(get(supervisor, path).statusCode()).isEqualTo(200);
            }
            System.out.println("PROOF " + path + ": " + (System.nanoTime() - began) / 10_000_000 + " ms");
        }
    }
}
