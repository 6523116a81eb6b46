package worksafe.inspections.assessment;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.assessment.AssessmentFixtures.AFTERWARDS;
import static worksafe.inspections.assessment.AssessmentFixtures.APPROVER;
import static worksafe.inspections.assessment.AssessmentFixtures.MAYOR;
import static worksafe.inspections.assessment.AssessmentFixtures.NOW;
import static worksafe.inspections.assessment.AssessmentFixtures.SECOND;
import static worksafe.inspections.assessment.AssessmentFixtures.SUPERVISOR;
import static worksafe.inspections.assessment.AssessmentFixtures.TOWN_OFFICE;
import static worksafe.inspections.assessment.AssessmentFixtures.UNTIL;
import static worksafe.inspections.assessment.AssessmentFixtures.grading;
import static worksafe.inspections.assessment.AssessmentFixtures.marks;

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
class AssessmentLifecycleTest {

    /** Where it leads and what it announces; {@code -} where it is illegal, {@code .} where it is let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status        | spread                      | start                        | report                             | sendBack                     | check                        | score                   | object                        | answerObjection         | confirm                       | withdraw                       | miss
            ISSUED        | SPREAD AssessmentProgressed | -                            | -                                  | -                            | -                            | -                       | -                             | -                       | -                             | WITHDRAWN AssessmentProgressed | .
            SPREAD        | -                           | RUNNING AssessmentProgressed | -                                  | -                            | -                            | -                       | -                             | -                       | -                             | WITHDRAWN AssessmentProgressed | .
            RUNNING       | -                           | -                            | SELF_REPORTED AssessmentProgressed | -                            | -                            | -                       | -                             | -                       | -                             | WITHDRAWN AssessmentProgressed | RUNNING AssessmentProgressed
            SELF_REPORTED | -                           | -                            | -                                  | RUNNING AssessmentProgressed | CHECKED AssessmentProgressed | -                       | -                             | -                       | -                             | -                              | .
            CHECKED       | -                           | -                            | -                                  | -                            | -                            | SCORED AssessmentScored | -                             | -                       | -                             | -                              | .
            SCORED        | -                           | -                            | -                                  | -                            | -                            | -                       | OBJECTED AssessmentProgressed | -                       | CONFIRMED AssessmentConfirmed | -                              | .
            OBJECTED      | -                           | -                            | -                                  | -                            | -                            | -                       | -                             | SCORED AssessmentScored | -                             | -                              | .
            CONFIRMED     | -                           | -                            | -                                  | -                            | -                            | -                       | -                             | -                       | -                             | -                              | .
            WITHDRAWN     | -                           | -                            | -                                  | -                            | -                            | -                       | -                             | -                       | -                             | -                              | .
            """);

    private static final Map<String, Function<TargetAssessment, Optional<? extends AssessmentEvent>>> VERBS =
            Map.ofEntries(
                    entry("spread", assessment -> Optional.of(assessment.spread("已签责任书", TOWN_OFFICE, NOW))),
                    entry("start", assessment -> Optional.of(assessment.start(SUPERVISOR, NOW))),
                    entry("report", assessment -> Optional.of(assessment.report(marks(40, 28, 25), TOWN_OFFICE, NOW))),
                    entry("sendBack", assessment -> Optional.of(assessment.sendBack("补材料", SUPERVISOR, NOW))),
                    entry("check", assessment -> Optional.of(assessment.check(marks(40, 26, 24), SUPERVISOR, NOW))),
                    entry(
                            "score",
                            assessment -> Optional.of(assessment.score(
                                    marks(40, 26, 24), grading(AssessmentGrade.GOOD, false), UNTIL, APPROVER, NOW))),
                    entry("object", assessment -> Optional.of(assessment.object("材料已报", TOWN_OFFICE, NOW))),
                    entry(
                            "answerObjection",
                            assessment -> Optional.of(assessment.answerObjection(
                                    marks(40, 27, 24), grading(AssessmentGrade.EXCELLENT, false), SECOND, NOW))),
                    entry("confirm", assessment -> Optional.of(assessment.confirm("审定", false, MAYOR, AFTERWARDS))),
                    entry("withdraw", assessment -> Optional.of(assessment.withdraw("机构改革", SUPERVISOR, NOW))),
                    entry("miss", assessment -> assessment.miss(NOW)));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(AssessmentStatus::valueOf, AssessmentLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(AssessmentStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("assessment", AssessmentStatus.class, AssessmentStatus::next);
    }

    private static void check(AssessmentStatus status, String verb, String expected) {
        var assessment = AssessmentFixtures.in(status);
        var before = AssessmentView.of(assessment, List.of(), Set.of());
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(assessment)).isInstanceOf(IllegalTransition.class);
                assertThat(AssessmentView.of(assessment, List.of(), Set.of())).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(assessment)).isEmpty();
                assertThat(AssessmentView.of(assessment, List.of(), Set.of())).isEqualTo(before);
            }
            default -> {
                AssessmentEvent event = VERBS.get(verb).apply(assessment).orElseThrow();
                assertThat(assessment.status() + " " + event.getClass().getSimpleName())
                        .isEqualTo(expected);
                assertThat(event.assessment().status()).isEqualTo(assessment.status());
            }
        }
    }
}
