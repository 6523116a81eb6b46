package worksafe.registry.obligation;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("authority-obligations")
@Tag(name = "authority obligations", description = "监管机构的义务 / obligations of authorities")
class AuthorityObligationResource {

    private final ObligationQueries obligations;

    AuthorityObligationResource(ObligationQueries obligations) {
        this.obligations = obligations;
    }

    @GET
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "listAuthorityObligations",
            summary = "查询监管机构义务履行情况",
            description =
                    "How the places and departments within the caller's scope stood when they were judged last, the latest"
                            + " change first: staff, bodies, funds, systems, ledgers, drills. A place is judged once an authority is"
                            + " founded in its county. UNKNOWN is neither met nor unmet: its lines name the facts to be collected."
                            + " What documents ask stands under reminder and founds nothing. Sorts: -changedAt, changedAt.")
    public Slice<AuthorityObligationSummary> list(
            @BeanParam AuthorityObligationFilter filter, @BeanParam PageQuery query) {
        return obligations.list(filter, query);
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("authority-obligation:read")
    @Operation(
            operationId = "countAuthorityObligations",
            summary = "统计监管机构义务履行情况",
            description =
                    "How many places and departments of a place and of all below it stand how, by kind of obligation and"
                            + " holder.")
    public Slice<AuthorityObligationSummary.AuthorityCount> counts(
            @QueryParam("kind")
                    @Parameter(description = "义务种类 / kind of obligation", example = "authority-staff")
                    @Nullable
                    String kind,
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
                    @Nullable
                    RegionCode region) {
        return Slice.complete(obligations.authorityCounts(kind, region));
    }
}
