package worksafe.platform.registers;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
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
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problems;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.SheetImportOperations.Fate;
import worksafe.platform.registers.SheetImportView.Line;
import worksafe.platform.registers.SheetImportView.Reason;
import worksafe.platform.registers.sheet.Sheet;

/** Registers as spreadsheets: the template, and the file that comes back. */
@Path("registers/{kind}")
@Tag(name = "registers", description = "台账、制度、名录 / registers")
class SheetResource {

    private static final String KIND = "种类代码 / kind";
    private static final String EXAMPLE = "safety-investment";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The forms of a template. */
    @Schema(name = "RegisterTemplateForm")
    enum Form {
        csv,
        xlsx
    }

    private final SheetImportOperations imports;
    private final Problems problems;

    SheetResource(SheetImportOperations imports, Problems problems) {
        this.imports = imports;
        this.problems = problems;
    }

    @GET
    @Path("template")
    @Produces({CSV, XLSX})
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "get{Context}RegisterTemplate",
            summary = "下载台账表格模板",
            description = "The header of a spreadsheet for this register, as CSV or XLSX.")
    @APIResponse(
            responseCode = "200",
            description = "模板 / the template",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @PathParam("kind") @Parameter(description = KIND, example = EXAMPLE) String kind,
            @QueryParam("format") @DefaultValue("csv") @Parameter(description = "文件格式 / form of the file")
                    Form format) {
        return file(
                kind,
                Sheet.valueOf(format.name().toUpperCase(Locale.ROOT)),
                List.of(imports.columns(kind).header()));
    }

    @POST
    @Path("imports")
    @Consumes({CSV, XLSX})
    @Produces({"application/json", CSV, XLSX})
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "import{Context}RegisterEntries",
            summary = "导入台账表格",
            description =
                    "Brings in up to 2,000 lines, each with a fate of its own: what is refused holds up nothing else,"
                            + " and the same file again changes nothing. Imported entries are marked, and start no clock"
                            + " in the past. With dryRun nothing is kept. Asked for as CSV or XLSX, the lines come back"
                            + " with their fate and the reasons behind.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, examples = "支出日期（paidOn）,用途（purpose）")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "逐行结果 / line by line",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SheetImportView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response bringIn(
            @PathParam("kind") @Parameter(description = KIND, example = EXAMPLE) String kind,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "是否试算 / keep nothing") Boolean dryRun,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            @Context HttpHeaders headers,
            @Context RoutingContext request,
            byte[] body) {
        var form = Sheet.of(type).orElseThrow(() -> new RequestProblem(HttpProblem.UNSUPPORTED_MEDIA_TYPE));
        var sheet = form.read(body);
        var done = imports.run(kind, sheet, dryRun).stream()
                .map(line -> new Line(
                        line.number(),
                        line.fate(),
                        dryRun ? null : line.entryId(),
                        line.refusal() == null ? null : reasons(line.refusal(), Problems.Origin.of(request))))
                .toList();
        var wanted = headers.getAcceptableMediaTypes().getFirst();
        var asked = Sheet.of(wanted.getType() + "/" + wanted.getSubtype());
        return asked.map(answer -> file(kind, answer, withFates(sheet, done)))
                .orElseGet(() ->
                        Response.ok(view(dryRun, done)).type("application/json").build());
    }

    private static SheetImportView view(boolean dryRun, List<Line> lines) {
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        lines.forEach(line -> fates.merge(line.fate(), 1, Integer::sum));
        return new SheetImportView(dryRun, fates, lines);
    }

    private List<Reason> reasons(DomainException refusal, Problems.Origin origin) {
        var problem = problems.of(refusal, origin);
        if (problem.violations() == null || problem.violations().isEmpty()) {
            return List.of(
                    new Reason(null, problem.code(), problem.detail() == null ? problem.title() : problem.detail()));
        }
        return problem.violations().stream()
                .map(violation -> new Reason(violation.pointer(), violation.code(), violation.message()))
                .toList();
    }

    private static List<List<String>> withFates(List<List<String>> sheet, List<Line> lines) {
        var back = new ArrayList<List<String>>();
        back.add(append(sheet.getFirst(), "结果 / fate", "原因 / reason"));
        for (var line : lines) {
            var reasons = line.reasons() == null
                    ? ""
                    : line.reasons().stream()
                            .map(reason -> (reason.pointer() == null ? "" : reason.pointer() + " ") + reason.message())
                            .collect(Collectors.joining("；"));
            var cells = new ArrayList<>(sheet.get(line.line() - 1));
            while (cells.size() < sheet.getFirst().size()) {
                cells.add("");
            }
            back.add(append(cells, line.fate().name(), reasons));
        }
        return back;
    }

    private static List<String> append(List<String> cells, String... more) {
        var all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }

    private static Response file(String kind, Sheet form, List<List<String>> lines) {
        return Response.ok(form.write(lines))
                .type(form.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + kind + "." + form.name().toLowerCase(Locale.ROOT) + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
