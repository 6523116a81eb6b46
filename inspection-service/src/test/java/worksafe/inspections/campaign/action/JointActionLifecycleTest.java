package worksafe.inspections.campaign.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class JointActionLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | withdraw
            RECORDED  | WITHDRAWN JointActionWithdrawn
            WITHDRAWN | -
            """);

    private static final Map<String, Function<JointAction, Optional<? extends JointActionEvent>>> VERBS =
            Map.ofEntries(Map.entry(
                    "withdraw",
                    it -> Optional.of(it.withdraw("重复登记", JointActionFixtures.SUPERVISOR, JointActionFixtures.LATER))));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(JointActionStatus::valueOf, JointActionLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(JointActionStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("joint-action", JointActionStatus.class, JointActionStatus::next);
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), JointActionProblem.values());
    }

    private static void check(JointActionStatus status, String verb, String expected) {
        var it = JointActionFixtures.in(status);
        var before = JointActionView.of(it, Set.of());
        assertThat(it.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(it)).isInstanceOf(IllegalTransition.class);
                assertThat(JointActionView.of(it, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(it)).isEmpty();
                assertThat(JointActionView.of(it, Set.of())).isEqualTo(before);
            }
            default -> {
                JointActionEvent event = VERBS.get(verb).apply(it).orElseThrow();
                assertThat(it.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
                assertThat(event.action().status()).isEqualTo(it.status());
            }
        }
    }
}
