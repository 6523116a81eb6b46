package worksafe.registry.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/**
 * The trades of an enterprise: what follows from its industry, and what its supervisor says of single ones. The database
 * computes the same ({@code trades_of}), since trades are derived in sets too.
 *
 * @param corrections one for each corrected trade, the earliest first
 */
public record TradeSet(DerivedTrades derived, List<TradeCorrection> corrections) {

    public TradeSet {
        corrections = List.copyOf(corrections);
    }

    /** Those that it has, in the order of the list; absent where nothing is known. */
    public @Nullable Set<Trade> all() {
        var following = derived.trades();
        if (following == null && corrections.isEmpty()) {
            return null;
        }
        var all = new TreeSet<Trade>(following == null ? Set.of() : following);
        corrections.forEach(correction -> {
            var unused = correction.applies() ? all.add(correction.trade()) : all.remove(correction.trade());
        });
        return all;
    }

    /** What was said of that trade. */
    public Optional<TradeCorrection> correctionOf(Trade trade) {
        return corrections.stream()
                .filter(correction -> correction.trade() == trade)
                .findFirst();
    }

    /** The corrections with this one in the place of what was said of the same trade before. */
    public List<TradeCorrection> with(TradeCorrection correction) {
        var changed = new ArrayList<>(corrections);
        changed.removeIf(before -> before.trade() == correction.trade());
        changed.add(correction);
        return List.copyOf(changed);
    }
}
