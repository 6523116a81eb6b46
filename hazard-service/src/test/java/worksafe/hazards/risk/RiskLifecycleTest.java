package worksafe.hazards.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.risk.RiskFixtures.LATER;
import static worksafe.hazards.risk.RiskFixtures.OFFICER;
import static worksafe.hazards.risk.RiskFixtures.SUPERVISOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.risk.method.RiskColour;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class RiskLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status     | assess                     | warn                     | control                        | change                      | challenge                      | retire                   | miss
            DRAFT      | ASSESSED RiskPointAssessed | ASSESSED RiskPointWarned | -                              | DRAFT RiskPointChanged      | -                              | RETIRED RiskPointRetired | .
            ASSESSED   | ASSESSED RiskPointAssessed | ASSESSED RiskPointWarned | CONTROLLED RiskPointControlled | ASSESSED RiskPointChanged   | ASSESSED RiskPointChallenged   | RETIRED RiskPointRetired | ASSESSED RiskPointOverdue
            CONTROLLED | ASSESSED RiskPointAssessed | ASSESSED RiskPointWarned | CONTROLLED RiskPointControlled | CONTROLLED RiskPointChanged | CONTROLLED RiskPointChallenged | RETIRED RiskPointRetired | CONTROLLED RiskPointOverdue
            RETIRED    | -                          | -                        | -                              | -                           | -                              | -                        | .
            """);

    private static final Map<String, Function<RiskPoint, Optional<? extends RiskEvent>>> VERBS = Map.of(
            "assess", point -> Optional.of(RiskFixtures.assess(point, RiskColour.YELLOW)),
            "warn", point -> Optional.of(RiskFixtures.assess(point, RiskColour.RED)),
            "control",
                    point -> Optional.of(
                            point.control(RiskFixtures.MEASURES, RiskFixtures.NEEDED, true, true, OFFICER, LATER)),
            "change",
                    point -> Optional.of(point.change(
                            RiskChange.DEVICE,
                            RiskFixtures.PARTICULARS,
                            "反应釜更换",
                            RiskFixtures.due(RiskDue.Origin.CHANGE, "2026-04-25"),
                            OFFICER,
                            LATER)),
            "challenge", point -> Optional.of(point.challenge("可能性取值偏低", RiskFixtures.SOON, SUPERVISOR, LATER)),
            "retire", point -> Optional.of(point.retire("装置已拆除", OFFICER, LATER)),
            "miss", point -> point.miss(LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(RiskStatus::valueOf, RiskLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(RiskStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("risk-point", RiskStatus.class, RiskStatus::next);
    }

    private static RiskView view(RiskPoint point) {
        return RiskView.of(point, List.of(), List.of(), List.of(), Set.of());
    }

    private static void check(RiskStatus status, String verb, String expected) {
        var point = RiskFixtures.in(status);
        var before = view(point);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(point)).isInstanceOf(IllegalTransition.class);
                assertThat(view(point)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(point)).isEmpty();
                assertThat(view(point)).isEqualTo(before);
            }
            default -> {
                RiskEvent event = VERBS.get(verb).apply(point).orElseThrow();
                assertThat(point.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.point().status()).isEqualTo(point.status());
            }
        }
    }
}
