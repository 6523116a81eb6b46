package worksafe.registry.blacklist.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** What is published of the list, without a token and the same whoever asks. */
@Path("public/blacklist")
@Tag(name = "public-blacklist", description = "严重失信主体公示 / list of the seriously dishonest in public")
class PublicBlacklistResource {

    private final PublicBlacklist notices;
    private final Scopes scopes;
    private final InstantSource clock;

    PublicBlacklistResource(PublicBlacklist notices, Scopes scopes, InstantSource clock) {
        this.notices = notices;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicBlacklist",
            summary = "查询正在公示的严重失信主体",
            description =
                    "What is published now, the newest first; what was withdrawn, removed or has ended is not shown. Open to"
                            + " everybody. Sort: -publishedAt.")
    public Slice<PublicBlacklistView> list(@BeanParam PublicBlacklistFilter filter, @BeanParam PageQuery query) {
        var today = ChinaTime.dayOf(clock.instant());
        return query.slice(
                notices.sorts(), page -> scopes.call(Scope.nothing(), () -> notices.list(filter, page, today)));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicBlacklistEntry",
            summary = "查看正在公示的严重失信主体",
            description = "One of them; 404 when it was withdrawn or has ended. Open to everybody.")
    public PublicBlacklistView get(
            @PathParam("id") @Parameter(description = "公示标识 / id", example = "0198f6b0-6666-7aaa-8bbb-000000000006")
                    UUID id) {
        return scopes.call(Scope.nothing(), () -> notices.get(id, ChinaTime.dayOf(clock.instant())));
    }
}
