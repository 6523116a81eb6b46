package worksafe.training.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.training.compliance.ChangeOfLaw;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class PostEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<PostEvent> samples() {
        return Stream.of(
                (PostEvent) Post.start(
                                PostFixtures.ID,
                                PostFixtures.ENTERPRISE,
                                PostFixtures.PERSON,
                                PostFixtures.DRAFT,
                                PostFixtures.BARRED,
                                PostFixtures.STARTED_AT)
                        .event(),
                PostFixtures.started(PostFixtures.FIT)
                        .judge(PostFixtures.BARRED, PostFixtures.LATER)
                        .orElseThrow(),
                clearedByLaw(PostFixtures.started(PostFixtures.BARRED)
                        .judge(PostFixtures.FIT, PostFixtures.LATER)
                        .orElseThrow()),
                PostFixtures.started(PostFixtures.FIT).end(PostFixtures.UNTIL, PostFixtures.LATER));
    }

    private static PostEvent clearedByLaw(PostEvent event) {
        var cleared = (PostEvent.PostCleared) event;
        return new PostEvent.PostCleared(
                cleared.post(),
                cleared.validUntil(),
                new ChangeOfLaw("特种作业人员安全技术培训考核管理规定（应急管理部令第19号）", "取消每三年复审，每六年换证"),
                cleared.occurredAt());
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass)).containsExactlyInAnyOrder(PostEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(PostEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type())
                .isKeptBy(Announced.latestOf(event.subject().aggregateId()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wireNameFollowsTheNameOfTheRecord(PostEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("training", event.getClass()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsWithItsEnterprise(PostEvent event) {
        var subject = event.subject();

        assertThat(subject.key()).isEqualTo("enterprise:" + PostFixtures.ENTERPRISE.id());
        assertThat(subject.aggregate()).isEqualTo("post");
        assertThat(subject.region()).isEqualTo(PostFixtures.ENTERPRISE.region());
        assertThat(subject.sector()).isEqualTo(PostFixtures.ENTERPRISE.sector());
        assertThat(subject.revision()).isEqualTo(event.post().revision());
    }
}
