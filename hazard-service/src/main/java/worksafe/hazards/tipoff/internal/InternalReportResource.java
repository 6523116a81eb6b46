package worksafe.hazards.tipoff.internal;

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
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.SystemTask;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

@Path("internal-reports")
@Tag(name = "internal-reports", description = "企业内部报告 / what employees tell their enterprise")
class InternalReportResource {

    private static final String ID = "内部报告标识 / id of the internal report";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-00000000000c";

    private final InternalReportOperations operations;
    private final InternalReports reports;
    private final Scopes scopes;
    private final Caller caller;

    InternalReportResource(InternalReportOperations operations, InternalReports reports, Scopes scopes, Caller caller) {
        this.operations = operations;
        this.reports = reports;
        this.scopes = scopes;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("internal-report:handle")
    @Operation(
            operationId = "recordInternalReport",
            summary = "登记内部报告",
            description = "The enterprise writes down what an employee told in person, without his name.")
    public InternalReportView record(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull InternalReportRequests.TellEnterprise request) {
        return operations.record(key, request);
    }

    @GET
    @PermissionsAllowed("internal-report:handle")
    @Operation(
            operationId = "listInternalReports",
            summary = "列出内部报告",
            description = "What employees told the caller's enterprise. Sort: -receivedAt.")
    public Slice<InternalReportSummary> list(@BeanParam InternalReportFilter filter, @BeanParam PageQuery query) {
        return reports.list(filter, query);
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("internal-report:count")
    @Operation(
            operationId = "countInternalReports",
            summary = "统计内部报告",
            description =
                    "How many internal reports there were within the caller's scope, and how many were rewarded; never which.")
    public InternalReportView.Counts count() {
        var of = caller.scope();
        return scopes.call(Scope.system(SystemTask.PUBLIC_DESK), () -> operations.count(of));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("internal-report:handle")
    @Operation(
            operationId = "getInternalReport",
            summary = "查看内部报告",
            description = "One internal report of the caller's enterprise.")
    public InternalReportView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/verification")
    @PermissionsAllowed("internal-report:handle")
    @Operation(
            operationId = "verifyInternalReport",
            summary = "核实内部报告",
            description = "The enterprise says what is true of it.")
    public InternalReportView verify(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InternalReportRequests.VerifyReport request) {
        return operations.verify(id, expected, request);
    }

    @POST
    @Path("{id}/answer")
    @PermissionsAllowed("internal-report:handle")
    @Operation(
            operationId = "answerInternalReport",
            summary = "答复内部报告并决定奖励",
            description = "The enterprise answers, and rewards what is true by its own rule.")
    public InternalReportView answer(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InternalReportRequests.AnswerReport request) {
        return operations.answer(id, expected, request);
    }

    @POST
    @Path("{id}/payment")
    @PermissionsAllowed("internal-report:handle")
    @Operation(
            operationId = "payInternalReport",
            summary = "发放内部报告奖励",
            description = "The reward is fetched, once, by who shows the secret.")
    public InternalReportView pay(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InternalReportRequests.PayReport request) {
        return operations.pay(id, expected, request.secret());
    }
}
