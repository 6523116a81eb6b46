package worksafe.registry.ledger;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Slice;

@Path("enterprises/{id}/safety-investment-years")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class InvestmentYearsResource {

    private final InvestmentGrowthQueries growth;

    InvestmentYearsResource(InvestmentGrowthQueries growth) {
        this.growth = growth;
    }

    @GET
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "listInvestmentYears",
            summary = "查看企业各年度安全投入及其增长",
            description =
                    "What the enterprise spent on safety in each year by its accounts of safety costs, the latest first, and the growth"
                            + " over the year before. UNKNOWN where the year before has no account.")
    public Slice<InvestmentYear> years(@PathParam("id") UUID id) {
        return growth.of(id);
    }
}
