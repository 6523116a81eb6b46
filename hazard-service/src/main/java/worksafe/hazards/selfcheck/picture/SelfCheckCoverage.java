package worksafe.hazards.selfcheck.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much of what enterprises list somebody has to check. */
@Schema(description = "岗位、设备的排查责任覆盖情况 / how many of the listed posts and devices somebody has to check")
public record SelfCheckCoverage(
        List<Line> lines,

        @Schema(description = "没有排查责任的 / what nobody has to check")
        List<Uncovered> uncovered,

        @Schema(description = "未覆盖的是否未列全 / whether there are more of these", examples = "false")
        boolean truncated) {

    /** The counts of one kind. */
    @Schema(name = "SelfCheckCoverageLine", description = "一类的覆盖情况 / the counts of one kind")
    public record Line(
            @Schema(description = "类别 / kind", examples = "DEVICE")
            SelfCheckCoverKind kind,

            @Schema(description = "清单所列数 / how many are listed", examples = "120")
            long listed,

            @Schema(description = "有排查责任的 / how many somebody has to check", examples = "118")
            long covered,

            @Schema(
                    description = "覆盖率，百分比，舍去小数第三位；清单为空的不返回 / per cent covered, cut; absent where nothing is listed",
                    examples = "98.33")
            @Nullable
            BigDecimal percent) {}

    /** Something that nobody has to check. */
    @Schema(name = "UncheckedPostOrDevice", description = "没有排查责任的岗位或设备 / a post or device that nobody has to check")
    public record Uncovered(
            @Schema(description = "类别 / kind", examples = "DEVICE")
            SelfCheckCoverKind kind,

            @Schema(description = "清单条目标识 / its entry on the list", examples = "0198f5a0-1111-7aaa-8bbb-000000000021")
            UUID entryId,

            UUID enterpriseId,

            @Schema(description = "名称 / name", examples = "V-203 氨罐") @Nullable
            String name) {}
}
