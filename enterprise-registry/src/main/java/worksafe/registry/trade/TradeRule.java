package worksafe.registry.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.IndustryCode;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * Which trades follow from an industry, as the policy {@value #POLICY} of the place maps it. The longest prefix that fits wins, and
 * may name several trades, a line each, or {@value #NONE}; where none fits, no trade follows.
 */
@ApplicationScoped
public class TradeRule {

    public static final String POLICY = "enterprise.trades-by-industry";
    static final String NONE = "NONE";

    private final PolicyBook policies;
    private final InstantSource clock;

    TradeRule(PolicyBook policies, InstantSource clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** What follows today for an enterprise of that industry at that place. */
    public DerivedTrades of(@Nullable IndustryCode industry, RegionCode seat) {
        return industry == null ? DerivedTrades.UNKNOWN : forMany().of(industry, seat);
    }

    /** The rule as it stands now; whoever puts many questions asks once. */
    public Reading forMany() {
        return new Reading(policies.edition(), today());
    }

    /** The day by whose rows trades follow. */
    public LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }

    /** The rule at one moment. */
    public record Reading(PolicyBook.Edition book, LocalDate day) {

        /** As {@link TradeRule#of}. */
        public DerivedTrades of(@Nullable IndustryCode industry, RegionCode seat) {
            return industry == null
                    ? DerivedTrades.UNKNOWN
                    : book.find(POLICY, seat, null, day)
                            .map(answer -> new DerivedTrades(
                                    specific(industry, answer.result().items(PolicyRow.VALUE)),
                                    TradeBasis.of(answer.result())))
                            .orElse(DerivedTrades.UNKNOWN);
        }
    }

    static Set<Trade> specific(IndustryCode industry, List<String> pairs) {
        var fitting = pairs.stream()
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2 && industry.value().startsWith(pair[0]))
                .toList();
        var longest = fitting.stream().mapToInt(pair -> pair[0].length()).max().orElse(0);
        return fitting.stream()
                .filter(pair -> pair[0].length() == longest && !pair[1].equals(NONE))
                .flatMap(pair -> Trade.of(pair[1]).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
