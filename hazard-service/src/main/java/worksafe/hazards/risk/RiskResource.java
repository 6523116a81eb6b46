package worksafe.hazards.risk;

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

@Path("risk-points")
@Tag(name = "risk-points", description = "风险点 / risk points")
class RiskResource {

    private static final String ID = "风险点标识 / id of the risk point";
    private static final String ID_EXAMPLE = "0198f5a0-3333-7aaa-8bbb-000000000023";

    private final RiskOperations operations;
    private final RiskPoints points;

    RiskResource(RiskOperations operations, RiskPoints points) {
        this.operations = operations;
        this.points = points;
    }

    @POST
    @PermissionsAllowed("risk:register")
    @Operation(
            operationId = "registerRiskPoint",
            summary = "登记风险点",
            description =
                    "Registers where something may go wrong in an enterprise, and which posts, devices and processes that concerns. It has no colour until it is assessed.")
    public RiskView register(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull RiskRequests.RegisterRiskPoint request) {
        return operations.register(key, request);
    }

    @GET
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "listRiskPoints",
            summary = "列出风险点",
            description = "Risk points within the caller's scope. Sort: -registeredAt.")
    public Slice<RiskSummary> list(@BeanParam RiskFilter filter, @BeanParam PageQuery query) {
        return points.list(filter, query);
    }

    @GET
    @Path("warnings")
    @PermissionsAllowed("risk-warning:read")
    @Operation(
            operationId = "listRiskWarnings",
            summary = "列出风险警示",
            description =
                    "The risk points within the authority's scope whose colour is warned of, until they are retired or assessed lower. Sort: -registeredAt.")
    public Slice<RiskSummary> warnings(@BeanParam RiskFilter filter, @BeanParam PageQuery query) {
        return points.warnings(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("risk:read")
    @Operation(
            operationId = "getRiskPoint",
            summary = "查看风险点",
            description =
                    "One risk point with its assessments and what explains them, its measures by level, sign and card, timeline, and what the caller may do now.")
    public RiskView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/assessment")
    @PermissionsAllowed("risk:assess")
    @Operation(
            operationId = "assessRiskPoint",
            summary = "评估风险点",
            description =
                    "Assesses the risk by LEC or by the matrix, again where it was assessed before. Values must be of the tables of risk-scales/{method}; score and colour follow. Its measures are then to be laid down for the colour.")
    public RiskView assess(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RiskRequests.AssessRiskPoint request) {
        return operations.assess(id, expected, request);
    }

    @POST
    @Path("{id}/control")
    @PermissionsAllowed("risk:control")
    @Operation(
            operationId = "controlRiskPoint",
            summary = "落实管控措施",
            description =
                    "Lays the measures down, each level with one owner; the policy says down from which level for which colour. What is warned of has a warning sign and an emergency card as files.")
    public RiskView control(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RiskRequests.ControlRiskPoint request) {
        return operations.control(id, expected, request);
    }

    @POST
    @Path("{id}/change")
    @PermissionsAllowed("risk:change")
    @Operation(
            operationId = "changeRiskPoint",
            summary = "变更风险点",
            description =
                    "Says what changed and describes the risk point anew; unless only the description changed, it is to be assessed again within the period of the policy.")
    public RiskView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RiskRequests.ChangeRiskPoint request) {
        return operations.change(id, expected, request);
    }

    @POST
    @Path("{id}/challenge")
    @PermissionsAllowed("risk:challenge")
    @Operation(
            operationId = "challengeRiskPoint",
            summary = "质疑风险颜色",
            description =
                    "The authority doubts the colour, with a reason; the enterprise is to assess the risk again within the period of the policy. Never by an account that assessed it.")
    public RiskView challenge(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RiskRequests.ChallengeRiskPoint request) {
        return operations.challenge(id, expected, request.reason());
    }

    @POST
    @Path("{id}/retirement")
    @PermissionsAllowed("risk:retire")
    @Operation(
            operationId = "retireRiskPoint",
            summary = "注销风险点",
            description = "Takes the risk point off the list: what it stood for is gone.")
    public RiskView retire(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RiskRequests.RetireRiskPoint request) {
        return operations.retire(id, expected, request.reason());
    }
}
