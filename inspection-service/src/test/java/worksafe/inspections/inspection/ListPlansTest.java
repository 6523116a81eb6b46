package worksafe.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.FINDINGS;
import static worksafe.inspections.inspection.InspectionApi.ORDERS;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.list;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The lists of visits, findings and orders over forty thousand rows each: every level is served by its own index. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class ListPlansTest {

    private static final String PLACES = """
            (select n, (33 + n % 3) * 10000000000 + (1 + n % 4) * 100000000 + (1 + n / 4 % 5) * 1000000
                 + (1 + n / 20 % 10) * 1000 + (1 + n / 200 % 20) as place,
                 timestamptz '2026-01-01' + n * interval '7 minutes' as moment
             from generate_series(0, 39999) n) places""";

    private static boolean planted;

    /** Rows in villages of three other provinces. */
    @BeforeEach
    void provincesFullOfVisits() throws SQLException {
        if (planted) {
            return;
        }
        var enterprise = RegistryEvents.registered("330101001001", Sector.EMERGENCY);
        var visit = Uuid7.next(InstantSource.system());
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(database, """
                    insert into inspection (id, version, number, enterprise_id, visible_enterprise_id, region, sector,
                        authority, origin, basis, reason, status, plan_area, plan_content, plan_focus, plan_method,
                        plan_covert, last_finding, findings, assigned_at, started_at, counted_on)
                    select case n when 0 then ?::uuid else uuidv7() end, 1, 'JC-PLAN-' || n, ?, ?, place, 'EMERGENCY',
                        place, 'OTHER', 'CAMPAIGN', '专项检查', 'STARTED', 'a', 'c', 'f', 'm', false, 0, 0, moment, moment,
                        moment::date
                    from\s""" + PLACES, visit, enterprise, enterprise);
            TestDatabase.execute(database, """
                    insert into finding (id, version, number, inspection_id, inspection_number, enterprise_id, region,
                        sector, title, description, place, cause, grade, legal_basis, requirement, penalty_clause, status,
                        recorded_at, recorded_by, recorded_by_name, danger_revision)
                    select uuidv7(), 1, 'JC-PLAN-0-' || n, ?, 'JC-PLAN-0', ?, place, 'EMERGENCY', '灭火器过期', '灭火器过期',
                        '车间', 'UNSAFE_CONDITION', 'GENERAL', '依据', '要求', '罚则', 'RECORDED', moment, 's', 's', 0
                    from\s""" + PLACES, visit, enterprise);
            TestDatabase.execute(database, """
                    insert into rectification_order (id, version, number, inspection_id, inspection_number,
                        enterprise_id, region, sector, title, status, due_date, due_origin, due_latest, due_policy_code,
                        due_policy_region, due_period, due_source, due_clause, due_force, due_certainty, ground_source,
                        ground_clause, issued_at)
                    select uuidv7(), 1, 'ZL-PLAN-' || n, ?, 'JC-PLAN-0', ?, place, 'EMERGENCY', '责令限期整改指令书',
                        'ISSUED', date '2026-01-01' + n % 300, 'POLICY', date '2027-01-01', 'order.rectification-period',
                        0, '30 CALENDAR_DAYS', '安全生产法', '第六十五条', 'LAW', 'CERTAIN', '安全生产法', '第六十五条', moment
                    from\s""" + PLACES, visit, enterprise);
            for (var table : new String[] {"inspection", "finding", "rectification_order"}) {
                TestDatabase.execute(database, "vacuum analyze " + table);
            }
        }
        planted = true;
    }

    @ParameterizedTest
    @CsvSource({
        VISITS + ", inspection, 330000000000, -assignedAt, ix_inspection_province",
        VISITS + ", inspection, 330100000000, -assignedAt, ix_inspection_city",
        VISITS + ", inspection, 330101000000, -assignedAt, ix_inspection_county",
        VISITS + ", inspection, 330101001000, -assignedAt, ix_inspection_town",
        VISITS + ", inspection, 330101001001, -assignedAt, ix_inspection_region",
        FINDINGS + ", finding, 330000000000, -recordedAt, ix_finding_province",
        FINDINGS + ", finding, 330101000000, -recordedAt, ix_finding_county",
        FINDINGS + ", finding, 330101001000, -recordedAt, ix_finding_town",
        ORDERS + ", rectification_order, 330000000000, -issuedAt, ix_rectification_order_province_issued",
        ORDERS + ", rectification_order, 330101000000, dueDate, ix_rectification_order_county_due",
        ORDERS + ", rectification_order, 330101001000, dueDate, ix_rectification_order_town_due",
        ORDERS + ", rectification_order, 330101001001, -issuedAt, ix_rectification_order_region_issued"
    })
    void listAtEveryLevelIsServedByItsIndex(String what, String table, String region, String sort, String index)
            throws SQLException {
        var answer = list(Tokens.of("supervisor", region), what, "limit=3&sort=" + sort);
        assertThat(answer.jsonPath().getList("items")).as(answer.asString()).hasSize(3);

        var plan = plan(
                new Scope(RegionCode.of(region), null, null, "s", null),
                SeenStatements.last("select", table),
                Long.parseLong(region),
                4);

        assertThat(plan).contains(index).doesNotContain("Seq Scan on " + table, "Sort Key");
    }

    @ParameterizedTest
    @CsvSource({
        VISITS + ", inspection, -assignedAt, ix_inspection_nation",
        FINDINGS + ", finding, -recordedAt, ix_finding_nation",
        ORDERS + ", rectification_order, dueDate, ix_rectification_order_nation_due"
    })
    void listOfTheNationIsServedByItsIndex(String what, String table, String sort, String index) throws SQLException {
        var answer = list(Tokens.of("supervisor", "000000000000"), what, "limit=3&sort=" + sort);
        assertThat(answer.jsonPath().getList("items")).hasSize(3);

        var plan = plan(new Scope(RegionCode.NATION, null, null, "s", null), SeenStatements.last("select", table), 4);

        assertThat(plan).contains(index).doesNotContain("Seq Scan on " + table, "Sort Key");
    }

    private static String plan(Scope scope, String sql, Object... parameters) throws SQLException {
        try (var app = TestDatabase.asApp(scope)) {
            return TestDatabase.explain(app, sql, parameters);
        }
    }
}
