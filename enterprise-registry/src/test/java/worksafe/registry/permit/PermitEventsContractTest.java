package worksafe.registry.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.permit.PermitFixtures.APPLICATION;
import static worksafe.registry.permit.PermitFixtures.BASIS;
import static worksafe.registry.permit.PermitFixtures.CHIEF;
import static worksafe.registry.permit.PermitFixtures.CLERK;
import static worksafe.registry.permit.PermitFixtures.DEMANDED;
import static worksafe.registry.permit.PermitFixtures.NEXT;
import static worksafe.registry.permit.PermitFixtures.NOW;
import static worksafe.registry.permit.PermitFixtures.ON;
import static worksafe.registry.permit.PermitFixtures.OWNER;
import static worksafe.registry.permit.PermitFixtures.PROVINCE;
import static worksafe.registry.permit.PermitFixtures.TERM;
import static worksafe.registry.permit.PermitFixtures.findings;
import static worksafe.registry.permit.PermitFixtures.id;
import static worksafe.registry.permit.PermitFixtures.wanted;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.Announced;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;

/** What the outbox really holds of each event of a permit, against its contract. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class PermitEventsContractTest {

    @Inject
    Outbox outbox;

    @Inject
    Scopes scopes;

    /** Writes it through the real outbox and rolls back, so that one sample can be told after another. */
    private String written(PermitEvent event) {
        return scopes.<String, RuntimeException>call(Scope.system(Scope.SystemTask.CONSUMER), () -> {
            QuarkusTransaction.begin();
            try {
                outbox.append(event);
                return Announced.latestOf(event.permit().permitId());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static List<PermitEvent> oneOfEach() {
        var permit = PermitFixtures.prepared();
        return List.of(
                (PermitEvent) SafetyPermit.prepare(id(), "AX320281-2026-000008", wanted(), OWNER, NOW)
                        .event(),
                permit.accept(APPLICATION, "AS320281-2026-000001", CHIEF, NOW),
                permit.stand(PermitStandstill.ON_SITE, "现场核查", CLERK, NOW),
                permit.examine(findings(permit), DEMANDED, CLERK, NOW),
                permit.grant(APPLICATION, ON, TERM, PROVINCE, BASIS, CHIEF, NOW),
                permit.change(ON, LocalDate.parse("2026-06-01"), false, "AB", CHIEF, NOW),
                permit.suspend(PermitGround.CONDITIONS_LOST, LocalDate.parse("2026-08-01"), "联锁停用", CHIEF, NOW),
                permit.lift("复查合格", CHIEF, NOW),
                permit.waive(APPLICATION, "符合", CLERK, NOW),
                permit.renew(APPLICATION, NEXT, BASIS, false, CHIEF, NOW),
                permit.expire(NOW).orElseThrow(),
                permit.end(PermitGround.NOT_RENEWED, PermitStatus.CANCELLED, "到期未延续", CHIEF, NOW),
                PermitFixtures.examined().refuse("不具备条件", CHIEF, NOW),
                PermitFixtures.prepared().giveUp("不再从事该项生产", OWNER, NOW),
                PermitFixtures.accepted().takeBack("暂缓", OWNER, NOW).orElseThrow());
    }

    @Test
    void everyEventIsSampled() {
        assertThat(oneOfEach().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(PermitEvent.class.getPermittedSubclasses());
    }

    @Test
    void everyEventIsWrittenAsItsContractSays() {
        for (var event : oneOfEach()) {
            EventContract.ofType(event.type()).accepts(written(event));
        }
    }
}
