package worksafe.inspections.draw.publication;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.draw.publication.KeptBundles.Loan;
import worksafe.inspections.draw.publication.PublicDrawnQueries.DrawnRow;
import worksafe.inspections.draw.publication.PublicReads.BundleAnswer;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** What everybody may see of draws, without a token and the same whoever asks: so no scope is taken from one. */
@Path("public/draws")
@Tag(name = "public-draws", description = "抽签公示 / draws in public")
class PublicDrawResource {

    private static final String JSON = "application/json";
    private static final String ID = "抽签标识 / id of the draw";
    private static final String ID_EXAMPLE = "0198f4a0-1111-7aaa-8bbb-000000000001";

    private static final String TAG_EXAMPLE = "\"52c50205d04ac5ec019d4f701e969c969c514cc35b194678df334dcbf96c5528\"";

    private final PublishedDraws draws;
    private final PublicReads reads;
    private final PublicDrawnQueries drawn;
    private final Scopes scopes;

    PublicDrawResource(PublishedDraws draws, PublicReads reads, PublicDrawnQueries drawn, Scopes scopes) {
        this.draws = draws;
        this.reads = reads;
        this.drawn = drawn;
        this.scopes = scopes;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicDraws",
            summary = "列出已封存的抽签",
            description = "Every draw that was ever sealed, newest first, with its seal, and what became of it.")
    public Slice<PublicDrawView> list(@BeanParam PublicDrawFilter filter, @BeanParam PageQuery query) {
        return query.slice(draws.sorts(), page -> scopes.call(Scope.nothing(), () -> draws.list(filter, page)));
    }

    @GET
    @Path("{id}/bundle")
    @PermitAll
    @Produces(JSON)
    @Operation(
            operationId = "getPublicDrawBundle",
            summary = "下载抽签公示文件",
            description =
                    "The bundle from which anyone recomputes the draw, as far as it is public now: lists and rules"
                            + " from the seal on, the result when it is disclosed; 304 when If-None-Match names the file"
                            + " as it is now. docs/draw-bundle.md describes it.")
    @APIResponse(
            responseCode = "200",
            description = "抽签公示文件 / the bundle",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = BundleForm.class)))
    @APIResponse(responseCode = "304", description = "未变更 / unchanged")
    public Response bundle(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "已有文件的 ETag / the ETag of the file at hand", example = TAG_EXAMPLE)
                    @Nullable
                    String known,
            @Context RoutingContext exchange) {
        var answer = reads.bundle(id, known);
        var response = switch (answer) {
            case BundleAnswer.Known _ -> Response.notModified();
            case BundleAnswer.File file -> file(id, file.loan(), exchange);
        };
        return response.header("ETag", answer.edition().tag().value())
                .header("Cache-Control", answer.edition().cacheControl())
                .build();
    }

    private static Response.ResponseBuilder file(UUID id, Loan loan, RoutingContext exchange) {
        // Sent after this method, or not at all, as for HEAD.
        exchange.addEndHandler(over -> loan.close());
        if (exchange.response().closed()) {
            loan.close();
        }
        return Response.ok(loan.file(), JSON)
                .header("Content-Disposition", "attachment; filename=\"draw-" + id + ".json\"");
    }

    @GET
    @Path("{id}/drawn")
    @PermitAll
    @Operation(
            operationId = "listPublicDrawnObjects",
            summary = "列出公开后抽中的对象",
            description =
                    "Whom a disclosed draw drew, by name, in the order of the draw, those that came in place of one behind them;"
                            + " 409 before the disclosure. Open to everybody. Sort: place.")
    public Slice<PublicDrawnView> drawn(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id, @BeanParam PageQuery query) {
        return query.slice(
                PublicDrawnQueries.SORTS,
                page -> scopes.call(Scope.nothing(), () -> drawn.list(id, page)).mapAll(this::named));
    }

    /** What is drawn is published; what an enterprise is called lies behind a wall, and is shown of these alone. */
    private List<PublicDrawnView> named(List<DrawnRow> rows) {
        var ids = rows.stream().map(DrawnRow::enterpriseId).collect(Collectors.toSet());
        var names = scopes.call(Scope.system(SystemTask.PUBLIC_DESK), () -> drawn.names(ids));
        return rows.stream()
                .map(row -> row.named(names.get(row.enterpriseId())))
                .toList();
    }

    @GET
    @Path("{id}/objects/{enterpriseId}/proof")
    @PermitAll
    @Operation(
            operationId = "getPublicDrawProof",
            summary = "查看单个对象的抽签证明",
            description =
                    "For one object of a disclosed draw: its weight, the proof that it was in the sealed pool, its"
                            + " tickets and the ticket of the last that was drawn.")
    public PublicProofView proof(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @PathParam("enterpriseId")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID enterpriseId) {
        return reads.proof(id, enterpriseId);
    }
}
