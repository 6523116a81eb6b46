package worksafe.inspections.inspection;

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
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("inspections")
@Tag(name = "inspections", description = "检查 / visits")
class InspectionResource {

    private static final String ID = "检查标识 / id of the visit";
    private static final String ID_EXAMPLE = "0198f4a0-5555-7aaa-8bbb-000000000005";

    private final InspectionOperations operations;
    private final Inspections inspections;

    InspectionResource(InspectionOperations operations, Inspections inspections) {
        this.operations = operations;
        this.inspections = inspections;
    }

    @POST
    @PermissionsAllowed("inspection:arrange")
    @Operation(
            operationId = "arrangeInspection",
            summary = "安排非抽取检查",
            description =
                    "Sends a team to an enterprise that no draw chose, for a listed basis and with a reason. Every"
                            + " member must be able to go today. Secret until the visit begins.")
    public InspectionView arrange(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull InspectionRequests.ArrangeInspection request) {
        return operations.arrange(key, request);
    }

    @GET
    @PermissionsAllowed("inspection:read")
    @Operation(
            operationId = "listInspections",
            summary = "列出检查",
            description =
                    "Visits within the caller's scope; enterprises see theirs once they have begun. Sort: -assignedAt.")
    public Slice<InspectionSummary> list(@BeanParam InspectionFilter filter, @BeanParam PageQuery query) {
        return inspections.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("inspection:read")
    @Operation(
            operationId = "getInspection",
            summary = "查看检查",
            description = "One visit with its team, plan, record, timeline, and what the caller may do now.")
    public InspectionView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/plan")
    @PermissionsAllowed("inspection:plan")
    @Operation(
            operationId = "planInspection",
            summary = "制定现场检查方案",
            description = "Makes the on-site plan: area, content, focus and method, and whether the visit is covert.")
    public InspectionView plan(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InspectionRequests.PlanInspection request) {
        return operations.plan(id, expected, request.plan());
    }

    @POST
    @Path("{id}/team-change")
    @PermissionsAllowed("inspection:change-team")
    @Operation(
            operationId = "changeInspectionTeam",
            summary = "调整检查组",
            description = "Replaces, adds or takes back a member before the visit begins; who joins must be able to go"
                    + " today. Where a draw sent the team, evidence must have been deposited with the draw, and neither who"
                    + " opened it nor who contributed to it may do this.")
    public InspectionView changeTeam(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InspectionRequests.ChangeTeam request) {
        return operations.changeTeam(id, expected, request.required());
    }

    @POST
    @Path("{id}/start")
    @PermissionsAllowed("inspection:start")
    @Operation(
            operationId = "startInspection",
            summary = "开始检查",
            description =
                    "The team is there. A member starts it; the team must be large enough, and each of it able to go"
                            + " on that day. A begin without a network may be entered afterwards, with its moment. From"
                            + " now on the enterprise sees the visit.")
    public InspectionView start(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid InspectionRequests.@Nullable StartInspection request) {
        return operations.start(id, expected, request == null ? null : request.happenedAt());
    }

    @POST
    @Path("{id}/conclusion")
    @PermissionsAllowed("inspection:conclude")
    @Operation(
            operationId = "concludeInspection",
            summary = "结束检查",
            description = "A member ends the visit with its record; nothing is found afterwards.")
    public InspectionView conclude(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InspectionRequests.ConcludeInspection request) {
        return operations.conclude(id, expected, request.written(), request.happenedAt());
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("inspection:cancel")
    @Operation(
            operationId = "cancelInspection",
            summary = "取消检查",
            description =
                    "Calls the visit off before it begins; a drawn one not by who opened the draw. It stays a secret.")
    public InspectionView cancel(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull InspectionRequests.CancelInspection request) {
        return operations.cancel(id, expected, request.reason());
    }
}
