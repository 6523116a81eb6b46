package worksafe.registry.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/**
 * What makes an enterprise a unit of which the law asks more about its plans and drills. The first follow from its trades; what no
 * trade tells, its plan states.
 */
public enum PlanUnitGround {
    /** 矿山. */
    MINE(Trade.MINE),
    /** 金属冶炼. */
    METAL_SMELTING(Trade.METAL_SMELTING),
    /** 易燃易爆物品、危险化学品、烟花爆竹等危险物品的生产、经营、储存. */
    DANGEROUS_GOODS(Trade.DANGEROUS_GOODS),
    /** 建筑施工. */
    CONSTRUCTION(Trade.CONSTRUCTION),
    /** 危险物品运输. */
    DANGEROUS_TRANSPORT(null),
    /** 使用危险化学品达到国家规定数量的化工企业. */
    CHEMICAL_USER(null),
    /** 城市轨道交通运营. */
    URBAN_RAIL(null),
    /** 宾馆、商场、娱乐场所、旅游景区等人员密集场所. */
    CROWDED_PLACE(null),
    /** 中型规模以上. */
    MEDIUM_OR_LARGER(null);

    private final @Nullable Trade trade;

    PlanUnitGround(@Nullable Trade trade) {
        this.trade = trade;
    }

    /** Those that follow from the trades, and those that are stated. */
    static Set<PlanUnitGround> of(Collection<Trade> trades, Collection<PlanUnitGround> stated) {
        var grounds = EnumSet.noneOf(PlanUnitGround.class);
        grounds.addAll(stated);
        Arrays.stream(values()).filter(ground -> ground.followsFrom(trades)).forEach(grounds::add);
        return grounds;
    }

    private boolean followsFrom(Collection<Trade> trades) {
        var wanted = trade;
        return wanted != null && trades.stream().anyMatch(one -> one.isWithin(wanted));
    }
}
