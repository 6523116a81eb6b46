package worksafe.inspections.accident.sheet;

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
import worksafe.inspections.accident.sheet.AccidentImport.AccidentLine;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.SheetAsked;
import worksafe.platform.registers.sheet.SheetExchange;
import worksafe.platform.registers.sheet.SheetTemplate;
import worksafe.platform.registers.sheet.SheetUpload;

/** Accidents of the past as a spreadsheet: the template, and the file that comes back. */
@Path("accident-imports")
@Tag(name = "accidents", description = "生产安全事故 / accidents, from the report to the evaluation")
class AccidentImportResource {

    private static final String FILE = "accidents";

    private final AccidentImportOperations imports;
    private final SheetExchange exchange;

    AccidentImportResource(AccidentImportOperations imports, SheetExchange exchange) {
        this.imports = imports;
        this.exchange = exchange;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("accident:enter-history")
    @SheetTemplate
    @Operation(
            operationId = "getAccidentTemplate",
            summary = "下载历史事故模板",
            description = "The header of a spreadsheet of accidents of the past, as CSV or XLSX.")
    public Response template(
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        return exchange.template(format, headers, FILE, AccidentColumns.sought());
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
    @SheetUpload("事故名称（title）,事故类别（kind）,发生日期（occurredOn）")
    @Operation(
            operationId = "importPastAccidents",
            summary = "导入历史事故",
            description =
                    "Enters up to 2,000 accidents from old files, filed at once and without any clock, each line with a fate of its own:"
                            + " what is refused holds up nothing else, and the same file again enters nothing. A unit that is not"
                            + " registered has a name, a place and a sector. With dryRun nothing is kept. Asked for as CSV or XLSX,"
                            + " the lines come back behind their fate and the reasons.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccidentImport.class)))
    public Response bringIn(
            @BeanParam SheetAsked asked, @Context HttpHeaders headers, @Context RoutingContext request, byte[] body)
            throws IOException {
        var sheet = exchange.read(body, headers, AccidentColumns.sought());
        var answer = exchange.answer(sheet, imports.run(sheet, asked.dryRun()), request);
        return answer.response(
                asked,
                headers,
                FILE,
                fate -> "code-table.accident-import-fate." + fate.name(),
                () -> new AccidentImport(
                        asked.dryRun(),
                        answer.fates(),
                        answer.unread(),
                        answer.lines(
                                line -> new AccidentLine(line.line().number(), line.fate(), answer.reasons(line)))));
    }
}
