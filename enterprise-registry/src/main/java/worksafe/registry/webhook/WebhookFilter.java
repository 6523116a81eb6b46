package worksafe.registry.webhook;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.AnyOf;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which subscriptions are wanted; whatever is absent restricts nothing. */
public record WebhookFilter(
        @AnyOf
        @QueryParam("status")
        @Parameter(description = "状态，可重复 / status, may be repeated", example = "ACTIVE")
        @Nullable
        List<WebhookStatus> status,

        @Equal
        @QueryParam("account")
        @Parameter(description = "订阅人账户 / account that subscribed", example = "exchange-platform")
        @Nullable
        String account,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
        @Nullable
        RegionCode region) {}
