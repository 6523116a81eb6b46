package worksafe.training.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.exam.ExamFixtures.AFTER_ALL;
import static worksafe.training.exam.ExamFixtures.BY;
import static worksafe.training.exam.ExamFixtures.CLOSES;
import static worksafe.training.exam.ExamFixtures.ID;
import static worksafe.training.exam.ExamFixtures.NOW;
import static worksafe.training.exam.ExamFixtures.OPENS;
import static worksafe.training.exam.ExamFixtures.UNTIL;
import static worksafe.training.exam.ExamFixtures.announcement;
import static worksafe.training.exam.ExamFixtures.in;

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

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ExamSittingEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<ExamSittingEvent> samples() {
        return Stream.of(
                announcement(),
                in(ExamSittingStatus.ANNOUNCED).seat(2, BY, NOW),
                in(ExamSittingStatus.SEATED).start(BY, OPENS),
                in(ExamSittingStatus.RUNNING).mark(BY, CLOSES.plusSeconds(1)),
                in(ExamSittingStatus.MARKED).publish(new ExamSitting.Outcome(1, 1, 0), UNTIL, BY, CLOSES),
                in(ExamSittingStatus.PUBLISHED).doubt(CLOSES).orElseThrow(),
                in(ExamSittingStatus.MARKED).miss(AFTER_ALL).orElseThrow(),
                in(ExamSittingStatus.PUBLISHED).finalise(0, BY, AFTER_ALL),
                in(ExamSittingStatus.SEATED).cancel("考点停电", BY, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ExamSittingEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(ExamSittingEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(ExamSittingEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("training", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("exam-sitting");
        assertThat(event.subject().revision()).isEqualTo(event.sitting().revision());
    }
}
