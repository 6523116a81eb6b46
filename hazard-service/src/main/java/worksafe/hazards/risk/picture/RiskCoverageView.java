package worksafe.hazards.risk.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.risk.RiskCover;

/** How much of what enterprises list is covered by risk points. */
@Schema(
        name = "RiskCoverage",
        description = "岗位、设备、工艺的风险点覆盖情况 / how much of the listed posts, devices and processes is covered")
public record RiskCoverageView(
        List<Line> lines,

        @Schema(description = "没有风险点覆盖的 / what no risk point covers")
        List<Uncovered> uncovered,

        @Schema(description = "未覆盖的是否未列全 / whether there are more of these", examples = "false")
        boolean truncated,

        @Schema(
                description = "管控未全覆盖的企业数 / enterprises of whose listed ones not all are covered and controlled",
                examples = "7")
        long enterprisesBelow,

        @Schema(description = "这些企业的列表 / the list of them", examples = "/api/v1/hazards/risk-coverage/gaps")
        String enterprisesBelowList) {

    /** The counts of one kind. */
    @Schema(name = "RiskCoverageLine", description = "一类的覆盖情况 / the counts of one kind")
    public record Line(
            @Schema(description = "类别 / kind", examples = "DEVICE")
            RiskCover.Kind kind,

            @Schema(description = "清单所列数 / how many are listed", examples = "120")
            long listed,

            @Schema(description = "有风险点覆盖的 / how many a risk point covers", examples = "118")
            long covered,

            @Schema(description = "其中管控措施和责任人已落实的 / how many of them by one whose owners are named", examples = "110")
            long owned,

            @Schema(
                    description = "覆盖率，百分比，舍去小数第三位；清单为空的不返回 / per cent covered, cut; absent where nothing is listed",
                    examples = "98.33")
            @Nullable
            BigDecimal percent) {}

    /** Something that no risk point covers. */
    @Schema(
            name = "UncoveredByRisk",
            description = "没有风险点覆盖的岗位、设备或工艺 / a post, device or process that no risk point covers")
    public record Uncovered(
            @Schema(description = "类别 / kind", examples = "DEVICE")
            RiskCover.Kind kind,

            @Schema(description = "清单条目标识 / its entry on the list", examples = "0198f5a0-1111-7aaa-8bbb-000000000021")
            UUID entryId,

            UUID enterpriseId,

            @Schema(description = "名称 / name", examples = "V-203 氨罐") @Nullable
            String name) {}
}
