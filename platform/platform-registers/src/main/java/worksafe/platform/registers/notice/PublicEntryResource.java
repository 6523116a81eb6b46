package worksafe.platform.registers.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** What authorities show of their registers, without a token and the same whoever asks. */
@Path("public/register-entries")
@Tag(name = "public-registers", description = "台账公开查询 / registers in public")
class PublicEntryResource {

    private final PublicEntryQueries entries;
    private final Scopes scopes;
    private final InstantSource clock;

    PublicEntryResource(PublicEntryQueries entries, Scopes scopes, InstantSource clock) {
        this.entries = entries;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublic{Context}RegisterEntries",
            summary = "列出公开的台账条目",
            description =
                    "The accepted entries of the registers that are public, each with the fields that its kind makes"
                            + " public, the newest first; what was withdrawn, is being corrected or has ended is not shown.")
    public Slice<PublicEntryView> list(
            @QueryParam("kind") @Parameter(description = "种类代码 / kind", example = "media-bulletin") @Nullable
                    String kind,
            @QueryParam("region")
                    @Parameter(
                            description = "机关所在区划，含其下级 / place of the authority, with all below it",
                            example = "320281000000")
                    @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        var today = ChinaTime.dayOf(clock.instant());
        return query.slice(
                List.of(PublicEntryQueries.NEWEST_FIRST),
                page -> scopes.call(Scope.nothing(), () -> entries.list(kind, region, page, today)));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getPublic{Context}RegisterEntry",
            summary = "查看公开的台账条目",
            description = "One of them; 404 when it was withdrawn, is being corrected or has ended.")
    public PublicEntryView get(
            @PathParam("id") @Parameter(description = "条目标识 / id", example = "0198f4a0-7777-7aaa-8bbb-000000000009")
                    UUID id) {
        return scopes.call(Scope.nothing(), () -> entries.get(id, ChinaTime.dayOf(clock.instant())));
    }
}
