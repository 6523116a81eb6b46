package worksafe.registry.trade;

import java.time.Instant;
import worksafe.kernel.Trade;

/**
 * What a supervisor says of one trade of an enterprise, whatever follows from its industry.
 *
 * @param applies whether it has that trade
 * @param reason why, in words
 * @param by the account
 */
public record TradeCorrection(Trade trade, boolean applies, String reason, String by, Instant at) {}
