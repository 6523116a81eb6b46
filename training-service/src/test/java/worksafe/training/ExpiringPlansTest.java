package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What runs out soon, among twenty thousand of which most ran out long ago: every level is served by its own index. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ExpiringPlansTest {

    private static final String PROVINCE = "330000000000";
    private static final String CITY = "330100000000";
    private static final String COUNTY = "330101000000";
    private static final String TOWN = "330101001000";
    private static final String VILLAGE = "330101001001";
    private static final String NATION = "000000000000";

    /** Every twentieth is in force, and runs out within three years. */
    private static final String PEOPLE = """
            (select n, md5('expiring-person-' || n)::uuid as person, md5('expiring-certificate-' || n)::uuid as certificate,
                 (33 + n / 20 % 3) * 10000000000 + (1 + n / 60 % 4) * 100000000 + (1 + n / 240 % 5) * 1000000
                     + (1 + n / 1200 % 4) * 1000 + (1 + n / 4800 % 2) as place,
                 n % 20 = 0 as holds,
                 case when n % 20 = 0 then today + n / 20 * 7 % 1000 else today - 1 - n % 3000 end as last
             from generate_series(0, 19999) n, cast(now() at time zone 'Asia/Shanghai' as date) today) people""";

    private static UUID enterprise;

    @BeforeEach
    void provincesFullOfPeople() throws SQLException {
        if (enterprise != null) {
            return;
        }
        var made = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(database, """
                    insert into person (id, version, name, region, resident_id, resident_index, resident_tail, registered_at)
                    select person, 1, '王建国', place, 'v1.x', 'expiring-' || n, '0000', now() from\s""" + PEOPLE);
            TestDatabase.execute(database, """
                    insert into certificate (id, version, number_sealed, number_index, number_shown, person_id, person_name, kind, category, region, status,
                        valid_from, valid_until, in_force_until, validity_code, validity_region, validity_period,
                        validity_source, validity_clause, review_code, review_region, review_period, review_source,
                        review_clause, ended_on, end_ground, end_source, end_clause, issued_at, issued_by,
                        validity_force, validity_certainty, review_force, review_certainty)
                    select certificate, 1, 'v1.x', 'expiring-' || n, 'EXPIRING-' || n, person, '王建国', 'SPECIAL_OPERATION', 'ELECTRICAL', place,
                        case when holds then 'IN_FORCE' else 'LAPSED' end, last - 2000, last, last, 'v', 0, '6 YEARS', 's',
                        'c', 'r', 0, '6 YEARS', 's', 'c', case when not holds then last + 1 end,
                        case when not holds then 'EXPIRED' end, case when not holds then 's' end,
                        case when not holds then 'c' end, now(), 's', 'RULE', 'CERTAIN', 'RULE', 'CERTAIN'
                    from\s""" + PEOPLE);
            TestDatabase.execute(database, """
                    insert into post (id, version, person_id, person_name, enterprise_id, region, sector, kind, category,
                        from_day, until_day, status, end_reason, certificate_id, valid_until, in_force_until, started_at)
                    select uuidv7(), 1, person, '王建国', ?, place, 'EMERGENCY', 'SPECIAL_OPERATION', 'ELECTRICAL',
                        last - 1900, case when not holds then last end, case when holds then 'FIT' else 'ENDED' end,
                        case when not holds then 'LEFT' end, certificate, last, last, now()
                    from\s""" + PEOPLE, made);
            for (var table : List.of("person", "certificate", "post")) {
                TestDatabase.execute(database, "vacuum analyze " + table);
            }
        }
        enterprise = made;
    }

    /** The review of posts of the other tests need not go through them too. */
    @AfterAll
    static void theyLeave() throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(database, "delete from post where enterprise_id = ?", enterprise);
            TestDatabase.execute(database, "delete from certificate where number_index like 'expiring-%'");
            TestDatabase.execute(database, "delete from person where resident_index like 'expiring-%'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        NATION + ", ix_certificate_nation",
        PROVINCE + ", ix_certificate_province",
        CITY + ", ix_certificate_city",
        COUNTY + ", ix_certificate_county",
        TOWN + ", ix_certificate_town",
        VILLAGE + ", ix_certificate_region"
    })
    void certificatesThatRunOutSoonAreServedByTheIndexOfTheirLevel(String region, String index) throws SQLException {
        var listed = listed(region, CERTIFICATES);
        assertThat(listed).isNotEmpty().isSorted().allMatch(ExpiringPlansTest::isSoon);

        var plan = plan(region, "certificate", "IN_FORCE");

        assertThat(plan).contains(index).doesNotContain("Seq Scan on certificate", "Sort Key");
    }

    @ParameterizedTest
    @CsvSource({
        NATION + ", ix_post_nation_expiring",
        PROVINCE + ", ix_post_province_expiring",
        CITY + ", ix_post_city_expiring",
        COUNTY + ", ix_post_county_expiring",
        TOWN + ", ix_post_town_expiring",
        VILLAGE + ", ix_post_region_expiring"
    })
    void postsWhoseCertificateRunsOutSoonAreServedByTheIndexOfTheirLevel(String region, String index)
            throws SQLException {
        assertThat(listed(region, POSTS)).isNotEmpty().allMatch(ExpiringPlansTest::isSoon);

        assertThat(plan(region, "post", null)).contains(index).doesNotContain("Seq Scan on post");
    }

    private static List<String> listed(String region, String path) {
        var answer = get(Tokens.of("supervisor", region), path + "?limit=3&expiringWithinDays=60");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.inForceUntil", String.class);
    }

    private static boolean isSoon(String day) {
        return day.compareTo(today().toString()) >= 0
                && day.compareTo(today().plusDays(60).toString()) <= 0;
    }

    /** The plan of the list that was asked for last. */
    private static String plan(String region, String table, @Nullable String status) throws SQLException {
        var parameters = new ArrayList<Object>();
        if (!region.equals(NATION)) {
            parameters.add(Long.parseLong(region));
        }
        if (status != null) {
            parameters.add(status);
        }
        parameters.addAll(List.of(today(), today().plusDays(60), 4));
        try (var app = TestDatabase.asApp(new Scope(RegionCode.of(region), null, null, "s", null))) {
            return TestDatabase.explain(app, SeenStatements.lastExpiring(table), parameters.toArray());
        }
    }
}
