package worksafe.training.staff;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("enterprises/{id}/manager-qualifications")
@Tag(name = "staff", description = "人员情况 / how it stands with the staff")
class ManagerQualificationResource {

    private final StaffQueries staff;

    ManagerQualificationResource(StaffQueries staff) {
        this.staff = staff;
    }

    @GET
    @PermissionsAllowed("compliance:read")
    @Operation(
            operationId = "getManagerQualifications",
            summary = "某企业安全生产管理人员任职资格",
            description =
                    "The safety managers of an enterprise on a day, each with the qualifications that the policy of the"
                            + " place accepts: registered engineer, assistant engineer or the unified examination. A document"
                            + " reminds, and bars nobody.")
    public ManagerQualifications qualifications(
            @PathParam("id")
                    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID id,
            @QueryParam("on")
                    @Parameter(description = "核查日，默认今日 / the day, today by default", example = "2012-12-31")
                    @Nullable
                    LocalDate on) {
        return staff.qualifications(id, on);
    }
}
