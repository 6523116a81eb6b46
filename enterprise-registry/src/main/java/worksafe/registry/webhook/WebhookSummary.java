package worksafe.registry.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.PlaceCode;

/** A subscription as a line of a list. */
@Schema(description = "事件推送订阅列表项 / a subscription as a line of a list")
public record WebhookSummary(
        UUID id,

        @Schema(description = "名称 / what it is called", examples = "市数据交换平台")
        String title,

        @Schema(description = "接收地址 / address that is called", examples = "https://exchange.example.gov.cn/worksafe")
        String url,

        @Schema(description = "推送范围所在区划 / place whose events are sent", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "订阅人账户 / account that subscribed", examples = "exchange-platform")
        String account,

        @Schema(description = "订阅人姓名 / name of that account", examples = "数据交换平台")
        String accountName,

        WebhookStatus status,

        @Schema(description = "密钥生效时刻 / since when its secret counts", examples = "2026-03-01T09:00:00+08:00")
        Instant secretSince,

        @Schema(description = "订阅时刻 / when it was made", examples = "2026-03-01T09:00:00+08:00")
        Instant subscribedAt) {

    static WebhookSummary of(Webhook webhook) {
        return new WebhookSummary(
                webhook.id(),
                webhook.title(),
                webhook.url(),
                webhook.region().toString(),
                webhook.account(),
                webhook.accountName(),
                webhook.status(),
                webhook.secretSince(),
                webhook.subscribedAt());
    }
}
