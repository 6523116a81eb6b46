package worksafe.platform.messaging.webhook;

import java.util.UUID;
import worksafe.kernel.RegionCode;

/**
 * Fired inside the transaction in which somebody has a delivery sent again. No event announces it; whoever keeps the audit entries
 * hears of it here.
 *
 * @param region the place of the subscription
 * @param state the delivery as it is now, as clients are shown it
 */
public record RedeliveryAsked(UUID delivery, RegionCode region, String state) {}
