package worksafe.platform.duties.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.CalendarDay;
import worksafe.kernel.DayKind;
import worksafe.platform.duties.Probe;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CalendarResourceTest {

    private static final String CALENDAR = "/api/v1/probe/calendar";

    @Inject
    Probe probe;

    @Inject
    Calendar calendar;

    @Inject
    CalendarOperations operations;

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

    private static Response publish(String token, int year, @Nullable String ifMatch, String days) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"source\": \"国办发明电\", \"days\": [" + days + "]}").put(CALENDAR + "/" + year);
    }

    private static String day(String date, String kind) {
        return "{\"date\": \"%s\", \"kind\": \"%s\", \"name\": \"元旦\"}".formatted(date, kind);
    }

    @Test
    void yearOfTheShippedCalendarIsKnown() {
        var year = get("?year=2026");

        assertThat(year.header("ETag")).isEqualTo("\"v1\"");
        assertThat(year.jsonPath().getBoolean("published")).isTrue();
        assertThat(year.jsonPath().getInt("workingDays")).isEqualTo(248);
        assertThat(year.jsonPath().getString("days[0].name")).isEqualTo("元旦");
    }

    @Test
    void calendarIsSeededOnceAndAudited() {
        var before = TestDatabase.column(
                "select count(*) from calendar_notice where published_by = 'system:REFERENCE_DATA'");

        operations.seed(new StartupEvent());

        assertThat(before).containsExactly("20");
        assertThat(TestDatabase.column(
                        "select count(*) from calendar_notice where published_by = 'system:REFERENCE_DATA'"))
                .isEqualTo(before);
        assertThat(TestDatabase.column("select count(*) from audit_entry where action = 'calendar-seeded'"))
                .isEqualTo(before);
    }

    @Test
    void operatorPublishesTheNoticeOfTheNextYear() {
        var operator = Tokens.of("operator", "000000000000");
        var days = day("2027-01-01", "OFF") + "," + day("2027-01-02", "WORK");
        assertThat(get("?year=2027").header("ETag")).isEqualTo("\"v0\"");
        assertThat(get("/due-date?start=2026-12-31&workingDays=1").jsonPath().getBoolean("provisional"))
                .isTrue();

        assertProblem(publish(Tokens.of("supervisor", "000000000000"), 2027, "\"v0\"", days), 403, "forbidden");
        assertProblem(publish(operator, 2027, null, days), 428, "precondition-required");
        assertProblem(publish(operator, 2027, "\"v1\"", days), 412, "precondition-failed");
        var published = publish(operator, 2027, "\"v0\"", days);

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.header("ETag")).isEqualTo("\"v1\"");
        var due = get("/due-date?start=2026-12-31&workingDays=1").jsonPath();
        assertThat(due.getString("dueDate")).isEqualTo("2027-01-02");
        assertThat(due.getBoolean("provisional")).isFalse();
        assertThat(due.getList("exceptions.date", String.class)).containsExactly("2027-01-01", "2027-01-02");
        var data = TestDatabase.column("select data from outbox where type = 'worksafe.probe.calendar-published.v1'"
                + " and data::json->>'year' = '2027'");
        assertThat(data).hasSize(1);
        EventContract.ofType("worksafe.probe.calendar-published.v1").accepts(data.getFirst());

        var amended = publish(operator, 2027, "\"v1\"", day("2027-01-01", "OFF"));
        assertThat(amended.header("ETag")).isEqualTo("\"v2\"");
        assertThat(get("/due-date?start=2026-12-31&workingDays=1").jsonPath().getString("dueDate"))
                .isEqualTo("2027-01-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"320000000000", "320281000000", "320281102001"})
    void operatorOfAPlaceDoesNotRewriteTheNationsCalendar(String place) {
        var days = day("2034-01-01", "OFF");

        assertProblem(publish(Tokens.of("operator", place), 2034, "\"v0\"", days), 422, "outside-jurisdiction");
        assertProblem(
                publish(Tokens.ofSector("operator", "000000000000", "TRANSPORT"), 2034, "\"v0\"", days),
                422,
                "outside-jurisdiction");
        assertThat(get("?year=2034").header("ETag")).isEqualTo("\"v0\"");
    }

    @Test
    void dayBelongsToOneNotice() {
        var operator = Tokens.of("operator", "000000000000");
        assertThat(publish(operator, 2031, "\"v0\"", day("2030-12-31", "OFF")).statusCode())
                .isEqualTo(200);

        assertProblem(publish(operator, 2030, "\"v0\"", day("2030-12-31", "OFF")), 409, "calendar-day-taken");
        assertThat(get("?year=2030").header("ETag")).isEqualTo("\"v0\"");
    }

    @Test
    void noticeThatCannotBeIsRefusedFieldByField() {
        var operator = Tokens.of("operator", "000000000000");

        assertThat(pointers(assertProblem(
                        publish(operator, 2033, "\"v0\"", day("2034-01-01", "OFF") + "," + day("2033-01-03", "WORK")),
                        400,
                        "invalid-request")))
                .containsExactly("/days/0/date", "/days/1/date");
        assertThat(pointers(assertProblem(publish(operator, 2033, "\"v0\"", "{}"), 400, "invalid-request")))
                .containsExactly("/days/0/date", "/days/0/kind", "/days/0/name");
        assertProblem(publish(operator, 1899, "\"v0\"", day("1899-01-01", "OFF")), 400, "invalid-request");
        assertProblem(get("?year=soon"), 400, "invalid-request");
        assertProblem(get(""), 400, "invalid-request");
        assertProblem(get("/due-date?start=2026-01-01&workingDays=0"), 400, "invalid-request");
        assertProblem(get("/due-date?start=2026-01-01&workingDays=1000000"), 400, "invalid-request");
    }

    @Test
    void othersFollowTheMasterAndNeverGoBack() {
        var days = List.of(new CalendarDay(LocalDate.of(2036, 1, 1), DayKind.OFF, "元旦", 2036));
        var more = List.of(days.getFirst(), new CalendarDay(LocalDate.of(2036, 1, 2), DayKind.OFF, "元旦", 2036));
        var consumer = Scope.system(Scope.SystemTask.CONSUMER);

        probe.run(consumer, () -> calendar.follow(2036, "通知", more, 2));
        probe.run(consumer, () -> calendar.follow(2036, "通知", days, 1));

        assertThat(get("?year=2036").jsonPath().getList("days")).hasSize(2);
        assertThat(TestDatabase.column("select count(*) from outbox where type = 'worksafe.probe.calendar-published.v1'"
                        + " and data::json->>'year' = '2036'"))
                .containsExactly("0");
        assertThat(TestDatabase.column("select action from audit_entry where object_id = '2036'"))
                .containsExactly("calendar-followed");
    }
}
