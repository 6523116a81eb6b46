package worksafe.registry.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.apiclient.ApiClientFixtures.GIVER;
import static worksafe.registry.apiclient.ApiClientFixtures.NOW;
import static worksafe.registry.apiclient.ApiClientFixtures.OFFICE;
import static worksafe.registry.apiclient.ApiClientFixtures.in;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.platform.messaging.EventJson;
import worksafe.platform.testing.EventContract;

/** Every event as it travels, against its contract. */
class ApiClientEventsContractTest {

    static Stream<ApiClientEvent> samples() {
        return Stream.of(
                (ApiClientEvent) ApiClientFixtures.registered().event(),
                in(ApiClientStatus.ACTIVE).giveSecret(GIVER, NOW, OFFICE, NOW),
                in(ApiClientStatus.ACTIVE).changeNetworks(List.of("2001:db8::/32"), GIVER, OFFICE, NOW),
                in(ApiClientStatus.ACTIVE).suspend("调用异常，待核实", OFFICE, NOW),
                in(ApiClientStatus.SUSPENDED).resume(GIVER, OFFICE, NOW),
                in(ApiClientStatus.ACTIVE).end("系统已下线", OFFICE, NOW));
    }

    @Test
    void everyKindOfEventHasASample() {
        assertThat(samples().map(Object::getClass))
                .containsExactlyInAnyOrder(ApiClientEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventKeepsItsContract(ApiClientEvent event) {
        EventContract.ofType(event.type()).isKeptBy(EventJson.write(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventTravelsUnderItsName(ApiClientEvent event) {
        assertThat(event.type()).isEqualTo(EventContract.wireName("registry", event.getClass()));
        assertThat(event.subject().aggregate()).isEqualTo("api-client");
        assertThat(event.subject().revision()).isEqualTo(event.client().revision());
    }
}
