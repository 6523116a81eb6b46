package worksafe.registry.bureau.sender;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

/** Which feeds are late. */
@Path("bureau-feeds")
@Tag(name = "bureau deliveries", description = "部门定期报送的数据 / regular data of other bureaus")
class BureauFeedResource {

    private final BureauFeeds feeds;

    BureauFeedResource(BureauFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @PermissionsAllowed("bureau-delivery:read")
    @Operation(
            operationId = "listBureauFeeds",
            summary = "列出定期报送及其时效",
            description =
                    "What each sender is to send, when it last did, and until when the next is due by the policy feed.freshness."
                            + " Sorts: since (default), -since.")
    public Slice<FeedLine> list(@BeanParam FeedFilter filter, @BeanParam PageQuery query) {
        return feeds.list(filter, query);
    }
}
