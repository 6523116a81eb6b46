package worksafe.inspections.assessment.veto;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.assessment.veto.VetoView.VetoBarView;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("")
@Tag(name = "assessments", description = "目标考核 / assessments by targets")
class VetoResource {

    private static final String ID = "一票否决标识 / id of the veto";
    private static final String ID_EXAMPLE = "0198f4a0-ffff-7aaa-8bbb-00000000000f";

    private final VetoOperations operations;
    private final Vetoes vetoes;

    VetoResource(VetoOperations operations, Vetoes vetoes) {
        this.operations = operations;
        this.vetoes = vetoes;
    }

    @POST
    @Path("vetoes")
    @PermissionsAllowed("veto:trigger")
    @Operation(
            operationId = "triggerVeto",
            summary = "提出一票否决",
            description =
                    "Brings up that an authority, or whoever holds a post there, is to be barred from honours for a year.")
    public VetoView trigger(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull VetoRequests.TriggerVeto request) {
        return operations.trigger(key, request);
    }

    @GET
    @Path("vetoes")
    @PermissionsAllowed("veto:read")
    @Operation(
            operationId = "listVetoes",
            summary = "列出一票否决",
            description = "Vetoes within the caller's scope. Sort: -triggeredAt (default).")
    public Slice<VetoSummary> list(@BeanParam VetoFilter filter, @BeanParam PageQuery query) {
        return vetoes.list(filter, query);
    }

    @GET
    @Path("vetoes/{id}")
    @PermissionsAllowed("veto:read")
    @Operation(operationId = "getVeto", summary = "查看一票否决", description = "One veto, and what the caller may do now.")
    public VetoView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("veto-bars")
    @PermissionsAllowed("veto:read")
    @Operation(
            operationId = "checkVetoBar",
            summary = "查询是否被一票否决",
            description =
                    "Whether an authority, or whoever holds a post there, may receive honours or be rated excellent in a year.")
    public VetoBarView bar(
            @NotNull @QueryParam("region") @Parameter(description = "所在区划 / place", example = "320281102000")
                    RegionCode region,
            @QueryParam("sector") @Parameter(description = "行业主管部门类别 / sector", example = "EMERGENCY") @Nullable
                    Sector sector,
            @NotNull @QueryParam("year") @Parameter(description = "年度 / year", example = "2026") Integer year,
            @QueryParam("post")
                    @Parameter(description = "职务；不填为查询单位 / the post; absent: the authority", example = "街道办事处主任")
                    @Nullable
                    String post) {
        return operations.bar(new VetoRequests.VetoBarQuery(region, sector, year, post));
    }

    @POST
    @Path("vetoes/{id}/confirmation")
    @PermissionsAllowed("veto:decide")
    @Operation(
            operationId = "decideVeto",
            summary = "决定一票否决",
            description =
                    "The government decides whether it bars; of a major accident or a graver one that of the level above.")
    public VetoView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull VetoRequests.DecideVeto request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("vetoes/{id}/announcement")
    @PermissionsAllowed("veto:announce")
    @Operation(
            operationId = "announceVeto",
            summary = "公布一票否决",
            description =
                    "Announces what was decided; from then on no honours and no excellent grade are given for its year.")
    public VetoView announce(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull VetoRequests.AnnounceVeto request) {
        return operations.announce(id, expected, request.document());
    }

    @POST
    @Path("vetoes/{id}/lifting")
    @PermissionsAllowed("veto:decide")
    @Operation(
            operationId = "liftVeto",
            summary = "撤销一票否决",
            description = "The government takes it back with a reason.")
    public VetoView lift(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull VetoRequests.LiftVeto request) {
        return operations.lift(id, expected, request.reason());
    }
}
