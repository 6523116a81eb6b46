package worksafe.kernel.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;

class PolicyConditionTest {

    private static PolicyRow row(@Nullable Trade trade, Map<String, Object> parameters) {
        return new PolicyRow(
                "obligation.staff",
                RegionCode.NATION,
                null,
                trade,
                PolicyRow.parameters("obligation.staff", parameters),
                LocalDate.of(2021, 9, 1),
                null,
                "文件",
                "条款",
                Force.LAW,
                Certainty.CERTAIN);
    }

    private static Certitude test(Map<String, Object> parameters, Map<String, ?> facts) {
        return PolicyCondition.of(row(null, parameters), Set.of("value")).stream()
                .map(condition -> condition.test(facts))
                .reduce(Certitude.HOLDS, Certitude::and);
    }

    @ParameterizedTest
    @CsvSource({
        "Over, 100, FAILS",
        "Over, 101, HOLDS",
        "AtLeast, 99, FAILS",
        "AtLeast, 100, HOLDS",
        "UpTo, 100, HOLDS",
        "UpTo, 101, FAILS",
        "Under, 99, HOLDS",
        "Under, 100, FAILS",
        "Over, , UNKNOWN",
        "AtLeast, , UNKNOWN",
        "UpTo, , UNKNOWN",
        "Under, , UNKNOWN"
    })
    void numbersAreComparedAsTheWordSays(String word, @Nullable Long headcount, Certitude expected) {
        var facts = new HashMap<String, Object>();
        if (headcount != null) {
            facts.put("headcount", headcount);
        }

        assertThat(test(Map.of("value", "x", "headcount" + word, 100), facts)).isEqualTo(expected);
    }

    @Test
    void textsTruthsAndCodesAreCompared() {
        assertThat(test(Map.of("ownership", "NON_PUBLIC"), Map.of("ownership", "NON_PUBLIC")))
                .isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("ownership", List.of("A", "B")), Map.of("ownership", "B")))
                .isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("aboveScale", true), Map.of("aboveScale", false)))
                .isEqualTo(Certitude.FAILS);
        assertThat(test(Map.of("level", 2), Map.of("level", 2L))).isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("industryWithin", List.of("B", "C")), Map.of("industry", "C2611")))
                .isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("industryWithin", List.of("B", "C")), Map.of("industry", "F5211")))
                .isEqualTo(Certitude.FAILS);
    }

    @Test
    void coalMineIsAMineAndNothingElse() {
        var coal = Map.of("trades", PolicyCondition.tradesFact(Set.of(Trade.COAL_MINE)));
        var shop = Map.of("trades", PolicyCondition.tradesFact(Set.of(Trade.COMMERCE)));
        var none = Map.of("trades", PolicyCondition.tradesFact(Set.of()));

        assertThat(test(Map.of("trades", List.of("MINE", "CONSTRUCTION")), coal))
                .isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("tradesNot", List.of("MINE")), coal)).isEqualTo(Certitude.FAILS);
        assertThat(test(Map.of("tradesNot", List.of("MINE")), shop)).isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("tradesNot", List.of("MINE")), none)).isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("tradesNot", List.of("MINE")), Map.of())).isEqualTo(Certitude.UNKNOWN);
    }

    @Test
    void whetherAMineIsACoalMineIsNotKnown() {
        var mine = Map.of("trades", PolicyCondition.tradesFact(Set.of(Trade.MINE)));
        var goods = Map.of("trades", PolicyCondition.tradesFact(Set.of(Trade.DANGEROUS_GOODS)));
        var fireworks = Map.of("trades", PolicyCondition.tradesFact(Set.of(Trade.FIREWORKS_DEALING)));

        assertThat(test(Map.of("trades", List.of("COAL_MINE")), mine)).isEqualTo(Certitude.UNKNOWN);
        assertThat(test(Map.of("tradesNot", List.of("COAL_MINE")), mine)).isEqualTo(Certitude.UNKNOWN);
        assertThat(test(Map.of("trades", List.of("COAL_MINE", "MINE")), mine)).isEqualTo(Certitude.HOLDS);
        assertThat(test(Map.of("trades", List.of("FIREWORKS")), mine)).isEqualTo(Certitude.FAILS);
        assertThat(test(Map.of("trades", List.of("HAZARDOUS_CHEMICALS_PRODUCTION")), goods))
                .isEqualTo(Certitude.UNKNOWN);
        assertThat(test(Map.of("trades", List.of("HAZARDOUS_CHEMICALS_PRODUCTION")), fireworks))
                .as("what it is is known")
                .isEqualTo(Certitude.FAILS);
        assertThat(test(Map.of("tradesNot", List.of("FIREWORKS_PRODUCTION")), fireworks))
                .isEqualTo(Certitude.HOLDS);
    }

    @Test
    void tradeOfARowIsAConditionToo() {
        var condition = PolicyCondition.of(row(Trade.MINE, Map.of("value", "x")), Set.of("value"));

        assertThat(condition).singleElement().satisfies(trade -> {
            assertThat(trade.test(Map.of("trades", List.of("MINE")))).isEqualTo(Certitude.HOLDS);
            assertThat(trade.test(Map.of("trades", List.of("FISHERY")))).isEqualTo(Certitude.FAILS);
            assertThat(trade.test(Map.of())).isEqualTo(Certitude.UNKNOWN);
        });
    }

    @Test
    void whatFailsDecidesWhateverIsNotKnown() {
        assertThat(test(Map.of("headcountOver", 100, "aboveScale", true), Map.of("aboveScale", false)))
                .isEqualTo(Certitude.FAILS);
        assertThat(test(Map.of("headcountOver", 100, "aboveScale", true), Map.of("aboveScale", true)))
                .isEqualTo(Certitude.UNKNOWN);
    }
}
