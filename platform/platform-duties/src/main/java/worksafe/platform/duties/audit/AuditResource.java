package worksafe.platform.duties.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("audit-entries")
@Tag(name = "audit", description = "审计记录 / audit entries")
class AuditResource {

    private final AuditQueries entries;

    AuditResource(AuditQueries entries) {
        this.entries = entries;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "list{Context}AuditEntries",
            summary = "查询审计记录",
            description =
                    "Audit entries within the caller's region, newest first. Each carries its leaf of the Merkle log.")
    public Slice<AuditEntryView> list(@BeanParam AuditFilter filter, @BeanParam PageQuery query) {
        return entries.list(filter, query);
    }
}
