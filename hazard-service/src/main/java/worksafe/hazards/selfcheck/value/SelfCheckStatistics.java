package worksafe.hazards.selfcheck.value;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The statistics of a period: the counts are the system's own, of the enterprise's rows as they stood then.
 *
 * @param signedBy the head of the enterprise, who signs them
 */
@Embeddable
@Schema(description = "隐患排查治理统计 / statistics of the dangers of a period")
public record SelfCheckStatistics(
        @Schema(description = "期内自查次数 / returns of the period", examples = "3")
        long returns,

        @Schema(description = "期内发现的一般隐患 / general dangers found in it", examples = "5")
        long general,

        @Schema(description = "期内发现的重大隐患 / major dangers found in it", examples = "0")
        long major,

        @Schema(description = "其中已销号 / how many of them are closed", examples = "4")
        long closed,

        @Schema(description = "分析 / analysis", examples = "隐患集中在粉尘清理，已增加清理班次")
        String analysis,

        @Schema(description = "签字的主要负责人 / head of the enterprise who signs", examples = "王建国")
        String signedBy) {}
