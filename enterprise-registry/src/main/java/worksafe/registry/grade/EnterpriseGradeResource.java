package worksafe.registry.grade;

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

@Path("enterprises/{id}/grade")
@Tag(name = "grades", description = "安全分类分级 / safety grades")
class EnterpriseGradeResource {

    private final GradeQueries grades;

    EnterpriseGradeResource(GradeQueries grades) {
        this.grades = grades;
    }

    @GET
    @PermissionsAllowed("grade:read")
    @Operation(
            operationId = "getEnterpriseGrade",
            summary = "查看企业的安全等级",
            description =
                    "The grade of the enterprise by what is known now, with a line for each fact: its value, what it weighs and"
                            + " adds, the row of the policy book with its clause, which part tells of it and when that was last"
                            + " heard of; what forbids a better grade, and how often it is visited in a year.")
    public GradeView grade(@PathParam("id") UUID id) {
        return grades.now(id);
    }

    @GET
    @Path("changes")
    @PermissionsAllowed("grade:read")
    @Operation(
            operationId = "listEnterpriseGradeChanges",
            summary = "查询企业安全等级的变动",
            description = "What grades the enterprise had, the latest first. Sorts: -changedAt, changedAt.")
    public Slice<GradeChange.View> changes(
            @PathParam("id") UUID id, @BeanParam GradeChange.Filter filter, @BeanParam PageQuery query) {
        return grades.changes(id, filter, query);
    }
}
