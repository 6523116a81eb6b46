package worksafe.inspections.draw;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.inspections.danger.HazardEvents;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** What is to be visited oftener weighs more, and the frozen lists say why. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class GroundWeightsTest {

    private static final String ROOT = "/api/v1/inspections/";

    @Test
    void objectWithAMajorSourceHoldsTicketsBesides() {
        var town = DrawApi.town(3, 2);
        var object = town.objects().getFirst();
        var before = weight(town, object);

        HazardEvents.deliver(HazardEvents.about("source-filed", object));

        var after = weight(town, object);
        assertThat(after.getInt("weight.value")).isEqualTo(before.getInt("weight.value") + 1);
        assertThat(after.getString("weight.reason")).startsWith("+1 draw.ground-tickets.major-source（");
        assertThat(after.getString("weight.clause")).isEqualTo(before.getString("weight.clause"));
        assertThat(before.getString("weight.reason")).isNull();

        var draw = town.frozen(2);
        var reasons = given().auth()
                .oauth2(Tokens.of("supervisor", town.town()))
                .get(ROOT + "draws/" + draw + "/weights")
                .jsonPath()
                .getList("reason", String.class);
        assertThat(reasons).hasSize(2).anySatisfy(reason -> assertThat(reason).startsWith("+1 draw.ground-tickets"));
    }

    private static JsonPath weight(DrawApi town, UUID object) {
        var answer = given().auth().oauth2(Tokens.of("supervisor", town.town())).get(ROOT + "objects/" + object);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
