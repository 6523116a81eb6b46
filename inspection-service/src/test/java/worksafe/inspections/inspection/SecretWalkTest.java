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
import static worksafe.platform.testing.ProblemBody.withoutTrace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.mapper.ObjectMapperType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.inspections.inspection.InspectionApi.Enrolled;
import worksafe.inspections.library.LibraryApi;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Relayed;
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
        assertThat(Relayed.about(visit)).isEqualTo(2);
    }

    @Test
    void noOperationTellsItToWhoMustNotKnow() {
        assertNothingIsTold(nearest());
    }

    @Test
    @Tag("proof")
    void noOperationTellsItToAnyStranger() {
        assertNothingIsTold(strangers());
    }

    private void assertNothingIsTold(Map<String, String> strangers) {
        var found = new ArrayList<String>();
        var paths = paths();
        strangers.forEach((who, token) -> {
            for (var path : paths) {
                var answer = given().auth().oauth2(token).get(path);
                var told = answer.asString();
                if (answer.statusCode() >= 500) {
                    found.add(who + " broke " + path + ": " + told);
                }
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
    void noOtherOperationTellsItFromOneThatNeverWas() {
        assertLikeOneThatNeverWas(nearest());
    }

    @Test
    @Tag("proof")
    void noStrangerTellsItFromOneThatNeverWas() {
        assertLikeOneThatNeverWas(strangers());
    }

    private void assertLikeOneThatNeverWas(Map<String, String> strangers) {
        var never = Uuid7.next(InstantSource.system());
        var asked = asking();
        var found = new ArrayList<String>();
        var answered = new HashMap<String, Integer>();
        strangers.forEach((who, token) -> asked.forEach(request -> {
            var planted = request.about(visit, token);
            var invented = request.about(never, token);
            answered.put(who + " " + request.operation(), planted.statusCode());
            if (!told(planted, visit).equals(told(invented, never))) {
                found.add(
                        who + " by " + request + ": " + told(planted, visit) + " instead of " + told(invented, never));
            }
        }));
        assertThat(found).isEmpty();
        // What they asked was right but for the id, or nothing would follow from like answers.
        assertThat(answered)
                .containsEntry("supervisor of another county planInspection", 404)
                .containsEntry("supervisor of another county changeInspectionTeam", 404)
                .containsEntry("supervisor of another county cancelInspection", 404)
                .containsEntry("another inspector startInspection", 404)
                .containsEntry("another inspector concludeInspection", 404)
                .containsEntry("another inspector recordFinding", 404)
                .containsEntry("another inspector issueOrder", 404)
                .containsEntry("another inspector HEAD getInspection", 404);
        assertThat(get(supervisor, VISITS, visit).jsonPath().getString("status"))
                .isEqualTo("PLANNED");
    }

    /** What an answer tells: everything but the id that was asked for and the number of the request. */
    private static String told(Response answer, UUID asked) {
        return (answer.statusCode() + " " + answer.contentType() + " " + answer.header("ETag") + " "
                        + withoutTrace(answer))
                .replace(asked.toString(), "ID");
    }

    /** Every operation that writes and can be asked for an id, by its path or its body, and every HEAD. */
    private static List<Asking> asking() {
        var document = RestAssured.get("/q/openapi?format=json").as(JsonNode.class, ObjectMapperType.JACKSON_2);
        var asked = new ArrayList<Asking>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("operationId"))
                        .forEach(operation -> {
                            var name = operation.getValue().path("operationId").asText();
                            var schema = operation
                                    .getValue()
                                    .path("requestBody")
                                    .path("content")
                                    .path("application/json")
                                    .path("schema");
                            var reads = operation.getKey().equals("get");
                            var asking = new Asking(
                                    reads ? "HEAD " + name : name,
                                    reads ? "HEAD" : operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey().replaceAll("\\{[^}]*}", Asking.ID),
                                    schema.isMissingNode()
                                            ? null
                                            : example(document, schema).toString());
                            if (asking.isAboutSomething()) {
                                asked.add(asking);
                            }
                        }));
        assertThat(asked).hasSizeGreaterThan(60);
        return asked;
    }

    /** What a schema shows as its example, with the planted id wherever an id may stand. */
    private static JsonNode example(JsonNode document, JsonNode described) {
        var schema = described.has("$ref")
                ? document.at(described.path("$ref").asText().substring(1))
                : described;
        var nodes = JsonNodeFactory.instance;
        if (schema.path("format").asText().equals("uuid")) {
            return nodes.textNode(Asking.ID);
        }
        if (schema.has("properties") || schema.has("allOf")) {
            var object = nodes.objectNode();
            schema.path("allOf").forEach(part -> {
                if (example(document, part) instanceof ObjectNode more) {
                    object.setAll(more);
                }
            });
            schema.path("properties")
                    .propertyStream()
                    .forEach(property -> object.set(property.getKey(), example(document, property.getValue())));
            return object;
        }
        if (schema.has("items")) {
            var item = example(document, schema.path("items"));
            return item.isNull() ? nodes.arrayNode() : nodes.arrayNode().add(item);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        var shown = schema.path("examples");
        return shown.isEmpty() ? nodes.nullNode() : shown.get(0);
    }

    /**
     * A request that can be sent about any id.
     *
     * @param operation its name
     * @param body absent where it has none
     */
    private record Asking(
            String operation,
            String method,
            String path,
            @Nullable String body) {

        private static final String ID = "THE-ID";

        private boolean isAboutSomething() {
            return path.contains(ID) || (body != null && body.contains(ID));
        }

        private Response about(UUID id, String token) {
            var request = given().auth()
                    .oauth2(token)
                    .header("If-Match", "*")
                    .header(
                            "Idempotency-Key",
                            Uuid7.next(InstantSource.system()).toString());
            if (body != null) {
                request = request.contentType("application/json").body(body.replace(ID, id.toString()));
            }
            return request.request(method, path.replace(ID, id.toString()));
        }
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
        assertThat(get(Tokens.of("inspector", COUNTY, leader.subject().toUpperCase(Locale.ROOT)), VISITS, visit)
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

    /** Who may do most of what a member of the team may do, and one who only reads: those whom every build asks. */
    private Map<String, String> nearest() {
        var nearest = strangers();
        nearest.keySet().retainAll(List.of("another inspector", "supervisor of another county", "feed"));
        assertThat(nearest).hasSize(3);
        return nearest;
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
