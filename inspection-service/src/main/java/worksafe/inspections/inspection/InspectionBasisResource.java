package worksafe.inspections.inspection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.inspections.inspection.InspectionBasis.BasisView;
import worksafe.platform.http.Slice;

@Path("inspection-bases")
@Tag(name = "inspections", description = "检查 / visits")
class InspectionBasisResource {

    private final InspectionBases bases;

    InspectionBasisResource(InspectionBases bases) {
        this.bases = bases;
    }

    @GET
    @PermissionsAllowed("inspection-basis:read")
    @Operation(
            operationId = "listInspectionBases",
            summary = "列出非抽取检查的事由",
            description =
                    "The bases for which an enterprise may be visited that no draw chose. Complete: there is no second page.")
    public Slice<BasisView> list() {
        return Slice.complete(bases.all().stream().map(InspectionBasis::view).toList());
    }
}
