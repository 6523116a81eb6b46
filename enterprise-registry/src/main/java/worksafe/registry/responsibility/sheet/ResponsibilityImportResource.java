package worksafe.registry.responsibility.sheet;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
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
import worksafe.registry.responsibility.sheet.ResponsibilityImport.Fate;
import worksafe.registry.responsibility.sheet.ResponsibilityImport.Line;

/** The responsibility system of an enterprise as a spreadsheet: the template, and the file that comes back. */
@Path("responsibility-imports")
@Tag(name = "responsibilities", description = "全员安全生产责任制 / responsibility system of all staff")
class ResponsibilityImportResource {

    private static final String FILE = "responsibilities";

    private final ResponsibilityImportOperations imports;
    private final SheetExchange exchange;

    ResponsibilityImportResource(ResponsibilityImportOperations imports, SheetExchange exchange) {
        this.imports = imports;
        this.exchange = exchange;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("responsibility:write")
    @SheetTemplate
    @Operation(
            operationId = "getResponsibilityTemplate",
            summary = "下载岗位安全生产责任模板",
            description = "The header of a spreadsheet for the responsibility system, as CSV or XLSX.")
    public Response template(
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        return exchange.template(format, headers, FILE, ResponsibilityColumns.sought());
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
    @PermissionsAllowed("responsibility:write")
    @SheetUpload("岗位（postName）,管理层级（level）,责任人（holder）")
    @Operation(
            operationId = "importResponsibilities",
            summary = "导入岗位安全生产责任",
            description =
                    "Brings in up to 2,000 lines of one enterprise, each with a fate of its own: what is refused holds up nothing else, and the same file again changes nothing. A line of the same post and holder that says something else revises the entry. Each scope has its standard on the same line of its cell; the post above is named as an earlier line or an entry in force names it. With dryRun nothing is kept, so that a post above must be there already. Asked for as CSV or XLSX, the lines come back behind their fate and the reasons.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ResponsibilityImport.class)))
    public Response bringIn(
            @NotNull
                    @QueryParam("enterpriseId")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId,
            @BeanParam SheetAsked asked,
            @Context HttpHeaders headers,
            @Context RoutingContext request,
            byte[] body)
            throws IOException {
        var sheet = exchange.read(body, headers, ResponsibilityColumns.sought());
        var answer = exchange.answer(sheet, imports.run(enterpriseId, sheet, asked.dryRun()), request);
        return answer.response(
                asked,
                headers,
                FILE,
                fate -> "code-table.responsibility-import-fate." + fate.name(),
                () -> new ResponsibilityImport(
                        asked.dryRun(),
                        answer.fates(),
                        answer.unread(),
                        answer.lines(line -> new Line(
                                line.line().number(),
                                line.fate(),
                                asked.dryRun() && line.fate() == Fate.ENTERED ? null : line.id(),
                                answer.reasons(line)))));
    }
}
