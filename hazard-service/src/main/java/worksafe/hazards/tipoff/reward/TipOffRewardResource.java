package worksafe.hazards.tipoff.reward;

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

@Path("tip-off-rewards")
@Tag(name = "tip-off-rewards", description = "举报奖励 / rewards of who told")
class TipOffRewardResource {

    private static final String ID = "奖励标识 / id of the reward";
    private static final String ID_EXAMPLE = "0198f4a0-bbbb-7aaa-8bbb-00000000000b";

    private final TipOffRewardOperations operations;
    private final TipOffRewards rewards;

    TipOffRewardResource(TipOffRewardOperations operations, TipOffRewards rewards) {
        this.operations = operations;
        this.rewards = rewards;
    }

    @POST
    @PermissionsAllowed("tip-off-reward:propose")
    @Operation(
            operationId = "proposeTipOffReward",
            summary = "提请举报奖励",
            description =
                    "Proposes what a tip-off earns, reckoned by the policy book, for the first one that two found true. Never by who"
                            + " verified it; not for who was on duty; by policy not before the penalty is final.")
    public TipOffRewardView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull TipOffRewardRequests.ProposeReward request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("tip-off-reward:read")
    @Operation(
            operationId = "listTipOffRewards",
            summary = "列出举报奖励",
            description = "Rewards within the caller's scope; enterprises are shown none. Sort: -proposedAt.")
    public Slice<TipOffRewardSummary> list(@BeanParam TipOffRewardFilter filter, @BeanParam PageQuery query) {
        return rewards.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("tip-off-reward:read")
    @Operation(
            operationId = "getTipOffReward",
            summary = "查看举报奖励",
            description = "One reward with how it was reckoned, and nothing of who told.")
    public TipOffRewardView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/completion")
    @PermissionsAllowed("tip-off-reward:propose")
    @Operation(
            operationId = "completeTipOffReward",
            summary = "补正举报奖励",
            description = "Completes what was returned; it is reckoned anew and decided again.")
    public TipOffRewardView complete(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRewardRequests.CompleteReward request) {
        return operations.complete(id, expected, request.reckonedBy());
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("tip-off-reward:decide")
    @Operation(
            operationId = "decideTipOffReward",
            summary = "审批举报奖励",
            description =
                    "Grants it, refuses it by a clause, or returns it for completion. Never by who verified the tip-off or proposed it.")
    public TipOffRewardView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRewardRequests.DecideReward request) {
        return operations.decide(id, expected, request.required());
    }

    @POST
    @Path("{id}/notification")
    @PermissionsAllowed("tip-off-reward:notify")
    @Operation(
            operationId = "notifyTipOffReward",
            summary = "通知领取举报奖励",
            description = "The informer was told, and may fetch it within the period of the policy.")
    public TipOffRewardView tell(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.tell(id, expected);
    }

    @POST
    @Path("{id}/payment")
    @PermissionsAllowed("tip-off-reward:pay")
    @Operation(
            operationId = "payTipOffReward",
            summary = "发放举报奖励",
            description = "It was fetched, once; who stayed anonymous shows the secret. Never by who approved it.")
    public TipOffRewardView pay(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRewardRequests.PayReward request) {
        return operations.pay(id, expected, request);
    }

    @POST
    @Path("{id}/waiver")
    @PermissionsAllowed("tip-off-reward:waive")
    @Operation(
            operationId = "waiveTipOffReward",
            summary = "举报奖励不再发放",
            description = "It was given up, was not fetched in time, or nobody can be reached.")
    public TipOffRewardView waive(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull TipOffRewardRequests.WaiveReward request) {
        return operations.waive(id, expected, request);
    }
}
