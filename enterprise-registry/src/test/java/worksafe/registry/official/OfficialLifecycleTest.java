package worksafe.registry.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.official.RosterFixtures.COUNTY;
import static worksafe.registry.official.RosterFixtures.NOW;
import static worksafe.registry.official.RosterFixtures.SUPERVISOR;
import static worksafe.registry.official.RosterFixtures.anOfficial;
import static worksafe.registry.official.RosterFixtures.day;
import static worksafe.registry.official.RosterFixtures.holding;
import static worksafe.registry.official.RosterFixtures.id;
import static worksafe.registry.official.RosterFixtures.named;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.Sector;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class OfficialLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code !} where a rule refuses it. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | change                  | correct                 | end                 | withdraw                | depute                  | end deputy | hand over
            HOLDING   | HOLDING OfficialChanged | HOLDING OfficialChanged | ENDED OfficialEnded | WITHDRAWN OfficialEnded | HOLDING OfficialChanged | !          | HOLDING OfficialHandedOver
            ENDED     | -                       | ENDED OfficialChanged   | -                   | WITHDRAWN OfficialEnded | ENDED OfficialChanged   | !          | ENDED OfficialHandedOver
            WITHDRAWN | -                       | -                       | -                   | -                       | -                       | -          | -
            """);

    private static final Map<String, Function<Official, OfficialEvent>> VERBS = Map.of(
            "change", official -> official.change(named("张玮"), SUPERVISOR, NOW),
            "correct",
                    official -> official.correct(
                            holding(COUNTY, Sector.EMERGENCY, "2026-03-02", "2026-12-31"), "日期有误", SUPERVISOR, NOW),
            "end", official -> official.end(day("2026-12-30"), "调离", SUPERVISOR, NOW),
            "withdraw", official -> official.withdraw("录错账户", SUPERVISOR, NOW),
            "depute",
                    official -> official.depute(
                            anOfficial("li.na", COUNTY, "2026-03-01", null),
                            day("2026-10-01"),
                            day("2026-10-08"),
                            "休假",
                            SUPERVISOR,
                            NOW),
            "end deputy", official -> official.endDeputy(id(), day("2026-10-05"), SUPERVISOR, NOW),
            "hand over",
                    official -> official.handOver(
                            id(),
                            anOfficial("li.na", COUNTY, "2026-03-01", null),
                            day("2026-10-01"),
                            "调离",
                            SUPERVISOR,
                            NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(OfficialStatus::valueOf, OfficialLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(OfficialStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("official", OfficialStatus.class, OfficialStatus::next);
    }

    private static void check(OfficialStatus status, String verb, String expected) {
        var official = RosterFixtures.in(status);
        var before = OfficialView.of(official, Set.of(), NOW);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(official)).isInstanceOf(IllegalTransition.class);
                assertThat(OfficialView.of(official, Set.of(), NOW)).isEqualTo(before);
            }
            case "!" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(official)).isInstanceOf(RuleViolation.class);
                assertThat(OfficialView.of(official, Set.of(), NOW)).isEqualTo(before);
            }
            default -> {
                var event = VERBS.get(verb).apply(official);
                assertThat(official.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.official().status()).isEqualTo(official.status());
            }
        }
    }
}
