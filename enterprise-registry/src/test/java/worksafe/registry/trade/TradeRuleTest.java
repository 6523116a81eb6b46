package worksafe.registry.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.Trade;
import worksafe.platform.testing.ShippedPolicies;

/** Which trades follow from an industry, and what a correction makes of them. */
class TradeRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private static List<String> pairs() {
        var row = ShippedPolicies.on(TradeRule.POLICY, "", "2026-11-28").getFirst();
        assertThat(row.certainty()).isEqualTo("SYSTEM_DEFAULT");
        return Arrays.asList(row.parameters().replaceFirst("value=", "").split("\\|"));
    }

    @ParameterizedTest
    @CsvSource({
        "C1811, TEXTILES",
        "G6010, ''",
        "C3110, METAL_SMELTING METALLURGY",
        "C3130, METALLURGY",
        "C3216, METAL_SMELTING NONFERROUS_METALS",
        "C3252, NONFERROUS_METALS",
        "E4710, BUILDING_WORKS",
        "E4812, OTHER_WORKS",
        "E4813, BUILDING_WORKS",
        "B0610, COAL_MINE",
        "B1110, COAL_MINE",
        "B0810, NON_COAL_MINE",
        "C2614, HAZARDOUS_CHEMICALS_PRODUCTION",
        "C2671, CIVIL_EXPLOSIVES_PRODUCTION",
        "C2672, FIREWORKS_PRODUCTION",
        "C2682, ''",
        "F5265, HAZARDOUS_CHEMICALS_DEALING",
        "F5211, COMMERCE",
        "G5431, ROAD_TRANSPORT",
        "G5414, ''",
        "G5412, RAIL_TRANSPORT",
        "G5942, HAZARDOUS_CHEMICALS_STORAGE",
        "G5949, DANGEROUS_GOODS",
        "A0421, FISHERY",
        "P8321, ''"
    })
    void industryLeadsToItsTrades(String industry, String trades) {
        assertThat(TradeRule.specific(IndustryCode.of(industry), pairs()))
                .containsExactlyInAnyOrderElementsOf(
                        trades.isEmpty()
                                ? List.of()
                                : Arrays.stream(trades.split(" "))
                                        .map(Trade::valueOf)
                                        .toList());
    }

    @Test
    void everyTradeOfALineIsInTheList() {
        assertThat(pairs())
                .allSatisfy(pair -> assertThat(pair.endsWith(":" + TradeRule.NONE)
                                || Trade.of(pair.split(":", 2)[1]).isPresent())
                        .as(pair)
                        .isTrue());
    }

    @Test
    void correctionHoldsWhateverFollows() {
        var corrected =
                new TradeSet(follows(Trade.TEXTILES, Trade.LIGHT_INDUSTRY), List.of(says(Trade.TEXTILES, false)));
        var again = new TradeSet(follows(Trade.TEXTILES), corrected.with(says(Trade.FIREWORKS_DEALING, true)));

        assertThat(corrected.all()).containsExactly(Trade.LIGHT_INDUSTRY);
        assertThat(again.all()).containsExactly(Trade.FIREWORKS_DEALING);
    }

    @Test
    void laterCorrectionTakesThePlaceOfTheEarlier() {
        var set = new TradeSet(DerivedTrades.UNKNOWN, List.of(says(Trade.FISHERY, true)));

        assertThat(set.all()).containsExactly(Trade.FISHERY);
        assertThat(new TradeSet(DerivedTrades.UNKNOWN, set.with(says(Trade.FISHERY, false))).all())
                .isEmpty();
        assertThat(set.with(says(Trade.FISHERY, false))).hasSize(1);
    }

    @Test
    void nothingIsKnownWithoutIndustryAndCorrection() {
        assertThat(new TradeSet(DerivedTrades.UNKNOWN, List.of()).all()).isNull();
        assertThat(new TradeSet(follows(), List.of()).all()).isEmpty();
    }

    @Test
    void correctionsAreKeptAsTheyAre() {
        var codec = new TradeCorrections();
        var said = List.of(says(Trade.FISHERY, true), says(Trade.MINE, false));

        assertThat(codec.convertToEntityAttribute(codec.convertToDatabaseColumn(said)))
                .isEqualTo(said);
        assertThat(codec.convertToDatabaseColumn(List.of())).isNull();
        assertThat(codec.convertToEntityAttribute(null)).isEmpty();
    }

    private static DerivedTrades follows(Trade... trades) {
        return new DerivedTrades(Set.of(trades), null);
    }

    private static TradeCorrection says(Trade trade, boolean applies) {
        return new TradeCorrection(trade, applies, "持有许可证", "supervisor-1", NOW);
    }
}
