package worksafe.inspections.inspection.facet;

import java.util.Locale;

/** The three classes of visits of 国办发〔2024〕54号. */
public enum VisitClass {
    /** 日常检查: by plan or by lot. */
    ROUTINE,
    /** 个案检查: for a lead, a case, a re-check. */
    CASE,
    /** 专项检查: of an approved campaign. */
    SPECIAL;

    /** As it stands in codes of policies. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
