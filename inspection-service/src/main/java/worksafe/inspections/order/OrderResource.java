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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("orders")
@Tag(name = "orders", description = "责令限期整改指令 / orders to rectify")
class OrderResource {

    private static final String ID = "指令标识 / id of the order";
    private static final String ID_EXAMPLE = "0198f4a0-4444-7aaa-8bbb-000000000004";

    private final OrderOperations operations;
    private final Orders orders;

    OrderResource(OrderOperations operations, Orders orders) {
        this.operations = operations;
        this.orders = orders;
    }

    @POST
    @PermissionsAllowed("order:issue")
    @Operation(
            operationId = "issueOrder",
            summary = "下达责令限期整改指令",
            description =
                    "Orders findings of one visit to be put right by a day, at the latest the one that the policy allows. By a member of the team or a supervisor. Answered by itself when all that it demands is closed.")
    public OrderView issue(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull OrderRequests.IssueOrder request) {
        return operations.issue(key, request);
    }

    @GET
    @PermissionsAllowed("order:read")
    @Operation(
            operationId = "listOrders",
            summary = "列出责令限期整改指令",
            description = "Orders within the caller's scope. Sorts: -issuedAt (default), dueDate.")
    public Slice<OrderSummary> list(@BeanParam OrderFilter filter, @BeanParam PageQuery query) {
        return orders.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("order:read")
    @Operation(
            operationId = "getOrder",
            summary = "查看责令限期整改指令",
            description =
                    "One order with its findings, time limit and its basis, timeline, and what the caller may do now.")
    public OrderView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("order:withdraw")
    @Operation(
            operationId = "withdrawOrder",
            summary = "撤回指令",
            description = "Takes the order back; its findings may be ordered again.")
    public OrderView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OrderRequests.WithdrawOrder request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
