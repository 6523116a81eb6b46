package worksafe.inspections.campaign.demand;

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

@Path("campaign-targets")
@Tag(name = "campaign targets", description = "专项行动对象 / of whom a campaign asks something")
class CampaignTargetResource {

    private static final String ID = "专项行动对象标识 / id of the target";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-0000000000c1";

    private final CampaignTargetOperations operations;
    private final CampaignTargets targets;

    CampaignTargetResource(CampaignTargetOperations operations, CampaignTargets targets) {
        this.operations = operations;
        this.targets = targets;
    }

    @POST
    @PermissionsAllowed("campaign-target:ask")
    @Operation(
            operationId = "askCampaignTarget",
            summary = "向企业或者镇街、部门交办 / Hand a task of a campaign out",
            description =
                    "Asks an enterprise, or the office of a place and sector, to do something by a day and to reply by a form; the"
                            + " campaign must run.")
    public CampaignTargetView ask(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull CampaignTargetRequests.AskCampaignTarget request) {
        return operations.ask(key, request);
    }

    @POST
    @Path("trade")
    @PermissionsAllowed("campaign-target:ask")
    @Operation(
            operationId = "askCampaignTrade",
            summary = "向同行业企业逐家交办 / Hand a task of a campaign out to a whole trade",
            description =
                    "Asks each enterprise of a trade or a sector in a place, such as what was learnt from an accident that was handled;"
                            + " who was asked before is passed over. The list tells who has replied, and each reply is reviewed.")
    public CampaignTargetRequests.CampaignTradeAsked askTrade(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull CampaignTargetRequests.AskCampaignTrade request) {
        return operations.askTrade(key, request);
    }

    @GET
    @PermissionsAllowed("campaign-target:read")
    @Operation(
            operationId = "listCampaignTargets",
            summary = "列出专项行动对象",
            description =
                    "Targets within the caller's scope; status=ASKED lists who is missing. Sorts: dueDate (default).")
    public Slice<CampaignTargetSummary> list(@BeanParam CampaignTargetFilter filter, @BeanParam PageQuery query) {
        return targets.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaign-target:read")
    @Operation(
            operationId = "getCampaignTarget",
            summary = "查看专项行动对象",
            description = "One target with what is asked, its reply, and what the caller may do now.")
    public CampaignTargetView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/reminder")
    @PermissionsAllowed("campaign-target:ask")
    @Operation(operationId = "remindCampaignTarget", summary = "催办", description = "Reminds who has not replied.")
    public CampaignTargetView remind(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignTargetRequests.RemindCampaignTarget request) {
        return operations.remind(id, expected, request.note());
    }

    @POST
    @Path("{id}/reply")
    @PermissionsAllowed("campaign-target:reply")
    @Operation(
            operationId = "replyCampaignTarget",
            summary = "回复 / Reply to a task of a campaign",
            description =
                    "Replies: an answer to each question, and what was done. The office of a place replies itself.")
    public CampaignTargetView reply(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignTargetRequests.ReplyCampaignTarget request) {
        return operations.reply(id, expected, request);
    }

    @POST
    @Path("{id}/review")
    @PermissionsAllowed("campaign-target:ask")
    @Operation(
            operationId = "reviewCampaignTarget",
            summary = "审核回复",
            description =
                    "Finds the reply right, or returns it with what is missing. Never by the account that replied.")
    public CampaignTargetView review(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignTargetRequests.ReviewCampaignTarget request) {
        return operations.review(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("campaign-target:ask")
    @Operation(
            operationId = "withdrawCampaignTarget",
            summary = "撤回交办",
            description = "Asks nothing any more, with a reason.")
    public CampaignTargetView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CampaignTargetRequests.WithdrawCampaignTarget request) {
        return operations.withdraw(id, expected, request.reason());
    }
}
