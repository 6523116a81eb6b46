package worksafe.platform.registers.owed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.registers.Client.ofPlace;
import static worksafe.platform.registers.Client.ok;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.FreshIds;
import worksafe.platform.ShiftableClock;
import worksafe.platform.http.Scope;
import worksafe.platform.registers.Client;
import worksafe.platform.registers.Probe;
import worksafe.platform.registers.ProbeFeed;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.cost.RoundTrips;

/** A register that a policy asks for is owed from the day on which its holder comes under it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OwedTest {

    private static final String CLOCKS =
            "select c.kind || ' ' || c.state || ' ' || coalesce(c.period, '') || ' ' || c.source from clock c"
                    + " join register_holding h on h.id = c.subject_id where h.enterprise_id = ? and h.series = 'MEETINGS'"
                    + " order by c.id";

    @Inject
    Probe probe;

    @Inject
    ProbeFeed feed;

    @Inject
    OwedSweep sweep;

    @Inject
    OwedOperations operations;

    @Inject
    Scopes scopes;

    @Inject
    MeterRegistry meters;

    @Inject
    ShiftableClock time;

    private final Client county = new Client(Tokens.of("supervisor", "320281000000"));

    private static String rule(String which) {
        return "{\"rule\": \"%s\", \"effectiveOn\": \"2026-01-01\"}".formatted(which);
    }

    private List<String> missing(Client client, UUID enterprise) {
        return ok(client.get("/registers/rule/missing?limit=200"))
                .getList("items.findAll { it.enterpriseId == '" + enterprise + "' }.series", String.class);
    }

    @Test
    void clockStartsWithTheDutyAndTheEntryMeetsIt() {
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);
        var client = new Client(Tokens.ofEnterprise(enterprise));
        assertThat(missing(county, enterprise)).isEmpty();

        sweep.sweep();
        sweep.sweep();

        assertThat(missing(county, enterprise)).containsExactlyInAnyOrder("MEETINGS", "TRAINING");
        assertThat(missing(client, enterprise)).hasSize(2);
        assertThat(TestDatabase.column(CLOCKS, enterprise))
                .containsExactly("register-owed RUNNING 90 CALENDAR_DAYS 澄政发〔2012〕80号");
        var view = ok(county.get("/registers/rule/missing?series=TRAINING&limit=200"))
                .getMap("items.find { it.enterpriseId == '" + enterprise + "' }");
        assertThat(view)
                .containsEntry("region", "320281103000")
                .containsEntry("clause", "（十四）")
                .containsEntry("force", "DOCUMENT")
                .containsEntry("founds", false)
                .doesNotContainKey("lackingSince");

        var id = client.recorded("rule", enterprise, rule("MEETINGS")).getString("id");

        assertThat(missing(county, enterprise)).containsExactly("TRAINING");
        assertThat(TestDatabase.column(CLOCKS, enterprise))
                .containsExactly("register-owed MET 90 CALENDAR_DAYS 澄政发〔2012〕80号");
        ok(client.verb("rule", id, "withdrawal", 1, "{\"reason\": \"废止\"}"));
        sweep.sweep();
        assertThat(missing(county, enterprise)).containsExactlyInAnyOrder("MEETINGS", "TRAINING");
        assertThat(TestDatabase.column(CLOCKS, enterprise))
                .as("what was withdrawn is owed anew")
                .hasSize(2)
                .last()
                .isEqualTo("register-owed RUNNING 90 CALENDAR_DAYS 澄政发〔2012〕80号");
    }

    @Test
    void conditionsAndPlacesSayWhoOwes() {
        var small = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 50L);
        var unknown = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, null);
        var elsewhere = probe.enterprise(Probe.JIZHOU, Sector.EMERGENCY, 5000L);
        var stricter = probe.enterprise(Probe.TOWN, Sector.EMERGENCY, 11L);

        sweep.sweep();

        for (var free : List.of(small, unknown, elsewhere)) {
            assertThat(TestDatabase.column("select 1 from register_holding where enterprise_id = ?", free))
                    .isEmpty();
        }
        assertThat(TestDatabase.column(CLOCKS, stricter))
                .containsExactly("register-owed RUNNING 30 CALENDAR_DAYS 镇级文件");
    }

    @Test
    void whoIsAskedNoLongerIsLetGo() {
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 80L);
        sweep.sweep();

        TestDatabase.execute("update probe_enterprise set headcount = 20 where id = ?", enterprise);
        sweep.sweep();

        assertThat(missing(county, enterprise)).isEmpty();
        assertThat(TestDatabase.column(CLOCKS, enterprise))
                .containsExactly("register-owed CANCELLED 90 CALENDAR_DAYS 澄政发〔2012〕80号");
    }

    @Test
    void enterpriseOfWhichSomethingWasWrittenIsLookedAtWithoutARound() {
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);

        sweep.written();

        assertThat(missing(county, enterprise)).containsExactlyInAnyOrder("MEETINGS", "TRAINING");
        assertThat(TestDatabase.column(CLOCKS, enterprise))
                .containsExactly("register-owed RUNNING 90 CALENDAR_DAYS 澄政发〔2012〕80号");
        assertThat(TestDatabase.column("select 1 from register_due")).isEmpty();

        TestDatabase.execute("update probe_enterprise set headcount = 20 where id = ?", enterprise);
        sweep.written();

        assertThat(missing(county, enterprise)).isEmpty();
        assertThat(TestDatabase.column(CLOCKS, enterprise))
                .containsExactly("register-owed CANCELLED 90 CALENDAR_DAYS 澄政发〔2012〕80号");
    }

    @Test
    void onlyWhatAConditionReadsLetsAnEnterpriseBeLookedAtAgain() {
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);
        sweep.written();

        TestDatabase.execute(
                "update probe_enterprise set headcount = headcount, region = region where id = ?", enterprise);
        assertThat(due(enterprise)).as("the same as before").isZero();
        for (var change : List.of("headcount = 61", "headcount = null", "sector = 'WATER'", "region = region + 1000")) {
            TestDatabase.execute("update probe_enterprise set " + change + " where id = ?", enterprise);
            assertThat(due(enterprise)).as(change).isOne();
            TestDatabase.execute("delete from register_due");
        }
    }

    @Test
    void whatAFeedBroughtIsLookedAtBehindWhatPeopleWrote() {
        sweep.written();
        TestDatabase.execute(
                "insert into register_due (enterprise_id, brought) select uuidv7(), true from generate_series(1, 300)");
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);

        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> assertThat(operations.written(operations.owedKinds(), true))
                        .isTrue());

        assertThat(missing(county, enterprise)).containsExactlyInAnyOrder("MEETINGS", "TRAINING");
        assertThat(TestDatabase.column("select count(*) from register_due where brought"))
                .as("300 but for a set of 200, one of whom somebody wrote")
                .containsExactly("101");
        sweep.written();
        assertThat(TestDatabase.column("select 1 from register_due")).isEmpty();
    }

    @Test
    void whatAFeedBroughtWaitsWhileItIsAtWork() {
        sweep.written();
        TestDatabase.execute(
                "insert into register_due (enterprise_id, brought) select uuidv7(), true from generate_series(1, 500)");
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);

        feed.during(sweep::written);

        assertThat(missing(county, enterprise)).containsExactlyInAnyOrder("MEETINGS", "TRAINING");
        assertThat(TestDatabase.column("select count(*) from register_due where brought"))
                .as("500 but for one set")
                .containsExactly("301");
        sweep.written();
        assertThat(TestDatabase.column("select 1 from register_due")).isEmpty();
    }

    private static int due(UUID enterprise) {
        return TestDatabase.column("select 1 from register_due where enterprise_id = ?", enterprise)
                .size();
    }

    @Test
    void manyAreLookedAtInAFewStatements() {
        var one = RoundTrips.warm(3, () -> lookedAt(1));

        var many = RoundTrips.of(() -> lookedAt(40));

        assertThat(many - one).as("eighty duties that begin").isLessThan(20);
    }

    private void lookedAt(int enterprises) {
        for (var i = 0; i < enterprises; i++) {
            var unused = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);
        }
        sweep.written();
    }

    @Test
    void moreKindsAreLookedAtInNoMoreStatements() {
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);
        sweep.written();
        var owed = operations.owedKinds().stream()
                .filter(compiled -> compiled.kind().holders().contains(HolderType.ENTERPRISE))
                .toList();
        assertThat(owed).hasSize(1);

        var one = RoundTrips.warm(3, () -> lookedAtAgain(enterprise, owed));
        var all = RoundTrips.warm(3, () -> lookedAtAgain(enterprise, Collections.nCopies(14, owed.getFirst())));

        assertThat(all).isEqualTo(one);
    }

    @Test
    void looksAreTakenByTheShareOfWorkThatRests() {
        sweep.written();
        var before = meters.get("intake_work")
                .tag("consumer", "register-owed")
                .timer()
                .count();
        var unused = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);
        sweep.written();
        assertThat(meters.get("intake_work")
                        .tag("consumer", "register-owed")
                        .timer()
                        .count())
                .as("one set, and one look that finds none")
                .isEqualTo(before + 2);
    }

    @Test
    void whereNoKindAsksEnterprisesNoneIsLookedAt() {
        var unused = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 60L);
        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> assertThat(operations.written(List.of(), true)).isFalse());
        assertThat(TestDatabase.column("select 1 from register_due")).isEmpty();
    }

    private void lookedAtAgain(UUID enterprise, List<Compiled> kinds) {
        TestDatabase.execute("insert into register_due (enterprise_id) values (?)", enterprise);
        scopes.run(
                Scope.system(Scope.SystemTask.CLOCK_SWEEP),
                () -> assertThat(operations.written(kinds, true)).isTrue());
    }

    @Test
    void missedDutyStaysMissingAndIsMetLate() {
        var enterprise = probe.enterprise(Probe.OTHER_TOWN, Sector.EMERGENCY, 70L);
        sweep.sweep();

        time.ahead(Duration.ofDays(120), () -> {
            assertThat(missing(county, enterprise)).hasSize(2);
            var unused = county.recorded("rule", enterprise, rule("MEETINGS"));
        });

        assertThat(TestDatabase.column(
                        "select data from outbox o join clock c on c.id = o.aggregate_id join register_holding h"
                                + " on h.id = c.subject_id where h.enterprise_id = ? and o.type like '%clock-met%'",
                        enterprise))
                .singleElement()
                .asString()
                .contains("\"late\":true");
    }

    @Test
    void rowThatIsEnteredIsFollowedAtOnceAndOneThatNobodyFollowsIsRefused() {
        var yixing = new Client(Tokens.of("supervisor", "320282000000"));
        var enterprise = probe.enterprise(RegionCode.of("320282101000"), Sector.EMERGENCY, 60L);
        var row = """
                {"code": "register.%s.owed", "region": "320282000000", "validFrom": "2026-01-01", "source": "宜兴市文件",
                 "clause": "第一条", "force": "DOCUMENT", "parameters": {"value": "60 CALENDAR_DAYS", "headcountOver": 20}}""";

        assertProblem(
                yixing.post("/policies", row.formatted("meeting"), FreshIds.id().toString()), 422, "policy-unknown");
        var added = Client.created(
                yixing.post("/policies", row.formatted("rule"), FreshIds.id().toString()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(missing(yixing, enterprise)).hasSize(2));
        assertThat(TestDatabase.column(
                        "select c.subject_name from clock c join register_holding h on h.id = c.subject_id"
                                + " where h.enterprise_id = ?",
                        enterprise))
                .as("clocks of series are told apart by their names")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.contains("："));

        var ended = given().auth()
                .oauth2(Tokens.of("supervisor", "320282000000"))
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body("{\"validTo\": \""
                        + ChinaTime.dayOf(InstantSource.system().instant()) + "\"}")
                .post("/api/v1/probe/policies/" + added.getString("id") + "/end");
        assertThat(ended.statusCode()).as(ended.asString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(missing(yixing, enterprise)).isEmpty());
    }

    @Test
    void placesOweToo() {
        sweep.sweep();

        var towns = ok(county.get("/registers/basics/missing?limit=200&total=exact"));
        assertThat(towns.getInt("total")).isGreaterThan(5);
        assertThat(towns.getList("items.region", String.class)).allMatch(region -> region.startsWith("320281"));
        var town = RegionCode.of(towns.getString("items[0].region"));
        assertThat(towns.getString("items[0].holderName")).isNotBlank();
        var supervisor = new Client(Tokens.of("supervisor", town.toString()));
        Client.created(supervisor.record("basics", ofPlace(town.toString(), "{\"year\": 2026, \"enterprises\": 4}")));
        assertThat(ok(supervisor.get("/registers/basics/missing")).getList("items"))
                .isEmpty();
        assertThat(TestDatabase.column(
                        "select c.kind || ' ' || c.state from clock c join register_holding h on h.id = c.subject_id"
                                + " where h.region = ? and h.kind = 'basics' order by c.id",
                        town.value()))
                .containsExactly("register-owed MET", "register-refresh RUNNING");
    }

    @Test
    void committeesAndDepartmentsOweToo() {
        var jizhou = new Client(Tokens.of("supervisor", Probe.JIZHOU.toString()));
        sweep.sweep();

        var missing = ok(jizhou.get("/registers/charter/missing?limit=200"));
        assertThat(missing.getList("items.region", String.class)).containsOnly(Probe.JIZHOU.toString());
        assertThat(missing.getList("items.findAll { it.holderType == 'COMMITTEE' }"))
                .hasSize(1);
        assertThat(missing.getList("items.findAll { it.holderType == 'DEPARTMENT' }.sector", String.class))
                .doesNotHaveDuplicates()
                .hasSize(Sector.values().length - 1)
                .doesNotContain(Sector.OTHER.name());
    }

    @Test
    void placeOfWhichNoRowSpeaksAnyMoreIsLetGo() {
        var place = RegionCode.of("320283101000");
        TestDatabase.execute(
                "insert into register_holding (id, kind, series, holder_type, holder_key, region, opened_at, owed_since,"
                        + " owed_source, owed_clause) values (?, 'basics', '', 'TOWN', ?, ?, now(), '2026-01-01', '旧文件', '一')",
                FreshIds.id(),
                place.toString(),
                place.value());

        sweep.sweep();

        assertThat(TestDatabase.column(
                        "select 1 from register_holding where region = ? and owed_since is null", place.value()))
                .hasSize(1);
    }

    @Test
    void listIsPagedWithoutGaps() {
        sweep.sweep();
        var all = ok(county.get("/registers/basics/missing?limit=200")).getList("items.region", String.class);
        var paged = new java.util.ArrayList<String>();
        var cursor = "";
        do {
            var page = ok(county.get("/registers/basics/missing?limit=3" + cursor));
            paged.addAll(page.getList("items.region", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    }
}
