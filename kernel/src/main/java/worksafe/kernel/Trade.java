package worksafe.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise does, as the safety laws tell enterprises apart (行业类别). An enterprise has a set of them; what is owed
 * follows from its trades, while its {@linkplain Sector sector} only says which authority is competent.
 *
 * <p>A trade may be a part of a wider one, which stands for all its parts where a law speaks of all, and for an enterprise of
 * which nothing nearer is known. The kinds of dangerous goods are told apart because their major dangers are determined by
 * different standards, and so are building works and other works.
 */
public enum Trade {
    /** 矿山: mines of every kind (安全生产法 Art. 27(2)). */
    MINE(null),
    /** 非煤矿山: mines of metals and other minerals, oil and gas. */
    NON_COAL_MINE(MINE),
    /** 煤矿. */
    COAL_MINE(MINE),

    /** 金属冶炼: smelting of ferrous and other metals. */
    METAL_SMELTING(null),

    /** 危险物品: production, trade, storage, loading of whatever is dangerous (安全生产法 Arts. 27(2), 117). */
    DANGEROUS_GOODS(null),
    /** 危险化学品. */
    HAZARDOUS_CHEMICALS(DANGEROUS_GOODS),
    /** 危险化学品生产. */
    HAZARDOUS_CHEMICALS_PRODUCTION(HAZARDOUS_CHEMICALS),
    /** 危险化学品经营. */
    HAZARDOUS_CHEMICALS_DEALING(HAZARDOUS_CHEMICALS),
    /** 危险化学品储存. */
    HAZARDOUS_CHEMICALS_STORAGE(HAZARDOUS_CHEMICALS),
    /** 危险化学品装卸. */
    HAZARDOUS_CHEMICALS_LOADING(HAZARDOUS_CHEMICALS),
    /** 烟花爆竹. */
    FIREWORKS(DANGEROUS_GOODS),
    /** 烟花爆竹生产. */
    FIREWORKS_PRODUCTION(FIREWORKS),
    /** 烟花爆竹经营（批发、零售、储存）. */
    FIREWORKS_DEALING(FIREWORKS),
    /** 民用爆炸物品. */
    CIVIL_EXPLOSIVES(DANGEROUS_GOODS),
    /** 民用爆炸物品生产. */
    CIVIL_EXPLOSIVES_PRODUCTION(CIVIL_EXPLOSIVES),
    /** 民用爆炸物品销售、储存. */
    CIVIL_EXPLOSIVES_DEALING(CIVIL_EXPLOSIVES),

    /** 建筑施工. */
    CONSTRUCTION(null),
    /** 房屋建筑和市政基础设施工程施工. */
    BUILDING_WORKS(CONSTRUCTION),
    /** 其他建筑施工: railways, roads, ports, water, power and other works. */
    OTHER_WORKS(CONSTRUCTION),

    /** 运输. */
    TRANSPORTATION(null),
    /** 道路运输. */
    ROAD_TRANSPORT(TRANSPORTATION),
    /** 水路运输. */
    WATER_TRANSPORT(TRANSPORTATION),
    /** 铁路和城市轨道交通运输. */
    RAIL_TRANSPORT(TRANSPORTATION),
    /** 航空运输. */
    AIR_TRANSPORT(TRANSPORTATION),
    /** 管道运输. */
    PIPELINE_TRANSPORT(TRANSPORTATION),

    /** 工贸: the eight trades of 应急管理部令第10号. */
    INDUSTRY_AND_COMMERCE(null),
    /** 冶金. */
    METALLURGY(INDUSTRY_AND_COMMERCE),
    /** 有色. */
    NONFERROUS_METALS(INDUSTRY_AND_COMMERCE),
    /** 建材. */
    BUILDING_MATERIALS(INDUSTRY_AND_COMMERCE),
    /** 机械. */
    MACHINERY(INDUSTRY_AND_COMMERCE),
    /** 轻工. */
    LIGHT_INDUSTRY(INDUSTRY_AND_COMMERCE),
    /** 纺织. */
    TEXTILES(INDUSTRY_AND_COMMERCE),
    /** 烟草. */
    TOBACCO(INDUSTRY_AND_COMMERCE),
    /** 商贸. */
    COMMERCE(INDUSTRY_AND_COMMERCE),

    /** 渔业生产. */
    FISHERY(null);

    private final @Nullable Trade parent;

    Trade(@Nullable Trade parent) {
        this.parent = parent;
    }

    /** The wider trade that it is a part of; empty for the widest. */
    public Optional<Trade> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether it is that trade or a part of it. */
    public boolean isWithin(Trade wider) {
        return this == wider || parent != null && parent.isWithin(wider);
    }

    /** How many wider trades there are above it. */
    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    /** The trade of that name; empty where this list has none. */
    public static Optional<Trade> of(String name) {
        return Arrays.stream(values())
                .filter(trade -> trade.name().equals(name))
                .findFirst();
    }

    /** Those of these names that this list has; what another edition of it may call a trade is left out. */
    public static Set<Trade> known(Collection<String> names) {
        return names.stream().flatMap(name -> of(name).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** These and every wider trade that they are a part of, in the order of the list. */
    public static Set<Trade> withWider(Collection<Trade> trades) {
        return Arrays.stream(values())
                .filter(wider -> trades.stream().anyMatch(trade -> trade.isWithin(wider)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
