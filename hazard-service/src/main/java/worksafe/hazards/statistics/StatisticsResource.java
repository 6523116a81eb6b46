package worksafe.hazards.statistics;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Slice;

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
                    "Counts of the dangers within the caller's scope, all in one answer, each with the list behind it;"
                            + " groups without any are there with zeros, but for counties and seasons. A county is the one where the"
                            + " danger was reported; AGE counts those that are open, by the bands of the policy"
                            + " danger.age-bands; TRADE by the trade that determined a major danger, else by each of the"
                            + " enterprise's; TRADE_SEASON by trade and quarter of the year, over all years asked for.")
    public StatisticsView count(
            @QueryParam("by")
                    @Parameter(
                            description = "统计口径：状态、等级、成因、行业主管部门、行业类别、行业类别按季节、存续天数、县 / by what",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "STATUS",
                                                "GRADE",
                                                "CAUSE",
                                                "SECTOR",
                                                "TRADE",
                                                "TRADE_SEASON",
                                                "AGE",
                                                "COUNTY"
                                            }))
                    @Nullable
                    String by,
            @BeanParam StatisticsAsk asked) {
        return queries.count(StatisticsQueries.Asked.of(Grouping.of(by), asked));
    }

    @GET
    @Path("lines")
    @PermissionsAllowed("danger:read")
    @Operation(
            operationId = "listDangerCounts",
            summary = "隐患统计表",
            description =
                    "The lines of countDangers as a list, so that they can be had as CSV or XLSX; complete on one page.")
    public Slice<StatisticsView.Line> lines(
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "统计口径：状态、等级、成因、行业主管部门、行业类别、行业类别按季节、存续天数、县；默认按状态 / by what; by status unless said",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "STATUS",
                                                "GRADE",
                                                "CAUSE",
                                                "SECTOR",
                                                "TRADE",
                                                "TRADE_SEASON",
                                                "AGE",
                                                "COUNTY"
                                            }))
                    @Nullable
                    String by,
            @BeanParam StatisticsAsk asked) {
        return Slice.complete(
                queries.count(StatisticsQueries.Asked.of(by == null ? Grouping.STATUS : Grouping.of(by), asked))
                        .items());
    }
}
