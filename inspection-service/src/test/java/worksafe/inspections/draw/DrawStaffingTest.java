package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.inspections.library.LibraryApi.post;
import static worksafe.inspections.library.LibraryApi.supervisor;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.inspections.library.LibraryApi;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.ProblemBody;
import worksafe.platform.testing.TestDatabase;

/** Draws of a county in whose visits inspectors of its towns take part. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DrawStaffingTest {

    private static final String COUNTY = "320281000000";

    @Test
    void inspectorsOfOfficesBelowJoinTheList() {
        var here = DrawApi.town(2, 2);
        var there = DrawApi.town(0, 2);

        var draw = frozen(here, "JOINT", here.town(), there.town());

        assertThat(listed(draw)).containsAll(both(here, there));
        assertThat(recusals(draw)).isEmpty();
        var view = LibraryApi.get(supervisor(COUNTY), "draws/" + draw).jsonPath();
        assertThat(view.getString("staffing")).isEqualTo("JOINT");
        assertThat(view.getList("offices", String.class)).containsExactly(here.town(), there.town());
    }

    @Test
    void whoIsSentAwayFromHomeKeepsAwayFromObjectsAtHome() {
        var here = DrawApi.town(2, 2);
        var there = DrawApi.town(0, 2);
        LibraryApi.recused(
                here.town(), here.inspectors().getFirst(), here.objects().getFirst());

        var draw = frozen(here, "OFF_SITE", here.town(), there.town());

        assertThat(listed(draw)).containsAll(both(here, there));
        var expected = new ArrayList<String>();
        for (var object : here.objects()) {
            for (var inspector : here.inspectors()) {
                var declared = object.equals(here.objects().getFirst())
                        && inspector.equals(here.inspectors().getFirst());
                expected.add(object + " " + inspector + (declared ? " KINSHIP" : " OFF_SITE"));
            }
        }
        assertThat(recusals(draw)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void ownInspectorsAloneGoWhereNothingIsSaid() {
        var here = DrawApi.town(2, 2);

        var view = here.view(here.created(1)).jsonPath();

        assertThat(view.getString("staffing")).isEqualTo("OWN");
        assertThat(view.getList("offices")).isEmpty();
    }

    @Test
    void officesAreNamedWithJointVisitsAloneAndLieBelow() {
        var here = DrawApi.town(1, 2);

        for (var response : List.of(create(here, "JOINT"), create(here, "OWN", here.town()))) {
            assertThat(ProblemBody.pointers(assertProblem(response, 400, "invalid-request")))
                    .containsExactly("/offices");
        }
        assertProblem(create(here, "JOINT", "320282000000"), 422, "outside-jurisdiction");
        assertProblem(create(here, "JOINT", COUNTY), 422, "outside-jurisdiction");
    }

    private static Response create(DrawApi pool, String staffing, String... offices) {
        return post(supervisor(COUNTY), "draws", pool.plan("""
                "filter": {"region": "%s"}, "staffing": "%s", "offices": [%s], %s""".formatted(
                        pool.town(),
                        staffing,
                        offices.length == 0 ? "" : "\"" + String.join("\", \"", offices) + "\"",
                        DrawApi.quota(1))));
    }

    private static UUID frozen(DrawApi pool, String staffing, String... offices) {
        var created = create(pool, staffing, offices);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var draw = created.jsonPath().getString("id");
        var frozen = LibraryApi.act(supervisor(COUNTY), "draws/" + draw, "freeze", "{}");
        assertThat(frozen.statusCode()).as(frozen.asString()).isEqualTo(200);
        return UUID.fromString(draw);
    }

    private static List<String> both(DrawApi here, DrawApi there) {
        var both = new ArrayList<String>();
        here.inspectors().forEach(inspector -> both.add(inspector.toString()));
        there.inspectors().forEach(inspector -> both.add(inspector.toString()));
        return both;
    }

    private static List<String> listed(UUID draw) {
        return TestDatabase.column("select inspector_id::text from frozen_inspector where draw_id = ?", draw);
    }

    private static List<String> recusals(UUID draw) {
        return TestDatabase.column(
                "select r.enterprise_id || ' ' || i.inspector_id || ' ' || r.reason from frozen_recusal r"
                        + " join frozen_inspector i on i.draw_id = r.draw_id and i.number = r.number where r.draw_id = ?",
                draw);
    }
}
