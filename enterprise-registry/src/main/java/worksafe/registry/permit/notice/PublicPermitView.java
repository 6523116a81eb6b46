package worksafe.registry.permit.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;

/** A permit as everybody reads it. */
@Schema(name = "PublicSafetyPermit", description = "公布的安全生产许可证 / a safety production permit as everybody reads it")
public record PublicPermitView(
        UUID id,

        @Schema(description = "许可证编号 / number of the permit", examples = "AX320281-2026-000007")
        String number,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "所许可的行业类别 / trade that it is for", examples = "HAZARDOUS_CHEMICALS_PRODUCTION")
        Trade trade,

        @Schema(description = "许可范围 / what it may produce or do", examples = "危险化学品生产：液氯 30000 吨/年")
        String scope,

        @Schema(description = "颁发机关所在区划 / place of the office", examples = "320000000000") @PlaceCode
        String authority,

        @Schema(
                description = "状态，见代码表 permit-status / where it stands, see code table permit-status",
                examples = "IN_FORCE")
        String status,

        @Schema(description = "今日是否有效 / whether it holds today", examples = "true")
        boolean valid,

        @Schema(description = "有效期起始日 / first day", examples = "2026-06-09")
        LocalDate validFrom,

        @Schema(description = "有效期的最后一日 / last day", examples = "2029-06-08")
        LocalDate validUntil,

        @Schema(description = "公布时刻 / since when it is public", examples = "2026-06-09T09:00:00+08:00")
        Instant publishedAt) {}
