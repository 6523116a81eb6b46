package worksafe.registry.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.registry.enterprise.EnterpriseFixtures.COUNTY;
import static worksafe.registry.enterprise.EnterpriseFixtures.ENDING;
import static worksafe.registry.enterprise.EnterpriseFixtures.NOW;
import static worksafe.registry.enterprise.EnterpriseFixtures.OTHER_TOWN;
import static worksafe.registry.enterprise.EnterpriseFixtures.TOWN;
import static worksafe.registry.enterprise.value.EnterpriseState.ACTIVE;
import static worksafe.registry.enterprise.value.EnterpriseState.CANCELLED;
import static worksafe.registry.enterprise.value.EnterpriseState.MERGED;
import static worksafe.registry.enterprise.value.EnterpriseState.REVOKED;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.testing.LifecycleDiagram;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseCancelled;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseChanged;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseMerged;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseRelocated;
import worksafe.registry.enterprise.EnterpriseEvent.EnterpriseSeparated;
import worksafe.registry.enterprise.value.EnterpriseState;
import worksafe.registry.trade.DerivedTrades;
import worksafe.registry.trade.TradeCorrection;

/** Every state × every verb, by a table of its own. */
class EnterpriseLifecycleTest {

    private record Outcome(EnterpriseState state, Class<? extends EnterpriseEvent> event) {}

    private static final Map<String, Function<Enterprise, EnterpriseEvent>> VERBS = Map.ofEntries(
            Map.entry("change", e -> e.change(EnterpriseFixtures.particulars("新名称"), DerivedTrades.UNKNOWN, NOW)),
            Map.entry("assign", e -> e.assign(TOWN, DerivedTrades.UNKNOWN, NOW)),
            Map.entry("relocate", e -> e.relocate(OTHER_TOWN, DerivedTrades.UNKNOWN, NOW)),
            Map.entry(
                    "correct",
                    e -> e.correct(new TradeCorrection(Trade.FIREWORKS, true, "持有许可证", "supervisor-1", NOW), NOW)),
            Map.entry("changeSector", e -> e.changeSector(Sector.TRANSPORT, NOW)),
            Map.entry(
                    "identify",
                    e -> e.identify(EnterpriseFixtures.creditCode("91320281MA1W0AB124", "2026-02-11"), NOW)),
            Map.entry("revoke", e -> e.revoke(ENDING, NOW)),
            Map.entry("cancel", e -> e.cancel(ENDING, NOW)),
            Map.entry("reinstate", e -> e.reinstate(DerivedTrades.UNKNOWN, NOW)),
            Map.entry("mergeInto", e -> e.mergeInto(EnterpriseFixtures.anEnterprise(OTHER_TOWN), "重复建档", NOW)),
            Map.entry("absorb", e -> e.absorb(EnterpriseFixtures.anEnterprise(OTHER_TOWN), () -> new UUID(7, 7), NOW)),
            Map.entry("separate", e -> e.separate("两家企业", DerivedTrades.UNKNOWN, NOW)));

    /** 公司登记管理: a revoked enterprise still exists and is supervised; a cancelled one has ended, and
     * a merged one as far as this record of it goes. */
    private static final Map<EnterpriseState, Map<String, Outcome>> TABLE = Map.of(
            ACTIVE,
            Map.of(
                    "change", new Outcome(ACTIVE, EnterpriseChanged.class),
                    "assign", new Outcome(ACTIVE, EnterpriseRelocated.class),
                    "relocate", new Outcome(ACTIVE, EnterpriseRelocated.class),
                    "changeSector", new Outcome(ACTIVE, EnterpriseChanged.class),
                    "correct", new Outcome(ACTIVE, EnterpriseChanged.class),
                    "identify", new Outcome(ACTIVE, EnterpriseChanged.class),
                    "revoke", new Outcome(REVOKED, EnterpriseCancelled.class),
                    "cancel", new Outcome(CANCELLED, EnterpriseCancelled.class),
                    "mergeInto", new Outcome(MERGED, EnterpriseMerged.class),
                    "absorb", new Outcome(ACTIVE, EnterpriseChanged.class)),
            REVOKED,
            Map.of(
                    "change", new Outcome(REVOKED, EnterpriseChanged.class),
                    "assign", new Outcome(REVOKED, EnterpriseRelocated.class),
                    "relocate", new Outcome(REVOKED, EnterpriseRelocated.class),
                    "changeSector", new Outcome(REVOKED, EnterpriseChanged.class),
                    "correct", new Outcome(REVOKED, EnterpriseChanged.class),
                    "identify", new Outcome(REVOKED, EnterpriseChanged.class),
                    "cancel", new Outcome(CANCELLED, EnterpriseCancelled.class),
                    "reinstate", new Outcome(ACTIVE, EnterpriseChanged.class)),
            CANCELLED,
            Map.of(),
            MERGED,
            Map.of("separate", new Outcome(ACTIVE, EnterpriseSeparated.class)));

    static Stream<Arguments> everyStateAndVerb() {
        return Arrays.stream(EnterpriseState.values())
                .flatMap(state -> VERBS.keySet().stream().sorted().map(verb -> Arguments.of(state, verb)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndVerb")
    void verbLeadsWhereTheTableSaysOrNowhere(EnterpriseState state, String verb) {
        var enterprise = EnterpriseFixtures.in(state, COUNTY);
        var before = EnterpriseView.of(enterprise);
        var expected = TABLE.get(state).get(verb);

        if (expected == null) {
            assertThatThrownBy(() -> VERBS.get(verb).apply(enterprise)).isInstanceOf(IllegalTransition.class);
            assertThat(EnterpriseView.of(enterprise)).isEqualTo(before);
        } else {
            var event = VERBS.get(verb).apply(enterprise);
            assertThat(event).isInstanceOf(expected.event());
            assertThat(enterprise.state()).isEqualTo(expected.state());
            assertThat(event.facts().state()).isEqualTo(expected.state());
        }
    }

    @Test
    void pictureIsCurrent() {
        LifecycleDiagram.assertCurrent("enterprise", EnterpriseState.class, EnterpriseState::next);
    }
}
