package worksafe.registry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.plan.EmergencyPlanFixtures.DRILL;
import static worksafe.registry.plan.EmergencyPlanFixtures.ENTERPRISE;
import static worksafe.registry.plan.EmergencyPlanFixtures.FILED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.FILING;
import static worksafe.registry.plan.EmergencyPlanFixtures.GROUND;
import static worksafe.registry.plan.EmergencyPlanFixtures.IDENTITY;
import static worksafe.registry.plan.EmergencyPlanFixtures.NEXT;
import static worksafe.registry.plan.EmergencyPlanFixtures.NOW;
import static worksafe.registry.plan.EmergencyPlanFixtures.OWNER;
import static worksafe.registry.plan.EmergencyPlanFixtures.PUBLISHED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.SIGNED_ON;
import static worksafe.registry.plan.EmergencyPlanFixtures.SUPERVISOR;
import static worksafe.registry.plan.EmergencyPlanFixtures.content;
import static worksafe.registry.plan.EmergencyPlanFixtures.goodReview;
import static worksafe.registry.plan.EmergencyPlanFixtures.in;
import static worksafe.registry.plan.EmergencyPlanFixtures.next;
import static worksafe.registry.plan.EmergencyPlanFixtures.revisionOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.DomainEvent;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanPublished;
import worksafe.registry.plan.EmergencyPlanEvent.EmergencyPlanRecorded;
import worksafe.registry.plan.PlanRevision.PlanPart;

/** What the outbox really holds of each event of a plan, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EmergencyPlanEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    private static List<EmergencyPlanEvent> oneOfEach() {
        var former = in(EmergencyPlanStatus.FILED);
        var second = next(former);
        var unused = second.review(goodReview(), GROUND, true, OWNER, NOW);
        var unusedEither = second.sign("陈卫东", SIGNED_ON, GROUND, OWNER, NOW);
        return List.of(
                (EmergencyPlanEvent) EmergencyPlan.draft(
                                NEXT,
                                ENTERPRISE,
                                content(EmergencyPlanKind.COMPREHENSIVE, false),
                                former,
                                revisionOf(former, PlanPart.COMMAND),
                                OWNER,
                                NOW)
                        .event(),
                (EmergencyPlanEvent) EmergencyPlan.record(
                                IDENTITY,
                                ENTERPRISE,
                                content(EmergencyPlanKind.COMPREHENSIVE, false),
                                new EmergencyPlan.OnPaper(SIGNED_ON, "陈卫东", PUBLISHED_ON, FILED_ON, "2026-12"),
                                OWNER,
                                NOW)
                        .event(),
                EmergencyPlanFixtures.draft().review(goodReview(), GROUND, true, OWNER, NOW),
                in(EmergencyPlanStatus.REVIEWED).sign("陈卫东", SIGNED_ON, GROUND, OWNER, NOW),
                second.publish(PUBLISHED_ON, null, OWNER, NOW),
                in(EmergencyPlanStatus.PUBLISHED).file(FILING, FILED_ON, "材料齐全", SUPERVISOR, NOW),
                in(EmergencyPlanStatus.PUBLISHED).turnDown("缺少清单", SUPERVISOR, NOW),
                in(EmergencyPlanStatus.FILED).evaluate(FILED_ON, "相符", null, OWNER, NOW),
                in(EmergencyPlanStatus.FILED)
                        .demandRevision("路线被占用", DRILL, OWNER, NOW)
                        .orElseThrow(),
                in(EmergencyPlanStatus.FILED).supersede(second, OWNER, NOW),
                EmergencyPlanFixtures.draft().withdraw("重复录入", OWNER, NOW),
                in(EmergencyPlanStatus.PUBLISHED).miss("plan-filing", NOW).orElseThrow());
    }

    /** Writes it through the real outbox and rolls back. What a plan in force starts is not asked here: there is none. */
    private String written(EmergencyPlanEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.plan().planId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(EmergencyPlanEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            if (event instanceof EmergencyPlanPublished || event instanceof EmergencyPlanRecorded) {
                continue; // these start clocks of a plan that is there: EmergencyPlanResourceTest reads them as they
                // were sent
            }
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
                        assertThat(line.toString()).doesNotContain(OWNER.name(), SUPERVISOR.name(), "陈卫东", "周教授"));
    }
}
