package worksafe.hazards.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.source.SourceApi.CHANGE;
import static worksafe.hazards.source.SourceApi.REMOVAL;
import static worksafe.hazards.source.SourceApi.REMOVED;
import static worksafe.hazards.source.SourceApi.RETURN;
import static worksafe.hazards.source.SourceApi.SOURCES;
import static worksafe.hazards.source.SourceApi.SUBMISSION;
import static worksafe.hazards.source.SourceApi.aReceipt;
import static worksafe.hazards.source.SourceApi.aRecord;
import static worksafe.hazards.source.SourceApi.act;
import static worksafe.hazards.source.SourceApi.anAssessment;
import static worksafe.hazards.source.SourceApi.anEntry;
import static worksafe.hazards.source.SourceApi.assessed;
import static worksafe.hazards.source.SourceApi.chlorine;
import static worksafe.hazards.source.SourceApi.create;
import static worksafe.hazards.source.SourceApi.done;
import static worksafe.hazards.source.SourceApi.filed;
import static worksafe.hazards.source.SourceApi.get;
import static worksafe.hazards.source.SourceApi.identified;
import static worksafe.hazards.source.SourceApi.inDays;
import static worksafe.hazards.source.SourceApi.submitted;
import static worksafe.hazards.source.SourceApi.uploaded;
import static worksafe.hazards.source.SourceApi.withFile;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.testing.Intruder;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.Wall;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SourceResourceTest {

    private static final String VILLAGE = "320281102005";
    private static final String COUNTY = "320281000000";

    private UUID enterprise;
    private String owner;
    private String supervisor;

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        supervisor = Tokens.of("supervisor", COUNTY);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("sources", new SourceFeature(enterprise)).tests();
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column(
                "select concat_ws(' ', kind, state, side) from clock where subject_id = ? order by id", id);
    }

    private static List<String> waiting(UUID id) {
        return TestDatabase.column(
                "select kind || ' ' || role from task where subject_id = ? and open order by kind", id);
    }

    @Nested
    class Life {

        @Test
        void partsThatComeLaterAreWalledByTheirSource() throws SQLException {
            var id = filed(owner, supervisor, enterprise);

            for (var part : List.of("source_assessment", "source_receipt")) {
                var select = "select 1 from " + part + " where source_id = ?";
                try (var here = TestDatabase.asApp(Intruder.in(VILLAGE));
                        var elsewhere = TestDatabase.asApp(Intruder.in("320282103001"))) {
                    assertThat(TestDatabase.column(here, select, id)).isNotEmpty();
                    assertThat(TestDatabase.column(elsewhere, select, id)).isEmpty();
                }
                Wall.assertNoRight(Intruder.in("000000000000"), "delete from " + part);
            }
        }

        @Test
        void filedSourceHasANumberAndANextAssessment() {
            var id = filed(owner, supervisor, enterprise);

            var body = get(owner, id).jsonPath();
            assertThat(body.getString("status")).isEqualTo("FILED");
            assertThat(body.getString("level")).isEqualTo("LEVEL_2");
            assertThat(body.getString("number")).matches("WX320281-\\d{4}-\\d{6}");
            assertThat(body.getString("filingNumber")).matches("BA320281-\\d{4}-\\d{6}");
            assertThat(body.getString("filedOn")).isEqualTo(inDays(0));
            assertThat(body.getList("receipts.recipient", String.class))
                    .containsExactly("EMERGENCY_DEPARTMENT", "FIRE_RESCUE", "DEPARTMENT_CONCERNED");
            assertThat(body.getList("receipts.receivedOn", String.class)).containsOnly(inDays(0));
            assertThat(body.getList("files")).hasSize(1);
            assertThat(body.getString("identification.formulaR")).isEqualTo("R = 2.0×(4×50/5) = 80");
            assertThat(body.getString("identification.terms[0].quantityFrom")).isEqualTo("表1第12项");
            assertThat(body.getString("identification.levelBasis.clause")).startsWith("表6");
            assertThat(body.getBoolean("institutionRequired")).isTrue();
            assertThat(clocks(id))
                    .containsExactlyInAnyOrder(
                            "source-reassessment RUNNING ENTERPRISE",
                            "source-submission MET ENTERPRISE",
                            "source-filing MET AUTHORITY");
            assertThat(waiting(id)).isEmpty();
        }

        @Test
        void sourceWithinAPortIsFiledWithThePortAuthority() {
            var entered = create(owner, SOURCES, anEntry(enterprise, chlorine("50"), true));
            var id = UUID.fromString(entered.jsonPath().getString("id"));
            done(owner, id, "assessment", withFile(anAssessment(inDays(0), chlorine("50")), uploaded(owner)));

            var submitted = done(owner, id, "submission", SUBMISSION);

            assertThat(submitted.jsonPath().getList("receipts.recipient", String.class))
                    .containsExactly("PORT_AUTHORITY", "FIRE_RESCUE", "DEPARTMENT_CONCERNED");
        }

        @Test
        void returnedSourceStopsTheAuthoritysClockUntilItComesAgain() {
            var id = submitted(owner, enterprise);

            done(supervisor, id, "return", RETURN);
            assertThat(clocks(id)).contains("source-filing SUSPENDED AUTHORITY");
            assertThat(waiting(id)).containsExactly("source-submission ENTERPRISE");
            done(owner, id, "submission", SUBMISSION);

            assertThat(clocks(id)).contains("source-filing RUNNING AUTHORITY");
            assertThat(waiting(id)).containsExactly("source-filing SUPERVISOR");
        }

        @Test
        void changedSourceIsAssessedAnew() {
            var id = filed(owner, supervisor, enterprise);
            done(owner, id, "change", CHANGE);
            assertThat(waiting(id)).containsExactly("source-assessment ENTERPRISE");

            var assessed = done(owner, id, "assessment", anAssessment(inDays(0), chlorine("100")));

            assertThat(assessed.jsonPath().getString("level")).isEqualTo("LEVEL_1");
            assertThat(assessed.jsonPath().getList("assessments.level", String.class))
                    .containsExactly("LEVEL_2", "LEVEL_1");
            assertThat(assessed.jsonPath().getList("identification.terms")).hasSize(1);
            assertThat(clocks(id))
                    .contains("source-reassessment MET ENTERPRISE", "source-reassessment RUNNING ENTERPRISE");
        }

        @Test
        void removedSourceOwesNothing() {
            var id = filed(owner, supervisor, enterprise);
            done(owner, id, "removal-application", REMOVAL);
            assertThat(clocks(id)).contains("source-removal RUNNING AUTHORITY");

            var returned = done(supervisor, id, "removal-answer", """
                    {"answer": "RETURNED", "opinion": "请补充", "missing": ["拆除后的照片"]}""");
            assertThat(returned.jsonPath().getList("allowedActions", String.class))
                    .doesNotContain("REMOVAL_ANSWER");
            assertThat(waiting(id)).containsExactly("source-removal-completion ENTERPRISE");
            done(owner, id, "removal-application", withFile(REMOVAL, uploaded(owner)));
            var removed = done(supervisor, id, "removal-answer", REMOVED);

            assertThat(removed.jsonPath().getString("status")).isEqualTo("REMOVED");
            assertThat(removed.jsonPath().getList("allowedActions")).isEmpty();
            assertThat(clocks(id)).contains("source-reassessment CANCELLED ENTERPRISE", "source-removal MET AUTHORITY");
            assertThat(waiting(id)).isEmpty();
        }

        @Test
        void paperOfThePastStartsNoClockThatHasRunOut() {
            var old = create(supervisor, SOURCES + "/records", aRecord(enterprise, "2022-04-01", "2022-05-20"));
            var recent = create(supervisor, SOURCES + "/records", aRecord(enterprise, inDays(-100), inDays(-80)));

            assertThat(old.statusCode()).as(old.asString()).isEqualTo(201);
            assertThat(old.header("Location")).contains("/sources/").doesNotContain("records");
            var past = UUID.fromString(old.jsonPath().getString("id"));
            assertThat(old.jsonPath().getString("status")).isEqualTo("FILED");
            assertThat(old.jsonPath().getString("overdueSince")).isEqualTo("2025-04-02T00:00:00+08:00");
            assertThat(clocks(past)).isEmpty();
            assertThat(waiting(past)).containsExactly("source-assessment ENTERPRISE");
            var present = UUID.fromString(recent.jsonPath().getString("id"));
            assertThat(clocks(present)).containsExactly("source-reassessment RUNNING ENTERPRISE");
            assertThat(recent.jsonPath().getMap("$")).doesNotContainKey("overdueSince");
        }

        @Test
        void enterpriseRecordsNoPaper() {
            assertProblem(
                    create(owner, SOURCES + "/records", aRecord(enterprise, inDays(-100), inDays(-80))),
                    403,
                    "forbidden");
        }
    }

    @Nested
    class Refusals {

        @Test
        void unitThatHoldsTooLittleIsNoSource() {
            var refused = create(owner, SOURCES, anEntry(enterprise, chlorine("4.9")));

            assertProblem(refused, 422, "source-not-major");
            assertThat(refused.jsonPath().getString("detail")).contains("S = 0.98");
        }

        @Test
        void mixtureWithoutItsHazardsIsPointedAt() {
            var refused = create(owner, SOURCES, anEntry(enterprise, """
                    {"chemicals": [{"name": "混合溶剂", "mixture": true, "substance": 65, "quantity": 600}], "people": 0}"""));

            assertProblem(refused, 400, "invalid-request");
            assertThat(pointers(refused)).containsExactly("/inventory/chemicals/0/symbols");
        }

        @Test
        void nothingAndNonsenseAreNoQuantities() {
            for (var quantity : List.of("0", "-1", "1e-9", "\"much\"")) {
                assertThat(create(owner, SOURCES, anEntry(enterprise, chlorine(quantity)))
                                .statusCode())
                        .as(quantity)
                        .isEqualTo(400);
            }
        }

        @Test
        void rowThatTheStandardDoesNotHaveIsRefused() {
            var refused = create(
                    owner,
                    SOURCES,
                    anEntry(enterprise, chlorine("50").replace("\"substance\": 12", "\"substance\": 86")));

            assertProblem(refused, 422, "source-substance-unknown");
        }

        @Test
        void toxicGasIsAssessedByAnInstitutionByItsClause() {
            var id = identified(owner, enterprise);

            var refused = act(owner, id, "assessment", """
                    {"assessment": {"assessedOn": "%s", "emergencyShutdown": true}, "inventory": %s}""".formatted(inDays(0), chlorine("50")));

            assertProblem(refused, 422, "source-institution-required");
            assertThat(refused.jsonPath().getString("ground.clause")).startsWith("第九条");
            assertThat(refused.jsonPath().getString("ground.certainty")).isEqualTo("TO_CHECK");
            assertThat(get(owner, id).jsonPath().getString("status")).isEqualTo("IDENTIFIED");
        }

        @Test
        void sourceWithoutDocumentsIsNotHandedOver() {
            var id = identified(owner, enterprise);
            done(owner, id, "assessment", anAssessment(inDays(0), chlorine("50")));

            assertProblem(act(owner, id, "submission", SUBMISSION), 422, "source-documents-missing");
            assertThat(get(owner, id).jsonPath().getString("status")).isEqualTo("ASSESSED");
        }

        @Test
        void whoHandedItOverDoesNotFileIt() {
            var id = assessed(supervisor, enterprise);
            done(supervisor, id, "submission", SUBMISSION);
            var other = Tokens.of("approver", COUNTY);
            for (var recipient : List.of("EMERGENCY_DEPARTMENT", "FIRE_RESCUE", "DEPARTMENT_CONCERNED")) {
                done(supervisor, id, "receipt", aReceipt(recipient, inDays(0)));
            }

            assertProblem(act(supervisor, id, "filing", "{}"), 422, "source-same-person");
            done(other, id, "filing", "{}");
        }

        @Test
        void refusalOfARemovalNamesItsClause() {
            var id = identified(owner, enterprise);
            done(owner, id, "removal-application", REMOVAL);

            var refused = act(supervisor, id, "removal-answer", "{\"answer\": \"REFUSED\", \"opinion\": \"仍有残液\"}");
            var unlisted = act(supervisor, id, "removal-answer", "{\"answer\": \"RETURNED\", \"opinion\": \"补\"}");

            assertThat(pointers(refused)).containsExactly("/clause");
            assertThat(pointers(unlisted)).containsExactly("/missing");
        }
    }

    @Nested
    class Trial {

        private static final String TRIAL = "/api/v1/hazards/source-identification";

        private Response tried(String inventory) {
            return given().auth()
                    .oauth2(owner)
                    .contentType("application/json")
                    .body(inventory)
                    .post(TRIAL);
        }

        @Test
        void explainsEveryTermAndRecordsNothing() {
            var before = TestDatabase.column("select count(*) from source");
            var answer = tried("""
                    {"chemicals": [
                      {"substance": 52, "name": "液化石油气", "quantity": 300},
                      {"name": "溶剂", "mixture": true, "symbols": ["W5.4"], "quantity": 500.5}
                    ], "people": 40}""");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            var body = answer.jsonPath();
            assertThat(body.getBoolean("major")).isTrue();
            assertThat(body.getString("s")).isEqualTo("6.1001");
            assertThat(body.getString("r")).isEqualTo("10.92012");
            assertThat(body.getString("level")).isEqualTo("LEVEL_3");
            assertThat(body.getString("formulaS")).isEqualTo("S = 300/50 + 500.5/5000 = 6.1001");
            assertThat(body.getList("terms.rule", String.class)).containsExactly("TABLE_1", "MIXTURE_BY_ITSELF");
            assertThat(body.getList("terms.betaFrom", String.class)).containsExactly("表4 W2", "表4 W5.4");
            assertThat(body.getList("terms.generallyClassified", Boolean.class)).containsExactly(true, false);
            assertThat(TestDatabase.column("select count(*) from source")).isEqualTo(before);
        }

        @Test
        void unitBelowHasNoLevel() {
            var body = tried("""
                    {"chemicals": [{"substance": 66, "name": "汽油", "quantity": 150},
                                   {"substance": 65, "name": "甲醇", "quantity": 100}], "people": 0}""").jsonPath();

            assertThat(body.getBoolean("major")).isFalse();
            assertThat(body.getString("s")).isEqualTo("0.95");
            assertThat(body.getMap("$")).doesNotContainKey("level");
        }

        @Test
        void tablesAreListed() {
            var substances =
                    given().auth().oauth2(owner).get(TRIAL + "/substances").jsonPath();
            var categories =
                    given().auth().oauth2(owner).get(TRIAL + "/categories").jsonPath();

            assertThat(substances.getList("items")).hasSize(85);
            assertThat(substances.getString("items[11].name")).isEqualTo("氯");
            assertThat(categories.getList("items")).hasSize(24);
            assertProblem(
                    given().auth().oauth2(owner).get(TRIAL + "/substances?day=2018-01-01"),
                    422,
                    "source-standard-missing");
        }
    }
}
