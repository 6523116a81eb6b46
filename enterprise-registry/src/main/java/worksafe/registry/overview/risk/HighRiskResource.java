package worksafe.registry.overview.risk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("high-risk-enterprises")
@Tag(name = "overview", description = "辖区概览 / what is counted over a place")
class HighRiskResource {

    private final HighRiskQueries queries;

    HighRiskResource(HighRiskQueries queries) {
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listHighRiskEnterprises",
            summary = "列出各月月初的高危企业",
            description =
                    "Which enterprises were high-risk when a month began, where they were supervised then: what the figure"
                            + " high-risk-enterprises counts. Sorts: -countedOn (default), countedOn.")
    public Slice<HighRiskSummary> list(@BeanParam HighRiskFilter filter, @BeanParam PageQuery query) {
        return queries.list(filter, query);
    }
}
