package worksafe.registry.project;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.project.ProjectFixtures.APPROVER;
import static worksafe.registry.project.ProjectFixtures.BEFORE;
import static worksafe.registry.project.ProjectFixtures.DESIGN;
import static worksafe.registry.project.ProjectFixtures.DRAW;
import static worksafe.registry.project.ProjectFixtures.ENTERPRISE;
import static worksafe.registry.project.ProjectFixtures.GROUND;
import static worksafe.registry.project.ProjectFixtures.IDENTITY;
import static worksafe.registry.project.ProjectFixtures.NOW;
import static worksafe.registry.project.ProjectFixtures.OWNER;
import static worksafe.registry.project.ProjectFixtures.SUPERVISOR;
import static worksafe.registry.project.ProjectFixtures.TODAY;
import static worksafe.registry.project.ProjectFixtures.at;
import static worksafe.registry.project.ProjectFixtures.gate;
import static worksafe.registry.project.ProjectFixtures.in;
import static worksafe.registry.project.ProjectFixtures.preEvaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.registry.project.ProjectTerms.ProjectBreach;
import worksafe.registry.project.ProjectTerms.ProjectChange;
import worksafe.registry.project.ProjectTerms.ProjectDecider;

/** What the outbox really holds of each event of a project, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ConstructionProjectEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    private static List<ConstructionProjectEvent> oneOfEach() {
        var reviewed = in(ProjectStatus.UNDER_REVIEW);
        var drawn = in(ProjectStatus.COMPLETED);
        var unused = drawn.drawCheck(DRAW, 12, "种子 5f2d", SUPERVISOR, NOW);
        var all = Arrays.stream(ProjectStage.values())
                .map(stage -> new ConstructionProject.Passed(stage, BEFORE, null, null))
                .toList();
        return List.of(
                (ConstructionProjectEvent) ConstructionProject.register(IDENTITY, ENTERPRISE, DESIGN, OWNER, NOW)
                        .event(),
                (ConstructionProjectEvent)
                        ConstructionProject.record(IDENTITY, ENTERPRISE, DESIGN, all, TODAY, OWNER, NOW)
                                .event(),
                ProjectFixtures.submit(at(ProjectStage.DESIGN)),
                in(ProjectStatus.SUBMITTED).accept(SUPERVISOR, NOW),
                in(ProjectStatus.SUBMITTED).sendBack(List.of("资质证明"), SUPERVISOR, NOW),
                in(ProjectStatus.UNDER_REVIEW).extend(true, "需核查", APPROVER, NOW),
                ProjectFixtures.pass(at(ProjectStage.ACCEPTANCE)),
                reviewed.reject(gate(reviewed, ProjectDecider.AUTHORITY), Set.of(), "未采纳对策", APPROVER, NOW),
                at(ProjectStage.ACCEPTANCE).change(ProjectChange.SCALE, "扩大", OWNER, NOW),
                at(ProjectStage.TRIAL_PRODUCTION).fileTrialPlan("SY320281-2026-000002", "方案", OWNER, NOW),
                at(ProjectStage.TRIAL_PRODUCTION).beginTrial(TODAY, null, OWNER, NOW),
                at(ProjectStage.DESIGN).enterHealthPaper(preEvaluation(ProjectDecider.OWNER, null), GROUND, OWNER, NOW),
                at(ProjectStage.ACCEPTANCE).find(ProjectBreach.USED_WITHOUT_ACCEPTANCE, BEFORE, "已投料", SUPERVISOR, NOW),
                in(ProjectStatus.COMPLETED).use(TODAY, OWNER, NOW),
                in(ProjectStatus.COMPLETED).drawCheck(DRAW, 12, "种子 5f2d", SUPERVISOR, NOW),
                drawn.check(true, true, false, List.of(), "一致", SUPERVISOR, NOW),
                at(ProjectStage.DESIGN).abandon("不再建设", OWNER, NOW),
                at(ProjectStage.DESIGN).miss("project-review", false, NOW).orElseThrow());
    }

    /** Writes it through the real outbox and rolls back. */
    private String written(ConstructionProjectEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.project().projectId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(ConstructionProjectEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).isKeptBy(written(event));
        }
    }

    @Test
    void wireNamesFollowTheNamesOfTheRecords() {
        assertThat(oneOfEach())
                .allSatisfy(event ->
                        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass())));
    }

    @Test
    void nobodyIsNamed() {
        assertThat(oneOfEach().stream().map(DomainEvent::archive))
                .allSatisfy(line ->
                        assertThat(line.toString()).doesNotContain(OWNER.name(), SUPERVISOR.name(), APPROVER.name()));
    }
}
