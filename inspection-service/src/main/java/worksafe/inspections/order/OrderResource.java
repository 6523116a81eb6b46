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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.papers.PaperFiles;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperView;
import worksafe.platform.service.IdempotencyKey;

@Path("orders")
@Tag(name = "orders", description = "责令限期整改指令 / orders to rectify")
class OrderResource {

    private static final String ID = "指令标识 / id of the order";
    private static final String ID_EXAMPLE = "0198f4a0-4444-7aaa-8bbb-000000000004";

    private final OrderOperations operations;
    private final Orders orders;
    private final PaperOperations papers;
    private final PaperFiles files;

    OrderResource(OrderOperations operations, Orders orders, PaperOperations papers, PaperFiles files) {
        this.operations = operations;
        this.orders = orders;
        this.papers = papers;
        this.files = files;
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
    @Path("{id}/paper")
    @PermissionsAllowed("order:draw-up-paper")
    @Operation(
            operationId = "drawUpOrderPaper",
            summary = "制作指令书",
            description =
                    "Draws up the paper that tells the enterprise, with findings, clauses, day and remedies; what it says never"
                            + " changes. By a member of the team or a supervisor. It is signed, served and withdrawn as a paper.")
    public OrderView drawUpPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OrderRequests.DrawUpPaper request) {
        return operations.drawUpPaper(id, expected, request);
    }

    @GET
    @Path("{id}/paper")
    @PermissionsAllowed("order:read")
    @Operation(
            operationId = "getOrderPaper",
            summary = "查看指令书",
            description = "The paper of the order, as of papers/{id}; 404 while there is none.")
    public PaperView paper(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return papers.get(operations.paperOf(id));
    }

    @GET
    @Path("{id}/paper.pdf")
    @Produces(PaperFiles.PDF)
    @PermissionsAllowed("order:read")
    @Operation(
            operationId = "printOrderPaper",
            summary = "下载指令书 PDF",
            description = "The paper of the order as a PDF of A4 pages; 404 while there is none.")
    @APIResponse(
            responseCode = "200",
            description = "PDF 文件 / the file",
            content =
                    @Content(mediaType = PaperFiles.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return files.answer(operations.paperOf(id));
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

    @POST
    @Path("{id}/extension-application")
    @PermissionsAllowed("order:apply-extension")
    @Operation(
            operationId = "askOrderExtension",
            summary = "申请延长整改期限",
            description =
                    "The enterprise asks for more time, before the last day has ended; for force majeure within the days before that the policy names, and the answer is then owed within days."
                            + " This is the short way, answered at the order. Where acceptance, return for completion and decision"
                            + " should have steps and periods of their own, open an application of the kind order-extension"
                            + " instead. While either waits, the other is refused with 409.")
    public OrderView askExtension(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OrderRequests.AskExtension request) {
        return operations.askExtension(id, expected, request);
    }

    @POST
    @Path("{id}/extension-answer")
    @PermissionsAllowed("order:extend")
    @Operation(
            operationId = "answerOrderExtension",
            summary = "答复延期申请",
            description =
                    "Grants more time within what the policy allows, refuses it by a clause, or returns the application for completion. Never by the account that asked.")
    public OrderView answerExtension(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OrderRequests.AnswerExtension request) {
        return operations.answerExtension(id, expected, request.required());
    }
}
