package worksafe.platform.service;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Contains;
import worksafe.platform.service.listing.Equal;
import worksafe.platform.service.listing.From;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;
import worksafe.platform.service.listing.Projected;
import worksafe.platform.service.listing.Within;

/** A list as services have them. */
@Path("kept")
@Tag(name = "kept", description = "留存 / kept")
class KeptResource {

    private final KeptRows rows;

    KeptResource(KeptRows rows) {
        this.rows = rows;
    }

    @GET
    @PermissionsAllowed("probe:read")
    @Operation(operationId = "listKeptThings", summary = "列出留存物 / List kept things", description = "What is kept.")
    public Slice<KeptLine> list(@BeanParam KeptFilter filter, @BeanParam PageQuery query) {
        return query.slice(rows.sorts(), page -> rows.list(filter, page));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("probe:read")
    @Operation(operationId = "getKept", summary = "查看 / Read", description = "Not a list.")
    public KeptLine get(@PathParam("id") UUID id) {
        return new KeptLine(id, 1, "one", "320281103201");
    }

    /** Which rows are wanted. */
    record KeptFilter(
            @Contains @QueryParam("name") @Parameter(description = "名称 / name") @Nullable
            String name,

            @Equal("name") @QueryParam("exactly") @Nullable String exactly,

            @From("version") @QueryParam("revisedTo") @Nullable
            Long revisedTo,

            @Within @QueryParam("region") @Nullable RegionCode region) {}

    /** A row. */
    record KeptLine(
            UUID id,

            @Projected("version") @Schema(description = "修订号，从 1 起 / revision, from 1")
            long revision,

            @Schema(description = "名称 / name") String name,
            String region) {}

    @ApplicationScoped
    static class KeptRows {

        /** The sizes of the pages that were read. */
        static final List<Integer> READ = new CopyOnWriteArrayList<>();

        private final Listing<KeptLine> listing;

        KeptRows(Listings listings) {
            this.listing = listings.walled(Kept.class, KeptLine.class, KeptFilter.class, "name", "-name");
        }

        List<String> sorts() {
            return listing.sorts();
        }

        @Transactional
        Slice<KeptLine> list(KeptFilter filter, Page page) {
            READ.add(page.limit());
            return listing.of(filter).page(page);
        }
    }
}
