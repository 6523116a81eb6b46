package worksafe.hazards.keyenterprise;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("key-enterprises")
@Tag(name = "key-enterprises", description = "重点企业 / key enterprises")
class KeyEnterpriseResource {

    private final KeyEnterpriseQueries queries;

    KeyEnterpriseResource(KeyEnterpriseQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed("key-enterprise:read")
    @Operation(
            operationId = "listKeyEnterprises",
            summary = "重点企业安全动态",
            description =
                    "Key enterprises within the caller's scope, each with the grounds on which it is one, by rows of the policy book, and with what changed since a moment: dangers, alarms, silent sensors, listings, returns; numbers lead to the lists behind them. Sorts: enterpriseId (default), -reasons, which is by how many things make it one.")
    public Slice<KeyEnterprise> list(@BeanParam KeyEnterpriseAsk asked, @BeanParam PageQuery query) {
        return query.slice(List.of("enterpriseId", KeyEnterpriseQueries.MOST_FIRST), page -> queries.list(asked, page));
    }
}
