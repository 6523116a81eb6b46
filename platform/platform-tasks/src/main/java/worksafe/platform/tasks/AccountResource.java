package worksafe.platform.tasks;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.Problems;

@Path("account")
@Tag(name = "account", description = "本人 / who the caller is")
class AccountResource {

    private final AccountQueries account;
    private final Problems problems;

    AccountResource(AccountQueries account, Problems problems) {
        this.account = account;
        this.problems = problems;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(
            operationId = "get{Context}Account",
            summary = "查看本人在本业务域的身份和权限",
            description =
                    "Account, roles, place, sectors and enterprises of the caller, what the caller may do in this context, and"
                            + " what waits here by kind.")
    public ContextAccountView get(@Context RoutingContext request) {
        var language = Problems.Origin.of(request).language();
        return account.get(kind -> problems.messages().text(language, "code-table.task-kind." + kind));
    }
}
