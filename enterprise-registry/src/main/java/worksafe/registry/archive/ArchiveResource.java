package worksafe.registry.archive;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("enterprises/{id}/archive")
@Tag(name = "archive", description = "一企一档 / the archive")
class ArchiveResource {

    private final ArchiveQueries archive;

    ArchiveResource(ArchiveQueries archive) {
        this.archive = archive;
    }

    @GET
    @PermissionsAllowed("archive:read")
    @Operation(
            operationId = "getArchive",
            summary = "查看企业档案",
            description =
                    "The one page of an enterprise: master data, identifiers, latest revisions, what is open in every"
                            + " context, what happened last, and when each context was last heard of.")
    public ArchiveView page(@PathParam("id") UUID id) {
        return archive.page(id);
    }

    @GET
    @Path("entries")
    @PermissionsAllowed("archive:read")
    @Operation(
            operationId = "listArchiveEntries",
            summary = "查询档案事项",
            description = "The subjects of other contexts (dangers, clocks …) in their present state, latest first.")
    public Slice<ArchiveEntryView> entries(
            @PathParam("id") UUID id, @BeanParam ArchiveFilter filter, @BeanParam PageQuery query) {
        return archive.entries(id, filter, query);
    }

    @GET
    @Path("timeline")
    @PermissionsAllowed("archive:read")
    @Operation(
            operationId = "listArchiveTimeline",
            summary = "查询档案时间线",
            description = "What other contexts announced of the enterprise, latest first, with the data announced.")
    public Slice<ArchiveEventView> timeline(
            @PathParam("id") UUID id, @BeanParam TimelineFilter filter, @BeanParam PageQuery query) {
        return archive.timeline(id, filter, query);
    }
}
