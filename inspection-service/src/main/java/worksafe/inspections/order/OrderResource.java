package worksafe.inspections.order;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("orders")
@Tag(name = "orders", description = "责令限期整改指令 / orders to rectify")
class OrderResource {

    private static final String JSON = "application/json";
    private static final String VIEW = "指令详情，ETag 为其版本 / the order; its version as ETag";
    private static final String ID = "指令标识 / id of the order";
    private static final String ID_EXAMPLE = "0198f4a0-4444-7aaa-8bbb-000000000004";

    private final OrderOperations operations;
    private final Orders orders;
    private final OrderActions actions;

    OrderResource(OrderOperations operations, Orders orders, OrderActions actions) {
        this.operations = operations;
        this.orders = orders;
        this.actions = actions;
    }

    @POST
    @PermissionsAllowed("order:issue")
    @Operation(
            operationId = "issueOrder",
            summary = "下达责令限期整改指令",
            description =
                    "Orders findings of one visit to be put right by a day, at the latest the one that the policy allows. By a member of the team or a supervisor. Answered by itself when all that it demands is closed.")
    @APIResponse(
            responseCode = "201",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OrderView.class)))
    public Response issue(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull IssueOrder request) {
        var view = operations.issue(IdempotencyKey.required(key), request);
        return Answers.created(URI.create("orders/" + view.id()), view, view.revision());
    }

    @GET
    @PermissionsAllowed("order:read")
    @Operation(
            operationId = "listOrders",
            summary = "列出责令限期整改指令",
            description = "Orders within the caller's scope. Sorts: -issuedAt (default), dueDate.")
    public Slice<OrderSummary> list(@BeanParam OrderFilter filter, @BeanParam PageQuery query) {
        return orders.list(filter, query.page(Orders.NEWEST_FIRST.name(), Orders.DUE_FIRST.name()));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("order:read")
    @Operation(
            operationId = "getOrder",
            summary = "查看责令限期整改指令",
            description =
                    "One order with its findings, time limit and its basis, timeline, and what the caller may do now.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OrderView.class)))
    public Response get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return answer(orders.get(id));
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("order:withdraw")
    @Operation(
            operationId = "withdrawOrder",
            summary = "撤回指令",
            description = "Takes the order back; its findings may be ordered again.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = OrderView.class)))
    public Response withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected,
            @Valid @NotNull WithdrawOrder request) {
        return answer(operations.withdraw(id, IfMatch.required(expected), request.reason()));
    }

    private Response answer(RectificationOrder order) {
        return Answers.ok(OrderView.of(order, actions.of(order)), order.version());
    }
}
