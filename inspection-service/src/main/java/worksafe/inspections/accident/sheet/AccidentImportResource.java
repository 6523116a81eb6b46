package worksafe.inspections.accident.sheet;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import worksafe.inspections.accident.sheet.AccidentImport.AccidentFate;
import worksafe.inspections.accident.sheet.AccidentImport.AccidentLine;
import worksafe.inspections.accident.sheet.AccidentImport.AccidentReason;
import worksafe.inspections.accident.sheet.AccidentImportOperations.Done;
import worksafe.platform.files.upload.FileUploadForm;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.Problems;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetReport;

/** Accidents of the past as a spreadsheet: the template, and the file that comes back. */
@Path("accident-imports")
@Tag(name = "accidents", description = "生产安全事故 / accidents, from the report to the evaluation")
class AccidentImportResource {

    private static final String FORMAT = "文件格式，缺省依 Accept / form of the file, by default the one accepted";
    private static final String FILE = "accidents";

    private final AccidentImportOperations imports;
    private final Problems problems;

    AccidentImportResource(AccidentImportOperations imports, Problems problems) {
        this.imports = imports;
        this.problems = problems;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("accident:enter-history")
    @Operation(
            operationId = "getAccidentTemplate",
            summary = "下载历史事故模板",
            description = "The header of a spreadsheet of accidents of the past, as CSV or XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "模板 / the template",
            content = {
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @QueryParam("format") @Parameter(description = FORMAT) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        var form = FileForm.of(format, headers);
        var file = new ByteArrayOutputStream();
        var table = form.table(file, "template");
        table.write(AccidentColumns.header());
        table.finish();
        return form.answer(file.toByteArray(), FILE);
    }

    @POST
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
    @PermissionsAllowed("accident:enter-history")
    @Operation(
            operationId = "importPastAccidents",
            summary = "导入历史事故",
            description =
                    "Enters up to 2,000 accidents from old files, filed at once and without any clock, each line with a fate of its own:"
                            + " what is refused holds up nothing else, and the same file again enters nothing. A unit that is not"
                            + " registered has a name, a place and a sector. With dryRun nothing is kept. Asked for as CSV or XLSX,"
                            + " the lines come back behind their fate and the reasons.")
    @RequestBody(
            required = true,
            description = "带表头的表格文件 / a table with a header line",
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
                                        examples = "事故名称（title）,事故类别（kind）,发生日期（occurredOn）")),
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
                @Content(mediaType = "application/json", schema = @Schema(implementation = AccidentImport.class)),
                @Content(mediaType = FileForm.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response bringIn(
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "是否试算 / keep nothing") Boolean dryRun,
            @QueryParam("format") @Parameter(description = FORMAT) @Nullable FileForm format,
            @Context HttpHeaders headers,
            @Context RoutingContext request,
            byte[] body)
            throws IOException {
        var file = Upload.of(new ByteArrayInputStream(body), headers.getMediaType())
                .bytes();
        var sheet = Sheet.read(file, AccidentColumns.sought());
        var done = imports.run(sheet, dryRun);
        var origin = Problems.Origin.of(request);
        var form = FileForm.wanted(format, headers);
        if (form == null) {
            return Response.ok(view(dryRun, sheet, done, origin))
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }
        return form.answer(report(form, sheet, done, origin), FILE);
    }

    private AccidentImport view(boolean dryRun, Sheet sheet, List<Done> done, Problems.Origin origin) {
        var fates = new EnumMap<AccidentFate, Integer>(AccidentFate.class);
        done.forEach(line -> fates.merge(line.fate(), 1, Integer::sum));
        return new AccidentImport(
                dryRun,
                fates,
                sheet.unread(),
                done.stream()
                        .map(line -> new AccidentLine(line.line().number(), line.fate(), reasons(line, sheet, origin)))
                        .toList());
    }

    private List<AccidentReason> reasons(Done line, Sheet sheet, Problems.Origin origin) {
        if (line.fate() != AccidentFate.REFUSED) {
            return List.of();
        }
        var flaw = line.line().flaw();
        if (flaw != null) {
            var words = SheetReport.words(
                    flaw, sheet.header().size(), line.line().cells().size(), problems.messages(), origin.language());
            return List.of(new AccidentReason(null, flaw.code(), words));
        }
        var problem = problems.of(Objects.requireNonNull(line.refusal()), origin);
        if (problem.violations() == null || problem.violations().isEmpty()) {
            return List.of(new AccidentReason(
                    null, problem.code(), problem.detail() == null ? problem.title() : problem.detail()));
        }
        return problem.violations().stream()
                .map(violation -> new AccidentReason(violation.pointer(), violation.code(), violation.message()))
                .toList();
    }

    private byte[] report(FileForm form, Sheet sheet, List<Done> done, Problems.Origin origin) throws IOException {
        var file = new ByteArrayOutputStream();
        var report =
                new SheetReport(form.table(file, "import"), sheet.header(), problems.messages(), origin.language());
        for (var line : done) {
            var fate = problems.messages()
                    .text(
                            origin.language(),
                            "code-table.accident-import-fate." + line.fate().name());
            var why = SheetReport.joined(
                    reasons(line, sheet, origin).stream().map(AccidentReason::said), origin.language());
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
