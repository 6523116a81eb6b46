package worksafe.registry.departure;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.Within;

/** Which departures are wanted; what is absent does not narrow. */
public record DepartureFilter(
        @Within
        @QueryParam("region")
        @Parameter(
                description = "迁出地，含其下级 / the place that was left, with all below it",
                schema = @Schema(type = SchemaType.STRING, examples = "320281000000"))
        @Nullable
        RegionCode region,

        @Equal
        @QueryParam("enterpriseId")
        @Parameter(description = "企业 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId) {}
