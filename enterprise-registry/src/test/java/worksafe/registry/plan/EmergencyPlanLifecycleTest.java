package worksafe.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.plan.EmergencyPlanFixtures.DRILL;
import static worksafe.registry.plan.EmergencyPlanFixtures.FILED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.FILING;
import static worksafe.registry.plan.EmergencyPlanFixtures.GROUND;
import static worksafe.registry.plan.EmergencyPlanFixtures.NOW;
import static worksafe.registry.plan.EmergencyPlanFixtures.OWNER;
import static worksafe.registry.plan.EmergencyPlanFixtures.SIGNED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.SUPERVISOR;
import static worksafe.registry.plan.EmergencyPlanFixtures.goodReview;

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
import worksafe.platform.http.RuleViolation;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;

/** Everything that can happen in every status. The table is written by hand, from the package's own description. */
class EmergencyPlanLifecycleTest {

    /** Where it leads and what it announces; {@code -} illegal, {@code !} refused by a rule, {@code .} let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | review                         | sign                       | publish                          | file                     | turn down                      | evaluate                         | demand                                  | supersede                    | withdraw                         | end                              | miss
            DRAFT     | REVIEWED EmergencyPlanReviewed | !                          | -                                | -                        | -                              | -                                | .                                       | -                            | WITHDRAWN EmergencyPlanWithdrawn | WITHDRAWN EmergencyPlanWithdrawn | .
            REVIEWED  | -                              | SIGNED EmergencyPlanSigned | -                                | -                        | -                              | -                                | .                                       | -                            | WITHDRAWN EmergencyPlanWithdrawn | WITHDRAWN EmergencyPlanWithdrawn | .
            SIGNED    | -                              | -                          | PUBLISHED EmergencyPlanPublished | -                        | -                              | -                                | .                                       | -                            | WITHDRAWN EmergencyPlanWithdrawn | WITHDRAWN EmergencyPlanWithdrawn | .
            PUBLISHED | -                              | -                          | -                                | FILED EmergencyPlanFiled | RETURNED EmergencyPlanReturned | EVALUATED EmergencyPlanEvaluated | PUBLISHED EmergencyPlanRevisionDemanded | REVISED EmergencyPlanRevised | WITHDRAWN EmergencyPlanWithdrawn | WITHDRAWN EmergencyPlanWithdrawn | PUBLISHED EmergencyPlanOverdue
            RETURNED  | -                              | -                          | -                                | FILED EmergencyPlanFiled | RETURNED EmergencyPlanReturned | EVALUATED EmergencyPlanEvaluated | RETURNED EmergencyPlanRevisionDemanded  | REVISED EmergencyPlanRevised | WITHDRAWN EmergencyPlanWithdrawn | WITHDRAWN EmergencyPlanWithdrawn | RETURNED EmergencyPlanOverdue
            FILED     | -                              | -                          | -                                | !                        | -                              | EVALUATED EmergencyPlanEvaluated | FILED EmergencyPlanRevisionDemanded     | REVISED EmergencyPlanRevised | -                                | WITHDRAWN EmergencyPlanWithdrawn | FILED EmergencyPlanOverdue
            EVALUATED | -                              | -                          | -                                | !                        | RETURNED EmergencyPlanReturned | EVALUATED EmergencyPlanEvaluated | EVALUATED EmergencyPlanRevisionDemanded | REVISED EmergencyPlanRevised | -                                | WITHDRAWN EmergencyPlanWithdrawn | EVALUATED EmergencyPlanOverdue
            REVISED   | -                              | -                          | -                                | -                        | -                              | -                                | .                                       | -                            | -                                | .                                | .
            WITHDRAWN | -                              | -                          | -                                | -                        | -                              | -                                | .                                       | -                            | -                                | .                                | .
            """);

    private static final Map<String, Function<EmergencyPlan, Optional<? extends EmergencyPlanEvent>>> VERBS =
            Map.ofEntries(
                    verb("review", plan -> plan.review(goodReview(), GROUND, true, OWNER, NOW)),
                    verb("sign", plan -> plan.sign("陈卫东（总经理）", SIGNED_ON, GROUND, OWNER, NOW)),
                    verb("publish", EmergencyPlanFixtures::publish),
                    verb("file", plan -> plan.file(FILING, FILED_ON, "材料齐全", SUPERVISOR, NOW)),
                    verb("turn down", plan -> plan.turnDown("缺少清单", SUPERVISOR, NOW)),
                    verb("evaluate", plan -> plan.evaluate(FILED_ON, "相符", null, OWNER, NOW)),
                    Map.entry("demand", plan -> plan.demandRevision("路线被占用", DRILL, OWNER, NOW)),
                    verb(
                            "supersede",
                            plan -> plan.supersede(EmergencyPlanFixtures.in(EmergencyPlanStatus.SIGNED), OWNER, NOW)),
                    verb("withdraw", plan -> plan.withdraw("重复录入", OWNER, NOW)),
                    Map.entry("end", plan -> plan.end("企业已终止", NOW)),
                    Map.entry("miss", plan -> plan.miss("plan-filing", NOW)));

    private static Map.Entry<String, Function<EmergencyPlan, Optional<? extends EmergencyPlanEvent>>> verb(
            String name, Function<EmergencyPlan, ? extends EmergencyPlanEvent> verb) {
        return Map.entry(name, plan -> Optional.of(verb.apply(plan)));
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(EmergencyPlanStatus::valueOf, EmergencyPlanLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(EmergencyPlanStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("emergency-plan", EmergencyPlanStatus.class, EmergencyPlanStatus::next);
    }

    private static EmergencyPlanView view(EmergencyPlan plan) {
        return EmergencyPlanView.of(plan, new EmergencyPlanView.Owed(Set.of(), null, null), List.of(), Set.of());
    }

    private static void check(EmergencyPlanStatus status, String verb, String expected) {
        var plan = EmergencyPlanFixtures.in(status);
        var before = view(plan);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(plan)).isInstanceOf(IllegalTransition.class);
                assertThat(view(plan)).isEqualTo(before);
            }
            case "!" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(plan)).isInstanceOf(RuleViolation.class);
                assertThat(view(plan)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(plan)).isEmpty();
                assertThat(view(plan)).isEqualTo(before);
            }
            default -> {
                EmergencyPlanEvent event = VERBS.get(verb).apply(plan).orElseThrow();
                assertThat(plan.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.plan().status()).isEqualTo(plan.status());
            }
        }
    }
}
