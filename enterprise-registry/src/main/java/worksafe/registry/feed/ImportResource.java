package worksafe.registry.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.HeaderSearch;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.registers.sheet.SheetLayout;
import worksafe.platform.registers.sheet.SheetProblem;
import worksafe.platform.registers.sheet.SheetReport;
import worksafe.platform.registers.sheet.SheetUpload;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;
import worksafe.registry.feed.ImportFiles.Spooled;
import worksafe.registry.feed.reading.FeedSource;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

@Path("imports")
@Tag(name = "imports", description = "部门数据导入 / imports from other bureaus")
class ImportResource {

    private static final int REPORT_PAGE = 2_000;

    private final ImportFiles files;
    private final ImportOperations operations;
    private final ImportQueries imports;
    private final Problems problems;

    ImportResource(ImportFiles files, ImportOperations operations, ImportQueries imports, Problems problems) {
        this.files = files;
        this.operations = operations;
        this.imports = imports;
        this.problems = problems;
    }

    @POST
    // A sender takes its time; that costs none of the threads that everybody else needs.
    @RunOnVirtualThread
    @Consumes({
        FileForm.CSV,
        "text/tab-separated-values",
        "text/plain",
        "application/vnd.ms-excel",
        "application/octet-stream",
        FileForm.XLSX,
        MediaType.MULTIPART_FORM_DATA
    })
    @PermissionsAllowed("feed:import")
    @SheetUpload("企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址")
    @Operation(
            operationId = "importEnterprises",
            summary = "导入登记数据",
            description =
                    "Takes a file of the industry-commerce register and merges it into the register as a job: CSV in"
                            + " UTF-8, GB18030 or UTF-16, separated by commas, semicolons or tabs, or an XLSX workbook; as"
                            + " the body, or as the file of a form. The header stands within the first 30 lines; its"
                            + " columns may come in any order, under their usual other names and among others. Every data"
                            + " line gets one fate; a second import of the same file changes nothing. What the media type"
                            + " says of the file is not relied on.")
    public JobView begin(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @QueryParam("source")
                    @Parameter(
                            description = "数据来源 / the source",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, enumeration = "industry-commerce"))
                    @Nullable
                    String source,
            @QueryParam("mode")
                    @DefaultValue("MERGE")
                    @Parameter(description = "MERGE 合并入库，VALIDATE 只试算 / merge, or only say what a merge would do")
                    ImportMode mode,
            @HeaderParam("Content-Length") @Parameter(hidden = true) @Nullable Long length,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        var from = source(source);
        var file = files.spool(Upload.of(body, headers.getMediaType()), length);
        try {
            return operations.begin(key, from, mode, layout(file, from), file);
        } finally {
            files.discard(file);
        }
    }

    @GET
    @PermissionsAllowed("feed:read")
    @Operation(
            operationId = "listImports",
            summary = "列出数据导入",
            description = "Imports within the caller's scope, newest first, with their lines by fate and flag.")
    public Slice<ImportView> list(@BeanParam PageQuery query) {
        return query.slice(List.of("-createdAt"), imports::list);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("feed:read")
    @Operation(
            operationId = "getImport",
            summary = "查看数据导入",
            description = "File, progress, and lines by fate and flag of one import.")
    public ImportView get(@PathParam("id") @Parameter(description = "导入标识 / id") UUID id) {
        return imports.get(id);
    }

    @GET
    @Path("{id}/rows")
    @PermissionsAllowed("feed:read")
    @Operation(
            operationId = "listImportRows",
            summary = "逐行查看导入结果",
            description = "The data lines of an import in file order, narrowed by fate or flag.")
    public Slice<ImportRowView> rows(
            @PathParam("id") @Parameter(description = "导入标识 / id") UUID id,
            @QueryParam("fate") @Parameter(description = "处理结果 / fate") @Nullable RowFate fate,
            @QueryParam("flag") @Parameter(description = "标记 / flag") @Nullable RowFlag flag,
            @BeanParam PageQuery query) {
        return query.slice(List.of("line"), page -> imports.rows(id, fate, flag, page));
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("feed:read")
    @Operation(
            operationId = "getImportTemplate",
            summary = "下载导入模板",
            description = "The header of a file of a source, as CSV or XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "模板 / the template",
            content = {
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @QueryParam("source")
                    @Parameter(
                            description = "数据来源 / the source",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, enumeration = "industry-commerce"))
                    @Nullable
                    String source,
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        var from = source(source);
        var form = FileForm.of(format, headers);
        var file = new ByteArrayOutputStream();
        var table = form.table(file, from.code());
        table.write(from.header());
        table.finish();
        return form.answer(file.toByteArray(), from.code());
    }

    @GET
    @Path("{id}/report")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("feed:read")
    @Operation(
            operationId = "getImportReport",
            summary = "下载导入结果",
            description = "The number of each line, its fate and why, and beside them the file's own columns, as CSV in"
                    + " UTF-8 or as XLSX, safe against formulas. A report whose cells were corrected can be sent"
                    + " as the next import.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response report(
            @PathParam("id") @Parameter(description = "导入标识 / id") UUID id,
            @QueryParam("lines")
                    @DefaultValue("ALL")
                    @Parameter(description = "ALL 全部行，PROBLEMS 只含待核实和未接收的行 / all lines, or those held or rejected")
                    ReportLines lines,
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers,
            @Context RoutingContext request) {
        var columns = imports.columns(id);
        var language = Problems.Origin.of(request).language();
        var form = FileForm.of(format, headers);
        StreamingOutput body = out -> {
            var report = new ImportReport(form.table(out, "import"), columns, problems.messages(), language);
            SheetReport.each(after -> imports.report(id, lines, after, REPORT_PAGE), ImportRowView::line, report::add);
            report.finish();
        };
        return form.answer(body, "import-" + id);
    }

    @POST
    @Path("{id}/rows/{line}/confirmation")
    @Consumes("application/json")
    @PermissionsAllowed("feed:confirm")
    @Operation(
            operationId = "confirmImportRow",
            summary = "确认待核实的行",
            description =
                    "Takes a held line on the confirming person's word: registers it in spite of its check character"
                            + " or without a place of its own; changes the enterprise that has its code, though all else differs;"
                            + " gives the code to the enterprise that it is like (same: true), or registers another one (same:"
                            + " false).")
    public ImportRowView confirm(
            @PathParam("id") @Parameter(description = "导入标识 / id") UUID id,
            @PathParam("line") @Parameter(description = "文件行号 / line in the file") Long line,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid ConfirmRow request) {
        return operations.confirm(key, id, line, request);
    }

    private static FeedSource source(@Nullable String code) {
        return FeedSource.ofCode(code == null ? "" : code)
                .orElseThrow(() -> RequestProblem.invalid(Violation.query(
                        "source",
                        "not-one-of",
                        Arrays.stream(FeedSource.values()).map(FeedSource::code).collect(Collectors.joining(", ")))));
    }

    private static SheetLayout layout(Spooled file, FeedSource source) throws IOException {
        if (file.bytes() == 0) {
            throw new RequestProblem(SheetProblem.IMPORT_EMPTY);
        }
        var layout = new HeaderSearch(source.columns(), file.head(), file.fromWorkbook()).layout();
        if (file.isWithoutData(layout)) {
            throw new RuleViolation(FeedProblem.IMPORT_WITHOUT_LINES);
        }
        return layout;
    }
}
