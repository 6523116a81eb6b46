package worksafe.hazards.source;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.identification.SourceLevel;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A major hazard source as a line of a list. */
@Schema(description = "重大危险源列表项 / a major hazard source as a line of a list")
public record SourceSummary(
        UUID id,

        @Schema(description = "编号 / number, for people", examples = "WX320281-2026-000007")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "单元名称 / name of the unit", examples = "液氯储罐区") @Projected("unit.name")
        String unitName,

        @Schema(description = "单元类别 / kind of unit", examples = "STORAGE") @Projected("unit.kind")
        SourceUnit.UnitKind unitKind,

        @Schema(description = "是否在港区内 / whether within a port", examples = "false") @Projected("unit.inPort")
        boolean inPort,

        SourceStatus status,

        @Schema(
                description =
                        "级别：最近一次安全评估的；未评估的为计算所得 / level of the last assessment; before the first, as" + " reckoned",
                examples = "LEVEL_2")
        SourceLevel level,

        @Schema(description = "辨识指标 S，截至六位小数 / S, cut off behind six decimals", examples = "10")
        BigDecimal s,

        @Schema(description = "分级指标 R，截至六位小数 / R, cut off behind six decimals", examples = "80")
        BigDecimal r,

        Instant identifiedAt,

        @Schema(description = "最近一次评估完成日，未评估的不返回 / day of the last assessment; absent before", examples = "2026-06-10")
        @Nullable
        LocalDate assessedOn,

        @Schema(
                description = "重新评估的最后一日，未评估的不返回 / last day of the next assessment; absent before",
                examples = "2029-06-10")
        @Nullable
        LocalDate reassessBy,

        @Schema(
                description = "是否具备紧急停车功能；未说明的不返回 / whether there is an emergency shut-down; absent where nobody said",
                examples = "true")
        @Nullable
        Boolean emergencyShutdown,

        @Schema(description = "备案编号，未备案的不返回 / number of its filing; absent before", examples = "BA320281-2026-000003")
        @Nullable
        String filingNumber,

        @Schema(description = "备案日，未备案的不返回 / day of its filing; absent before", examples = "2026-06-30") @Nullable
        LocalDate filedOn,

        @Schema(description = "逾期起始时刻，未逾期不返回 / since when it is overdue; absent while it is not") @Nullable
        Instant overdueSince) {

    static SourceSummary of(MajorSource source) {
        return new SourceSummary(
                source.id(),
                source.number(),
                source.enterpriseId(),
                source.enterpriseName(),
                source.region().toString(),
                source.sector(),
                source.unit().name(),
                source.unit().kind(),
                source.unit().inPort(),
                source.status(),
                source.level(),
                source.s(),
                source.r(),
                source.identifiedAt(),
                source.assessedOn().orElse(null),
                source.reassessBy().orElse(null),
                source.emergencyShutdown().orElse(null),
                source.filingNumber().orElse(null),
                source.filedOn().orElse(null),
                source.overdueSince().orElse(null));
    }
}
