package worksafe.hazards.danger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.DangerApi.list;
import static worksafe.hazards.danger.DangerApi.reported;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What the database makes of dangers: its last line of rules, its locks, and the plans of its lists. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class DangersTest {

    private UUID enterprise;
    private String owner;
    private UUID danger;

    @BeforeEach
    void aDanger() {
        enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        danger = reported(owner, enterprise, "GENERAL");
    }

    @Nested
    class Constraints {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "status = 'FIXED', plan_goal = 'g', plan_responsible = 'r', plan_funds_fen = 0, plan_measures = 'm',"
                            + " plan_time_limit = '2026-03-31' | danger_status_check",
                    "status = 'RECTIFYING' | ck_danger_five_implementations",
                    "plan_goal = 'g', plan_responsible = 'r', plan_funds_fen = 0, plan_measures = 'm'"
                            + " | ck_danger_five_implementations",
                    "plan_goal = 'g', plan_responsible = 'r', plan_funds_fen = -1, plan_measures = 'm',"
                            + " plan_time_limit = '2026-03-31' | danger_plan_funds_fen_check",
                    "source = 'HEARSAY' | ck_danger_source",
                    "due_origin = 'NOBODY' | ck_danger_due_origin",
                    "post_id = gen_random_uuid() | ck_danger_post",
                    "post_id = gen_random_uuid(), post_revision = 1, finding_id = gen_random_uuid() | ck_danger_provenance",
                    "source = 'INSPECTION' | ck_danger_finding",
                    "finding_legal_basis = 'b', finding_requirement = 'r' | ck_danger_finding",
                    "closed_at = now() | ck_danger_closed",
                    "title = '' | danger_title_check",
                    "version = 0 | danger_version_check"
                })
        void databaseRepeatsTheRule(String change, String constraint) throws SQLException {
            try (var database = TestDatabase.asOwner()) {
                assertThatThrownBy(() ->
                                TestDatabase.execute(database, "update danger set " + change + " where id = ?", danger))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("\"" + constraint + "\"");
            }
        }

        @Test
        void rectifiedDangerKnowsWhen() throws SQLException {
            act(owner, danger, "plan", aPlan(inDays(10))).then().statusCode(200);
            try (var database = TestDatabase.asOwner()) {
                assertThatThrownBy(() -> TestDatabase.execute(
                                database, "update danger set status = 'RECTIFIED' where id = ?", danger))
                        .hasMessageContaining("ck_danger_rectified");
                assertThatThrownBy(() -> TestDatabase.execute(
                                database,
                                "update danger set status = 'ACCEPTED', rectified_at = now() where id = ?",
                                danger))
                        .hasMessageContaining("ck_danger_accepted");
            }
        }

        @Test
        void numberIsGivenOnce() throws SQLException {
            var other = reported(owner, enterprise, "GENERAL");
            try (var database = TestDatabase.asOwner()) {
                assertThatThrownBy(() -> TestDatabase.execute(
                                database,
                                "update danger set number = (select number from danger where id = ?) where id = ?",
                                danger,
                                other))
                        .hasMessageContaining("uq_danger_number");
            }
        }
    }

    @Nested
    class Locks {

        @Test
        void ofManyChangesOnOneVersionOneIsMade() throws Exception {
            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(8)) {
                var answers = new ArrayList<Future<Integer>>();
                for (int i = 0; i < 8; i++) {
                    answers.add(threads.submit(() -> act(owner, danger, "plan", "\"v1\"", aPlan(inDays(10)))
                            .statusCode()));
                }
                for (var answer : answers) {
                    statuses.add(answer.get());
                }
            }

            assertThat(statuses).containsOnlyOnce(200).contains(412).containsOnly(200, 412);
            assertThat(get(owner, danger).header("ETag")).isEqualTo("\"v2\"");
            try (var database = TestDatabase.asOwner()) {
                assertThat(TestDatabase.column(
                                database, "select type from outbox where aggregate_id = ? order by position", danger))
                        .containsExactly("worksafe.hazards.danger-reported.v1", "worksafe.hazards.danger-planned.v1");
            }
        }
    }

    @Nested
    class Plans {

        private static final String PROVINCE = "330000000000";
        private static final String CITY = "330100000000";
        private static final String COUNTY = "330101000000";
        private static final String TOWN = "330101001000";
        private static final String VILLAGE = "330101001001";

        private static boolean planted;

        /** Forty thousand dangers in villages of three other provinces. */
        @BeforeEach
        void provincesFullOfDangers() throws SQLException {
            if (planted) {
                return;
            }
            var theirs = UUID.randomUUID();
            try (var database = TestDatabase.asOwner()) {
                TestDatabase.execute(
                        database,
                        "insert into enterprise_snapshot (enterprise_id, revision, name, region, sector, state)"
                                + " values (?, 1, '三省公司', ?, 'EMERGENCY', 'ACTIVE')",
                        theirs,
                        Long.parseLong(VILLAGE));
                TestDatabase.execute(database, """
                        insert into danger (id, version, number, enterprise_id, region, sector, region_at_event, title,
                            description, place, cause, grade, source, status, due_date, due_provisional, due_origin,
                            due_policy_code, due_policy_region, due_period, due_source, due_clause, due_force,
                            due_certainty, reported_at)
                        select uuidv7(), 1, 'YH-PLAN-' || n, ?, place, 'EMERGENCY', place, '灭火器过期', '灭火器过期', '车间',
                            'UNSAFE_CONDITION', 'GENERAL', 'OTHER', 'REPORTED', date '2026-01-01' + n % 300, false,
                            'POLICY', 'danger.rectification-period.general', 0, '30 CALENDAR_DAYS', '令第16号', '第十五条', 'RULE',
                            'CERTAIN',
                            timestamptz '2026-01-01' + n * interval '7 minutes'
                        from (select n, (33 + n % 3) * 10000000000 + (1 + n % 4) * 100000000 + (1 + n / 4 % 5) * 1000000
                                  + (1 + n / 20 % 10) * 1000 + (1 + n / 200 % 20) as place
                              from generate_series(0, 39999) n) places""", theirs);
                TestDatabase.execute(database, "vacuum analyze danger");
            }
            planted = true;
        }

        @ParameterizedTest
        @CsvSource({
            PROVINCE + ", -reportedAt, ix_danger_province_reported",
            PROVINCE + ", dueDate, ix_danger_province_due",
            CITY + ", -reportedAt, ix_danger_city_reported",
            CITY + ", dueDate, ix_danger_city_due",
            COUNTY + ", -reportedAt, ix_danger_county_reported",
            COUNTY + ", dueDate, ix_danger_county_due",
            TOWN + ", -reportedAt, ix_danger_town_reported",
            TOWN + ", dueDate, ix_danger_town_due",
            VILLAGE + ", -reportedAt, ix_danger_region_reported",
            VILLAGE + ", dueDate, ix_danger_region_due"
        })
        void listAtEveryLevelIsServedByItsIndex(String region, String sort, String index) throws SQLException {
            var token = Tokens.of("supervisor", region);
            assertThat(list(token, "limit=3&sort=" + sort).jsonPath().getList("items"))
                    .hasSize(3);

            var plan = plan(new Scope(RegionCode.of(region), null, null, "s", null), Long.parseLong(region), 4);

            assertThat(plan).contains(index).doesNotContain("Seq Scan on danger", "Sort Key");
            assertThat(buffersOf(plan)).as(plan).isLessThan(80);
        }

        @ParameterizedTest
        @CsvSource({"-reportedAt, ix_danger_nation_reported", "dueDate, ix_danger_nation_due"})
        void listOfTheNationIsServedByItsIndex(String sort, String index) throws SQLException {
            var token = Tokens.of("supervisor", "000000000000");
            assertThat(list(token, "limit=3&sort=" + sort).jsonPath().getList("items"))
                    .hasSize(3);

            var plan = plan(new Scope(RegionCode.NATION, null, null, "s", null), 4);

            assertThat(plan).contains(index).doesNotContain("Seq Scan on danger", "Sort Key");
        }

        @ParameterizedTest
        @CsvSource({"-reportedAt, ix_danger_enterprise_reported", "dueDate, ix_danger_enterprise_due"})
        void listOfAnEnterpriseIsServedByItsIndex(String sort, String index) throws SQLException {
            assertThat(list(owner, "sort=" + sort + "&limit=3").statusCode()).isEqualTo(200);

            var plan = plan(new Scope(RegionCode.NATION, null, Set.of(enterprise), "s", null), enterprise, 4);

            assertThat(plan).contains(index).doesNotContain("Seq Scan on danger");
        }

        @Test
        void laterPageCostsNoMoreThanTheFirst() {
            var token = Tokens.of("supervisor", CITY);
            var page = list(token, "limit=200");
            var seen = 0;
            while (page.jsonPath().getString("nextCursor") != null && seen < 2_000) {
                seen += page.jsonPath().getList("items").size();
                page = list(token, "limit=200&cursor=" + page.jsonPath().getString("nextCursor"));
            }

            assertThat(seen).isEqualTo(2_000);
            assertThat(SeenStatements.last("select d1_0.id"))
                    .contains("d1_0.city=?")
                    .contains("(d1_0.reported_at,d1_0.id)<");
        }

        /** The plan of the list that the application asked for last. */
        private String plan(Scope scope, Object... parameters) throws SQLException {
            try (var app = TestDatabase.asApp(scope)) {
                return TestDatabase.explain(app, SeenStatements.last("select d1_0.id"), parameters);
            }
        }

        private int buffersOf(String plan) {
            var matcher = java.util.regex.Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?")
                    .matcher(plan);
            assertThat(matcher.find()).isTrue();
            return Integer.parseInt(matcher.group(1))
                    + (matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
        }
    }

    @Test
    void dangerIsReadWithItsTimelineInOneStatement() {
        var sent = SeenStatements.during(() -> get(owner, danger).then().statusCode(200));

        assertThat(sent.stream().filter(sql -> sql.contains("from danger ")))
                .singleElement()
                .asString()
                .contains("from danger d1_0")
                .contains("danger_step");
        // And one for each of what else is kept about it: its listing, its filing, its application for more time.
        assertThat(sent.stream().filter(sql -> sql.contains("danger_id=?") || sql.contains("from application ")))
                .hasSize(3);
    }
}
