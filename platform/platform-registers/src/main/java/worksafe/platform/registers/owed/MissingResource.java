package worksafe.platform.registers.owed;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("registers/{kind}/missing")
@Tag(name = "registers", description = "台账、制度、名录 / registers")
class MissingResource {

    private static final String KIND = "种类代码 / kind";

    private final MissingQueries missing;

    MissingResource(MissingQueries missing) {
        this.missing = missing;
    }

    @GET
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "list{Context}RegisterMissing",
            summary = "查询应建未建",
            description =
                    "Who must keep the register by a policy and has no entry that counts, by place; those who lack"
                            + " it longest first.")
    public Slice<MissingView> missing(
            @PathParam("kind") @Parameter(description = KIND, example = "enterprise-rule") String kind,
            @QueryParam("region") @Parameter(description = "地域 / place, with all below it") @Nullable RegionCode region,
            @QueryParam("series") @Parameter(description = "缺哪一项 / which of the kind's choices") @Nullable
                    String series,
            @BeanParam PageQuery query) {
        return query.slice(List.of(MissingQueries.LONGEST_FIRST), page -> missing.list(kind, region, series, page));
    }
}
