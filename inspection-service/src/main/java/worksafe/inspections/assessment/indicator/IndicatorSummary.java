package worksafe.inspections.assessment.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** An indicator as a line of a list, with how it does at present. */
@Schema(description = "控制指标列表项及其进展 / an indicator as a line of a list, with how it does at present")
public record IndicatorSummary(
        UUID id,

        @Schema(description = "指标编号 / number", examples = "KZ320281-2026-000001")
        String number,

        @Schema(description = "承担指标的区划 / the place", examples = "320281102000") @PlaceCode
        String region,

        @Schema(description = "行业主管部门类别；由区域承担的不返回 / sector; absent where the place has it as a whole") @Nullable
        Sector sector,

        @Schema(description = "年度 / year", examples = "2026")
        int year,

        @Schema(description = "计量内容 / what it counts") IndicatorMeasure measure,

        @Schema(description = "指标名称 / what it is, in one line", examples = "生产安全事故死亡人数")
        String title,

        @Schema(description = "计量单位 / unit", examples = "人") String unit,

        @Schema(description = "指标值 / value", examples = "6") int value,

        @Schema(description = "已分解的指标值 / what is spread of it", examples = "4")
        long spread,

        @Schema(description = "截至该日 / as of", examples = "2026-03-31")
        LocalDate countedTo,

        @Schema(description = "截至该日的时序进度 / the part of the value that the year has used up", examples = "1.48")
        BigDecimal schedule,

        @Schema(description = "实际值；尚未报告的不返回 / what came of it; absent where it was not reported", examples = "2")
        @Nullable
        Long actual,

        @Schema(description = "进展判定 / how it does") IndicatorState state,

        @Schema(
                description = "进展说明；未说明的不返回 / what the place says of it; absent where it said nothing",
                examples = "一季度 2 起均为道路运输事故，已专项整治。")
        @Nullable
        String explanation,

        @Schema(description = "下达机关 / who issued it", examples = "无锡市安全生产委员会")
        String issuer,

        @Schema(description = "下达文号 / number of the paper", examples = "锡安〔2026〕3号")
        String document,

        @Schema(
                description = "上级指标标识；不是分解的不返回 / what it is spread from; absent where it is not spread",
                examples = "0198f4a0-dddd-7aaa-8bbb-00000000000d")
        @Nullable
        UUID parentId,

        IndicatorStatus status,

        @Schema(
                description = "实际值报告日；不是报告的不返回 / as of when it was reported; absent where it is counted",
                examples = "2026-03-31")
        @Nullable
        LocalDate reportedAsOf) {

    static IndicatorSummary of(ControlIndicator indicator, long spread, IndicatorProgress progress) {
        var terms = indicator.terms();
        return new IndicatorSummary(
                indicator.id(),
                indicator.number(),
                indicator.region().toString(),
                indicator.sector(),
                terms.year(),
                terms.measure(),
                terms.title(),
                terms.unit(),
                indicator.value(),
                spread,
                progress.day(),
                progress.schedule(),
                progress.actual(),
                progress.state(),
                indicator.explanation(),
                terms.issuer(),
                terms.document(),
                indicator.parentId(),
                indicator.status(),
                indicator.reportedAsOf());
    }
}
