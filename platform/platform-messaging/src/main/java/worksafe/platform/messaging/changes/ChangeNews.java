package worksafe.platform.messaging.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;

/** Of an event that was just announced, what decides who is waiting for it. */
record ChangeNews(
        long seq,
        String type,
        String aggregate,
        UUID aggregateId,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId) {

    static ChangeNews of(ResultSet row) throws SQLException {
        var sector = row.getString("sector");
        return new ChangeNews(
                row.getLong("seq"),
                row.getString("type"),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                new RegionCode(row.getLong("region")),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject("enterprise_id", UUID.class));
    }

    boolean isWithin(Scope scope) {
        return scope.covers(region, sector, enterpriseId);
    }
}
