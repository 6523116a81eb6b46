package worksafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.testing.EventContract;

class ContractExamplesTest {

    private static final UUID ID = UUID.fromString("0198f3a1-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worksafe.registry.enterprise-registered.v1",
                "worksafe.registry.enterprise-relocated.v1",
                "worksafe.registry.enterprise-merged.v1",
                "worksafe.hazards.danger-reported.v1",
                "worksafe.hazards.clock-missed.v1",
                "worksafe.registry.policy-changed.v1",
                "worksafe.registry.calendar-published.v1"
            })
    void everyExampleTravels(String type) {
        var event = ReceivedEvent.ofExample(ID, type, EventContract.ofType(type).example());
        var topic = type.substring(0, type.lastIndexOf('.', type.lastIndexOf('.') - 1));
        var batch = EventRecords.batch(topic, event);
        assertThat(EventRecords.read(batch.iterator().next())).isEqualTo(event);
    }

    @Test
    void headersAreTakenFromTheData() {
        var type = "worksafe.hazards.danger-reported.v1";
        var event = ReceivedEvent.ofExample(ID, type, EventContract.ofType(type).example());
        assertThat(event.key()).isEqualTo("enterprise:0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10");
        assertThat(event.aggregate()).isEqualTo("danger");
        assertThat(event.aggregateId()).isEqualTo(UUID.fromString("0198f3a1-2b44-7d10-8a6e-51c0de4b7a21"));
        assertThat(event.region()).isEqualTo(RegionCode.of("320281102005"));
        assertThat(event.sector()).isEqualTo(Sector.EMERGENCY);
        assertThat(event.revision()).isEqualTo(1);
    }

    @Test
    void eventWithoutAnEnterpriseIsKeyedByItsPlace() {
        var type = "worksafe.registry.policy-changed.v1";
        var event = ReceivedEvent.ofExample(ID, type, EventContract.ofType(type).example());
        assertThat(event.key()).isEqualTo("region:320281000000");
        assertThat(event.enterpriseId()).isNull();
    }
}
