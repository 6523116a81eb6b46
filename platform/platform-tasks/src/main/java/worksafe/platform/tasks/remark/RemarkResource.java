package worksafe.platform.tasks.remark;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("remarks")
@Tag(name = "remarks", description = "备注 / remarks")
class RemarkResource {

    private final RemarkOperations operations;

    RemarkResource(RemarkOperations operations) {
        this.operations = operations;
    }

    @POST
    @PermissionsAllowed("remark:write")
    @Operation(
            operationId = "write{Context}Remark",
            summary = "添加备注",
            description =
                    "Adds a text to a subject within the caller's scope. Whoever is mentioned gets a task; an account that is"
                            + " known to work elsewhere is refused. Which kinds take remarks differs from context to context; the"
                            + " refusal of another one names them.")
    public RemarkView write(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull RemarkRequests.WriteRemark request) {
        return operations.write(key, request);
    }

    @GET
    @PermissionsAllowed("remark:read")
    @Operation(
            operationId = "list{Context}Remarks",
            summary = "列出备注",
            description =
                    "Remarks within the caller's scope, of one subject where it is named, the oldest first. An enterprise sees"
                            + " those that are written for it too. Sorts: writtenAt (default), -writtenAt.")
    public Slice<RemarkView> list(@BeanParam RemarkFilter filter, @BeanParam PageQuery query) {
        return operations.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("remark:read")
    @Operation(operationId = "get{Context}Remark", summary = "查看备注", description = "One remark.")
    public RemarkView get(@PathParam("id") UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/correction")
    @PermissionsAllowed("remark:write")
    @Operation(
            operationId = "correct{Context}Remark",
            summary = "更正备注",
            description = "Lets the author's remark say something else; what it said before is kept and shown.")
    public RemarkView correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RemarkRequests.CorrectRemark request) {
        return operations.correct(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("remark:write")
    @Operation(
            operationId = "withdraw{Context}Remark",
            summary = "撤回备注",
            description = "Takes the author's remark back; its text is kept and shown no more, its mentions are done.")
    public RemarkView withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RemarkRequests.WithdrawRemark request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
