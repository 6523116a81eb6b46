package worksafe.inspections.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.exposure.ExposureFixtures.LATER;
import static worksafe.inspections.exposure.ExposureFixtures.OWNER;
import static worksafe.inspections.exposure.ExposureFixtures.SUPERVISOR;

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
class ExposureLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | progress                  | complete                    | confirm               | sendBack                  | withdraw                 | miss
            OPENED    | OPENED ExposureProgressed | REPORTED ExposureProgressed | -                     | -                         | WITHDRAWN ExposureClosed | OPENED ExposureProgressed
            REPORTED  | -                         | -                           | CLOSED ExposureClosed | OPENED ExposureProgressed | WITHDRAWN ExposureClosed | REPORTED ExposureProgressed
            CLOSED    | -                         | -                           | -                     | -                         | -                        | .
            WITHDRAWN | -                         | -                           | -                     | -                         | -                        | .
            """);

    private static final Map<String, Function<Exposure, Optional<? extends ExposureEvent>>> VERBS = Map.of(
            "progress", exposure -> Optional.of(exposure.progress("正在更换报警主机", OWNER, LATER)),
            "complete", exposure -> Optional.of(exposure.complete("已更换报警主机并通过检测", OWNER, LATER)),
            "confirm", exposure -> Optional.of(exposure.confirm("已整改到位", SUPERVISOR, LATER)),
            "sendBack", exposure -> Optional.of(exposure.sendBack("报警主机未联动", SUPERVISOR, LATER)),
            "withdraw", exposure -> Optional.of(exposure.withdraw("问题不存在", SUPERVISOR, LATER)),
            "miss", exposure -> exposure.miss(LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ExposureStatus::valueOf, ExposureLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ExposureStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("exposure", ExposureStatus.class, ExposureStatus::next);
    }

    private static void check(ExposureStatus status, String verb, String expected) {
        var exposure = ExposureFixtures.in(status);
        var before = ExposureView.of(exposure, List.of(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(exposure)).isInstanceOf(IllegalTransition.class);
                assertThat(ExposureView.of(exposure, List.of(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(exposure)).isEmpty();
                assertThat(ExposureView.of(exposure, List.of(), Set.of())).isEqualTo(before);
            }
            default -> {
                ExposureEvent event = VERBS.get(verb).apply(exposure).orElseThrow();
                assertThat(exposure.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.exposure().status()).isEqualTo(exposure.status());
            }
        }
    }
}
