package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.PERSONS;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.electrician;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.enterprises.EnterpriseRows;
import worksafe.platform.testing.FollowedEnterprises;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class MovingTest {

    private static final String FROM = "320281102005";
    private static final String TO = "320282103001";

    @Inject
    EnterpriseRows rows;

    @Test
    void everyTableWithARegionAndAnEnterpriseMovesOrSaysWhyNot() {
        FollowedEnterprises.assertTablesKnown(rows.aggregates(), rows.records(), rows.stay());
    }

    @Test
    void registersAreLookedForAgainWhereAFactChanged() {
        FollowedEnterprises.assertOwedAnewByFactsOnly(RegistryEvents.registered(FROM, Sector.EMERGENCY));
    }

    @Test
    void postsGoWithTheirEnterpriseAndTakeTheirPeopleAlong() {
        var enterprise = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var person = registered(supervisor());
        var post = electrician(supervisor(), person, enterprise);
        var there = Tokens.of("inspector", TO);
        assertThat(get(there, PERSONS + "/" + person).statusCode()).isEqualTo(404);

        RegistryEvents.relocated(enterprise, 2, TO, Sector.EMERGENCY);

        assertThat(get(supervisor(), POSTS + "/" + post).statusCode()).isEqualTo(404);
        var moved = get(there, POSTS + "/" + post);
        assertThat(moved.jsonPath().getString("region")).isEqualTo(TO);
        assertThat(moved.header("ETag")).isEqualTo("\"v2\"");
        assertThat(get(there, PERSONS + "/" + person).statusCode()).isEqualTo(200);
        assertThat(get(supervisor(), PERSONS + "/" + person).statusCode()).isEqualTo(200);
    }

    @Test
    void postsOfADuplicateAreTheSurvivorsButThoseThatTheirHolderHasThere() {
        var survivor = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var duplicate = RegistryEvents.registered(FROM, Sector.EMERGENCY);
        var person = registered(supervisor());
        var alone = electrician(supervisor(), registered(supervisor()), duplicate);
        var twice = electrician(supervisor(), person, duplicate);
        var there = electrician(supervisor(), person, survivor);

        RegistryEvents.merged(duplicate, 2, survivor, FROM, Sector.EMERGENCY);

        assertThat(enterpriseOf(alone)).isEqualTo(survivor.toString());
        assertThat(enterpriseOf(there)).isEqualTo(survivor.toString());
        assertThat(enterpriseOf(twice)).isEqualTo(duplicate.toString());
        assertThat(post(twice).getString("status")).as("nobody holds it twice").isEqualTo("ENDED");
        assertThat(post(twice).getString("endReason")).isEqualTo("ENTERPRISE_MERGED");
        assertThat(announced("post-ended", twice))
                .singleElement()
                .satisfies(data -> assertThat(data).contains("\"endReason\":\"ENTERPRISE_MERGED\""));
        assertThat(post(there).getString("status")).isNotEqualTo("ENDED");
        assertThat(announced("post-ended", alone)).isEmpty();
        RegistryEvents.separated(duplicate, 3, FROM, Sector.EMERGENCY);
        assertThat(enterpriseOf(alone)).isEqualTo(duplicate.toString());
        assertThat(enterpriseOf(there)).isEqualTo(survivor.toString());
    }

    private static String enterpriseOf(UUID post) {
        return post(post).getString("enterpriseId");
    }

    private static JsonPath post(UUID post) {
        return get(supervisor(), POSTS + "/" + post).jsonPath();
    }
}
