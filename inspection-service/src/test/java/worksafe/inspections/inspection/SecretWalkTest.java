package worksafe.inspections.inspection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.PLAN;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.VISITS;
import static worksafe.inspections.inspection.InspectionApi.aVisit;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.ids;
import static worksafe.inspections.inspection.InspectionApi.inspector;
import static worksafe.inspections.inspection.InspectionApi.list;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.inspections.library.LibraryApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** A visit that has not begun is known to its team and to the leaders of its authority: nobody else finds it anywhere. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class SecretWalkTest {

    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private UUID enterprise;
    private Enrolled leader;
    private UUID visit;
    private String number;

    @BeforeEach
    void aSecretVisitThatWasAnnounced() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        leader = inspector();
        visit = created(supervisor, VISITS, aVisit(enterprise, leader, inspector()));
        act(supervisor, VISITS, visit, "plan", PLAN).then().statusCode(200);
        number = get(supervisor, VISITS, visit).jsonPath().getString("number");
        relayed();
    }

    /** As the relay would. */
    private void relayed() {
        assertThat(TestDatabase.execute(
                        "insert into event_log (seq, id, topic, key, type, aggregate, aggregate_id, revision, region, sector,"
                                + " enterprise_id, occurred_at, data, topic_id, partition, kafka_offset, sent_at)"
                                + " select (select coalesce(max(seq), 0) from event_log) + row_number() over (order by"
                                + " position), id, topic, key, type, aggregate, aggregate_id, revision, region, sector,"
                                + " enterprise_id, occurred_at, data, 't', 0, 0, now() from outbox where aggregate_id = ?",
                        visit))
                .isEqualTo(2);
    }

    @Test
    void noOperationTellsItToWhoMustNotKnow() {
        var found = new ArrayList<String>();
        var paths = paths();
        strangers().forEach((who, token) -> {
            for (var path : paths) {
                var answer = given().auth().oauth2(token).get(path);
                var told = answer.asString();
                // A refusal repeats the id that was asked for, and nothing else.
                var refused = answer.statusCode() >= 400;
                if (!refused
                        && path.contains("total=exact")
                        && answer.jsonPath().getInt("total") > 0) {
                    found.add(who + " counts it by " + path);
                }
                if (told.contains(number) || (!refused && told.contains(visit.toString()))) {
                    found.add(who + " by " + path + ": " + told);
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void whoKnowsFindsItEverywhere() {
        for (var token : List.of(supervisor, Tokens.of("approver", COUNTY), leader.token())) {
            assertThat(get(token, VISITS, visit).statusCode()).isEqualTo(200);
            assertThat(ids(list(token, VISITS, "enterpriseId=" + enterprise))).containsExactly(visit);
            assertThat(list(token, VISITS, "total=exact&enterpriseId=" + enterprise)
                            .asString())
                    .contains(number);
        }
        assertThat(changes(supervisor)).contains(number);
        assertThat(get(
                                Tokens.of("inspector", COUNTY, leader.subject().toUpperCase(java.util.Locale.ROOT)),
                                VISITS,
                                visit)
                        .statusCode())
                .as("an account is one person, however it is written")
                .isEqualTo(200);
    }

    @Test
    void itIsNoSecretOnceItHasBegun() {
        act(leader.token(), VISITS, visit, "start", "").then().statusCode(200);

        for (var token : List.of(
                Tokens.of("inspector", COUNTY, "another"),
                Tokens.of("supervisor", "320200000000"),
                Tokens.of("auditor", COUNTY))) {
            assertThat(get(token, VISITS, visit).statusCode()).isEqualTo(200);
        }
        assertThat(changes(Tokens.of("feed", COUNTY))).contains(number);
    }

    @Test
    void townThatArrangedItKnowsAndItsCountyDoesNot() {
        var town = Tokens.of("supervisor", "320281102000");
        var ofTheTown = LibraryApi.enrolled("320281102000");
        var own = created(
                town, VISITS, aVisit(enterprise, leader).replace(leader.id().toString(), ofTheTown.toString()));

        assertThat(get(town, VISITS, own).statusCode()).isEqualTo(200);
        assertThat(get(supervisor, VISITS, own).statusCode()).isEqualTo(404);
    }

    private String changes(String token) {
        return given().auth()
                .oauth2(token)
                .get(ROOT + "changes?limit=200&after="
                        + TestDatabase.column("select greatest(0, max(seq) - 100) from event_log")
                                .getFirst())
                .asString();
    }

    private Map<String, String> strangers() {
        var strangers = new LinkedHashMap<String, String>();
        strangers.put("another inspector", Tokens.of("inspector", COUNTY, "another-inspector"));
        strangers.put("supervisor of the city", Tokens.of("supervisor", "320200000000"));
        strangers.put("approver of the nation", Tokens.of("approver", "000000000000"));
        strangers.put("supervisor of the town", Tokens.of("supervisor", "320281102000"));
        strangers.put("supervisor of the village", Tokens.of("supervisor", VILLAGE));
        strangers.put("supervisor of another county", Tokens.of("supervisor", "320282000000"));
        strangers.put("supervisor of another sector", Tokens.ofSector("supervisor", COUNTY, "transport"));
        for (var role : List.of("auditor", "feed", "operator", "expert", "insurer", "security-admin")) {
            strangers.put(role, Tokens.of(role, COUNTY));
        }
        strangers.put("auditor of the nation", Tokens.of("auditor", "000000000000"));
        strangers.put("the enterprise", Tokens.ofEnterprise(enterprise));
        return strangers;
    }

    /** Every operation that reads, asked for the visit and for its enterprise, with the filters that could single it out. */
    private List<String> paths() {
        Map<String, Map<String, Object>> document =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
        var paths = new ArrayList<String>();
        document.forEach((path, operations) -> {
            if (operations.containsKey("get") && path.contains("{")) {
                paths.add(path.replaceAll("\\{[^}]*}", visit.toString()));
                paths.add(path.replaceAll("\\{[^}]*}", enterprise.toString()));
            } else if (operations.containsKey("get")) {
                paths.add(path);
            }
        });
        paths.add(ROOT + VISITS + "?format=csv&enterpriseId=" + enterprise);
        paths.add(ROOT + VISITS + "?limit=200&total=exact&enterpriseId=" + enterprise);
        paths.add(ROOT + VISITS + "?limit=200&inspectorId=" + leader.id());
        paths.add(ROOT + VISITS + "?limit=200&status=PLANNED");
        paths.add(ROOT + "audit-entries?limit=200&objectId=" + visit);
        paths.add(ROOT + "changes?limit=200&after="
                + TestDatabase.column("select greatest(0, max(seq) - 100) from event_log")
                        .getFirst());
        assertThat(paths).hasSizeGreaterThan(50);
        return paths;
    }
}
