package worksafe.training.post;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("posts")
@Tag(name = "posts", description = "岗位任职 / who works where as what")
class PostResource {

    private static final String ID = "岗位任职标识 / id of the post";
    private static final String ID_EXAMPLE = "0198f3b0-2b3c-7d4e-9f5a-6b7c8d9e0f1a";

    private final PostOperations operations;
    private final Posts posts;

    PostResource(PostOperations operations, Posts posts) {
        this.operations = operations;
        this.posts = posts;
    }

    @POST
    @PermissionsAllowed("post:start")
    @Operation(
            operationId = "startPost",
            summary = "登记任职上岗",
            description =
                    "Enters a post that a person holds at an enterprise from a day on. It begins fit or barred as the"
                            + " certificates of today say; a barred one is entered all the same, since it is the fact that counts.")
    public PostView start(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull PostRequests.StartPost request) {
        return operations.start(key, request.draft());
    }

    @GET
    @PermissionsAllowed("post:read")
    @Operation(
            operationId = "listPosts",
            summary = "列出岗位任职",
            description = "Posts within the caller's scope. Sort: -from.")
    public Slice<PostSummary> list(@BeanParam PostFilter filter, @BeanParam PageQuery query) {
        return posts.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("post:read")
    @Operation(
            operationId = "getPost",
            summary = "查看岗位任职",
            description = "One post, whether its holder may work, and on what that rests.")
    public PostView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return PostView.of(posts.get(id));
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("post:end")
    @Operation(
            operationId = "endPost",
            summary = "登记离岗",
            description = "Ends a post on a day, today by default, from which it no longer counts.")
    public PostView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull PostRequests.EndPost request) {
        return operations.end(id, expected, request.until());
    }
}
