package worksafe.registry.bureau.delivery;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.registry.bureau.record.RecordType;

@Path("enterprises/{id}/bureau-facts")
@Tag(name = "bureau deliveries", description = "部门定期报送的数据 / regular data of other bureaus")
class FactResource {

    private final FactQueries facts;

    FactResource(FactQueries facts) {
        this.facts = facts;
    }

    @GET
    @PermissionsAllowed("bureau-fact:read")
    @Operation(
            operationId = "listBureauFacts",
            summary = "查看部门所述的企业情况",
            description =
                    "What bureaus told of an enterprise, as they told it last, each with its source and day. Sort: -day.")
    public Slice<FactView> list(
            @PathParam("id")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID id,
            @QueryParam("recordType")
                    @Parameter(description = "数据种类 / type of records", example = "HEADCOUNT")
                    @Nullable
                    RecordType recordType,
            @BeanParam PageQuery query) {
        return query.slice(List.of("-day"), page -> facts.of(id, recordType, page));
    }
}
