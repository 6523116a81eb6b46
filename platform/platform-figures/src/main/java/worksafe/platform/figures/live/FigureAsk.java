package worksafe.platform.figures.live;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

/** Of what a figure is asked. */
record FigureAsk(
        @QueryParam("period")
        @Parameter(
                description = "统计期：月 2026-03、季 2026Q1、年 2026；默认本月 / month, quarter or year; this month by default",
                example = "2026-03")
        @Nullable
        String period,

        @QueryParam("region")
        @Parameter(description = "统计地区，默认本人辖区 / place; the caller's own by default", example = "320281102000")
        @Nullable
        RegionCode region,

        @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
        Sector sector,

        @QueryParam("by")
        @Parameter(
                description =
                        "分组：place 下一级地区、sector 行业，或该指标自有的分组 / apart by the places below, by sector, or by a group of"
                                + " the figure",
                example = "place")
        @Nullable
        String by) {}
