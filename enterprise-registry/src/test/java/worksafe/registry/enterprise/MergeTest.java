package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.registry.enterprise.RegistryApi.COUNTY;
import static worksafe.registry.enterprise.RegistryApi.OTHER_COUNTYS_TOWN;
import static worksafe.registry.enterprise.RegistryApi.OTHER_TOWN;
import static worksafe.registry.enterprise.RegistryApi.TOWN;
import static worksafe.registry.enterprise.RegistryApi.act;
import static worksafe.registry.enterprise.RegistryApi.freshCreditCode;
import static worksafe.registry.enterprise.RegistryApi.get;
import static worksafe.registry.enterprise.RegistryApi.id;
import static worksafe.registry.enterprise.RegistryApi.registered;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Two records of one enterprise become one, and two again. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class MergeTest {

    private static final String SUPERVISOR = supervisor(COUNTY);

    private String code;
    private String number;
    private UUID survivor;
    private UUID duplicate;

    /** One by its credit code, the same by its old number. */
    @BeforeEach
    void enterTwice() {
        code = freshCreditCode();
        number = freshNumber();
        survivor = id(registered("""
                {"name": "江阴市并立化工厂", "creditCode": "%s", "region": "%s"}""".formatted(code, TOWN)));
        duplicate = id(registered("""
                {"name": "江阴市并立化工厂", "registrationNumber": "%s", "region": "%s"}""".formatted(number, OTHER_TOWN)));
    }

    /** GS 15—2006: the last digit checks the others. */
    private static String freshNumber() {
        var digits = new StringBuilder("320281");
        while (digits.length() < 14) {
            digits.append(ThreadLocalRandom.current().nextInt(10));
        }
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return digits.append((11 - product) % 10).toString();
    }

    private static String other(UUID id, long version) {
        return """
                {"enterpriseId": "%s", "revision": %d, "reason": "重复建档"}""".formatted(id, version);
    }

    private Response merge() {
        return act(SUPERVISOR, survivor, 1, "merger", other(duplicate, 1));
    }

    private static JsonPath view(UUID id) {
        return get(SUPERVISOR, "/" + id).jsonPath();
    }

    private static List<String> inForce(UUID id) {
        return TestDatabase.column(
                "select value from enterprise_identifier where enterprise_id = ? and valid_to is null order by value",
                id);
    }

    private List<String> sorted() {
        return List.of(code, number).stream().sorted().toList();
    }

    @Test
    void survivorBearsAllIdentifiersAndTheOtherNamesIt() {
        var merged = merge();

        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
        assertThat(merged.header("ETag")).isEqualTo("\"v2\"");
        assertThat(merged.jsonPath().getList("absorbed", String.class)).containsExactly(duplicate.toString());
        assertThat(inForce(survivor)).isEqualTo(sorted());
        assertThat(inForce(duplicate)).isEmpty();
        var ended = view(duplicate);
        assertThat(ended.getString("state")).isEqualTo("MERGED");
        assertThat(ended.getString("mergedInto")).isEqualTo(survivor.toString());
        assertThat(ended.getString("endReason")).isEqualTo("重复建档");
        assertThat(ended.getString("identifiers[0].value")).isEqualTo(number);
        assertThat(get(SUPERVISOR, "?registrationNumber=" + number).jsonPath().getList("items.id", String.class))
                .containsExactly(survivor.toString());
    }

    @Test
    void whatCameWithTheOtherStandsInTheHistoryOfBothAndInTheAudit() {
        merge().then().statusCode(200);

        assertThat(get(SUPERVISOR, "/" + survivor + "/history").jsonPath().getList("items[0].changes"))
                .isEqualTo(
                        List.of(Map.of("field", "absorbed", "from", List.of(), "to", List.of(duplicate.toString()))));
        assertThat(get(SUPERVISOR, "/" + duplicate + "/history")
                        .jsonPath()
                        .getString("items[0].changes.find { it.field == 'mergedInto' }.to"))
                .isEqualTo(survivor.toString());
        assertThat(TestDatabase.column(
                        "select action from audit_entry where object_id in (?, ?) and action <> 'enterprise-registered'"
                                + " order by action",
                        survivor.toString(),
                        duplicate.toString()))
                .containsExactly("enterprise-changed", "enterprise-merged");
    }

    @Test
    void mergerIsAnnouncedOfTheOneThatEndsAndTheSurvivorsNewIdentifiersToo() {
        merge().then().statusCode(200);

        var merged = told(duplicate, "enterprise-merged");
        EventContract.ofType("worksafe.registry.enterprise-merged.v1").isKeptBy(merged);
        assertThat(JsonPath.from(merged).getString("intoEnterpriseId")).isEqualTo(survivor.toString());
        assertThat(JsonPath.from(merged).getString("intoRegion")).isEqualTo(TOWN);
        assertThat(JsonPath.from(merged).getString("region")).isEqualTo(OTHER_TOWN);
        assertThat(JsonPath.from(merged).getBoolean("archive.closed")).isTrue();
        assertThat(JsonPath.from(told(survivor, "enterprise-changed")).getString("registrationNumber"))
                .isEqualTo(number);
    }

    private static String told(UUID enterprise, String event) {
        return TestDatabase.column(
                        "select data from outbox where aggregate_id = ? and type = 'worksafe.registry.' || ? || '.v1'"
                                + " order by revision desc",
                        enterprise,
                        event)
                .getFirst();
    }

    @Test
    void askedAgainItAnswersAlike() {
        var first = merge();

        var again = merge();

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(TestDatabase.column(
                        "select 1 from outbox where aggregate_id = ? and type like '%merged%'", duplicate))
                .hasSize(1);
    }

    @Test
    void identifierOfAKindThatTheSurvivorHasEnds() {
        var another = freshCreditCode();
        var third = id(registered("""
                {"name": "江阴市并立化工厂", "creditCode": "%s", "region": "%s"}""".formatted(another, TOWN)));

        act(SUPERVISOR, survivor, 1, "merger", other(third, 1)).then().statusCode(200);

        assertThat(inForce(survivor)).containsExactly(code);
        assertThat(inForce(third)).isEmpty();
        act(SUPERVISOR, survivor, 2, "separation", other(third, 2)).then().statusCode(200);
        assertThat(inForce(third)).containsExactly(another);
    }

    @Test
    void separatedTheyAreAsTheyWere() {
        merge().then().statusCode(200);

        var separated = act(SUPERVISOR, survivor, 2, "separation", other(duplicate, 2));

        assertThat(separated.statusCode()).as(separated.asString()).isEqualTo(200);
        assertThat(separated.jsonPath().getList("absorbed")).isEmpty();
        assertThat(inForce(survivor)).containsExactly(code);
        assertThat(inForce(duplicate)).containsExactly(number);
        var again = view(duplicate);
        assertThat(again.getString("state")).isEqualTo("ACTIVE");
        assertThat(again.getString("mergedInto")).isNull();
        assertThat(again.getString("endedOn")).isNull();
        var told = told(duplicate, "enterprise-separated");
        EventContract.ofType("worksafe.registry.enterprise-separated.v1").accepts(told);
        assertThat(JsonPath.from(told).getString("fromEnterpriseId")).isEqualTo(survivor.toString());
        assertProblem(act(SUPERVISOR, survivor, 3, "separation", other(duplicate, 3)), 422, "not-merged");
        act(SUPERVISOR, survivor, 3, "merger", other(duplicate, 3)).then().statusCode(200);
    }

    @Test
    void mergerIsNotUndoneOnceAnIdentifierThatCameWithItWasReplaced() {
        merge().then().statusCode(200);
        act(SUPERVISOR, survivor, 2, "identification", """
                {"scheme": "REGISTRATION_NUMBER", "value": "%s"}""".formatted(freshNumber()))
                .then()
                .statusCode(200);

        assertProblem(act(SUPERVISOR, survivor, 3, "separation", other(duplicate, 2)), 422, "merge-not-undoable");
        assertThat(view(duplicate).getString("state")).isEqualTo("MERGED");
    }

    @Test
    void chainIsUndoneFromItsEnd() {
        merge().then().statusCode(200);
        var last = id(registered("""
                {"name": "江阴市并立化工厂", "region": "%s"}""".formatted(TOWN)));
        act(SUPERVISOR, last, 1, "merger", other(survivor, 2)).then().statusCode(200);
        assertThat(inForce(last)).isEqualTo(sorted());

        assertProblem(act(SUPERVISOR, survivor, 3, "separation", other(duplicate, 2)), 409, "illegal-transition");
        act(SUPERVISOR, last, 2, "separation", other(survivor, 3)).then().statusCode(200);
        act(SUPERVISOR, survivor, 4, "separation", other(duplicate, 2)).then().statusCode(200);

        assertThat(inForce(survivor)).containsExactly(code);
        assertThat(inForce(duplicate)).containsExactly(number);
    }

    @Test
    void senselessMergersAreRefused() {
        assertProblem(act(SUPERVISOR, survivor, 1, "merger", other(survivor, 1)), 422, "merge-with-itself");
        assertProblem(act(SUPERVISOR, survivor, 7, "merger", other(duplicate, 1)), 412, "precondition-failed");
        assertProblem(act(SUPERVISOR, survivor, 1, "merger", other(duplicate, 7)), 412, "precondition-failed");
        assertProblem(
                act(
                        SUPERVISOR,
                        survivor,
                        1,
                        "merger",
                        other(UUID.fromString("0198c2d0-0000-7000-8000-000000000000"), 1)),
                422,
                "other-record-unknown");
        var revoked = id(registered("""
                {"name": "江阴市吊销化工厂", "region": "%s"}""".formatted(TOWN)));
        act(SUPERVISOR, revoked, 1, "revocation", "{\"reason\": \"吊销\"}").then().statusCode(200);
        assertProblem(act(SUPERVISOR, survivor, 1, "merger", other(revoked, 2)), 409, "illegal-transition");
        assertProblem(act(SUPERVISOR, revoked, 2, "merger", other(survivor, 1)), 409, "illegal-transition");
        merge().then().statusCode(200);
        var third = id(registered("""
                {"name": "江阴市第三化工厂", "region": "%s"}""".formatted(TOWN)));
        assertProblem(act(SUPERVISOR, third, 1, "merger", other(duplicate, 2)), 409, "illegal-transition");
        assertProblem(act(SUPERVISOR, duplicate, 2, "merger", other(third, 1)), 409, "illegal-transition");
    }

    @Test
    void recordOutsideTheScopeIsNotThere() {
        var elsewhere = id(registered("""
                {"name": "外地化工厂", "region": "%s"}""".formatted(OTHER_COUNTYS_TOWN)));

        assertProblem(act(SUPERVISOR, survivor, 1, "merger", other(elsewhere, 1)), 422, "other-record-unknown");
        assertProblem(act(SUPERVISOR, elsewhere, 1, "merger", other(survivor, 1)), 404, "not-found");
        assertProblem(act(SUPERVISOR, elsewhere, 1, "merger", other(elsewhere, 1)), 404, "not-found");
        assertProblem(act(supervisor(TOWN), survivor, 1, "merger", other(duplicate, 1)), 422, "other-record-unknown");
        assertProblem(
                act(Tokens.of("inspector", COUNTY), survivor, 1, "merger", other(duplicate, 1)), 403, "forbidden");
    }

    @Test
    void placeThatAnEnterpriseLeftIsToldWhereItWentAndNothingElse() {
        var left = supervisor(TOWN);
        act(SUPERVISOR, survivor, 1, "relocation", "{\"region\": \"%s\"}".formatted(OTHER_TOWN))
                .then()
                .statusCode(200);
        act(SUPERVISOR, survivor, 2, "relocation", "{\"region\": \"320281104000\"}")
                .then()
                .statusCode(200);

        var departures = get(left, "/departures?enterpriseId=" + survivor);

        assertThat(departures.statusCode()).as(departures.asString()).isEqualTo(200);
        assertThat(departures.jsonPath().getList("items")).hasSize(1);
        assertThat(departures.jsonPath().getString("items[0].region")).isEqualTo(TOWN);
        assertThat(departures.jsonPath().getString("items[0].toRegion")).isEqualTo(OTHER_TOWN);
        assertThat(departures.jsonPath().getString("items[0].departedAt")).endsWith("+08:00");
        assertThat(get(left, "/" + survivor).statusCode()).isEqualTo(404);
        assertThat(get(SUPERVISOR, "/departures?enterpriseId=" + survivor)
                        .jsonPath()
                        .getList("items.toRegion"))
                .isEqualTo(List.of("320281104000", OTHER_TOWN));
    }

    @Test
    void sectorThatAnEnterpriseLeftIsToldTooAndNobodyOfAnAssignment() {
        var pooled = registered("""
                {"name": "江阴市待分化工厂", "region": "%s", "sector": "EMERGENCY"}""".formatted(COUNTY));
        act(SUPERVISOR, id(pooled), 1, "assignment", "{\"region\": \"%s\"}".formatted(TOWN))
                .then()
                .statusCode(200);
        act(SUPERVISOR, id(pooled), 2, "sector-change", "{\"sector\": \"TRANSPORT\"}")
                .then()
                .statusCode(200);

        var departures =
                get(Tokens.ofSector("supervisor", COUNTY, "EMERGENCY"), "/departures?enterpriseId=" + id(pooled));

        assertThat(departures.jsonPath().getList("items.toSector")).isEqualTo(List.of("TRANSPORT"));
        assertThat(get(Tokens.ofSector("supervisor", COUNTY, "WATER"), "/departures?enterpriseId=" + id(pooled))
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
