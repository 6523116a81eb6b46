package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TradeTest {

    @Test
    void partLiesWithinTheWhole() {
        assertThat(Trade.COAL_MINE.isWithin(Trade.MINE)).isTrue();
        assertThat(Trade.FIREWORKS_PRODUCTION.isWithin(Trade.DANGEROUS_GOODS)).isTrue();
        assertThat(Trade.MINE.isWithin(Trade.COAL_MINE)).isFalse();
        assertThat(Trade.FIREWORKS.isWithin(Trade.CIVIL_EXPLOSIVES)).isFalse();
    }

    @Test
    void widerTradesComeAlong() {
        assertThat(Trade.withWider(List.of(Trade.HAZARDOUS_CHEMICALS_STORAGE, Trade.COMMERCE)))
                .containsExactly(
                        Trade.DANGEROUS_GOODS,
                        Trade.HAZARDOUS_CHEMICALS,
                        Trade.HAZARDOUS_CHEMICALS_STORAGE,
                        Trade.INDUSTRY_AND_COMMERCE,
                        Trade.COMMERCE);
        assertThat(Trade.withWider(List.of())).isEmpty();
    }

    @Test
    void wordOutsideTheListIsNoTrade() {
        assertThat(Trade.of("METAL_SMELTING")).contains(Trade.METAL_SMELTING);
        assertThat(Trade.of("SMELTING")).isEmpty();
        assertThat(Trade.of("metal_smelting")).isEmpty();
        assertThat(Trade.known(List.of("TOBACCO", "SMELTING", "MINE", "TOBACCO")))
                .containsExactly(Trade.MINE, Trade.TOBACCO);
    }

    @Test
    void eightTradesAreIndustryAndCommerce() {
        assertThat(Trade.values())
                .filteredOn(trade -> trade.parent()
                        .filter(Trade.INDUSTRY_AND_COMMERCE::equals)
                        .isPresent())
                .hasSize(8);
    }
}
