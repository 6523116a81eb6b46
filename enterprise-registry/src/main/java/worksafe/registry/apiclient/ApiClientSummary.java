package worksafe.registry.apiclient;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.signing.SignatureAlgorithm;

/** An API client as a line of a list. */
@Schema(description = "接口调用客户端列表项 / an API client as a line of a list")
public record ApiClientSummary(
        UUID id,

        @Schema(description = "代码，签名时使用 / code, by which it signs", examples = "jiangyin-data")
        String code,

        @Schema(description = "名称 / what it is called", examples = "江阴市数据共享平台")
        String name,

        @Schema(description = "所属单位 / organisation whose it is", examples = "江阴市数据局")
        String organisation,

        @Schema(description = "权限所在区划 / place for which it acts", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "签名算法 / algorithm by which it signs")
        SignatureAlgorithm algorithm,

        ApiClientStatus status,

        @Schema(description = "登记时刻 / when it was registered", examples = "2026-03-01T09:00:00+08:00")
        Instant registeredAt,

        @Schema(
                description = "最近使用时刻；未使用过不返回 / when it was last used; absent before",
                examples = "2026-03-12T09:30:00+08:00")
        @Nullable
        Instant lastUsedAt) {

    static ApiClientSummary of(ApiClient client) {
        return new ApiClientSummary(
                client.id(),
                client.code(),
                client.name(),
                client.organisation(),
                client.region().toString(),
                client.algorithm(),
                client.status(),
                client.registeredAt(),
                client.lastUsedAt());
    }
}
