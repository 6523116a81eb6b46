package worksafe.registry.permit;

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

@Path("safety-permits")
@Tag(name = "safety-permits", description = "安全生产许可证 / safety production permits")
class PermitResource {

    private static final String ID = "许可证标识 / id of the permit";
    private static final String ID_EXAMPLE = "0198f6d0-8888-7aaa-8bbb-000000000008";

    private final PermitOperations operations;
    private final SafetyPermits permits;

    PermitResource(PermitOperations operations, SafetyPermits permits) {
        this.operations = operations;
        this.permits = permits;
    }

    @GET
    @PermissionsAllowed("safety-permit:read")
    @Operation(
            operationId = "listSafetyPermits",
            summary = "列出安全生产许可证",
            description =
                    "Permits within the caller's scope, also those that are applied for. Who needs one and has none is listed by"
                            + " listObligations, kind safety-production-permit. Sort: -openedAt (default).")
    public Slice<PermitSummary> list(@BeanParam PermitFilter filter, @BeanParam PageQuery query) {
        return permits.list(filter, query);
    }

    @POST
    @PermissionsAllowed("safety-permit:prepare")
    @Operation(
            operationId = "prepareSafetyPermit",
            summary = "拟申请安全生产许可证",
            description =
                    "Says for which trade, and for which mine or system, the permit is to be; it is then applied for with"
                            + " submitApplication, kind safety-permit. For one trade and unit an enterprise has one such matter"
                            + " under way, and none while it holds a permit. Refused for a trade that needs no permit.")
    public PermitView prepare(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull PermitRequests.PreparePermit request) {
        return operations.prepare(key, request);
    }

    @POST
    @Path("past")
    @PermissionsAllowed("safety-permit:enter")
    @Operation(
            operationId = "enterSafetyPermit",
            summary = "补录既有安全生产许可证",
            description =
                    "A permit that was given before this system knew of it, with its number and days; marked as entered"
                            + " afterwards. What is over is entered as expired, and no clock starts in the past.")
    public PermitView enter(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull PermitRequests.EnterPastPermit request) {
        return operations.enter(key, request);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("safety-permit:read")
    @Operation(
            operationId = "getSafetyPermit",
            summary = "查看安全生产许可证",
            description =
                    "One permit with its editions, the conditions as they were last stated, the enterprise's levels of"
                            + " standardisation, timeline, and what the caller may do now.")
    public PermitView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("safety-permit:prepare")
    @Operation(
            operationId = "withdrawSafetyPermit",
            summary = "撤回拟申请的许可证",
            description =
                    "What was prepared is not applied for after all: CANCELLED, and the trade and unit are free for another. An"
                            + " application that nobody accepted yet lapses with it. Refused once one was accepted; that is withdrawn"
                            + " first (withdrawApplication).")
    public PermitView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.WithdrawPermit request) {
        return operations.withdraw(id, expected, request);
    }

    @POST
    @Path("{id}/standstill")
    @PermissionsAllowed("safety-permit:examine")
    @Operation(
            operationId = "standSafetyPermitStill",
            summary = "现场核查或者整改期间中止期限",
            description =
                    "The authority's time to decide stands still for a check on the spot or while the enterprise corrects; it"
                            + " runs on with the next examination. Refused while no application was accepted.")
    public PermitView stand(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.StandStill request) {
        return operations.stand(id, expected, request);
    }

    @POST
    @Path("{id}/examination")
    @PermissionsAllowed("safety-permit:examine")
    @Operation(
            operationId = "examineSafetyPermit",
            summary = "逐项登记安全生产条件审查结论",
            description =
                    "States each of the conditions of permit.conditions once, for the application that was accepted: the permit's"
                            + " own or that for its renewal. May be repeated; the last one counts. While one is unmet nothing is"
                            + " granted, and who states them does not decide.")
    public PermitView examine(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.ExaminePermit request) {
        return operations.examine(id, expected, request);
    }

    @POST
    @Path("{id}/waiver")
    @PermissionsAllowed("safety-permit:examine")
    @Operation(
            operationId = "waiveSafetyPermitExamination",
            summary = "延期免予审查",
            description =
                    "States that a renewal goes without examination: no fatal accident, law and conditions kept, as the examiner"
                            + " found. Some trades also need a level of standardisation (permit.renewal-waiver-level).")
    public PermitView waive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.WaiveExamination request) {
        return operations.waive(id, expected, request);
    }

    @POST
    @Path("{id}/suspension")
    @PermissionsAllowed("safety-permit:suspend")
    @Operation(
            operationId = "suspendSafetyPermit",
            summary = "暂扣安全生产许可证",
            description =
                    "Takes it away until a day, on a ground of permit.suspension.*, by the office that grants it. A clock of the"
                            + " authority runs until then.")
    public PermitView suspend(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.SuspendPermit request) {
        return operations.suspend(id, expected, request);
    }

    @POST
    @Path("{id}/lifting")
    @PermissionsAllowed("safety-permit:suspend")
    @Operation(
            operationId = "liftSafetyPermitSuspension",
            summary = "解除暂扣",
            description = "Gives it back, with the reason, by the office that grants it.")
    public PermitView lift(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.LiftSuspension request) {
        return operations.lift(id, expected, request);
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("safety-permit:end")
    @Operation(
            operationId = "endSafetyPermit",
            summary = "吊销、撤销或者注销安全生产许可证",
            description =
                    "Ends it on a ground of permit.ending.*, whose row says whether it is revoked, withdrawn or cancelled, by the"
                            + " office that grants it.")
    public PermitView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PermitRequests.EndPermit request) {
        return operations.end(id, expected, request);
    }
}
