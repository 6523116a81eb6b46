package worksafe.platform.registers;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
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
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.registers.SheetImportOperations.Fate;
import worksafe.platform.registers.SheetImportView.Line;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.ReportLines;
import worksafe.platform.registers.sheet.SheetAnswer;
import worksafe.platform.registers.sheet.SheetAsked;
import worksafe.platform.registers.sheet.SheetExchange;
import worksafe.platform.registers.sheet.SheetOutcome;
import worksafe.platform.registers.sheet.SheetTemplate;
import worksafe.platform.registers.sheet.SheetUpload;

/** Registers as spreadsheets: the template, and the file that comes back. */
@Path("registers/{kind}")
@Tag(name = "registers", description = "台账、制度、名录 / registers")
class SheetResource {

    private static final String KIND = "种类代码 / kind";
    private static final String EXAMPLE = "safety-investment";

    private final SheetImportOperations imports;
    private final SheetExchange exchange;

    SheetResource(SheetImportOperations imports, SheetExchange exchange) {
        this.imports = imports;
        this.exchange = exchange;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("register:write")
    @SheetTemplate
    @Operation(
            operationId = "get{Context}RegisterTemplate",
            summary = "下载台账表格模板",
            description = "The header of a spreadsheet for this register, as CSV or XLSX.")
    public Response template(
            @PathParam("kind") @Parameter(description = KIND, example = EXAMPLE) String kind,
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        return exchange.template(format, headers, kind, imports.columns(kind).sought());
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
    @SheetUpload("支出日期（paidOn）,用途（purpose）")
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
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SheetImportView.class)))
    public Response bringIn(
            @PathParam("kind") @Parameter(description = KIND, example = EXAMPLE) String kind,
            @QueryParam("lines")
                    @DefaultValue("ALL")
                    @Parameter(description = "ALL 全部行，PROBLEMS 只含未接收的行 / all lines, or those refused")
                    ReportLines which,
            @BeanParam SheetAsked asked,
            @Context HttpHeaders headers,
            @Context RoutingContext request,
            byte[] body)
            throws IOException {
        var columns = imports.columns(kind);
        var sheet = exchange.read(body, headers, columns.sought());
        var answer = exchange.answer(sheet, imports.run(kind, columns, sheet, asked.dryRun()), request)
                .only(line -> which == ReportLines.ALL || line.fate() == Fate.REFUSED);
        return answer.response(
                asked,
                headers,
                kind,
                fate -> fate.messageKey(asked.dryRun()),
                () -> new SheetImportView(
                        asked.dryRun(),
                        answer.fates(),
                        answer.unread(),
                        answer.lines(line -> line(line, answer, asked.dryRun()))));
    }

    private static Line line(SheetOutcome<Fate> line, SheetAnswer<Fate> answer, boolean dryRun) {
        return new Line(
                line.line().number(),
                line.fate(),
                dryRun ? null : line.id(),
                line.fate() == Fate.REFUSED ? answer.reasons(line) : null);
    }
}
