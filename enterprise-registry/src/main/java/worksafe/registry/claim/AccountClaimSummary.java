package worksafe.registry.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A claim as a line of a list. */
@Schema(description = "企业账户认领列表项 / a claim as a line of a list")
public record AccountClaimSummary(
        UUID id,

        @Schema(description = "编号 / number", examples = "RL320281-2026-000003")
        String number,

        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "受邀人 / for whom the code is meant", examples = "安全主管 陈强")
        String invitee,

        AccountClaimStatus status,

        @Schema(
                description = "邀请码最后有效日；未发码不返回 / last day of the code; absent before one was issued",
                examples = "2026-03-15")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "认领的账户；未认领不返回 / account that claimed it; absent before", examples = "chen.qiang")
        @Nullable
        String account,

        @Schema(description = "认领人姓名；未认领不返回 / name of that account; absent before", examples = "陈强") @Nullable
        String accountName,

        @Schema(
                description = "认领时刻；未认领不返回 / when it was claimed; absent before",
                examples = "2026-03-02T09:00:00+08:00")
        @Nullable
        Instant claimedAt,

        @Schema(description = "发起时刻 / when it was opened", examples = "2026-03-01T09:00:00+08:00")
        Instant openedAt) {

    static AccountClaimSummary of(AccountClaim claim) {
        return new AccountClaimSummary(
                claim.id(),
                claim.number(),
                claim.enterpriseId(),
                claim.enterpriseName(),
                claim.region().toString(),
                claim.sector(),
                claim.invitee(),
                claim.status(),
                claim.validUntil(),
                claim.account(),
                claim.accountName(),
                claim.claimedAt(),
                claim.openedAt());
    }
}
