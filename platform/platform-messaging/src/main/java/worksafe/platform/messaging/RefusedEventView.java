package worksafe.platform.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An event that a rule here refused, as it came, and the rule. */
@Schema(description = "被规则拒收的事件 / an event that a rule here refused")
record RefusedEventView(
        @Schema(description = "记录序号 / number of the record", examples = "42")
        long id,

        @Schema(description = "消费者 / consumer", examples = "inspections-hazards")
        String consumer,

        UUID eventId,

        @Schema(description = "事件类型 / type of the event", examples = "worksafe.hazards.danger-closed.v1")
        String type,

        @Schema(
                description = "排序键 / what it is ordered by",
                examples = "enterprise:0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        String key,

        @Schema(description = "拒收规则的代码 / code of the rule that refused it", examples = "finding-unknown")
        String code,

        @Schema(description = "规则所述 / what the rule said") String reason,

        @Schema(description = "事件所述区划 / place that the event names", examples = "320281102005") @PlaceCode
        String region,

        @Nullable Sector sector,
        @Nullable UUID enterpriseId,

        @Schema(description = "事件原文 / the data as it came") String data,

        @Schema(description = "拒收时刻 / when it was refused", examples = "2026-04-08T16:00:03+08:00")
        Instant refusedAt) {

    static RefusedEventView of(ResultSet row) throws SQLException {
        var sector = row.getString("sector");
        return new RefusedEventView(
                row.getLong("id"),
                row.getString("consumer"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("key"),
                row.getString("slug"),
                row.getString("reason"),
                new RegionCode(row.getLong("region")).toString(),
                sector == null ? null : Sector.valueOf(sector),
                row.getObject("enterprise_id", UUID.class),
                row.getString("data"),
                Sql.requiredInstant(row, "refused_at"));
    }
}
