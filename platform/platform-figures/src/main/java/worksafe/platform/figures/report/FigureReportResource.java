package worksafe.platform.figures.report;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.live.FigureLine;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;

@Path("figure-reports")
@Tag(name = "figures", description = "统计指标 / figures")
class FigureReportResource {

    private final FigureReportOperations operations;
    private final FigureReportQueries queries;

    FigureReportResource(FigureReportOperations operations, FigureReportQueries queries) {
        this.operations = operations;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "list{Context}FigureReports",
            summary = "查询统计报表",
            description = "Frozen reports of the caller's place and below, all editions, the newest first.")
    public Slice<FigureReportSummary> list(@BeanParam FigureReportFilter filter, @BeanParam PageQuery query) {
        return queries.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "get{Context}FigureReport",
            summary = "查看统计报表",
            description =
                    "A report as it was frozen: its figures with the version of their definition and the target that held"
                            + " then, and what changed since the edition before. A caller of some sectors is told those only.")
    public FigureReportView get(@PathParam("id") UUID id, @Context RoutingContext request) {
        return queries.get(id, isEnglish(request));
    }

    @GET
    @Path("{id}/lines")
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "list{Context}FigureReportLines",
            summary = "查询统计报表明细",
            description =
                    "The lines of a report, by place, sector or group; of each figure the one of all together where none is"
                            + " named. Also as CSV and XLSX.")
    public Slice<FigureLine> lines(
            @PathParam("id") UUID id,
            @QueryParam("by")
                    @Parameter(
                            description = "分组：place、sector，或指标自有的分组 / apart by place, sector or a group of a figure",
                            example = "place")
                    @Nullable
                    String by,
            @Context RoutingContext request) {
        return queries.lines(id, by, isEnglish(request));
    }

    @GET
    @Path("{id}/rows")
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "list{Context}FigureReportRows",
            summary = "查询统计报表所计的行",
            description =
                    "The rows that a report counted, each as what and where it was then, whatever became of it since.")
    public Slice<FigureReportRow> rows(
            @PathParam("id") UUID id, @BeanParam FigureReportRowFilter filter, @BeanParam PageQuery query) {
        return queries.rows(id, filter, query);
    }

    @POST
    @PermissionsAllowed("figure-report:freeze")
    @Operation(
            operationId = "freeze{Context}FigureReport",
            summary = "固化统计报表",
            description =
                    "Has the report of a period that is over frozen by a job. Where there is one already, a reason makes"
                            + " another edition, which says what changed; the one before stays. An edition that would say the same is"
                            + " not made. Reports of counties come by themselves on the day that the policy names.")
    public JobView freeze(@HeaderParam("Idempotency-Key") IdempotencyKey key, @NotNull @Valid FreezeReport request) {
        return operations.begin(key, request);
    }

    private static boolean isEnglish(RoutingContext request) {
        return Problems.Origin.of(request).language().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
