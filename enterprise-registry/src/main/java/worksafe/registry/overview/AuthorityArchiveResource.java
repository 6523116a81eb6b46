package worksafe.registry.overview;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("authorities/{id}/archive")
@Tag(name = "authorities", description = "监管机构 / authorities that supervise safety")
class AuthorityArchiveResource {

    private static final String ID = "监管机构标识 / id of the authority";
    private static final String ID_EXAMPLE = "0198f5b0-2222-7aaa-8bbb-000000000002";

    private final AuthorityArchiveQueries archive;

    AuthorityArchiveResource(AuthorityArchiveQueries archive) {
        this.archive = archive;
    }

    @GET
    @PermissionsAllowed("authority:read")
    @Operation(
            operationId = "getAuthorityArchive",
            summary = "查看监管机构档案",
            description =
                    "The one page of an authority: the enterprises that it is competent for by trade, size and grade, how many have a"
                            + " grid and somebody in it, how it stands to what it owes itself, what was missed here, its fund of the year"
                            + " and its people. A department counts its own sector. Each part says as of when it holds; clocks and tasks"
                            + " are those of the registry, other parts of the suite list their own.")
    public AuthorityArchiveView archive(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return archive.of(id);
    }
}
