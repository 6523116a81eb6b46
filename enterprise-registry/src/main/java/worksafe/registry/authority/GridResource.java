package worksafe.registry.authority;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("grids")
@Tag(name = "grids", description = "网格 / grids")
class GridResource {

    private static final String ID = "网格标识 / id of the grid";
    private static final String ID_EXAMPLE = "0198f5b0-3333-7aaa-8bbb-000000000003";

    private final AuthorityOperations operations;
    private final Grids grids;

    GridResource(AuthorityOperations operations, Grids grids) {
        this.operations = operations;
        this.grids = grids;
    }

    @POST
    @PermissionsAllowed("authority:write")
    @Operation(
            operationId = "drawGrid",
            summary = "划定网格",
            description =
                    "Divides places or enterprises off as a grid of an authority. What it covers never changes; an"
                            + " enterprise that is named goes before the grids of its place.")
    public GridView draw(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull AuthorityRequests.DrawGrid request) {
        return operations.draw(key, request);
    }

    @GET
    @PermissionsAllowed("authority:read")
    @Operation(operationId = "listGrids", summary = "列出网格", description = "Grids within the caller's scope, by code.")
    public Slice<GridSummary> list(@BeanParam GridFilter filter, @BeanParam PageQuery query) {
        return grids.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("authority:read")
    @Operation(operationId = "getGrid", summary = "查看网格", description = "One grid with what it covers.")
    public GridView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return GridView.of(grids.get(id));
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("authority:write")
    @Operation(operationId = "endGrid", summary = "撤销网格", description = "Ends a grid with a day that still counts.")
    public GridView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AuthorityRequests.EndGrid request) {
        return operations.end(id, expected, request);
    }
}
