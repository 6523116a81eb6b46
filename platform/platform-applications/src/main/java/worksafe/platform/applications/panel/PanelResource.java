package worksafe.platform.applications.panel;

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

@Path("panels")
@Tag(name = "panels", description = "专家组 / expert panels")
class PanelResource {

    private static final String ID = "专家组标识 / id of the panel";
    private static final String ID_EXAMPLE = "0198f4a0-6666-7aaa-8bbb-000000000006";

    private final PanelOperations operations;
    private final Panels panels;

    PanelResource(PanelOperations operations, Panels panels) {
        this.operations = operations;
        this.panels = panels;
    }

    @POST
    @PermissionsAllowed("panel:convene")
    @Operation(
            operationId = "convene{Context}Panel",
            summary = "组成专家组",
            description =
                    "Convenes experts about a matter that lets itself be judged by such: at least as many as its rule"
                            + " says, an odd number where it says so, one of whom leads, each with an account of their own.")
    public PanelView convene(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull PanelRequests.ConvenePanel request) {
        return operations.convene(key, request);
    }

    @GET
    @PermissionsAllowed("panel:read")
    @Operation(
            operationId = "list{Context}Panels",
            summary = "列出专家组",
            description =
                    "Panels within the caller's scope; of an expert, those on which they sit. Sort: -convenedAt (default).")
    public Slice<PanelSummary> list(@BeanParam PanelFilter filter, @BeanParam PageQuery query) {
        return panels.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("panel:read")
    @Operation(
            operationId = "get{Context}Panel",
            summary = "查看专家组",
            description = "One panel with what it judges, its experts and, once closed, their opinions.")
    public PanelView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/naming")
    @PermissionsAllowed("panel:convene")
    @Operation(
            operationId = "name{Context}PanelExpert",
            summary = "另行指定专家",
            description = "Names another expert, in the place of one who keeps away or was released.")
    public PanelView name(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PanelRequests.NameExpert request) {
        return operations.name(id, expected, request);
    }

    @POST
    @Path("{id}/recusal-request")
    @PermissionsAllowed("panel:ask-recusal")
    @Operation(
            operationId = "ask{Context}PanelRecusal",
            summary = "申请回避",
            description =
                    "An expert declares for themselves, or the enterprise asks of any, that they keep away. Until the"
                            + " authority has decided they sign nothing.")
    public PanelView askRecusal(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PanelRequests.AskRecusal request) {
        return operations.askRecusal(id, expected, request);
    }

    @POST
    @Path("{id}/recusal-decision")
    @PermissionsAllowed("panel:decide-recusal")
    @Operation(
            operationId = "decide{Context}PanelRecusal",
            summary = "决定回避",
            description =
                    "The authority decides whether an expert keeps away; what such an expert signed does not count.")
    public PanelView decideRecusal(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PanelRequests.DecideRecusal request) {
        return operations.decideRecusal(id, expected, request);
    }

    @POST
    @Path("{id}/release")
    @PermissionsAllowed("panel:convene")
    @Operation(
            operationId = "release{Context}PanelExpert",
            summary = "免去逾期未签的专家",
            description =
                    "Releases an expert who has not signed by the last day; where too few are left, another is named before"
                            + " the panel is closed.")
    public PanelView release(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PanelRequests.ReleaseExpert request) {
        return operations.release(id, expected, request);
    }

    @POST
    @Path("{id}/opinion")
    @PermissionsAllowed("panel:sign")
    @Operation(
            operationId = "sign{Context}PanelOpinion",
            summary = "签署专家意见",
            description =
                    "An expert signs one opinion with a verdict, by their own account, before the panel is closed.")
    public PanelView sign(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PanelRequests.SignOpinion request) {
        return operations.sign(id, expected, request);
    }

    @POST
    @Path("{id}/closing")
    @PermissionsAllowed("panel:close")
    @Operation(
            operationId = "close{Context}Panel",
            summary = "结束专家评审",
            description = "Closes the panel once all who sit have signed; its result follows from its rule.")
    public PanelView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.close(id, expected);
    }

    @POST
    @Path("{id}/dissolution")
    @PermissionsAllowed("panel:close")
    @Operation(
            operationId = "dissolve{Context}Panel",
            summary = "解散专家组",
            description = "Ends the panel without a result before anybody has signed; another may be convened.")
    public PanelView dissolve(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PanelRequests.DissolvePanel request) {
        return operations.dissolve(id, expected, request.reason());
    }
}
