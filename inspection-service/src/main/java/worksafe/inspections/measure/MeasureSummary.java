package worksafe.inspections.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;

/** A measure on the spot as a line of a list. */
@Schema(description = "现场处理措施列表项 / a measure on the spot as a line of a list")
public record MeasureSummary(
        UUID id,

        @Schema(description = "现场处理措施编号 / number, for people", examples = "XC320281-2026-000004")
        String number,

        @Schema(description = "企业 / the enterprise") @Projected("concernedId")
        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "种类 / kind") MeasureKind kind,

        @Schema(description = "部位或者范围 / where, or what", examples = "2 号危化品仓库")
        String part,

        @Schema(description = "送达日；未送达的不返回 / day on which it was served; absent before", examples = "2026-03-20")
        @Nullable
        LocalDate servedOn,

        @Schema(
                description = "期限（含当日）；未决定的不返回 / last day, included; absent before the decision",
                examples = "2026-09-12")
        @Nullable
        LocalDate lastDay,

        @Schema(
                description = "到期未处理起始时刻；未到期的不返回 / since when it is past its last day; absent before",
                examples = "2026-09-13T00:00:00+08:00")
        @Nullable
        Instant overdueSince,

        MeasureStatus status,

        Instant openedAt) {

    static MeasureSummary of(SiteMeasure measure) {
        return new MeasureSummary(
                measure.id(),
                measure.number(),
                measure.concernedId(),
                measure.enterpriseName(),
                measure.region().toString(),
                measure.sector(),
                measure.kind(),
                measure.part(),
                measure.servedOn(),
                measure.lastDay(),
                measure.overdueSince(),
                measure.status(),
                measure.openedAt());
    }
}
