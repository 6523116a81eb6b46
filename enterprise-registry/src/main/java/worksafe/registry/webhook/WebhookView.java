package worksafe.registry.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A subscription with all that is known of it. */
@Schema(description = "事件推送订阅详情 / a subscription with all that is known of it")
public record WebhookView(
        @JsonUnwrapped WebhookSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "事件类型，.* 结尾为前缀；空为全部 / types of events, .* ends a beginning; none: all",
                examples = "[\"worksafe.hazards.*\"]")
        List<String> types,

        @Schema(
                description = "推送范围的行业；全部行业不返回 / sectors whose events are sent; absent for all",
                examples = "[\"EMERGENCY\"]")
        @Nullable
        List<String> sectors,

        @Schema(
                description =
                        "推送至此时刻；订阅人更换密钥即为确认，并重新起算 / events are sent until then; the subscriber confirms by changing the secret",
                examples = "2026-08-28T09:00:00+08:00")
        Instant confirmedUntil,

        @Schema(
                description = "签名密钥，仅在订阅和更换密钥时返回一次 / the secret: only in the answers that make or change it, once",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        @Nullable
        String secret,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<WebhookAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<WebhookStep>> timeline)
        implements Versioned {

    static WebhookView of(Webhook webhook, Instant confirmedUntil, Set<WebhookAction> allowed) {
        return new WebhookView(
                WebhookSummary.of(webhook),
                webhook.version(),
                webhook.types(),
                webhook.sectors(),
                confirmedUntil,
                null,
                allowed,
                StepView.of(WebhookStep.class, webhook.timeline()));
    }

    /** The same with the secret, which is never kept with an answer. */
    WebhookView telling(String whatCounts) {
        return new WebhookView(summary, revision, types, sectors, confirmedUntil, whatCounts, allowedActions, timeline);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
