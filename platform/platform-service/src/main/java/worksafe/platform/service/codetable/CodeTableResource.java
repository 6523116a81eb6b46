package worksafe.platform.service.codetable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

@Path("code-tables")
@Tag(name = "code-tables", description = "代码表 / code tables")
class CodeTableResource {

    private final OfferedTables tables;
    private final Problems problems;

    CodeTableResource(OfferedTables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    @GET
    @PermissionsAllowed("code-table:read")
    @Operation(
            operationId = "list{Context}CodeTables",
            summary = "列出代码表",
            description =
                    "Every enum of this context with its titles in zh-CN and en, by name. Complete: there is no second page.")
    public Slice<CodeTableView> list() {
        return tables.views(problems.messages());
    }
}
