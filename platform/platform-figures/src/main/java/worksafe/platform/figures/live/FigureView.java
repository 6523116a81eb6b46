package worksafe.platform.figures.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.definition.FigureUnit;

/** A figure as it stands now. */
@Schema(description = "统计指标的现值 / a figure as it stands now")
public record FigureView(
        @Schema(description = "定义版本 / version of its definition", examples = "1")
        int version,

        @Schema(description = "单位 / unit") FigureUnit unit,

        @Schema(description = "按哪一日期计入统计期 / the day by which a row counts in a period", examples = "整改期限")
        String countedBy,

        @Schema(description = "统计期首日 / first day") LocalDate from,

        @Schema(description = "统计期末日（含） / last day, that day included")
        LocalDate until,

        @Schema(description = "统计时刻 / when it was counted") Instant asOf,

        @Schema(description = "合计 / all together") FigureLine total,

        @Schema(description = "目标；未定目标的不返回 / target; absent where there is none") @Nullable
        FigureTarget target,

        @Schema(description = "分组明细，要求分组时返回 / apart, where that was asked for")
        List<FigureLine> lines) {}
