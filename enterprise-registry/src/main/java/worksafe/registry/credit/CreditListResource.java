package worksafe.registry.credit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("")
@Tag(name = "credit", description = "安全生产信用记录 / credit records")
class CreditListResource {

    private final CreditLists lists;

    CreditListResource(CreditLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("credit-records")
    @PermissionsAllowed("credit-record:read")
    @Operation(
            operationId = "listCreditRecords",
            summary = "列出企业安全生产信用概要",
            description =
                    "Commitments, bad records, the list and the latest evaluation of each enterprise that trades within the caller's scope, one line each; as CSV or XLSX it is what is handed in to the platform of public credit, which the register credit-submission records. Sort: enterpriseName.")
    public Slice<CreditLine> lines(@BeanParam CreditLineFilter filter, @BeanParam PageQuery query) {
        return lists.lines(filter, query);
    }

    @GET
    @Path("violations")
    @PermissionsAllowed("credit-record:read")
    @Operation(
            operationId = "listViolations",
            summary = "查询企业安全生产违法信息库",
            description =
                    "What is held against the enterprises within the caller's scope, the latest first: penalties, accidents, orders, exposures, and dangers that are major or were not put right in time. Sort: -occurredAt.")
    public Slice<EnterpriseViolation> violations(@BeanParam ViolationFilter filter, @BeanParam PageQuery query) {
        return lists.violations(filter, query);
    }
}
