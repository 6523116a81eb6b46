package worksafe.registry.region;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("regions")
@Tag(name = "regions", description = "区划与园区 / divisions and parks")
class RegionResource {

    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    @PermissionsAllowed("region:read")
    @Operation(
            operationId = "listRegions",
            summary = "查询区划与园区",
            description = "Divisions and parks by parent, level, kind or a part of the name, in order of code.")
    public Slice<RegionView> list(
            @QueryParam("parent")
                    @Parameter(
                            description = "上级代码 / the place above",
                            schema = @Schema(type = SchemaType.STRING, examples = "320281000000"))
                    @Nullable
                    RegionCode parent,
            @QueryParam("level") @Parameter(description = "层级 / level") @Nullable RegionLevel level,
            @QueryParam("kind") @Parameter(description = "区划或园区 / division or park") @Nullable RegionKind kind,
            @QueryParam("name")
                    @Parameter(
                            description = "名称的一部分 / a part of the name",
                            schema = @Schema(type = SchemaType.STRING, examples = "澄江"))
                    @Nullable
                    String name,
            @QueryParam("retired")
                    @Parameter(description = "是否包括已停用的代码，默认否 / also codes that are no longer in force")
                    @Nullable
                    Boolean retired,
            @BeanParam PageQuery query) {
        var filter = new RegionFilter(
                parent == null ? null : parent.value(),
                level,
                kind,
                name == null || name.isBlank() ? null : name.strip(),
                retired != null && retired);
        return regions.search(filter, query.page("code"));
    }

    @GET
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
