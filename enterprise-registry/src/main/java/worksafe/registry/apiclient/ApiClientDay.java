package worksafe.registry.apiclient;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an API client was used on a day. */
@Schema(description = "客户端某日的使用情况 / how a client was used on a day")
public record ApiClientDay(
        @Schema(description = "日期，北京时间 / day, in China", examples = "2026-03-12")
        LocalDate day,

        @Schema(description = "受理的请求数 / requests that were taken", examples = "1200")
        long taken,

        @Schema(description = "拒绝的请求数 / requests that were refused", examples = "3")
        long refused,

        @Schema(
                description = "当日最近使用时刻；未受理过不返回 / when it was last used that day; absent where nothing was taken",
                examples = "2026-03-12T09:30:00+08:00")
        @Nullable
        Instant lastUsedAt,

        @Schema(
                description =
                        "当日最近使用的来源地址；未受理过不返回 / address that it was last used from; absent where nothing was taken",
                examples = "192.0.2.17")
        @Nullable
        String lastSource) {}
