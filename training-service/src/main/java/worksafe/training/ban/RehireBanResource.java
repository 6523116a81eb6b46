package worksafe.training.ban;

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
import org.jboss.resteasy.reactive.ResponseHeader;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("rehire-bans")
@Tag(name = "rehire-bans", description = "三违人员不得录用 / whom an enterprise does not hire again for a time")
class RehireBanResource {

    private static final String ID = "不得录用记录标识 / id of the ban";
    private static final String ID_EXAMPLE = "0198f3b0-bbbb-7aaa-8bbb-00000000000b";

    private final RehireBanOperations operations;
    private final RehireBans bans;

    RehireBanResource(RehireBanOperations operations, RehireBans bans) {
        this.operations = operations;
        this.bans = bans;
    }

    @POST
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "imposeRehireBan",
            summary = "登记不得录用",
            description =
                    "The enterprise enters that it does not hire somebody again whom it dismissed for violations of"
                            + " the three kinds. Nobody is banned who never worked or was trained there, or still is. It binds this enterprise alone, for as long as the policy of the place says.")
    public RehireBanView impose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull RehireBanRequests.ImposeRehireBan request) {
        return operations.impose(key, request);
    }

    @GET
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "listRehireBans",
            summary = "列出不得录用记录",
            description = "The bans of the caller's enterprise, with names masked. Sort: -imposedAt.")
    public Slice<RehireBanSummary> list(@BeanParam RehireBanFilter filter, @BeanParam PageQuery query) {
        return bans.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "getRehireBan",
            summary = "查看不得录用记录",
            description = "One ban of the caller's enterprise, with what is personal masked; every reading is audited.")
    public RehireBanView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "discloseRehireBan",
            summary = "查看不得录用记录的个人信息",
            description =
                    "Name, facts and reasons, for a stated purpose; every reading leaves an audit entry, and there"
                            + " are at most so many an hour. Nothing is left of them when the ban has ended.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public DisclosedBan disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull StatedPurpose request) {
        return operations.disclose(id, request);
    }

    @POST
    @Path("{id}/appeal")
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "appealRehireBan",
            summary = "登记不得录用的申诉",
            description =
                    "Enters that the person appeals, to the enterprise or to the labour department, and until when"
                            + " that should be answered.")
    public RehireBanView appeal(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RehireBanRequests.AppealRehireBan request) {
        return operations.appeal(id, expected, request);
    }

    @POST
    @Path("{id}/upholding")
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "upholdRehireBan",
            summary = "维持不得录用",
            description = "The appeal was answered, and the ban stays until its last day.")
    public RehireBanView uphold(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RehireBanRequests.UpholdRehireBan request) {
        return operations.uphold(id, expected, request.reason());
    }

    @POST
    @Path("{id}/lifting")
    @PermissionsAllowed("rehire-ban:handle")
    @Operation(
            operationId = "liftRehireBan",
            summary = "解除不得录用",
            description = "The ban binds no more: an appeal was successful, or the enterprise thinks better of it.")
    public RehireBanView lift(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RehireBanRequests.LiftRehireBan request) {
        return operations.lift(id, expected, request.reason());
    }
}
