package worksafe.registry.trade;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/**
 * What follows from the industry of an enterprise.
 *
 * @param trades those that follow, perhaps none; absent where the industry is not known
 * @param basis the row that says so; absent with them
 */
public record DerivedTrades(
        @Nullable Set<Trade> trades, @Nullable TradeBasis basis) {

    /** Nothing follows: the industry is not known, or the policy book is silent. */
    public static final DerivedTrades UNKNOWN = new DerivedTrades(null, null);

    public DerivedTrades {
        trades = trades == null ? null : new TreeSet<>(trades);
    }
}
