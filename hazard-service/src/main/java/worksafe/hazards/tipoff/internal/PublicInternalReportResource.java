package worksafe.hazards.tipoff.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.tipoff.receipt.TipOffReceipt;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

/** An employee tells his enterprise, without a token and without a name, at the desk where anybody tells an authority. */
@Path("public/tip-offs/internal")
@Tag(name = "public-tip-offs", description = "公众举报 / tip-offs without a token")
class PublicInternalReportResource {

    private final InternalReportOperations operations;
    private final Scopes scopes;

    PublicInternalReportResource(InternalReportOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "tellEnterprise",
            summary = "从业人员向本单位报告 / Report a danger within one's own enterprise",
            description =
                    "An employee tells his enterprise of a danger or an order that breaks the rules. Nobody asks who he is; the receipt"
                            + " and the secret, shown once, are all that leads to him.")
    @APIResponse(
            responseCode = "200",
            description = "回执 / the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TipOffReceipt.class)))
    public Response tell(
            @HeaderParam("Idempotency-Key") @Size(min = 16, max = 200) @Nullable String key,
            @Valid @NotNull InternalReportRequests.TellEnterprise request) {
        var name = key == null ? null : new IdempotencyKey(key).value();
        return unkept(scopes.call(desk(), () -> operations.receive(name, request)));
    }

    @POST
    @Path("status")
    @PermitAll
    @Operation(
            operationId = "askInternalReportStatus",
            summary = "查询内部报告办理情况 / Ask how an internal report stands",
            description =
                    "What became of an internal report, by receipt number and secret; 404 whichever of the two is wrong.")
    @APIResponse(
            responseCode = "200",
            description = "办理情况 / what became of it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = InternalReportView.ToldView.class)))
    public Response ask(@Valid @NotNull InternalReportRequests.AskReport request) {
        return unkept(scopes.call(desk(), () -> operations.ask(request)).orElseThrow(() -> new NotFound("-")));
    }

    private static Scope desk() {
        return Scope.system(SystemTask.PUBLIC_DESK);
    }

    private static Response unkept(Object answer) {
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }
}
