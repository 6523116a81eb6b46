package worksafe.hazards.selfcheck;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A return as a line of a list. */
@Schema(description = "自查记录列表项 / a return as a line of a list")
public record SelfCheckSummary(
        UUID id,

        @Schema(description = "自查记录编号 / number, for people", examples = "ZC320281-2026-000007")
        String number,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        SelfCheckStatus status,

        @Schema(description = "自查表代码；企业自有的为 own / check list; own for one of the enterprise", examples = "dust")
        String listCode,

        @Schema(description = "自查表版本 / its version", examples = "1")
        long listVersion,

        @Schema(description = "自查表名称 / its title", examples = "粉尘涉爆企业自查表")
        String listTitle,

        @Schema(description = "排查项目数 / items", examples = "12")
        int itemCount,

        @Schema(description = "其中发现隐患的项目数 / items at which something was dangerous", examples = "1")
        int dangerCount,

        @Schema(description = "排查人 / who checked", examples = "周建平")
        String checker,

        @Schema(description = "排查时刻 / when it was checked", examples = "2026-03-10T09:00:00+08:00")
        Instant madeAt,

        @Schema(description = "提交时刻 / when it was sent", examples = "2026-03-12T09:00:00+08:00")
        Instant submittedAt) {

    static SelfCheckSummary of(SelfCheck made) {
        return new SelfCheckSummary(
                made.id(),
                made.number(),
                made.enterpriseId(),
                made.enterpriseName(),
                made.region().toString(),
                made.sector(),
                made.status(),
                made.listCode(),
                made.listVersion(),
                made.listTitle(),
                made.itemCount(),
                made.dangerCount(),
                made.checker(),
                made.madeAt(),
                made.submittedAt());
    }
}
