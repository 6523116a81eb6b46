package worksafe.platform.duties.personal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.Scope;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.JobView;
import worksafe.platform.service.Scopes;

@Path("personal-data")
@Tag(name = "jobs", description = "后台任务 / long work")
class PersonalRetentionResource {

    private final PersonalErasureOperations operations;
    private final PersonalRetentionQueries queries;
    private final Scopes scopes;

    PersonalRetentionResource(PersonalErasureOperations operations, PersonalRetentionQueries queries, Scopes scopes) {
        this.operations = operations;
        this.queries = queries;
        this.scopes = scopes;
    }

    @GET
    @Path("retention")
    @PermissionsAllowed("personal-retention:read")
    @Operation(
            operationId = "get{Context}PersonalRetention",
            summary = "查看个人信息的保存期限",
            description =
                    "What of people this service keeps how long, by which row of the policy book, and how many rows are past their"
                            + " term. Counts over all places, and no value. Nothing is erased by it. Limited to operators of the nation, since rows of"
                            + " all places are counted.")
    public PersonalRetentionView retention() {
        scopes.current().requireAllOf(RegionCode.NATION);
        var edition = operations.edition();
        return scopes.<PersonalRetentionView, RuntimeException>call(
                Scope.system(Scope.SystemTask.ERASURE), () -> queries.due(edition));
    }

    @POST
    @Path("erasures")
    @PermissionsAllowed("personal-data:erase")
    @Operation(
            operationId = "erase{Context}PersonalData",
            summary = "清除超过保存期限的个人信息",
            description =
                    "Has all erased that is past its term by a job, also by terms that are defaults of the system; what nobody has"
                            + " checked stays, and what an open case or objection needs. Erased values cannot be had back. The job's count"
                            + " says of how many rows (erased). Limited to operators of the nation, since rows of all places have one term.")
    public JobView erase(@HeaderParam("Idempotency-Key") IdempotencyKey key) {
        return operations.begin(key);
    }
}
