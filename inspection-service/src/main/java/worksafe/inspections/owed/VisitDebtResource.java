package worksafe.inspections.owed;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("owed-visits")
@Tag(name = "inspections", description = "检查 / visits")
class VisitDebtResource {

    private final VisitDebtOperations operations;

    VisitDebtResource(VisitDebtOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("owed-visits:read")
    @Operation(
            operationId = "listOwedVisits",
            summary = "列出企业应检查次数",
            description =
                    "Enterprises with a major danger, a listed danger or a major source of level 1 or 2, by year: visits owed pro"
                            + " rata, made, missing, the next due day, and each ground with its clause. Sorts: due (default),"
                            + " -missing.")
    public Slice<VisitDebtView> list(@BeanParam VisitDebtFilter filter, @BeanParam PageQuery query) {
        return operations.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("owed-visits:read")
    @Operation(
            operationId = "getOwedVisits",
            summary = "查看企业应检查次数",
            description = "What one enterprise is owed in one year, with its grounds.")
    public VisitDebtView get(
            @PathParam("id") @Parameter(description = "标识 / id", example = "0198f4a0-9999-7aaa-8bbb-000000000009")
                    UUID id) {
        return operations.get(id);
    }
}
