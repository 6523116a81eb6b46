package worksafe.inspections.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.plan.PlanFixtures.APPROVER;
import static worksafe.inspections.plan.PlanFixtures.ENTERPRISE;
import static worksafe.inspections.plan.PlanFixtures.FILED_ON;
import static worksafe.inspections.plan.PlanFixtures.GOVERNMENT;
import static worksafe.inspections.plan.PlanFixtures.LATER;
import static worksafe.inspections.plan.PlanFixtures.NONE;
import static worksafe.inspections.plan.PlanFixtures.OTHER;
import static worksafe.inspections.plan.PlanFixtures.SUPERVISOR;
import static worksafe.inspections.plan.PlanFixtures.YEAR_OVER;
import static worksafe.inspections.plan.PlanFixtures.key;
import static worksafe.inspections.plan.PlanFixtures.share;
import static worksafe.inspections.plan.PlanFixtures.special;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class AnnualPlanLifecycleTest {

    /** Where it leads; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | change   | submit    | approve  | sendBack | file     | reviseLittle | reviseMuch | close  | miss
            DRAFT     | DRAFT    | SUBMITTED | -        | -        | -        | -            | -          | -      | DRAFT
            SUBMITTED | -        | -         | APPROVED | RETURNED | -        | -            | -          | -      | SUBMITTED
            RETURNED  | RETURNED | SUBMITTED | -        | -        | -        | -            | -          | -      | RETURNED
            APPROVED  | -        | -         | -        | -        | IN_FORCE | -            | -          | -      | APPROVED
            IN_FORCE  | -        | -         | -        | -        | -        | REVISED      | SUBMITTED  | CLOSED | IN_FORCE
            REVISED   | -        | -         | -        | -        | -        | REVISED      | SUBMITTED  | CLOSED | REVISED
            CLOSED    | -        | -         | -        | -        | -        | -            | -          | -      | .
            """);

    private static final Map<String, Function<AnnualPlan, Optional<? extends AnnualPlanEvent>>> VERBS = Map.of(
            "change",
                    plan -> Optional.of(plan.change(
                            new AnnualPlan.Content(
                                    "江阴市应急管理局", PlanFixtures.CAPACITY, PlanFixtures.ITEMS, PlanFixtures.lines()),
                            SUPERVISOR,
                            LATER)),
            "submit", plan -> Optional.of(plan.submit(NONE, new Actor("approver-2", "李副局长"), LATER)),
            "approve", plan -> Optional.of(plan.approve("同意", GOVERNMENT, LATER)),
            "sendBack", plan -> Optional.of(plan.sendBack("补充比例", GOVERNMENT, LATER)),
            "file", plan -> Optional.of(plan.file("无锡市应急管理局", FILED_ON, SUPERVISOR, LATER)),
            "reviseLittle",
                    plan -> Optional.of(plan.revise(
                            List.of(key(ENTERPRISE, 5, 2), share(6, 120, 10), special(9)),
                            "检修",
                            20,
                            NONE,
                            APPROVER,
                            LATER)),
            "reviseMuch",
                    plan -> Optional.of(plan.revise(
                            List.of(key(OTHER, 3, 2), share(6, 120, 10), special(9)), "停产", 20, NONE, APPROVER, LATER)),
            "close", plan -> Optional.of(plan.close("全年完成检查 29 次。", SUPERVISOR, YEAR_OVER)),
            "miss", plan -> plan.miss("annual-plan-filing", LATER));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(AnnualPlanStatus::valueOf, AnnualPlanLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(AnnualPlanStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("annual-plan", AnnualPlanStatus.class, AnnualPlanStatus::next);
    }

    @Test
    void everyRefusalHasTitleAndDetailInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), PlanProblem.values());
    }

    private static void check(AnnualPlanStatus status, String verb, String expected) {
        var plan = PlanFixtures.in(status);
        var before = AnnualPlanView.of(plan, Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(plan)).isInstanceOf(IllegalTransition.class);
                assertThat(AnnualPlanView.of(plan, Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(plan)).isEmpty();
                assertThat(AnnualPlanView.of(plan, Set.of())).isEqualTo(before);
            }
            default -> {
                AnnualPlanEvent event = VERBS.get(verb).apply(plan).orElseThrow();
                assertThat(plan.status()).hasToString(expected);
                assertThat(event.plan().status()).isEqualTo(plan.status());
            }
        }
    }
}
