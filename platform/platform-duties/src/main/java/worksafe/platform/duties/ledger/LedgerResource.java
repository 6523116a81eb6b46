package worksafe.platform.duties.ledger;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Answers;
import worksafe.platform.service.IdempotencyKey;

@Path("")
@Tag(name = "ledgers", description = "台账 / ledgers")
class LedgerResource {

    private static final String KIND = "台账代码 / kind";
    private static final String KIND_EXAMPLE = "town-enterprise-basics";

    private final LedgerOperations operations;
    private final LedgerQueries ledgers;

    LedgerResource(LedgerOperations operations, LedgerQueries ledgers) {
        this.operations = operations;
        this.ledgers = ledgers;
    }

    @GET
    @Path("ledger-kinds")
    @PermissionsAllowed("ledger:read")
    @Operation(
            operationId = "list{Context}LedgerKinds",
            summary = "查询台账目录",
            description =
                    "Which ledgers are kept here, what an entry holds, and how often it must be brought up to date.")
    public Slice<LedgerKindView> kinds() {
        return ledgers.kinds();
    }

    @GET
    @Path("ledgers/{kind}/entries")
    @PermissionsAllowed("ledger:read")
    @Operation(
            operationId = "list{Context}LedgerEntries",
            summary = "查询台账条目",
            description = "The entries of a kind of ledger within the caller's scope, in their latest versions.")
    public Slice<LedgerEntryView> list(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @QueryParam("enterpriseId") @Parameter(description = "企业 / enterprise") @Nullable UUID enterpriseId,
            @BeanParam PageQuery query) {
        return query.slice(LedgerQueries.SORTS, page -> ledgers.list(kind, enterpriseId, page));
    }

    @GET
    @Path("ledgers/{kind}/entries/{id}")
    @PermissionsAllowed("ledger:read")
    @Operation(
            operationId = "get{Context}LedgerEntry",
            summary = "查看台账条目",
            description = "An entry with all the versions before its corrections.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerEntryView.class)))
    public Response get(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @PathParam("id") UUID id) {
        var view = ledgers.get(kind, id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("ledgers/{kind}/entries")
    @PermissionsAllowed("ledger:write")
    @Operation(
            operationId = "record{Context}LedgerEntry",
            summary = "登记台账",
            description =
                    "Makes an entry, checked by the JSON Schema of its kind. The next refresh is due a period later.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerEntryView.class)))
    public Response record(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @HeaderParam("Idempotency-Key") @Parameter(description = "幂等键 / idempotency key") @Nullable String key,
            @NotNull @Valid RecordLedgerEntry request) {
        var view = operations.record(kind, request, IdempotencyKey.required(key));
        return Answers.created(URI.create("ledgers/" + kind + "/entries/" + view.id()), view, view.version());
    }

    @POST
    @Path("ledgers/{kind}/entries/{id}/correction")
    @PermissionsAllowed("ledger:write")
    @Operation(
            operationId = "correct{Context}LedgerEntry",
            summary = "更正台账",
            description = "Puts a corrected version in the place of the present one; both stay readable.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = LedgerEntryView.class)))
    public Response correct(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "版本 / version", example = "\"v1\"") @Nullable
                    String ifMatch,
            @NotNull @Valid CorrectLedgerEntry request) {
        var view = operations.correct(kind, id, IfMatch.required(ifMatch), request.data());
        return Answers.ok(view, view.version());
    }
}
