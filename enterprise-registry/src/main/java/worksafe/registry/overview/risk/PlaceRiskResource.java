package worksafe.registry.overview.risk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Slice;
import worksafe.registry.overview.risk.IndustryLine.IndustryGrouping;

@Path("places/{region}")
@Tag(name = "overview", description = "辖区概览 / what is counted over a place")
class PlaceRiskResource {

    private static final String PLACE = "区划或园区代码 / place or park";
    private static final String PLACE_EXAMPLE = "320281102000";
    private static final String FROM = "首月中的任一日，缺省为十二个月前 / a day of the first month; twelve months ago by default";
    private static final String BY = "分组，缺省 INDUSTRY / by what it is told apart; INDUSTRY by default";

    private final HighRiskQueries highRisk;
    private final IndustryQueries industry;
    private final InstantSource clock;

    PlaceRiskResource(HighRiskQueries highRisk, IndustryQueries industry, InstantSource clock) {
        this.highRisk = highRisk;
        this.industry = industry;
        this.clock = clock;
    }

    @GET
    @Path("high-risk-trend")
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "getHighRiskTrend",
            summary = "查看高危企业数量变化",
            description =
                    "How many high-risk enterprises a place has now and had when each month began, with the target of the year"
                            + " where the register high-risk-target has one. UNKNOWN without a target, and where it depends on"
                            + " enterprises whose trades nobody knows. Months before the first census are absent.")
    public HighRiskTrendView trend(
            @PathParam("region") @Parameter(description = PLACE, example = PLACE_EXAMPLE) RegionCode region,
            @QueryParam("from") @Parameter(description = FROM, example = "2026-01-01") @Nullable LocalDate from) {
        return highRisk.trend(
                region, from == null ? null : YearMonth.from(from), YearMonth.from(ChinaTime.dayOf(clock.instant())));
    }

    @GET
    @Path("industry-structure")
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listIndustryStructure",
            summary = "查看产业结构和行业风险",
            description =
                    "The enterprises of a place by section of industry or by trade: number, share, headcount, revenue as far as it"
                            + " was stated, high-risk ones and grades, each line with the list behind it. A written analysis is an"
                            + " entry of the register industry-risk-analysis.")
    public Slice<IndustryLine> structure(
            @PathParam("region") @Parameter(description = PLACE, example = PLACE_EXAMPLE) RegionCode region,
            @QueryParam("by") @Parameter(description = BY, example = "TRADE") @Nullable IndustryGrouping by) {
        return industry.of(region, by == null ? IndustryGrouping.INDUSTRY : by);
    }
}
