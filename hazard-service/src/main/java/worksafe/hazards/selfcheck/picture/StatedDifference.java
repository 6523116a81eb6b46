package worksafe.hazards.selfcheck.picture;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.hazards.selfcheck.value.SelfCheckDuty;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** Statistics that an enterprise sent, beside what is counted of the same period now. */
@Schema(description = "企业报送统计与系统计数的差异；不构成认定 / what was stated and what is counted; no finding")
public record StatedDifference(
        @Schema(description = "排查期标识 / the round of the statistics", examples = "0198f5a0-1111-7aaa-8bbb-000000000042")
        UUID roundId,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        @Schema(description = "季度或年度 / quarter or year", examples = "QUARTER")
        SelfCheckDuty duty,

        @Schema(description = "统计期首日 / first day of the period", examples = "2026-07-01")
        LocalDate from,

        @Schema(description = "统计期末日 / last day of the period", examples = "2026-09-30")
        LocalDate to,

        @Schema(description = "报送的自查次数 / stated returns", examples = "3")
        long statedReturns,

        @Schema(description = "系统计的自查次数 / counted returns", examples = "3")
        long countedReturns,

        @Schema(description = "报送的一般隐患 / stated general dangers", examples = "5")
        long statedGeneral,

        @Schema(description = "系统计的一般隐患 / counted general dangers", examples = "7")
        long countedGeneral,

        @Schema(description = "报送的重大隐患 / stated major dangers", examples = "0")
        long statedMajor,

        @Schema(description = "系统计的重大隐患 / counted major dangers", examples = "1")
        long countedMajor,

        @Schema(description = "报送的已销号 / stated to be closed", examples = "4")
        long statedClosed,

        @Schema(description = "系统计的报送时已销号 / counted to have been closed when they were stated", examples = "4")
        long countedClosed) {}
