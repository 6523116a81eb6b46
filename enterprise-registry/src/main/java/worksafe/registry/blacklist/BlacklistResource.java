package worksafe.registry.blacklist;

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
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

@Path("blacklist-entries")
@Tag(name = "blacklist", description = "安全生产严重失信主体名单 / list of the seriously dishonest")
class BlacklistResource {

    private static final String ID = "名单标识 / id of the entry";
    private static final String ID_EXAMPLE = "0198f6b0-5555-7aaa-8bbb-000000000005";

    private final BlacklistProposalOperations proposals;
    private final BlacklistOperations operations;
    private final BlacklistEntries entries;
    private final Scopes scopes;
    private final Caller caller;

    BlacklistResource(
            BlacklistProposalOperations proposals,
            BlacklistOperations operations,
            BlacklistEntries entries,
            Scopes scopes,
            Caller caller) {
        this.proposals = proposals;
        this.operations = operations;
        this.entries = entries;
        this.scopes = scopes;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("blacklist:propose")
    @Operation(
            operationId = "proposeBlacklisting",
            summary = "提出列入严重失信主体名单",
            description =
                    "Proposes that an enterprise is listed for a punishment that this office, of a county or above, imposed."
                            + " Refused where its trade is none of those that the rule names, or a fine is asked for and there was none.")
    public BlacklistView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull BlacklistRequests.ProposeBlacklisting request) {
        return proposals.propose(key, request);
    }

    @GET
    @PermissionsAllowed("blacklist:read")
    @Operation(
            operationId = "listBlacklistEntries",
            summary = "列出严重失信主体名单",
            description =
                    "Entries within the caller's scope, candidates included; to an enterprise those that it was told of. Sort:"
                            + " -proposedAt (default).")
    public Slice<BlacklistSummary> list(@BeanParam BlacklistFilter filter, @BeanParam PageQuery query) {
        return entries.list(filter, query);
    }

    @GET
    @Path("listed")
    @PermissionsAllowed("blacklist:read")
    @Operation(
            operationId = "listBlacklisted",
            summary = "查询在列的严重失信主体",
            description =
                    "Those that stand on the list now, to every department of the place whatever the sector: they act jointly."
                            + " Sort: -proposedAt (default).")
    public Slice<BlacklistSummary> listed(@BeanParam BlacklistFilter filter, @BeanParam PageQuery query) {
        return scopes.call(BlacklistEntries.joint(caller.scope()), () -> entries.listed(filter, query));
    }

    @GET
    @Path("listed/{id}")
    @PermissionsAllowed("blacklist:read")
    @Operation(
            operationId = "getBlacklisted",
            summary = "查看在列的严重失信主体",
            description =
                    "One that stands on the list now, to every department of the place whatever the sector, with what departments"
                            + " restrict field by field and the revision that recording a sanction needs; neither statement nor people.")
    public ListedBlacklistView listed(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return scopes.call(BlacklistEntries.joint(caller.scope()), () -> operations.listed(id));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("blacklist:read")
    @Operation(
            operationId = "getBlacklistEntry",
            summary = "查看严重失信主体",
            description =
                    "One entry: the punishment it rests on, notice, statement, decision, term, what departments restrict field by"
                            + " field, timeline, and what the caller may do now.")
    public BlacklistView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/notice")
    @PermissionsAllowed("blacklist:propose")
    @Operation(
            operationId = "notifyBlacklisting",
            summary = "告知拟列入",
            description =
                    "The enterprise was told in writing, with the day of service; its period to state its case runs.")
    public BlacklistView notice(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.NotifyBlacklisting request) {
        return operations.notice(id, expected, request);
    }

    @POST
    @Path("{id}/statement")
    @PermissionsAllowed("blacklist:state")
    @Operation(
            operationId = "stateBlacklisting",
            summary = "陈述申辩",
            description =
                    "The enterprise states its case, or a supervisor writes down what it stated; the last counts.")
    public BlacklistView state(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.StateBlacklisting request) {
        return operations.state(id, expected, request.statement());
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("blacklist:decide")
    @Operation(
            operationId = "decideBlacklisting",
            summary = "决定列入",
            description =
                    "Decides in writing that it is listed: by another account than proposed it, not before its period to state its"
                            + " case is over or it did itself, and with an answer to what it stated.")
    public BlacklistView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.DecideBlacklisting request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/dismissal")
    @PermissionsAllowed("blacklist:propose")
    @Operation(
            operationId = "dropBlacklisting",
            summary = "不予列入",
            description =
                    "It is not listed, for a reason; what it rests on may be proposed anew. Once that was decided only who may decide"
                            + " takes it back.")
    public BlacklistView drop(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.DropBlacklisting request) {
        return operations.drop(id, expected, request.reason());
    }

    @POST
    @Path("{id}/listing")
    @PermissionsAllowed("blacklist:propose")
    @Operation(
            operationId = "enterBlacklisting",
            summary = "列入名单",
            description = "The decision was served and is entered: its term begins, and the office's clock is met.")
    public BlacklistView enter(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.ListBlacklisting request) {
        return operations.list(id, expected, request);
    }

    @POST
    @Path("{id}/publication")
    @PermissionsAllowed("blacklist:publish")
    @Operation(
            operationId = "publishBlacklisting",
            summary = "公示",
            description =
                    "Lets everybody read the name and code of the enterprise, ground, papers, term and office, people by their"
                            + " family names alone. By another account than decided.")
    public BlacklistView publish(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.publish(id, expected);
    }

    @POST
    @Path("{id}/unpublication")
    @PermissionsAllowed("blacklist:publish")
    @Operation(
            operationId = "unpublishBlacklisting",
            summary = "停止公示",
            description = "Takes it out of public sight for a reason; it stays listed, and may be published again.")
    public BlacklistView unpublish(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.UnpublishBlacklisting request) {
        return operations.unpublish(id, expected, request.reason());
    }

    @POST
    @Path("{id}/submission")
    @PermissionsAllowed("blacklist:publish")
    @Operation(
            operationId = "recordBlacklistSubmission",
            summary = "记录报送信用信息公示系统",
            description =
                    "What the office did about it in the national credit publicity system: handed in once it is public, taken with a"
                            + " receipt, returned, or taken back, also after it left the list. The receipt meets the office's clock"
                            + " from publication; its being taken back, or its return, that from removal or unpublication.")
    public BlacklistView submit(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.RecordBlacklistSubmission request) {
        return operations.submit(id, expected, request);
    }

    @POST
    @Path("{id}/sanctions")
    @PermissionsAllowed("blacklist:sanction")
    @Operation(
            operationId = "recordBlacklistSanction",
            summary = "记录惩戒措施",
            description =
                    "A department of the place, of whatever sector, records what it does in a field, by its own basis, how far and"
                            + " until when; what it records later of the same field takes its place.")
    public ListedBlacklistView sanction(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.RecordSanction request) {
        return scopes.call(BlacklistEntries.joint(caller.scope()), () -> operations.sanction(id, expected, request));
    }

    @POST
    @Path("{id}/removal")
    @PermissionsAllowed("blacklist:decide")
    @Operation(
            operationId = "removeBlacklisting",
            summary = "移出名单",
            description =
                    "Takes it off the list, and out of public sight, as the punishment was revoked or it was listed by mistake."
                            + " When its term is over it leaves by itself; earlier by the application blacklist-early-removal.")
    public BlacklistView remove(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.RemoveBlacklisting request) {
        return operations.remove(id, expected, request);
    }

    @POST
    @Path("{id}/restoration")
    @PermissionsAllowed("blacklist:decide")
    @Operation(
            operationId = "restoreBlacklisting",
            summary = "恢复列入",
            description =
                    "Annuls an early removal that rested on falsehoods: it stands on the list again, its term anew.")
    public BlacklistView restore(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull BlacklistRequests.RestoreBlacklisting request) {
        return operations.restore(id, expected, request.reason());
    }
}
