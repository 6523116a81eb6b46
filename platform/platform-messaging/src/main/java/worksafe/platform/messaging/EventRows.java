package worksafe.platform.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Events as they stand in the outbox and in the event log. For the packages of this module. */
public final class EventRows {

    private EventRows() {}

    /** Reads the columns that the outbox and the event log share. */
    public static ReceivedEvent read(ResultSet row) throws SQLException {
        var sector = row.getString("sector");
        return new ReceivedEvent(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("revision"),
                new RegionCode(row.getLong("region")),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject("enterprise_id", UUID.class),
                Sql.requiredInstant(row, "occurred_at"),
                row.getString("traceparent"),
                row.getString("data"));
    }
}
