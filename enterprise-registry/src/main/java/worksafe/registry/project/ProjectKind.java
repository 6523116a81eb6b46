package worksafe.registry.project;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/** What a project is built for; by it, not by what else its enterprise does, the law says who decides (令第36号 Art. 7). */
public enum ProjectKind {
    /** 煤矿. */
    COAL_MINE(Trade.COAL_MINE),
    /** 非煤矿矿山. */
    NON_COAL_MINE(Trade.NON_COAL_MINE),
    /** 生产、储存危险化学品，包括使用长输管道输送. */
    HAZARDOUS_CHEMICALS(Trade.HAZARDOUS_CHEMICALS),
    /** 生产、储存烟花爆竹. */
    FIREWORKS(Trade.FIREWORKS),
    /** 生产、储存、装卸其他危险物品. */
    OTHER_DANGEROUS_GOODS(Trade.DANGEROUS_GOODS),
    /** 金属冶炼. */
    METAL_SMELTING(Trade.METAL_SMELTING),
    /** 使用危险化学品从事生产并且使用量达到规定数量的化工建设项目. */
    CHEMICAL_USE(null),
    /** 其他建设项目. */
    OTHER(null);

    private final @Nullable Trade trade;

    ProjectKind(@Nullable Trade trade) {
        this.trade = trade;
    }

    /** The trade by which rows of the policy book speak of it; none where no trade says what it is. */
    Set<Trade> trades() {
        return trade == null ? Set.of() : Set.of(trade);
    }
}
