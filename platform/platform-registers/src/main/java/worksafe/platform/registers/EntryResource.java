package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.registers.RegisterEntry.Step;
import worksafe.platform.registers.RegisterRequests.Because;
import worksafe.platform.registers.RegisterRequests.FindEntries;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.RegisterRequests.Rewrite;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.service.IdempotencyKey;

/** Entries of every kind, by one and the same path; the document shows kinds that ship one by one. */
@Path("registers/{kind}")
@Tag(name = "registers", description = "台账、制度、名录 / registers")
class EntryResource {

    private static final String KIND = "种类代码 / kind";
    private static final String KIND_EXAMPLE = "enterprise-safety-meeting";
    private static final String JSON = "application/json";

    private final EntryOperations operations;
    private final EntrySearch entries;

    EntryResource(EntryOperations operations, EntrySearch entries) {
        this.operations = operations;
        this.entries = entries;
    }

    @GET
    @Path("entries")
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "list{Context}RegisterEntries",
            summary = "查询台账条目",
            description = "The entries of a kind within the caller's scope, across holders, in their latest versions."
                    + " Beside these parameters the kind's own filters: <field> where it is equal or contains,"
                    + " <field>From and <field>To for a range.")
    public Slice<RegisterEntryView> list(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @QueryParam("region") @Parameter(description = "地域 / place, with all below it") @Nullable RegionCode region,
            @QueryParam("enterpriseId") @Parameter(description = "企业 / enterprise") @Nullable UUID enterpriseId,
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "状态，可重复，默认不含已撤回、已续期 / states, one by one; those that are over only on" + " demand")
                    @Nullable
                    List<EntryState> states,
            @BeanParam PageQuery query,
            @Context UriInfo uri) {
        var asked = new MultivaluedHashMap<>(uri.getQueryParameters());
        return query.slice(entries.sorts(kind), page -> entries.list(kind, asked, page));
    }

    @POST
    @Path("entries/search")
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "find{Context}RegisterEntries",
            summary = "按个人信息查询台账条目",
            description =
                    "The entries whose personal field, one that the kind lets be filtered by, has that value. A POST,"
                            + " so that the value stands in no address, log or browser history.")
    public Slice<RegisterEntryView> find(
            @PathParam("kind") @Parameter(description = KIND, example = "safety-expert") String kind,
            @BeanParam PageQuery query,
            @NotNull @Valid FindEntries request) {
        return query.slice(entries.sorts(kind), page -> entries.find(kind, request.field(), request.value(), page));
    }

    @GET
    @Path("entries/{id}")
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "get{Context}RegisterEntry",
            summary = "查看台账条目",
            description = "An entry with all the versions before.")
    public RegisterEntryView get(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @PathParam("id") UUID id) {
        return entries.get(kind, id);
    }

    @POST
    @Path("entries")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "record{Context}RegisterEntry",
            summary = "登记台账",
            description = "Makes an entry, checked by its kind; of a snapshot only the period is given and the rest is"
                    + " computed. The same thing twice is 409 register-entry-exists, or register-entry-elsewhere where"
                    + " the caller cannot see it.")
    public RegisterEntryView record(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @NotNull @Valid RecordEntry request) {
        return operations.record(kind, request, key);
    }

    @POST
    @Path("entries/{id}/correction")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "correct{Context}RegisterEntry",
            summary = "更正台账",
            description = "Puts a corrected version in the place of the present one; the old value and the reason stay"
                    + " readable. What was accepted must be handed in again.")
    public RegisterEntryView correct(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid Rewrite request) {
        return operations.rewrite(Step.CORRECTED, kind, id, expected, request);
    }

    @POST
    @Path("entries/{id}/adjustment")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "adjust{Context}RegisterDocument",
            summary = "调整制度文本",
            description = "The regular adjustment of a document's text; the next one is due a period later.")
    public RegisterEntryView adjust(
            @PathParam("kind") @Parameter(description = KIND, example = "enterprise-rule") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid Rewrite request) {
        return operations.rewrite(Step.ADJUSTED, kind, id, expected, request);
    }

    @POST
    @Path("entries/{id}/revision")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "revise{Context}RegisterDocument",
            summary = "修订制度文本",
            description = "The thorough revision of a document's text, which is an adjustment, too.")
    public RegisterEntryView revise(
            @PathParam("kind") @Parameter(description = KIND, example = "enterprise-rule") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid Rewrite request) {
        return operations.rewrite(Step.REVISED, kind, id, expected, request);
    }

    @POST
    @Path("entries/{id}/submission")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "submit{Context}RegisterEntry",
            summary = "提交审核",
            description = "Hands a draft, or what was returned, in for review.")
    public RegisterEntryView submit(
            @PathParam("kind") @Parameter(description = KIND, example = "safety-expert") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.submit(kind, id, expected);
    }

    @POST
    @Path("entries/{id}/acceptance")
    @PermissionsAllowed("register:review")
    @Operation(
            operationId = "accept{Context}RegisterEntry",
            summary = "审核通过",
            description = "From now on it counts. Nobody accepts what he handed in himself.")
    public RegisterEntryView accept(
            @PathParam("kind") @Parameter(description = KIND, example = "safety-expert") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.accept(kind, id, expected);
    }

    @POST
    @Path("entries/{id}/return")
    @PermissionsAllowed("register:review")
    @Operation(
            operationId = "return{Context}RegisterEntry",
            summary = "退回补正",
            description = "Sends it back to be completed, with what is missing.")
    public RegisterEntryView giveBack(
            @PathParam("kind") @Parameter(description = KIND, example = "safety-expert") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid Because request) {
        return operations.giveBack(kind, id, expected, request.reason());
    }

    @POST
    @Path("entries/{id}/confirmation")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "confirm{Context}RegisterSnapshot",
            summary = "确认系统汇总数据",
            description = "A person stands for the figures that the system computed; that meets the clock.")
    public RegisterEntryView confirm(
            @PathParam("kind") @Parameter(description = KIND, example = "special-operator-ledger") String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.confirm(kind, id, expected);
    }

    @POST
    @Path("entries/{id}/withdrawal")
    @PermissionsAllowed("register:write")
    @Operation(
            operationId = "withdraw{Context}RegisterEntry",
            summary = "撤回台账条目",
            description = "Takes an entry back instead of deleting it; it stays readable, and its key is free again.")
    public RegisterEntryView withdraw(
            @PathParam("kind") @Parameter(description = KIND, example = KIND_EXAMPLE) String kind,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @NotNull @Valid Because request) {
        return operations.withdraw(kind, id, expected, request.reason());
    }

    @POST
    @Path("entries/{id}/disclosure")
    @PermissionsAllowed("register:disclose")
    @Operation(
            operationId = "disclose{Context}RegisterEntry",
            summary = "查看完整个人信息",
            description = "The personal fields in clear, for a stated purpose; every reading leaves an audit entry.")
    @APIResponse(
            responseCode = "200",
            description = "个人信息字段 / the personal fields",
            content =
                    @Content(
                            mediaType = JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = String.class,
                                            examples = "{\"phone\": \"13800000000\"}")))
    public Response disclose(
            @PathParam("kind") @Parameter(description = KIND, example = "safety-expert") String kind,
            @PathParam("id") UUID id,
            @NotNull @Valid StatedPurpose request) {
        JsonNode opened = operations.disclose(kind, id, request);
        return Response.ok(opened).header("Cache-Control", "no-store").build();
    }
}
