package worksafe.inspections.accountability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.inspection.InspectionApi.COUNTY;
import static worksafe.inspections.inspection.InspectionApi.VILLAGE;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.announced;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.inspection.InspectionApi.inDays;
import static worksafe.inspections.inspection.InspectionApi.list;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class AccountabilityResourceTest {

    private static final String ALL = "accountabilities";

    private final PostingConsumer consumer;
    private final String supervisor = Tokens.of("supervisor", COUNTY);
    private final String approver = Tokens.of("approver", COUNTY, "approver-0007");
    private UUID enterprise;

    AccountabilityResourceTest(PostingConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("accountabilities", new AccountabilityFeature(enterprise))
                .tests();
    }

    private String anAccountability() {
        return AccountabilityFeature.anAccountability(enterprise);
    }

    @Test
    void isKnownToLeadersOfItsOfficeAloneAndItsNameIsSealed() {
        var id = created(supervisor, ALL, anAccountability());

        assertThat(get(approver, ALL, id).jsonPath().getString("nameMasked")).isEqualTo("王**");
        assertThat(get(approver, ALL, id).asString()).doesNotContain("王建国");
        assertThat(get(Tokens.of("supervisor", "320200000000"), ALL, id).statusCode())
                .isEqualTo(404);
        assertThat(get(Tokens.of("supervisor", "320282000000"), ALL, id).statusCode())
                .isEqualTo(404);
        assertThat(get(Tokens.of("inspector", COUNTY), ALL, id).statusCode()).isEqualTo(403);
        assertThat(get(Tokens.ofEnterprise(enterprise), ALL, id).statusCode()).isEqualTo(403);
        assertThat(TestDatabase.column("select name from accountability where id = ?", id))
                .noneMatch(name -> name.contains("王建国"));
        assertThat(announced("accountability-proposed", id))
                .singleElement()
                .asString()
                .doesNotContain("王建国", "安全科", enterprise.toString());
        var disclosed = given().auth()
                .oauth2(approver)
                .contentType("application/json")
                .body("{\"purpose\": \"case-handling\", \"explanation\": \"澄应急案〔2026〕18号\"}")
                .post("/api/v1/inspections/accountabilities/" + id + "/disclosure");
        assertThat(disclosed.jsonPath().getString("name")).isEqualTo("王建国");
        assertThat(disclosed.jsonPath().getString("accountabilityId")).isEqualTo(id.toString());
        assertThat(disclosed.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void isNamedByTheRecordOfThePunishmentThatFollows() {
        var number = get(supervisor, ALL, created(supervisor, ALL, anAccountability()))
                .jsonPath()
                .getString("number");

        var recorded = given().auth()
                .oauth2(supervisor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"region": "%s", "data": {"decision": "DISCIPLINE", "recipientKind": "INDIVIDUAL", "recipient": "安全科科长",
                         "year": 2026, "reason": "监管不力", "decidedBy": "江阴市监察委员会", "decidedOn": "2026-03-01",
                         "document": "澄监〔2026〕%s号", "accountabilityNumber": "%s"}}""".formatted(COUNTY, number, number))
                .post("/api/v1/inspections/registers/reward-punishment/entries");

        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    }

    @Test
    void isHandedOverDecidedAndCarriedOut() {
        var id = created(supervisor, ALL, anAccountability());
        act(supervisor, ALL, id, "handover", AccountabilityFeature.handover())
                .then()
                .statusCode(200);
        assertThat(TestDatabase.column(
                        "select kind from clock where subject_id = ? and state = 'RUNNING' and enterprise_id is null",
                        id))
                .containsExactly("accountability-answer");
        act(supervisor, ALL, id, "decision", AccountabilityFeature.decision())
                .then()
                .statusCode(200);
        act(supervisor, ALL, id, "execution", "{\"carriedOutOn\": \"" + inDays(0) + "\", \"evidence\": \"处分决定已宣布\"}")
                .then()
                .statusCode(200);

        assertThat(get(supervisor, ALL, id).jsonPath().getString("status")).isEqualTo("CARRIED_OUT");
        assertThat(announced("accountability-moved", id)).hasSize(3);
        assertThat(announced("clock-met", id)).hasSize(1);
    }

    @Test
    void isDroppedByAnotherOnly() {
        var id = created(supervisor, ALL, anAccountability());

        assertThat(act(supervisor, ALL, id, "drop", "{\"reason\": \"不承担责任\"}").statusCode())
                .isEqualTo(403);
        act(approver, ALL, id, "drop", "{\"reason\": \"不承担责任\"}").then().statusCode(200);

        assertThat(announced("accountability-dropped", id)).hasSize(1);
        assertThat(act(supervisor, ALL, id, "handover", "{\"handedTo\": \"纪委\", \"handedOn\": \"" + inDays(0) + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertProblem(
                create(supervisor, ALL, anAccountability().replace("\"OTHER\"", "\"ACCIDENT\"")),
                422,
                "accountability-origin");
        assertProblem(
                create(
                        supervisor,
                        ALL,
                        anAccountability()
                                .replace("\"OFFICIAL\"", "\"ENTERPRISE_STAFF\"")
                                .replace("\"post\"", "\"malfeasance\": true, \"post\"")),
                422,
                "accountability-malfeasance-official");
        assertThat(create(
                                supervisor,
                                ALL,
                                anAccountability()
                                        .replace("\"OTHER\"", "\"ACCIDENT\"")
                                        .replace("\"post\"", "\"accidentId\": \"" + UUID.randomUUID() + "\", \"post\""))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void postingOfABarredHolderProposesIt() {
        var type = "worksafe.training.post-barred.v1";
        var barred = ReceivedEvent.ofExample(
                Uuid7.next(InstantSource.system()),
                type,
                EventContract.ofType(type)
                        .example()
                        .replace(EventContract.EXAMPLE_ENTERPRISE.toString(), enterprise.toString())
                        .replace(
                                "0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a",
                                Uuid7.next(InstantSource.system()).toString()));

        consumer.receive(EventRecords.batch("worksafe.training", barred));
        consumer.receive(EventRecords.batch("worksafe.training", barred));

        var found = list(supervisor, ALL, "origin=TRAINING&concernedId=" + enterprise)
                .jsonPath();
        assertThat(found.getList("items.id")).hasSize(1);
        var id = UUID.fromString(found.getString("items[0].id"));
        var proposed = get(supervisor, ALL, id).jsonPath();
        assertThat(proposed.getString("subjectKind")).isEqualTo("ENTERPRISE_STAFF");
        assertThat(proposed.getString("conduct")).contains("CERTIFICATE_LAPSED").doesNotContain("王建国");
        assertThat(proposed.getString("basis")).contains("第三十条");
    }
}
