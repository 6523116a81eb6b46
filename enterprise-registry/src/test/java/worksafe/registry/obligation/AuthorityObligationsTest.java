package worksafe.registry.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.registry.evaluation.AnnouncedEntries;

/** Obligations of authorities: by the same rows, judge and sets as those of enterprises. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class AuthorityObligationsTest {

    private static final String ROOT = "/api/v1/registry";
    private static final String JIANGYIN = "320281000000";
    private static final LocalDate TODAY = ChinaTime.dayOf(Instant.now(java.time.Clock.systemUTC()));

    private static final String ENTERPRISES = """
            insert into enterprise (id, version, name, state, region, unassigned, sector, source, industry,
                derived_trades, trades_policy_region, trades_policy_from, trades_source, trades_clause, created_at,
                changed_at)
            select uuidv7(), 1, '计数企业' || i, 'ACTIVE', %s, false, '%s', 'test', '%s',
                '{%s}', 0, '2021-09-01', '测试', '测试', now(), now() from generate_series(1, %s) i""";

    private final String supervisor = Tokens.of("supervisor", "000000000000");

    @Inject
    AnnouncedEntries announced;

    @Inject
    Scopes scopes;

    @BeforeEach
    void judgedByTheRulesInForce() {
        sweep();
    }

    private static void sweep() {
        PassingTime.run("obligation-evaluation");
        await().atMost(Duration.ofSeconds(400))
                .until(() -> TestDatabase.column("select finished_at is not null from obligation_evaluation")
                        .equals(List.of("t")));
        PassingTime.run("obligation-evaluation");
    }

    private static String fresh() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    @CanIgnoreReturnValue
    private JsonPath created(String path, String body) {
        var answer = given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", fresh())
                .contentType(ContentType.JSON)
                .body(body)
                .post(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).header("Accept-Language", "zh-CN").get(ROOT + path);
    }

    private JsonPath ok(String path) {
        var answer = get(supervisor, path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath answer(String place, String kind) {
        return ok("/places/" + place + "/obligations/" + kind);
    }

    private static List<String> kept(String place, String kind) {
        return TestDatabase.column(
                "select state || ' ' || reminder from obligation where authority_id is not null and region = ?"
                        + " and sector is null and kind = ?",
                Long.valueOf(place),
                kind);
    }

    /** An authority with a post of each kind that is named, in a section of its own where that is said. */
    private UUID founded(String place, Sector sector, String... kinds) {
        var posts = Stream.of(kinds)
                .map(kind -> "{\"code\": \"" + kind.replace('_', '-') + "\", \"name\": \"岗位\", \"kind\": \"" + kind
                        + "\", \"section\": \"AJ\", \"from\": \"2019-01-01\"}")
                .toList();
        return UUID.fromString(created("/authorities", """
                {"name": "安监机构 %s", "region": "%s"%s, "from": "2019-01-01",
                 "sections": [{"code": "AJ", "name": "安监科", "from": "2019-01-01"}], "posts": %s}
                """.formatted(
                                fresh(), place, sector == null ? "" : ", \"sector\": \"" + sector + "\"", posts))
                .getString("id"));
    }

    @CanIgnoreReturnValue
    private String appointed(UUID authority, String kind, boolean fullTime, String more) {
        return created("/officials", """
                {"account": "a%s", "name": "张伟", "authorityId": "%s", "postCode": "%s", "fullTime": %s,
                 "from": "2024-01-01"%s}
                """.formatted(fresh(), authority, kind.replace('_', '-'), fullTime, more))
                .getString("id");
    }

    @CanIgnoreReturnValue
    private String recorded(String register, String place, String sector, String data) {
        return created(
                        "/registers/" + register + "/entries",
                        "{\"region\": \"" + place + "\"" + (sector == null ? "" : ", \"sector\": \"" + sector + "\"")
                                + ", \"data\": " + data + "}")
                .getString("id");
    }

    private static void enterprises(String place, String sector, String industry, String trade, int howMany) {
        TestDatabase.execute(ENTERPRISES.formatted(place, sector, industry, trade, howMany));
    }

    private static String row(String force, String clause) {
        return "rows.find { it.force == '" + force + "' && it.clause.contains('" + clause + "') }";
    }

    @Test
    void townIsAskedForSevenAndForNineWhereItIsLarge() {
        var town = "320281109000";
        assertThat(answer(town, "authority-staff").getString("reminder"))
                .as("where the roster names no authority nobody knows who works there")
                .isEqualTo("UNKNOWN");
        assertThat(answer(town, "authority-staff").getList("missing.fact")).contains("townStaff");
        var authority = founded(town, null, "SUPERVISOR", "CONSTRUCTION_SUPERVISOR");
        for (int i = 0; i < 6; i++) {
            appointed(authority, "SUPERVISOR", true, "");
        }
        sweep();

        assertThat(kept(town, "authority-staff")).containsExactly("NOT_APPLICABLE UNMET");
        var six = answer(town, "authority-staff");
        assertThat(six.getMap(row("DOCUMENT", "7人以上")))
                .containsEntry("founds", false)
                .containsEntry("dueOn", "2012-06-30")
                .containsEntry("arithmetic", "安监机构人员至少 7；现有 6")
                .containsEntry("state", "UNMET");
        appointed(authority, "SUPERVISOR", false, "");
        appointed(authority, "CONSTRUCTION_SUPERVISOR", true, "");
        sweep();

        assertThat(kept(town, "authority-staff"))
                .as("seven are there, and how large the town is nobody knows")
                .containsExactly("NOT_APPLICABLE UNKNOWN");
        assertThat(ok("/authority-obligations?kind=authority-staff&reminder=UNKNOWN&region=" + town + "&holder=TOWN")
                        .getList("items[0].missing", String.class))
                .containsExactlyInAnyOrder("sales", "population");
        assertThat(answer(town, "authority-staff").getList("missing.enterBy")).containsOnly("recordRegionYearFacts");

        recorded("region-year-facts", town, null, """
                {"year": 2024, "salesFen": 900000000000, "population": 300000, "figuresFrom": "统计年鉴"}""");
        recorded("region-year-facts", town, null, """
                {"year": 2025, "salesFen": 499999900000, "population": 100000, "figuresFrom": "统计年鉴"}""");
        sweep();
        assertThat(kept(town, "authority-staff"))
                .as("of several years the latest, and 10万 is not over 10万")
                .containsExactly("NOT_APPLICABLE MET");

        enterprises("320281109200", "EMERGENCY", "C1711", "TEXTILES", 499);
        enterprises("320281109201", "EMERGENCY", "B0610", "COAL_MINE", 3);
        sweep();
        assertThat(kept(town, "authority-staff")).containsExactly("NOT_APPLICABLE MET");
        enterprises("320281109201", "EMERGENCY", "C1711", "TEXTILES", 1);
        sweep();
        assertThat(kept(town, "authority-staff")).containsExactly("NOT_APPLICABLE UNMET");
        assertThat(answer(town, "authority-staff")
                        .getList(row("DOCUMENT", "满500家") + ".conditions.words", String.class))
                .contains("工贸企业数不少于 500：500");

        assertThat(TestDatabase.column(
                        "select state || ' ' || reminder from obligation_change where authority_id is not null and region = ?"
                                + " and kind = 'authority-staff' order by changed_at, id",
                        Long.valueOf(town)))
                .endsWith(
                        "NOT_APPLICABLE UNMET", "NOT_APPLICABLE UNKNOWN", "NOT_APPLICABLE MET", "NOT_APPLICABLE UNMET");
        assertThat(ok("/places/" + town + "/obligation-changes?kind=authority-staff")
                        .getString("items[0].fromReminder"))
                .isEqualTo("MET");
        assertThat(TestDatabase.column(
                        "select data from outbox where aggregate = 'authority-obligation' and region = ?",
                        Long.valueOf(town)))
                .isNotEmpty()
                .allSatisfy(event -> EventContract.ofType("worksafe.registry.authority-obligation-changed.v1")
                        .accepts(event));
    }

    @Test
    void whoLeavesAndWhoMovesAwayIsCountedNoMore() {
        var town = "320281111000";
        var authority = founded(town, null, "SUPERVISOR", "CONSTRUCTION_SUPERVISOR");
        for (int i = 0; i < 6; i++) {
            appointed(authority, "SUPERVISOR", true, "");
        }
        appointed(authority, "SUPERVISOR", true, ", \"until\": \"" + TODAY.plusDays(3) + "\"");
        sweep();
        var seven = row("DOCUMENT", "7人以上");
        assertThat(answer(town, "authority-staff").getString(seven + ".state")).isEqualTo("MET");
        assertThat(TestDatabase.column(
                        "select look_on from obligation where authority_id is not null and region = ? and kind ="
                                + " 'authority-staff'",
                        Long.valueOf(town)))
                .as("the day after the last one of whoever leaves")
                .containsExactly(TODAY.plusDays(4).toString());

        TestDatabase.execute("delete from obligation_place_due");
        enterprises("320281111200", "EMERGENCY", "C1711", "TEXTILES", 1);
        assertThat(TestDatabase.column("select region from obligation_place_due"))
                .containsExactly("320281111200");
        TestDatabase.execute("delete from obligation_place_due");
        TestDatabase.execute("update enterprise set region = 320281112200 where region = 320281111200");
        assertThat(TestDatabase.column("select region from obligation_place_due"))
                .as("where it was and where it is")
                .containsExactlyInAnyOrder("320281111200", "320281112200");
        TestDatabase.execute("delete from obligation_place_due");
        enterprises("320213112200", "EMERGENCY", "C1711", "TEXTILES", 1);
        assertThat(TestDatabase.column("select region from obligation_place_due"))
                .as("of a county where nobody is founded the city, in which somebody is")
                .containsExactly("320200000000");
        TestDatabase.execute("delete from obligation_place_due");
        TestDatabase.execute("update enterprise set name = name || 'x' where region = 320281112200");
        assertThat(TestDatabase.column("select region from obligation_place_due"))
                .as("a name decides nothing")
                .isEmpty();
        TestDatabase.execute(
                "update official set phone = 'v1.1.sealed', phone_masked = '*' where authority_id = ?", authority);
        TestDatabase.execute("update official set phone = null, phone_masked = null where authority_id = ?", authority);
        assertThat(TestDatabase.column("select region from obligation_place_due"))
                .as("a phone decides nothing, however it is sealed")
                .isEmpty();
        TestDatabase.execute("update official set full_time = false where authority_id = ?", authority);
        assertThat(TestDatabase.column("select region from obligation_place_due"))
                .containsExactly(town);
    }

    @ParameterizedTest
    @CsvSource({
        // industry, trade, how many, full-time: what is asked of it
        "C1711, TEXTILES, 49, false, NOT_APPLICABLE",
        "C1711, TEXTILES, 50, false, UNMET",
        "C1711, TEXTILES, 50, true, MET",
        "F5211, COMMERCE, 60, false, NOT_APPLICABLE"
    })
    void villageWithFiftyIndustrialEnterprisesNeedsSomebodyFullTime(
            String industry, String trade, int howMany, boolean fullTime, String state) {
        var village = "320281108204";
        TestDatabase.execute("delete from enterprise_history where region = " + village);
        TestDatabase.execute("delete from enterprise where region = " + village);
        var authority = founded(village, null, "VILLAGE_SUPERVISOR");
        var held = appointed(authority, "VILLAGE_SUPERVISOR", fullTime, "");
        enterprises(village, "EMERGENCY", industry, trade, howMany);

        var answer = answer(village, "authority-staff");

        assertThat(answer.getString(row("DOCUMENT", "工业企业满50家") + ".state")).isEqualTo(state);
        assertThat(answer.getString(row("DOCUMENT", "专兼职") + ".state")).isEqualTo("MET");
        assertThat(answer.getString(row("DOCUMENT", "高危行业企业满5家") + ".state")).isEqualTo("NOT_APPLICABLE");
        assertThat(answer.getString(row("DOCUMENT", "达5个亿") + ".state")).isEqualTo("UNKNOWN");
        TestDatabase.execute("delete from official_step where official_id = ?::uuid", held);
        TestDatabase.execute("delete from official where id = ?::uuid", held);
    }

    @Test
    void thresholdThatDependsOnEnterprisesOfUnknownIndustryIsUnknown() {
        var village = "320281108206";
        var authority = founded(village, null, "VILLAGE_SUPERVISOR");
        assertThat(authority).isNotNull();
        enterprises(village, "EMERGENCY", "C1711", "TEXTILES", 49);
        TestDatabase.execute("insert into enterprise (id, version, name, state, region, unassigned, sector, source,"
                + " created_at, changed_at) values (uuidv7(), 1, '行业不明企业', 'ACTIVE', " + village
                + ", false, 'EMERGENCY', 'test', now(), now())");

        var answer = answer(village, "authority-staff");

        assertThat(answer.getString(row("DOCUMENT", "工业企业满50家") + ".state")).isEqualTo("UNKNOWN");
        assertThat(answer.getList("missing.fact")).contains("industrialEnterprises");
        assertThat(answer.getLong(row("DOCUMENT", "工业企业满50家") + ".conditions.find { it.fact.fact =="
                        + " 'industrialEnterprises' }.fact.perhapsMore"))
                .isEqualTo(1);
        // One more that may be high-risk does not make five.
        assertThat(answer.getString(row("DOCUMENT", "高危行业企业满5家") + ".state")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void departmentWithManyEnterprisesNeedsASectionWithTwo() {
        var county = JIANGYIN;
        var none = get(supervisor, "/places/" + county + "/obligations/authority-body?sector=CULTURE_TOURISM");
        assertProblem(none, 404, "not-found");
        var authority = founded(county, Sector.CULTURE_TOURISM, "SUPERVISOR");
        var path = "/places/" + county + "/obligations/authority-body?sector=CULTURE_TOURISM";
        enterprises("320281110200", "CULTURE_TOURISM", "H6110", "COMMERCE", 49);
        assertThat(ok(path).getString("reminder")).isEqualTo("NOT_APPLICABLE");
        enterprises("320281110200", "CULTURE_TOURISM", "H6110", "COMMERCE", 1);
        assertThat(ok(path).getString("reminder")).isEqualTo("UNMET");

        var withSection = founded(county, Sector.CULTURE_TOURISM, "SECTION_STAFF");
        assertThat(authority).isNotEqualTo(withSection);
        appointed(withSection, "SECTION_STAFF", true, "");
        appointed(withSection, "SECTION_STAFF", false, "");
        assertThat(ok(path).getString("reminder")).isEqualTo("MET");
        var staff = "/places/" + county + "/obligations/authority-staff?sector=CULTURE_TOURISM";
        assertThat(ok(staff).getString("reminder"))
                .as("one of two is part-time")
                .isEqualTo("UNMET");
        appointed(withSection, "SECTION_STAFF", true, "");
        sweep();

        assertThat(TestDatabase.column("select reminder from obligation where holder = 'DEPARTMENT' and sector ="
                        + " 'CULTURE_TOURISM' and kind in ('authority-body', 'authority-staff')"))
                .containsExactly("MET", "MET");
        TestDatabase.execute(
                "update authority_post set until_day = ? where authority_id = ?",
                java.sql.Date.valueOf(TODAY.plusDays(5)),
                withSection);
        TestDatabase.execute("insert into obligation_place_due (region) values (?)", Long.valueOf(county));
        sweep();
        assertThat(TestDatabase.column("select look_on from obligation where holder = 'DEPARTMENT' and sector ="
                        + " 'CULTURE_TOURISM' and kind = 'authority-body'"))
                .as("the section is one as long as it has posts")
                .containsExactly(TODAY.plusDays(6).toString());
        var department = Tokens.ofSector("supervisor", JIANGYIN, "CULTURE_TOURISM");
        assertThat(get(department, "/authority-obligations?limit=200")
                        .jsonPath()
                        .getList("items.sector", String.class))
                .isNotEmpty()
                .containsOnly("CULTURE_TOURISM");
        assertThat(get(department, path).statusCode()).isEqualTo(200);
        assertProblem(get(department, "/places/" + county + "/obligations"), 404, "not-found");
        assertProblem(get(Tokens.ofSector("supervisor", JIANGYIN, "TRANSPORT"), path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "320281000000, 600000000, MET", "320281000000, 599999999, UNMET",
        "320281107000, 30000000, MET", "320281107000, 29999999, UNMET",
        "320281107201, 100, MET", "320281107201, 0, UNMET"
    })
    void fundsOfTheYearAreComparedWithTheLeast(String place, long fen, String state) {
        TestDatabase.execute("delete from register_entry where kind = 'authority-safety-fund' and region = " + place);
        recorded(
                "authority-safety-fund",
                place,
                null,
                "{\"year\": " + (TODAY.getYear() - 1) + ", \"amountFen\": 900000000000}");
        var before = answer(place, "authority-funds");
        assertThat(before.getString("reminder"))
                .as("of this year nothing is known")
                .isEqualTo("UNKNOWN");
        assertThat(before.getList("missing.enterBy")).containsExactly("recordAuthoritySafetyFund");

        recorded(
                "authority-safety-fund",
                place,
                null,
                "{\"year\": " + TODAY.getYear() + ", \"amountFen\": " + fen + "}");

        assertThat(answer(place, "authority-funds").getString("reminder")).isEqualTo(state);
    }

    @Test
    void systemsAreCountedOneByOne() {
        var town = "320281112000";
        var systems = List.of(
                "SUPERVISION",
                "DANGERS_SOURCES",
                "MEETINGS",
                "PUBLICITY",
                "ASSESSMENT",
                "INSPECTIONS",
                "DUTY_ROSTER",
                "VETO",
                "RESCUE",
                "ACCIDENT_STATISTICS");
        for (var system : systems) {
            recorded(
                    "town-system",
                    town,
                    null,
                    "{\"system\": \"" + system + "\", \"effectiveOn\": \"2026-01-01\", \"name\": \"制度\"}");
        }
        var ten = answer(town, "authority-systems");
        assertThat(ten.getString("reminder")).isEqualTo("UNMET");
        assertThat(ten.getList(row("DOCUMENT", "十一项") + ".counted.findAll { it.value == '0' }.title", String.class))
                .as("which one lacks")
                .containsExactly("“打非治违”信息反馈报告制度");
        recorded("town-system", town, null, """
                {"system": "CRACKDOWN_FEEDBACK", "effectiveOn": "2026-01-01", "name": "打非治违信息反馈报告制度"}""");
        assertThat(answer(town, "authority-systems").getString("reminder")).isEqualTo("MET");
        assertThat(TestDatabase.column(
                        "select count(*) from clock where kind = 'register-adjustment' and region = ?",
                        Long.valueOf(town)))
                .as("each is supplemented every year")
                .containsExactly("11");
        assertThat(answer("320281112201", "authority-systems").getString(row("DOCUMENT", "六项") + ".arithmetic"))
                .endsWith("至少 6；现有 0");
    }

    private void announce(UUID entry, long revision, String kind, String state, Instant at) {
        var event = new ReceivedEvent(
                UUID.fromString(fresh()),
                "worksafe.hazards.register-entry-confirmed.v1",
                "region:320281112000",
                "register-entry",
                entry,
                revision,
                RegionCode.of("320281112000"),
                null,
                null,
                at,
                null,
                "{\"registerKind\": \"" + kind + "\", \"holderType\": \"TOWN\", \"state\": \"" + state
                        + "\", \"values\": {\"period\": \"2026Q1\"}}");
        scopes.<Void, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.requiringNew().run(() -> announced.record(List.of(event)));
            return null;
        });
    }

    @Test
    void ledgerThatAnotherContextKeepsIsHeardOf() {
        var entry = UUID.fromString(fresh());
        var ledger = row("DOCUMENT", "七项") + ".counted.find { it.fact == 'dangerLedger' }";
        var town = "320281112000";
        announce(entry, 1, "danger-source-ledger", "DRAFT", Instant.now(java.time.Clock.systemUTC()));
        assertThat(answer(town, "authority-ledgers").getString(ledger + ".value"))
                .isEqualTo("0");

        announce(entry, 3, "danger-source-ledger", "ACCEPTED", Instant.now(java.time.Clock.systemUTC()));
        announce(entry, 2, "danger-source-ledger", "DRAFT", Instant.now(java.time.Clock.systemUTC()));
        announce(entry, 3, "danger-source-ledger", "ACCEPTED", Instant.now(java.time.Clock.systemUTC()));

        var answer = answer(town, "authority-ledgers");
        assertThat(answer.getString(ledger + ".value")).as("late, twice").isEqualTo("1");
        assertThat(answer.getString(ledger + ".source")).isEqualTo("archive:hazards/danger-source-ledger");
        TestDatabase.execute("update authority_entry set occurred_at = now() - interval '4 months'");
        assertThat(answer(town, "authority-ledgers").getString(ledger + ".value"))
                .as("a quarter has gone by")
                .isEqualTo("0");
        TestDatabase.execute("delete from authority_entry");
    }

    @Test
    void snapshotCountsTheEnterprisesOfThePlace() {
        var village = "320281108205";
        enterprises(village, "EMERGENCY", "C1711", "TEXTILES", 3);
        enterprises(village, "EMERGENCY", "B0810", "NON_COAL_MINE", 2);
        var entry = ok("/registers/place-basics-ledger/entries/"
                + recorded("place-basics-ledger", village, null, "{\"period\": \"2026Q1\"}"));

        assertThat(entry.getInt("data.enterprises")).isEqualTo(5);
        assertThat(entry.getInt("data.industrial")).isEqualTo(5);
        assertThat(entry.getInt("data.highRisk")).isEqualTo(2);
        assertThat(entry.getInt("data.withoutHeadcount")).isEqualTo(5);
        assertThat(entry.getString("state")).isEqualTo("DRAFT");
    }

    @Test
    void drillIsOwedEveryTwoYearsByTheRegulationAndEveryYearByTheDocument() {
        var town = "320281104000";
        var unused = founded(town, null, "SUPERVISOR");
        sweep();
        assertThat(kept(town, "authority-drill")).containsExactly("NOT_DUE NOT_DUE");
        assertThat(TestDatabase.column(
                        "select side || ' ' || c.region from clock c join obligation o on o.id = c.subject_id"
                                + " where c.kind = 'obligation-due' and o.region = ? and o.authority_id is not null",
                        Long.valueOf(town)))
                .containsExactly("AUTHORITY " + town);

        recorded(
                "authority-drill",
                town,
                null,
                "{\"heldOn\": \"" + TODAY.minusYears(3)
                        + "\", \"nature\": \"COMPREHENSIVE\", \"subject\": \"危化品泄漏\", \"participants\": 80}");
        sweep();
        assertThat(kept(town, "authority-drill")).as("too long ago").containsExactly("NOT_DUE NOT_DUE");
        recorded(
                "authority-drill",
                town,
                null,
                "{\"heldOn\": \"" + TODAY.minusMonths(18)
                        + "\", \"nature\": \"COMPREHENSIVE\", \"subject\": \"危化品泄漏\", \"participants\": 80}");
        sweep();
        assertThat(kept(town, "authority-drill")).containsExactly("MET NOT_DUE");
        recorded(
                "authority-drill",
                town,
                null,
                "{\"heldOn\": \"" + TODAY.minusDays(1)
                        + "\", \"nature\": \"SPECIAL\", \"subject\": \"危化品泄漏\", \"participants\": 80}");
        sweep();
        assertThat(kept(town, "authority-drill")).as("not a comprehensive one").containsExactly("MET NOT_DUE");
        recorded(
                "authority-drill",
                town,
                null,
                "{\"heldOn\": \"" + TODAY.minusDays(2)
                        + "\", \"nature\": \"COMPREHENSIVE\", \"subject\": \"有限空间\", \"participants\": 80}");
        sweep();
        assertThat(kept(town, "authority-drill")).containsExactly("MET MET");
        var law = answer(town, "authority-drill");
        assertThat(law.getString(row("REGULATION", "第八条") + ".lawId")).isEqualTo("yjtl-708.8.1");
        assertThat(law.getBoolean(row("REGULATION", "第八条") + ".founds")).isTrue();
        TestDatabase.execute(
                "update obligation set applies_since = '2020-01-01' where authority_id is not null and region = "
                        + town);
        TestDatabase.execute("delete from register_entry where kind = 'authority-drill' and region = " + town);
        assertThat(answer(town, "authority-drill").getString("state")).isEqualTo("UNMET");
    }

    @Test
    void timeInThePublicInterestMeetsTheDutyOfTheYear() {
        var kind = "authority-publicity";
        assertThat(answer(JIANGYIN, kind).getString("reminder")).isEqualTo("NOT_DUE");
        var bulletin =
                recorded("media-bulletin", JIANGYIN, null, """
                {"matter": "PUBLIC_INTEREST", "medium": "RADIO", "outlet": "江阴电台", "headline": "安全之声 %s",
                 "issuedOn": "%s", "slot": "每周一 7:30", "content": "安全知识。"}
                """.formatted(fresh().substring(24), TODAY.minusDays(10)));
        assertThat(answer(JIANGYIN, kind).getString("reminder"))
                .as("not accepted yet")
                .isEqualTo("NOT_DUE");
        var entry = ROOT + "/registers/media-bulletin/entries/" + bulletin;
        given().auth()
                .oauth2(supervisor)
                .header("If-Match", "\"v1\"")
                .post(entry + "/submission")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("approver", JIANGYIN, "chief"))
                .header("If-Match", "\"v2\"")
                .post(entry + "/acceptance")
                .then()
                .statusCode(200);

        assertThat(answer(JIANGYIN, kind).getString("reminder")).isEqualTo("MET");
        assertThat(answer(JIANGYIN, kind).getString("state"))
                .as("no law asks it")
                .isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void threeImplementationsAreScored() {
        var town = "120119100000";
        var authority = founded(town, null, "SUPERVISOR");
        appointed(authority, "SUPERVISOR", false, "");
        recorded("authority-safety-fund", town, null, "{\"year\": " + TODAY.getYear() + ", \"amountFen\": 0}");
        sweep();

        var card = ok("/places/" + town + "/scorecards/three-implementations");

        assertThat(card.getList("items.code")).isEqualTo(List.of("body", "people", "funds"));
        assertThat(card.getList("items.state")).isEqualTo(List.of("MET", "MET", "UNMET"));
        assertThat(card.getString("holder")).isEqualTo("TOWN");
        assertThat(card.getMap("")).doesNotContainKey("enterpriseId");
        assertThat(get(supervisor, card.getString("items[0].evidence").substring(ROOT.length()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ok("/scorecards/three-implementations/places?limit=200&region=" + town)
                        .getList("items.score", Integer.class))
                .containsExactly(2);
        assertProblem(get(supervisor, "/places/" + town + "/scorecards/six-systems"), 404, "not-found");
        assertThat(ok("/scorecards").getList("items.find { it.code == 'three-implementations' }.holder", String.class))
                .containsExactly("TOWN", "DEPARTMENT");
    }

    @Test
    void paperReleasesAnAuthority() {
        var town = "320281110000";
        recorded("authority-safety-fund", town, null, "{\"year\": " + TODAY.getYear() + ", \"amountFen\": 1}");
        recorded("obligation-exemption", town, null, """
                {"obligation": "AUTHORITY_FUNDS", "number": "澄政办〔2026〕3号", "issuedBy": "江阴市人民政府",
                 "validFrom": "2026-01-01", "validUntil": "%s"}""".formatted(TODAY.plusDays(30)));

        var answer = answer(town, "authority-funds");

        assertThat(answer.getString("reminder")).isEqualTo("EXEMPT");
        assertThat(answer.getString("exemption.number")).isEqualTo("澄政办〔2026〕3号");
    }

    @Test
    void placeTakesPartOnceSomebodyIsFoundedInItsCounty() {
        var town = "320282101000";
        sweep();
        assertThat(TestDatabase.column("select 1 from authority where county = 320282000000"))
                .isEmpty();
        assertThat(kept(town, "authority-drill")).isEmpty();
        var unused = founded("320282000000", null, "HEAD");

        sweep();

        assertThat(kept(town, "authority-drill")).containsExactly("NOT_DUE NOT_APPLICABLE");
        assertThat(TestDatabase.column(
                        "select count(distinct region) > 10 from obligation where authority_id is not null"
                                + " and county = 320282000000"))
                .as("its other towns too")
                .containsExactly("t");
    }

    @Test
    void nobodySeesWhatLiesElsewhereAndNoEnterpriseAnything() {
        var town = "320281100000";
        var unused = founded(town, null, "SUPERVISOR");
        sweep();
        var enterprise = Tokens.ofEnterprise(UUID.fromString(fresh()));
        for (var path : List.of(
                "/places/" + town + "/obligations",
                "/places/" + town + "/obligations/authority-staff",
                "/places/" + town + "/obligation-changes",
                "/places/" + town + "/scorecards/three-implementations")) {
            assertProblem(get(Tokens.of("supervisor", "120119000000"), path), 404, "not-found");
            assertProblem(get(enterprise, path), 403, "forbidden");
            assertProblem(get(Tokens.of("feed", JIANGYIN), path), 403, "forbidden");
            assertThat(get(Tokens.of("auditor", town), path).statusCode()).isEqualTo(200);
        }
        for (var list :
                List.of("/authority-obligations?limit=200", "/scorecards/three-implementations/places?limit=200")) {
            assertThat(get(Tokens.of("supervisor", "120119000000"), list)
                            .jsonPath()
                            .getList("items.region", String.class))
                    .doesNotContain(town);
            assertProblem(get(enterprise, list), 403, "forbidden");
        }
        assertThat(get(Tokens.of("supervisor", town), "/authority-obligations/counts?kind=authority-drill")
                        .jsonPath()
                        .getList("items.holder", String.class))
                .contains("TOWN");
        assertThat(ok("/obligations?limit=200").getList("items.kind", String.class))
                .as("the list of enterprises is theirs alone")
                .doesNotContain("authority-staff", "authority-drill");
        assertProblem(get(supervisor, "/authority-obligations?kind=moon"), 400, "invalid-request");
        assertProblem(get(supervisor, "/places/" + town + "/obligations/safety-staff"), 404, "not-found");
        assertProblem(get(supervisor, "/places/000000000000/obligations"), 404, "not-found");
        assertThat(get(supervisor, "/authority-obligations?format=csv&limit=5").statusCode())
                .isEqualTo(200);
    }
}
