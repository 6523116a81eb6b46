package worksafe.registry.ledger;

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
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.Slice;

@Path("notice-receipts")
@Tag(name = "authorities", description = "监管机构 / authorities that supervise safety")
class NoticeReceiptResource {

    private final NoticeReceiptQueries receipts;

    NoticeReceiptResource(NoticeReceiptQueries receipts) {
        this.receipts = receipts;
    }

    @GET
    @PermissionsAllowed("overview:read")
    @Operation(
            operationId = "listNoticeReceipts",
            summary = "查看一份通知的全部签收情况",
            description =
                    "Everybody within the caller's scope to whom a notice was sent, by its number, and whether they received it: the"
                            + " entries of the register authority-notice with that number.")
    public Slice<NoticeReceipt> list(
            @QueryParam("number")
                    @Parameter(description = "文号 / number", example = "澄应急〔2026〕12号", required = true)
                    @Nullable
                    String number,
            @BeanParam PageQuery query) {
        if (number == null || number.isBlank()) {
            throw RequestProblem.invalid(Violation.query("number", "required"));
        }
        return query.slice(List.of("id"), page -> receipts.of(number.strip(), page));
    }
}
