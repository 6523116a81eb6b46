package worksafe.platform.figures.report;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.figures.definition.FigurePeriod.PeriodKind;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which reports a list is about; whatever is absent restricts nothing. */
record FigureReportFilter(
        @Equal("period") @QueryParam("period") @Parameter(description = "统计期 / period", example = "2026-03") @Nullable
        String period,

        @Equal("periodKind")
        @QueryParam("periodKind")
        @Parameter(description = "统计期种类 / kind of period", example = "MONTH")
        @Nullable
        PeriodKind periodKind,

        @Within
        @QueryParam("region")
        @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
        @Nullable
        RegionCode region) {}
