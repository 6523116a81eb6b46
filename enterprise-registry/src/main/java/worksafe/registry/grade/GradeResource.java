package worksafe.registry.grade;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

@Path("grades")
@Tag(name = "grades", description = "安全分类分级 / safety grades")
class GradeResource {

    private final GradeQueries grades;

    GradeResource(GradeQueries grades) {
        this.grades = grades;
    }

    @GET
    @PermissionsAllowed("grade:read")
    @Operation(
            operationId = "listGrades",
            summary = "企业安全等级排队",
            description =
                    "The enterprises within the caller's scope that have a grade, as they were graded last, by points of risk."
                            + " Sorts: -score (default: the most dangerous first), score, -changedAt.")
    public Slice<GradeSummary> list(@BeanParam GradeSummary.Filter filter, @BeanParam PageQuery query) {
        return grades.ranking(filter, query);
    }

    @GET
    @Path("ungraded")
    @PermissionsAllowed("grade:read")
    @Operation(
            operationId = "listUngradedEnterprises",
            summary = "查询尚未评定等级的企业",
            description =
                    "The active enterprises within the caller's scope that have no grade, each with what is not known of it."
                            + " What is not known counts neither as safe nor as dangerous. Sorts: -changedAt (default), -score.")
    public Slice<GradeSummary> ungraded(@BeanParam GradeSummary.UngradedFilter filter, @BeanParam PageQuery query) {
        return grades.ungraded(filter, query);
    }

    @GET
    @Path("changes")
    @PermissionsAllowed("grade:read")
    @Operation(
            operationId = "listGradeMovers",
            summary = "查询安全等级升降的企业",
            description =
                    "The enterprises within the caller's scope whose grade became better or worse, the latest first: what the figures"
                            + " grade-improved and grade-worsened count. First grades, and grades that cannot be given any more, are"
                            + " no movement. Sorts: -changedAt (default), changedAt.")
    public Slice<GradeChange.Mover> movers(@BeanParam GradeChange.MoverFilter filter, @BeanParam PageQuery query) {
        return grades.movers(filter, query);
    }

    @GET
    @Path("coverage")
    @PermissionsAllowed("grade:read")
    @Operation(
            operationId = "getGradeCoverage",
            summary = "统计企业安全等级评定情况",
            description =
                    "How many active enterprises of a place have which grade, and how many have none for which reason.")
    public GradeCoverage coverage(
            @QueryParam("region")
                    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281000000")
                    @Nullable
                    RegionCode region) {
        return grades.coverage(region);
    }
}
