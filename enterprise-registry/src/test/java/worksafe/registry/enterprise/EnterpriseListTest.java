package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.enterprise.RegistryApi.ENTERPRISES;
import static worksafe.registry.enterprise.RegistryApi.as;
import static worksafe.registry.enterprise.RegistryApi.get;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionLevel;
import worksafe.platform.service.export.CellText;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Lists, search and export, over a county of its own that is large enough for plans to matter. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EnterpriseListTest {

    // 铜梁: no other test plants here.
    private static final String PROVINCE = "500000000000";
    private static final String CITY = "500100000000";
    private static final String COUNTY = "500151000000";
    private static final int PLANTED = 20_000;

    private static boolean planted;

    @Inject
    AgroalDataSource serving;

    @BeforeEach
    void plantOnce() throws SQLException {
        if (planted) {
            return;
        }
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector,"
                            + " industry, ownership, source, created_at, changed_at)"
                            + " with village as (select code, row_number() over (order by code) - 1 as n, count(*) over () as all"
                            + "   from region where code between 500151000000 and 500151999999 and level = 'VILLAGE')"
                            + " select uuidv7(), 1,"
                            + "   '重庆' || (array['凤凰', '巴川', '安居', '蒲吕', '旧县'])[1 + i % 5] || i"
                            + "     || (array['化工', '建筑', '餐饮', '运输'])[1 + i % 4] || '有限公司',"
                            + "   case when i % 50 = 0 then 'CANCELLED' else 'ACTIVE' end, village.code, false,"
                            + "   (array['EMERGENCY', 'HOUSING_CONSTRUCTION', 'COMMERCE', 'TRANSPORT'])[1 + i % 4],"
                            + "   (array['C2614', 'E4710', 'H6210', 'G5430'])[1 + i % 4],"
                            + "   (array['NON_PUBLIC', 'PUBLIC', 'UNKNOWN'])[1 + i % 3], 'test', now(),"
                            + "   timestamptz '2026-01-01 00:00:00+08' + i / 3 * interval '1 minute'"
                            + " from generate_series(0, ? - 1) i join village on village.n = i % village.all",
                    PLANTED);
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector,"
                            + " source, created_at, changed_at) values"
                            + " (uuidv7(), 1, '''怪\\%_名''鑫', 'ACTIVE', 500151000000, true, 'EMERGENCY', 'test', now(), now()),"
                            + " (uuidv7(), 1, 'ABB（中国）Trade', 'ACTIVE', 500151000000, true, 'EMERGENCY', 'test', now(), now())");
            // Neighbours, so that the county is a small part of the whole.
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector,"
                            + " source, created_at, changed_at) select uuidv7(), 1, '汕头' || i || '玩具厂', 'ACTIVE',"
                            + " 440507001000 + i % 90 * 1000000, false, 'EMERGENCY', 'test', now(),"
                            + " timestamptz '2026-02-01 00:00:00+08' + i * interval '1 minute' from generate_series(1, ?) i",
                    2 * PLANTED);
            TestDatabase.execute(owner, "analyze enterprise");
        }
        planted = true;
    }

    /** Nobody after them is to judge, grade or search through so many. */
    @AfterAll
    static void clear() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "delete from enterprise where source = 'test' and (region between 500151000000 and 500151999999"
                            + " or name like '汕头%玩具厂')");
        }
    }

    private static JsonPath list(String token, String query) {
        var answer = get(token, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static long count(String where) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return Long.parseLong(TestDatabase.column(owner, "select count(*) from enterprise where " + where)
                    .getFirst());
        }
    }

    private static List<String> walk(String token, String query, int limit) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(token)
                    .queryParam("limit", limit)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(ENTERPRISES + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            assertThat(page.getString("total")).as("no total unless asked for").isNull();
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return seen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-changedAt", "changedAt", "name", "-name"})
    void everySortWalksThroughEachRowOnce(String sort) throws SQLException {
        // A town; ties in changedAt are part of the data.
        var town = towns().getFirst();

        var seen = walk(supervisor(town), "?sort=" + sort, 200);

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) count("town = " + town));
        try (var owner = TestDatabase.asOwner()) {
            var column = sort.replace("-", "").equals("name") ? "name" : "changed_at";
            var direction = sort.startsWith("-") ? " desc" : "";
            assertThat(seen)
                    .isEqualTo(TestDatabase.column(
                            owner,
                            "select id from enterprise where town = " + town + " order by " + column + direction
                                    + ", id" + direction));
        }
    }

    private static List<String> towns() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner,
                    "select distinct town from enterprise where county = 500151000000 and not unassigned order by town");
        }
    }

    @Test
    void everyLevelSeesItsOwn() throws SQLException {
        var town = towns().get(1);
        String village;
        try (var owner = TestDatabase.asOwner()) {
            village = TestDatabase.column(
                            owner, "select min(region) from enterprise where town = " + town + " and region > town")
                    .getFirst();
        }

        for (var entry : Map.of(
                        village,
                        "region = " + village,
                        town,
                        "town = " + town,
                        COUNTY,
                        "county = " + COUNTY,
                        CITY,
                        "city = " + CITY,
                        PROVINCE,
                        "province = " + PROVINCE,
                        "000000000000",
                        "true")
                .entrySet()) {
            assertThat(list(supervisor(entry.getKey()), "?total=exact&limit=1").getLong("total"))
                    .as(entry.getKey())
                    .isEqualTo(count(entry.getValue()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?state=CANCELLED                      | state = 'CANCELLED'
                    ?sector=TRANSPORT                     | sector = 'TRANSPORT'
                    ?ownership=PUBLIC                     | ownership = 'PUBLIC'
                    ?unassigned=true                      | unassigned
                    ?unassigned=false&industry=C          | industry like 'C%'
                    ?industry=E47                         | industry like 'E47%'
                    ?industry=e4710&state=ACTIVE          | industry = 'E4710' and state = 'ACTIVE'
                    ?name=化工                            | name like '%化工%'
                    ?name=工化                            | name like '%工化%'
                    ?name=凤                              | name like '%凤%'
                    ?name=鑫                              | name like '%鑫%'
                    ?name=公司                            | name like '%公司%'
                    ?name=凤凰15                          | name like '%凤凰15%'
                    ?name=巴川1化                         | name like '%巴川1化%'
                    ?name=abb                             | name ilike '%abb%'
                    ?name=（中国）trade                   | name ilike '%（中国）trade%'
                    ?name=化工&state=CANCELLED&sector=EMERGENCY | name like '%化工%' and state = 'CANCELLED'
                    """)
    void filtersNarrow(String query, String where) throws SQLException {
        var expected = count("county = 500151000000 and (" + where + ")");

        var found = list(supervisor(COUNTY), query + "&total=exact&limit=5");

        assertThat(found.getLong("total")).isEqualTo(expected);
        assertThat(found.getList("items")).hasSize((int) Math.min(5, expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "%", "_", "怪\\%_名", "'怪", "名'", ":*", "&", "!", "(", " 怪 "})
    void signsInANameAreJustSigns(String part) throws SQLException {
        var found = as(supervisor(COUNTY))
                .queryParam("name", part)
                .queryParam("total", "exact")
                .get(ENTERPRISES);

        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        try (var owner = TestDatabase.asOwner()) {
            assertThat(found.jsonPath().getString("total"))
                    .isEqualTo(TestDatabase.column(
                                    owner,
                                    "select count(*) from enterprise where county = 500151000000"
                                            + " and strpos(translate(name, '（）', '()'), ?) > 0",
                                    part.strip())
                            .getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABB（中国）Trade",
                "abb(中国)trade",
                "ＡＢＢ【中国】ＴＲＡＤＥ",
                "ABB　(中国)　Trade",
                "A\u200BBB(中国\u2060)",
                "［中国］Ｔ",
                "Ｂ("
            })
    void spellingOfANameDoesNotMatter(String part) {
        var found = as(supervisor(COUNTY)).queryParam("name", part).get(ENTERPRISES);

        assertThat(found.jsonPath().getList("items.name"))
                .as("as it was registered, not as it was folded")
                .isEqualTo(List.of("ABB（中国）Trade"));
    }

    @Test
    void nameOfInvisibleCharactersFindsNothing() {
        assertThat(as(supervisor(COUNTY))
                        .queryParam("name", "\u200B\u2060")
                        .get(ENTERPRISES)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void searchIsPagedAndScopedLikeAnyList() throws SQLException {
        var town = towns().getFirst();

        var seen = walk(supervisor(town), "?name=餐饮&sort=name", 37);

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) count("town = " + town + " and name like '%餐饮%'"));
        assertThat(list(supervisor("320281000000"), "?name=餐饮").getList("items"))
                .isEmpty();
        assertThat(list(Tokens.ofEnterprise(), "?name=餐饮").getList("items")).isEmpty();
        assertThat(list(Tokens.ofSector("supervisor", COUNTY, "TRANSPORT"), "?name=餐饮")
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void regionNarrowsWithinTheScopeOnly() throws SQLException {
        var town = towns().getFirst();

        assertThat(list(supervisor(COUNTY), "?total=exact&region=" + town).getLong("total"))
                .isEqualTo(count("town = " + town));
        assertThat(list(supervisor(town), "?total=exact&region=" + COUNTY).getLong("total"))
                .as("a wider place adds nothing")
                .isEqualTo(count("town = " + town));
        assertThat(list(supervisor(town), "?region=" + towns().get(1)).getList("items"))
                .isEmpty();
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertProblem(get(supervisor(COUNTY), "?creditCode=123"), 400, "invalid-request");
        assertProblem(get(supervisor(COUNTY), "?sort=headcount"), 400, "invalid-request");
        assertProblem(get(supervisor(COUNTY), "?region=5001"), 400, "invalid-request");
        assertProblem(get(supervisor(COUNTY), "?industry=26"), 400, "invalid-request");
        assertProblem(get(supervisor(COUNTY), "?industry=U"), 400, "invalid-request");
        assertProblem(get(supervisor(COUNTY), "?unassigned=maybe"), 400, "invalid-request");
        assertProblem(get(supervisor(COUNTY), "?name=" + "长".repeat(301)), 400, "invalid-request");
        assertThat(get(supervisor(COUNTY), "?name=" + "𨟠".repeat(300)).statusCode())
                .as("characters count, however many units they take")
                .isEqualTo(200);
        assertProblem(get(supervisor(COUNTY), "?name=" + "𨟠".repeat(301)), 400, "invalid-request");
        var cursor = list(supervisor(COUNTY), "?limit=1").getString("nextCursor");
        assertProblem(get(supervisor(COUNTY), "?sort=name&cursor=" + cursor), 400, "invalid-cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, ?limit=20, ix_enterprise_county_changed",
        "COUNTY, ?limit=20&sort=name, ix_enterprise_county_name",
        "COUNTY, ?name=凤凰199, ix_enterprise_name_pairs",
        "COUNTY, ?name=鑫, ix_enterprise_name_pairs",
        "TOWN, ?limit=20, ix_enterprise_town_changed",
        "TOWN, ?limit=20&sort=name, ix_enterprise_town_name",
        "VILLAGE, ?limit=20, ix_enterprise_region_changed",
        "VILLAGE, ?limit=20&sort=name, ix_enterprise_region_name"
    })
    void listsReadTheirIndexAndNotTheTable(RegionLevel level, String query, String index) throws SQLException {
        var reader = supervisor(place(level));
        publishFigures();
        var before = scans(index);
        var table = tableScans();

        var unused = list(reader, query);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var again = list(reader, query);
            assertThat(again.getList("items")).isNotNull();
            publishFigures();
            assertThat(scans(index)).isGreaterThan(before);
        });
        assertThat(tableScans()).isEqualTo(table);
    }

    /** The county, or its first town or village that has enterprises. */
    private static String place(RegionLevel level) throws SQLException {
        if (level == RegionLevel.COUNTY) {
            return COUNTY;
        }
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                            owner,
                            "select min(%s) from enterprise where county = %s and region > town"
                                    .formatted(level == RegionLevel.TOWN ? "town" : "region", COUNTY))
                    .getFirst();
        }
    }

    /** The service's one session and that of this test would publish their figures themselves, but seconds later. */
    private void publishFigures() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            var unused = TestDatabase.column(owner, "select pg_stat_force_next_flush()::text");
        }
        try (var session = serving.getConnection();
                var publish = session.createStatement()) {
            publish.execute("select pg_stat_force_next_flush()");
        }
    }

    private static long scans(String index) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return Long.parseLong(TestDatabase.column(
                            owner, "select idx_scan from pg_stat_user_indexes where indexrelname = ?", index)
                    .getFirst());
        }
    }

    private static long tableScans() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return Long.parseLong(
                    TestDatabase.column(owner, "select seq_scan from pg_stat_user_tables where relname = 'enterprise'")
                            .getFirst());
        }
    }

    @Test
    void exportHoldsTheWholeListHarmlessly() throws SQLException {
        var answer = as(supervisor(COUNTY)).get(ENTERPRISES + "/export?sector=EMERGENCY");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        var bytes = answer.asByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var lines = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\r?\n");
        assertThat(lines[0]).endsWith("id,name,creditCode,state,region,unassigned,sector,industry,ownership,changedAt");
        assertThat(lines).hasSize(1 + (int) count("county = 500151000000 and sector = 'EMERGENCY'"));
        assertProblem(as(supervisor(COUNTY)).get(ENTERPRISES + "/export?creditCode=1"), 400, "invalid-request");
        assertProblem(as(Tokens.of("expert", COUNTY)).get(ENTERPRISES + "/export"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@cmd", "＝1", "\tx", "\rx", "\uFEFF=1", "\u200B=1"})
    void formulaBecomesText(String cell) {
        assertThat(CellText.harmless(cell)).isEqualTo("'" + cell);
        assertThat(CellText.harmless("公司" + cell)).isEqualTo("公司" + cell);
    }
}
