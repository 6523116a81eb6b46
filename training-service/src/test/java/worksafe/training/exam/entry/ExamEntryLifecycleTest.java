package worksafe.training.exam.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.exam.entry.ExamEntryFixtures.CLERK;
import static worksafe.training.exam.entry.ExamEntryFixtures.HEAD;
import static worksafe.training.exam.entry.ExamEntryFixtures.NOW;
import static worksafe.training.exam.entry.ExamEntryFixtures.ORGANISER;
import static worksafe.training.exam.entry.ExamEntryFixtures.THIRD;
import static worksafe.training.exam.entry.ExamEntryFixtures.in;
import static worksafe.training.exam.entry.ExamEntryFixtures.marks;
import static worksafe.training.exam.entry.ExamEntryFixtures.seat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class ExamEntryLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
        status    | accept                    | give back                 | refuse                  | resubmit                    | withdraw                    | seat                  | release                    | publish                    | appeal                      | remark
        APPLIED   | ACCEPTED ExamEntryAccepted | RETURNED ExamEntryReturned | REFUSED ExamEntryRefused | -                         | WITHDRAWN ExamEntryWithdrawn | -                    | -                          | -                          | -                           | -
        RETURNED  | -                         | -                         | -                       | APPLIED ExamEntryResubmitted | WITHDRAWN ExamEntryWithdrawn | -                   | -                          | -                          | -                           | -
        ACCEPTED  | -                         | -                         | -                       | -                           | WITHDRAWN ExamEntryWithdrawn | SEATED ExamEntrySeated | -                         | -                          | -                           | -
        REFUSED   | -                         | -                         | -                       | -                           | -                           | -                     | -                          | -                          | -                           | -
        WITHDRAWN | -                         | -                         | -                       | -                           | -                           | -                     | -                          | -                          | -                           | -
        SEATED    | -                         | -                         | -                       | -                           | -                           | -                     | ACCEPTED ExamEntryReleased | -                          | -                           | -
        SITTING   | -                         | -                         | -                       | -                           | -                           | -                     | ACCEPTED ExamEntryReleased | -                          | -                           | -
        MARKED    | -                         | -                         | -                       | -                           | -                           | -                     | -                          | PASSED ExamResultPublished | -                           | -
        PASSED    | -                         | -                         | -                       | -                           | -                           | -                     | -                          | -                          | APPEALED ExamResultAppealed | -
        FAILED    | -                         | -                         | -                       | -                           | -                           | -                     | -                          | -                          | APPEALED ExamResultAppealed | -
        ABSENT    | -                         | -                         | -                       | -                           | -                           | -                     | -                          | -                          | APPEALED ExamResultAppealed | -
        APPEALED  | -                         | -                         | -                       | -                           | -                           | -                     | -                          | -                          | -                           | PASSED ExamResultRemarked
        """);

    private static final Map<String, Function<ExamEntry, ExamEntryEvent>> VERBS = Map.of(
            "accept", entry -> entry.accept(null, ORGANISER, NOW),
            "give back", entry -> entry.giveBack("缺培训证明", ORGANISER, NOW),
            "refuse", entry -> entry.refuse("不属于本机关", ORGANISER, NOW),
            "resubmit", entry -> entry.resubmit(new ExamEntry.Training(null, null), "已补", CLERK, NOW),
            "withdraw", entry -> entry.withdraw("本人离职", CLERK, NOW),
            "seat", entry -> entry.seat(seat(), ORGANISER, NOW),
            "release", entry -> entry.release("考点停电", ORGANISER, NOW),
            "publish", entry -> entry.publish(HEAD, NOW),
            "appeal", entry -> entry.appeal("评分有误", CLERK, NOW),
            "remark", entry -> entry.remark(marks("85"), "补分", THIRD, NOW));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ExamEntryStatus::valueOf, ExamEntryLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ExamEntryStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("exam-entry", ExamEntryStatus.class, ExamEntryStatus::next);
    }

    private static void check(ExamEntryStatus status, String verb, String expected) {
        var entry = in(status);
        assertThat(entry.status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(entry)).isInstanceOf(IllegalTransition.class);
            assertThat(entry.status()).isEqualTo(status);
            return;
        }
        var event = VERBS.get(verb).apply(entry);
        assertThat(entry.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(event.entry().status()).isEqualTo(entry.status());
        assertThat(event.entry().revision()).isEqualTo(2);
    }
}
