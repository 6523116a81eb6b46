package worksafe.registry.bureau.check;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

/** What one side knows alone. */
@Path("bureau-feeds/reconciliation")
@Tag(name = "bureau deliveries", description = "部门定期报送的数据 / regular data of other bureaus")
class ReconciliationResource {

    private final ReconciliationQueries reconciliation;

    ReconciliationResource(ReconciliationQueries reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GET
    @PermissionsAllowed("bureau-feed:reconcile")
    @Operation(
            operationId = "reconcileBureauFeeds",
            summary = "核对登记簿与部门数据",
            description =
                    "Enterprises within the caller's scope that one side knows alone: told of by a bureau and not registered, or"
                            + " registered and told of by none. Sort: key.")
    public Slice<ReconciliationLine> reconciliation(
            @QueryParam("list") @NotNull @Parameter(description = "清单 / which list", example = "INSURED_NOT_REGISTERED")
                    ReconciliationList list,
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
                    @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        return query.slice(List.of("key"), page -> reconciliation.list(list, region, page));
    }
}
