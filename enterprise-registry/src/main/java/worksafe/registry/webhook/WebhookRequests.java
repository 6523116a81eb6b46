package worksafe.registry.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;

/** What clients send about subscriptions. */
final class WebhookRequests {

    private WebhookRequests() {}

    @Schema(description = "订阅事件推送 / subscribe to events")
    public record SubscribeToEvents(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "名称，供人辨认 / what people call it", examples = "市数据交换平台")
            String title,

            @NotBlank
            @OneLine
            @Size(max = 500)
            @Schema(
                    description = "接收地址，公网 https / address to be called: public, by https",
                    examples = "https://exchange.example.gov.cn/worksafe")
            String url,

            @NotNull
            @Size(max = 100)
            @Schema(
                    description = "事件类型，.* 结尾为前缀；空为全部 / types of events, .* ends a beginning; none: all",
                    examples = "[\"worksafe.hazards.*\"]")
            List<@NotBlank String> types) {}

    @Schema(description = "终止事件推送订阅 / end a subscription")
    public record EndWebhook(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "系统已下线")
            String reason) {}
}
