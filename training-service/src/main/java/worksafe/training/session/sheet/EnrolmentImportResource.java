package worksafe.training.session.sheet;

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
import worksafe.training.session.sheet.EnrolmentImport.Line;

/** The learners of a session as a spreadsheet: the template, and the file that comes back. */
@Path("enrolment-imports")
@Tag(name = "training-sessions", description = "安全培训班和培训档案 / sessions of training and the training archive")
class EnrolmentImportResource {

    private static final String FILE = "enrolments";

    private final EnrolmentImportOperations imports;
    private final SheetExchange exchange;

    EnrolmentImportResource(EnrolmentImportOperations imports, SheetExchange exchange) {
        this.imports = imports;
        this.exchange = exchange;
    }

    @GET
    @Path("template")
    @Produces({FileForm.CSV, FileForm.XLSX})
    @PermissionsAllowed("training-session:write")
    @SheetTemplate
    @Operation(
            operationId = "getEnrolmentTemplate",
            summary = "下载批量报名模板",
            description = "The header of a spreadsheet of learners, as CSV or XLSX.")
    public Response template(
            @QueryParam("format") @Parameter(description = FileForm.ASKED) @Nullable FileForm format,
            @Context HttpHeaders headers)
            throws IOException {
        return exchange.template(format, headers, FILE, EnrolmentColumns.sought());
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
    @PermissionsAllowed("training-session:write")
    @SheetUpload("姓名（name）,公民身份号码（residentId）")
    @Operation(
            operationId = "importEnrolments",
            summary = "批量报名",
            description =
                    "Enrols up to 2,000 people of a session by name and identity number, each line with a fate of its own: what is refused holds up nothing else, and the same file again finds everybody enrolled already. With dryRun nothing is kept. Asked for as CSV or XLSX, the lines come back behind their fate and the reasons.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = EnrolmentImport.class)))
    public Response bringIn(
            @NotNull
                    @QueryParam("sessionId")
                    @Parameter(description = "培训班标识 / session", example = "0198f4c2-2222-7aaa-8bbb-000000000002")
                    UUID sessionId,
            @BeanParam SheetAsked asked,
            @Context HttpHeaders headers,
            @Context RoutingContext request,
            byte[] body)
            throws IOException {
        var sheet = exchange.read(body, headers, EnrolmentColumns.sought());
        var answer = exchange.answer(sheet, imports.run(sessionId, sheet, asked.dryRun()), request);
        return answer.response(
                asked,
                headers,
                FILE,
                fate -> "code-table.enrolment-import-fate." + fate.name(),
                () -> new EnrolmentImport(
                        asked.dryRun(),
                        answer.fates(),
                        answer.unread(),
                        answer.lines(line -> new Line(line.line().number(), line.fate(), answer.reasons(line)))));
    }
}
