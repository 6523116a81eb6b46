package worksafe.inspections.draw.operations;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.inspections.draw.DrawFilter;
import worksafe.inspections.draw.DrawSummary;
import worksafe.inspections.draw.Draws;
import worksafe.inspections.draw.lists.ExclusionView;
import worksafe.inspections.draw.lists.FrozenQueries;
import worksafe.inspections.draw.lists.StratumView;
import worksafe.inspections.draw.lists.WeightView;
import worksafe.inspections.draw.operations.DrawRequests.DepositCommitment;
import worksafe.inspections.draw.operations.DrawRequests.DepositEvidence;
import worksafe.inspections.draw.operations.DrawRequests.EndDraw;
import worksafe.inspections.draw.operations.DrawRequests.OpenSeal;
import worksafe.inspections.draw.operations.DrawRequests.SubstituteObject;
import worksafe.inspections.draw.result.EvidenceContent;
import worksafe.inspections.draw.result.EvidenceView;
import worksafe.inspections.draw.result.ResultView;
import worksafe.inspections.draw.result.SubstitutionView;
import worksafe.platform.http.CreatesIn;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Outcome;

@Path("draws")
@Tag(name = "draws", description = "双随机抽签 / sealed draws")
class DrawResource {

    private static final String ID = "抽签标识 / id of the draw";
    private static final String ID_EXAMPLE = "0198f4a0-1111-7aaa-8bbb-000000000001";

    private final DrawOperations operations;
    private final Draws draws;
    private final FrozenQueries frozen;

    DrawResource(DrawOperations operations, Draws draws, FrozenQueries frozen) {
        this.operations = operations;
        this.draws = draws;
        this.frozen = frozen;
    }

    @POST
    @PermissionsAllowed("draw:create")
    @Operation(
            operationId = "createDraw",
            summary = "创建抽签",
            description =
                    "Plans a draw of the caller's authority: pool, strata, quotas or one ratio, teams, reasons for"
                            + " substitution, beacon, and who contributes randomness beside the system.")
    public DrawView create(@HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull CreateDraw request) {
        return operations.create(key, request);
    }

    @GET
    @PermissionsAllowed("draw:read")
    @Operation(
            operationId = "listDraws",
            summary = "列出抽签",
            description = "Draws within the caller's scope, newest first.")
    public Slice<DrawSummary> list(@BeanParam DrawFilter filter, @BeanParam PageQuery query) {
        return draws.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("draw:read")
    @Operation(
            operationId = "getDraw",
            summary = "查看抽签",
            description = "One draw with its rules and how far it is; never who was drawn.")
    public DrawView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.view(id);
    }

    @GET
    @Path("{id}/strata")
    @PermissionsAllowed("draw:read")
    @Operation(
            operationId = "listDrawStrata",
            summary = "查看分层",
            description = "The strata of the frozen pool with sizes and quotas.")
    public List<StratumView> strata(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return frozen.strata(id);
    }

    @GET
    @Path("{id}/weights")
    @PermissionsAllowed("draw:read")
    @Operation(
            operationId = "listDrawWeights",
            summary = "查看权重依据",
            description =
                    "Why the objects of the frozen pool have their weights: rows of the policy with their clauses, and"
                            + " what approvers have set.")
    public List<WeightView> weights(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return frozen.weights(id);
    }

    @GET
    @Path("{id}/exclusions")
    @PermissionsAllowed("draw:read")
    @Operation(
            operationId = "listDrawExclusions",
            summary = "查看冻结前的排除",
            description = "Who was left out before the freeze, by which rule.")
    public Slice<ExclusionView> exclusions(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id, @BeanParam PageQuery query) {
        return frozen.exclusions(id, query);
    }

    @GET
    @Path("{id}/result")
    @PermissionsAllowed("draw:result")
    @Operation(
            operationId = "getDrawResult",
            summary = "查看抽签结果",
            description = "Who was drawn and who goes there. Before the disclosure for the drawing authority alone.")
    public ResultView result(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.result(id);
    }

    @POST
    @Path("{id}/commitment")
    @PermissionsAllowed("draw:commit")
    @Operation(
            operationId = "commitToDraw",
            summary = "提交随机数承诺",
            description =
                    "Deposits the caller's commitment with its nonce; for the named account alone, once. The nonce must"
                            + " open the commitment, and is kept sealed until the disclosure.")
    public DrawView commit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull DepositCommitment request) {
        return operations.commit(id, request.digest(), request.secret());
    }

    @POST
    @Path("{id}/freeze")
    @PermissionsAllowed("draw:freeze")
    @Operation(
            operationId = "freezeDraw",
            summary = "冻结名录",
            description =
                    "Fixes the lists from the libraries: who may not be drawn or sent is left out by rule, with the reason. A long pool is frozen by a job (202).")
    public Outcome<DrawView> freeze(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.freeze(id, expected);
    }

    @POST
    @Path("{id}/seal")
    @PermissionsAllowed("draw:seal")
    @Operation(
            operationId = "sealDraw",
            summary = "封存",
            description =
                    "Binds lists, rules and commitments under the next number of the authority, and publishes them. A"
                            + " very long pool is sealed by a job (202).")
    public Outcome<DrawView> seal(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.seal(id, expected);
    }

    @POST
    @Path("{id}/draw")
    @PermissionsAllowed("draw:draw")
    @Operation(
            operationId = "openDraw",
            summary = "抽签",
            description =
                    "Opens the sealed draw with the published beacon value, once. The result goes to the visits; the public"
                            + " sees its digest. A long pool or many visits are a job's (202), with this value and no"
                            + " other; until it has ended, whatever else is asked of the draw is refused (409).")
    public Outcome<DrawView> draw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OpenSeal request) {
        return operations.draw(id, expected, request.beaconValue());
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("draw:disclose")
    @Operation(
            operationId = "discloseDraw",
            summary = "公示",
            description = "Publishes nonces, result and substitutions, once all visits are over. A very long pool is"
                    + " recomputed by a job (202).")
    public Outcome<DrawView> disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.disclose(id, expected);
    }

    @POST
    @Path("{id}/abort")
    @PermissionsAllowed("draw:abort")
    @Operation(
            operationId = "abortDraw",
            summary = "中止",
            description = "Gives a draw up before it is opened. A sealed one stays in public, with the reason.")
    public DrawView abort(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EndDraw request) {
        return operations.abort(id, expected, request.reason());
    }

    @POST
    @Path("{id}/substitution")
    @PermissionsAllowed("draw:substitute")
    @Operation(
            operationId = "substituteDrawnObject",
            summary = "替补",
            description = "Puts the next of the stratum in the place of a drawn object, for a sealed reason.")
    public SubstitutionView substitute(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull SubstituteObject request) {
        return operations.substitute(id, expected, request.replacement());
    }

    @POST
    @Path("{id}/evidence")
    @PermissionsAllowed("draw:substitute")
    @Operation(
            operationId = "depositDrawEvidence",
            summary = "提交替补证据",
            description =
                    "Keeps a piece of evidence with the draw and answers its digest, by which a substitution names it. For"
                            + " leaders of the drawing authority alone until the disclosure.")
    public EvidenceView deposit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull DepositEvidence request) {
        return operations.deposit(id, key, request);
    }

    @GET
    @Path("{id}/evidence/{piece}")
    @PermissionsAllowed("draw:result")
    @Operation(
            operationId = "getDrawEvidence",
            summary = "查看替补证据",
            description =
                    "A piece of evidence with its content. Before the disclosure for the drawing authority alone.")
    public EvidenceContent evidence(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @PathParam("piece")
                    @Parameter(description = "证据标识 / id of the piece", example = "0198f4a0-6666-7aaa-8bbb-000000000006")
                    UUID piece) {
        return operations.evidence(id, piece);
    }

    @POST
    @Path("{id}/supersession")
    @CreatesIn("draws")
    @PermissionsAllowed("draw:supersede")
    @Operation(
            operationId = "supersedeDraw",
            summary = "以新抽签取代",
            description =
                    "Plans a new draw by the same plan, which takes the place of a sealed or disclosed one; the old one"
                            + " stays in public, and both name one another. Answers the new draw.")
    public DrawView supersede(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull EndDraw request) {
        return operations.supersede(id, expected, request.reason());
    }
}
