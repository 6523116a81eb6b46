package worksafe.platform.service.codetable;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Slice;
import worksafe.platform.service.answer.SeldomChanges;

@Path("code-tables")
@Tag(name = "code-tables", description = "代码表 / code tables")
class CodeTableResource {

    private final OfferedTables tables;

    CodeTableResource(OfferedTables tables) {
        this.tables = tables;
    }

    @GET
    @SeldomChanges
    @PermissionsAllowed("code-table:read")
    @Operation(
            operationId = "list{Context}CodeTables",
            summary = "列出代码表",
            description =
                    "Every enum of this context with its titles in zh-CN and en, by name. Complete: there is no second page.")
    public Slice<CodeTableView> list() {
        return tables.views();
    }

    @GET
    @Path("{name}")
    @SeldomChanges
    @PermissionsAllowed("code-table:read")
    @Operation(
            operationId = "get{Context}CodeTable",
            summary = "查看代码表",
            description = "One table by the name that x-code-table of a schema says, with its titles in zh-CN and en.")
    public CodeTableView get(
            @PathParam("name") @Parameter(description = "代码表名 / name", example = "sector") String name) {
        return tables.view(name);
    }
}
