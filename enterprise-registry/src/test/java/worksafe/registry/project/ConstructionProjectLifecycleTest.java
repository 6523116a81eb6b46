package worksafe.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.project.ProjectFixtures.APPROVER;
import static worksafe.registry.project.ProjectFixtures.BEFORE;
import static worksafe.registry.project.ProjectFixtures.DRAW;
import static worksafe.registry.project.ProjectFixtures.GROUND;
import static worksafe.registry.project.ProjectFixtures.NOW;
import static worksafe.registry.project.ProjectFixtures.OWNER;
import static worksafe.registry.project.ProjectFixtures.SUPERVISOR;
import static worksafe.registry.project.ProjectFixtures.TODAY;
import static worksafe.registry.project.ProjectFixtures.open;
import static worksafe.registry.project.ProjectFixtures.preEvaluation;

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
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectChange;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/**
 * Everything that can happen in every status, to a project at the stage of trial production. The table is written by hand, from the
 * package's own description.
 */
class ConstructionProjectLifecycleTest {

    /** Where it leads and what it announces; {@code -} illegal, {@code .} let pass. */
    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status       | submit                 | accept                   | refuse            | send back         | extend                | approve          | reject            | report           | change            | file plan                | try                   | health                          | find                     | use         | draw                 | check             | abandon             | end                 | miss
            PREPARING    | SUBMITTED Submitted    | -                        | -                 | -                 | -                     | -                | -                 | PREPARING Passed | PREPARING Changed | PREPARING TrialPlanFiled | PREPARING TrialBegun  | PREPARING HealthPaperEntered    | PREPARING BreachFound    | -           | -                    | -                 | ABANDONED Abandoned | ABANDONED Abandoned | PREPARING Overdue
            SUBMITTED    | -                      | UNDER_REVIEW ReviewBegun | REJECTED Rejected | RETURNED Returned | -                     | -                | -                 | -                | -                 | -                        | -                     | SUBMITTED HealthPaperEntered    | SUBMITTED BreachFound    | -           | -                    | -                 | ABANDONED Abandoned | ABANDONED Abandoned | SUBMITTED Overdue
            UNDER_REVIEW | -                      | -                        | -                 | RETURNED Returned | UNDER_REVIEW Extended | PREPARING Passed | REJECTED Rejected | -                | -                 | -                        | -                     | UNDER_REVIEW HealthPaperEntered | UNDER_REVIEW BreachFound | -           | -                    | -                 | ABANDONED Abandoned | ABANDONED Abandoned | UNDER_REVIEW Overdue
            RETURNED     | UNDER_REVIEW Submitted | -                        | -                 | -                 | -                     | -                | -                 | -                | -                 | -                        | -                     | RETURNED HealthPaperEntered     | RETURNED BreachFound     | -           | -                    | -                 | ABANDONED Abandoned | ABANDONED Abandoned | RETURNED Overdue
            REJECTED     | SUBMITTED Submitted    | -                        | -                 | -                 | -                     | -                | -                 | PREPARING Passed | PREPARING Changed | REJECTED TrialPlanFiled  | REJECTED TrialBegun   | REJECTED HealthPaperEntered     | REJECTED BreachFound     | -           | -                    | -                 | ABANDONED Abandoned | ABANDONED Abandoned | REJECTED Overdue
            COMPLETED    | -                      | -                        | -                 | -                 | -                     | -                | -                 | -                | -                 | -                        | -                     | -                               | -                        | IN_USE Used | COMPLETED CheckDrawn | COMPLETED Checked | -                   | .                   | .
            IN_USE       | -                      | -                        | -                 | -                 | -                     | -                | -                 | -                | -                 | -                        | -                     | -                               | -                        | -           | IN_USE CheckDrawn    | IN_USE Checked    | -                   | .                   | .
            ABANDONED    | -                      | -                        | -                 | -                 | -                     | -                | -                 | -                | -                 | -                        | -                     | -                               | -                        | -           | -                    | -                 | -                   | .                   | .
            """);

    private static final Map<String, Function<ConstructionProject, Optional<? extends ConstructionProjectEvent>>>
            VERBS = Map.ofEntries(
                    verb("submit", ProjectFixtures::submit),
                    verb("accept", project -> project.accept(SUPERVISOR, NOW)),
                    verb("refuse", project -> project.refuseToAccept("不属于职责", SUPERVISOR, NOW)),
                    verb("send back", project -> project.sendBack(List.of("资质证明"), SUPERVISOR, NOW)),
                    verb("extend", project -> project.extend(true, "需核查", APPROVER, NOW)),
                    verb(
                            "approve",
                            project -> project.approve(
                                    open(project, ProjectDecider.AUTHORITY), Set.of(), "同意", "SC1", APPROVER, NOW)),
                    verb(
                            "reject",
                            project -> project.reject(
                                    open(project, ProjectDecider.AUTHORITY), Set.of(), "不同意", APPROVER, NOW)),
                    verb("report", ProjectFixtures::pass),
                    verb("change", project -> project.change(ProjectChange.PROCESS, "改工艺", OWNER, NOW)),
                    verb("file plan", project -> project.fileTrialPlan("SY1", "方案", OWNER, NOW)),
                    verb("try", project -> project.beginTrial(TODAY, null, OWNER, NOW)),
                    verb(
                            "health",
                            project -> project.enterHealthPaper(
                                    preEvaluation(ProjectDecider.OWNER, null), GROUND, OWNER, NOW)),
                    verb(
                            "find",
                            project -> project.find(
                                    ProjectBreach.USED_WITHOUT_ACCEPTANCE, BEFORE, "已投料", SUPERVISOR, NOW)),
                    verb("use", project -> project.use(TODAY, OWNER, NOW)),
                    verb("draw", project -> project.drawCheck(DRAW, 12, "种子 5f2d", SUPERVISOR, NOW)),
                    verb("check", project -> project.check(true, true, false, List.of(), "一致", SUPERVISOR, NOW)),
                    verb("abandon", project -> project.abandon("不再建设", OWNER, NOW)),
                    Map.entry("end", project -> project.end("企业已终止", NOW)),
                    Map.entry("miss", project -> project.miss("project-trial-run", true, NOW)));

    private static Map.Entry<String, Function<ConstructionProject, Optional<? extends ConstructionProjectEvent>>> verb(
            String name, Function<ConstructionProject, ? extends ConstructionProjectEvent> verb) {
        return Map.entry(name, project -> Optional.of(verb.apply(project)));
    }

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ProjectStatus::valueOf, ConstructionProjectLifecycleTest::check);
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ProjectStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("construction-project", ProjectStatus.class, ProjectStatus::next);
    }

    private static ProjectView view(ConstructionProject project) {
        return ProjectView.of(project, List.of(), List.of(), List.of(), Set.of());
    }

    private static void check(ProjectStatus status, String verb, String expected) {
        var project = ProjectFixtures.in(status);
        var before = view(project);
        assertThat(before.summary().status()).isEqualTo(status);

        switch (expected) {
            case "-" -> {
                assertThatThrownBy(() -> VERBS.get(verb).apply(project)).isInstanceOf(IllegalTransition.class);
                assertThat(view(project)).isEqualTo(before);
            }
            case "." -> {
                assertThat(VERBS.get(verb).apply(project)).isEmpty();
                assertThat(view(project)).isEqualTo(before);
            }
            default -> {
                ConstructionProjectEvent event = VERBS.get(verb).apply(project).orElseThrow();
                assertThat(project.status() + " "
                                + event.getClass().getSimpleName().replace("ConstructionProject", ""))
                        .isEqualTo(expected);
                assertThat(event.project().status()).isEqualTo(project.status());
            }
        }
    }
}
