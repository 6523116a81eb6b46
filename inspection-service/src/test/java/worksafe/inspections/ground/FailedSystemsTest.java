package worksafe.inspections.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;

/** A system that is not in place is a ground to visit, and a task to arrange that. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class FailedSystemsTest {

    private static final String TYPE = "worksafe.registry.obligation-changed.v1";
    private static final String JIZHOU = "120119001001";
    private static final String JIANGYIN = "320281103001";

    private final FailedSystems systems;
    private final Scopes scopes;
    private final UUID obligation = Uuid7.next(InstantSource.system());
    private UUID enterprise;

    FailedSystemsTest(FailedSystems systems, Scopes scopes) {
        this.systems = systems;
        this.scopes = scopes;
    }

    @BeforeEach
    void anEnterprise() {
        enterprise = RegistryEvents.registered(JIZHOU, Sector.EMERGENCY);
    }

    private void told(String kind, String region, long revision, String state) {
        var before = revision > 2 ? "UNMET" : "UNKNOWN";
        var data = EventContract.ofType(TYPE)
                .exampleAbout(enterprise)
                .replaceFirst("\"obligationId\"\\s*:\\s*\"[^\"]*\"", "\"obligationId\": \"" + obligation + "\"")
                .replace(JIANGYIN, region)
                .replace("\"safety-staff\"", "\"" + kind + "\"")
                .replace("\"state\": \"UNMET\"", "\"state\": \"" + state + "\"")
                .replace("\"reminder\": \"UNMET\"", "\"reminder\": \"" + state + "\"")
                .replace("\"fromState\": \"UNKNOWN\"", "\"fromState\": \"" + before + "\"")
                .replace("\"revision\": 2", "\"revision\": " + revision);
        RegistryEvents.deliver(EventRecords.batch(
                "worksafe.registry", ReceivedEvent.ofExample(Uuid7.next(InstantSource.system()), TYPE, data)));
    }

    private List<String> grounds() {
        return TestDatabase.column(
                "select ground || case when until is null then ' open' else ' over' end from visit_ground"
                        + " where enterprise_id = ? order by ground",
                enterprise);
    }

    private List<String> tasks() {
        return TestDatabase.column(
                "select case when open then 'OPEN ' else 'DONE ' end || role from task"
                        + " where subject_id = ? and kind = 'failed-system-visit'",
                obligation);
    }

    @Test
    void failedSystemIsAGroundAndATaskUntilItIsInPlace() {
        told("safety-staff", JIZHOU, 2, "UNMET");
        told("safety-staff", JIZHOU, 2, "UNMET");

        assertThat(grounds()).containsExactly("FAILED_SYSTEM open");
        assertThat(tasks()).containsExactly("OPEN SUPERVISOR");

        told("safety-staff", JIZHOU, 3, "MET");
        assertThat(grounds()).containsExactly("FAILED_SYSTEM over");
        assertThat(tasks()).containsExactly("DONE SUPERVISOR");
        told("safety-staff", JIZHOU, 2, "UNMET");
        assertThat(grounds()).as("what comes late changes nothing").containsExactly("FAILED_SYSTEM over");
    }

    @Test
    void whoWasThereHasNoTaskToGoThereAnyMore() {
        told("safety-staff", JIZHOU, 2, "UNMET");

        scopes.run(
                Scope.system(Scope.SystemTask.CONSUMER),
                () -> QuarkusTransaction.requiringNew().run(() -> systems.visited(enterprise)));

        assertThat(grounds()).containsExactly("FAILED_SYSTEM open");
        assertThat(tasks()).containsExactly("DONE SUPERVISOR");
    }

    @Test
    void failedSystemIsNoGroundAnyMoreWhereTheEnterpriseHasMoved() {
        told("safety-staff", JIZHOU, 2, "UNMET");

        told("safety-staff", JIANGYIN, 3, "UNMET");

        assertThat(grounds()).containsExactly("FAILED_SYSTEM over");
        assertThat(tasks()).containsExactly("DONE SUPERVISOR");
    }

    @Test
    void moveCarriesFailedSystemsOver() {
        told("safety-staff", JIZHOU, 2, "UNMET");

        RegistryEvents.relocated(enterprise, 2, JIANGYIN, Sector.EMERGENCY);
        assertThat(grounds()).containsExactly("FAILED_SYSTEM over");
        assertThat(tasks()).containsExactly("DONE SUPERVISOR");

        RegistryEvents.relocated(enterprise, 3, JIZHOU, Sector.EMERGENCY);
        RegistryEvents.changed(enterprise, 4, JIZHOU, Sector.EMERGENCY);
        assertThat(grounds()).containsExactlyInAnyOrder("FAILED_SYSTEM over", "FAILED_SYSTEM open");
        assertThat(tasks()).contains("OPEN SUPERVISOR");

        told("safety-staff", JIZHOU, 3, "MET");
        assertThat(grounds()).containsOnly("FAILED_SYSTEM over");
        RegistryEvents.relocated(enterprise, 5, JIANGYIN, Sector.EMERGENCY);
        RegistryEvents.relocated(enterprise, 6, JIZHOU, Sector.EMERGENCY);
        assertThat(grounds()).containsOnly("FAILED_SYSTEM over");
    }

    @Test
    void whatFailedWhereItIsNoSystemIsAGroundWhereItIsOne() {
        RegistryEvents.relocated(enterprise, 2, JIANGYIN, Sector.EMERGENCY);
        told("safety-staff", JIANGYIN, 2, "UNMET");
        assertThat(grounds()).isEmpty();

        RegistryEvents.relocated(enterprise, 3, JIZHOU, Sector.EMERGENCY);

        assertThat(grounds()).containsExactly("FAILED_SYSTEM open");
        assertThat(tasks()).containsExactly("OPEN SUPERVISOR");
    }

    @Test
    void otherObligationsAndPlacesWithoutTheRuleAreNoGround() {
        told("emergency-plan", JIZHOU, 2, "UNMET");
        told("safety-staff", JIANGYIN, 2, "UNMET");
        told("safety-staff", JIZHOU, 2, "UNKNOWN");

        assertThat(grounds()).doesNotContain("FAILED_SYSTEM open");
    }
}
