package worksafe.kernel.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/**
 * What is looked at in enterprises of some trades, in one version.
 *
 * @param code by which people and programs call it
 * @param version one more with each change of its items
 * @param trades for whom it is made; empty for all
 * @param from the first day on which it may be used
 * @param to the first day on which it may not any more; absent while it may
 */
public record CheckList(
        String code,
        int version,
        String title,
        Set<Trade> trades,
        LocalDate from,
        @Nullable LocalDate to,
        List<CheckItem> items) {

    public CheckList {
        trades = Set.copyOf(trades);
        items = List.copyOf(items);
    }

    /** Whether it may be used on that day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether it is made for somebody of these trades. */
    public boolean isFor(Collection<Trade> some) {
        return trades.isEmpty()
                || some.stream().anyMatch(trade -> trades.stream().anyMatch(trade::isWithin));
    }
}
