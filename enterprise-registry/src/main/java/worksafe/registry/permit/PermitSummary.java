package worksafe.registry.permit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.PlaceCode;

/** A permit as a line of a list. */
@Schema(name = "SafetyPermitSummary", description = "安全生产许可证列表项 / a safety production permit as a line of a list")
public record PermitSummary(
        UUID id,

        @Schema(
                description = "许可证编号；补录的为原编号 / number of the permit; of one entered afterwards its own",
                examples = "AX320281-2026-000007")
        String number,

        @Schema(description = "企业标识 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "所许可的行业类别 / trade that it is for", examples = "HAZARDOUS_CHEMICALS_PRODUCTION")
        Trade trade,

        @Schema(
                description = "矿（井）或者独立生产系统；许可整个企业的为空 / mine or system that it is for; empty where for the enterprise",
                examples = "一号井")
        String unit,

        PermitStatus status,

        @Schema(description = "有效期起始日；未颁发的不返回 / first day; absent before it is granted", examples = "2026-06-09")
        @Nullable
        LocalDate validFrom,

        @Schema(description = "有效期的最后一日 / last day", examples = "2029-06-08") @Nullable
        LocalDate validUntil,

        @Schema(description = "是否系补录 / whether it was entered as it had been given", examples = "false")
        boolean imported,

        @Schema(description = "登记时刻 / when it was entered", examples = "2026-04-12T09:30:00+08:00")
        Instant openedAt) {

    static PermitSummary of(SafetyPermit permit) {
        return new PermitSummary(
                permit.id(),
                permit.number(),
                permit.enterpriseId(),
                permit.enterpriseName(),
                permit.region().toString(),
                permit.sector(),
                permit.trade(),
                permit.unit(),
                permit.status(),
                permit.validFrom(),
                permit.validUntil(),
                permit.imported(),
                permit.openedAt());
    }
}
