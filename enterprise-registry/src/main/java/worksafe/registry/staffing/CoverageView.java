package worksafe.registry.staffing;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many enterprises have a grid, and somebody in it. */
@Schema(name = "GridCoverage", description = "网格化、实名制覆盖情况 / how many enterprises have a grid, and somebody in it")
public record CoverageView(
        @Schema(description = "统计之日 / the day", examples = "2026-03-01")
        LocalDate on,

        @Schema(description = "在营企业数 / enterprises that trade", examples = "12800")
        long enterprises,

        @Schema(description = "其中已入网格 / of them in a grid", examples = "12760")
        long withGrid,

        @Schema(description = "其中网格有在任监管人员 / of them in a grid that somebody holds", examples = "12740")
        long withSupervisor,

        @Schema(
                description = "实名覆盖率，百分数取整；没有企业的不返回 / percent of them with somebody; absent where there are none",
                examples = "99")
        @Nullable
        Integer percent) {

    static CoverageView of(LocalDate on, long enterprises, long withGrid, long withSupervisor) {
        return new CoverageView(
                on,
                enterprises,
                withGrid,
                withSupervisor,
                enterprises == 0 ? null : (int) (withSupervisor * 100 / enterprises));
    }
}
