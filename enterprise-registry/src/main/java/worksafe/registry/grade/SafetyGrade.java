package worksafe.registry.grade;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grades, the best first. */
@Schema(name = "SafetyGrade", description = "安全等级，A 最优、D 最差 / safety grade, A the best and D the worst")
public enum SafetyGrade {
    A,
    B,
    C,
    D
}
