package worksafe.hazards.tipoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.hazards.tipoff.TipOffFixtures.CLERK;
import static worksafe.hazards.tipoff.TipOffFixtures.FIRST;
import static worksafe.hazards.tipoff.TipOffFixtures.NOW;
import static worksafe.hazards.tipoff.TipOffFixtures.SECOND;
import static worksafe.hazards.tipoff.TipOffFixtures.SUPERVISOR;
import static worksafe.hazards.tipoff.TipOffFixtures.day;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.hazards.tipoff.value.TipOffResult;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Every verb in every status; REPORTED is VERIFYING once one of the two has said what is true. */
class TipOffLifecycleTest {

    /** Where the verb leads and what it tells; {@code -} where it is illegal and must change nothing. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status       | accept            | refuse                    | forward             | assign             | replace                      | report                          | confirm           | link                     | handle          | answer            | close         | extend
            RECEIVED     | ACCEPTED ACCEPTED | NOT_ACCEPTED NOT_ACCEPTED | FORWARDED FORWARDED | -                  | -                            | -                               | -                 | -                        | -               | -                 | -             | -
            FORWARDED    | ACCEPTED ACCEPTED | NOT_ACCEPTED NOT_ACCEPTED | FORWARDED FORWARDED | -                  | -                            | -                               | -                 | -                        | -               | -                 | -             | -
            OUTSIDE      | -                 | -                         | -                   | -                  | -                            | -                               | -                 | -                        | -               | -                 | -             | -
            NOT_ACCEPTED | -                 | -                         | -                   | -                  | -                            | -                               | -                 | -                        | -               | -                 | -             | -
            ACCEPTED     | -                 | -                         | -                   | VERIFYING ASSIGNED | -                            | -                               | -                 | -                        | -               | -                 | -             | ACCEPTED EXTENDED
            VERIFYING    | -                 | -                         | -                   | -                  | VERIFYING VERIFIERS_REPLACED | VERIFYING VERIFICATION_REPORTED | -                 | -                        | -               | -                 | -             | VERIFYING EXTENDED
            REPORTED     | -                 | -                         | -                   | -                  | VERIFYING VERIFIERS_REPLACED | -                               | VERIFIED VERIFIED | -                        | -               | -                 | -             | VERIFYING EXTENDED
            VERIFIED     | -                 | -                         | -                   | -                  | -                            | -                               | -                 | VERIFIED DANGER_LINKED   | HANDLED HANDLED | -                 | -             | VERIFIED EXTENDED
            HANDLED      | -                 | -                         | -                   | -                  | -                            | -                               | -                 | -                        | -               | ANSWERED ANSWERED | -             | -
            ANSWERED     | -                 | -                         | -                   | -                  | -                            | -                               | -                 | -                        | -               | -                 | CLOSED CLOSED | -
            CLOSED       | -                 | -                         | -                   | -                  | -                            | -                               | -                 | -                        | -               | -                 | -             | -
            """);

    private static final Map<String, Function<TipOff, TipOffStep>> VERBS = Map.ofEntries(
            Map.entry("accept", tipOff -> tipOff.accept("第七十三条", null, CLERK, NOW)),
            Map.entry("refuse", tipOff -> tipOff.refuse("不属职责", CLERK, NOW)),
            Map.entry("forward", tipOff -> tipOff.forward("某某局", false, "属其职责", CLERK, NOW)),
            Map.entry("assign", tipOff -> tipOff.assign(TipOffFixtures.TWO, SUPERVISOR, NOW)),
            Map.entry(
                    "replace", tipOff -> tipOff.replaceVerifiers("inspector-7", "inspector-9", "回避", SUPERVISOR, NOW)),
            Map.entry("report", tipOff -> tipOff.reportVerification(TipOffResult.TRUE, "如实", FIRST, NOW)),
            Map.entry("confirm", tipOff -> tipOff.confirmVerification(true, "一致", SECOND, NOW)),
            Map.entry("link", tipOff -> tipOff.link(TipOffFixtures.DANGER, "YH320281-2026-000042", FIRST, NOW)),
            Map.entry("handle", tipOff -> tipOff.handle("已责令", SUPERVISOR, NOW)),
            Map.entry("answer", tipOff -> tipOff.answer("属实", CLERK, NOW)),
            Map.entry("close", tipOff -> tipOff.close("办结", SUPERVISOR, NOW)),
            Map.entry(
                    "extend",
                    tipOff -> tipOff.extend(
                            day("2026-06-01"), day("2026-05-09"), day("2026-06-08"), "待检测", SUPERVISOR, NOW)));

    @TestFactory
    Stream<DynamicTest> everyVerbInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(Function.identity(), TipOffLifecycleTest::check);
    }

    @Test
    void tableHasALineForEveryStatus() {
        assertThat(TABLE.statuses())
                .containsAll(
                        Arrays.stream(TipOffStatus.values()).map(Enum::name).toList());
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("tip-off", TipOffStatus.class, TipOffStatus::next);
    }

    private static TipOff standing(String status) {
        return switch (status) {
            case "REPORTED" -> TipOffFixtures.reported();
            case "OUTSIDE" -> {
                var tipOff = TipOffFixtures.received(false);
                TipOffFixtures.done(tipOff.forward("公安局", true, "属其职责", CLERK, NOW));
                yield tipOff;
            }
            default -> TipOffFixtures.in(TipOffStatus.valueOf(status));
        };
    }

    private static void check(String status, String verb, String expected) {
        var tipOff = standing(status);
        var before = TipOffView.of(tipOff, Set.of());

        if (expected.equals("-")) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(tipOff)).isInstanceOf(IllegalTransition.class);
            assertThat(TipOffView.of(tipOff, Set.of())).isEqualTo(before);
        } else {
            var step = VERBS.get(verb).apply(tipOff);
            assertThat(tipOff.status() + " " + step).isEqualTo(expected);
            assertThat(tipOff.timeline().getLast().is(step)).isTrue();
        }
    }
}
