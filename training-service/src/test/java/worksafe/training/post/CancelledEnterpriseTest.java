package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.compliance;
import static worksafe.training.TrainingApi.get;
import static worksafe.training.TrainingApi.id;
import static worksafe.training.TrainingApi.inDays;
import static worksafe.training.TrainingApi.issued;
import static worksafe.training.TrainingApi.registered;
import static worksafe.training.TrainingApi.start;
import static worksafe.training.TrainingApi.supervisor;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

/** Posts end with their enterprise, once, on the day on which it was cancelled. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class CancelledEnterpriseTest {

    /** The day of every event that {@link RegistryEvents} delivers. */
    private static final String CANCELLED_ON = "2026-03-01";

    private static final String BEFORE = "2026-02-01";

    private static final String WAITING = "select 1 from pg_locks where not granted";

    @Inject
    PostReview review;

    private final String supervisor = supervisor();
    private UUID enterprise;
    private UUID person;
    private UUID post;

    @BeforeEach
    void anElectrician() {
        enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        person = registered(supervisor);
        post = id(start(supervisor, aPost(person, enterprise, "ELECTRICAL", BEFORE)));
    }

    @Test
    void postsEndOnThatDayAndAreToldOnce() throws SQLException {
        var manager = registered(supervisor);
        issued(supervisor, manager, "PRINCIPAL", inDays(-3));
        var fit = id(start(supervisor, aPost(manager, enterprise, "PRINCIPAL", inDays(-2))));
        var elsewhere = id(start(
                supervisor, aPost(person, RegistryEvents.registered(VILLAGE, Sector.EMERGENCY), "ELECTRICAL", BEFORE)));

        RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);
        RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);

        var ended = get(supervisor, POSTS + "/" + post).jsonPath();
        assertThat(ended.getString("status")).isEqualTo("ENDED");
        assertThat(ended.getString("until")).isEqualTo(CANCELLED_ON);
        assertThat(ended.getString("endReason")).isEqualTo("ENTERPRISE_CANCELLED");
        assertThat(ended.getInt("revision")).isEqualTo(2);
        assertThat(announced("post-ended", post))
                .singleElement()
                .asString()
                .contains("\"until\":\"" + CANCELLED_ON + "\"", "\"endReason\":\"ENTERPRISE_CANCELLED\"");
        // It began after the enterprise had ended, before that was known here: it never counted.
        assertThat(get(supervisor, POSTS + "/" + fit).jsonPath().getString("until"))
                .isEqualTo(inDays(-2));
        assertThat(announced("post-ended", fit)).hasSize(1);
        assertThat(get(supervisor, POSTS + "/" + elsewhere).jsonPath().getString("status"))
                .isEqualTo("BARRED");
        try (var owner = TestDatabase.asOwner()) {
            assertThat(TestDatabase.column(
                            owner,
                            "select action from audit_entry where object_id = ? and object_version = 2",
                            post.toString()))
                    .containsExactly("post-ended");
        }
    }

    @Test
    void complianceAsksForItsPeopleUntilThatDayAndNoLonger() {
        RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);

        assertThat(barred("?on=2026-02-28")).containsExactly(post.toString());
        assertThat(barred("?on=" + CANCELLED_ON)).isEmpty();
        assertThat(barred("")).isEmpty();
    }

    @Test
    void neitherOlderNewsNorANewRegistrationBringsThemBack() {
        RegistryEvents.cancelled(enterprise, 3, VILLAGE, Sector.EMERGENCY);

        RegistryEvents.changed(enterprise, 2, VILLAGE, Sector.TRANSPORT);
        assertThat(status()).isEqualTo("ENDED");
        assertProblem(
                start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(0))), 422, "enterprise-not-active");
        RegistryEvents.changed(enterprise, 4, VILLAGE, Sector.EMERGENCY);
        issued(supervisor, person, "ELECTRICAL", inDays(0));

        assertThat(status()).isEqualTo("ENDED");
        assertThat(get(supervisor, POSTS + "/" + post).header("ETag")).isEqualTo("\"v2\"");
        assertThat(announced("post-ended", post)).hasSize(1);
        assertThat(announced("post-cleared", post)).isEmpty();
        var again = start(supervisor, aPost(person, enterprise, "ELECTRICAL", inDays(0)));
        assertThat(again.jsonPath().getString("status")).isEqualTo("FIT");
    }

    @Test
    void postThatWasLeftBeforeKeepsItsDayAndReason() {
        act(supervisor, POSTS + "/" + post, "ending", "{\"until\": \"2026-02-15\"}")
                .then()
                .statusCode(200);

        RegistryEvents.cancelled(enterprise, 2, VILLAGE, Sector.EMERGENCY);

        var left = get(supervisor, POSTS + "/" + post).jsonPath();
        assertThat(left.getString("until")).isEqualTo("2026-02-15");
        assertThat(left.getString("endReason")).isEqualTo("LEFT");
        assertThat(announced("post-ended", post)).hasSize(1);
    }

    @Test
    void enterpriseWhoseLicenceWasTakenKeepsItsPosts() {
        RegistryEvents.deliver(
                "worksafe.registry.enterprise-cancelled.v1", enterprise, 2, VILLAGE, Sector.EMERGENCY, """
                {"enterpriseId": "%s", "revision": 2, "name": "江阴市澄江化工有限公司", "state": "REVOKED",
                 "reason": "吊销", "region": "%s", "unassigned": false, "sector": "EMERGENCY",
                 "occurredAt": "2026-03-01T10:00:00+08:00"}""".formatted(
                                enterprise, VILLAGE));

        assertThat(status()).isEqualTo("BARRED");
    }

    @Test
    void whatWasCancelledBeforePostsEndedWithItIsNoticedByTheReviewOfPosts() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner, "update enterprise_snapshot set state = 'CANCELLED' where enterprise_id = ?", enterprise);
        }

        review.review();
        assertThat(status()).isEqualTo("ENDED");
        var ended = get(supervisor, POSTS + "/" + post).jsonPath();
        assertThat(ended.getString("until")).isEqualTo(inDays(0));
        assertThat(ended.getString("endReason")).isEqualTo("ENTERPRISE_CANCELLED");
        assertThat(announced("post-ended", post)).hasSize(1);
    }

    @Test
    void postThatAMergerTakesToTheSurvivorMeanwhileDoesNotEnd() throws Exception {
        var survivor = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        TestDatabase.execute(
                "update enterprise_snapshot set state = 'MERGED', merged_into = ? where enterprise_id = ?",
                survivor,
                enterprise);

        try (var threads = Executors.newSingleThreadExecutor();
                var merger = TestDatabase.asOwner()) {
            merger.setAutoCommit(false);
            TestDatabase.execute(merger, "update post set enterprise_id = ? where id = ?", survivor, post);
            var reviewed = threads.submit(() -> review.review());
            await().until(() -> !TestDatabase.column(WAITING).isEmpty());
            merger.commit();
            reviewed.get();
        }

        assertThat(status()).isEqualTo("BARRED");
        assertThat(announced("post-ended", post)).isEmpty();
    }

    private String status() {
        return get(supervisor, POSTS + "/" + post).jsonPath().getString("status");
    }

    private List<String> barred(String query) {
        return compliance(supervisor, enterprise, query).jsonPath().getList("items.postId", String.class);
    }
}
