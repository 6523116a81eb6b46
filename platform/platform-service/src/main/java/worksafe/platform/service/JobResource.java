package worksafe.platform.service;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("jobs")
@Tag(name = "jobs", description = "后台任务 / long work")
class JobResource {

    private final Jobs jobs;

    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @PermissionsAllowed("job:read")
    @Operation(
            operationId = "list{Context}Jobs",
            summary = "列出后台任务",
            description = "Jobs within the caller's scope, newest first.")
    public Slice<JobView> list(@BeanParam JobFilter filter, @BeanParam PageQuery query) {
        return query.slice(List.of("-createdAt"), page -> jobs.list(filter, page));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("job:read")
    @Operation(
            operationId = "get{Context}Job",
            summary = "查看后台任务进度",
            description = "State, progress and counts of one job.")
    public JobView get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("job:cancel")
    @Operation(
            operationId = "cancel{Context}Job",
            summary = "取消后台任务",
            description = "Asks a job to stop at its next checkpoint; what it has done stays done.")
    public JobView cancel(@PathParam("id") UUID id) {
        return jobs.cancel(id);
    }
}
