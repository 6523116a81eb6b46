package worksafe.registry.official;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.SheetAsked;
import worksafe.platform.registers.sheet.SheetExchange;
import worksafe.platform.registers.sheet.SheetTemplate;
import worksafe.platform.registers.sheet.SheetUpload;
import worksafe.registry.official.RosterImport.RosterLine;

/** The roster as a spreadsheet: the template, and the file that comes back. */
@Path("roster")
@Tag(name = "officials", description = "监管人员名册 / roster of officials")
class RosterImportResource {

    private static final String FILE = "roster";

    private final RosterImportOperations imports;
    private final SheetExchange exchange;

    RosterImportResource(RosterImportOperations imports, SheetExchange exchange) {
        this.imports = imports;
        this.exchange = exchange;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("official:write")
    @SheetTemplate
    @Operation(
            operationId = "getRosterTemplate",
            summary = "下载监管人员名册模板",
            description = "The header of a spreadsheet for the roster, as CSV or XLSX.")
    public Response template(
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        return exchange.template(format, headers, FILE, RosterColumns.sought());
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
    @PermissionsAllowed("official:write")
    @SheetUpload("账户（account）,姓名（name）,监管机构（authority）")
    @Operation(
            operationId = "importRoster",
            summary = "导入监管人员名册",
            description =
                    "Brings in up to 2,000 lines, each with a fate of its own: what is refused holds up nothing else, and the"
                            + " same file again changes nothing. What is entered otherwise is held, and its reasons say what is"
                            + " entered: a line that names the day from which it changes (变更之日) changes it. Empty cells"
                            + " say nothing. Entries may lie in the past. With dryRun nothing is kept."
                            + " Takes CSV or an XLSX workbook, as the body or as the file of a form. Asked for as CSV or"
                            + " XLSX, the lines come back behind their fate and the reasons; once corrected, that file can"
                            + " be sent again.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RosterImport.class)))
    public Response bringIn(
            @BeanParam SheetAsked asked, @Context HttpHeaders headers, @Context RoutingContext request, byte[] body)
            throws IOException {
        var sheet = exchange.read(body, headers, RosterColumns.sought());
        var answer = exchange.answer(sheet, imports.run(sheet, asked.dryRun()), request);
        return answer.response(
                asked,
                headers,
                FILE,
                fate -> fate.messageKey(asked.dryRun()),
                () -> new RosterImport(
                        asked.dryRun(),
                        answer.fates(),
                        answer.unread(),
                        answer.lines(line -> new RosterLine(
                                line.line().number(),
                                line.fate(),
                                asked.dryRun() ? null : line.id(),
                                answer.reasons(line)))));
    }
}
