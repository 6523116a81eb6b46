package worksafe.platform.service.codetable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Slice;
import worksafe.platform.service.answer.SeldomChanges;

/** The titles of codes for whoever reads what is public, where they stand; the tables say nothing of anybody. */
@Path("public/code-tables")
@Tag(name = "code-tables", description = "代码表 / code tables")
class PublicCodeTableResource {

    private final OfferedTables tables;

    PublicCodeTableResource(OfferedTables tables) {
        this.tables = tables;
    }

    @GET
    @SeldomChanges
    @PermitAll
    @Operation(
            operationId = "listPublic{Context}CodeTables",
            summary = "列出代码表，无需登录",
            description =
                    "The same as the code tables of this context, open to everybody. Complete: there is no second page.")
    public Slice<CodeTableView> list() {
        return tables.views();
    }

    @GET
    @Path("{name}")
    @SeldomChanges
    @PermitAll
    @Operation(
            operationId = "getPublic{Context}CodeTable",
            summary = "查看代码表，无需登录",
            description =
                    "One table by the name that x-code-table of a schema says, with its titles in zh-CN and en, open to everybody.")
    public CodeTableView get(
            @PathParam("name") @Parameter(description = "代码表名 / name", example = "sector") String name) {
        return tables.view(name);
    }
}
