package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.ENTERPRISES;
import static worksafe.registry.enterprise.RegistryApi.OTHER_COUNTY;
import static worksafe.registry.enterprise.RegistryApi.OTHER_COUNTYS_TOWN;
import static worksafe.registry.enterprise.RegistryApi.TOWN;
import static worksafe.registry.enterprise.RegistryApi.VILLAGE;
import static worksafe.registry.enterprise.RegistryApi.act;
import static worksafe.registry.enterprise.RegistryApi.as;
import static worksafe.registry.enterprise.RegistryApi.freshCreditCode;
import static worksafe.registry.enterprise.RegistryApi.get;
import static worksafe.registry.enterprise.RegistryApi.id;
import static worksafe.registry.enterprise.RegistryApi.registered;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Many enterprises are led out of the pool at once, each with its own fate. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class AssignmentsTest {

    private static final UUID NOBODY = UUID.fromString("0198c2d0-0000-7000-8000-000000000000");

    private static String item(UUID enterprise, long version, String region) {
        return """
                {"enterpriseId": "%s", "revision": %d, "region": "%s"}""".formatted(enterprise, version, region);
    }

    private static String body(String... items) {
        return Arrays.stream(items).collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static Response assign(String token, String key, String body) {
        return as(token).header("Idempotency-Key", key).body(body).post(ENTERPRISES + "/assignments");
    }

    private static Response assign(String token, String body) {
        return assign(token, newKey(), body);
    }

    private static String newKey() {
        return Uuid7.next(InstantSource.system()).toString();
    }

    @Test
    void enterpriseWithTwoIdentifiersIsOneEnterprise() {
        var both = id(registered("""
                {"name": "双号企业", "region": "%s", "creditCode": "%s"}
                """.formatted(COUNTY, freshCreditCode())));
        act(supervisor(COUNTY), both, 1, "identification", """
                {"scheme": "OTHER", "value": "NZ%s"}""".formatted(
                                both.toString().substring(24)))
                .then()
                .statusCode(200);

        var answer = assign(supervisor(COUNTY), body(item(both, 2, TOWN)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("assigned")).isEqualTo(1);
    }

    @Test
    void eachGoesItsOwnWay() throws SQLException {
        var pooled = id(registered("""
                {"name": "待分配企业", "region": "%s", "creditCode": "%s"}
                """.formatted(COUNTY, freshCreditCode())));
        var settled = id(registered("已落实企业", TOWN));
        var elsewhere = id(registered("外县企业", OTHER_COUNTY));
        var stale = id(registered("另一待分配企业", COUNTY));
        var astray = id(registered("去处不对的企业", COUNTY));

        var answer = assign(
                supervisor(COUNTY),
                body(
                        item(pooled, 1, VILLAGE),
                        item(settled, 1, TOWN),
                        item(elsewhere, 1, OTHER_COUNTYS_TOWN),
                        item(stale, 7, TOWN),
                        item(astray, 1, OTHER_COUNTYS_TOWN),
                        item(settled(), 1, VILLAGE)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var told = answer.jsonPath();
        assertThat(told.getInt("assigned")).isEqualTo(1);
        assertThat(told.getInt("unchanged")).isEqualTo(1);
        assertThat(told.getInt("refused")).isEqualTo(4);
        assertThat(told.getList("items.fate", String.class))
                .containsExactly("ASSIGNED", "UNCHANGED", "REFUSED", "REFUSED", "REFUSED", "REFUSED");
        assertThat(told.getList("items.problem.code", String.class))
                .containsExactly("not-found", "precondition-failed", "region-outside-scope", "not-in-pool");
        assertThat(told.getString("items[4].problem.detail")).contains(OTHER_COUNTYS_TOWN);
        assertThat(told.getLong("items[0].revision")).isEqualTo(2);
        assertThat(told.getString("items[2].revision")).isNull();
        assertThat(get(supervisor(TOWN), "/" + pooled).jsonPath().getString("region"))
                .isEqualTo(VILLAGE);
        assertThat(TestDatabase.column(
                        "select region::text from enterprise_identifier where enterprise_id = ? union"
                                + " select region::text from enterprise_history where enterprise_id = ?",
                        pooled,
                        pooled))
                .containsExactly(VILLAGE);
        assertThat(TestDatabase.column("select type from outbox where aggregate_id = ? order by position", pooled))
                .containsExactly(
                        "worksafe.registry.enterprise-registered.v1", "worksafe.registry.enterprise-relocated.v1");
        assertThat(TestDatabase.column(
                        "select action from audit_entry where object_id = ? and object_version = 2", pooled.toString()))
                .containsExactly("enterprise-relocated");
        assertThat(get(supervisor(COUNTY), "/" + stale).jsonPath().getBoolean("unassigned"))
                .isTrue();
    }

    private static UUID settled() {
        return id(registered("落在别处的企业", TOWN));
    }

    @Test
    void sameRequestAgainIsAnsweredAlikeAndAssignsNothingTwice() throws SQLException {
        var pooled = id(registered("待分配企业", COUNTY));
        var key = newKey();
        var body = body(item(pooled, 1, VILLAGE));

        var first = assign(supervisor(COUNTY), key, body);
        var again = assign(supervisor(COUNTY), key, body);

        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(TestDatabase.column("select version::text from enterprise where id = ?", pooled))
                .containsExactly("2");
    }

    @Test
    void newRequestForWhatIsThereAlreadyLeavesItAlone() throws SQLException {
        var pooled = id(registered("待分配企业", COUNTY));
        var body = body(item(pooled, 1, VILLAGE));

        assertThat(assign(supervisor(COUNTY), body).jsonPath().getInt("assigned"))
                .isEqualTo(1);
        assertThat(assign(supervisor(COUNTY), body).jsonPath().getInt("unchanged"))
                .isEqualTo(1);
        assertThat(TestDatabase.column("select version::text from enterprise where id = ?", pooled))
                .containsExactly("2");
    }

    @Test
    void whatTheRequestAloneShowsIsRefusedAsAWhole() {
        var pooled = id(registered("待分配企业", COUNTY));

        assertThat(pointers(assign(supervisor(COUNTY), body(item(pooled, 1, VILLAGE), item(pooled, 1, VILLAGE)))))
                .containsExactly("/items/1/enterpriseId");
        assertThat(pointers(assign(supervisor(COUNTY), body(item(pooled, 1, VILLAGE), item(NOBODY, 1, "320281")))))
                .containsExactly("/items/1/region");
        assertProblem(assign(supervisor(COUNTY), body()), 400, "invalid-request");
        assertProblem(assign(supervisor(COUNTY), """
                {"items": [{"enterpriseId": "%s", "region": "%s"}]}
                """.formatted(pooled, VILLAGE)), 400, "invalid-request");
        assertProblem(assign(supervisor(COUNTY), "{\"items\": [null]}"), 400, "invalid-request");
        assertProblem(
                as(supervisor(COUNTY)).body(body(item(pooled, 1, VILLAGE))).post(ENTERPRISES + "/assignments"),
                400,
                "invalid-request");
        assertThat(get(supervisor(COUNTY), "/" + pooled).jsonPath().getBoolean("unassigned"))
                .isTrue();
    }

    @Test
    void onlyWhoMayAssignMay() {
        assertProblem(assign(Tokens.of("inspector", COUNTY), body(item(NOBODY, 1, VILLAGE))), 403, "forbidden");
    }

    @Test
    void fiveHundredAreAssignedWithinTheTimeOfARequest() throws SQLException {
        var source = "bulk-" + newKey();
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) select uuidv7(), 1, '待分配企业' || n, 'ACTIVE', 320281000000, true, 'EMERGENCY',"
                            + " ?, now(), now() from generate_series(1, 501) n",
                    source);
        }
        var ids = TestDatabase.column("select id::text from enterprise where source = ?", source);
        var items = new ArrayList<String>();
        ids.forEach(id -> items.add(item(UUID.fromString(id), 1, VILLAGE)));
        assertProblem(assign(supervisor(COUNTY), body(items.toArray(String[]::new))), 400, "invalid-request");

        var began = System.nanoTime();
        var answer = assign(supervisor(COUNTY), body(items.subList(0, 500).toArray(String[]::new)));
        var millis = (System.nanoTime() - began) / 1_000_000;

        assertThat(answer.jsonPath().getInt("assigned")).as(answer.asString()).isEqualTo(500);
        assertThat(TestDatabase.column(
                        "select count(*)::text from outbox o join enterprise e on e.id = o.aggregate_id"
                                + " where e.source = ? and o.type = 'worksafe.registry.enterprise-relocated.v1'",
                        source))
                .containsExactly("500");
        assertThat(millis).as("milliseconds").isLessThan(5_000);
    }
}
