package worksafe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aCertificate;
import static worksafe.training.TrainingApi.aPerson;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.create;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issue;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.key;
import static worksafe.training.TrainingApi.register;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.residentId;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;
import static worksafe.training.TrainingApi.today;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What people get wrong is answered by what is wrong, and nothing is left of it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class RefusedInputTest {

    private final String supervisor = supervisor();

    private static List<String> people(UUID enterprise) {
        return TestDatabase.column("select id from person where enterprise_id = ?", enterprise);
    }

    private static List<String> certificates(UUID person) {
        return TestDatabase.column(
                "select valid_from || ' ' || valid_until from certificate where person_id = ? order by valid_from",
                person);
    }

    @Test
    void numberWithAWrongCheckDigitRegistersNobody() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var owner = Tokens.ofEnterprise(enterprise);
        var number = residentId();
        var wrong = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");

        assertProblem(register(owner, aPerson(wrong, enterprise)), 400, "invalid-request");

        assertThat(people(enterprise)).isEmpty();
    }

    @Test
    void whoIsNotBornYetIsNotRegistered() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);

        assertProblem(
                register(Tokens.ofEnterprise(enterprise), aPerson(residentId(today().plusDays(1)), enterprise)),
                422,
                "person-not-born");

        assertThat(people(enterprise)).isEmpty();
    }

    @Test
    void tooYoungAndTooOldGetNoCard() {
        var young = registered(supervisor, residentId(today().minusYears(18).plusDays(1)), null);
        var old = registered(supervisor, residentId(today().minusYears(64), false), null);

        assertProblem(issue(supervisor, aCertificate(young, "ELECTRICAL", inDays(0))), 422, "certificate-under-age");
        assertProblem(issue(supervisor, aCertificate(old, "ELECTRICAL", inDays(0))), 422, "certificate-over-age");

        assertThat(certificates(young)).isEmpty();
        assertThat(certificates(old)).isEmpty();
    }

    @Test
    void secondCardOfAKindForTheSameDaysIsRefused() {
        var person = registered(supervisor);
        var unused = issued(supervisor, person, "ELECTRICAL", inDays(-10));
        var before = certificates(person);

        assertProblem(
                issue(supervisor, aCertificate(person, "ELECTRICAL", inDays(-5))), 409, "certificate-overlapping");

        assertThat(certificates(person)).isEqualTo(before);
        assertThat(issue(supervisor, aCertificate(person, "WELDING_CUTTING", inDays(-5)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoeverIsBannedGetsNoPostThereAndNoTraceOfOne() {
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var owner = Tokens.ofEnterprise(enterprise);
        var person = TrainingApi.left(registered(owner, residentId(), enterprise), enterprise);
        create(owner, key(), "/api/v1/training/rehire-bans", """
                {"enterpriseId": "%s", "personId": "%s", "ground": "AGAINST_DISCIPLINE", "dismissedOn": "%s",
                 "facts": "多次脱岗"}""".formatted(enterprise, person, inDays(-3)))
                .then()
                .statusCode(201);

        var refused = start(owner, aPost(person, enterprise, "ELECTRICAL", inDays(0)));

        assertProblem(refused, 422, "person-rehire-banned");
        assertThat(refused.asString())
                .contains(today().minusDays(3).plusYears(3).toString());
        assertThat(TestDatabase.column("select id from post where person_id = ?", person))
                .isEmpty();
        assertThat(people(enterprise)).containsExactly(person.toString());
    }

    @Test
    void cardOf29FebruaryEndsWithTheMonth() {
        var person = registered(supervisor);

        var card = issue(supervisor, aCertificate(person, "ELECTRICAL", "2024-02-29"));

        assertThat(card.statusCode()).as(card.asString()).isEqualTo(201);
        assertThat(certificates(person)).containsExactly("2024-02-29 2030-02-28");
    }
}
