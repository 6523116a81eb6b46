package worksafe.training.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** Whoever works in a job was assessed in it, where a place asks for that: a document warns, a rule bars. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PostAssessmentTest {

    /** Of the county whose document asks for it. */
    private static final String BY_DOCUMENT = "120119101201";

    /** Of the county for which a row of the tests says that a rule does. */
    private static final String BY_RULE = "320211001201";

    private static final String NOWHERE = "320281116201";

    private static UUID worker(UUID enterprise, String region) {
        var person = registered(Tokens.ofEnterprise(enterprise), residentId(), enterprise);
        TestDatabase.execute(
                "insert into induction (id, version, person_id, person_name, enterprise_id, region, sector, kind, relation, job,"
                        + " guided_work, levels, status, started_on, fit_on, assessor, started_at) values (uuidv7(), 1, ?,"
                        + " '王建国', ?, ?, 'EMERGENCY', 'NEW', 'EMPLOYEE', '包装工', false, '{PLANT,WORKSHOP,TEAM}', 'FIT',"
                        + " current_date - 900, current_date - 890, '李安全', now())",
                person,
                enterprise,
                Long.parseLong(region));
        return person;
    }

    private static Response assessed(UUID enterprise, Object person, String job, String on, boolean emergency) {
        return create(
                Tokens.ofEnterprise(enterprise),
                key(),
                "/api/v1/training/registers/post-assessment/entries",
                """
                {"enterpriseId": "%s", "data": {"personId": "%s", "job": "%s", "assessedOn": "%s", "method": "ON_SITE",
                 "procedure": "包装岗位安全操作规程", "procedureMastered": true, "emergencyMastered": %s, "examiner": "陈强"}}""".formatted(enterprise, person, job, on, emergency));
    }

    private static JsonPath unfit(UUID enterprise, String query) {
        var answer = get(
                Tokens.ofEnterprise(enterprise),
                "/api/v1/training/enterprises/" + enterprise + "/unfit-workers" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static long barred(UUID enterprise) {
        return get(Tokens.ofEnterprise(enterprise), "/api/v1/training/enterprises/" + enterprise + "/compliance")
                .jsonPath()
                .getLong("unfitWorkers");
    }

    @Test
    void whoWasNotAssessedInTheJobIsListedUntilHeIs() {
        var enterprise = RegistryEvents.registered(BY_DOCUMENT, Sector.EMERGENCY);
        var person = worker(enterprise, BY_DOCUMENT);

        var lacking = unfit(enterprise, "");
        assertThat(lacking.getList("items.ground")).containsExactly("ASSESSMENT_MISSING");
        assertThat(lacking.getBoolean("items[0].barred")).as("a document warns").isFalse();
        assertThat(lacking.getString("items[0].basis.clause")).contains("考核上岗");
        assertThat(barred(enterprise)).isZero();
        assertThat(unfit(enterprise, "?barred=true").getList("items")).isEmpty();
        assertThat(unfit(enterprise, "?barred=false").getList("items")).hasSize(1);

        assertThat(assessed(enterprise, person, "叉车工", inDays(-9), true).statusCode())
                .isEqualTo(201);
        assertThat(unfit(enterprise, "").getList("items")).as("in another job").hasSize(1);
        assertThat(assessed(enterprise, person, "包装工", inDays(-5), true).statusCode())
                .isEqualTo(201);
        assertThat(unfit(enterprise, "").getList("items")).isEmpty();
        assertThat(unfit(enterprise, "?on=" + inDays(-6)).getList("items")).hasSize(1);
        assertThat(assessed(enterprise, person, "包装工", inDays(-1), false).statusCode())
                .isEqualTo(201);
        assertThat(unfit(enterprise, "").getList("items"))
                .as("the last one counts")
                .hasSize(1);
    }

    @Test
    void ruleKeepsFromWorkAndNothingIsAskedElsewhere() {
        var enterprise = RegistryEvents.registered(BY_RULE, Sector.EMERGENCY);
        var person = worker(enterprise, BY_RULE);

        assertThat(unfit(enterprise, "?barred=true").getList("items.ground")).containsExactly("ASSESSMENT_MISSING");
        assertThat(barred(enterprise)).isEqualTo(1);
        assertThat(assessed(enterprise, person, "包装工", inDays(0), true).statusCode())
                .isEqualTo(201);
        assertThat(barred(enterprise)).isZero();
        var other = RegistryEvents.registered(NOWHERE, Sector.EMERGENCY);
        assertThat(worker(other, NOWHERE)).isNotNull();
        assertThat(unfit(other, "").getList("items")).isEmpty();
    }

    @Test
    void workerIsKnownHoweverTheIdIsSpelt() {
        var enterprise = RegistryEvents.registered(BY_DOCUMENT, Sector.EMERGENCY);
        var spelt = worker(enterprise, BY_DOCUMENT).toString().toUpperCase(Locale.ROOT);

        assertThat(assessed(enterprise, spelt, "包装工", inDays(0), true).statusCode())
                .isEqualTo(201);

        assertThat(unfit(enterprise, "").getList("items")).isEmpty();
    }

    @Test
    void onlyItsOwnWorkersAreAssessedOnADayThatHasCome() {
        var enterprise = RegistryEvents.registered(BY_DOCUMENT, Sector.EMERGENCY);
        var other = RegistryEvents.registered(BY_DOCUMENT, Sector.EMERGENCY);
        var stranger = worker(other, BY_DOCUMENT);

        assertProblem(assessed(enterprise, stranger, "包装工", inDays(0), true), 400, "invalid-request");
        assertProblem(assessed(other, stranger, "包装工", inDays(1), true), 400, "invalid-request");
        assertThat(assessed(other, stranger, "包装工", inDays(0), true).statusCode())
                .isEqualTo(201);
    }
}
