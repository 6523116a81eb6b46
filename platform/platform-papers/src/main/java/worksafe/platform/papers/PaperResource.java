package worksafe.platform.papers;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

@Path("papers")
@Tag(name = "papers", description = "送达文书 / served papers")
class PaperResource {

    private static final String ID = "文书标识 / id of the paper";
    private static final String ID_EXAMPLE = "0198f4a0-8888-7aaa-8bbb-000000000008";

    private final PaperOperations operations;
    private final Papers papers;
    private final PublicPapers publicPapers;
    private final PaperFiles files;
    private final Scopes scopes;

    PaperResource(
            PaperOperations operations, Papers papers, PublicPapers publicPapers, PaperFiles files, Scopes scopes) {
        this.operations = operations;
        this.papers = papers;
        this.publicPapers = publicPapers;
        this.files = files;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("paper:read")
    @Operation(
            operationId = "list{Service}Papers",
            summary = "列出文书",
            description = "Papers within the caller's scope, the newest first.")
    public Slice<PaperSummary> list(@BeanParam PaperFilter filter, @BeanParam PageQuery query) {
        return papers.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("paper:read")
    @Operation(
            operationId = "get{Service}Paper",
            summary = "查看文书",
            description = "One paper with its text, signatures, receipt, timeline, and what the caller may do now.")
    public PaperView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("{id}/pdf")
    @Produces(PaperFiles.PDF)
    @PermissionsAllowed("paper:read")
    @Operation(
            operationId = "print{Service}Paper",
            summary = "下载文书 PDF",
            description =
                    "The paper as A4 pages with embedded fonts, text that can be searched and copied, and the code that"
                            + " leads to its verification. Written anew each time, and the same until the paper changes.")
    @APIResponse(
            responseCode = "200",
            description = "PDF 文件 / the file",
            content =
                    @Content(mediaType = PaperFiles.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return files.answer(id);
    }

    @POST
    @Path("{id}/signature")
    @PermissionsAllowed("paper:sign")
    @Operation(
            operationId = "sign{Service}Paper",
            summary = "签署文书",
            description =
                    "Signs the paper; by one who is named for it, once. When as many signed as the template wants, it is"
                            + " out and can be delivered.")
    public PaperView sign(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.sign(id, expected);
    }

    @POST
    @Path("{id}/service")
    @PermissionsAllowed("paper:serve")
    @Operation(
            operationId = "serve{Service}Paper",
            summary = "登记送达",
            description =
                    "Notes how, when and to whom the paper was delivered. Periods start on the day served: of what was"
                            + " sent that on which it was received, of a public notice when its days, which the policy names, are"
                            + " over. Not before it is signed.")
    public PaperView serve(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PaperRequests.ServePaper request) {
        return operations.serve(id, expected, request.required());
    }

    @POST
    @Path("{id}/signed-copy")
    @PermissionsAllowed("paper:keep-copy")
    @Operation(
            operationId = "keep{Service}SignedCopy",
            summary = "登记签收件",
            description =
                    "Keeps the copy that came back with the addressee's signature: a file that the caller has uploaded, from then"
                            + " on shown to whoever is shown the paper.")
    public PaperView keepCopy(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PaperRequests.KeepSignedCopy request) {
        return operations.keepCopy(id, expected, request.fileId());
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("paper:withdraw")
    @Operation(
            operationId = "withdraw{Service}Paper",
            summary = "撤回文书",
            description = "Takes the paper back; whoever verifies it is told so. Another may be drawn up.")
    public PaperView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PaperRequests.WithdrawPaper request) {
        return operations.withdraw(id, expected, request.reason());
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("paper:disclose")
    @Operation(
            operationId = "disclose{Service}PaperRecipient",
            summary = "查看签收人全名",
            description =
                    "Who signed for the paper, in clear, for a stated purpose; every reading leaves an audit entry.")
    @APIResponse(
            responseCode = "200",
            description = "签收人 / the recipient",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaperRequests.RecipientView.class)))
    public Response disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @NotNull @Valid StatedPurpose request) {
        return Response.ok(operations.disclose(id, request))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("verify/{code}")
    @PermitAll
    @Operation(
            operationId = "verify{Service}Paper",
            summary = "核验文书",
            description =
                    "What the code on a signed paper tells everybody: number, kind, authority, day, digest, and whether it was"
                            + " withdrawn. Nothing of whom it concerns. Needs no token.")
    public PublicPaperView verify(
            @PathParam("code")
                    @Parameter(description = "文书上的核验码 / the code on the paper", example = "7M2K4F9D0G8C5B3N6H1T2RVAQE")
                    String code) {
        return scopes.call(Scope.nothing(), () -> publicPapers.verify(code));
    }

    @GET
    @Path("verify/{code}/files/{sha256}")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "prove{Service}PaperFile",
            summary = "核验文书文件，无需登录",
            description =
                    "That a file was handed out of a paper as it is: the audit log's entry of its SHA-256, with inclusion proof and"
                            + " signed checkpoint (C2SP tlog-proof), to be verified offline. 404 when no such file was handed out,"
                            + " and for some seconds after it was. It says nothing of whether the paper still stands: that says the page of its"
                            + " code (verify/{code}). Nothing of whom it concerns. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "证明 / the proof",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response proof(
            @PathParam("code")
                    @Parameter(description = "文书上的核验码 / the code on the paper", example = "7M2K4F9D0G8C5B3N6H1T2RVAQE")
                    String code,
            @PathParam("sha256")
                    @Parameter(
                            description =
                                    "文件的 SHA-256，64 位小写十六进制 / digest of the file, 64 lower-case hexadecimal digits",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    String sha256) {
        var proof = scopes.call(Scope.nothing(), () -> publicPapers.proof(code, sha256));
        return Response.ok(proof.toString(), "text/plain; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .build();
    }
}
