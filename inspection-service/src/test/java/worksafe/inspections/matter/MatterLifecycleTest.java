package worksafe.inspections.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.matter.MatterFixtures.BASIS;
import static worksafe.inspections.matter.MatterFixtures.CHECKER;
import static worksafe.inspections.matter.MatterFixtures.DUE;
import static worksafe.inspections.matter.MatterFixtures.LATER;
import static worksafe.inspections.matter.MatterFixtures.MEETING;
import static worksafe.inspections.matter.MatterFixtures.OWNER;
import static worksafe.inspections.matter.MatterFixtures.SERVED;
import static worksafe.inspections.matter.MatterFixtures.SUPERVISOR;

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
class MatterLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | serve                         | meet | report                              | answer                               | check                               | sendBack                           | close                        | escalate                             | withdraw                          | miss
            OPENED    | SERVED SupervisionMatterServed | -    | -                                   | -                                    | -                                   | -                                  | -                            | -                                    | WITHDRAWN SupervisionMatterClosed | .
            SERVED    | -                             | -    | SERVED SupervisionMatterProgressed  | ANSWERED SupervisionMatterProgressed | -                                   | -                                  | -                            | ESCALATED SupervisionMatterEscalated | WITHDRAWN SupervisionMatterClosed | SERVED SupervisionMatterProgressed
            ESCALATED | -                             | -    | ESCALATED SupervisionMatterProgressed | ANSWERED SupervisionMatterProgressed | -                                   | -                                  | -                            | -                                    | -                                 | ESCALATED SupervisionMatterProgressed
            ANSWERED  | -                             | -    | -                                   | -                                    | CHECKED SupervisionMatterProgressed | SERVED SupervisionMatterProgressed | -                            | -                                    | -                                 | .
            CHECKED   | -                             | -    | -                                   | -                                    | -                                   | -                                  | CLOSED SupervisionMatterClosed | -                                    | -                                 | .
            CLOSED    | -                             | -    | -                                   | -                                    | -                                   | -                                  | -                            | -                                    | -                                 | .
            WITHDRAWN | -                             | -    | -                                   | -                                    | -                                   | -                                  | -                            | -                                    | -                                 | .
            """);

    private static final Map<String, Function<SupervisionMatter, Optional<? extends MatterEvent>>> VERBS = Map.of(
            "serve", matter -> Optional.of(matter.serve(SERVED, DUE, BASIS, SUPERVISOR, "签收", LATER)),
            "meet", matter -> Optional.of(matter.meet(MEETING, List.of(), SUPERVISOR, LATER)),
            "report", matter -> Optional.of(matter.report(2, true, "已停用", OWNER, LATER)),
            "answer",
                    matter -> {
                        if (matter.status().owesAnswer()) {
                            var unused = matter.report(2, true, "已停用", OWNER, LATER);
                        }
                        return Optional.of(matter.answer("已完成", OWNER, LATER));
                    },
            "check", matter -> Optional.of(matter.check("属实", SUPERVISOR, LATER)),
            "sendBack", matter -> Optional.of(matter.sendBack("未完成", DUE, BASIS, SUPERVISOR, LATER)),
            "close", matter -> Optional.of(matter.close("同意", null, CHECKER, LATER)),
            "escalate",
                    matter -> Optional.of(matter.escalate(MatterFixtures.COUNTY.parent(), "两次未答复", SUPERVISOR, LATER)),
            "withdraw", matter -> Optional.of(matter.withdraw("情况不属实", SUPERVISOR, LATER)),
            "miss", matter -> matter.miss(LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(MatterStatus::valueOf, MatterLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(MatterStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("supervision-matter", MatterStatus.class, MatterStatus::next);
    }

    private static void check(MatterStatus status, String verb, String expected) {
        var matter = MatterFixtures.in(status);
        var before = MatterView.of(matter, List.of(), Set.of(), false);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(matter)).isInstanceOf(IllegalTransition.class);
                assertThat(MatterView.of(matter, List.of(), Set.of(), false)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(matter)).isEmpty();
                assertThat(MatterView.of(matter, List.of(), Set.of(), false)).isEqualTo(before);
            }
            default -> {
                MatterEvent event = VERBS.get(verb).apply(matter).orElseThrow();
                assertThat(matter.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.matter().status()).isEqualTo(matter.status());
            }
        }
    }
}
