package worksafe.platform.messaging.changes;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import worksafe.platform.http.RequestProblem.Violation;

@Path("changes")
@Tag(name = "changes", description = "事件流 / the stream of events")
class ChangesResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 200;
    private static final int LONGEST_WAIT = 30;
    private static final String NOW = "now";

    private final ChangeReading changes;
    private final String context;

    ChangesResource(ChangeReading changes, @ConfigProperty(name = "worksafe.context") String context) {
        this.changes = changes;
        this.context = context;
    }

    // An answer that is held back holds no thread.
    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("changes:read")
    @Operation(
            operationId = "list{Context}Changes",
            summary = "按序读取事件 / Read events in order",
            description = "本域已发布的全部事件，限调用者管辖范围，按序号升序，不丢不乱，可随时续读：从 after=0 开始，"
                    + "之后以上次返回的 nextAfter、stream 和 scope 继续。管辖范围扩大后，先补发新增范围中序号不大于 after 的事件（backfill），"
                    + "再读新事件；410 stream-changed 表示数据库恢复过，应从 0 重新核对。wait 使无新事件时的应答延后；"
                    + "Accept: text/event-stream 则持续推送，事件的 id 用 Last-Event-ID 带回。事件与 Kafka 主题中的相同。"
                    + " / All events that this context announced, "
                    + "within the caller's scope, in the order of their numbers, lossless and resumable: begin with "
                    + "after=0, go on with the nextAfter, the stream and the scope of the last answer. Where the scope has"
                    + " widened, the events up to after that it has gained come first (backfill). 410 stream-changed tells that"
                    + " the database was restored, and what was read is to be compared from 0 on. With wait an answer without"
                    + " events is held back; with Accept: text/event-stream events are sent as they come, and the id of the"
                    + " last is handed back as Last-Event-ID. The same events as on the Kafka topic.")
    @APIResponse(
            responseCode = "200",
            description = "事件 / events",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ChangesView.class),
                        examples = @ExampleObject(name = "changes", value = """
                                                    {"items":[{"seq":4711,"id":"0198f3a1-2b44-7d10-8a6e-51c0de4b7a99","type":"worksafe.hazards.danger-closed.v1","time":"2026-04-08T16:00:00+08:00","subject":"danger/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21","revision":6,"region":"320281102005","sector":"EMERGENCY","enterpriseId":"0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10","data":{"dangerId":"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21","status":"CLOSED"}}],"nextAfter":4711,"stream":"5d2c1f0e-8a41-3b6f-9c77-1e2d3c4b5a69","scope":"MXwzMjAyODEwMDAwMDA7KjsqOy0","head":4711,"backfill":false}""")),
                @Content(
                        mediaType = "text/event-stream",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples =
                                                "id:5d2c1f0e-8a41-3b6f-9c77-1e2d3c4b5a69:4711:MXwzMjAyODEwMDAwMDA7KjsqOy0"))
            })
    public CompletionStage<ChangesView> list(
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
                            description =
                                    "上次返回的 scope，范围扩大时先补发 / the scope of the last answer, by which what it gains is made up for",
                            example = "MXwzMjAyODEwMDAwMDA7KjsqOy0")
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(
                            description =
                                    "now：不返回事件，只告知当前位置，从此读起；不能与 after 同用 / now: tells where the stream is, without"
                                            + " events, to begin there; not together with after",
                            schema = @Schema(type = SchemaType.STRING, enumeration = NOW))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description =
                                    "事件类型，可重复；以 .* 结尾时为前缀 / type of event, may be repeated; ending in .* it is the"
                                            + " beginning of several",
                            example = "worksafe.hazards.*")
                    @QueryParam("type")
                    @Nullable
                    List<String> type,
            @Parameter(
                            description = "对象种类，可带标识 / kind of what events are about, with its id or without",
                            example = "danger/0198f3a1-2b44-7d10-8a6e-51c0de4b7a21")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @Parameter(
                            description = "无新事件时最多等待的秒数，0–30，默认 0；等待者过多时立即返回 / seconds to wait at most while there is"
                                    + " nothing; at once where too many wait",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "30",
                                            defaultValue = "0"))
                    @QueryParam("wait")
                    @Nullable
                    Integer wait,
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
        var seconds = within("wait", wait == null ? 0 : wait, 0, LONGEST_WAIT);
        var wanted = limit(limit);
        var filter = ChangeFilter.of(type, subject, context);
        var asked = question(after, stream, scope, filter, wanted);
        var patience = Duration.ofSeconds(seconds);
        return isFromNow(from, after) ? changes.fromNow(asked, patience) : changes.read(asked, patience);
    }

    /** The same as {@link #list}, sent as it comes; found under the same address, see {@link ChangeStreamPath}. */
    @GET
    @Path(ChangeStreamPath.STREAM)
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("changes:read")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @HeaderParam(ChangePosition.HEADER) @Nullable String last,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("stream") @Nullable UUID stream,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("from") @Nullable String from,
            @QueryParam("type") @Nullable List<String> type,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @Nullable Integer limit) {
        var filter = ChangeFilter.of(type, subject, context);
        var wanted = limit(limit);
        var isFromNow = isFromNow(from, after);
        var asked = question(after, stream, scope, filter, wanted);
        if (last != null && !last.isEmpty()) {
            // Where it was goes before where it began.
            var position = ChangePosition.decode(last);
            var onward = question(position.after(), position.stream(), position.scope(), filter, wanted);
            return sent(sse, changes.stream(onward));
        }
        return sent(sse, isFromNow ? changes.streamFromNow(asked) : changes.stream(asked));
    }

    private static Multi<OutboundSseEvent> sent(Sse sse, ChangeStream events) {
        return Multi.createBy()
                .repeating()
                .completionStage(() -> events.next(sse))
                .until(List::isEmpty)
                .onItem()
                .<OutboundSseEvent>transformToIterable(piece -> piece)
                .onTermination()
                .invoke(events::end);
    }

    private static ChangeQuestion question(
            @Nullable Long after, @Nullable UUID stream, @Nullable String scope, ChangeFilter filter, int limit) {
        if (after != null && after < 0) {
            throw RequestProblem.invalid(Violation.query("after", "negative"));
        }
        try {
            var read = scope == null || scope.isEmpty() ? null : ReadScope.decode(scope);
            return new ChangeQuestion(after == null ? 0 : after, stream, read, filter, limit);
        } catch (IllegalArgumentException notOurs) {
            throw RequestProblem.invalid(Violation.query("scope", "wrong-form"));
        }
    }

    private static boolean isFromNow(@Nullable String from, @Nullable Long after) {
        if (from == null) {
            return false;
        }
        if (!from.equals(NOW)) {
            throw RequestProblem.invalid(Violation.query("from", "not-one-of", NOW));
        }
        if (after != null) {
            throw RequestProblem.invalid(Violation.query("from", "not-together-with", "after"));
        }
        return true;
    }

    private static int limit(@Nullable Integer limit) {
        return within("limit", limit == null ? DEFAULT_LIMIT : limit, 1, LARGEST_LIMIT);
    }

    private static int within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw RequestProblem.invalid(Violation.query(name, "limit-range", least, most));
        }
        return number;
    }
}
