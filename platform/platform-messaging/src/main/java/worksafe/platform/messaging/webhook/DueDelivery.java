package worksafe.platform.messaging.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.Sql;

/**
 * A delivery that was taken to be sent.
 *
 * @param seq the number of its event; absent where the body is kept with it
 * @param attempts how often it was tried, this time included
 */
record DueDelivery(
        UUID id,
        UUID subscription,
        UUID eventId,
        @Nullable Long seq,
        @Nullable String body,
        int attempts,
        String url,
        int generation,
        Instant secretSince) {

    static DueDelivery of(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("seq", Long.class),
                row.getString("body"),
                row.getInt("attempts"),
                row.getString("url"),
                row.getInt("generation"),
                Sql.requiredInstant(row, "secret_since"));
    }
}
