package worksafe.registry.credit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("enterprises/{id}/credit-record")
@Tag(name = "credit", description = "安全生产信用记录 / credit records")
class CreditRecordResource {

    private final CreditQueries credit;

    CreditRecordResource(CreditQueries credit) {
        this.credit = credit;
    }

    @GET
    @PermissionsAllowed("credit-record:read")
    @Operation(
            operationId = "getCreditRecord",
            summary = "查看企业安全生产信用记录",
            description =
                    "The four systems in one answer: commitments, bad records, the list of the seriously dishonest, evaluations of"
                            + " integrity; and the safety grade.")
    public CreditRecordView record(@PathParam("id") UUID id) {
        return credit.of(id);
    }
}
