package worksafe.inspections.keylist;

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

@Path("key-entries")
@Tag(name = "key-entries", description = "重点监管名单 / the key list of supervision")
class KeyEntryResource {

    private static final String ID = "名单项标识 / id of the entry";
    private static final String ID_EXAMPLE = "0198f4a0-cccc-7aaa-8bbb-00000000000c";

    private final KeyEntryOperations operations;
    private final KeyEntries entries;

    KeyEntryResource(KeyEntryOperations operations, KeyEntries entries) {
        this.operations = operations;
        this.entries = entries;
    }

    @POST
    @PermissionsAllowed("key-entry:propose")
    @Operation(
            operationId = "proposeKeyEntry",
            summary = "提出列入重点监管名单",
            description =
                    "A county proposes towns and trades, a town villages, trades and units, a department its objects, with the"
                            + " figures from which it follows; open major dangers are counted by the system.")
    public KeyEntryView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull KeyEntryRequests.ProposeKeyEntry request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("key-entry:read")
    @Operation(
            operationId = "listKeyEntries",
            summary = "列出重点监管名单",
            description = "Entries of key lists within the caller's scope. Sorts: -proposedAt (default).")
    public Slice<KeyEntrySummary> list(@BeanParam KeyEntryFilter filter, @BeanParam PageQuery query) {
        return entries.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("key-entry:read")
    @Operation(
            operationId = "getKeyEntry",
            summary = "查看重点监管名单项",
            description = "One entry with its reasons, how it was followed up, and what the caller may do now.")
    public KeyEntryView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("key-entry:decide")
    @Operation(
            operationId = "decideKeyEntry",
            summary = "决定是否列入",
            description = "Lists what was proposed, or refuses it. Never by the account that proposed it.")
    public KeyEntryView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull KeyEntryRequests.DecideKeyEntry request) {
        return operations.decide(id, expected, request);
    }

    @POST
    @Path("{id}/follow-up")
    @PermissionsAllowed("key-entry:follow-up")
    @Operation(
            operationId = "followUpKeyEntry",
            summary = "记录跟踪监管或直接指导",
            description = "Notes that what is listed was tracked, or guided, on a day.")
    public KeyEntryView followUp(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull KeyEntryRequests.FollowUpKeyEntry request) {
        return operations.followUp(id, expected, request);
    }

    @POST
    @Path("{id}/look")
    @PermissionsAllowed("key-entry:look")
    @Operation(
            operationId = "lookAtKeyEntry",
            summary = "年度复核 / Look at an entry of the key list once a year",
            description =
                    "Looks at the entry again and keeps it, for the reasons that hold now; the next look is owed anew.")
    public KeyEntryView look(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull KeyEntryRequests.LookAtKeyEntry request) {
        return operations.look(id, expected, request.reasons());
    }

    @POST
    @Path("{id}/removal")
    @PermissionsAllowed("key-entry:decide")
    @Operation(
            operationId = "removeKeyEntry",
            summary = "移出重点监管名单",
            description = "Takes the entry off the list, with the reason.")
    public KeyEntryView remove(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull KeyEntryRequests.RemoveKeyEntry request) {
        return operations.remove(id, expected, request.reason());
    }
}
