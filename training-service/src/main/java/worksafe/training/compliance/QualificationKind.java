package worksafe.training.compliance;

import java.util.Locale;

/** The three kinds of personnel (三类人员) who need certificates, and the kinds of posts and certificates accordingly. */
public enum QualificationKind {
    /** 主要负责人. */
    PRINCIPAL,
    /** 安全生产管理人员. */
    SAFETY_MANAGER,
    /** 特种作业人员; has a category. */
    SPECIAL_OPERATION;

    /** As policies name it, for example {@code special-operation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
