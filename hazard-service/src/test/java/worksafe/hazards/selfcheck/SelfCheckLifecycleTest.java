package worksafe.hazards.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.LATER;
import static worksafe.hazards.selfcheck.SelfCheckFixtures.LATER_ID;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen to a return in every status, by hand from the package's own description. */
class SelfCheckLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status     | supersede
            STANDING   | SUPERSEDED SelfCheckSuperseded
            SUPERSEDED | -
            """);

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(SelfCheckStatus::valueOf, SelfCheckLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(SelfCheckStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("self-check", SelfCheckStatus.class, SelfCheckStatus::next);
    }

    private static void check(SelfCheckStatus status, String verb, String expected) {
        var made = SelfCheckFixtures.in(status);
        var before = SelfCheckView.of(made);
        assertThat(made.status()).isEqualTo(status);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> made.supersede(LATER_ID, "记错", LATER)).isInstanceOf(IllegalTransition.class);
            assertThat(SelfCheckView.of(made)).isEqualTo(before);
        } else {
            var event = made.supersede(LATER_ID, "记错", LATER);
            assertThat(made.status() + " " + event.getClass().getSimpleName())
                    .as(verb)
                    .isEqualTo(expected);
            assertThat(event.selfCheck().status()).isEqualTo(made.status());
        }
    }
}
