package worksafe.registry.law;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.sheet.FileForm;
import worksafe.platform.registers.sheet.SheetUpload;
import worksafe.platform.service.IdempotencyKey;

@Path("law-texts")
@Tag(name = "laws", description = "法律法规库 / law library")
class OfficialTextResource {

    private static final String ID = "原文标识 / id of the text";
    private static final String ID_EXAMPLE = "0198f4a0-7777-7aaa-8bbb-000000000007";
    private static final String DOCUMENT = "文件标识 / id of the document";
    private static final String DOCUMENT_EXAMPLE = "tzzy-19";

    private final TextOperations operations;
    private final OfficialTexts texts;

    OfficialTextResource(TextOperations operations, OfficialTexts texts) {
        this.operations = operations;
        this.texts = texts;
    }

    @POST
    @PermissionsAllowed("law:write")
    @Operation(
            operationId = "bringLawText",
            summary = "录入条文原文",
            description =
                    "Brings in the wording of clauses of a document, with where it was read and when. It is quoted only"
                            + " after another person confirmed it.")
    public OfficialTextView bring(
            @QueryParam("document") @NotBlank @Parameter(description = DOCUMENT, example = DOCUMENT_EXAMPLE)
                    String document,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid LawRequests.BringLawText request) {
        return operations.bring(document, key, request);
    }

    @POST
    @Path("files")
    @CreatesIn("law-texts")
    @Consumes({
        FileForm.CSV,
        MediaType.TEXT_PLAIN,
        "application/vnd.ms-excel",
        MediaType.APPLICATION_OCTET_STREAM,
        FileForm.XLSX,
        MediaType.MULTIPART_FORM_DATA
    })
    @PermissionsAllowed("law:write")
    @SheetUpload(value = "条号,条文", description = "表格或文本文件 / a table or a text")
    @Operation(
            operationId = "bringLawTextFile",
            summary = "以文件录入条文原文",
            description =
                    "As bringLawText, of a file: CSV in UTF-8, GB18030 or UTF-16 or an XLSX workbook with the columns"
                            + " 条号 and 条文, or plain text in which each article begins a line. All of it is brought in, or none. What"
                            + " the media type says of the file is not relied on.")
    public OfficialTextView bringFile(
            @QueryParam("document") @NotBlank @Parameter(description = DOCUMENT, example = DOCUMENT_EXAMPLE)
                    String document,
            @QueryParam("source")
                    @NotBlank
                    @OneLine
                    @Size(max = Wording.LONGEST_SOURCE)
                    @Parameter(description = "出处 / where it was read", example = "应急管理部网站公报")
                    String source,
            @QueryParam("readOn")
                    @NotNull
                    @Parameter(description = "摘录日 / when it was read there", example = "2026-05-06")
                    LocalDate readOn,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Context HttpHeaders headers,
            byte[] body)
            throws IOException {
        var file = Upload.of(new ByteArrayInputStream(body), headers.getMediaType())
                .bytes();
        return operations.bring(document, key, source, readOn, file);
    }

    @GET
    @PermissionsAllowed("law:write")
    @Operation(
            operationId = "listLawTexts",
            summary = "列出条文原文",
            description = "Official texts within the caller's scope, the latest first; for those who may edit. Sort:"
                    + " -broughtAt.")
    public Slice<OfficialTextSummary> list(@BeanParam OfficialTextFilter filter, @BeanParam PageQuery query) {
        return texts.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("law:write")
    @Operation(
            operationId = "getLawText",
            summary = "查看条文原文",
            description = "One official text with its clauses, confirmed or not; for those who may edit.")
    public OfficialTextView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/confirmation")
    @PermissionsAllowed("law:write")
    @Operation(
            operationId = "confirmLawText",
            summary = "确认条文原文",
            description =
                    "Says that it was compared with the official publication word by word; from then on its clauses are"
                            + " quoted. Never by the person who brought it in.")
    public OfficialTextView confirm(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid LawRequests.ConfirmLawText request) {
        return operations.confirm(id, expected, request.comparedWith());
    }

    @POST
    @Path("{id}/refusal")
    @PermissionsAllowed("law:write")
    @Operation(
            operationId = "refuseLawText",
            summary = "否定条文原文",
            description =
                    "Lays it aside before it was confirmed, with the reason; whoever brought it in may do so, too.")
    public OfficialTextView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid LawRequests.RefuseLawText request) {
        return operations.refuse(id, expected, request.reason());
    }
}
