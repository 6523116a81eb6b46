package worksafe.hazards.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.alarm.AlarmFixtures.COLLEAGUE;
import static worksafe.hazards.alarm.AlarmFixtures.LATER;
import static worksafe.hazards.alarm.AlarmFixtures.OPERATOR;

import java.util.Map;
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
class AlarmLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status       | acknowledge                    | dispose                | close              | refute
            RAISED       | ACKNOWLEDGED AlarmAcknowledged | -                      | -                  | FALSE AlarmRefuted
            ACKNOWLEDGED | -                              | DISPOSED AlarmDisposed | -                  | FALSE AlarmRefuted
            DISPOSED     | -                              | -                      | CLOSED AlarmClosed | -
            CLOSED       | -                              | -                      | -                  | -
            FALSE        | -                              | -                      | -                  | -
            """);

    private static final Map<String, Function<Alarm, AlarmEvent>> VERBS = Map.of(
            "acknowledge", alarm -> alarm.acknowledge(OPERATOR, LATER),
            "dispose", alarm -> alarm.dispose("已切断进料", OPERATOR, LATER),
            "close", alarm -> alarm.close("已恢复", COLLEAGUE, LATER),
            "refute", alarm -> alarm.refute("探头受潮", OPERATOR, LATER));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(AlarmStatus::valueOf, AlarmLifecycleTest::check);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("alarm", AlarmStatus.class, AlarmStatus::next);
    }

    private static void check(AlarmStatus status, String verb, String expected) {
        var alarm = AlarmFixtures.in(status);
        var before = AlarmView.of(alarm, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(alarm)).isInstanceOf(IllegalTransition.class);
            assertThat(AlarmView.of(alarm, Set.of())).isEqualTo(before);
        } else {
            var event = VERBS.get(verb).apply(alarm);
            assertThat(alarm.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.alarm().status()).isEqualTo(alarm.status());
        }
    }
}
