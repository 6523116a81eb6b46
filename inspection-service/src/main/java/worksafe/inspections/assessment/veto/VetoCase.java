package worksafe.inspections.assessment.veto;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentGrade;
import worksafe.inspections.assessment.AssessmentProblem;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.RuleViolation;

/**
 * What somebody is barred for. Never changes.
 *
 * @param year the calendar year of the accident
 * @param accidentNumber what people call the accident by
 * @param grade its grade
 * @param body the authority's name
 * @param post of whoever held one; absent where the authority itself is barred
 * @param text what was not done, concealed, or made worse
 */
@Embeddable
record VetoCase(
        @Column(updatable = false) int year,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        VetoGround ground,

        @Column(updatable = false) String accidentNumber,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        AccidentGrade grade,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        VetoSubject subject,

        @Column(updatable = false) String body,
        @Column(updatable = false) @Nullable String post,
        @Column(name = "told", updatable = false) String text) {

    /** @throws RuleViolation when the accident itself is not grave enough to be the ground, or the year is another */
    void require(int present) {
        if (ground == VetoGround.ACCIDENT && grade.compareTo(AccidentGrade.LARGER) < 0) {
            throw new RuleViolation(AssessmentProblem.VETO_GRADE_TOO_LOW, grade);
        }
        if (year > present || year < present - 1) {
            throw new RuleViolation(AssessmentProblem.VETO_YEAR_OUTSIDE, String.valueOf(year));
        }
    }

    /** Whose government decides: that of whoever brought it up, of a major accident that of the level above the county. */
    RegionCode decidedIn(RegionCode own) {
        if (grade.compareTo(AccidentGrade.MAJOR) < 0) {
            return own;
        }
        return own.level().isBelow(RegionLevel.COUNTY)
                ? own.at(RegionLevel.COUNTY).parent()
                : own.parent();
    }
}
