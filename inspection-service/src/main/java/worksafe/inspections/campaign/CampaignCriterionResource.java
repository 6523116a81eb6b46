package worksafe.inspections.campaign;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.campaign.plan.CampaignCriterion;
import worksafe.inspections.campaign.plan.CriterionFigure;
import worksafe.kernel.RegionCode;

@Path("campaign-criteria")
@Tag(name = "campaigns", description = "专项行动 / campaigns")
class CampaignCriterionResource {

    private final CampaignOperations operations;

    CampaignCriterionResource(CampaignOperations operations) {
        this.operations = operations;
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(
            operationId = "listCampaignCriteria",
            summary = "查询重点打击和集中整治的条件",
            description =
                    "Counts for a place what may found a campaign, and holds it against the thresholds; what nobody can count is"
                            + " UNKNOWN.")
    public List<CriterionFigure> list(
            @QueryParam("region")
                    @Parameter(description = "区划；不填为本辖区 / the place; absent: the caller's", example = "320281102000")
                    @Nullable
                    RegionCode region) {
        return operations.figures(List.of(CampaignCriterion.values()), region);
    }
}
