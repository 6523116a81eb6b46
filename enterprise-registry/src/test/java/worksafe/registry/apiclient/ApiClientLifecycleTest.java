package worksafe.registry.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.apiclient.ApiClientFixtures.GIVER;
import static worksafe.registry.apiclient.ApiClientFixtures.NOW;
import static worksafe.registry.apiclient.ApiClientFixtures.OFFICE;
import static worksafe.registry.apiclient.ApiClientFixtures.in;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.Messages;
import worksafe.platform.http.Role;
import worksafe.platform.http.Scope;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.platform.testing.LifecycleTable;
import worksafe.platform.testing.WrittenTexts;

/** Everything that can happen in every status. The table is written by hand. */
class ApiClientLifecycleTest {

    private static final LifecycleTable TABLE = LifecycleTable.of("""
            status    | secret                         | networks                           | suspend                      | resume                  | end
            ACTIVE    | ACTIVE ApiClientSecretGiven    | ACTIVE ApiClientNetworksChanged    | SUSPENDED ApiClientSuspended | -                       | ENDED ApiClientEnded
            SUSPENDED | SUSPENDED ApiClientSecretGiven | SUSPENDED ApiClientNetworksChanged | -                            | ACTIVE ApiClientResumed | ENDED ApiClientEnded
            ENDED     | -                              | -                                  | -                            | -                       | -
            """);

    private static final Map<String, Function<ApiClient, ApiClientEvent>> VERBS = Map.of(
            "secret", client -> client.giveSecret(GIVER, NOW.plusSeconds(60), OFFICE, NOW),
            "networks", client -> client.changeNetworks(List.of("2001:db8::/32"), GIVER, OFFICE, NOW),
            "suspend", client -> client.suspend("调用异常，待核实", OFFICE, NOW),
            "resume", client -> client.resume(GIVER, OFFICE, NOW),
            "end", client -> client.end("系统已下线", OFFICE, NOW));

    @TestFactory
    Stream<DynamicTest> everythingInEveryStatusDoesWhatTheTableSays() {
        return TABLE.everyCell(ApiClientStatus::valueOf, ApiClientLifecycleTest::check);
    }

    private static void check(ApiClientStatus status, String verb, String expected) {
        var client = in(status);
        var call = VERBS.get(verb);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> call.apply(client)).isInstanceOf(IllegalTransition.class);
            assertThat(client.status()).isEqualTo(status);
        } else {
            var event = call.apply(client);
            assertThat(client.status() + " " + event.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(event.client().status()).isEqualTo(client.status());
        }
    }

    @Test
    void tableHasARowForEveryStatus() {
        TABLE.assertLineForEvery(ApiClientStatus.class);
    }

    @Test
    void pictureOfTheLifeIsCurrent() {
        LifecycleDiagram.assertCurrent("api-client", ApiClientStatus.class, ApiClientStatus::next);
    }

    @Test
    void nobodyGivesARoleThatHeDoesNotHave() {
        var without = Set.of(Role.SECURITY_ADMIN);

        assertBeyond(none -> {
            var unused = ApiClientFixtures.registered(without);
        });
        assertBeyond(client -> {
            var unused = client.giveSecret(without, NOW, OFFICE, NOW);
        });
        assertBeyond(client -> {
            var unused = client.changeNetworks(List.of("0.0.0.0/0"), without, OFFICE, NOW);
        });
        var suspended = in(ApiClientStatus.SUSPENDED);
        assertThatThrownBy(() -> suspended.resume(without, OFFICE, NOW)).isInstanceOf(DomainException.class);
    }

    private static void assertBeyond(Consumer<ApiClient> verb) {
        var client = in(ApiClientStatus.ACTIVE);
        assertThatThrownBy(() -> verb.accept(client))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("api-client-role-beyond"));
        assertThat(client.secretGeneration()).isEqualTo(1);
        assertThat(client.networks()).containsExactly("192.0.2.0/24");
    }

    @Test
    void nobodyGivesMoreThanHisPlaceAndSectors() {
        var client = in(ApiClientStatus.ACTIVE);
        var place = RegionCode.of("320281000000");

        client.requireCoveredBy(new Scope(place, null, null, "x", null));
        client.requireCoveredBy(new Scope(place, Set.of(Sector.EMERGENCY), null, "x", null));
        assertThatThrownBy(() -> client.requireCoveredBy(new Scope(place, Set.of(Sector.TRANSPORT), null, "x", null)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(
                        () -> client.requireCoveredBy(new Scope(RegionCode.of("320281102000"), null, null, "x", null)))
                .isInstanceOf(DomainException.class);
        assertThat(client.isWithin(new Scope(RegionCode.NATION, null, Set.of(new UUID(1, 2)), "x", null)))
                .isFalse();
    }

    @Test
    void refusalsHaveWordsInBothLanguages() {
        WrittenTexts.requireRefusals(Messages.load(getClass().getClassLoader()), ApiClientProblem.values());
    }

    @Test
    void rolesThatFitAProgramDecideNothing() {
        assertThat(Stream.of(ApiClientRole.values()).map(ApiClientRole::role))
                .containsExactlyInAnyOrder(Role.FEED, Role.AUDITOR);
    }
}
