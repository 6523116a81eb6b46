package worksafe.platform.tasks;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;

@Path("tasks")
@Tag(name = "tasks", description = "待办 / what waits for a person")
class TaskResource {

    private final TaskQueries tasks;
    private final TaskOperations operations;
    private final Problems problems;

    TaskResource(TaskQueries tasks, TaskOperations operations, Problems problems) {
        this.tasks = tasks;
        this.operations = operations;
        this.problems = problems;
    }

    @GET
    @PermissionsAllowed("task:read")
    @Operation(
            operationId = "list{Context}Tasks",
            summary = "查询待办",
            description =
                    "What waits for people within the caller's scope, the soonest first, what has no day last. An enterprise"
                            + " sees its own, never what its authority has to do. Sorts: dueDate (default), -dueDate.")
    public Slice<TaskView> list(
            @BeanParam TaskFilter filter, @BeanParam PageQuery query, @Context RoutingContext request) {
        return tasks.list(filter, query, titles(request));
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("task:read")
    @Operation(
            operationId = "count{Context}Tasks",
            summary = "按种类统计待办",
            description =
                    "How many tasks of each kind the same filter leaves, and how many of them are past their day.")
    public Slice<TaskCount> counts(@BeanParam TaskFilter filter, @Context RoutingContext request) {
        return Slice.complete(tasks.counts(filter, titles(request)));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("task:read")
    @Operation(operationId = "get{Context}Task", summary = "查看待办", description = "One task.")
    public TaskView get(@PathParam("id") UUID id, @Context RoutingContext request) {
        return tasks.get(id, titles(request));
    }

    @POST
    @Path("{id}/claim")
    @PermissionsAllowed("task:claim")
    @Operation(
            operationId = "claim{Context}Task",
            summary = "领取待办",
            description =
                    "Takes a task that waits for one of the caller's roles, or for an account whose deputy the caller is. Of two"
                            + " who try at once one succeeds.")
    public TaskView claim(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected, @Context RoutingContext request) {
        operations.claim(id, expected);
        return tasks.get(id, titles(request));
    }

    @POST
    @Path("{id}/release")
    @PermissionsAllowed("task:claim")
    @Operation(
            operationId = "release{Context}Task",
            summary = "退回待办",
            description =
                    "Gives a task of the caller's, or of an account whose deputy the caller is, back to its role.")
    public TaskView release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected, @Context RoutingContext request) {
        operations.release(id, expected);
        return tasks.get(id, titles(request));
    }

    @POST
    @Path("{id}/assignment")
    @PermissionsAllowed("task:assign")
    @Operation(
            operationId = "assign{Context}Task",
            summary = "指定待办的承办人",
            description =
                    "Names the account that it waits for, whoever had it before. Not an account that is known to work for"
                            + " another place or sector.")
    public TaskView assign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AssignTask request,
            @Context RoutingContext context) {
        operations.assign(id, expected, request.account());
        return tasks.get(id, titles(context));
    }

    @POST
    @Path("{id}/acknowledgement")
    @PermissionsAllowed("task:claim")
    @Operation(
            operationId = "acknowledge{Context}Task",
            summary = "确认知悉",
            description = "Takes note of a mention, which asks for nothing more and is done with it.")
    public TaskView acknowledge(
            @PathParam("id") UUID id, @HeaderParam("If-Match") IfMatch expected, @Context RoutingContext request) {
        operations.acknowledge(id, expected);
        return tasks.get(id, titles(request));
    }

    private Function<String, String> titles(RoutingContext request) {
        var language = Problems.Origin.of(request).language();
        return kind -> problems.messages().text(language, "code-table.task-kind." + kind);
    }
}
