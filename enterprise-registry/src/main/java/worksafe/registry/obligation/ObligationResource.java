package worksafe.registry.obligation;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.obligations.ShippedObligations;

@Path("obligations")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class ObligationResource {

    private static final String KIND = "义务种类 / kind of obligation";

    private final ObligationQueries obligations;
    private final ShippedObligations shipped;
    private final ObligationWords words;

    ObligationResource(ObligationQueries obligations, ShippedObligations shipped, ObligationWords words) {
        this.obligations = obligations;
        this.shipped = shipped;
        this.words = words;
    }

    @GET
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "listObligations",
            summary = "查询义务履行情况",
            description =
                    "How the enterprises within the caller's scope stood when they were judged last, the latest change"
                            + " first. UNKNOWN is neither met nor unmet: its lines name the facts to be collected. What documents"
                            + " ask stands under reminder and founds nothing. Sorts: -changedAt, changedAt.")
    public Slice<ObligationSummary> list(@BeanParam ObligationFilter filter, @BeanParam PageQuery query) {
        return obligations.list(filter, query);
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "countObligations",
            summary = "统计义务履行情况",
            description = "How many enterprises of a place stand how, by kind of obligation.")
    public Slice<ObligationSummary.Count> counts(
            @QueryParam("kind") @Parameter(description = KIND, example = "safety-staff") @Nullable String kind,
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
                    @Nullable
                    RegionCode region) {
        return Slice.complete(obligations.counts(kind, region));
    }

    @GET
    @Path("kinds")
    @PermissionsAllowed("obligation:read")
    @Operation(
            operationId = "listObligationKinds",
            summary = "查看义务种类",
            description =
                    "The kinds of obligations, with the policy that says who owes them and where evidence is read.")
    public Slice<ObligationKindView> kinds(@Context RoutingContext request) {
        var spoken = words.of(request);
        return Slice.complete(shipped.kinds().stream()
                .map(kind -> ObligationKindView.of(kind, spoken))
                .toList());
    }
}
