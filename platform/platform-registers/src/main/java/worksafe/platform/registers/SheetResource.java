package worksafe.platform.registers;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.upload.FileUploadForm;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.Problems;
import worksafe.platform.registers.SheetImportOperations.Fate;
import worksafe.platform.registers.SheetImportOperations.Line;
import worksafe.platform.registers.SheetImportView.Reason;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetReport;

/** Registers as spreadsheets: the template, and the file that comes back. */
@Path("registers/{kind}")
@Tag(name = "registers", description = "台账、制度、名录 / registers")
class SheetResource {

    private static final String KIND = "种类代码 / kind";
    private static final String EXAMPLE = "safety-investment";
    private static final String FORMAT = "文件格式，缺省依 Accept / form of the file, by default the one accepted";

    private final SheetImportOperations imports;
    private final Problems problems;

    SheetResource(SheetImportOperations imports, Problems problems) {
        this.imports = imports;
        this.problems = problems;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "get{Context}RegisterTemplate",
            summary = "下载台账表格模板",
            description = "The header of a spreadsheet for this register, as CSV or XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "模板 / the template",
            content = {
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @PathParam("kind") @Parameter(description = KIND, example = EXAMPLE) String kind,
            @QueryParam("format") @Parameter(description = FORMAT) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        var form = FileForm.of(format, headers);
        var file = new ByteArrayOutputStream();
        var table = form.table(file, "template");
        table.write(imports.columns(kind).header());
        table.finish();
        return form.answer(file.toByteArray(), kind);
    }

    @POST
    @Path("imports")
    @Consumes({
        FileForm.CSV,
        "text/tab-separated-values",
        "text/plain",
        "application/vnd.ms-excel",
        "application/octet-stream",
        FileForm.XLSX,
        MediaType.MULTIPART_FORM_DATA
    })
    @Produces({"application/json", FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "import{Context}RegisterEntries",
            summary = "导入台账表格",
            description =
                    "Brings in up to 2,000 lines, each with a fate of its own: what is refused holds up nothing else,"
                            + " and the same file again changes nothing. Imported entries are marked, and start no clock"
                            + " in the past. With dryRun nothing is kept. Takes CSV in UTF-8, GB18030 or UTF-16, separated"
                            + " by commas, semicolons or tabs, or an XLSX workbook; as the body, or as the file of a form."
                            + " The header stands within the first 30 lines; its columns may come in any order and among"
                            + " others, which are not read. What the media type says of the file is not relied on. Asked"
                            + " for as CSV or XLSX, the lines come back behind their fate and the reasons; once corrected,"
                            + " that file can be sent again.")
    @RequestBody(
            required = true,
            description = "带表头的表格文件 / a table with a header line",
            // The form first: generators that find one further back import its schema without making it.
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = FileUploadForm.class)),
                @Content(
                        mediaType = FileForm.CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        examples = "支出日期（paidOn）,用途（purpose）")),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.ms-excel",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "text/tab-separated-values",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "逐行结果 / line by line",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SheetImportView.class)),
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response bringIn(
            @PathParam("kind") @Parameter(description = KIND, example = EXAMPLE) String kind,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "是否试算 / keep nothing") Boolean dryRun,
            @QueryParam("lines")
                    @DefaultValue("ALL")
                    @Parameter(description = "ALL 全部行，PROBLEMS 只含未接收的行 / all lines, or those refused")
                    ReportLines which,
            @QueryParam("format") @Parameter(description = FORMAT) @Nullable FileForm format,
            @Context HttpHeaders headers,
            @Context RoutingContext request,
            byte[] body)
            throws IOException {
        var file = Upload.of(new ByteArrayInputStream(body), headers.getMediaType())
                .bytes();
        var columns = imports.columns(kind);
        var sheet = Sheet.read(file, columns.sought());
        var done = imports.run(kind, columns, sheet, dryRun);
        var told = done.stream()
                .filter(line -> which == ReportLines.ALL || line.fate() == Fate.REFUSED)
                .toList();
        var origin = Problems.Origin.of(request);
        var form = FileForm.wanted(format, headers);
        if (form == null) {
            return Response.ok(view(dryRun, sheet, done, told, origin))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }
        return form.answer(report(form, dryRun, sheet, told, origin), kind);
    }

    private SheetImportView view(
            boolean dryRun, Sheet sheet, List<Line> done, List<Line> told, Problems.Origin origin) {
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        done.forEach(line -> fates.merge(line.fate(), 1, Integer::sum));
        return new SheetImportView(
                dryRun,
                fates,
                sheet.unread(),
                told.stream()
                        .map(line -> new SheetImportView.Line(
                                line.line().number(),
                                line.fate(),
                                dryRun ? null : line.entryId(),
                                line.fate() == Fate.REFUSED ? reasons(line, sheet, origin) : null))
                        .toList());
    }

    private List<Reason> reasons(Line line, Sheet sheet, Problems.Origin origin) {
        var flaw = line.line().flaw();
        if (flaw != null) {
            var words = SheetReport.words(
                    flaw, sheet.header().size(), line.line().cells().size(), problems.messages(), origin.language());
            return List.of(new Reason(null, flaw.code(), words));
        }
        var problem = problems.of(Objects.requireNonNull(line.refusal()), origin);
        if (problem.violations() == null || problem.violations().isEmpty()) {
            return List.of(
                    new Reason(null, problem.code(), problem.detail() == null ? problem.title() : problem.detail()));
        }
        return problem.violations().stream()
                .map(violation -> new Reason(violation.pointer(), violation.code(), violation.message()))
                .toList();
    }

    private byte[] report(FileForm form, boolean dryRun, Sheet sheet, List<Line> told, Problems.Origin origin)
            throws IOException {
        var file = new ByteArrayOutputStream();
        var report =
                new SheetReport(form.table(file, "import"), sheet.header(), problems.messages(), origin.language());
        for (var line : told) {
            var fate = problems.messages().text(origin.language(), line.fate().messageKey(dryRun));
            var why = line.fate() == Fate.REFUSED
                    ? SheetReport.joined(reasons(line, sheet, origin).stream().map(Reason::said), origin.language())
                    : "";
            var cells = line.line().cells();
            if (cells.size() >= sheet.header().size()) {
                report.add(line.line().number(), fate, why, cells);
            } else {
                report.addBroken(line.line().number(), fate, why, String.join(",", cells));
            }
        }
        report.finish();
        return file.toByteArray();
    }
}
