package worksafe.inspections.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("campaigns")
@Tag(name = "campaigns", description = "专项行动 / campaigns")
class CampaignResource {

    private static final String ID = "专项行动标识 / id of the campaign";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-00000000000c";

    private final CampaignOperations operations;
    private final Campaigns campaigns;

    CampaignResource(CampaignOperations operations, Campaigns campaigns) {
        this.operations = operations;
        this.campaigns = campaigns;
    }

    @POST
    @PermissionsAllowed("campaign:draft")
    @Operation(
            operationId = "draftCampaign",
            summary = "起草专项行动",
            description =
                    "Drafts the plan of a campaign of one of the listed kinds, for the caller's place and sector.")
    public CampaignView draft(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull CampaignRequests.DraftCampaign request) {
        return operations.draft(key, request);
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(
            operationId = "listCampaigns",
            summary = "列出专项行动",
            description = "Campaigns within the caller's scope. Sorts: -draftedAt (default).")
    public Slice<CampaignSummary> list(@BeanParam CampaignFilter filter, @BeanParam PageQuery query) {
        return campaigns.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaign:read")
    @Operation(
            operationId = "getCampaign",
            summary = "查看专项行动",
            description = "One campaign with its plan, the figures that founded it, and what the caller may do now.")
    public CampaignView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("campaign:draft")
    @Operation(
            operationId = "changeCampaign",
            summary = "修改方案",
            description = "Writes the plan anew while it is a draft.")
    public CampaignView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.WritePlan request) {
        return operations.change(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("campaign:decide")
    @Operation(
            operationId = "decideCampaign",
            summary = "审批方案",
            description =
                    "Approves the plan, returns it with what is missing, or refuses it by a clause. Never by the account that drafted it; a special"
                            + " campaign is approved by the government or the superior department.")
    public CampaignView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.DecideCampaign request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/start")
    @PermissionsAllowed("campaign:carry-out")
    @Operation(operationId = "startCampaign", summary = "启动专项行动", description = "Begins the first phase.")
    public CampaignView start(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.start(id, expected);
    }

    @POST
    @Path("{id}/phase")
    @PermissionsAllowed("campaign:carry-out")
    @Operation(
            operationId = "advanceCampaign",
            summary = "进入下一阶段",
            description = "Ends the phase that runs, and begins the next.")
    public CampaignView advance(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.advance(id, expected);
    }

    @POST
    @Path("{id}/publicity")
    @PermissionsAllowed("campaign:carry-out")
    @Operation(
            operationId = "publiciseCampaign",
            summary = "登记宣传报道",
            description = "Records where the public was told of it.")
    public CampaignView publicise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.PubliciseCampaign request) {
        return operations.publicise(id, expected, request);
    }

    @POST
    @Path("{id}/summary")
    @PermissionsAllowed("campaign:carry-out")
    @Operation(
            operationId = "summariseCampaign",
            summary = "总结专项行动",
            description =
                    "Sums up what it brought: experience, gaps, proposals. All of whom it asked something must have replied.")
    public CampaignView summarise(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.SummariseCampaign request) {
        return operations.summarise(id, expected, request);
    }

    @POST
    @Path("{id}/check")
    @PermissionsAllowed("campaign:check")
    @Operation(
            operationId = "checkCampaign",
            summary = "检查验收",
            description =
                    "Finds that what was summed up is right, or sends it back. Never by the account that summed it up.")
    public CampaignView check(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.CheckCampaign request) {
        return operations.check(id, expected, request);
    }

    @POST
    @Path("{id}/closure")
    @PermissionsAllowed("campaign:check")
    @Operation(operationId = "closeCampaign", summary = "结束专项行动", description = "Ends a campaign that was checked.")
    public CampaignView close(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.EndCampaign request) {
        return operations.finish(id, expected, request.opinion());
    }

    @POST
    @Path("{id}/abandonment")
    @PermissionsAllowed("campaign:decide")
    @Operation(
            operationId = "abandonCampaign",
            summary = "放弃专项行动",
            description = "Ends a campaign that is not carried through, with a reason.")
    public CampaignView abandon(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignRequests.EndCampaign request) {
        return operations.abandon(id, expected, request.opinion());
    }
}
