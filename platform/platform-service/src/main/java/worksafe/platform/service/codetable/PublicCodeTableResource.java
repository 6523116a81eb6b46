package worksafe.platform.service.codetable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

/** The titles of codes for whoever reads what is public, where they stand; the tables say nothing of anybody. */
@Path("public/code-tables")
@Tag(name = "code-tables", description = "代码表 / code tables")
class PublicCodeTableResource {

    private final OfferedTables tables;
    private final Problems problems;

    PublicCodeTableResource(OfferedTables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublic{Context}CodeTables",
            summary = "列出代码表，无需登录",
            description =
                    "The same as the code tables of this context, open to everybody. Complete: there is no second page.")
    public Slice<CodeTableView> list() {
        return tables.views(problems.messages());
    }
}
