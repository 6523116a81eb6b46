package worksafe.registry.enterprise;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.departure.DepartureFilter;
import worksafe.registry.departure.DepartureView;
import worksafe.registry.departure.Departures;
import worksafe.registry.enterprise.value.AssignmentsView;
import worksafe.registry.enterprise.value.EnterpriseRevision;

@Path("enterprises")
@Tag(name = "enterprises", description = "企业 / enterprises")
class EnterpriseResource {

    private final EnterpriseOperations operations;
    private final IdentityOperations identities;
    private final Enterprises enterprises;
    private final EnterpriseHistoryQueries history;
    private final Departures departures;
    private final EnterpriseExport export;
    private final Problems problems;
    private final RoutingContext request;
    private final Caller caller;

    EnterpriseResource(
            EnterpriseOperations operations,
            IdentityOperations identities,
            Enterprises enterprises,
            EnterpriseHistoryQueries history,
            Departures departures,
            EnterpriseExport export,
            Problems problems,
            RoutingContext request,
            Caller caller) {
        this.operations = operations;
        this.identities = identities;
        this.enterprises = enterprises;
        this.history = history;
        this.departures = departures;
        this.export = export;
        this.problems = problems;
        this.request = request;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("enterprise:read")
    @Operation(
            operationId = "listEnterprises",
            summary = "查询企业",
            description = "Enterprises within the caller's scope, latest change first; sorts: -changedAt, changedAt,"
                    + " name, -name. An enterprise user finds only its own.")
    public Slice<EnterpriseSummary> list(@BeanParam EnterpriseFilter filter, @BeanParam PageQuery query) {
        return query.slice(List.of(Enterprises.SORTS), page -> enterprises.list(filter, page));
    }

    @GET
    @Path("export")
    @Produces("text/csv")
    @PermissionsAllowed("enterprise:export")
    @Operation(
            operationId = "exportEnterprises",
            summary = "导出企业名单（CSV）",
            description = "All enterprises that the filter finds, by name, as CSV in UTF-8 with a byte order mark; safe"
                    + " against formulas in cells.")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response export(@BeanParam EnterpriseFilter filter) {
        filter.requireReadable();
        var scope = caller.scope();
        StreamingOutput csv = out -> export.write(filter, scope, out);
        return Response.ok(csv, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"enterprises.csv\"")
                .build();
    }

    @GET
    @Path("departures")
    @PermissionsAllowed("departure:read")
    @Operation(
            operationId = "listEnterpriseDepartures",
            summary = "查询迁出的企业",
            description =
                    "Enterprises that left the supervision of a place or a sector within the caller's scope, where"
                            + " they went and when, the latest first; what became of them afterwards is not shown.")
    public Slice<DepartureView> departures(@BeanParam DepartureFilter filter, @BeanParam PageQuery query) {
        return departures.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("enterprise:read")
    @Operation(
            operationId = "getEnterprise",
            summary = "查看企业",
            description = "Master data and identifiers of one enterprise; 304 when If-None-Match names its version.")
    public EnterpriseView get(@PathParam("id") UUID id) {
        return enterprises.view(id);
    }

    @GET
    @Path("{id}/history")
    @PermissionsAllowed("enterprise:read")
    @Operation(
            operationId = "listEnterpriseRevisions",
            summary = "查看变更历史",
            description = "What changed on the enterprise, the latest revision first, whoever changed it.")
    public Slice<EnterpriseRevision> history(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        return query.slice(List.of(EnterpriseHistoryQueries.LATEST), page -> history.list(id, page));
    }

    @POST
    @PermissionsAllowed("enterprise:register")
    @Operation(
            operationId = "registerEnterprise",
            summary = "登记企业",
            description =
                    "Enters an enterprise. With a county as region it waits in that county's pool. A code that is in"
                            + " force elsewhere is refused (409).")
    public EnterpriseView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid EnterpriseRequests.RegisterEnterprise request) {
        return identities.watched(() -> operations.register(key, request));
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("enterprise:change")
    @Operation(
            operationId = "changeEnterprise",
            summary = "变更登记事项",
            description =
                    "Replaces the particulars; identifiers, place, sector and state have operations of their own.")
    public EnterpriseView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.ChangeEnterprise request) {
        return operations.change(id, expected, request.particulars());
    }

    @POST
    @Path("{id}/assignment")
    @PermissionsAllowed("enterprise:assign")
    @Operation(
            operationId = "assignEnterprise",
            summary = "将待分配企业落到镇村",
            description = "Leads an enterprise out of the county's pool to its town or village.")
    public EnterpriseView assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.MoveEnterprise request) {
        return operations.assign(id, expected, request.seat());
    }

    @POST
    @Path("assignments")
    @PermissionsAllowed("enterprise:assign")
    @Operation(
            operationId = "assignEnterprises",
            summary = "批量将待分配企业落到镇村",
            description =
                    "Leads up to 500 enterprises out of the pool at once. Each has its own fate: one that is refused does"
                            + " not hold up the others; one that is supervised there already is left alone, whatever its"
                            + " version.")
    public AssignmentsView assignMany(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid EnterpriseRequests.AssignEnterprises assignments) {
        return operations.assign(key, assignments, refusal -> problems.of(refusal, Problems.Origin.of(request)));
    }

    @POST
    @Path("{id}/relocation")
    @PermissionsAllowed("enterprise:relocate")
    @Operation(
            operationId = "relocateEnterprise",
            summary = "变更监管所在地",
            description =
                    "Moves the place of supervision within the caller's scope; all rows of the enterprise follow.")
    public EnterpriseView relocate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.MoveEnterprise request) {
        return operations.relocate(id, expected, request.seat());
    }

    @POST
    @Path("{id}/sector-change")
    @PermissionsAllowed("enterprise:change-sector")
    @Operation(
            operationId = "changeEnterpriseSector",
            summary = "变更行业主管部门类别",
            description = "Gives the enterprise to another kind of authority; all its rows follow.")
    public EnterpriseView changeSector(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.ChangeSector request) {
        return operations.changeSector(id, expected, request.sector());
    }

    @POST
    @Path("{id}/trade-correction")
    @PermissionsAllowed("enterprise:correct-trade")
    @Operation(
            operationId = "correctEnterpriseTrade",
            summary = "更正行业类别",
            description =
                    "Says of one trade that the enterprise has it or has it not, with the reason. It holds whatever follows"
                            + " from the industry, now and after a change of policy.")
    public EnterpriseView correctTrade(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.CorrectTrade request) {
        return operations.correctTrade(id, expected, request);
    }

    @POST
    @Path("{id}/identification")
    @PermissionsAllowed("enterprise:identify")
    @Operation(
            operationId = "identifyEnterprise",
            summary = "变更标识",
            description = "Puts a code or number in force in the place of the present one of its scheme, which ends.")
    public EnterpriseView identify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.IdentifyEnterprise request) {
        return identities.watched(() -> operations.identify(id, expected, request));
    }

    @POST
    @Path("{id}/identifier-confirmation")
    @PermissionsAllowed("enterprise:confirm-identifier")
    @Operation(
            operationId = "confirmEnterpriseCreditCode",
            summary = "确认校验位不符的信用代码",
            description = "Puts a credit code with a wrong check character in force, because its registering authority"
                    + " vouches for it.")
    public EnterpriseView confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.ConfirmCreditCode request) {
        return identities.watched(() -> operations.confirm(id, expected, request.code(), request.validFrom()));
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("enterprise:cancel")
    @Operation(
            operationId = "cancelEnterprise",
            summary = "注销",
            description = "Records that the enterprise has ended; nothing is deleted, its code stays its own.")
    public EnterpriseView cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.EndEnterprise request) {
        return operations.cancel(id, expected, request);
    }

    @POST
    @Path("{id}/revocation")
    @PermissionsAllowed("enterprise:revoke")
    @Operation(
            operationId = "revokeEnterprise",
            summary = "吊销",
            description = "Records that the authority took the licence; it may be annulled by reinstatement.")
    public EnterpriseView revoke(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.EndEnterprise request) {
        return operations.revoke(id, expected, request);
    }

    @POST
    @Path("{id}/reinstatement")
    @PermissionsAllowed("enterprise:reinstate")
    @Operation(operationId = "reinstateEnterprise", summary = "撤销吊销", description = "Annuls a revocation.")
    public EnterpriseView reinstate(@PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected) {
        return operations.reinstate(id, expected);
    }

    @POST
    @Path("{id}/merger")
    @PermissionsAllowed("enterprise:merge")
    @Operation(
            operationId = "mergeEnterprise",
            summary = "合并重复建档的企业",
            description = "Merges another record of the same enterprise into this one. The other one ends as MERGED and"
                    + " names this one; its identifiers go on here as far as this one has none of the kind; what any"
                    + " context holds of it becomes this one's. Both must be ACTIVE. Asked again, it answers alike.")
    public EnterpriseView merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.OtherRecord request) {
        return operations.merge(id, expected, request);
    }

    @POST
    @Path("{id}/separation")
    @PermissionsAllowed("enterprise:separate")
    @Operation(
            operationId = "separateEnterprise",
            summary = "撤销企业合并",
            description =
                    "Undoes a merger: the other record is ACTIVE again, with its identifiers and all that came with"
                            + " it. What was entered for this one since stays here. Refused when an identifier that came with"
                            + " it has been replaced since.")
    public EnterpriseView separate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid EnterpriseRequests.OtherRecord request) {
        return identities.watched(() -> operations.separate(id, expected, request));
    }
}
