package worksafe.registry.region;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.answer.SeldomChanges;

@Path("regions")
@Tag(name = "regions", description = "区划与园区 / divisions and parks")
class RegionResource {

    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    @SeldomChanges
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "listRegions",
            summary = "查询区划与园区",
            description = "Divisions and parks by parent, level, kind or a part of the name, in order of code.")
    public Slice<RegionView> list(@BeanParam RegionFilter filter, @BeanParam PageQuery query) {
        return regions.search(filter, query);
    }

    @GET
    @SeldomChanges
    @Path("{code}")
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "getRegion",
            summary = "查看区划或园区",
            description =
                    "One place with its former names; a retired code answers its validity and the place that now stands"
                            + " in its place.")
    public RegionView get(
            @PathParam("code")
                    @Parameter(
                            description = "12 位区划代码 / 12-digit code",
                            schema = @Schema(type = SchemaType.STRING, examples = "120225000000"))
                    RegionCode code) {
        return regions.view(code);
    }
}
