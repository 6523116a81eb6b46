package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that name a trade. */
class TradePoliciesTest {

    private static final String CODE = "post.certificate-required.principal";
    private static final RegionCode JIANGYIN = RegionCode.ofShort("320281");
    private static final RegionCode VILLAGE = RegionCode.of("320281102003");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final PolicyRow any = flag(RegionCode.NATION, null, null, false);
    private final PolicyRow mines = flag(RegionCode.NATION, null, Trade.MINE, true);
    private final PolicyRow coal = flag(RegionCode.NATION, null, Trade.COAL_MINE, false);
    private final PolicyRow smelting = flag(RegionCode.NATION, null, Trade.METAL_SMELTING, true);

    @Test
    void rowForATradeHoldsForItAndItsPartsOnly() {
        assertThat(nearest(List.of(any, mines), Trade.NON_COAL_MINE).result()).isEqualTo(mines);
        assertThat(nearest(List.of(any, mines), Trade.MINE).result()).isEqualTo(mines);
        assertThat(nearest(List.of(any, mines), Trade.TEXTILES).result()).isEqualTo(any);
        assertThat(nearest(List.of(any, mines)).result()).isEqualTo(any);
    }

    @Test
    void rowForTheWholeIsNotForAnEnterpriseOfWhichOnlyTheWholeIsKnownWhenItNamesAPart() {
        assertThat(nearest(List.of(any, coal, mines), Trade.MINE).matched()).containsExactly(mines, any);
    }

    @Test
    void nearerTradeComesBeforeTheWiderOne() {
        var answer = nearest(List.of(any, mines, coal), Trade.COAL_MINE);

        assertThat(answer.result()).isEqualTo(coal);
        assertThat(answer.reason()).isEqualTo(PolicyReason.NEAREST);
        assertThat(answer.matched()).containsExactly(coal, mines, any);
    }

    @Test
    void strictestOfSeveralTradesHolds() {
        var answer =
                nearest(List.of(any, mines, coal, smelting), Trade.COAL_MINE, Trade.METAL_SMELTING, Trade.COMMERCE);

        assertThat(answer.result()).isEqualTo(smelting);
        assertThat(answer.reason()).isEqualTo(PolicyReason.STRICTEST);
    }

    @Test
    void placeComesBeforeTradeAndTradeBeforeSector() {
        var here = flag(JIANGYIN, null, null, true);
        var bySector = flag(RegionCode.NATION, Sector.EMERGENCY, null, false);

        assertThat(nearest(List.of(any, coal, here), Trade.COAL_MINE).result()).isEqualTo(here);
        assertThat(nearest(List.of(any, mines, bySector), Trade.MINE).result()).isEqualTo(mines);
        assertThat(nearest(List.of(any, mines, bySector), Trade.TEXTILES).result())
                .isEqualTo(bySector);
    }

    @Test
    void tradeThatHasNoRowOfItsOwnAnswersByTheRowForAny() {
        var strict = flag(RegionCode.NATION, null, null, true);

        assertThat(nearest(List.of(strict, coal), Trade.COAL_MINE, Trade.COMMERCE)
                        .result())
                .isEqualTo(strict);
    }

    @Test
    void ofAnswersThatCannotBeComparedTheNearestHolds() {
        var policy = new PolicyDefinition(CODE, Combination.NEAREST, PolicyEffect.FINDING);
        var grave = row(RegionCode.NATION, null, Trade.METAL_SMELTING, new PolicyValue.Words("MAJOR"));
        var light = row(RegionCode.NATION, null, null, new PolicyValue.Words("GENERAL"));

        assertThat(decided(policy, List.of(light, grave), Trade.COMMERCE, Trade.METAL_SMELTING)
                        .result())
                .isEqualTo(grave);
    }

    @Test
    void leastOfAllTradesHoldsWhereThePolicySaysMin() {
        var policy = new PolicyDefinition(CODE, Combination.MIN, PolicyEffect.OBLIGATION);
        var hundred = row(RegionCode.NATION, null, null, new PolicyValue.Amount(BigDecimal.valueOf(100)));
        var few = row(RegionCode.NATION, null, Trade.MINE, new PolicyValue.Amount(BigDecimal.ONE));
        var some = row(RegionCode.NATION, null, Trade.CONSTRUCTION, new PolicyValue.Amount(BigDecimal.TEN));

        assertThat(decided(policy, List.of(hundred, few, some), Trade.BUILDING_WORKS, Trade.TEXTILES)
                        .result())
                .isEqualTo(some);
        assertThat(decided(policy, List.of(hundred, few, some)).result()).isEqualTo(hundred);
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        var rows = new ArrayList<>(List.of(any, mines, coal, smelting, flag(JIANGYIN, Sector.EMERGENCY, null, false)));
        var expected = nearest(rows, Trade.COAL_MINE, Trade.METAL_SMELTING).result();

        Collections.reverse(rows);

        assertThat(nearest(rows, Trade.METAL_SMELTING, Trade.COAL_MINE).result())
                .isEqualTo(expected);
    }

    @Test
    void rowForEveryTradeSpeaksOfEachAndRowForATradeOfItsParts() {
        assertThat(any.speaksOf(coal)).isTrue();
        assertThat(mines.speaksOf(coal)).isTrue();
        assertThat(coal.speaksOf(mines)).isFalse();
        assertThat(mines.speaksOf(any)).isFalse();
        assertThat(mines.speaksOf(smelting)).isFalse();
    }

    private static PolicyAnswer.Decided nearest(List<PolicyRow> rows, Trade... trades) {
        return decided(new PolicyDefinition(CODE, Combination.NEAREST, PolicyEffect.BAR, Stricter.MORE), rows, trades);
    }

    private static PolicyAnswer.Decided decided(PolicyDefinition policy, List<PolicyRow> rows, Trade... trades) {
        return Policies.evaluate(
                        rows, policy, VILLAGE, Sector.EMERGENCY, Set.of(trades), DAY, WorkingCalendar.shipped())
                .decided()
                .orElseThrow();
    }

    private static PolicyRow flag(RegionCode region, @Nullable Sector sector, @Nullable Trade trade, boolean set) {
        return row(region, sector, trade, new PolicyValue.Flag(set));
    }

    private static PolicyRow row(RegionCode region, @Nullable Sector sector, @Nullable Trade trade, PolicyValue value) {
        return new PolicyRow(
                CODE,
                region,
                sector,
                trade,
                Map.of(PolicyRow.VALUE, value),
                LocalDate.of(2020, 1, 1),
                null,
                "a law",
                "Art. 1",
                Force.LAW,
                Certainty.CERTAIN);
    }
}
