package worksafe.training.induction;

/** How a worker belongs to the enterprise; all are taught alike. */
enum WorkerRelation {
    /** 本单位从业人员. */
    EMPLOYEE,
    /** 被派遣劳动者. */
    DISPATCHED,
    /** 实习学生. */
    INTERN
}
