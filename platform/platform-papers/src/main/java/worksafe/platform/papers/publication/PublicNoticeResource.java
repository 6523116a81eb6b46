package worksafe.platform.papers.publication;

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

/** What is published, without a token and the same whoever asks. */
@Path("public/publications")
@Tag(name = "public-publications", description = "公示查询 / publications in public")
class PublicNoticeResource {

    private final PublicNotices notices;
    private final Scopes scopes;
    private final InstantSource clock;

    PublicNoticeResource(PublicNotices notices, Scopes scopes, InstantSource clock) {
        this.notices = notices;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublic{Service}Publications",
            summary = "列出正在公示的事项",
            description = "What is published now, the newest first; what was withdrawn or has ended is not shown.")
    public Slice<PublicNoticeView> list(@BeanParam PublicNoticeFilter filter, @BeanParam PageQuery query) {
        var today = ChinaTime.dayOf(clock.instant());
        return query.slice(
                notices.sorts(), page -> scopes.call(Scope.nothing(), () -> notices.list(filter, page, today)));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getPublic{Service}Publication",
            summary = "查看正在公示的事项",
            description = "One of them; 404 when it was withdrawn or has ended.")
    public PublicNoticeView get(
            @PathParam("id") @Parameter(description = "公示标识 / id", example = "0198f4a0-7777-7aaa-8bbb-000000000007")
                    UUID id) {
        return scopes.call(Scope.nothing(), () -> notices.get(id, ChinaTime.dayOf(clock.instant())));
    }
}
