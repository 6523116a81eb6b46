package worksafe.hazards.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.danger.DangerApi.OPINION;
import static worksafe.hazards.danger.DangerApi.REASON;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.listing.ListingApi.CITY;
import static worksafe.hazards.listing.ListingApi.COUNTY;
import static worksafe.hazards.listing.ListingApi.LISTINGS;
import static worksafe.hazards.listing.ListingApi.PANELS;
import static worksafe.hazards.listing.ListingApi.ROOT;
import static worksafe.hazards.listing.ListingApi.VILLAGE;
import static worksafe.hazards.listing.ListingApi.acceptor;
import static worksafe.hazards.listing.ListingApi.act;
import static worksafe.hazards.listing.ListingApi.create;
import static worksafe.hazards.listing.ListingApi.created;
import static worksafe.hazards.listing.ListingApi.decider;
import static worksafe.hazards.listing.ListingApi.decision;
import static worksafe.hazards.listing.ListingApi.done;
import static worksafe.hazards.listing.ListingApi.get;
import static worksafe.hazards.listing.ListingApi.majorDanger;
import static worksafe.hazards.listing.ListingApi.proposer;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.danger.DangerApi;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class ListingResourceTest {

    private static final String APPLICATIONS = "applications";

    private final String closer = Tokens.of("approver", COUNTY, "danger-closer");
    private UUID enterprise;
    private String owner;
    private UUID danger;

    @BeforeEach
    void aMajorDanger() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        owner = Tokens.ofEnterprise(enterprise);
        danger = majorDanger(enterprise);
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("listings", new ListingFeature(enterprise)).tests();
    }

    @Test
    void listedDangerIsStruckOffOnlyOnceItsListingWasLifted() throws SQLException {
        var id = ListingApi.accepted(enterprise, danger);
        assertProblem(DangerApi.act(closer, danger, "closure", OPINION), 422, "danger-listed");
        assertThat(DangerApi.get(closer, danger).jsonPath().getList("allowedActions", String.class))
                .isEmpty();
        assertThatThrownBy(() -> {
                    try (var database = TestDatabase.asOwner()) {
                        TestDatabase.execute(
                                database,
                                "update danger set status = 'CLOSED', closed_at = now() where id = ?",
                                danger);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is listed");

        var lifted = act(decider(), LISTINGS, id, "delisting", ListingApi.LIFTED);

        assertThat(lifted.jsonPath().getString("status")).as(lifted.asString()).isEqualTo("DELISTED");
        assertThat(DangerApi.get(closer, danger).jsonPath().getList("allowedActions", String.class))
                .containsExactly("CLOSURE");
        done(DangerApi.act(closer, danger, "closure", OPINION));
    }

    @Test
    void listedDangerIsNotDismissed() {
        var unused = ListingApi.listed(danger);

        assertProblem(DangerApi.act(acceptor(), danger, "dismissal", REASON), 422, "danger-listed");
    }

    @Test
    void listingStartsItsClocksAndTheirDeedsMeetThem() {
        var id = ListingApi.proposed(danger);
        assertThat(clocks(id)).containsExactly("listing-decision|RUNNING");

        var listed = act(decider(), LISTINGS, id, "decision", decision());

        done(listed);
        assertThat(listed.jsonPath().getString("dueDate")).isEqualTo(inDays(200));
        assertThat(listed.jsonPath().getString("limitBasis.certainty")).isEqualTo("SYSTEM_DEFAULT");
        assertThat(clocks(id))
                .containsExactly(
                        "listing-announcement|RUNNING",
                        "listing-decision|MET",
                        "listing-filing|RUNNING",
                        "listing-notice|RUNNING",
                        "listing-progress|RUNNING",
                        "listing-rectification|RUNNING");
        assertThat(tasks(id)).contains("listing-filing", "listing-notice", "listing-rectification");

        done(act(proposer(), LISTINGS, id, "filing", ListingApi.filing()));
        serveAndPublish(id, "noticeId");

        assertThat(clocks(id)).contains("listing-announcement|MET", "listing-filing|MET", "listing-notice|MET");
        var shown = get(owner, LISTINGS, id).jsonPath();
        assertThat(shown.getString("announcedOn")).isEqualTo(inDays(0));
        assertThat(shown.getString("noticeServedOn")).isEqualTo(inDays(0));
        assertThat(tasks(id)).containsExactly("listing-rectification");
        assertThat(announced("listing-announced", id)).hasSize(1);
    }

    /** By two people: who decided signs and approves, who proposed serves and publishes. */
    private static void serveAndPublish(UUID id, String which) {
        var drawn = act(proposer(), LISTINGS, id, "notice", ListingApi.NOTICE);
        done(drawn);
        var paper = UUID.fromString(drawn.jsonPath().getString(which));
        done(act(decider(), "papers", paper, "signature", ""));
        done(act(proposer(), "papers", paper, "service", """
                {"way": "DIRECT", "recipient": "王建国", "relation": "法定代表人"}"""));
        var publication = created(proposer(), "publications", """
                {"paperId": "%s", "excerpt": "重大事故隐患挂牌督办", "channel": "MEDIA"}""".formatted(paper));
        done(act(decider(), "publications", publication, "approval", "{}"));
        done(act(proposer(), "publications", publication, "release", ""));
    }

    @Test
    void liftingIsAnnouncedByAPaperOfItsOwn() {
        var id = ListingApi.accepted(enterprise, danger);
        done(act(decider(), LISTINGS, id, "delisting", ListingApi.LIFTED));
        assertThat(clocks(id)).contains("listing-delisting-announcement|RUNNING");

        serveAndPublish(id, "delistingNoticeId");

        assertThat(clocks(id)).contains("listing-delisting-announcement|MET");
        assertThat(get(owner, LISTINGS, id).jsonPath().getString("delistingAnnouncedOn"))
                .isEqualTo(inDays(0));
        assertThat(tasks(id)).isEmpty();
    }

    @Test
    void daysDoNotCountWhileAProposalIsReturned() {
        var id = ListingApi.proposed(danger);
        done(act(decider(), LISTINGS, id, "decision", """
                {"answer": "RETURNED", "missing": ["治理方案", "现场照片"]}"""));
        assertThat(clocks(id)).containsExactly("listing-decision|SUSPENDED");
        assertThat(tasks(id)).containsExactly("listing-completion");

        done(act(proposer(), LISTINGS, id, "completion", "{\"grounds\": \"已补充治理方案和现场照片\"}"));

        assertThat(clocks(id)).containsExactly("listing-decision|RUNNING");
        assertThat(tasks(id)).containsExactly("listing-decision");
    }

    @Test
    void answerNeedsWhatItSays() {
        var id = ListingApi.proposed(danger);

        assertThat(pointers(assertProblem(
                        act(decider(), LISTINGS, id, "decision", "{\"answer\": \"LISTED\"}"), 400, "invalid-request")))
                .containsExactlyInAnyOrder("/requirement", "/responsible");
        assertThat(pointers(assertProblem(
                        act(decider(), LISTINGS, id, "decision", "{\"answer\": \"DECLINED\", \"reason\": \"不需\"}"),
                        400,
                        "invalid-request")))
                .containsExactly("/clause");
        assertProblem(
                act(Tokens.of("approver", "320281102000", "town-decider"), LISTINGS, id, "decision", decision()),
                422,
                "outside-jurisdiction");
        done(act(decider(), LISTINGS, id, "decision", """
                {"answer": "DECLINED", "reason": "已立即整改完毕", "clause": "《安全生产法》第四十一条第三款"}"""));
        assertThat(clocks(id)).containsExactly("listing-decision|MET");
        done(act(
                decider(),
                LISTINGS,
                created(proposer(), LISTINGS, ListingApi.aProposal(danger)),
                "decision",
                decision()));
    }

    @Test
    void quarterBelongsToAQuarterlyList() {
        assertThat(pointers(assertProblem(
                        create(
                                proposer(),
                                LISTINGS,
                                ListingApi.aProposal(danger).replace("\"QUARTERLY\"", "\"ANNUAL\"")),
                        400,
                        "invalid-request")))
                .containsExactly("/quarter");
        assertProblem(
                create(proposer(), LISTINGS, ListingApi.aProposal(danger).replace("\"COUNTY\"", "\"TOWN\"")),
                422,
                "listing-level-too-low");
        assertProblem(
                create(proposer(), LISTINGS, ListingApi.aProposal(DangerApi.reported(owner, enterprise, "GENERAL"))),
                422,
                "listing-danger-not-major");
    }

    @Test
    void higherLevelTakesTheListingOver() {
        var county = ListingApi.listed(danger);
        var city = created(proposer(), LISTINGS, ListingApi.aProposal(danger).replace("\"COUNTY\"", "\"CITY\""));
        assertProblem(create(proposer(), LISTINGS, ListingApi.aProposal(danger)), 422, "listing-open");
        assertProblem(act(decider(), LISTINGS, city, "decision", decision()), 422, "outside-jurisdiction");

        done(act(Tokens.of("approver", CITY, "city-decider"), LISTINGS, city, "decision", decision()));

        var raised = get(owner, LISTINGS, county).jsonPath();
        assertThat(raised.getString("status")).isEqualTo("RAISED");
        assertThat(raised.getString("raisedTo")).isEqualTo(city.toString());
        assertThat(clocks(county)).noneMatch(clock -> clock.endsWith("|RUNNING"));
        assertThat(tasks(county)).isEmpty();
        assertProblem(DangerApi.act(acceptor(), danger, "dismissal", REASON), 422, "danger-listed");
    }

    @Test
    void whatTheGovernmentBearsIsTheAuthoritysToPutRight() {
        var id = created(proposer(), LISTINGS, ListingApi.aProposal(danger).replace("\"year\"", """
                        "government": {"body": "澄江街道办事处", "fund": "2026 年安全生产专项资金第 12 项",
                         "schedule": "9 月底前完工"}, "year\""""));
        done(act(decider(), LISTINGS, id, "decision", decision()));

        assertThat(TestDatabase.column(
                        "select side from clock where subject_id = ? and kind = 'listing-rectification'", id))
                .containsExactly("AUTHORITY");
        assertThat(given().auth()
                        .oauth2(proposer())
                        .get(ROOT + LISTINGS + "?governmentBorne=true&enterpriseId=" + enterprise)
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(id.toString());
    }

    @Test
    void moreTimeIsAnApplicationThatIsAcceptedAndDecided() {
        var id = ListingApi.listed(danger);
        var asking = """
                {"kind": "listing-extension", "enterpriseId": "%s", "subjectId": "%s", "content": {
                 "until": "%s", "reason": "设备交货延迟", "measures": "继续停用，专人值守"}}""".formatted(enterprise, id, ListingFeature.later());
        var application = created(owner, APPLICATIONS, asking);
        done(act(acceptor(), APPLICATIONS, application, "acceptance", ""));

        done(act(decider(), APPLICATIONS, application, "decision", """
                {"result": "APPROVED", "opinion": "情况属实"}"""));

        assertThat(get(owner, LISTINGS, id).jsonPath().getString("dueDate")).isEqualTo(ListingFeature.later());
        assertThat(announced("listing-rescheduled", id)).hasSize(1);
        assertThat(TestDatabase.column(
                        "select state from clock where subject_id = ? and kind = 'listing-rectification' order by id",
                        id))
                .containsExactly("CANCELLED", "RUNNING");
    }

    @Test
    void moreTimeIsNotAskedForInTheLastTwentyWorkingDays() {
        var id = ListingApi.proposed(danger);
        done(act(decider(), LISTINGS, id, "decision", decision().replace(inDays(200), inDays(10))));

        assertProblem(
                create(owner, APPLICATIONS, """
                {"kind": "listing-extension", "enterpriseId": "%s", "subjectId": "%s", "content": {
                 "until": "%s", "reason": "设备交货延迟", "measures": "继续停用"}}""".formatted(enterprise, id, inDays(40))),
                422,
                "listing-extension-too-late");
    }

    @Test
    void expertsWhoPutItRightOrRecheckedItAreNotConvened() {
        var id = ListingApi.rectified(enterprise, danger);

        assertProblem(
                create(proposer(), PANELS, ListingApi.convening(id).replace("\"lx2\"", "\"listing-rechecker\"")),
                422,
                "panel-own-matter");
        assertProblem(act(acceptor(), LISTINGS, id, "acceptance", ListingApi.ACCEPTED), 422, "listing-panel-missing");
    }

    @Test
    void whatIsNotAcceptedGoesOnAndIsJudgedAnew() {
        var id = ListingApi.rectified(enterprise, danger);
        done(act(acceptor(), LISTINGS, id, "acceptance", """
                {"result": "FAILED", "opinion": "喷淋未联动"}"""));
        assertThat(clocks(id)).contains("listing-rectification|RUNNING", "listing-progress|RUNNING");
        done(act(owner, LISTINGS, id, "rectification", ListingApi.RECTIFICATION));

        done(act(acceptor(), LISTINGS, ListingApi.heard(id), "acceptance", ListingApi.ACCEPTED));

        assertThat(get(owner, LISTINGS, id).jsonPath().getList("timeline.kind", String.class))
                .containsSequence("RECTIFIED", "SENT_BACK", "RECTIFIED", "ACCEPTED");
    }

    private static List<String> clocks(UUID id) {
        return TestDatabase.column(
                "select distinct on (kind) kind || '|' || state from clock where subject_id = ? order by kind, id desc",
                id);
    }

    private static List<String> tasks(UUID id) {
        return TestDatabase.column("select kind from task where subject_id = ? and done_at is null order by kind", id);
    }

    private static List<String> announced(String event, UUID id) {
        return TestDatabase.column(
                "select type from outbox where aggregate_id = ? and type = ?", id, "worksafe.hazards." + event + ".v1");
    }
}
