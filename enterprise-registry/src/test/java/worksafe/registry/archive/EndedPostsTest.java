package worksafe.registry.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.archive.ArchivedEnterprise.newId;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.Tokens;

/** The right to evacuate ends with the post that it names. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EndedPostsTest {

    private static final String TOWN = "320281103000";
    private static final String ENTRIES = "/api/v1/registry/registers/evacuation-authority/entries";

    private final ArchiveConsumer consumer;
    private ArchivedEnterprise enterprise;

    EndedPostsTest(ArchiveConsumer consumer) {
        this.consumer = consumer;
    }

    @BeforeEach
    void plantAnEnterprise() {
        enterprise = ArchivedEnterprise.plant(TOWN);
    }

    private String granted(UUID post) {
        var answer = given().auth()
                .oauth2(Tokens.ofEnterprise(enterprise.id()))
                .header("Idempotency-Key", newId().toString())
                .contentType("application/json")
                .body("""
                        {"enterpriseId": "%s",
                         "data": {"post": "DISPATCHER", "person": "王%s", "place": "调度室", "grantedBy": "陈卫东",
                                  "validFrom": "2026-01-01", "validUntil": "2099-12-31", "trainingPost": "%s"}}""".formatted(enterprise.id(), post.toString().substring(24), post))
                .post(ENTRIES);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private String state(String entry) {
        return given().auth()
                .oauth2(Tokens.of("supervisor", TOWN))
                .get(ENTRIES + "/" + entry)
                .jsonPath()
                .getString("state");
    }

    @Test
    void grantEndsWithThePostThatItNamesAndNoOther() {
        var ended = ReceivedEvent.ofExample(
                newId(),
                "worksafe.training.post-ended.v1",
                EventContract.ofType("worksafe.training.post-ended.v1").exampleAbout(enterprise.id()));
        var post = UUID.fromString(ended.data().replaceFirst("(?s).*\"postId\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
        var grant = granted(post);
        var other = granted(newId());

        consumer.training(EventRecords.batch("worksafe.training", ended));
        consumer.training(EventRecords.batch("worksafe.training", ended));

        assertThat(state(grant)).isEqualTo("WITHDRAWN");
        assertThat(state(other)).isNotEqualTo("WITHDRAWN");
    }
}
