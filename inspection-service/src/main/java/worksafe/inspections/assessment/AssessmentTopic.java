package worksafe.inspections.assessment;

/** What an item is about. */
enum AssessmentTopic {
    /** 控制指标. */
    INDICATORS,
    /** 责任制落实. */
    RESPONSIBILITY,
    /** 基层基础工作 (R-INS-082). */
    GRASS_ROOTS,
    /** 试点经验推广 (R-GOV-023). */
    PILOT_PROMOTION,
    /** 指导: the first of the five functions of 003 号文 §一(一). */
    GUIDANCE,
    /** 协调. */
    COORDINATION,
    /** 监督. */
    SUPERVISION,
    /** 检查. */
    INSPECTION,
    /** 考核. */
    APPRAISAL,
    OTHER
}
