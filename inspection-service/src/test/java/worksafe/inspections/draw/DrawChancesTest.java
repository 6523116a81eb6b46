package worksafe.inspections.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static worksafe.inspections.library.LibraryApi.get;
import static worksafe.inspections.library.LibraryApi.supervisor;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.inspections.library.LibraryApi;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** How often enterprises are drawn, against what was to be expected; and that the result of a draw is owed to the public. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class DrawChancesTest {

    private static final double ROUNDING = 1e-5;

    @Test
    void disclosedDrawsAreHeldAgainstTheirChances() {
        var api = DrawApi.town(4, 2);
        var drawn = disclosed(api, 1);
        var open = api.drawn(2);

        var overview = answer(supervisor(api.town()), "draw-chances/overview");
        assertThat(overview.getString("authority")).isEqualTo(api.town());
        assertThat(overview.getInt("draws")).isEqualTo(1);
        assertThat(overview.getInt("enterprises")).isEqualTo(4);
        assertThat(overview.getInt("neverDrawn")).isEqualTo(3);
        assertThat(overview.getDouble("neverExpected")).isCloseTo(3, within(ROUNDING));
        assertThat(overview.getInt("drawn")).isEqualTo(1);
        assertThat(overview.getDouble("expected")).isCloseTo(1, within(ROUNDING));
        assertThat(overview.getInt("most")).isEqualTo(1);
        assertThat(overview.getBoolean("exact")).isTrue();

        WatchedVisits.end(open);
        api.done(open, "disclosure", "");

        var lines = answer(supervisor(api.town()), "draw-chances?sort=-drawn");
        assertThat(lines.getList("items.enterpriseId", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        api.objects().stream().map(UUID::toString).toList());
        assertThat(lines.getList("items.pools", Integer.class)).containsOnly(2);
        assertThat(lines.getList("items.drawn", Integer.class))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .satisfies(often -> assertThat(
                                often.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(3));
        assertThat(lines.getList("items.expected", Double.class)).allMatch(sum -> Math.abs(sum - 0.75) < ROUNDING);
        assertThat(lines.getList("items.never", Double.class)).allMatch(chance -> Math.abs(chance - 0.375) < ROUNDING);
        var first = lines.getInt("items[0].drawn");
        assertThat(lines.getDouble("items[0].atLeast")).isCloseTo(first == 2 ? 0.125 : 0.625, within(ROUNDING));

        var never = answer(supervisor(api.town()), "draw-chances?mostDrawn=0&total=exact");
        assertThat(never.getInt("total")).isEqualTo(first == 2 ? 2 : 1);
        assertThat(never.getList("items.enterpriseId", String.class)).doesNotContain(drawn);
    }

    @Test
    void listGoesOnWhereItEnded() {
        var api = DrawApi.town(5, 2);
        var unused = disclosed(api, 2);

        var first = answer(supervisor(api.town()), "draw-chances?sort=drawn&limit=3");
        var second = answer(
                supervisor(api.town()), "draw-chances?sort=drawn&limit=3&cursor=" + first.getString("nextCursor"));

        assertThat(first.getList("items.drawn", Integer.class)).containsExactly(0, 0, 0);
        assertThat(second.getList("items.drawn", Integer.class)).containsExactly(1, 1);
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void enterpriseSeesItsOwnChancesAndNobodyElses() {
        var api = DrawApi.town(4, 2);
        var drawn = disclosed(api, 1);
        var own = UUID.fromString(drawn);
        var other = api.objects().stream()
                .filter(one -> !one.equals(own))
                .findFirst()
                .orElseThrow();

        var page = answer(Tokens.ofEnterprise(own), "draw-chances/" + own);

        assertThat(page.getInt("pools")).isEqualTo(1);
        assertThat(page.getInt("drawn")).isEqualTo(1);
        assertThat(page.getDouble("expected")).isCloseTo(0.25, within(ROUNDING));
        assertThat(page.getDouble("never")).isCloseTo(0.75, within(ROUNDING));
        assertThat(page.getDouble("atLeast")).isCloseTo(0.25, within(ROUNDING));
        assertThat(page.getString("draws[0].authority")).isEqualTo(api.town());
        assertThat(page.getInt("draws[0].size")).isEqualTo(4);
        assertThat(page.getInt("draws[0].quota")).isEqualTo(1);
        assertThat(page.getInt("draws[0].rank")).isEqualTo(1);
        assertThat(page.getBoolean("draws[0].exact")).isTrue();
        assertThat(answer(Tokens.ofEnterprise(other), "draw-chances/" + other).getBoolean("draws[0].drawn"))
                .isFalse();
        assertProblem(get(Tokens.ofEnterprise(own), "draw-chances/" + other), 404, "not-found");
        assertThat(get(Tokens.ofEnterprise(own), "draw-chances").statusCode()).isEqualTo(403);
        assertProblem(get(supervisor(LibraryApi.town()), "draw-chances/" + own), 404, "not-found");
    }

    @Test
    void whatIsNotDisclosedIsNotCounted() {
        var api = DrawApi.town(3, 2);
        var unused = api.drawn(1);

        assertThat(answer(supervisor(api.town()), "draw-chances").getList("items"))
                .isEmpty();
        assertThat(answer(supervisor(api.town()), "draw-chances/overview").getInt("draws"))
                .isZero();
        assertThat(answer(
                                Tokens.ofEnterprise(api.objects().getFirst()),
                                "draw-chances/" + api.objects().getFirst())
                        .getList("draws"))
                .isEmpty();
    }

    @Test
    void yearsAreWithinBounds() {
        assertThat(get(supervisor(LibraryApi.town()), "draw-chances?years=0").statusCode())
                .isEqualTo(400);
        assertThat(get(supervisor(LibraryApi.town()), "draw-chances/overview?years=21")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void resultIsOwedToThePublicUntilItIsDisclosed() {
        var api = DrawApi.town(3, 2);
        var draw = api.drawn(1);

        assertThat(clock(draw)).containsExactly("RUNNING|draw.disclosure-period|2027-02-28");

        WatchedVisits.end(draw);
        api.done(draw, "disclosure", "");

        assertThat(clock(draw)).containsExactly("MET|draw.disclosure-period|2027-02-28");
    }

    private static List<String> clock(UUID draw) {
        return TestDatabase.column(
                "select state || '|' || policy_code || '|' || (started_at at time zone 'Asia/Shanghai')::date"
                        + " from clock where subject_id = ? and kind = 'draw-disclosure'",
                draw);
    }

    /** The first that such a draw drew. */
    private static String disclosed(DrawApi api, int quota) {
        var draw = api.drawn(quota);
        var drawn = api.drawnIds(draw).getFirst();
        WatchedVisits.end(draw);
        api.done(draw, "disclosure", "");
        return drawn;
    }

    private static JsonPath answer(String token, String path) {
        var answer = get(token, path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
