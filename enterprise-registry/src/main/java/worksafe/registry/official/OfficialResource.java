package worksafe.registry.official;

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
import org.jboss.resteasy.reactive.ResponseHeader;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("officials")
@Tag(name = "officials", description = "监管人员名册 / roster of officials")
class OfficialResource {

    private static final String ID = "任职标识 / id of the entry";
    private static final String ID_EXAMPLE = "0198f5b0-1111-7aaa-8bbb-000000000001";

    private final OfficialOperations operations;
    private final RosterEntries entries;
    private final Disclosures disclosures;

    OfficialResource(OfficialOperations operations, RosterEntries entries, Disclosures disclosures) {
        this.operations = operations;
        this.entries = entries;
        this.disclosures = disclosures;
    }

    @POST
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "appointOfficial",
            summary = "登记任职",
            description =
                    "Enters that an account holds a post of an authority from a day on. Nobody holds the same post twice,"
                            + " nor two full-time ones, on one day, wherever they are.")
    public OfficialView appoint(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull OfficialRequests.AppointOfficial request) {
        return operations.appoint(key, request);
    }

    @GET
    @PermissionsAllowed("official:read")
    @Operation(
            operationId = "listOfficials",
            summary = "列出监管人员",
            description =
                    "Entries of the roster within the caller's scope; with on, those who held their posts on that day. Sorts:"
                            + " -from (default), from.")
    public Slice<OfficialSummary> list(@BeanParam OfficialFilter filter, @BeanParam PageQuery query) {
        return entries.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("official:read")
    @Operation(
            operationId = "getOfficial",
            summary = "查看监管人员",
            description = "One entry with certificate, deputies and timeline; the phone is masked.")
    public OfficialView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "changeOfficial",
            summary = "变更监管人员信息",
            description =
                    "Replaces name, certificate and phone. Who moves to another post, section or grid ends in this entry and"
                            + " begins in another.")
    public OfficialView change(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.ChangeOfficial request) {
        return operations.change(id, expected, request);
    }

    @POST
    @Path("{id}/correction")
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "correctOfficial",
            summary = "更正任职登记",
            description = "What was entered of the post or its days was wrong; the timeline keeps what it was.")
    public OfficialView correct(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.CorrectOfficial request) {
        return operations.correct(id, expected, request);
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "endOfficial",
            summary = "登记离任",
            description =
                    "Names the last day in the post, which still counts. Ended before its planned day, never after it.")
    public OfficialView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.EndOfficial request) {
        return operations.end(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "withdrawOfficial",
            summary = "撤销误录的任职",
            description = "The entry was a mistake: it held on no day and keeps nobody from anything.")
    public OfficialView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.WithdrawOfficial request) {
        return operations.withdraw(id, expected, request.reason());
    }

    @POST
    @Path("{id}/deputy")
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "nameOfficialDeputy",
            summary = "指定代理人",
            description =
                    "Somebody who works for the same place and sector acts for the official from a first to a last day; it"
                            + " begins and ends by itself.")
    public OfficialView depute(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.NameDeputy request) {
        return operations.depute(id, expected, request);
    }

    @POST
    @Path("{id}/deputy-ending")
    @PermissionsAllowed("official:write")
    @Operation(
            operationId = "endOfficialDeputy",
            summary = "提前结束代理",
            description = "The deputy acts until that day and no longer; one who has not begun then never does.")
    public OfficialView endDeputy(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.EndDeputy request) {
        return operations.endDeputy(id, expected, request);
    }

    @POST
    @Path("{id}/hand-over")
    @PermissionsAllowed("official:hand-over")
    @Operation(
            operationId = "handOverOfficial",
            summary = "移交工作",
            description =
                    "From that day on all that is open of the official within the place and sector of this entry is"
                            + " another's, in every context: clocks, visits that have not begun, tasks. Each context does it"
                            + " as a job of kind official-hand-over and announces hand-over-completed with the counts.")
    public OfficialView handOver(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull OfficialRequests.HandOver request) {
        return operations.handOver(id, expected, request);
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("official:disclose")
    @Operation(
            operationId = "discloseOfficialPhone",
            summary = "查看完整联系电话",
            description =
                    "The phone in clear, for a stated purpose; every reading leaves an audit entry, and there are at most so"
                            + " many an hour.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public DisclosedPhone disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull StatedPurpose request) {
        return disclosures.watched(() -> operations.disclose(id, request));
    }
}
