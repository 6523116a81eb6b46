package worksafe.training.exam;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import worksafe.training.compliance.QualificationKind;

/** What an exam qualifies for. */
public enum ExamKind {
    PRINCIPAL,
    SAFETY_MANAGER,
    /** Has a category. */
    SPECIAL_OPERATION,
    /** Supervisors of villages, every two years (R-TRA-019). */
    VILLAGE_SUPERVISOR,
    /** The unified exam of safety managers that a place asks for (任职资格, R-TRA-014). */
    UNIFIED_QUALIFICATION,
    /** The exam of the practical workshop before production (R-TRA-010). */
    WORKSHOP_PRACTICE;

    /** As policies name it, for example {@code special-operation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of certificate that it is for; absent where it is for none. */
    public @Nullable QualificationKind certificate() {
        return switch (this) {
            case PRINCIPAL -> QualificationKind.PRINCIPAL;
            case SAFETY_MANAGER -> QualificationKind.SAFETY_MANAGER;
            case SPECIAL_OPERATION -> QualificationKind.SPECIAL_OPERATION;
            case VILLAGE_SUPERVISOR, UNIFIED_QUALIFICATION, WORKSHOP_PRACTICE -> null;
        };
    }
}
