package worksafe.training.exam.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.training.exam.entry.ExamEntryFixtures.CERTIFICATE;
import static worksafe.training.exam.entry.ExamEntryFixtures.CLERK;
import static worksafe.training.exam.entry.ExamEntryFixtures.HEAD;
import static worksafe.training.exam.entry.ExamEntryFixtures.ID;
import static worksafe.training.exam.entry.ExamEntryFixtures.NOW;
import static worksafe.training.exam.entry.ExamEntryFixtures.OPENS;
import static worksafe.training.exam.entry.ExamEntryFixtures.ORGANISER;
import static worksafe.training.exam.entry.ExamEntryFixtures.in;
import static worksafe.training.exam.entry.ExamEntryFixtures.marks;
import static worksafe.training.exam.entry.ExamEntryFixtures.plan;
import static worksafe.training.exam.entry.ExamEntryFixtures.seat;

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
import worksafe.training.exam.ExamPart;

/** Every event as the outbox would send it, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "training"))
class ExamEntryEventsContractTest {

    @Inject
    Outbox outbox;

    /** One of each, with everything that it may carry. */
    static Stream<ExamEntryEvent> samples() {
        return Stream.of(
                (ExamEntryEvent) ExamEntry.apply(ID, plan(ExamPart.THEORY, null), 0, CLERK, NOW)
                        .event(),
                in(ExamEntryStatus.APPLIED).giveBack("缺培训证明", ORGANISER, NOW),
                in(ExamEntryStatus.RETURNED).resubmit(new ExamEntry.Training(null, null), "已补", CLERK, NOW),
                in(ExamEntryStatus.APPLIED).accept(null, ORGANISER, NOW),
                in(ExamEntryStatus.APPLIED).refuse("不属于本机关", ORGANISER, NOW),
                in(ExamEntryStatus.APPLIED).withdraw("本人离职", CLERK, NOW),
                in(ExamEntryStatus.ACCEPTED).seat(seat(), ORGANISER, NOW),
                in(ExamEntryStatus.SEATED).release("考点停电", ORGANISER, NOW),
                in(ExamEntryStatus.APPLIED).miss(OPENS).orElseThrow(),
                in(ExamEntryStatus.MARKED).publish(HEAD, OPENS),
                in(ExamEntryStatus.PASSED).appeal("评分有误", CLERK, OPENS),
                in(ExamEntryStatus.APPEALED).remark(marks("85"), "补分", HEAD, OPENS),
                in(ExamEntryStatus.PASSED).certify(CERTIFICATE, ORGANISER, OPENS));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ExamEntryEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    @TestTransaction
    void eventKeepsItsContract(ExamEntryEvent event) {
        outbox.append(event);

        EventContract.ofType(event.type()).isKeptBy(Announced.latestOf(ID));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(ExamEntryEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("training", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("exam-entry");
        assertThat(event.subject().revision()).isEqualTo(event.entry().revision());
    }
}
