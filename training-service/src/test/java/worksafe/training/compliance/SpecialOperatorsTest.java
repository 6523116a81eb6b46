package worksafe.training.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.COUNTY;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The registers of training: special operators are counted, not typed; contests are recorded. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class SpecialOperatorsTest {

    private static final String ROOT = "/api/v1/training/registers/";

    private static String body(UUID enterprise, String data) {
        return "{\"enterpriseId\": \"%s\", \"data\": %s}".formatted(enterprise, data);
    }

    @Test
    void peopleAtSpecialPostsAreCountedAndTheCountIsConfirmed() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var certified = registered(supervisor(), residentId(), enterprise);
        var unused = issued(supervisor(), certified, "ELECTRICAL", inDays(-40));
        electrician(supervisor(), certified, enterprise);
        electrician(supervisor(), registered(supervisor(), residentId(), enterprise), enterprise);
        var token = Tokens.ofEnterprise(enterprise);
        var period = "{\"period\": \"%d\"}".formatted(today().getYear());

        var created = create(token, key(), ROOT + "special-operator-ledger/entries", body(enterprise, period));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var view = created.jsonPath();
        assertThat(view.getMap("data"))
                .containsEntry("posts", 2)
                .containsEntry("certified", 1)
                .containsEntry("uncertified", 1)
                .containsEntry("computedOn", today().toString());
        var confirmed = RestAssured.given()
                .auth()
                .oauth2(token)
                .header("If-Match", "\"v1\"")
                .post(ROOT + "special-operator-ledger/entries/" + view.getString("id") + "/confirmation");
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(TestDatabase.column(
                        "select c.kind || ' ' || c.period from clock c join register_holding h on h.id = c.subject_id"
                                + " where h.enterprise_id = ?",
                        enterprise))
                .containsExactly("register-refresh 3 MONTHS");
        assertProblem(
                create(token, key(), ROOT + "special-operator-ledger/entries", body(enterprise, period)),
                409,
                "register-entry-exists");
        assertProblem(
                create(token, key(), ROOT + "special-operator-ledger/entries", body(enterprise, "{\"posts\": 7}")),
                400,
                "invalid-request");
    }

    @Test
    void peopleOfATownAreCountedByKind() {
        var town = "320281110000";
        var enterprise = RegistryEvents.registered("320281110200", Sector.EMERGENCY);
        var certified = registered(supervisor(), residentId(), enterprise);
        var unused = issued(supervisor(), certified, "ELECTRICAL", inDays(-40));
        electrician(supervisor(), certified, enterprise);
        electrician(supervisor(), registered(supervisor(), residentId(), enterprise), enterprise);

        var created = create(
                Tokens.of("supervisor", COUNTY),
                key(),
                ROOT + "personnel-ledger/entries",
                "{\"region\": \"" + town + "\", \"data\": {\"period\": \"" + today().getYear() + "\"}}");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getMap("data"))
                .containsEntry("operators", 2)
                .containsEntry("operatorsCertified", 1)
                .containsEntry("managers", 0)
                .containsEntry("computedOn", today().toString());
    }

    @Test
    void contestIsRecordedWithThoseHonoured() {
        var body = """
                {"region": "%s", "sector": "EMERGENCY", "data": {"heldOn": "2026-09-01", "name": "%s", "nature": "CONTEST",
                 "participants": 40, "honoured": [{"name": "王强", "honour": "技术能手"}]}}""".formatted(COUNTY, "电工技能比武" + key());

        var created = create(Tokens.of("supervisor", COUNTY), key(), ROOT + "skill-contest/entries", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getString("holderType")).isEqualTo("DEPARTMENT");
    }

    @Test
    void everyDocumentIsOnTheIndex() throws IOException {
        var resources = Path.of("src/main/resources");
        try (var files = Files.walk(resources.resolve("registers"))) {
            assertThat(Files.readAllLines(resources.resolve("META-INF/worksafe/registers")))
                    .isEqualTo(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> resources.relativize(file).toString())
                            .sorted()
                            .toList());
        }
    }
}
