package worksafe.platform.figures.report;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows of a report a list is about; whatever is absent restricts nothing. */
record FigureReportRowFilter(
        @QueryParam("figure")
        @Parameter(description = "统计指标代码 / code of the figure", example = "danger-on-time")
        @Nullable
        String figure,

        @QueryParam("component")
        @Parameter(description = "统计结果，可重复 / as what it counted, may be repeated", example = "MET")
        @Nullable
        List<String> component,

        @QueryParam("by") @Parameter(description = "与 key 合用的分组 / group that key is of", example = "place") @Nullable
        String by,

        @QueryParam("key")
        @Parameter(description = "分组值：地区代码、行业或组值 / place, sector or value of the group", example = "320281102000")
        @Nullable
        String key) {}
