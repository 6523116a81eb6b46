package worksafe.platform.messaging.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.messaging.Sql;

/** The delivery of an event to a subscription, and how it went. */
@Schema(description = "事件推送记录 / the delivery of an event to a subscription")
record WebhookDeliveryView(
        @Schema(description = "推送标识 / id of the delivery", examples = "0198f9b0-7777-7aaa-8bbb-000000000091")
        UUID id,

        @Schema(description = "订阅标识 / id of the subscription", examples = "0198f9b0-7777-7aaa-8bbb-000000000081")
        UUID webhookId,

        @Schema(
                description = "请求头 webhook-id，重复推送时不变 / the header webhook-id, the same at every try",
                examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a99")
        UUID eventId,

        @Schema(description = "事件序号；测试推送无 / number of the event; absent of a ping", examples = "4711") @Nullable
        Long seq,

        @Schema(description = "事件类型 / type of the event", examples = "worksafe.hazards.danger-closed.v1")
        String type,

        WebhookDeliveryState state,

        @Schema(description = "已尝试次数 / how often it was tried", examples = "2")
        int attempts,

        @Schema(
                description = "下次尝试时刻；已结束的不返回 / when it is tried next; absent once it is over",
                examples = "2026-04-08T16:05:00+08:00")
        @Nullable
        Instant dueAt,

        @Schema(
                description = "最近一次应答的状态码；无应答的不返回 / status of the last answer; absent where there was none",
                examples = "503")
        @Nullable
        Integer answered,

        @Schema(description = "最近一次失败原因 / why the last try failed", examples = "answered 503") @Nullable
        String failure,

        @Schema(description = "产生时刻 / when it was made", examples = "2026-04-08T16:00:01+08:00")
        Instant madeAt,

        @Schema(description = "结束时刻 / when it was over", examples = "2026-04-08T16:00:02+08:00") @Nullable
        Instant endedAt) {

    static WebhookDeliveryView of(ResultSet row) throws SQLException {
        var state = WebhookDeliveryState.valueOf(row.getString("state"));
        return new WebhookDeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("seq", Long.class),
                row.getString("type"),
                state,
                row.getInt("attempts"),
                state == WebhookDeliveryState.WAITING ? Sql.instant(row, "due_at") : null,
                row.getObject("answered", Integer.class),
                row.getString("failure"),
                Sql.requiredInstant(row, "made_at"),
                Sql.instant(row, "ended_at"));
    }
}
