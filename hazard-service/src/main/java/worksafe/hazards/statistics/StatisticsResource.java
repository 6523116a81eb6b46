package worksafe.hazards.statistics;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;

@Path("dangers/statistics")
@Tag(name = "statistics", description = "统计 / statistics")
class StatisticsResource {

    private final StatisticsQueries queries;

    StatisticsResource(StatisticsQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed("danger:read")
    @Operation(
            operationId = "countDangers",
            summary = "隐患统计",
            description =
                    "Counts of the dangers within the caller's scope, all in one answer, each with the list behind it. A"
                            + " county is the one where the danger was reported; age counts those that are open, by"
                            + " the bands of the policy danger.age-bands.")
    public StatisticsView count(
            @QueryParam("by")
                    @Parameter(
                            description = "统计口径：状态、等级、成因、行业、存续天数、县 / by what",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"status", "grade", "cause", "sector", "age", "county"}))
                    @Nullable
                    String by,
            @QueryParam("from")
                    @Parameter(description = "上报起始日（含） / reported from this day on", example = "2026-01-01")
                    @Nullable
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(description = "上报截止日（含） / reported up to this day", example = "2026-03-31")
                    @Nullable
                    LocalDate to,
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
                    @Nullable
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector) {
        return queries.count(new StatisticsQueries.Asked(Grouping.of(by), from, to, region, sector));
    }
}
