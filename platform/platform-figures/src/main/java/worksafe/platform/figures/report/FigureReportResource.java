package worksafe.platform.figures.report;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.figures.live.FigureLine;
import worksafe.platform.figures.signing.ReportKeyView;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Scopes;

@Path("figure-reports")
@Tag(name = "figures", description = "统计指标 / figures")
class FigureReportResource {

    private final FigureReportOperations operations;
    private final FigureReportQueries queries;
    private final FigureTableQueries tables;
    private final FigureReportFiles files;
    private final Scopes scopes;

    FigureReportResource(
            FigureReportOperations operations,
            FigureReportQueries queries,
            FigureTableQueries tables,
            FigureReportFiles files,
            Scopes scopes) {
        this.operations = operations;
        this.queries = queries;
        this.tables = tables;
        this.files = files;
        this.scopes = scopes;
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
                            + " then, compared with the period before and the same one of last year, its tables, and what"
                            + " changed since the edition before. A caller of some sectors is told those only.")
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

    @GET
    @Path("{id}/tables/{table}")
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "list{Context}FigureTableLines",
            summary = "查询统计表",
            description =
                    "The lines of a table of a report, each compared with the reports of the period before and of the same one"
                            + " of last year that were there when it was frozen. Where there was none it says so. Also as CSV"
                            + " and XLSX.")
    public Slice<FigureTableLine> table(
            @PathParam("id") UUID id,
            @PathParam("table") @Parameter(description = "表代码 / code of the table", example = "hidden-dangers")
                    String table,
            @Context RoutingContext request) {
        return tables.lines(id, table, isEnglish(request));
    }

    @GET
    @Path("{id}/pdf")
    @Produces(FigureReportFiles.PDF)
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "print{Context}FigureReport",
            summary = "下载统计报表 PDF",
            description =
                    "The report with all its tables as A4 pages with embedded fonts, its digest and signature at the end. It"
                            + " names neither rows nor accounts. Written anew each time, and always the same. A caller of some"
                            + " sectors is told those only, and the pages say so.")
    @APIResponse(
            responseCode = "200",
            description = "PDF 文件 / the file",
            content =
                    @Content(
                            mediaType = FigureReportFiles.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@PathParam("id") UUID id) {
        return files.answer(id);
    }

    @GET
    @Path("{id}/text")
    @PermissionsAllowed("figure-report:read")
    @Operation(
            operationId = "get{Context}FigureReportText",
            summary = "查看统计报表原文和签名",
            description =
                    "The text of a report whose bytes are signed, its digest and its signature. It names no rows, accounts or"
                            + " people; it holds all counts, also those that a table does not tell. For callers who see all"
                            + " sectors; 404 for a report that was frozen before there were texts.")
    public SignedReport text(@PathParam("id") UUID id) {
        return queries.text(id);
    }

    @GET
    @Path("keys")
    @PermitAll
    @Operation(
            operationId = "list{Context}FigureReportKeys",
            summary = "查询核验报表签名的公钥",
            description = "The public halves of all keys that ever signed a report of this context. Needs no token.")
    public Slice<ReportKeyView> keys() {
        return Slice.complete(scopes.call(Scope.nothing(), operations::keys));
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
