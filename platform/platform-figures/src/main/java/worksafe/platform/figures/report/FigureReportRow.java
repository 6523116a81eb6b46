package worksafe.platform.figures.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A row that a report counted, and as what. */
@Schema(description = "报表所计的一行 / a row that the report counted")
public record FigureReportRow(
        @Schema(description = "统计指标代码 / code of the figure", examples = "danger-on-time")
        String figure,

        @Schema(description = "所计对象标识 / id of what was counted", examples = "0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
        UUID rowId,

        @Schema(description = "当时的监管所在地 / where it was supervised then", examples = "320281102005") @PlaceCode
        String region,

        @Schema(description = "当时的行业主管部门类别 / its sector then") @Nullable
        Sector sector,

        @Schema(description = "统计结果 / as what it counted", examples = "MET")
        String component) {}
