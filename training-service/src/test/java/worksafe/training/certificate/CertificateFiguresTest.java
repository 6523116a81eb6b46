package worksafe.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** How many certificates were issued, and the list behind each number. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class CertificateFiguresTest {

    @Test
    void certificatesCountByTheirKindAndLeadToThemselves() {
        var unused = issued(supervisor(), registered(supervisor()), "ELECTRICAL", inDays(0));
        var year = inDays(0).substring(0, 4);

        var answer = get(supervisor(), "/api/v1/training/figures/certificates-issued?period=" + year + "&by=kind");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var told = answer.jsonPath();
        assertThat(told.getLong("total.numerator")).isPositive();
        assertThat(told.getList("lines.group")).contains("SPECIAL_OPERATION");
        for (int i = 0; i < told.getList("lines").size(); i++) {
            var list = told.getString("lines[" + i + "].numeratorList");
            var rows = given().auth()
                    .oauth2(supervisor())
                    .urlEncodingEnabled(false)
                    .get(list + "&total=exact");
            assertThat(rows.statusCode()).as(list).isEqualTo(200);
            assertThat(rows.jsonPath().getLong("total")).as(list).isEqualTo(told.getLong("lines[" + i + "].numerator"));
        }
        assertThat(TestDatabase.column("select figure_differences('certificates')"))
                .containsExactly("0");
    }
}
