package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.archive.ArchivedEnterprise.atRevision;
import static worksafe.registry.archive.ArchivedEnterprise.newId;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What follows from penalties and closures that inspections announce: candidates of the list, the base of violations, ended permits. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class PunishedEnterprisesTest {

    private static final String COUNTY = "320206000000";
    private static final String TOWN = "320206001000";
    private static final String ROOT = "/api/v1/registry/";

    private final ArchiveConsumer consumer;
    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private ArchivedEnterprise enterprise;

    PunishedEnterprisesTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void anEnterpriseOfATradeThatTheRuleNames() {
        enterprise = ArchivedEnterprise.plant(TOWN);
        TestDatabase.execute(
                "update enterprise set industry = 'C2614', derived_trades = '{HAZARDOUS_CHEMICALS_PRODUCTION}',"
                        + " trades_policy_region = 0, trades_policy_from = '2021-09-01', trades_source = '测试',"
                        + " trades_clause = '测试' where id = ?",
                enterprise.id());
    }

    private ReceivedEvent told(String name, long revision, String clause, boolean grave) {
        var event = enterprise.example("worksafe.inspections." + name + ".v1");
        return atRevision(
                revision,
                ReceivedEvent.ofExample(
                        newId(),
                        event.type(),
                        event.data()
                                .replace("320281102005", TOWN)
                                .replace("aqscf-2021.99.1.3", clause)
                                .replace("\"grave\": false", "\"grave\": " + grave)));
    }

    private void hear(ReceivedEvent... events) {
        for (var event : events) {
            consumer.inspections(EventRecords.batch("worksafe.inspections", event));
        }
    }

    private List<String> candidates() {
        return TestDatabase.column(
                "select ground || ' ' || status || ' ' || authority from blacklist_entry where enterprise_id = ? order by id",
                enterprise.id());
    }

    private JsonPath get(String path) {
        var answer = given().auth().oauth2(supervisor).get(ROOT + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void penaltyThatWasServedMakesACandidateByItsClause() {
        var served = told("penalty-served", 9, "xkztl-2014.19", false);

        hear(served, served);

        assertThat(candidates()).containsExactly("UNLICENSED CANDIDATE 320206000000");
        var entry = get("blacklist-entries?enterpriseId=" + enterprise.id());
        assertThat(entry.getList("items")).hasSize(1);
        assertThat(TestDatabase.column(
                        "select penalty_number || ' ' || proposed_by from blacklist_entry where enterprise_id = ?",
                        enterprise.id()))
                .singleElement()
                .asString()
                .startsWith("WS320281-2026-000021 penalty/");
        assertThat(given().auth()
                        .oauth2(Tokens.ofEnterprise(enterprise.id()))
                        .get(ROOT + "blacklist-entries")
                        .jsonPath()
                        .getList("items"))
                .as("nobody told it yet")
                .isEmpty();
    }

    @Test
    void graveCircumstancesAreAGroundAndOrdinaryOnesAreNone() {
        hear(told("penalty-served", 9, "aqscf-2021.99.1.3", false));
        assertThat(candidates()).isEmpty();

        hear(told("penalty-served", 10, "aqscf-2021.99.1.3", true));
        assertThat(candidates()).containsExactly("OTHER_GRAVE CANDIDATE 320206000000");
    }

    @Test
    void whomTheRuleDoesNotCoverIsNoCandidate() {
        TestDatabase.execute(
                "update enterprise set industry = 'E4710', derived_trades = '{BUILDING_WORKS}' where id = ?",
                enterprise.id());

        hear(told("penalty-served", 9, "xkztl-2014.19", true));

        assertThat(candidates()).isEmpty();
    }

    @Test
    void penaltyThatIsRevokedEndsTheCandidate() {
        hear(told("penalty-served", 9, "xkztl-2014.19", false));

        hear(told("penalty-revoked", 12, "xkztl-2014.19", false));

        assertThat(candidates()).containsExactly("UNLICENSED DROPPED 320206000000");
        assertThat(TestDatabase.column(
                        "select note from blacklist_step s join blacklist_entry e on e.id = s.entry_id"
                                + " where e.enterprise_id = ? and s.kind = 'DROPPED'",
                        enterprise.id()))
                .containsExactly("行政复议决定撤销该处罚决定");
    }

    @Test
    void violationsAreListedAcrossEnterprisesAndCountedInTheirCredit() {
        hear(told("penalty-served", 9, "aqscf-2021.99.1.3", false));

        var violations = get("violations?kind=penalty&region=" + TOWN + "&limit=200");
        assertThat(violations.getList("items.enterpriseId", String.class))
                .contains(enterprise.id().toString());
        violations.setRootPath("items.find { it.enterpriseId == '" + enterprise.id() + "' }");
        assertThat(violations.getString("number")).isEqualTo("CF320281-2026-000003");
        var credit = get("credit-records?bad=true&region=" + TOWN + "&limit=200");
        credit.setRootPath("items.find { it.enterpriseId == '" + enterprise.id() + "' }");
        assertThat(credit.getInt("penalties")).isEqualTo(1);
        assertThat(credit.getInt("violations")).isEqualTo(1);
        assertThat(credit.getBoolean("listed")).isFalse();
        var sheet = given().auth()
                .oauth2(supervisor)
                .accept("text/csv")
                .get(ROOT + "credit-records?region=" + TOWN)
                .asString();
        assertThat(sheet).contains("档案企业");
        assertThat(given().auth()
                        .oauth2(Tokens.of("supervisor", "120119000000"))
                        .get(ROOT + "violations?limit=200")
                        .jsonPath()
                        .getList("items.enterpriseId", String.class))
                .doesNotContain(enterprise.id().toString());
    }

    @Test
    void closureRevokesPermitsWithItsDecisionAndTheRegistrationWhenItIsSeen() {
        var permit = newId();
        TestDatabase.execute(
                "insert into safety_permit (id, version, enterprise_id, region, sector, trade, unit, status, number,"
                        + " authority, imported, opened_at, valid_from, valid_until, holder_name,"
                        + " holder_principal, holder_address, holder_scope)"
                        + " values (?, 1, ?, ?, 'TRANSPORT', 'HAZARDOUS_CHEMICALS_PRODUCTION', '', 'IN_FORCE', ?,"
                        + " 320000000000, true, now(), '2025-01-01', '2027-12-31', '档案企业', '李明', '澄江路1号', '生产')",
                permit,
                enterprise.id(),
                Long.valueOf(TOWN),
                "许" + permit);

        hear(told("closure-decided", 6, "-", false));

        assertThat(TestDatabase.column("select status || ' ' || end_ground from safety_permit where id = ?", permit))
                .containsExactly("REVOKED CLOSURE");
        assertThat(TestDatabase.column("select state from enterprise where id = ?", enterprise.id()))
                .containsExactly("ACTIVE");

        hear(told("closure-executed", 9, "-", false));

        assertThat(TestDatabase.column(
                        "select state || ' ' || cancelled_on from enterprise where id = ?", enterprise.id()))
                .containsExactly("REVOKED 2026-03-20");
        assertThat(TestDatabase.column(
                        "select type from outbox where enterprise_id = ? and type like '%enterprise-cancelled%'",
                        enterprise.id()))
                .hasSize(1);
    }
}
