package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.training.TrainingApi.CERTIFICATES;
import static worksafe.training.TrainingApi.POSTS;
import static worksafe.training.TrainingApi.REVIEWING_COUNTY;
import static worksafe.training.TrainingApi.REVIEWING_VILLAGE;
import static worksafe.training.TrainingApi.VILLAGE;
import static worksafe.training.TrainingApi.aPost;
import static worksafe.training.TrainingApi.act;
import static worksafe.training.TrainingApi.announced;
import static worksafe.training.TrainingApi.electrician;
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
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PassingTime;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What time does: certificates lapse by their clocks, and posts are barred with them, each told once. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class LapseTest {

    @Inject
    PostReview review;

    private final String supervisor = supervisor();

    @Test
    void missedReviewMakesTheCertificateVoidAndBarsThePost() throws SQLException {
        // Reviews are asked for in this county still.
        var supervisor = Tokens.of("supervisor", REVIEWING_COUNTY);
        var person = registered(supervisor);
        var post = electrician(supervisor, person, RegistryEvents.registered(REVIEWING_VILLAGE, Sector.EMERGENCY));
        var certificate = issued(supervisor, person, "ELECTRICAL", inDays(-30));

        turnBack(certificate, "certificate-review");

        PassingTime.sweepClocks();
        var view = get(supervisor, CERTIFICATES + "/" + certificate).jsonPath();
        assertThat(view.getString("status")).isEqualTo("LAPSED");
        assertThat(view.getMap("end"))
                .containsEntry("on", inDays(0))
                .containsEntry("ground", "REVIEW_OVERDUE")
                // By the law of the day, not by that of its issue.
                .containsEntry("clause", "样例：逾期未复审的失效");
        assertThat(get(supervisor, POSTS + "/" + post).jsonPath().getString("reasons[0].code"))
                .isEqualTo("REVIEW_OVERDUE");
        assertThat(clocks(certificate)).containsExactly("certificate-review MISSED", "certificate-validity CANCELLED");

        // Two more sweeps and reviews find nothing new.
        for (int again = 0; again < 2; again++) {
            PassingTime.sweepClocks();
            review.review();
        }
        assertThat(announced("certificate-lapsed", certificate)).hasSize(1);
        assertThat(announced("post-barred", post)).hasSize(1);
        assertProblem(
                act(supervisor, CERTIFICATES + "/" + certificate, "review", "{\"trainingHours\": 8}"),
                409,
                "illegal-transition");
    }

    @Test
    void whatRanOutIsReplacedByANewOne() throws SQLException {
        var principal = registered(supervisor);
        var enterprise = RegistryEvents.registered(VILLAGE, Sector.EMERGENCY);
        var certificate = issued(supervisor, principal, "PRINCIPAL", inDays(-10));
        var held = id(start(supervisor, aPost(principal, enterprise, "PRINCIPAL", inDays(-5))));

        turnBack(certificate, "certificate-validity");
        PassingTime.sweepClocks();
        assertThat(certificate(certificate)).isEqualTo("LAPSED");
        assertThat(get(supervisor, POSTS + "/" + held).jsonPath().getString("reasons[0].code"))
                .isEqualTo("CERTIFICATE_LAPSED");
        issued(supervisor, principal, "PRINCIPAL", inDays(0));

        assertThat(get(supervisor, POSTS + "/" + held).jsonPath().getString("status"))
                .isEqualTo("FIT");
        assertThat(announced("post-cleared", held)).hasSize(1);
    }

    @Test
    void policyThatBeginsOnADayIsNoticedByTheReviewOfPosts() throws SQLException {
        var shop = RegistryEvents.registered("320285101001", Sector.CULTURE_TOURISM);
        var there = Tokens.of("supervisor", "320285000000");
        var principal = registered(there);
        var held = id(start(there, aPost(principal, shop, "PRINCIPAL", inDays(-5))));
        assertThat(get(there, POSTS + "/" + held).jsonPath().getString("status"))
                .isEqualTo("FIT");

        // As a row that was added long ago and begins to hold today: nobody does anything now.
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into policy (id, code, region, sector, parameters, valid_from, source, clause, created_at,"
                            + " created_by, version, force, certainty) values (uuidv7(), 'post.certificate-required.principal',"
                            + " 320285000000, null, '{\"value\":true}', current_date - 1, '试点', '一', now(), 'x', 1, 'RULE', 'CERTAIN')");
        }

        review.review();
        assertThat(get(there, POSTS + "/" + held).jsonPath().getString("reasons[0].source"))
                .isEqualTo("试点");
        assertThat(announced("post-barred", held)).hasSize(1);
    }

    @Test
    void documentBarsNobody() throws SQLException {
        var shop = RegistryEvents.registered("320284101001", Sector.CULTURE_TOURISM);
        var there = Tokens.of("supervisor", "320284000000");
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    owner,
                    "insert into policy (id, code, region, sector, parameters, valid_from, source, clause, created_at,"
                            + " created_by, version, force, certainty) values (uuidv7(),"
                            + " 'post.certificate-required.principal', 320284000000, null, '{\"value\":true}',"
                            + " current_date - 100, '镇政府文件', '一', now(), 'x', 1, 'DOCUMENT', 'CERTAIN')");
        }
        var principal = registered(there);
        var held = id(start(there, aPost(principal, shop, "PRINCIPAL", inDays(-5))));

        review.review();

        assertThat(get(there, POSTS + "/" + held).jsonPath().getString("status"))
                .isEqualTo("FIT");
        assertThat(announced("post-barred", held)).isEmpty();
    }

    private String certificate(UUID id) {
        return get(supervisor, CERTIFICATES + "/" + id).jsonPath().getString("status");
    }

    /** As if the day of that clock had been yesterday. */
    private static void turnBack(UUID certificate, String clock) throws SQLException {
        try (var database = TestDatabase.asOwner()) {
            TestDatabase.execute(
                    database,
                    clock.equals("certificate-review")
                            ? "update certificate set review_due_on = ?::date, in_force_until = ?::date where id = ?"
                            : "update certificate set valid_until = ?::date, in_force_until = ?::date where id = ?",
                    inDays(-1),
                    inDays(-1),
                    certificate);
            TestDatabase.execute(
                    database,
                    "update clock set due_at = ?::date::timestamp at time zone 'Asia/Shanghai'"
                            + " where subject_id = ? and kind = ?",
                    inDays(0),
                    certificate,
                    clock);
        }
    }

    private static List<String> clocks(UUID certificate) throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            return TestDatabase.column(
                    owner, "select kind || ' ' || state from clock where subject_id = ? order by kind", certificate);
        }
    }
}
