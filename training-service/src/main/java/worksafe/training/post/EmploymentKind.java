package worksafe.training.post;

/** How somebody is employed; the law asks the same safety of all (安全生产法 Art. 28). */
enum EmploymentKind {
    /** 本单位职工. */
    OWN,
    /** 被派遣劳动者. */
    DISPATCHED,
    /** 实习学生. */
    INTERN
}
