package worksafe.platform.messaging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;

@Path("changes")
@Tag(name = "changes", description = "事件流 / the stream of events")
class ChangesResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 200;

    private final ChangeQueries changes;

    ChangesResource(ChangeQueries changes) {
        this.changes = changes;
    }

    @GET
    @PermissionsAllowed("changes:read")
    @Operation(
            operationId = "list{Context}Changes",
            summary = "按序读取事件 / Read events in order",
            description = "本域已发布的全部事件，限调用者管辖范围，按序号升序，不丢不乱，可随时续读：从 after=0 开始，"
                    + "之后以上次返回的 nextAfter 和 stream 继续；410 stream-changed 表示数据库恢复过，应从 0 重新核对。"
                    + "事件与 Kafka 主题中的相同。 / All events that this context announced, "
                    + "within the caller's scope, in the order of their numbers, lossless and resumable: begin with "
                    + "after=0, go on with the nextAfter and the stream of the last answer; 410 stream-changed tells that"
                    + " the database was restored, and what was read is to be compared from 0 on. The same events as on"
                    + " the Kafka topic.")
    @APIResponse(
            responseCode = "200",
            description = "事件 / events",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ChangesView.class),
                            examples = @ExampleObject(name = "changes", value = """
                                                    {"items":[{"seq":4711,"id":"0198f3a1-2b44-7d10-8a6e-51c0de4b7a99","type":"worksafe.hazards.danger-closed.v1","time":"2026-04-08T16:00:00+08:00","subject":"danger/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21","revision":6,"region":"320281102005","sector":"EMERGENCY","enterpriseId":"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10","data":{"dangerId":"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21","status":"CLOSED"}}],"nextAfter":4711,"stream":"5d2c1f0e-8a41-3b6f-9c77-1e2d3c4b5a69"}""")))
    public ChangesView list(
            @Parameter(
                            description = "从此序号之后读起，默认 0 / read behind this number",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @QueryParam("after")
                    @Nullable
                    Long after,
            @Parameter(
                            description =
                                    "上次返回的 stream；已变更时 410 / the stream of the last answer; 410 when it is another one")
                    @QueryParam("stream")
                    @Nullable
                    UUID stream,
            @Parameter(
                            description = "条数，1–200，默认 100 / how many at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    Integer limit) {
        var wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > LARGEST_LIMIT) {
            throw RequestProblem.invalid(RequestProblem.Violation.query("limit", "limit-range", 1, LARGEST_LIMIT));
        }
        if (after != null && after < 0) {
            throw RequestProblem.invalid(RequestProblem.Violation.query("after", "negative"));
        }
        return changes.after(after == null ? 0 : after, stream, wanted);
    }
}
