package worksafe.inspections.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.check.VisitCheckList;
import worksafe.inspections.conduct.ConductView;
import worksafe.inspections.finding.FindingGrade;
import worksafe.inspections.inspection.OnSitePlan;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Tagged;

/** What a team takes along for a day. */
@Schema(description = "当日任务包 / what a team takes along for a day")
public record VisitBundle(
        @Schema(description = "日期 / day", examples = "2026-03-12")
        LocalDate day,

        List<Visit> visits,

        @Schema(description = "所涉行业的检查表 / the check lists of the trades concerned")
        List<VisitCheckList> checkLists,

        @JsonIgnore @Schema(hidden = true) EntityTag tag)
        implements Tagged {

    public VisitBundle {
        visits = List.copyOf(visits);
        checkLists = List.copyOf(checkLists);
    }

    /** One visit to make. */
    @Schema(name = "BundledVisit", description = "待实施的检查 / a visit to make")
    public record Visit(
            @Schema(description = "检查标识 / id of the visit", examples = "0198f4a0-5555-7aaa-8bbb-000000000005")
            UUID id,

            @Schema(description = "检查编号 / number", examples = "JC320281-2026-000012")
            String number,

            BundledEnterprise enterprise,

            @Nullable OnSitePlan plan,

            ConductView conduct,

            @Schema(description = "检查组，组长在前 / the team, the leader first", examples = "[\"李检查（ZF-320281-007）\"]")
            List<String> team,

            @Nullable Instant startedAt,

            @Schema(description = "企业尚未了结的检查发现 / earlier findings that are open")
            List<OpenFinding> openFindings) {}

    /** Whom the visit is to. */
    @Schema(description = "企业基本情况 / what is known of the enterprise")
    public record BundledEnterprise(
            @Schema(description = "企业标识 / id", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID id,

            @Schema(description = "企业名称 / name", examples = "江阴市澄江化工有限公司")
            String name,

            @Schema(description = "统一社会信用代码；未知的不返回 / credit code", examples = "91320281MA1M9X2K3T") @Nullable
            String creditCode,

            @Schema(description = "监管所在地 / place of supervision", examples = "320281102005")
            String region,

            Sector sector,

            @Schema(description = "行业 / trades", examples = "[\"INDUSTRY_AND_COMMERCE\"]")
            Set<Trade> trades) {}

    /** What was found before and is not settled. */
    @Schema(name = "BundledFinding", description = "未了结的检查发现 / an earlier finding that is open")
    public record OpenFinding(
            UUID id,

            @Schema(description = "编号 / number", examples = "JC320281-2026-000008-01")
            String number,

            @Schema(description = "问题 / what it is", examples = "安全出口堵塞")
            String title,

            @Schema(description = "部位 / where", examples = "二号车间")
            String place,

            FindingGrade grade,
            Instant recordedAt) {}

    static List<String> names(Known visit) {
        return visit.team().stream()
                .map(member -> member.name() + "（" + member.number() + "）")
                .toList();
    }
}
