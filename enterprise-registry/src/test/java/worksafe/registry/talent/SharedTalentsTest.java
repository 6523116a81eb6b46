package worksafe.registry.talent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;
import worksafe.registry.evaluation.AnnouncedEntries;

/** Who is shown the professionals that training announced. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class SharedTalentsTest {

    private static final String COUNTY = "320283000000";

    @Inject
    AnnouncedEntries announced;

    @Inject
    Scopes scopes;

    private static UUID fresh() {
        return Uuid7.next(InstantSource.system());
    }

    private void announce(UUID entry, long revision, String state, String name, String speciality, boolean available) {
        var event = new ReceivedEvent(
                fresh(),
                "worksafe.training.register-entry-accepted.v1",
                "region:" + COUNTY,
                "register-entry",
                entry,
                revision,
                RegionCode.of(COUNTY),
                null,
                null,
                InstantSource.system().instant(),
                null,
                """
                {"registerKind": "safety-talent", "holderType": "COUNTY", "state": "%s", "values": {"name": "%s",
                 "employer": "江阴化工学会", "speciality": "%s", "qualification": "ENGINEER_INTERMEDIATE", "available": %s}}""".formatted(state, name, speciality, available));
        scopes.<Void, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.requiringNew().run(() -> announced.record(List.of(event)));
            return null;
        });
    }

    private static Response list(String token, String query) {
        return given().auth().oauth2(token).get("/api/v1/registry/shared-talents" + query);
    }

    @Test
    void professionalsThatTrainingAcceptedAreFoundBySpeciality() {
        var chemist = fresh();
        announce(chemist, 2, "SUBMITTED", "赵敏", "CHEMICAL", true);
        announce(fresh(), 3, "ACCEPTED", "钱进", "COAL_MINE", true);
        announce(fresh(), 3, "ACCEPTED", "孙平", "CHEMICAL", false);
        var supervisor = Tokens.of("supervisor", COUNTY);
        assertThat(list(supervisor, "").jsonPath().getList("items.name", String.class))
                .contains("钱进")
                .doesNotContain("赵敏", "孙平");

        announce(chemist, 3, "ACCEPTED", "赵敏", "CHEMICAL", true);

        var found = list(supervisor, "?speciality=CHEMICAL&total=exact");
        assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
        assertThat(found.jsonPath().getList("items.name")).containsExactly("赵敏");
        assertThat(found.jsonPath().getString("items[0].entryId")).isEqualTo(chemist.toString());
        assertThat(found.jsonPath().getInt("total")).isEqualTo(1);
        var first = list(supervisor, "?limit=1").jsonPath();
        assertThat(list(supervisor, "?limit=1&cursor=" + first.getString("nextCursor"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        announce(chemist, 4, "WITHDRAWN", "赵敏", "CHEMICAL", true);
        assertThat(list(supervisor, "?speciality=CHEMICAL").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void otherPlacesAndEnterprisesAreShownNone() {
        announce(fresh(), 3, "ACCEPTED", "周八", "FIRE", true);

        assertThat(list(Tokens.of("supervisor", "320284000000"), "?speciality=FIRE")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(list(Tokens.of("supervisor", "320283101000"), "?speciality=FIRE")
                        .jsonPath()
                        .getList("items"))
                .as("it is the county's own")
                .isEmpty();
        assertThat(list(Tokens.ofEnterprise(fresh()), "").statusCode()).isEqualTo(403);
        assertThat(list(Tokens.of("auditor", "320200000000"), "?speciality=FIRE&region=" + COUNTY)
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }
}
