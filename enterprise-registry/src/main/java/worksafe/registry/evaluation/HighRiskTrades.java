package worksafe.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import worksafe.kernel.Trade;
import worksafe.kernel.condition.PolicyCondition;
import worksafe.platform.obligations.ShippedObligations;

/** Which trades are high-risk (高危行业): those that the evidence {@code highRiskEnterprises} names, and all that are a part of them. */
@ApplicationScoped
public class HighRiskTrades {

    private final List<Trade> named;
    private final List<Trade> all;

    HighRiskTrades(ShippedObligations obligations) {
        var names = Objects.requireNonNull(
                Objects.requireNonNull(obligations.evidence().get("highRiskEnterprises"))
                        .where()
                        .get(PolicyCondition.TRADES));
        all = EnumSet.allOf(Trade.class).stream()
                .filter(trade ->
                        PolicyCondition.tradesFact(List.of(trade)).stream().anyMatch(names::contains))
                .toList();
        named = all.stream().filter(trade -> names.contains(trade.name())).toList();
    }

    /** Those that are named, in the order of the list of trades. */
    public List<Trade> named() {
        return named;
    }

    /** These and all that are a part of them. */
    public List<Trade> all() {
        return all;
    }
}
