package worksafe.registry.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.drill.EmergencyDrillFixtures.EVALUATED_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.HELD_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.NOW;
import static worksafe.registry.drill.EmergencyDrillFixtures.OWNER;
import static worksafe.registry.drill.EmergencyDrillFixtures.PLAN;
import static worksafe.registry.drill.EmergencyDrillFixtures.REPORTED_ON;
import static worksafe.registry.drill.EmergencyDrillFixtures.hold;
import static worksafe.registry.drill.EmergencyDrillFixtures.in;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.registry.drill.EmergencyDrill.DrillForm;

/** What the outbox really holds of each event of a drill, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class EmergencyDrillEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    private static List<EmergencyDrillEvent> oneOfEach() {
        return List.of(
                (EmergencyDrillEvent) EmergencyDrill.plan(
                                new EmergencyDrill.Identity(
                                        UUID.fromString("0198f6b2-2222-7aaa-8bbb-000000000002"),
                                        "YL320281-2026-000003"),
                                "江阴市澄江化工有限公司",
                                PLAN,
                                new EmergencyDrill.Intent("液氯泄漏综合演练", HELD_ON, DrillForm.TABLETOP),
                                true,
                                OWNER,
                                NOW)
                        .event(),
                hold(in(EmergencyDrillStatus.PLANNED), true),
                in(EmergencyDrillStatus.HELD).evaluate(EVALUATED_ON, "指挥到位", true, "路线被占用", OWNER, NOW),
                in(EmergencyDrillStatus.EVALUATED).report(REPORTED_ON, null, OWNER, NOW),
                in(EmergencyDrillStatus.PLANNED).cancel("台风停工", OWNER, NOW));
    }

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(EmergencyDrillEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.drill().drillId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void everyEventIsSampledAndNamedLikeItsRecord() {
        assertThat(oneOfEach().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(EmergencyDrillEvent.class.getPermittedSubclasses());
        assertThat(oneOfEach())
                .allSatisfy(event ->
                        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass())));
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).isKeptBy(written(event));
        }
    }
}
