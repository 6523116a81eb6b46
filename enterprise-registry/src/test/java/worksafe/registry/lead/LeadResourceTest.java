package worksafe.registry.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.lead.LeadFeature.LEADS;
import static worksafe.registry.lead.LeadFeature.ROOT;
import static worksafe.registry.lead.LeadFeature.VILLAGE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Uuid7;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

/** What leads have of their own. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class LeadResourceTest {

    private LeadFeature feature;

    @BeforeEach
    void anEnterprise() {
        var enterprise = post(Tokens.of("supervisor", "000000000000"), ROOT + "enterprises", """
                {"name": "线索企业", "region": "%s", "sector": "EMERGENCY"}""".formatted(VILLAGE))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        feature = new LeadFeature(UUID.fromString(enterprise));
    }

    private static Response post(String token, String path, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Uuid7.next(InstantSource.system()).toString())
                .body(body)
                .post(path);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("leads", feature).tests();
    }

    @Test
    void leadWaitsForASupervisorAndLeavesNoTraceInTheArchive() {
        var recorded =
                post(LeadFeature.supervisor(), LEADS, feature.creation().body().get());
        recorded.then().statusCode(201);
        var id = UUID.fromString(recorded.jsonPath().getString("id"));

        assertThat(TestDatabase.column("select role from task where subject_id = ? and kind = 'lead-verification'", id))
                .containsExactly("SUPERVISOR");
        assertThat(TestDatabase.column("select 1 from archive_entry where subject_id = ?", id))
                .isEmpty();
    }

    @Test
    void kindThatNobodyKnowsIsRefused() {
        post(
                        LeadFeature.supervisor(),
                        LEADS,
                        feature.creation().body().get().replace("CONCEALED_ACCIDENT", "NO_SUCH_KIND"))
                .then()
                .statusCode(400);
    }
}
