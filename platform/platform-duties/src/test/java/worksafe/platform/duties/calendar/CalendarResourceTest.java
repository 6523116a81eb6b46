package worksafe.platform.duties.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CalendarResourceTest {

    private static final String CALENDAR = "/api/v1/probe/calendar";

    private static Response get(String query) {
        return given().auth().oauth2(Tokens.of("supervisor", "320281000000")).get(CALENDAR + query);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-06, 7, 2026-02-24",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 20, 2026-03-19",
        "2026-04-29, 7, 2026-05-12",
        "2026-09-24, 7, 2026-10-12",
        "2025-09-26, 7, 2025-10-13"
    })
    void dueDateFollowsTheNoticesOfTheStateCouncil(String start, String workingDays, String due) {
        var answer = get("/due-date?start=" + start + "&workingDays=" + workingDays);

        assertThat(answer.jsonPath().getString("dueDate")).isEqualTo(due);
        assertThat(answer.jsonPath().getBoolean("provisional")).isFalse();
        assertThat(answer.jsonPath().getString("explanation")).contains(start).contains(due);
    }
}
