package worksafe.registry.grade;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many enterprises of a place have which grade, and why others have none. */
@Schema(name = "GradeCoverage", description = "安全等级评定情况 / how many enterprises of a place have a grade")
public record GradeCoverage(
        @Schema(description = "在营企业数，应全部评定 / active enterprises, all of which are to be graded", examples = "186")
        long enterprises,

        @Schema(description = "已评定数 / how many have a grade", examples = "150")
        long graded,

        @Schema(description = "各等级企业数 / how many have each grade")
        List<GradeCount> grades,

        @Schema(description = "未评定的，按原因；一企可有数因 / those without, by reason; one may have several")
        List<LackCount> missing) {

    /** How many enterprises have a grade. */
    @Schema(name = "GradeCount", description = "某等级的企业数 / how many enterprises have a grade")
    public record GradeCount(
            SafetyGrade grade,

            @Schema(description = "企业数 / enterprises", examples = "42")
            long enterprises) {}

    /** How many enterprises have no grade for a reason. */
    @Schema(name = "GradeLackCount", description = "因某项不明而未评定的企业数 / how many have no grade for a reason")
    public record LackCount(
            GradeLack reason,

            @Schema(description = "企业数 / enterprises", examples = "12")
            long enterprises) {}
}
