package worksafe.training.post;

/** How far somebody was educated when a post was taken up (文化程度). */
enum EducationLevel {
    /** 小学及以下. */
    PRIMARY,
    /** 初中. */
    JUNIOR_SECONDARY,
    /** 高中. */
    SENIOR_SECONDARY,
    /** 中专、技校、职高. */
    VOCATIONAL,
    /** 大专. */
    JUNIOR_COLLEGE,
    /** 本科. */
    BACHELOR,
    /** 硕士. */
    MASTER,
    /** 博士. */
    DOCTOR
}
