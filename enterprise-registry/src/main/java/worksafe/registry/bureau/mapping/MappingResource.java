package worksafe.registry.bureau.mapping;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.registry.bureau.record.RecordType;

@Path("bureau-mappings")
@Tag(name = "bureau mappings", description = "报送数据的对应关系 / how records are read")
class MappingResource {

    private final MappingOperations operations;

    MappingResource(MappingOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "listBureauMappings",
            summary = "列出对应关系的版本",
            description = "The versions of the mapping of a type of records, the latest first. Version 1 ships.")
    public Slice<MappingView> list(
            @QueryParam("recordType")
                    @NotNull
                    @Parameter(description = "数据种类 / type of records", example = "WORK_INJURY")
                    RecordType recordType) {
        return Slice.complete(operations.list(recordType));
    }

    @POST
    @PermissionsAllowed("bureau-mapping:write")
    @Operation(
            operationId = "addBureauMapping",
            summary = "添加对应关系的版本",
            description =
                    "Adds a version: by field, the words of its column, and what the words of its cells stand for. Versions never"
                            + " change; a delivery names the one that it is read by, version 1 unless it does.")
    public MappingView add(@HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull AddMapping request) {
        return operations.add(key, request);
    }
}
