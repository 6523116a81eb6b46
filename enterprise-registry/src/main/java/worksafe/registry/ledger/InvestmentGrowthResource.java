package worksafe.registry.ledger;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Slice;

@Path("safety-investment-growth")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class InvestmentGrowthResource {

    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String YEAR = "年度，缺省为上一年 / year; the last one by default";

    private final InvestmentGrowthQueries growth;
    private final InstantSource clock;

    InvestmentGrowthResource(InvestmentGrowthQueries growth, InstantSource clock) {
        this.growth = growth;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listInvestmentGrowth",
            summary = "统计企业安全投入增长情况",
            description =
                    "How many active enterprises of a place spent more, as much or less on safety in a year than in the year before;"
                            + " UNKNOWN without an account of both.")
    public Slice<InvestmentGrowthLine> growth(
            @QueryParam("region") @Parameter(description = REGION, example = "320281000000") @Nullable
                    RegionCode region,
            @QueryParam("year") @Min(2000) @Max(2200) @Parameter(description = YEAR, example = "2025") @Nullable
                    Integer year) {
        return growth.within(
                region, year == null ? ChinaTime.dayOf(clock.instant()).getYear() - 1 : year);
    }
}
