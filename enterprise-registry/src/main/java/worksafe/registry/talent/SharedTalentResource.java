package worksafe.registry.talent;

import io.quarkus.security.PermissionsAllowed;
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

@Path("shared-talents")
@Tag(name = "shared-talents", description = "共享的安全专业人才 / safety professionals whom authorities share")
class SharedTalentResource {

    private static final List<String> BY_NAME = List.of("name");

    private final SharedTalentQueries talents;

    SharedTalentResource(SharedTalentQueries talents) {
        this.talents = talents;
    }

    @GET
    @PermissionsAllowed("shared-talent:read")
    @Operation(
            operationId = "listSharedTalents",
            summary = "列出共享的安全专业人才",
            description =
                    "The safety professionals whom the register safety-talent of training accepted and who may be asked, at the caller's"
                            + " place and below, as training announced them: without numbers and phones. Sort: name.")
    public Slice<SharedTalent> list(
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
                    @Nullable
                    RegionCode region,
            @QueryParam("speciality")
                    @Parameter(description = "专业，按安全专业人才库台账 / speciality, as the register says", example = "CHEMICAL")
                    @Nullable
                    String speciality,
            @BeanParam PageQuery query) {
        return query.slice(BY_NAME, page -> talents.list(region, speciality, page));
    }
}
