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

@Path("inspections")
@Tag(name = "inspections", description = "检查 / visits")
class InspectionResource {

    private static final String JSON = "application/json";
    private static final String VIEW = "检查详情，ETag 为其版本 / the visit; its version as ETag";
    private static final String ID = "检查标识 / id of the visit";
    private static final String ID_EXAMPLE = "0198f4a0-5555-7aaa-8bbb-000000000005";

    private final InspectionOperations operations;
    private final Inspections inspections;
    private final InspectionReaders readers;

    InspectionResource(InspectionOperations operations, Inspections inspections, InspectionReaders readers) {
        this.operations = operations;
        this.inspections = inspections;
        this.readers = readers;
    }

    @POST
    @PermissionsAllowed("inspection:arrange")
    @Operation(
            operationId = "arrangeInspection",
            summary = "安排非抽取检查",
            description =
                    "Sends a team to an enterprise that no draw chose, for a listed basis and with a reason. Every member must be able to go today. Secret until the visit begins.")
    @APIResponse(
            responseCode = "201",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response arrange(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ArrangeInspection request) {
        var view = operations.arrange(IdempotencyKey.required(key), request);
        return Answers.created(URI.create("inspections/" + view.id()), view, view.revision());
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
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return answer(inspections.get(id));
    }

    @POST
    @Path("{id}/plan")
    @PermissionsAllowed("inspection:plan")
    @Operation(
            operationId = "planInspection",
            summary = "制定现场检查方案",
            description = "Makes the on-site plan: area, content, focus and method, and whether the visit is covert.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response plan(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected,
            @Valid @NotNull PlanInspection request) {
        return answer(operations.plan(id, IfMatch.required(expected), request.plan()));
    }

    @POST
    @Path("{id}/team-change")
    @PermissionsAllowed("inspection:change-team")
    @Operation(
            operationId = "changeInspectionTeam",
            summary = "调整检查组",
            description =
                    "Replaces, adds or takes back a member before the visit begins; who joins must be able to go today.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response changeTeam(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected,
            @Valid @NotNull ChangeTeam request) {
        return answer(operations.changeTeam(id, IfMatch.required(expected), request.required()));
    }

    @POST
    @Path("{id}/start")
    @PermissionsAllowed("inspection:start")
    @Operation(
            operationId = "startInspection",
            summary = "开始检查",
            description =
                    "The team is there. A member starts it; the team must be large enough, and each of it able to go today. From now on the enterprise sees the visit.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response start(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected) {
        return answer(operations.start(id, IfMatch.required(expected)));
    }

    @POST
    @Path("{id}/conclusion")
    @PermissionsAllowed("inspection:conclude")
    @Operation(
            operationId = "concludeInspection",
            summary = "结束检查",
            description = "A member ends the visit with its record; nothing is found afterwards.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response conclude(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected,
            @Valid @NotNull ConcludeInspection request) {
        return answer(operations.conclude(id, IfMatch.required(expected), request.written()));
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("inspection:cancel")
    @Operation(
            operationId = "cancelInspection",
            summary = "取消检查",
            description = "Calls the visit off before it begins. It stays a secret.")
    @APIResponse(
            responseCode = "200",
            description = VIEW,
            content = @Content(mediaType = JSON, schema = @Schema(implementation = InspectionView.class)))
    public Response cancel(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") @Nullable String expected,
            @Valid @NotNull CancelInspection request) {
        return answer(operations.cancel(id, IfMatch.required(expected), request.reason()));
    }

    private Response answer(Inspection inspection) {
        return Answers.ok(InspectionView.of(inspection, readers.of(inspection)), inspection.version());
    }
}
