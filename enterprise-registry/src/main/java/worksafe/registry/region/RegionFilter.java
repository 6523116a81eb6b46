package worksafe.registry.region;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.InCode;

/** Which places are wanted; what is absent does not narrow. Places that are not in force are left out unless asked for. */
record RegionFilter(
        @Equal
        @QueryParam("parent")
        @Parameter(
                description = "上级代码 / the place above",
                schema = @Schema(type = SchemaType.STRING, examples = "320281000000"))
        @Nullable
        RegionCode parent,

        @Equal @QueryParam("level") @Parameter(description = "层级 / level") @Nullable
        RegionLevel level,

        @Equal @QueryParam("kind") @Parameter(description = "区划或园区 / division or park") @Nullable
        RegionKind kind,

        @InCode
        @QueryParam("name")
        @Parameter(
                description = "名称的一部分 / a part of the name",
                schema = @Schema(type = SchemaType.STRING, examples = "澄江"))
        @Nullable
        String name,

        @InCode
        @QueryParam("retired")
        @Parameter(description = "是否包括已停用的代码，默认否 / also codes that are no longer in force")
        @Nullable
        Boolean retired) {

    /** The part of the name that is searched for; absent where none is. */
    @Nullable
    String searched() {
        return name == null || name.isBlank() ? null : name.strip();
    }
}
