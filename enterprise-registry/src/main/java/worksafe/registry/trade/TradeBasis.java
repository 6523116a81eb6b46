package worksafe.registry.trade;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import worksafe.kernel.PolicyRow;

/**
 * The row of the policy {@code enterprise.trades-by-industry} by which trades were derived: the place that it was made for, its
 * first day, and what it rests on.
 */
@Embeddable
public record TradeBasis(long policyRegion, LocalDate policyFrom, String source, String clause) {

    static TradeBasis of(PolicyRow row) {
        return new TradeBasis(row.region().value(), row.validFrom(), row.source(), row.clause());
    }
}
