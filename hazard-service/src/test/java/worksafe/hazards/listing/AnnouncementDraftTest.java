package worksafe.hazards.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.listing.ListingApi.COUNTY;
import static worksafe.hazards.listing.ListingApi.LISTINGS;
import static worksafe.hazards.listing.ListingApi.PROGRESS;
import static worksafe.hazards.listing.ListingApi.ROOT;
import static worksafe.hazards.listing.ListingApi.act;
import static worksafe.hazards.listing.ListingApi.create;
import static worksafe.hazards.listing.ListingApi.listed;
import static worksafe.hazards.listing.ListingApi.majorDanger;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What was listed and what was done since, filled into an announcement. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class AnnouncementDraftTest {

    // No other test lists a danger in this town.
    private static final String TOWN = "320281104000";

    private final String supervisor = Tokens.of("supervisor", COUNTY);

    @Test
    void whatWasListedAndDoneIsFilledIn() {
        var today = ChinaTime.dayOf(InstantSource.system().instant());
        var quarter = today.getYear() + "Q" + today.get(IsoFields.QUARTER_OF_YEAR);
        var enterprise = RegistryEvents.registered("320281104001", Sector.EMERGENCY);
        var listing = listed(majorDanger(enterprise));
        var other = listed(majorDanger(enterprise));
        TestDatabase.execute(
                "update danger_listing set status = 'DELISTED', delisted_at = now(), rectified_at = now(),"
                        + " examination_id = id where id = ?",
                other);
        act(ListingApi.proposer(), LISTINGS, listing, "progress", PROGRESS)
                .then()
                .statusCode(200);

        var draft = draft(supervisor, "?region=" + TOWN + "&period=" + quarter).jsonPath();

        assertThat(draft.getString("period")).isEqualTo(quarter);
        assertThat(draft.getLong("listed")).isEqualTo(1);
        assertThat(draft.getLong("lifted")).isEqualTo(1);
        assertThat(draft.getList("listings")).hasSize(2);
        assertThat(draft.getString("listings[0].situation")).contains("：危化品仓库可燃气体报警器失效");
        assertThat(draft.getString("listings[0].done")).isEqualTo(today + " 报告进展：60%：新储罐基础已完工");
        assertThat(draft.getString("listings[1].done")).isNull();
        var announced = create(supervisor, "registers/major-danger-announcement/entries", """
                {"region": "%s", "data": {"period": "%s", "announcedOn": "%s", "medium": "江阴日报", "text": "公告", "listed": 1,
                 "lifted": 1, "listings": [{"listingNumber": "%s", "situation": "%s", "done": "%s"}]}}""".formatted(
                        TOWN,
                        quarter,
                        today,
                        draft.getString("listings[0].listingNumber"),
                        draft.getString("listings[0].situation"),
                        draft.getString("listings[0].done")));
        assertThat(announced.statusCode()).as(announced.asString()).isEqualTo(201);
    }

    @Test
    void strangersAreShownNothingAndNonsenseIsRefused() {
        assertThat(draft(Tokens.of("supervisor", "320282000000"), "").jsonPath().getList("listings"))
                .isEmpty();
        assertProblem(draft(supervisor, "?period=2026Q5"), 400, "invalid-request");
    }

    private static Response draft(String token, String query) {
        return given().auth().oauth2(token).get(ROOT + "major-danger-announcement-draft" + query);
    }
}
