package worksafe.registry.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.letter.DutyLetterFixtures.DAY;
import static worksafe.registry.letter.DutyLetterFixtures.LATER;
import static worksafe.registry.letter.DutyLetterFixtures.NOW;
import static worksafe.registry.letter.DutyLetterFixtures.SUPERIOR;

import java.util.List;
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
class DutyLetterLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status     | subordinate signs              | paper                   | assess                      | miss                       | renewed                | fall away             | end
            DRAFT      | SIGNED_ONE DutyLetterSignedOne | SIGNED DutyLetterSigned | -                           | .                          | ENDED DutyLetterEnded  | ENDED DutyLetterEnded | ENDED DutyLetterEnded
            SIGNED_ONE | SIGNED DutyLetterSigned        | SIGNED DutyLetterSigned | -                           | .                          | ENDED DutyLetterEnded  | ENDED DutyLetterEnded | ENDED DutyLetterEnded
            SIGNED     | -                              | -                       | ASSESSED DutyLetterAssessed | SIGNED DutyLetterOverdue   | .                      | ENDED DutyLetterEnded | ENDED DutyLetterEnded
            ASSESSED   | -                              | -                       | -                           | ASSESSED DutyLetterOverdue | ENDED DutyLetterEnded  | ENDED DutyLetterEnded | ENDED DutyLetterEnded
            ENDED      | -                              | -                       | -                           | .                          | .                      | .                     | -
            """);

    private static final Map<String, Function<DutyLetter, Optional<? extends DutyLetterEvent>>> VERBS = Map.of(
            "subordinate signs", letter -> Optional.of(DutyLetterFixtures.signed(letter, LetterSide.SUBORDINATE)),
            "paper", letter -> Optional.of(letter.signOnPaper(DAY, SUPERIOR, NOW)),
            "assess", letter -> Optional.of(letter.assess(DAY, "优秀", null, SUPERIOR, LATER)),
            "miss", letter -> letter.miss(LATER),
            "renewed", letter -> letter.renewedBy("ZR320281-2027-000001", null, LATER),
            "fall away", letter -> letter.fallAway("企业已终止", LATER),
            "end", letter -> Optional.of(letter.end("重新起草", SUPERIOR, LATER)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(DutyLetterStatus::valueOf, DutyLetterLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(DutyLetterStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("duty-letter", DutyLetterStatus.class, DutyLetterStatus::next);
    }

    private static DutyLetterView view(DutyLetter letter) {
        return DutyLetterView.of(letter, List.of(), Set.of());
    }

    private static void check(DutyLetterStatus status, String verb, String expected) {
        var letter = DutyLetterFixtures.in(status);
        var before = view(letter);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(letter)).isInstanceOf(IllegalTransition.class);
                assertThat(view(letter)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(letter)).isEmpty();
                assertThat(view(letter)).isEqualTo(before);
            }
            default -> {
                DutyLetterEvent event = VERBS.get(verb).apply(letter).orElseThrow();
                assertThat(letter.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.letter().status()).isEqualTo(letter.status());
            }
        }
    }
}
