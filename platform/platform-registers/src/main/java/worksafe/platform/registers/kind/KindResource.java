package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("register-kinds")
@Tag(name = "registers", description = "台账、制度、名录 / registers")
class KindResource {

    private static final String CODE = "种类代码 / kind";
    private static final String EXAMPLE = "{\"code\": \"fireworks-stall\", \"holder\": [\"VILLAGE\"], \"form\":"
            + " \"ENTRIES\", \"life\": \"RECORD\", \"title\": {\"zh\": \"烟花爆竹零售点台账\", \"en\": \"stalls of"
            + " fireworks\"}, \"writers\": [\"supervisor\"], \"fields\": {\"stall\": {\"type\": \"string\", \"title\":"
            + " {\"zh\": \"零售点\", \"en\": \"stall\"}, \"required\": true}}, \"source\": {\"document\":"
            + " \"本地文件\", \"clause\": \"第三条\", \"force\": \"DOCUMENT\"}}";

    private final KindOperations operations;
    private final KindQueries kinds;

    KindResource(KindOperations operations, KindQueries kinds) {
        this.operations = operations;
        this.kinds = kinds;
    }

    @GET
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "list{Context}RegisterKinds",
            summary = "查询台账种类",
            description = "Which registers are kept here: those that ship, and those that authorities of the caller's"
                    + " places added.")
    public Slice<RegisterKindView> list() {
        return kinds.list();
    }

    @GET
    @Path("{code}")
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "get{Context}RegisterKind",
            summary = "查看台账种类",
            description = "One kind, in its newest version or in the one that an entry was written in.")
    public RegisterKindView get(
            @PathParam("code") @Parameter(description = CODE, example = "town-enterprise-basics") String code,
            @QueryParam("version") @Parameter(description = "版本，默认最新 / version, the newest by default") @Nullable
                    Long version) {
        return kinds.get(code, version);
    }

    @POST
    @PermissionsAllowed("register:define")
    @Operation(
            operationId = "add{Context}RegisterKind",
            summary = "新增本地台账种类",
            description = "Adds a kind for the caller's own place, or its next version. Its code is given the digits of"
                    + " the place; it holds there and nowhere else.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT, examples = EXAMPLE)))
    public RegisterKindView add(@HeaderParam("Idempotency-Key") IdempotencyKey key, @NotNull JsonNode document) {
        if (!(document instanceof ObjectNode object)) {
            throw RequestProblem.invalid(new Violation("", "schema-type", "-", "object"));
        }
        return operations.add(object, key);
    }

    @POST
    @Path("{code}/retirement")
    @PermissionsAllowed("register:define")
    @Operation(
            operationId = "retire{Context}RegisterKind",
            summary = "停用本地台账种类",
            description = "Nothing is recorded from that day on; what stands there stays readable.")
    public RegisterKindView retire(
            @PathParam("code") @Parameter(description = CODE, example = "fireworks-stall-320281") String code,
            @NotNull @Valid RetireKind request) {
        return operations.retire(code, request.from());
    }
}
