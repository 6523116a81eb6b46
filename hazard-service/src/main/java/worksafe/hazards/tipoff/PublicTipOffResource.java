package worksafe.hazards.tipoff;

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

/** The one writing of the suite that needs no token. What is told here is neither logged nor kept in a cache. */
@Path("public/tip-offs")
@Tag(name = "public-tip-offs", description = "公众举报 / tip-offs without a token")
class PublicTipOffResource {

    private final PublicTipOffOperations operations;
    private final Scopes scopes;

    PublicTipOffResource(PublicTipOffOperations operations, Scopes scopes) {
        this.operations = operations;
        this.scopes = scopes;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "submitTipOff",
            summary = "举报 / Send in a tip-off",
            description =
                    "Tells the authority of the place of a danger, a violation or a concealed accident, with or without a name."
                            + " The answer is a receipt number and a secret, shown once. A client that may have to ask again gives"
                            + " an Idempotency-Key, a random one. Limited by address and by enterprise named.")
    @APIResponse(
            responseCode = "200",
            description = "回执 / the receipt",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TipOffReceipt.class)))
    public Response submit(
            @HeaderParam("Idempotency-Key") @Size(min = 16, max = 200) @Nullable String key,
            @Valid @NotNull TipOffRequests.SubmitTipOff request) {
        var name = key == null ? null : new IdempotencyKey(key).value();
        return unkept(scopes.call(desk(), () -> operations.receive(name, request)));
    }

    @POST
    @Path("status")
    @PermitAll
    @Operation(
            operationId = "askTipOffStatus",
            summary = "查询举报办理情况 / Ask how a tip-off stands",
            description =
                    "What became of a tip-off, by receipt number and secret, which stand in the body and never in an address. 404"
                            + " whichever of the two is wrong; 429 for an hour after ten wrong secrets.")
    @APIResponse(
            responseCode = "200",
            description = "办理情况 / what became of it",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicTipOffView.class)))
    public Response ask(@Valid @NotNull TipOffRequests.AskStatus request) {
        return unkept(scopes.call(desk(), () -> operations.ask(request)).orElseThrow(() -> new NotFound("-")));
    }

    private static Scope desk() {
        return Scope.system(SystemTask.PUBLIC_DESK);
    }

    private static Response unkept(Object answer) {
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }
}
