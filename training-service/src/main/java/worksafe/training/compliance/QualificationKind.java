package worksafe.training.compliance;

import java.util.Locale;

/** The three kinds of personnel (三类人员) who need certificates, and the kinds of posts and certificates accordingly. */
public enum QualificationKind {
    PRINCIPAL("主要负责人"),
    SAFETY_MANAGER("安全生产管理人员"),
    /** Has a category. */
    SPECIAL_OPERATION("特种作业人员");

    private final String title;

    QualificationKind(String title) {
        this.title = title;
    }

    /** In Chinese, as the code table has it. */
    public String title() {
        return title;
    }

    /** As policies name it, for example {@code special-operation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
