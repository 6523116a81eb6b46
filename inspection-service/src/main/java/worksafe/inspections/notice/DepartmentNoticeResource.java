package worksafe.inspections.notice;

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

@Path("department-notices")
@Tag(name = "department notices", description = "部门通报 / notices among the departments of a place")
class DepartmentNoticeResource {

    private static final String ID = "部门通报标识 / id of the notice";
    private static final String ID_EXAMPLE = "0198f4a0-eeee-7aaa-8bbb-0000000000e1";

    private final DepartmentNoticeOperations operations;
    private final DepartmentNotices notices;

    DepartmentNoticeResource(DepartmentNoticeOperations operations, DepartmentNotices notices) {
        this.operations = operations;
        this.notices = notices;
    }

    @POST
    @PermissionsAllowed("department-notice:send")
    @Operation(
            operationId = "sendDepartmentNotice",
            summary = "发出部门通报",
            description =
                    "Tells other departments of the own place something, asks them to investigate together, or to enforce what was"
                            + " found; each signs for it and answers.")
    public DepartmentNoticeView send(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull DepartmentNoticeRequests.SendDepartmentNotice request) {
        return operations.send(key, request);
    }

    @GET
    @PermissionsAllowed("department-notice:read")
    @Operation(
            operationId = "listDepartmentNotices",
            summary = "列出部门通报",
            description =
                    "Notices that the own department sent or that are for it; whoever supervises all sectors sees all of the place."
                            + " Sorts: -sentAt (default).")
    public Slice<DepartmentNoticeSummary> list(@BeanParam DepartmentNoticeFilter filter, @BeanParam PageQuery query) {
        return notices.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("department-notice:read")
    @Operation(
            operationId = "getDepartmentNotice",
            summary = "查看部门通报",
            description = "One notice with the receipts and answers, and what the caller may do now.")
    public DepartmentNoticeView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/receipt")
    @PermissionsAllowed("department-notice:answer")
    @Operation(
            operationId = "receiveDepartmentNotice",
            summary = "签收部门通报",
            description = "A department that it is for signs for it, once.")
    public DepartmentNoticeView receive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DepartmentNoticeRequests.ReceiveDepartmentNotice request) {
        return operations.receive(id, expected, request.sector());
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed("department-notice:answer")
    @Operation(
            operationId = "answerDepartmentNotice",
            summary = "回复部门通报",
            description = "A department that has signed for it says whether it joins, or takes it up, once.")
    public DepartmentNoticeView answer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DepartmentNoticeRequests.AnswerDepartmentNotice request) {
        return operations.answer(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("department-notice:send")
    @Operation(
            operationId = "closeDepartmentNotice",
            summary = "办结部门通报",
            description = "Whoever sent it writes down what came of it; what asks to join only when all have answered.")
    public DepartmentNoticeView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DepartmentNoticeRequests.CloseDepartmentNotice request) {
        return operations.close(id, expected, request.result());
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("department-notice:send")
    @Operation(
            operationId = "withdrawDepartmentNotice",
            summary = "撤回部门通报",
            description = "Whoever sent it takes it back, with a reason.")
    public DepartmentNoticeView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DepartmentNoticeRequests.WithdrawDepartmentNotice request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
