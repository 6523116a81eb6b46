package worksafe.inspections.keylist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.keylist.KeyListFixtures.APPROVER;
import static worksafe.inspections.keylist.KeyListFixtures.DAY;
import static worksafe.inspections.keylist.KeyListFixtures.DUE;
import static worksafe.inspections.keylist.KeyListFixtures.INPUTS;
import static worksafe.inspections.keylist.KeyListFixtures.LATER;
import static worksafe.inspections.keylist.KeyListFixtures.SUPERVISOR;

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
class KeyEntryLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status   | list                      | refuse                  | followUp                  | keep                      | remove                  | miss
            PROPOSED | LISTED KeyEntryProgressed | REMOVED KeyEntryRemoved | -                         | -                         | -                       | .
            LISTED   | -                         | -                       | LISTED KeyEntryProgressed | LISTED KeyEntryProgressed | REMOVED KeyEntryRemoved | LISTED KeyEntryProgressed
            REMOVED  | -                         | -                       | -                         | -                         | -                       | .
            """);

    private static final Map<String, Function<KeyEntry, Optional<? extends KeyEntryEvent>>> VERBS = Map.of(
            "list", entry -> Optional.of(entry.list("同意列入", DUE, APPROVER, LATER)),
            "refuse", entry -> Optional.of(entry.refuse("依据不足", APPROVER, LATER)),
            "followUp", entry -> Optional.of(entry.followUp(FollowUpKind.GUIDANCE, DAY, "指导建立制度", SUPERVISOR, LATER)),
            "keep", entry -> Optional.of(entry.keep(INPUTS, DUE.plusYears(1), SUPERVISOR, LATER)),
            "remove", entry -> Optional.of(entry.remove("已无重点情形", APPROVER, LATER)),
            "miss", entry -> entry.miss(LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(KeyEntryStatus::valueOf, KeyEntryLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(KeyEntryStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("key-entry", KeyEntryStatus.class, KeyEntryStatus::next);
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), KeyListProblem.values());
    }

    private static void check(KeyEntryStatus status, String verb, String expected) {
        var entry = KeyListFixtures.in(status);
        var before = KeyEntryView.of(entry, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(entry)).isInstanceOf(IllegalTransition.class);
                assertThat(KeyEntryView.of(entry, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(entry)).isEmpty();
                assertThat(KeyEntryView.of(entry, Set.of())).isEqualTo(before);
            }
            default -> {
                KeyEntryEvent event = VERBS.get(verb).apply(entry).orElseThrow();
                assertThat(entry.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.entry().status()).isEqualTo(entry.status());
            }
        }
    }
}
