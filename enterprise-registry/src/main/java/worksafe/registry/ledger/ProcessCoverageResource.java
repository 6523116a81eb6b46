package worksafe.registry.ledger;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("enterprises/{id}/process-coverage")
@Tag(name = "obligations", description = "法定义务与记分表 / obligations and scorecards")
class ProcessCoverageResource {

    private final ProcessCoverageQueries coverage;

    ProcessCoverageResource(ProcessCoverageQueries coverage) {
        this.coverage = coverage;
    }

    @GET
    @PermissionsAllowed("register:read")
    @Operation(
            operationId = "getProcessCoverage",
            summary = "查看操作规程对企业工艺和作业活动的覆盖",
            description =
                    "Each process of the enterprise's list, those without an operating procedure or an approved norm first:"
                            + " by the document of Qinglong they may not be started. The obligation process-coverage says the same"
                            + " as a finding, where a row asks for it.")
    public ProcessCoverageView coverage(@PathParam("id") UUID id) {
        return coverage.of(id);
    }
}
