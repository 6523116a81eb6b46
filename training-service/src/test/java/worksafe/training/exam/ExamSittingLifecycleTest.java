package worksafe.training.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.training.exam.ExamFixtures.AFTER_ALL;
import static worksafe.training.exam.ExamFixtures.BY;
import static worksafe.training.exam.ExamFixtures.CLOSES;
import static worksafe.training.exam.ExamFixtures.NOW;
import static worksafe.training.exam.ExamFixtures.OPENS;
import static worksafe.training.exam.ExamFixtures.UNTIL;
import static worksafe.training.exam.ExamFixtures.in;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status. The table is written by hand, from the package's own description of the life. */
class ExamSittingLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
        status    | seat                     | start                      | mark                    | publish                       | doubt                       | finalise                   | cancel                         | miss
        ANNOUNCED | SEATED ExamSittingSeated | -                          | -                       | -                             | -                           | -                          | CANCELLED ExamSittingCancelled | ANNOUNCED ExamSittingOverdue
        SEATED    | SEATED ExamSittingSeated | RUNNING ExamSittingStarted | -                       | -                             | -                           | -                          | CANCELLED ExamSittingCancelled | SEATED ExamSittingOverdue
        RUNNING   | -                        | -                          | MARKED ExamSittingMarked | -                            | -                           | -                          | CANCELLED ExamSittingCancelled | RUNNING ExamSittingOverdue
        MARKED    | -                        | -                          | -                       | PUBLISHED ExamSittingPublished | -                          | -                          | -                              | MARKED ExamSittingOverdue
        PUBLISHED | -                        | -                          | -                       | -                             | APPEALED ExamSittingAppealed | FINAL ExamSittingFinalised | -                             | =
        APPEALED  | -                        | -                          | -                       | -                             | =                           | FINAL ExamSittingFinalised | -                              | =
        FINAL     | -                        | -                          | -                       | -                             | -                           | -                          | -                              | =
        CANCELLED | -                        | -                          | -                       | -                             | -                           | -                          | -                              | =
        """);

    private static final Map<String, Function<ExamSitting, Optional<? extends ExamSittingEvent>>> VERBS = Map.of(
            "seat", sitting -> Optional.of(sitting.seat(1, BY, NOW)),
            "start", sitting -> Optional.of(sitting.start(BY, OPENS)),
            "mark", sitting -> Optional.of(sitting.mark(BY, CLOSES.plusSeconds(1))),
            "publish",
                    sitting -> Optional.of(
                            sitting.publish(new ExamSitting.Outcome(1, 1, 0), UNTIL, BY, CLOSES.plusSeconds(2))),
            "doubt", sitting -> sitting.doubt(CLOSES.plusSeconds(3)),
            "finalise", sitting -> Optional.of(sitting.finalise(0, BY, AFTER_ALL)),
            "cancel", sitting -> Optional.of(sitting.cancel("考点停电", BY, NOW)),
            "miss", sitting -> sitting.miss(AFTER_ALL));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ExamSittingStatus::valueOf, ExamSittingLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ExamSittingStatus.class);
    }

    @Test
    void everyActionLeadsOn() {
        for (var status : ExamSittingStatus.values()) {
            assertThat(status.actions().isEmpty())
                    .as("%s", status)
                    .isEqualTo(Set.of(ExamSittingStatus.FINAL, ExamSittingStatus.CANCELLED)
                            .contains(status));
        }
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("exam-sitting", ExamSittingStatus.class, ExamSittingStatus::next);
    }

    private static void check(ExamSittingStatus status, String verb, String expected) {
        var sitting = in(status);
        assertThat(sitting.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> assertThatThrownBy(() -> VERBS.get(verb).apply(sitting)).isInstanceOf(IllegalTransition.class);
            case "=" -> assertThat(VERBS.get(verb).apply(sitting)).isEmpty();
            default -> {
                var event = VERBS.get(verb).apply(sitting).orElseThrow();
                assertThat(sitting.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.sitting().status()).isEqualTo(sitting.status());
                assertThat(event.sitting().revision()).isEqualTo(2);
            }
        }
        if (expected.equals("-") || expected.equals("=")) {
            assertThat(sitting.status()).isEqualTo(status);
        }
    }
}
