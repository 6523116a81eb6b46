package worksafe.registry.apiclient;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An API client with all that is known of it. */
@Schema(description = "接口调用客户端详情 / an API client with all that is known of it")
public record ApiClientView(
        @JsonUnwrapped ApiClientSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(
                description = "权限所在行业；全部行业不返回 / sectors for which it acts; absent for all",
                examples = "[\"EMERGENCY\"]")
        @Nullable
        Set<Sector> sectors,

        @Schema(description = "角色 / roles in which it acts", examples = "[\"FEED\"]")
        Set<ApiClientRole> roles,

        @Schema(description = "允许的来源网段 / networks that it calls from", examples = "[\"192.0.2.0/24\"]")
        List<String> networks,

        @Schema(
                description = "现用密钥的启用时刻 / since when the present secret is good",
                examples = "2026-03-01T09:00:00+08:00")
        Instant secretSince,

        @Schema(
                description = "前一密钥的失效时刻；没有的不返回 / until when the former secret is good; absent where there is none",
                examples = "2026-03-08T09:00:00+08:00")
        @Nullable
        Instant formerSecretUntil,

        @Schema(
                description =
                        "有效期至，此前未更换密钥的，此后不再接受其签名 / until when its signatures are taken, unless it is given another secret before",
                examples = "2026-08-28T09:00:00+08:00")
        Instant confirmedUntil,

        @Schema(
                description =
                        "密钥，十六进制，仅在登记和更换时返回一次 / the secret, in hexadecimal: only in the answers that make or change it, once",
                examples = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")
        @Nullable
        String secret,

        @Schema(description = "最近三十一个使用日，近者在前 / the last 31 days on which it was used or refused, the latest first")
        List<ApiClientDay> days,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ApiClientAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ApiClientStep>> timeline)
        implements Versioned {

    static ApiClientView of(
            ApiClient client, Instant confirmedUntil, List<ApiClientDay> days, Set<ApiClientAction> allowed) {
        return new ApiClientView(
                ApiClientSummary.of(client),
                client.version(),
                client.sectors(),
                client.roles(),
                client.networks(),
                client.secretSince(),
                client.formerSecretUntil(),
                confirmedUntil,
                null,
                days,
                allowed,
                StepView.of(ApiClientStep.class, client.timeline()));
    }

    /** The same with the secret, which is never kept with an answer. */
    ApiClientView telling(String whatCounts) {
        return new ApiClientView(
                summary,
                revision,
                sectors,
                roles,
                networks,
                secretSince,
                formerSecretUntil,
                confirmedUntil,
                whatCounts,
                days,
                allowedActions,
                timeline);
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
