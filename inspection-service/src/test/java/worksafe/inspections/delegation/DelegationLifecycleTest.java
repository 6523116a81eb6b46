package worksafe.inspections.delegation;

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
class DelegationLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | publish                       | commence                     | evaluate                     | missEvaluation               | end                   | expire
            DRAFT     | PUBLISHED DelegationPublished | -                            | -                            | .                            | ENDED DelegationEnded | ENDED DelegationEnded
            PUBLISHED | -                             | IN_FORCE DelegationCommenced | -                            | .                            | ENDED DelegationEnded | ENDED DelegationEnded
            IN_FORCE  | -                             | -                            | IN_FORCE DelegationEvaluated | IN_FORCE DelegationEvaluated | ENDED DelegationEnded | ENDED DelegationEnded
            ENDED     | -                             | -                            | -                            | .                            | -                     | .
            """);

    private static final Map<String, Function<Delegation, Optional<? extends DelegationEvent>>> VERBS = Map.ofEntries(
            Map.entry(
                    "publish",
                    it -> Optional.of(it.publish(
                            DelegationFixtures.PUBLIC_ON,
                            "江阴市人民政府网站",
                            DelegationFixtures.APPROVER,
                            DelegationFixtures.LATER))),
            Map.entry(
                    "commence",
                    it -> Optional.of(
                            it.commence("持证执法人员 8 人", DelegationFixtures.APPROVER, DelegationFixtures.LATER))),
            Map.entry(
                    "evaluate",
                    it -> Optional.of(it.evaluate("承接有效", DelegationFixtures.APPROVER, DelegationFixtures.LATER))),
            Map.entry("missEvaluation", it -> it.missEvaluation(DelegationFixtures.LATER)),
            Map.entry("end", it -> Optional.of(it.end("机构改革", DelegationFixtures.APPROVER, DelegationFixtures.LATER))),
            Map.entry("expire", it -> it.expire(DelegationFixtures.LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(DelegationStatus::valueOf, DelegationLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(DelegationStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("delegation", DelegationStatus.class, DelegationStatus::next);
    }

    @Test
    void everyRefusalHasItsTextsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), DelegationProblem.values());
    }

    private static void check(DelegationStatus status, String verb, String expected) {
        var it = DelegationFixtures.in(status);
        var before = DelegationView.of(it, Set.of());
        assertThat(it.status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(it)).isInstanceOf(IllegalTransition.class);
                assertThat(DelegationView.of(it, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(it)).isEmpty();
                assertThat(DelegationView.of(it, Set.of())).isEqualTo(before);
            }
            default -> {
                DelegationEvent event = VERBS.get(verb).apply(it).orElseThrow();
                assertThat(it.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
                assertThat(event.delegation().status()).isEqualTo(it.status());
            }
        }
    }
}
