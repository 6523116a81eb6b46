package worksafe.registry.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.responsibility.ResponsibilityFixtures.DUE;
import static worksafe.registry.responsibility.ResponsibilityFixtures.LATER;
import static worksafe.registry.responsibility.ResponsibilityFixtures.OFFICER;
import static worksafe.registry.responsibility.ResponsibilityFixtures.SINCE;
import static worksafe.registry.responsibility.ResponsibilityFixtures.SUCCESSOR;
import static worksafe.registry.responsibility.ResponsibilityFixtures.ofThePost;

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

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class ResponsibilityLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status   | revise                         | vacate                       | holder left                  | miss                         | replace                         | assess                          | end
            IN_FORCE | IN_FORCE ResponsibilityRevised | VACANT ResponsibilityVacated | VACANT ResponsibilityVacated | .                            | REPLACED ResponsibilityReplaced | IN_FORCE ResponsibilityAssessed | ENDED ResponsibilityEnded
            VACANT   | VACANT ResponsibilityRevised   | -                            | .                            | VACANT ResponsibilityOverdue | REPLACED ResponsibilityReplaced | -                               | ENDED ResponsibilityEnded
            REPLACED | -                              | -                            | .                            | .                            | -                               | -                               | -
            ENDED    | -                              | -                            | .                            | .                            | -                               | -                               | -
            """);

    private static final Map<String, Function<ResponsibilityEntry, Optional<? extends ResponsibilityEvent>>> VERBS =
            Map.of(
                    "revise", entry -> Optional.of(entry.revise(ofThePost(), "风险辨识结果更新", OFFICER, LATER)),
                    "vacate", entry -> Optional.of(entry.vacate(SINCE, DUE, "离职", OFFICER, LATER)),
                    "holder left", entry -> entry.holderLeft(SINCE, DUE, LATER),
                    "miss", entry -> entry.miss(LATER),
                    "replace", entry -> Optional.of(entry.replace(SUCCESSOR, OFFICER, LATER)),
                    "assess",
                            entry -> Optional.of(
                                    entry.assess(SINCE, ResponsibilityResult.QUALIFIED, "全额发放", null, OFFICER, LATER)),
                    "end", entry -> Optional.of(entry.end("岗位撤销", OFFICER, LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ResponsibilityStatus::valueOf, ResponsibilityLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ResponsibilityStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("responsibility", ResponsibilityStatus.class, ResponsibilityStatus::next);
    }

    private static void check(ResponsibilityStatus status, String verb, String expected) {
        var entry = ResponsibilityFixtures.in(status);
        var before = ResponsibilityView.of(entry, Set.of());

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(entry)).isInstanceOf(IllegalTransition.class);
                assertThat(ResponsibilityView.of(entry, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(entry)).isEmpty();
                assertThat(ResponsibilityView.of(entry, Set.of())).isEqualTo(before);
            }
            default -> {
                ResponsibilityEvent event = VERBS.get(verb).apply(entry).orElseThrow();
                assertThat(entry.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.entry().status()).isEqualTo(entry.status());
            }
        }
    }
}
