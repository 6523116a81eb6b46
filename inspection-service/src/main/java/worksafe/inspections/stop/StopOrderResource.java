package worksafe.inspections.stop;

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

@Path("stop-orders")
@Tag(name = "stop-orders", description = "停产停业整顿 / stop orders")
class StopOrderResource {

    private static final String ID = "停产停业整顿标识 / id of a stop order";
    private static final String ID_EXAMPLE = "0198f4a0-bbbb-7aaa-8bbb-00000000000b";

    private final StopOrderOperations operations;
    private final KeptStopOrders rows;

    StopOrderResource(StopOrderOperations operations, KeptStopOrders rows) {
        this.operations = operations;
        this.rows = rows;
    }

    @POST
    @PermissionsAllowed("stop-order:propose")
    @Operation(
            operationId = "proposeStopOrder",
            summary = "提出停产停业整顿建议",
            description =
                    "Proposes that an enterprise be stopped for rectification. It is no order: the county answers, and a penalty case follows.")
    public StopOrderView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull StopOrderRequests.ProposeStopOrder request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("stop-order:read")
    @Operation(
            operationId = "listStopOrders",
            summary = "列出停产停业整顿",
            description = "Stop orders within the caller's scope. Sorts: -openedAt (default).")
    public Slice<StopOrderSummary> list(@BeanParam StopOrderFilter filter, @BeanParam PageQuery query) {
        return rows.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("stop-order:read")
    @Operation(
            operationId = "getStopOrder",
            summary = "查看停产停业整顿",
            description = "A stop order with what happened to it, and what the caller may do now.")
    public StopOrderView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed("stop-order:answer")
    @Operation(
            operationId = "answerStopProposal",
            summary = "答复停产停业整顿建议",
            description =
                    "The county takes the proposal up, so that a penalty case follows, or declines it. Never by who proposed it.")
    public StopOrderView answer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull StopOrderRequests.AnswerStopProposal request) {
        return operations.answer(id, expected, request);
    }

    @POST
    @Path("{id}/disobedience")
    @PermissionsAllowed("stop-order:note")
    @Operation(
            operationId = "noteStopDisobedience",
            summary = "记录拒不执行停产停业整顿 / Note that a stop is not obeyed",
            description =
                    "Notes that the enterprise does not stand still, or went on without consent: a violation of its own, for which a task waits.")
    public StopOrderView disobey(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull StopOrderRequests.NoteDisobedience request) {
        return operations.disobey(id, expected, request);
    }

    @POST
    @Path("{id}/obedience")
    @PermissionsAllowed("stop-order:note")
    @Operation(
            operationId = "noteStopObedience",
            summary = "记录已执行停产停业整顿 / Note that a stop is obeyed",
            description = "Notes that the enterprise stands still now.")
    public StopOrderView obey(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull StopOrderRequests.NoteObedience request) {
        return operations.obey(id, expected, request);
    }

    @POST
    @Path("{id}/referral")
    @PermissionsAllowed("stop-order:refer")
    @Operation(
            operationId = "referStopOrder",
            summary = "联系县级主管部门组织专家验收",
            description = "The town office tells the bureau of the county that experts are to be heard.")
    public StopOrderView refer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull StopOrderRequests.ReferToBureau request) {
        return operations.refer(id, expected, request);
    }
}
